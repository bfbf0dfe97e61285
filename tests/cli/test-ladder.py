#!/usr/bin/env python3
"""signpost ladder: text, JSON and pictures of the ladders, and routes."""
import contextlib
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unicodedata
import zlib

import program

LADDERS = program.TOP / 'tests/gui/ladder/rungs.json'
PACK = json.loads(LADDERS.read_text())
RUNGS = {rung['id']: rung for rung in PACK['rungs']}
ENDS = '--from=school', '--to=senior-baker'


def of_a_pack(arguments):
    """With the ladders of our own where no others are named."""
    named = any(argument.startswith('--pack=') for argument in arguments)
    return arguments if named else (f'--pack={LADDERS}', *arguments)


def tell(*arguments, **options):
    return program.succeed('ladder', *of_a_pack(arguments), **options)


def refuse(*arguments):
    return program.refuse(2, 'ladder', *of_a_pack(arguments))


def read_json(*arguments):
    return json.loads(tell('--format=json', *arguments))


@contextlib.contextmanager
def pack_file(**members):
    """A pack with these members beyond what every pack has."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'pack.json'
        path.write_text(json.dumps({
            'format': 1, 'id': 'p', 'title': 'P', 'language': 'en', 'updated': '2026-01-01',
            'authors': ['A'], 'license': 'CC0-1.0', **members}))
        yield f'--pack={path}'


def make_roles(*names):
    return [{'id': name, 'title': name, 'summary': 'S'} for name in names]


def make_rungs(*rungs):
    return [{'id': name, 'title': title, 'level': level, 'role': role}
            for name, title, level, role in rungs]


def make_moves(*moves):
    return [dict(zip(('from', 'to'), move.split())) for move in moves]


def test_level_is_told_where_it_has_a_title():
    levels = [{'level': 1, 'title': 'Junior'}]
    with pack_file(roles=make_roles('a'), levels=levels,
                   rungs=make_rungs(('r0', 'Pupil', 0, 'a'), ('r1', 'Cook', 1, 'a'))) as pack:
        lines = [line.strip() for line in tell(pack).splitlines()]
        assert 'Pupil [r0]' in lines and 'Cook [r1] (Junior)' in lines, lines


def save(form, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'ladder'
        assert tell(f'--format={form}', f'--output={path}', *arguments) == ''
        return path.read_bytes()


def test_text_tells_every_rung_and_every_move():
    text = tell(width=400)
    for rung in PACK['rungs']:
        assert f'{rung["title"]} [{rung["id"]}]' in text, rung['id']
        assert rung.get('summary', '') in text, rung['id']
    assert text.count('→') == len(PACK['moves'])
    for move in PACK['moves']:
        assert move.get('how', '') in text, move


def test_text_says_that_rungs_are_typical():
    assert 'typical' in tell().splitlines()[-1]


def test_text_keeps_to_the_width():
    for width in (40, 80):
        assert all(program.measure(line) <= width
                   for line in tell(width=width).splitlines())


def test_json_has_the_members_that_are_promised():
    ladder = read_json()
    assert set(ladder) == {'width', 'height', 'crossings', 'rungs', 'moves', 'routes'}
    assert {rung['id'] for rung in ladder['rungs']} == set(RUNGS)
    for rung in ladder['rungs']:
        given = RUNGS[rung['id']]
        assert rung['title'] == given['title'] and rung['level'] == given['level']
        assert rung['role'] == given.get('role')
        assert rung['summary'] == given.get('summary')
        assert rung['skills'] == given.get('skills', {})
        assert rung['certificates'] == given.get('certificates', [])
    assert len(ladder['moves']) == len(PACK['moves'])
    assert ladder['routes'] == [] and ladder['crossings'] >= 0


def test_json_stays_inside_its_size():
    ladder = read_json()
    for rung in ladder['rungs']:
        assert 0 <= rung['x'] and rung['x'] + rung['width'] <= ladder['width']
        assert 0 <= rung['y'] and rung['y'] + rung['height'] <= ladder['height']
    for move in ladder['moves']:
        assert len(move['curve']) >= 4 and len(move['curve']) % 3 == 1
        assert all(0 <= x <= ladder['width'] and 0 <= y <= ladder['height']
                   for x, y in move['curve'])


def test_lines_end_at_the_boxes_of_their_rungs():
    ladder = read_json()
    boxes = {rung['id']: rung for rung in ladder['rungs']}
    for move in ladder['moves']:
        for end, (x, y) in ((move['from'], move['curve'][0]), (move['to'], move['curve'][-1])):
            box = boxes[end]
            assert box['x'] - .01 <= x <= box['x'] + box['width'] + .01, move
            assert box['y'] - .01 <= y <= box['y'] + box['height'] + .01, move


def test_one_role_shows_its_rungs_and_their_ways_in():
    shown = {rung['id'] for rung in read_json('baker')['rungs']}
    roles = {RUNGS[name].get('role') for name in shown}
    assert roles == {'baker', None}
    assert {name for name, rung in RUNGS.items() if rung.get('role') == 'baker'} <= shown


def test_routes_follow_moves_and_the_shortest_comes_first():
    moves = {(move['from'], move['to']) for move in PACK['moves']}
    routes = read_json(*ENDS)['routes']
    assert len(routes) == 2 and [len(route) for route in routes] == sorted(map(len, routes))
    for route in routes:
        assert route[0] == 'school' and route[-1] == 'senior-baker'
        assert len(set(route)) == len(route)
        assert all(step in moves for step in zip(route, route[1:]))


def test_routes_are_told_with_what_each_step_asks():
    text = tell(*ENDS, width=400)
    assert re.match(r'Route 1: 2 steps\n  School', text)
    assert any(move.get('how', '?') in text for move in PACK['moves'])


def test_a_rung_may_be_named_by_its_title():
    assert read_json('--from=School', '--to=senior-baker') == read_json(*ENDS)


def test_no_route_is_said():
    text = tell('--from=senior-baker', '--to=school')
    assert 'no route' in text


def test_a_png_has_two_pixels_a_point():
    ladder = read_json()
    png = save('png')
    assert png.startswith(b'\x89PNG\r\n')
    width, height = (int.from_bytes(png[at:at + 4], 'big') for at in (16, 20))
    assert abs(width - 2 * ladder['width']) <= 1 and abs(height - 2 * ladder['height']) <= 1


def test_an_svg_is_as_large_as_the_layout():
    ladder = read_json()
    svg = save('svg').decode()
    width = float(re.search(r'<svg[^>]* width="([\d.]+)', svg)[1])
    assert abs(width - ladder['width']) <= 1


def inflate(pdf):
    """What a PDF says outside of its streams and in them; Cairo from 1.18 on packs objects there."""
    streams = re.findall(rb'\bstream\r?\n(.*?)\nendstream', pdf, re.DOTALL)
    return pdf + b'\n'.join(zlib.decompressobj().decompress(stream)
                            for stream in streams if stream.startswith(b'\x78'))


def read_pdf(*arguments):
    """The pages of the ladders' document, as text in one line each."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'a.pdf'
        path.write_bytes(save('pdf', *arguments))
        text = subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True, text=True).stdout
    # Letters may be drawn as one, and the marks of direction are no words.
    text = re.sub('[\u2066-\u2069\u200e\u200f]', '', unicodedata.normalize('NFKC', text))
    return [' '.join(page.split()) for page in text.split('\f')[:-1]]


