#!/usr/bin/env python3
"""signpost compare for other programs: Markdown, CSV and JSON."""
import csv
import io
import json
import re

import program

PACK = json.loads(program.BUNDLED.read_text())
SIGNS = program.HERE / 'signs.json'


def split_markdown_row(line):
    """The cells of a row, without the backslashes that keep signs from meaning something."""
    assert line.startswith('|') and line.endswith('|'), line
    return [re.sub(r'\\(.)', r'\1', cell).strip().replace('<br>', '\n')
            for cell in re.split(r'(?<!\\)\|', line)[1:-1]]


def read_markdown(*arguments):
    """The tables: heading -> rows of cells, the head first."""
    tables = {}
    for line in program.succeed('compare', '--format=markdown', *arguments).splitlines():
        if line.startswith('## '):
            rows = tables.setdefault(line[3:], [])
        elif line:
            rows.append(split_markdown_row(line))
    return tables


def read_csv(*arguments):
    text = program.succeed('compare', '--format=csv', *arguments)
    rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
    assert text.endswith('\r\n') and text.count('\r\n') == len(rows)
    return rows


def read_json(*arguments):
    return json.loads(program.succeed('compare', '--format=json', *arguments))


def test_markdown_has_a_table_for_each_group():
    tables = read_markdown()
    groups = [group['title'] for group in PACK['groups']]
    assert list(tables) == groups + ['What they share'], list(tables)
    for rows in tables.values():
        assert rows[0] == [''] + [role['title'] for role in PACK['roles']], rows[0]
        assert rows[1] == ['---'] * 5, rows[1]
        assert len(rows) > 2
        assert all(len(row) == 5 for row in rows), rows


def test_markdown_has_every_row():
    tables = read_markdown()
    for group in PACK['groups']:
        titles = [area['title'] for area in PACK['areas'] if area['group'] == group['id']]
        assert [row[0] for row in tables[group['title']][2:]] == titles


def test_markdown_keeps_signs_as_text():
    rows = read_markdown(f'--pack={SIGNS}')['A | *group*'.replace('|', '\\|').replace('*', '\\*')]
    assert rows[2][1:] == ['a | b', '*bold* _it_ `code` [link](x) <b> &lt; ~~no~~ \\'], rows[2]
    assert rows[3][1:] == ['two\nlines', '=1+1'], rows[3]


def test_csv_is_one_table():
    rows = read_csv()
    assert rows[0] == ['Group', 'Row'] + [role['title'] for role in PACK['roles']]
    assert all(len(row) == 6 for row in rows)
    overlaps = [row for row in rows if row[0] == 'What they share']
    assert len(rows) == 1 + len(PACK['areas']) + len(overlaps)
    assert [row[1] for row in overlaps] == [overlap['title'] for overlap in PACK['overlaps']]


def test_csv_has_the_cells_as_written():
    rows = {row[1]: row for row in read_csv() if row[0] != 'What they share'}
    for area in PACK['areas']:
        for column, role in enumerate(program.ROLES, 2):
            cell = resolve(area, role)
            words = [cell['text']] if 'text' in cell else []
            words += [', '.join(cell['items'])] if 'items' in cell else []
            assert rows[area['title']][column] == '\n'.join(words)


def test_csv_quotes_signs_and_disarms_formulas():
    rows = read_csv(f'--pack={SIGNS}')
    assert rows[1][:3] == ['A | *group*', '"Signs"', 'a | b'], rows[1]
    assert rows[2][1:] == ["'@Formulas, \"or\" not", 'two\nlines', "'=1+1"], rows[2]
    assert [field[:2] for field in rows[3][2:]] == ["'+", "'-"], rows[3]


def resolve(area, role):
    cell = area['cells'].get(role, {})
    return area['cells'][cell['same-as']] if 'same-as' in cell else cell


def get_sources(ids):
    sources = {source['id']: source for source in PACK['sources']}
    return [{'id': id, 'title': sources[id]['title'], 'url': sources[id].get('url'),
             'checked': sources[id]['checked']} for id in ids]


def is_same(cells):
    first = cells[0]
    return all(cell is first or 'items' in cell and sorted(cell['items']) == sorted(first.get('items', []))
               for cell in cells)


def expect_area(area, roles):
    cells = [resolve(area, role) for role in roles]
    return {
        'id': area['id'],
        'title': area['title'],
        'group': area['group'],
        'same': is_same(cells),
        'shared': [item for item in cells[0].get('items', [])
                   if all(item in cell.get('items', []) for cell in cells)],
        'cells': {role: {'text': cell.get('text', ''), 'items': cell.get('items', []),
                         'sources': get_sources(cell['sources'])}
                  for role, cell in zip(roles, cells)},
    }


def expect_overlap(overlap, roles):
    return {
        'id': overlap['id'],
        'title': overlap['title'],
        'shared': overlap['shared'],
        'leans': {role: overlap['leans'][role] for role in roles if role in overlap['leans']},
        'sources': get_sources(overlap.get('sources', [])),
    }


def test_json_is_the_comparison_member_by_member():
    groups = [group['id'] for group in PACK['groups']]
    areas = sorted(PACK['areas'], key=lambda area: groups.index(area['group']))
    for roles in (program.ROLES, program.ROLES[1:3], program.ROLES[::-1]):
        found = read_json(*roles)
        assert list(found) == ['pack', 'roles', 'areas', 'overlaps'], list(found)
        assert found['pack'] == PACK['id']
        titles = {role['id']: role['title'] for role in PACK['roles']}
        assert found['roles'] == [{'id': role, 'title': titles[role]} for role in roles]
        assert found['areas'] == [expect_area(area, roles) for area in areas]
        assert found['overlaps'] == [expect_overlap(overlap, roles) for overlap in PACK['overlaps']]


def test_json_of_a_missing_cell_is_empty():
    areas = read_json('one', 'three', f'--pack={program.FOUR_ROLES}')['areas']
    cells = next(area for area in areas if area['id'] == 'missing')['cells']
    assert cells['three'] == {'text': '', 'items': [], 'sources': []}
    assert cells['one']['items'] == ['x', 'y']


def test_json_keeps_signs():
    found = read_json(f'--pack={SIGNS}')['areas'][0]
    assert found['title'] == '"Signs"'
    assert found['cells']['two']['text'] == '*bold* _it_ `code` [link](x) <b> &lt; ~~no~~ \\'


def test_unknown_format_is_refused():
    message = program.refuse(2, 'compare', '--format=xml')
    assert '“xml”' in message and 'text, markdown, csv, json' in message, message


program.main(globals())
