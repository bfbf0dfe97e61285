#!/usr/bin/env python3
"""signpost compare --rungs: levels side by side, by the same means as roles."""
import json

import program

PACK = program.HERE / 'three-rungs.json'


def compare(*arguments):
    return program.succeed('compare', f'--pack={PACK}', '--rungs=baker,pastry-cook', *arguments)


def get_cells(*arguments):
    told = json.loads(compare('--format=json', *arguments))
    return {row['id']: {rung: cell['text'] or cell['items'] for rung, cell in row['cells'].items()}
            for row in told['areas']}


def test_columns_are_rungs_and_rows_what_is_known_of_them():
    told = json.loads(compare('--format=json'))
    assert [rung['id'] for rung in told['rungs']] == ['baker', 'pastry-cook'] and 'roles' not in told
    cells = get_cells()
    assert cells['skill-oven'] == {'baker': 'Working', 'pastry-cook': 'Awareness'}
    assert cells['skill-kneading'] == {'baker': 'Practitioner', 'pastry-cook': 'Not asked for'}
    assert cells['skill-drawing']['pastry-cook'] == 'Awareness · optional'
    assert cells['rung-origins'] == {'baker': ['School'], 'pastry-cook': ['School']}
    assert 'skill-hygiene' not in cells


def test_differences_and_what_is_shared_are_told_apart():
    assert 'rung-origins' in get_cells('--shared') and 'skill-oven' not in get_cells('--shared')
    assert 'skill-oven' in get_cells('--differences')
    assert 'rung-origins' not in get_cells('--differences')


def test_all_formats_have_columns_of_rungs():
    for form in ('text', 'markdown', 'html', 'csv'):
        told = compare(f'--format={form}')
        for part in ('Baker', 'Pastry cook', 'Oven', 'Practitioner'):
            assert part in told, (form, part)


def test_wrong_names_are_told():
    assert 'the nearest are: baker' in program.refuse(2, 'compare', f'--pack={PACK}', '--rungs=bakre')
    pack = program.BUNDLED
    rungs = [rung['id'] for rung in json.loads(pack.read_text())['rungs']]
    assert 'at most 4' in program.refuse(2, 'compare', '--rungs=' + ','.join(rungs[:5]))


program.main(globals())