def list_texts(pack):
    """What an author wrote about rungs and moves."""
    skills = {skill['id']: skill['title'] for skill in pack['skills']}
    for rung in pack['rungs']:
        yield rung['title']
        yield rung.get('summary', '')
        yield from (skills[skill] for skill in rung.get('skills', {}))
    yield from (move.get('how', '') for move in pack['moves'])
    for kind in 'certificates', 'sources':
        yield from (thing['title'] for thing in pack[kind])
    yield from (step['text'] for step in pack['scale'])
    yield from (term['text'] for term in pack.get('terms', ()))


def test_a_pdf_draws_on_its_first_page_and_then_tells_all_texts():
    pdf = save('pdf')
    assert pdf.startswith(b'%PDF-') and pdf.rstrip().endswith(b'%%EOF')
    assert f'/Title ({PACK["title"]})'.encode() in inflate(pdf)
    drawing, *pages = read_pdf()
    assert 'Learns.' not in drawing and pages, drawing
    appendix = ' '.join(pages)
    for text in list_texts(PACK):
        assert text in appendix, (text, appendix)
    for number, page in enumerate(pages, 1):
        assert f'Page {number} of {len(pages)}' in page, page


def test_long_texts_of_ladders_go_on_on_the_next_page():
    rungs = [{**rung, 'summary': f'Summary {i} ' + 'of some length ' * 40}
             for i, rung in enumerate(make_rungs(*((f'r{i}', f'Rung {i}', i, 'a') for i in range(30))))]
    with pack_file(roles=make_roles('a'), rungs=rungs) as pack:
        _, *pages = read_pdf(pack)
    assert len(pages) > 2, len(pages)
    found = re.findall(r'Summary (\d+) ', ' '.join(pages))
    assert found == [str(i) for i in range(30)], found


