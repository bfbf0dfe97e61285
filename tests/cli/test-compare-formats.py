#!/usr/bin/env python3
"""signpost compare for other programs: Markdown, HTML, CSV, JSON and PDF."""
import csv
import html.parser
import io
import json
import pathlib
import re
import subprocess
import tempfile
import unicodedata

import program

PACK = json.loads(program.FOUR_ROLES.read_text())
ROLES = [role['id'] for role in PACK['roles']]
SIGNS = program.HERE / 'signs.json'
COMMAS = program.HERE / 'commas.json'


def split_markdown_row(line):
    """The cells of a row, without the backslashes that keep signs from meaning something."""
    assert line.startswith('|') and line.endswith('|'), line
    return [re.sub(r'\\(.)', r'\1', cell).strip().replace('<br>', '\n')
            for cell in re.split(r'(?<!\\)\|', line)[1:-1]]


def compare(format, *arguments, pack=program.FOUR_ROLES):
    return program.succeed('compare', f'--format={format}', f'--pack={pack}', *arguments)


def read_markdown(**options):
    """The tables: heading -> rows of cells, the head first."""
    tables = {}
    for line in compare('markdown', **options).splitlines():
        if line.startswith('## '):
            rows = tables.setdefault(line[3:], [])
        elif line.startswith('|'):
            rows.append(split_markdown_row(line))
    return tables


def read_csv(**options):
    text = compare('csv', **options)
    rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
    assert text.endswith('\r\n') and text.count('\r\n') == len(rows)
    return rows


def read_json(*arguments, **options):
    return json.loads(compare('json', *arguments, **options))


def get_groups():
    """The titles of the groups with rows, in their order, with those that are not listed."""
    listed = {group['id']: group['title'] for group in PACK['groups']}
    used = [area['group'] for area in PACK['areas']]
    unlisted = [group for group in dict.fromkeys(used) if group not in listed]
    return {**{id: title for id, title in listed.items() if id in used},
            **{group: group for group in unlisted}}


