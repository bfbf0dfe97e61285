#!/usr/bin/env python3
"""signpost explain: what a word of the content means."""
import json
import pathlib
import tempfile

import program

TERMS = program.TOP / 'tests/gui/words/terms.json'


def explain(*arguments):
    return program.succeed('explain', f'--pack={TERMS}', *arguments)


def test_word_is_explained():
    text = explain('cloud')
    assert 'Cloud\n' in text and 'Machines <of> "others" & more.' in text, text
    assert 'SLO' not in text and text == explain('CLOUDS')


def test_word_may_be_several():
    with tempfile.TemporaryDirectory() as folder:
        pack = json.loads(TERMS.read_text())
        pack['terms'].append({'id': 'on-call', 'title': 'On call', 'text': 'Can be reached.'})
        path = pathlib.Path(folder) / 'pack.json'
        path.write_text(json.dumps(pack))
        assert 'Can be reached.' in program.succeed('explain', f'--pack={path}', 'on', 'call')


def test_all_words_are_explained_without_one():
    text = explain()
    assert text.index('Cloud') < text.index('SLO')


def test_programs_are_told():
    assert json.loads(explain('clouds', '--format=json')) == {'terms': [
        {'id': 'cloud', 'title': 'Cloud', 'text': 'Machines <of> "others" & more.',
         'forms': ['clouds']}]}
    assert len(json.loads(explain('--format=json'))['terms']) == 2


def test_nearest_words_are_told():
    told = program.refuse(2, 'explain', f'--pack={TERMS}', 'clowd')
    assert '“clowd”' in told and 'Cloud' in told, told


def test_pack_may_explain_nothing():
    assert 'no words' in program.refuse(2, 'explain', f'--pack={program.FOUR_ROLES}', 'cloud')


def test_bad_pack_fails():
    program.refuse(1, 'explain', '--pack=/nowhere.json', 'cloud')


program.main(globals())