def test_texts_of_ladders_run_from_right_to_left_where_the_drawing_does():
    with pack_file(title='الخبز', language='ar', roles=make_roles('a'),
                   rungs=[{'id': 'r', 'title': 'خباز مبتدئ', 'level': 1, 'summary': 'يتعلم الخبز.'}]) as pack:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'a.pdf'
            path.write_bytes(save('pdf', pack))
            boxes = subprocess.run(['pdftotext', '-f', '2', '-bbox', path, '-'], check=True,
                                   capture_output=True, text=True).stdout
    width = float(re.search(r'<page width="([\d.]+)"', boxes)[1])
    ends = [float(end) for end in re.findall(r'xMax="([\d.]+)"', boxes)]
    assert max(ends) > width - 60, (width, ends)


def test_markdown_tells_all_texts():
    text = tell('--format=markdown')
    assert text.startswith('# Career Ladders\n'), text
    for words in list_texts(PACK):
        assert words in text, (words, text)
    rung = text.split('## Senior baker\n')[1].split('\n## ')[0]
    assert re.search(r'^Sources: 1', rung, re.MULTILINE), rung
    assert '- Second bread: The guild · B-2 · ' in rung, rung
    sources = text.split('## Sources\n')[1]
    assert '- 1. ' in sources.replace('\\', '') and 'https://example.org/survey' in sources, sources


def test_markdown_tells_routes_first():
    text = tell('--format=markdown', *ENDS)
    assert text.index('## Route 1: ') < text.index('## School')
    assert 'no route' in tell('--format=markdown', '--from=senior-baker', '--to=school')


def test_markdown_without_ladders_says_so():
    with pack_file() as pack:
        assert 'no ladders' in tell('--format=markdown', pack)


def test_a_route_stands_out_in_a_picture():
    assert save('png') != save('png', *ENDS)


def test_another_pack_is_drawn():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'pack.json'
        path.write_text(json.dumps({
            'format': 1, 'id': 'p', 'title': 'Кар’єра', 'language': 'uk', 'updated': '2026-01-01',
            'authors': ['A'], 'license': 'CC0-1.0',
            'roles': [{'id': 'a', 'title': 'Учитель', 'summary': 'S'}],
            'rungs': [{'id': 'one', 'title': 'Молодший учитель', 'level': 0, 'role': 'a'},
                      {'id': 'two', 'title': 'Учитель', 'level': 1, 'role': 'a'}],
            'moves': [{'from': 'one', 'to': 'two', 'how': 'Навчати.'}]}))
        ladder = read_json(f'--pack={path}')
        assert [rung['title'] for rung in ladder['rungs']] == ['Молодший учитель', 'Учитель']
        assert 'Навчати.' in tell(f'--pack={path}')
        assert save('png', f'--pack={path}').startswith(b'\x89PNG')


def test_rungs_tell_their_summary_skills_and_certificates():
    words = 'awareness', 'working', 'practitioner', 'expert'
    with pack_file(
            roles=make_roles('a'),
            skills=[{'id': f's-{word}', 'title': f'Skill {i}', 'kind': 'k', 'roles': {'a': 1}}
                    for i, word in enumerate(words)],
            certificates=[{'id': 'c', 'title': 'Paper', 'issuer': 'I'}],
            rungs=[{'id': 'one', 'title': 'One', 'level': 0, 'role': 'a', 'summary': 'Bakes “bread”.',
                    'skills': {f's-{word}': word for word in words}, 'certificates': ['c']}]) as pack:
        text = tell(pack, width=400)
        rung, = read_json(pack)['rungs']
    assert '    Bakes “bread”.\n' in text
    assert 'Skill 0 (Awareness)' in text and 'Skill 3 (Expert)' in text
    assert rung['summary'] == 'Bakes “bread”.' and rung['certificates'] == ['c']
    assert rung['skills'] == {f's-{word}': word for word in words}


def test_without_rungs_that_is_said():
    with pack_file(roles=make_roles('a', 'b')) as pack:
        text = tell(pack, width=400)
        assert 'no ladders' in text and 'a\n' not in text
        assert read_json(pack)['rungs'] == []
        for form in 'svg', 'png', 'pdf':
            assert 'no ladders' in program.refuse(1, 'ladder', f'--format={form}', pack)


def test_large_ladders_are_written_in_little_memory():
    """A hundred rungs over each other, and thousands of moves between them."""
    with pack_file(rungs=[{'id': f'r{i}', 'title': f'Rung {i}', 'level': i} for i in range(100)],
                   moves=make_moves(*(f'r{i} r{k}' for i in range(50) for k in range(50, 100)))) as pack:
        text = tell('--format=json', pack)
    assert len(text) < 3_000_000, len(text)
    assert len(json.loads(text)['moves']) == 2500


