#!/usr/bin/env python3
"""The command line in the language of the test, which in-language.py sets up:
test-program-in-language.py SIGNPOST
"""
import json
import os
import pathlib
import re
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / 'cli'))

import catalogs  # noqa: E402
import program  # noqa: E402

LANGUAGE = os.environ['SIGNPOST_TEST_LANGUAGE']
FOLDER = pathlib.Path(os.environ['SIGNPOST_LOCALE_DIR'])
# What only a reader of the original would see: sentences, since a word may be the same in both.
SENTENCE = re.compile(r'\w+ \w+ \w+')
SHEETS = TESTS / 'core/choose/sheets.json'
IS_RTL = catalogs.is_rtl(LANGUAGE)
ISOLATES = '\u200e\u200f\u2066\u2067\u2068\u2069'


def read_words():
    """(context, original) -> translation, of whatever the language has."""
    return catalogs.read_mo(FOLDER / LANGUAGE / 'LC_MESSAGES/signpost.mo')


WORDS = read_words()


def flatten(text):
    """Without what wrapping and isolating put in."""
    return ' '.join(text.translate(dict.fromkeys(map(ord, ISOLATES))).split())


def find_sentences():
    """The originals that must not be seen: not those that stand in a translation, as titles do."""
    translations = '\n'.join(map(flatten, WORDS.values()))
    return [original for _, original in WORDS
            if SENTENCE.search(original) and flatten(original) not in translations]


SENTENCES = find_sentences()


def assert_no_original(output):
    flat = flatten(output)
    left = [original for original in SENTENCES if flatten(original) in flat]
    assert not left, f'not translated: {left}'


def assert_says(output, original, context=None):
    translation = WORDS.get((context, original))
    assert translation, f'{original!r} has no translation'
    assert flatten(translation) in flatten(output), f'{translation!r} is missing in:\n{output}'


def list_commands():
    return re.findall(r'^  ([a-z]+) ', program.succeed('--help'), re.MULTILINE)


def read_pack():
    return json.loads(program.BUNDLED.read_text())


def test_help_is_translated():
    output = program.succeed('--help')
    assert_says(output, 'Compare roles side by side')
    assert_no_original(output)


def test_help_of_each_command_is_translated():
    for command in list_commands():
        output = program.succeed(command, '--help')
        assert_no_original(output)
    assert_says(program.succeed('compare', '--help'), 'Only what the roles share')


def test_comparison_is_translated_in_every_format():
    role = read_pack()['roles'][0]
    for format in 'text', 'markdown', 'csv', 'json':
        output = program.succeed('compare', '--format', format, width=2000)
        assert_says(output, role['title'], 'role title')
        assert_no_original(output)


def test_narrow_comparison_is_translated():
    for width in 40, 80:
        assert_no_original(program.succeed('compare', width=width))


def test_ids_and_members_of_json_stay():
    pack = read_pack()
    result = json.loads(program.succeed('compare', '--format', 'json'))
    assert [role['id'] for role in result['roles']] == [role['id'] for role in pack['roles']]
    assert {area['id'] for area in result['areas']} == {area['id'] for area in pack['areas']}
    assert {area['group'] for area in result['areas']} == {group['id'] for group in pack['groups']}


def test_role_is_found_by_its_id():
    output = program.succeed('compare', 'cloud-engineer', 'devops-engineer', width=2000)
    assert_says(output, 'DevOps Engineer', 'role title')


def test_complaint_is_translated():
    for arguments in ['nonsense'], ['--nonsense'], ['compare', 'nonsense'], ['compare', '--format=x']:
        assert_no_original(program.refuse(2, *arguments))


def test_result_of_choosing_is_translated():
    sheets = json.loads(SHEETS.read_text())
    for sheet in sheets:
        answers = {member: sheet[member] for member in ('answers', 'important')}
        with tempfile.NamedTemporaryFile('w', suffix='.json') as file:
            json.dump(answers, file)
            file.flush()
            assert_no_original(program.succeed('choose', '--answers', file.name, width=2000))
            # A comma for the decimal point would be no JSON.
            json.loads(program.succeed('choose', '--answers', file.name, '--format', 'json'))
    assert_no_original(program.succeed('choose', '--statements', width=2000))


def refuse_sheet(status, text):
    with tempfile.NamedTemporaryFile('w', suffix='.json') as file:
        file.write(text)
        file.flush()
        return program.refuse(status, 'choose', '--answers', file.name)


def test_what_a_sheet_lacks_is_quoted_as_the_language_does():
    for text, expected, context in (('{"answers" 1}', '“:” behind the name of a member', None),
                                    ('{"answers": 1}', 'an object is expected here', None),
                                    ('{"answers": {} "a"}', '“,” or “}”', 'in a file'),
                                    ('[{"answers": {}} 1', '“,” or “]”', 'in a file'),
                                    ('{"important": 1}', 'a list is expected here', None)):
        assert_says(refuse_sheet(1, text), expected, context)


def test_signs_stay_in_front_of_their_numbers():
    refusal = refuse_sheet(2, '{"answers": {"automate": -3}}')
    assert ('\u2068-3\u2069' in refusal, '\u2068-2\u2069' in refusal) == (IS_RTL, IS_RTL), refusal
    output = program.succeed('choose', '--answers', SHEETS)
    signed = re.findall(r'.?[+−]\d+.?', output)
    assert signed
    for number in signed:
        assert (number[0], number[-1]) == ('\u2068', '\u2069') or not IS_RTL, number


def test_ladder_is_translated():
    pack = read_pack()
    output = program.succeed('ladder', width=2000)
    assert_says(output, pack['rungs'][0]['title'], 'rung title')
    assert_says(output, pack['moves'][0]['how'], 'move how')
    assert_no_original(output)
    assert ('←' in output, '→' in output) == (IS_RTL, not IS_RTL), 'arrows'


def test_route_is_translated():
    first, second = (read_pack()['moves'][0][end] for end in ('from', 'to'))
    assert_no_original(program.succeed('ladder', '--from', first, '--to', second, width=2000))


def test_isolates_stand_only_where_directions_mix():
    output = program.succeed('compare')
    assert ('\u2068' in output) == IS_RTL, 'isolates'


def test_what_programs_read_has_no_isolates():
    for format in 'csv', 'json':
        assert '\u2068' not in program.succeed('compare', '--format', format), format


program.main(globals())
