#!/usr/bin/env python3
"""signpost plan: from what one knows to a rung or a role, in all formats."""
import json
import os
import pathlib
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
    for told in (plan('--to=baker'), plan('--to=baker', '--format=markdown')):
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


def test_unknown_names_are_told_with_the_nearest():
    assert 'the nearest are: baker' in refuse(2, '--to=bakre')
    assert 'kneading' in refuse(2, '--to=baker', '--known=neading')
    assert 'expert' in refuse(2, '--to=baker', '--known=oven:expret')
    assert '--to once or twice' in refuse(2)
    assert '--to once or twice' in refuse(2, '--to=baker', '--to=baker', '--to=baker')


program.main(globals())
