#!/usr/bin/env python3
"""signpost class: what the sheets of a class come to, counted again here from each by itself."""
import collections
import csv
import io
import json
import os
import pathlib
import shutil
import statistics
import tempfile

import program

PACK = f'--pack={program.HERE / "four-careers.json"}'
CONTENT = json.loads((program.HERE / 'four-careers.json').read_text())
SHEETS = program.HERE / 'four-careers-sheets.json'


def count(*arguments):
    return json.loads(program.succeed('class', PACK, '--format=json', *arguments))


def decide(path):
    return json.loads(program.succeed('choose', PACK, '--format=json', f'--answers={path}'))


class Folder(tempfile.TemporaryDirectory):
    """Files of sheets, written where a test can name them."""
    def __enter__(self):
        self.path = pathlib.Path(super().__enter__())
        return self

    def write(self, name, sheets):
        path = self.path / name
        path.write_text(json.dumps(sheets))
        return path


def sheet(**answers):
    return {'answers': {name.replace('_', '-'): answer for name, answer in answers.items()}}


def test_roles_are_counted_as_each_sheet_is_decided():
    told = count(SHEETS)
    decisions = decide(SHEETS)
    assert told['sheets'] == len(decisions)
    for kind in ('none', 'unsure'):
        assert told[kind] == sum(one['verdict'] == kind for one in decisions), kind
    named = collections.Counter()
    for one in decisions:
        if one['verdict'] == 'role':
            named[one['roles'][0]['id'], 'alone'] += 1
        if one['verdict'] == 'close':
            best = one['roles'][0]['score']
            for role in one['roles']:
                if best - role['score'] <= 6 and role['score'] >= 0:
                    named[role['id'], 'shared'] += 1
    assert {role['id'] for role in told['roles']} == {role['id'] for role in CONTENT['roles']}
    for role in told['roles']:
        assert role['alone'] == named[role['id'], 'alone'], role
        assert role['shared'] == named[role['id'], 'shared'], role
        scores = [other['score'] for one in decisions if one['verdict'] != 'unsure'
                  for other in one['roles'] if other['id'] == role['id']]
        assert abs(role['mean'] - statistics.fmean(scores)) < 0.01, role


def test_statements_are_counted_as_they_stand():
    told = count(SHEETS)
    sheets = json.loads(SHEETS.read_text())
    assert len(told['statements']) == len(CONTENT['statements'])
    for statement in told['statements']:
        name = statement['id']
        given = [one['answers'][name] for one in sheets if name in one['answers']]
        assert statement['answers'] == [given.count(n) for n in range(-2, 3)], name
        assert statement['no_answer'] == len(sheets) - len(given), name
        assert statement['important'] == sum(
            name in one.get('important', []) for one in sheets), name
        sides = sum(n < 0 for n in given), sum(n > 0 for n in given)
        assert abs(statement['split'] - 2 * min(sides) / len(given)) < 1e-9, name
    splits = [statement['split'] for statement in told['statements']]
    assert splits == sorted(splits, reverse=True)


def test_what_nobody_answers_splits_nobody():
    with Folder() as folder:
        told = count(folder.write('empty.json', [sheet(), sheet()]))
    assert told['sheets'] == told['unsure'] == 2
    assert all(role['mean'] == 0 for role in told['roles'])
    assert all(statement['split'] == 0 for statement in told['statements'])
    assert [statement['id'] for statement in told['statements']] == [
        statement['id'] for statement in CONTENT['statements']]


def test_a_class_counts_once_however_often_it_is_copied():
    with Folder() as folder:
        copy = shutil.copy(SHEETS, folder.path / 'copy.json')
        done = program.run('class', PACK, '--format=json', SHEETS, copy, SHEETS)
    assert done.returncode == 0
    assert json.loads(done.stdout) == count(SHEETS)
    assert done.stderr.count('counted already') == 2, done.stderr


