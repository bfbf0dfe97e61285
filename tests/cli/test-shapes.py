#!/usr/bin/env python3
"""Packs in the shapes of real career frameworks: each is taken, and all that it has is shown."""
import json
import pathlib
import tempfile

import program

PACKS = sorted((program.TOP / 'tests/cli/shapes').glob('*.json'))


def load(member):
    """All packs that have @member, with where they are."""
    packs = ((path, json.loads(path.read_text())) for path in PACKS)
    return [(path, pack) for path, pack in packs if pack.get(member)]


def name(path):
    return f'--pack={path}'


def test_each_is_a_pack():
    assert len(PACKS) > 15
    for path in PACKS:
        assert ': error' not in program.succeed('check', str(path)), path


def test_each_role_and_row_is_compared():
    for path, pack in load('areas'):
        told = program.succeed('compare', name(path), '--format=json')
        for thing in pack['roles'] + pack['areas']:
            assert json.dumps(thing['title'], ensure_ascii=False) in told, (path, thing['title'])


def test_rows_that_nobody_has_are_no_differences():
    for path, pack in load('areas'):
        roles = [role['id'] for role in pack['roles'][:2]]
        told = program.succeed('compare', name(path), '--differences', '--format=csv', *roles)
        for area in pack['areas']:
            if not set(area['cells']) & set(roles):
                assert area['title'] not in told, (path, area['title'])


def test_each_rung_is_told():
    for path, pack in load('rungs'):
        told = program.succeed('ladder', name(path))
        for rung in pack['rungs']:
            assert rung['title'] in ' '.join(told.split()), (path, rung['title'])


def test_ladders_are_drawn():
    with tempfile.TemporaryDirectory() as folder:
        for path, _ in load('rungs'):
            drawing = pathlib.Path(folder) / f'{path.stem}.svg'
            program.succeed('ladder', name(path), '--format=svg', f'--output={drawing}')
            assert drawing.stat().st_size > 1000, path


def test_each_role_has_a_page():
    for path, pack in load('roles'):
        role = pack['roles'][-1]
        assert role['title'] in program.succeed('role', name(path), role['id']), path


program.main(globals())
