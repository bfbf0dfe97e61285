#!/usr/bin/env python3
"""signpost plan: from what one knows to a rung or a role, in all formats."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unicodedata

import program

PACK = program.HERE / 'three-rungs.json'


def plan(*arguments):
    return program.succeed('plan', f'--pack={PACK}', *arguments)


def plan_json(*arguments):
    return json.loads(plan('--format=json', *arguments))


def refuse(status, *arguments):
    return program.refuse(status, 'plan', f'--pack={PACK}', *arguments)


def test_json_has_the_promised_members():
    told = plan_json('--to=baker', '--to=pastry-cook', '--known=kneading:working')
    assert list(told) == ['targets', 'steps']
    assert told['targets'] == [
        {'rung': 'baker', 'share': 0.4, 'missing': ['kneading', 'oven']},
        {'rung': 'pastry-cook', 'share': 0.0, 'missing': ['sugar', 'oven', 'drawing']}]
    assert [step['skill'] for step in told['steps']] == ['hygiene', 'oven', 'kneading', 'sugar', 'drawing']
    assert told['steps'][1] == {
        'skill': 'oven', 'from': None, 'to': 'working', 'for': ['baker', 'pastry-cook'],
        'builds_on': ['hygiene'], 'optional': False, 'reason': 'Both goals ask for it.'}
    assert told['steps'][0]['for'] == [] and told['steps'][0]['to'] == 'awareness'
    assert told['steps'][4]['optional'] is True


def test_known_to_the_full_is_not_missing():
    told = plan_json('--to=baker', '--known=kneading,oven')
    assert told['targets'][0] == {'rung': 'baker', 'share': 1.0, 'missing': []}
    assert told['steps'] == []


def test_role_is_a_goal_too():
    told = plan_json('--to=bakery')
    assert told['targets'][0]['role'] == 'bakery'
    assert told['targets'][0]['missing'] == ['kneading', 'oven']


def test_text_and_markdown_tell_the_same():
    for lines in (plan('--to=baker'), plan('--to=baker', '--format=markdown')):
        told = ' '.join(lines.split())
        for part in ('Learning Plan', 'You rated 0 of 2 skills', 'Reached: 0 of 5 steps.', 'Kneading',
                     'Bake a flat bread.', 'Practitioner', 'This builds on it: Oven.'):
            assert part in told, part


def test_pdf_holds_the_text():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'plan.pdf'
        plan('--to=baker', '--format=pdf', f'--output={path}')
        text = subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True, text=True).stdout
    # A font may join letters, as in “flat”.
    text = ' '.join(unicodedata.normalize('NFKC', text).split())
    assert 'Learning Plan' in text and 'Kneading' in text and 'Bake a flat bread.' in text


def print_plan(n_skills):
    """The pages of a plan with so many steps, each with the words and their places."""
    skills = [{'id': f's{i}', 'title': f'Skill number {i}', 'kind': 'tool' if i % 2 else 'practice',
               'roles': {'r': 3}, 'start': 'Do a small thing of your own with it and show it to somebody.'}
              for i in range(n_skills)]
    pack = {**json.loads(PACK.read_text()), 'skills': skills, 'moves': [],
            'roles': [{'id': 'r', 'title': 'R', 'summary': 'S.'}],
            'rungs': [{'id': 'top', 'title': 'Top', 'level': 1, 'role': 'r',
                       'skills': {skill['id']: 'working' for skill in skills}}]}
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'pack.json'
        path.write_text(json.dumps(pack))
        program.succeed('plan', f'--pack={path}', '--to=top', '--format=pdf', f'--output={folder}/a.pdf')
        boxes = subprocess.run(['pdftotext', '-bbox', f'{folder}/a.pdf', '-'], check=True,
                               capture_output=True, text=True).stdout
    return [[(float(word[0]), float(word[1]), word[2]) for word in
             re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)</word>', page)]
            for page in boxes.split('<page ')[1:]]


def test_twelve_steps_fit_one_page_with_room_to_write():
    pages = print_plan(12)
    assert len(pages) == 1, len(pages)
    steps = [y for x, y, word in pages[0] if re.fullmatch(r'\d+\.', word) and x < 60]
    assert len(steps) == 12, steps
    notes = next(x for x, y, word in pages[0] if word == 'By')
    # Three fingers wide and two lines high; nothing else stands there.
    assert 595 - 54 - notes > 120 and min(b - a for a, b in zip(steps, steps[1:])) > 24, (notes, steps)
    assert not [word for x, y, word in pages[0] if x >= notes and steps[0] <= y <= steps[-1] + 20]


def test_what_is_too_long_for_a_page_goes_on():
    pages = print_plan(40)
    assert len(pages) > 1
    words = [word for page in pages for x, y, word in page if x < 60]
    assert [word for word in words if re.fullmatch(r'\d+\.', word)] == [f'{i}.' for i in range(1, 41)]
    for number, page in enumerate(pages, 1):
        words = [word for x, y, word in page]
        assert 'notes' in words and f'Page {number} of {len(pages)}' in ' '.join(words), words


def with_journal(function, *arguments, **sections):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'signpost' / 'journal.json'
        path.parent.mkdir()
        path.write_text(json.dumps({'version': 2, 'packs': {'three-rungs': sections}}))
        return function('plan', f'--pack={PACK}', '--journal', *arguments,
                        env={**os.environ, 'XDG_DATA_HOME': folder})


JOURNAL = {'plan': {'targets': ['rungs/baker']},
           'ratings': {'kneading': {'level': 'working', 'at': 5}, 'oven': {'at': 5}},
           'steps': {'oven': {'note': 'Ask at the bakery.', 'due': '2026-12-31'},
                     'drawing': {'done': '2026-11-28'}}}


def test_journal_gives_goals_ratings_and_notes():
    told = with_journal(lambda *words, env: program.run(*words, env=env).stdout, **JOURNAL)
    for part in ('You rated all the skills', 'Reached: 2 of 5 steps.', 'Ask at the bakery.',
                 '31 December 2026', 'Drawing (28 November 2026)'):
        assert part in told, (part, told)


def test_goal_and_skill_that_are_given_count_before_the_journal():
    told = with_journal(lambda *words, env: json.loads(program.run(*words, env=env).stdout),
                        '--format=json', '--to=pastry-cook', '--known=sugar', **JOURNAL)
    assert told['targets'] == [{'rung': 'pastry-cook', 'share': 2 / 3, 'missing': ['oven', 'drawing']}]


def test_journal_without_a_goal_is_told():
    done = with_journal(lambda *words, env: program.run(*words, env=env))
    assert done.returncode == 1 and 'no goal yet' in done.stderr, done


def test_plan_of_a_file_is_told_and_becomes_one_with_the_journal():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'plan.json'
        path.write_text(json.dumps({'signpost-plan': 1, 'pack': 'three-rungs', **JOURNAL}))
        text = plan(f'--plan={path}')
        # The journal's rating is the newer one.
        both = with_journal(lambda *words, env: json.loads(program.run(*words, env=env).stdout),
                            '--format=json', f'--plan={path}', ratings={'kneading': {'at': 6}})
        path.write_text('{"signpost-plan": 1, "pack": "another"}')
        assert 'for other content' in refuse(1, f'--plan={path}')
        path.write_text('{"signpost-plan": 1, "pack": "three-rungs"}')
        assert 'no goal yet' in refuse(1, f'--plan={path}')
    assert 'Reached: 2 of 5 steps.' in text and 'Ask at the bakery.' in text, text
    assert both['targets'][0] == {'rung': 'baker', 'share': 0.0, 'missing': ['kneading', 'oven']}, both
    assert 'plan.json' in refuse(1, f'--plan={path}')


def test_pack_without_skills_has_no_plan():
    with tempfile.TemporaryDirectory() as folder:
        bare = pathlib.Path(folder) / 'bare.json'
        bare.write_text(json.dumps({
            'format': 1, 'id': 'bare', 'title': 'Bare', 'language': 'en', 'updated': '2026-01-01',
            'authors': 'Nobody', 'license': 'CC0-1.0'}))
        told = program.refuse(1, 'plan', '--to=anything', f'--pack={bare}')
        assert told.endswith('no skills to learn.\n'), told
        told = program.refuse(2, 'role', 'cook', f'--pack={bare}')
        assert told.endswith('the nearest are: –\n'), told
        told = program.refuse(2, 'explain', f'--pack={bare}')
        assert told.endswith('the content explains no words\n'), told


def test_unknown_names_are_told_with_the_nearest():
    assert 'the nearest are: baker' in refuse(2, '--to=bakre')
    assert 'kneading' in refuse(2, '--to=baker', '--known=neading')
    assert 'expert' in refuse(2, '--to=baker', '--known=oven:expret')
    assert '--to once or twice' in refuse(2)
    assert '--to once or twice' in refuse(2, '--to=baker', '--to=baker', '--to=baker')


program.main(globals())