class Table(html.parser.HTMLParser):
    """The rows of cells of a page, each cell as often as it has columns."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.cell = [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == 'tr':
            self.rows.append([])
        elif tag in ('td', 'th'):
            self.cell, self.n_columns = '', int(dict(attributes).get('colspan', 1))
        elif tag == 'br' and self.cell is not None:
            self.cell += '\n'

    def handle_endtag(self, tag):
        if tag in ('td', 'th'):
            self.rows[-1] += [self.cell] * self.n_columns
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def test_html_has_what_markdown_has():
    rows = Table(compare('html')).rows
    found = [row for row in rows if len(set(row)) > 1 or not row[0]]
    expected = [row for table in read_markdown().values() for row in table]
    head, *cells = (row for row in expected if not all(set(cell) == {'-'} for cell in row))
    cells = [row for row in cells if row != head]
    assert found == [head, *cells], (found, [head, *cells])


def test_pdf_is_a_document():
    arguments = 'compare', '--format=pdf', f'--pack={program.FOUR_ROLES}'
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'a.pdf'
        assert program.succeed(*arguments, f'--output={path}') == ''
        done = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True)
        assert path.read_bytes().startswith(b'%PDF-')
    # Letters may be drawn as one.
    text = unicodedata.normalize('NFKC', done.stdout)
    for area in PACK['areas']:
        assert area['title'].split()[0] in text, (area['title'], text)
    assert 'Page 1 of' in text, text


def test_markdown_has_a_table_for_each_group():
    tables = read_markdown()
    assert list(tables) == [*get_groups().values(), 'What they share'], list(tables)
    for rows in tables.values():
        assert rows[0] == [''] + [role['title'] for role in PACK['roles']], rows[0]
        assert rows[1] == ['---'] * 5, rows[1]
        assert len(rows) > 2
        assert all(len(row) == 5 for row in rows), rows


def test_markdown_says_what_it_is_of():
    lines = compare('markdown', '--differences').splitlines()
    assert lines[0] == '# Rows of every kind', lines[0]
    assert lines[2] == 'Only the rows in which the roles differ', lines[2]
    assert lines[-1] == 'From “Rows of every kind”, updated on 1 January 2026.', lines[-1]


def test_markdown_has_every_row():
    tables = read_markdown()
    for group, heading in get_groups().items():
        titles = [area['title'] for area in PACK['areas'] if area['group'] == group]
        assert [row[0] for row in tables[heading][2:]] == titles


def test_markdown_tells_what_is_shared():
    rows = read_markdown()['What they share'][2:]
    assert [row[0] for row in rows] == ['Automation\nEverybody automates.',
                                        'Duty\nTwo are called at night.'], rows
    assert rows[1][1:] == ['–', 'Sometimes.', 'Often.', '–'], rows


def test_markdown_keeps_signs_as_text():
    rows = read_markdown(pack=SIGNS)['A \\| \\*group\\*']
    assert rows[2][1:] == ['a | b', '*bold* _it_ `code` [link](x) <b> &lt; ~~no~~ \\'], rows[2]
    assert rows[3][1:] == ['two\nlines', '=1+1'], rows[3]


def test_csv_is_one_table():
    rows = read_csv()
    assert rows[0] == ['Group', 'Row'] + [role['title'] for role in PACK['roles']]
    assert all(len(row) == 6 for row in rows)
    overlaps = [row for row in rows if row[0] == 'What they share']
    assert len(rows) == 1 + len(PACK['areas']) + len(overlaps)
    assert [row[1].splitlines() for row in overlaps] == [
        ['Automation', 'Everybody automates.'], ['Duty', 'Two are called at night.']]


def test_csv_has_the_cells_as_written():
    rows = {row[1]: row for row in read_csv() if row[0] != 'What they share'}
    for area in PACK['areas']:
        for column, role in enumerate(ROLES, 2):
            cell = resolve(area, role)
            words = [cell['text']] if 'text' in cell else []
            words += ['; '.join(cell['items'])] if 'items' in cell else []
            assert rows[area['title']][column] == ('\n'.join(words) or 'Not covered')


def test_items_with_commas_are_told_apart():
    cells = read_csv(pack=COMMAS)[1][2:]
    assert cells == ['Bash, a shell; C', 'Bash; a shell, C'], cells
    cells = read_markdown(pack=COMMAS)['Tools'][2][1:]
    assert cells == ['• Bash, a shell\n• C', '• Bash\n• a shell, C'], cells
    text = program.succeed('compare', f'--pack={COMMAS}', width=80)
    assert '• Bash, a shell' in text and '• a shell, C' in text, text


def test_csv_quotes_signs_and_disarms_formulas():
    rows = read_csv(pack=SIGNS)
    assert rows[1][:3] == ['A | *group*', '"Signs"', 'a | b'], rows[1]
    assert rows[2][1:] == ["'@Formulas, \"or\" not", 'two\nlines', "'=1+1"], rows[2]
    assert [field[:2] for field in rows[3][2:]] == ["'+", '-1'], rows[3]


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
                         'sources': get_sources(cell.get('sources', []))}
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
    groups = list(get_groups())
    areas = sorted(PACK['areas'], key=lambda area: groups.index(area['group']))
    for roles in (ROLES, ROLES[1:3], ROLES[::-1]):
        found = read_json(*roles)
        assert list(found) == ['pack', 'roles', 'areas', 'overlaps'], list(found)
        assert found['pack'] == PACK['id']
        titles = {role['id']: role['title'] for role in PACK['roles']}
        assert found['roles'] == [{'id': role, 'title': titles[role]} for role in roles]
        assert found['areas'] == [expect_area(area, roles) for area in areas]
        assert found['overlaps'] == [
            expect_overlap(overlap, roles) for overlap in PACK['overlaps']
            if len(set(overlap['leans']) & set(roles)) > 1]


def test_json_of_a_missing_cell_is_empty():
    areas = read_json('one', 'three')['areas']
    cells = next(area for area in areas if area['id'] == 'missing')['cells']
    assert cells['three'] == {'text': '', 'items': [], 'sources': []}
    assert cells['one']['items'] == ['x', 'y']


def test_json_keeps_signs():
    found = read_json(pack=SIGNS)['areas'][0]
    assert found['title'] == '"Signs"'
    assert found['cells']['two']['text'] == '*bold* _it_ `code` [link](x) <b> &lt; ~~no~~ \\'


def test_unknown_format_is_refused():
    message = program.refuse(2, 'compare', '--format=xml')
    assert '“xml”' in message and 'text, markdown, html, csv, json, pdf' in message, message


program.main(globals())
