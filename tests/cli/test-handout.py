"""What a teacher prints, read back from the document by the programs of poppler."""
import html
import json
import pathlib
import re
import tempfile

import program
from printed import ask, make

PACK = json.loads(program.BUNDLED.read_text())


def squeeze(text):
    """Without what depends on where a line ends."""
    return re.sub(r'[\s\u200b\u200e\u2066-\u2069•-]+', '', text)


def read(pdf):
    """All that stands on the pages above their feet: a text may go on on the next."""
    return re.sub(r'From“[^”]*”,updatedon\w+\.Page\d+of\d+', '',
                  squeeze(ask(pdf, 'pdftotext', '-raw', 'FILE', '-').replace('\f', '\n')))


def list_outline(pdf):
    told = ask(pdf, 'pdftohtml', '-xml', '-i', '-stdout', 'FILE')
    outline = told[told.find('<outline>'):told.rfind('</outline>')]
    return {html.unescape(title): int(page) for page, title in
            re.findall(r'<item page="(\d+)">(.*?)</item>', outline)}


def test_all_of_the_content_is_there():
    text = read(make())
    for role in PACK['roles']:
        assert squeeze(role['title']) in text, role['id']
    for area in PACK['areas']:
        assert squeeze(area['title']) in text, area['id']
        for cell in area['cells'].values():
            for part in [cell.get('text', ''), *cell.get('items', [])]:
                assert squeeze(part) in text, part
    for overlap in PACK['overlaps']:
        for part in [overlap['shared'], *overlap['leans'].values()]:
            assert squeeze(part) in text, part
    for statement in PACK['statements']:
        assert squeeze(statement['text']) in text, statement['id']
    for rung in PACK['rungs']:
        assert squeeze(rung['title']) in text, rung['id']


def test_the_lesson_takes_45_minutes():
    lesson = PACK['lessons'][0]
    assert sum(step['minutes'] for step in lesson['steps']) == 45
    text = read(make('--parts=lesson'))
    for part in [lesson['title'], *lesson['aims'], *lesson['preparation'], *lesson['take-home']]:
        assert squeeze(part) in text, part
    start = 0
    for step in lesson['steps']:
        heading = f'Minutes {start} to {start + step["minutes"]}: {step["title"]}'
        assert squeeze(heading) in text, heading
        start += step['minutes']
        for paragraph in step['paragraphs']:
            assert squeeze(paragraph) in text, paragraph
        for question in PACK['questions']:
            assert (squeeze(question['text']) in text) or question['id'] not in step.get(
                'questions', []), question


def test_pages_are_counted_through():
    pages = ask(make(), 'pdftotext', 'FILE', '-').split('\f')[:-1]
    for number, page in enumerate(pages, 1):
        assert f'Page {number} of {len(pages)}' in page, number
        assert page.count('updated on') == 1, number


def test_the_document_says_what_it_is():
    told = ask(make(), 'pdfinfo', 'FILE')
    assert re.search(rf'Title: +{PACK["title"]}\n', told)
    authors = PACK['authors']
    assert (authors if isinstance(authors, str) else authors[0]) in told
    fonts = ask(make(), 'pdffonts', 'FILE').splitlines()[2:]
    # Each letter can be found again, on whatever computer.
    assert fonts and all(re.search(r' yes +yes +yes +\d+ +\d+$', font) for font in fonts), fonts


def test_the_document_tells_its_structure_to_who_cannot_see_it():
    told = ask(make(), 'pdfinfo', '-struct-text', 'FILE')
    for kind, text in (('H1', PACK['title']), ('H2', 'Aims'), ('TH', PACK['roles'][0]['title']),
                       ('TH', PACK['areas'][0]['title']),
                       ('TD', PACK['statements'][3]['text'])):
        assert re.search(rf'^ *{kind}\b.*\n *"(?:\d+\.)?{re.escape(text)}', told, re.M), (kind, text)
    assert told.count('Figure') >= len(PACK['roles'])


def test_the_outline_leads_to_each_part():
    pages = ask(make(), 'pdftotext', '-raw', 'FILE', '-').split('\f')
    outline = list_outline(make())
    for title in (PACK['title'], 'Decision Grid', 'What Suits You?', 'Scoring Key', 'Words',
                  *(f'Career Ladder: \u2068{role["title"]}\u2069' for role in PACK['roles'])):
        title = re.sub('[\u2066-\u2069]', '', title)
        found = [page for name, page in outline.items()
                 if re.sub('[\u2066-\u2069]', '', name) == title]
        assert len(found) == 1, (title, outline)
        assert squeeze(title) in squeeze(pages[found[0] - 1]), title


def test_ladders_are_joined_as_their_marks_say():
    pages = ask(make('--parts=ladder'), 'pdftotext', 'FILE', '-').split('\f')
    joins = [{tuple(map(int, join)) for join in
              re.findall(r'Sheet (\d+); sheet (\d+) joins here', page)} for page in pages]
    assert sum(map(len, joins)) == 2 * len(PACK['roles'])
    for found in joins:
        # Whoever is told to join another sheet is the one that the other tells of.
        for own, other in found:
            assert any((other, own) in there for there in joins)


def test_each_part_comes_alone():
    titles = {'lesson': PACK['lessons'][0]['title'], 'compare': PACK['title'],
              'ladder': 'Career Ladder', 'grid': 'Decision Grid', 'worksheet': 'What Suits You?',
              'key': 'Scoring Key', 'glossary': 'Words'}
    for part, title in titles.items():
        outline = '\n'.join(list_outline(make(f'--parts={part}')))
        for other, heading in titles.items():
            assert (heading in outline) == (part == other), (part, other, outline)


def test_roles_are_chosen():
    text = read(make('--parts=ladder,compare', '--roles=cloud-engineer,devops-engineer'))
    assert 'DevOpsEngineer' in text and 'SiteReliabilityEngineer' not in text


def test_what_is_wrong_is_told():
    assert '--output' in program.refuse(2, 'handout')
    assert 'worksheet' in program.refuse(2, 'handout', '--output=x', '--parts=workshet')
    assert 'letter' in program.refuse(2, 'handout', '--output=x', '--paper=a5')
    assert 'cloud-engineer' in program.refuse(2, 'handout', '--output=x', '--roles=cloud-engineers')
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'empty.pdf'
        assert 'nothing to print' in program.refuse(1, 'handout', f'--output={path}',
                                                    f'--pack={program.FOUR_ROLES}', '--parts=key')
        assert not path.exists()


program.main(globals())
