#!/usr/bin/env python3
"""signpost choose: answer sheets in, verdicts out; and statements asked in a terminal."""
import json
import os
import pathlib
import pty
import random
import re
import signal
import tempfile
import termios
import time

import program

PACK_PATH = program.HERE / 'four-careers.json'
PACK = json.loads(PACK_PATH.read_text())
ROLES = [role['id'] for role in PACK['roles']]
STATEMENTS = [statement['id'] for statement in PACK['statements']]
TEXTS = {statement['id']: statement['text'] for statement in PACK['statements']}
SHEETS = json.loads((program.HERE / 'four-careers-sheets.json').read_text())


def write(text):
    file = tempfile.NamedTemporaryFile('w', suffix='.json', delete=False)
    with file:
        file.write(text if isinstance(text, str) else json.dumps(text))
    return file.name


def with_file(use, text, *arguments):
    path = write(text)
    try:
        return use(path, *arguments)
    finally:
        os.unlink(path)


def decide(sheets, *arguments):
    return with_file(lambda path: json.loads(program.succeed(
        'choose', f'--pack={PACK_PATH}', f'--answers={path}', '--format=json', *arguments)), sheets)


def refuse(status, sheets):
    return with_file(lambda path: program.refuse(
        status, 'choose', f'--pack={PACK_PATH}', f'--answers={path}', '--format=json'), sheets)


def get_expected(sheet):
    return sheet['expect'].partition(':')[0]


def test_one_sheet_gives_one_object():
    for sheet in SHEETS[:8]:
        assert decide(sheet)['verdict'] == get_expected(sheet), sheet['name']


def test_array_gives_array_in_the_same_order():
    decisions = decide(SHEETS)
    assert [d['verdict'] for d in decisions] == [get_expected(sheet) for sheet in SHEETS]
    assert decisions[5] == decide(SHEETS[5])
    assert decide([]) == []


def test_object_has_the_promised_members():
    for decision in decide(SHEETS):
        assert list(decision) == ['verdict', 'roles', 'margin', 'steadiness', 'reasons', 'flips']
        scores = [role['score'] for role in decision['roles']]
        assert scores == sorted(scores, reverse=True)
        assert len(scores) == len(ROLES)
        assert round(scores[0] - scores[1], 2) == decision['margin']
        assert all(-100 <= score <= 100 for score in scores)
        assert all(0 <= role['share'] <= 1 for role in decision['roles'])
        assert 0 <= decision['steadiness'] <= 1


def test_reasons_add_up_to_the_scores():
    for decision in decide(SHEETS):
        for role in decision['roles']:
            points = [r['points'] for r in decision['reasons'] if r['role'] == role['id']]
            assert round(sum(points), 2) == role['score'], role


def test_flips_taken_together_flip():
    decisions = decide(SHEETS)
    assert any(decision['flips'] for decision in decisions)
    for sheet, decision in zip(SHEETS, decisions):
        changed = dict(sheet['answers'])
        for flip in decision['flips']:
            assert changed[flip['statement']] == flip['from']
            changed[flip['statement']] = flip['to']
        if decision['flips'] and decision['verdict'] != 'unsure':
            after = decide({**sheet, 'answers': changed})
            assert after['verdict'] == decision['flips'][0]['verdict'], sheet['name']


def test_unknown_statement_is_named():
    told = refuse(2, {'answers': {'automate': 1, 'nothing-like-it': 2}})
    assert ':1:48: answers.nothing-like-it: ' in told, told
    told = refuse(2, [{'answers': {}}, {'answers': {}, 'important': ['nor-this', 7]}])
    assert '[1].important[0]: ' in told and 'nor-this' in told and '[1].important[1]' in told, told


def test_unknown_value_is_named():
    for value in (3, -3, 1.5, '1', None, True, [], {'a': [1]}, -0.0):
        told = refuse(2, [{'answers': {}}, {'answers': {'automate': value, 'bills': 12}}])
        assert '[1].answers.automate: ' in told and '[1].answers.bills: “12” ' in told, told
        assert json.dumps(value).replace('"', r'\"')[:40] in told, told
    assert '[0].answers.automate: ' in refuse(2, [{'answers': {'automate': 10**30}}])


def test_what_is_no_sheet_is_refused():
    for text in ('1', '"a"', 'null', '{}', '{"answers": []}', '{"answers": {}', '[{}]',
                 '[{"answers": {}},]', '{"answers": {}} 1', '{"answers": {"automate": 1,}}',
                 '{"answers": {}, "important": {}}', '{"answers": {"automate" 1}}',
                 '{"answers": {"automate": tru}}', '{"answers": {"automate": --..++}}',
                 '{"answers": {}, "x": a.b+c}', r'{"answers": {}, "x": "\q"}', '{"answers'):
        assert 'expected' in refuse(1, text), text
    for text in ('', ' ', '{"answers": {}, "answers": {}}', '{"answers": {}, "x": ' + '[' * 100000,
                 '{"answers": {"automate": 1, "automate": 1}}', '{"answers": {}, "a\nb": 1}'):
        assert ':1:' in refuse(1, text), text
    told = refuse(1, '{\n  "answers": {"automate": 1 "bills": 2}\n}')
    assert ':2:29: ' in told, told


