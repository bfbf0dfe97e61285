#!/usr/bin/env python3
"""signpost check: what is wrong with a pack that somebody wrote, and what could be better in it."""
import datetime
import json
import os
import pathlib
import re
import tempfile

import program

TODAY = datetime.date.today().isoformat()
PATH = program.HERE / 'four-careers.json'
PACK = json.loads(PATH.read_text())
ROLES = [role['id'] for role in PACK['roles']]


def with_pack(use, text):
    """Lets a pack be a file for a while, checked today whenever the test runs."""
    text = re.sub(r'("checked": )"[^"]*"', rf'\1"{TODAY}"',
                  text if isinstance(text, str) else json.dumps(text, indent=2))
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'pack.json'
        path.write_text(text)
        return use(path)


def check(pack):
    """The advice on a pack that has no errors."""
    told = json.loads(with_pack(lambda path: program.succeed('check', path, '--format=json'), pack))
    assert all(problem['severity'] == 'advice' for problem in told), told
    return told


def with_points(points):
    """The pack, its statements with other points for the roles, in their order."""
    statements = [{**statement, 'points': dict(zip(ROLES, points(number)))}
                  for number, statement in enumerate(PACK['statements'])]
    return {**PACK, 'statements': statements}


def test_good_pack_is_well():
    text = PATH.read_text()
    told = with_pack(lambda path: (str(path), program.succeed('check', path)), text)
    assert told[1] == f'{told[0]}: all is well.\n', told
    with_pack(lambda path: program.succeed('check', '--strict', path), text)
    assert check(text) == []


def test_errors_are_told_as_the_reader_tells_them():
    path = program.TOP / 'tests/core/pack/bad/bad-ids.json'
    told = program.refuse(1, 'check', path)
    assert told == program.refuse(1, 'compare', f'--pack={path}')
    assert re.match(rf'{re.escape(str(path))}:\d+:\d+: ', told), told


def test_errors_are_told_to_programs():
    pack = {**PACK, 'roles': [{**PACK['roles'][0], 'title': 5}, *PACK['roles'][1:]]}

    def run(path):
        done = program.run('check', path, '--format=json')
        return done.returncode, json.loads(done.stdout), path.read_text().splitlines()
    status, (error,), lines = with_pack(run, pack)
    assert status == 1
    assert list(error) == ['file', 'line', 'column', 'path', 'severity', 'code', 'message']
    assert error['path'] == 'roles[0].title' and error['file'].endswith('/pack.json')
    assert error['severity'] == 'error' and error['code'] == 'type'
    assert lines[error['line'] - 1][error['column'] - 1:].startswith('5,')


def test_advice_is_told_and_no_failure():
    gone = ROLES[2]
    cells = {role: {'text': 'Much the same.'} for role in ROLES if role != gone}
    pack = {**PACK, 'areas': [{'id': 'a', 'title': 'A', 'group': 'B', 'cells': cells}]}
    text = with_pack(lambda path: program.succeed('check', path), pack)
    line = next(line for line in text.splitlines() if f'no cell for “{gone}”' in line)
    assert re.match(r'.*/pack\.json:\d+:\d+: areas\[0\]\.cells: ', line), line
    assert text.splitlines()[-1].endswith('can be used as it is; this could be better.')
    assert any(gone in advice['message'] for advice in check(pack))


def test_advice_fails_where_it_is_strict():
    def run(path):
        return program.run('check', '--strict', path)
    done = with_pack(run, {**PACK, 'authors': []})
    assert done.returncode == 1 and 'author' in done.stdout and done.stderr == '', done
    assert with_pack(run, {**PACK, 'title': ''}).returncode == 1