def test_own_order_of_roles_is_kept_where_its_lines_are_shorter():
    roles = 'one', 'two', 'three', 'craft4', 'people4', 'craft5', 'people5', 'six'
    levels = 1, 2, 3, 4, 4, 5, 5, 6
    with pack_file(
            roles=make_roles(*roles),
            rungs=make_rungs(*((f'r-{role}', 'R', level, role)
                               for role, level in zip(roles, levels))),
            moves=make_moves('r-one r-two', 'r-two r-three', 'r-three r-craft4', 'r-three r-people4',
                             'r-craft4 r-craft5', 'r-people4 r-people5', 'r-craft4 r-people4',
                             'r-people4 r-craft4', 'r-craft5 r-six', 'r-people5 r-six')) as pack:
        ladder = read_json(pack)
    assert ladder['crossings'] == 0
    places = [rung['x'] for rung in ladder['rungs']]
    assert places == sorted(places)


def test_lines_do_not_jog_where_boxes_are_of_other_widths():
    titles = 'A pastry roller', 'Another pastry roller', 'Roller', 'Pastry roller of the lead'
    with pack_file(
            roles=make_roles('a', 'b'),
            rungs=make_rungs(*((f'k{i}', title, i, 'a') for i, title in enumerate(titles)),
                             ('m3', 'Pastry roller of the lead', 3, 'a'),
                             *((f'c{i}', 'Cook', i, 'b') for i in range(4))),
            moves=make_moves('k0 k1', 'k1 k2', 'k2 k3', 'k2 m3', 'c0 c1', 'c1 c2', 'c2 c3')) as pack:
        ladder = read_json(pack)
    middles = {rung['id']: rung['x'] + rung['width'] / 2 for rung in ladder['rungs']}
    for name in 'kc':
        column = [middles[f'{name}{i}'] for i in range(3 if name == 'k' else 4)]
        assert max(column) - min(column) < .01, column


def test_a_wide_ladder_fits_the_largest_page_and_no_png():
    with pack_file(rungs=[{'id': f'r{i}', 'title': f'Rung {i}', 'level': 0}
                          for i in range(250)]) as pack:
        assert read_json(pack)['width'] > 14400
        message = program.refuse(1, 'ladder', '--format=png', pack)
        assert '--format=svg' in message and '--format=pdf' in message
        box = re.search(rb'/MediaBox \[ 0 0 ([\d.]+) ', inflate(save('pdf', pack)))
        assert float(box[1]) <= 14400


def test_missing_fonts_are_told():
    with tempfile.TemporaryDirectory() as folder:
        config = pathlib.Path(folder) / 'fonts.conf'
        config.write_text('<?xml version="1.0"?><fontconfig></fontconfig>')
        done = program.run('ladder', *of_a_pack(['--format=svg']),
                           env={**os.environ, 'FONTCONFIG_FILE': str(config)})
    assert done.returncode == 0 and 'no installed font' in done.stderr, done.stderr


def test_roles_without_a_color_get_one_each():
    with pack_file(roles=[*make_roles('a', 'b'), {**make_roles('c')[0], 'color': 'blue'}],
                   rungs=make_rungs(*((role, role, 0, role) for role in 'abc'))) as pack:
        svg = save('svg', pack).decode()
    colors = set(re.findall(r'fill="?:?rgb\(([^)]*)\)', svg)) | set(re.findall(r'rgb\(([^)]*)\)', svg))
    for red, green, blue in ((0x1c, 0x71, 0xd8), (0xc6, 0x46, 0x00), (0x26, 0x85, 0x3d)):
        assert any(all(abs(float(part.strip('%')) - value / 2.55) < .5
                       for part, value in zip(color.split(','), (red, green, blue)))
                   for color in colors), colors


def test_an_unknown_rung_is_refused_with_the_nearest():
    assert 'school' in refuse('--from=schol', '--to=senior-baker')
    refuse('--from=school', '--to=nowhere')


def test_an_unknown_role_is_refused():
    assert 'baker' in refuse('bakr')


def test_half_a_route_is_refused():
    assert '--to' in refuse('--from=school')


def test_an_unknown_format_is_refused():
    assert 'svg' in refuse('--format=svgg')


def test_a_pack_that_is_not_there_is_the_fault_of_the_world():
    program.refuse(1, 'ladder', '--pack=/nowhere/pack.json')


program.main(globals())