def test_all_that_is_wrong_is_told_at_once():
    told = refuse(2, '[{"answers": {"a": 1, "automate": 9}},\n {"answers": {"b": 1}, "important": 1}]')
    assert [line.split(':')[1:3] for line in told.splitlines()] == [
        ['1', '20'], ['1', '35'], ['2', '20'], ['2', '37']], told


def test_nothing_in_a_sheet_steers_the_terminal():
    for hostile in (r'\u009b31mred', '\u202e', '\x7f', r'\u001b]0;title\u0007'):
        for sheet in ('{"answers": {"%s": 1}}', '{"answers": {"automate": "%s"}}',
                      '{"answers": {}, "important": ["%s"]}'):
            told = refuse(2, sheet % hostile)
            assert all(c == '\n' or c.isprintable() for c in told), repr(told)
            assert len(refuse(2, sheet % ('x' * 100000))) < 400


def test_other_ways_to_write_a_sheet_are_taken():
    text = json.dumps(SHEETS[0])
    assert decide('\ufeff' + text) == decide(SHEETS[0])
    assert decide(text.replace('"automate"', r'"\u0061utomate"')) == decide(SHEETS[0])
    assert decide('\n\t ' + json.dumps(SHEETS[0], indent=3) + '\r\n') == decide(SHEETS[0])


def test_endless_sheet_ends():
    assert '256' in program.refuse(1, 'choose', '--answers=/dev/zero')


def refuse_pack(pack, *arguments):
    return with_file(lambda path: program.refuse(1, 'choose', f'--pack={path}', *arguments), pack)


def test_nothing_to_choose_is_told():
    for member, word in (('statements', 'no statements'), ('roles', 'no roles')):
        pack = {**PACK, 'statements': [], member: []}
        with_file(lambda path: [refuse_pack(pack), refuse_pack(pack, f'--answers={path}'),
                                refuse_pack(pack, f'--answers={path}', '--format=json')],
                  {'answers': {}})
        assert word in refuse_pack(pack), member


def test_missing_file_is_told():
    program.refuse(1, 'choose', '--answers=/nowhere/at-all.json')


def test_other_members_are_passed_over():
    sheet = dict(SHEETS[0], more={'deep': [1, 'a "quoted" \\ text', None, True]}, note='ü')
    assert decide(sheet) == decide(SHEETS[0])


def test_result_goes_into_a_file():
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / 'out.json'
        for sheets in (SHEETS[0], SHEETS):
            def run(path):
                return program.succeed('choose', f'--pack={PACK_PATH}', f'--answers={path}', '--format=json',
                                       f'--output={output}')
            assert with_file(run, sheets) == ''
            assert json.loads(output.read_text()) == decide(sheets)
        assert os.listdir(folder) == ['out.json']


def test_text_says_verdict_reasons_and_change():
    def run(path):
        return program.succeed('choose', f'--pack={PACK_PATH}', f'--answers={path}', width=60)
    text = with_file(run, SHEETS[1])
    assert text.startswith('From all '), text
    assert 'not for selecting people' in text
    assert 'In Favour: DevOps Engineer' in text
    assert 'What Would Change This' in text
    assert all(program.measure(line) <= 60 for line in text.splitlines()), text


def read_text(sheet):
    """With each reason in a line of its own, and each heading."""
    def run(path):
        return program.succeed('choose', f'--pack={PACK_PATH}', f'--answers={path}', width=300)
    return with_file(run, sheet)


def test_text_says_how_far_ahead():
    for sheet, decision in zip(SHEETS, decide(SHEETS)):
        if decision['verdict'] in ROLES:
            assert re.search(r'^\d+ points? ahead of the next role \(.+\)\.$', read_text(sheet), re.M), sheet


def test_text_gives_the_answer_beside_each_reason():
    names = 'Strongly disagree|Disagree|Neither|Agree|Strongly agree'
    for sheet in SHEETS:
        told = read_text(sheet).partition('In Favour')[2].partition('What Would Change')[0]
        for reason in re.findall(r'^ *[+−]\d+ {2}.*', told, re.M):
            assert re.search(rf' \(({names})(, matters a lot)?\)$', reason), reason


def test_text_heads_the_list_of_changes():
    for sheet, decision in zip(SHEETS, decide(SHEETS)):
        if decision['flips'] and decision['verdict'] != 'unsure':
            after = read_text(sheet).partition('What Would Change This\n\n')[2].splitlines()
            assert re.match('What would .*[^:]$', after[0]), after[0]
            assert after[2].startswith('    •  '), after[2]


def test_not_quite_all_is_never_told_as_all():
    for sheet, decision in zip(SHEETS, decide(SHEETS)):
        assert ('would always be the same' in read_text(sheet)) == (
            decision['steadiness'] == 1 and decision['verdict'] != 'unsure'), sheet['name']