def test_unfair_wizard_is_told():
    # The first two roles want the same, so that each of them has half a chance.
    advice = check(with_points(lambda n: (2, 2, *((-1) ** (n // k) for k in (1, 2)))))
    told = {each['path']: each['message'] for each in advice}
    assert all('uneven chances' in message for message in told.values()), told
    assert {'roles[0]', 'roles[1]'} <= told.keys()
    assert f'“{ROLES[0]}”' in told['roles[0]']


def test_role_out_of_reach_is_told():
    advice = check(with_points(lambda n: (0, *((-1) ** (n // k) for k in (1, 2, 4)))))
    path, code = advice[0]['path'], advice[0]['code']
    assert path == 'roles[0]' and code == 'unreachable-role', advice
    assert 'no answers lead to' in advice[0]['message'], advice


def test_pack_of_another_kind_of_file_is_refused():
    program.refuse(1, 'check', '/nowhere/at-all.json')
    program.refuse(1, 'check', os.path.dirname(__file__))
    told = with_pack(lambda path: program.refuse(1, 'check', path), 'no pack')
    assert '/pack.json:1:1: ' in told, told
    done = with_pack(lambda path: program.run('check', path, '--format=json'), 'no pack')
    first = json.loads(done.stdout)[0]
    assert (first['line'], first['column']) == (1, 1), first


def test_lines_are_right_behind_a_byte_order_mark():
    text = json.dumps(with_points(lambda n: (0, *((-1) ** (n // k) for k in (1, 2, 4)))), indent=2)
    with_mark, without = check('\ufeff' + text), check(text)
    assert [{**each, 'file': ''} for each in with_mark] == [{**each, 'file': ''} for each in without]
    assert without and without[0]['line'] > 1


def test_name_may_begin_with_a_dash():
    told = program.refuse(1, 'check', '--', '-x.json')
    assert '/-x.json: ' in told, told
    assert '/-b: ' in program.refuse(1, 'check', '--', 'a', '-b')


def test_one_fault_in_many_places_is_one_line():
    cells = {role: {'text': f'{role} is like this.'} for role in ROLES}
    pack = {**PACK, 'areas': [{'id': 'a', 'title': 'A', 'group': 'B', 'cells': cells}]}
    few = with_pack(lambda path: program.succeed('check', path), pack).splitlines()
    every = with_pack(lambda path: program.succeed('check', '--all', path), pack).splitlines()
    line, = (line for line in few if 'without a source' in line)
    assert f'(and in {len(ROLES) - 1} other places, the next is areas[0].cells.{ROLES[1]})' in line
    assert sum('without a source' in line for line in every) == len(ROLES), every
    assert sum(each['code'] == 'no-source' for each in check(pack)) == len(ROLES)


def test_what_may_have_been_meant_is_told():
    wrong = {**PACK['roles'][0], 'titel': 'T'}
    del wrong['title']
    near = ROLES[1][:-1]
    pack = {**PACK, 'roles': [wrong, *PACK['roles'][1:]],
            'rungs': [{'id': 'r', 'title': 'R', 'level': 0, 'role': near}]}

    def run(path):
        return program.refuse(1, 'check', path)
    told = with_pack(run, pack)
    assert 'the member “title” is missing (is “titel” meant?)' in told, told
    told = with_pack(run, {**PACK, 'rungs': pack['rungs'], 'moves': []})
    assert f'has the id “{near}” (is “{ROLES[1]}” meant?)' in told, told
    told = with_pack(lambda path: program.succeed('check', path), {**PACK, 'sumary': 'S'})
    assert 'it is passed over (is “summary” meant?)' in told, told


def test_several_files_are_checked():
    bad = program.TOP / 'tests/core/pack/bad/bad-ids.json'
    good = with_pack(lambda path: program.run('check', bad, path, '/nowhere.json'), PACK)
    assert good.returncode == 1 and 'all is well' in good.stdout, good
    assert 'bad-ids.json:' in good.stderr and '/nowhere.json: ' in good.stderr, good
    told = json.loads(program.run('check', bad, '/nowhere.json', '--format=json').stdout)
    assert {each['file'] for each in told} == {str(bad), '/nowhere.json'}
    last = told[-1]
    assert last['code'] == 'unreadable' and last['line'] is None and last['path'] == ''
    assert '/nowhere.json' not in last['message'], last
    with_pack(lambda path: program.succeed('check', path, path), PACK)


def test_a_file_is_wanted():
    assert 'FILE' in program.refuse(2, 'check')
    program.refuse(2, 'check', '--format=yaml', PATH)


program.main(globals())