def test_sessions_of_several_computers_are_merged_by_their_sheets():
    sheets = [{**one, 'id': f'sheet-{n}'} for n, one in enumerate(json.loads(SHEETS.read_text()))]
    half = len(sheets) // 2
    with Folder() as folder:
        session = {'format': 1, 'class': '9b', 'pack': 'four-careers'}
        one = folder.write('one.json', {**session, 'sheets': sheets[:half + 2]})
        other = folder.write('other.json', {**session, 'sheets': sheets[half:], 'class': '9c'})
        assert count(one, other) == count(SHEETS)
        done = program.run('class', PACK, '--format=json', one, other, one)
    assert json.loads(done.stdout) == count(SHEETS)
    assert done.stderr.count('counted already') == 1, done.stderr


def test_two_pupils_may_answer_the_same():
    with Folder() as folder:
        one = folder.write('one.json', sheet(bills=2))
        other = folder.write('other.json', sheet(bills=2))
        os.link(one, folder.path / 'link.json')
        assert count(one, other)['sheets'] == 2
        done = program.run('class', PACK, '--format=json', one, folder.path / 'link.json')
    assert json.loads(done.stdout)['sheets'] == 1
    assert 'counted already' in done.stderr


def test_more_weight_changes_verdicts_but_no_count():
    plain = count(SHEETS)
    stressed = count(SHEETS, '--important=bills,networks')
    assert stressed['statements'] == plain['statements']
    assert [role['mean'] for role in stressed['roles']] != [role['mean'] for role in plain['roles']]
    with Folder() as folder:
        sheets = json.loads(SHEETS.read_text())
        for one in sheets:
            one['important'] = sorted({*one.get('important', []), 'bills', 'networks'})
        by_hand = count(folder.write('by-hand.json', sheets))
    assert stressed['roles'] == by_hand['roles']


def test_every_statement_may_have_more_weight():
    for place in (0, -1):
        name = CONTENT['statements'][place]['id']
        assert count(SHEETS, f'--important={name}')['sheets'] == count(SHEETS)['sheets'], name


def test_a_bad_file_leaves_the_others():
    with Folder() as folder:
        bad = folder.write('bad.json', [sheet(bills=3)])
        done = program.run('class', PACK, '--format=json', bad, SHEETS)
    assert done.returncode == 1
    assert json.loads(done.stdout) == count(SHEETS)
    assert 'bad.json:1:' in done.stderr and 'no answer' in done.stderr, done.stderr


def test_the_spreadsheet_has_the_same_figures():
    told = count(SHEETS)
    rows = list(csv.reader(io.StringIO(program.succeed('class', PACK, '--format=csv', SHEETS))))
    titles = {role['id']: role['title'] for role in CONTENT['roles']}
    texts = {statement['id']: statement['text'] for statement in CONTENT['statements']}
    assert [row[1:] for row in rows[1:5]] == [
        [titles[role['id']], str(role['alone']), str(role['shared']),
         str(int(abs(role['mean']) + 0.5) * (-1 if role['mean'] < 0 else 1))]
        for role in told['roles']]
    assert [row[1:] for row in rows[6:]] == [
        [texts[one['id']], *map(str, one['answers']), str(one['no_answer']), str(one['important']),
         str(int(100 * one['split'] + 0.5))] for one in told['statements']]


def test_people_read_the_same_figures():
    told = count(SHEETS)
    text = ' '.join(program.succeed('class', PACK, SHEETS, width=400).split())
    titles = {role['id']: role['title'] for role in CONTENT['roles']}
    assert f'{told["sheets"]} answer sheets' in text
    for role in told['roles']:
        assert f'{role["alone"]} {titles[role["id"]]} ({role["shared"]} together with' in text
    assert f'No role fits {told["none"]} sheet' in text
    assert f'{told["unsure"]} sheets say too little' in text
    first = told['statements'][0]
    assert f'{int(100 * first["split"] + 0.5)} % ' in text
    assert f'Strongly disagree: {first["answers"][0]} · Disagree: {first["answers"][1]}' in text


def test_what_is_wrong_is_told():
    assert 'bils' in program.refuse(2, 'class', PACK, '--important=bils', SHEETS)
    assert 'bills' in program.refuse(2, 'class', PACK, '--important=bils', SHEETS)
    assert 'at least one file' in program.refuse(2, 'class', PACK)


program.main(globals())