def test_statements_are_listed():
    listed = json.loads(program.succeed('choose', f'--pack={PACK_PATH}', '--statements', '--format=json'))
    assert [statement['id'] for statement in listed] == STATEMENTS
    assert all(list(s) == ['id', 'text', 'because', 'points'] for s in listed)
    assert listed[0]['points'] == PACK['statements'][0]['points']
    text = program.succeed('choose', f'--pack={PACK_PATH}', '--statements')
    assert all(name in text for name in STATEMENTS)


def test_unknown_arguments_are_refused():
    assert '“devops”' in program.refuse(2, 'choose', 'devops')
    program.refuse(2, 'choose', '--format=yaml')
    program.refuse(2, 'choose', '--sheets')


def ask(folder, keys, *arguments):
    """Presses keys in a terminal that asks the statements."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ['XDG_DATA_HOME'] = folder
        os.execv(program.SIGNPOST, [program.SIGNPOST, 'choose', f'--pack={PACK_PATH}', *arguments])
    shown = b''
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        shown += data
        # Somebody presses keys once there is something to answer.
        if keys and f' of {len(STATEMENTS)}'.encode() in shown:
            os.write(terminal, keys.encode())
            keys = ''
    status = os.waitpid(pid, 0)[1]
    assert status == 0, (status, shown)
    return shown.decode()


def read_journal(folder):
    path = pathlib.Path(folder) / 'signpost/journal.json'
    return json.loads(path.read_text())['packs'][PACK['id']]


def test_terminal_asks_and_keeps_answers():
    with tempfile.TemporaryDirectory() as folder:
        shown = ask(folder, '1!4s5bb2q')
        assert PACK['statements'][0]['text'][:30] in shown
        # Of what one comes back to, the answer is told, and that it matters where it does.
        assert shown.count('Your answer: Strongly agree') == shown.count('Your answer: ') == 2
        assert shown.count('This matters a lot.') == 1
        assert read_journal(folder) == {
            'answers': {STATEMENTS[0]: -2, STATEMENTS[1]: 1, STATEMENTS[3]: 2,
                        STATEMENTS[2]: -1},
            'important': {STATEMENTS[1]: True},
            'asked': {name: TEXTS[name] for name in STATEMENTS[:4]}}

        # It goes on where it was left, and tells the result in the end.
        shown = ask(folder, '5' * len(STATEMENTS))
        assert f'5 of {len(STATEMENTS)}' in shown
        assert 'What Would Change This' in shown
        assert 'All statements are answered' in ask(folder, '')

        ask(folder, 'q', '--start-over')
        assert read_journal(folder) == {'answers': {}, 'important': {}, 'asked': {}}


def test_damaged_answers_are_set_aside_and_told_once():
    with tempfile.TemporaryDirectory() as folder:
        journal = pathlib.Path(folder) / 'signpost/journal.json'
        journal.parent.mkdir()
        journal.write_text('{')
        shown = ask(folder, '1!2q')
        assert shown.count('The file with the answers was damaged. It is kept as') == 1, shown
        assert '(null)' not in shown, shown
        assert read_journal(folder)['answers'] == {STATEMENTS[0]: -2, STATEMENTS[1]: -1}


def test_answers_that_cannot_be_saved_still_count():
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / 'signpost').write_text('No folder.')
        shown = ask(folder, '5bq')
        # At the start and after the answer.
        assert shown.count('Not a directory') > 1, shown
        assert 'Your answer: Strongly agree' in shown, shown


def test_signal_gives_the_echo_back():
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        main, side = pty.openpty()
        with tempfile.TemporaryDirectory() as folder:
            process = program.start('choose', f'--pack={PACK_PATH}', stdin=side, stdout=side,
                                    stderr=side, env={**os.environ, 'XDG_DATA_HOME': folder})
            shown = b''
            while f' of {len(STATEMENTS)}'.encode() not in shown:
                shown += os.read(main, 65536)
            assert not termios.tcgetattr(side)[3] & termios.ECHO
            process.send_signal(number)
            assert process.wait(60) == -number
            assert termios.tcgetattr(side)[3] & termios.ECHO and (
                termios.tcgetattr(side)[3] & termios.ICANON), number
        os.close(main)
        os.close(side)


def test_a_hundred_thousand_sheets_take_seconds_and_not_minutes():
    chance = random.Random(1)
    sheets = [{'answers': {name: chance.randint(-2, 2) for name in STATEMENTS}}
              for _ in range(5000)]
    # Processor time, because others use the machine as well; with sanitizers it tells nothing.
    if os.environ.get('ASAN_OPTIONS'):
        return
    before = os.times()
    started = time.monotonic()
    assert len(decide(sheets)) == len(sheets)
    after = os.times()
    used = after.children_user + after.children_system
    used -= before.children_user + before.children_system
    print(f'# {used * 20:.1f} s of processor time for 100,000, {time.monotonic() - started:.1f} s')
    # Three times what it took on a slow machine: how fast this one is just now, nobody knows.
    assert used * 20 < 36


program.main(globals())
