#!/usr/bin/env python3
"""signpost new: a pack that is begun with three answers or with a table of a spreadsheet."""
import csv
import io
import json
import pathlib
import tempfile

import program

QUIET = ['--title=Care', '--roles=Nurse, Paramedic', '--language=en', '--author=Ada']


def in_folder(test):
    def run():
        with tempfile.TemporaryDirectory() as folder:
            test(pathlib.Path(folder))
    run.__name__ = test.__name__
    return run


def begin(folder, table, *options, name='care.csv'):
    """The pack that a table becomes."""
    (folder / name).write_bytes(table)
    path = folder / 'pack.json'
    path.unlink(missing_ok=True)
    program.succeed('new', path, f'--from={folder / name}', *options)
    return path


def compare(path):
    """The table of a pack, as a spreadsheet reads it."""
    text = program.succeed('compare', f'--pack={path}', '--format=csv')
    return list(csv.reader(io.StringIO(text, newline='')))


def quote(rows, separator=',', end='\r\n'):
    file = io.StringIO(newline='')
    csv.writer(file, delimiter=separator, lineterminator='\r\n').writerows(rows)
    return file.getvalue().replace('\r\n', end)


TABLE = [['', 'Nurse', 'Paramedic'],
         ['Where', 'On a ward', 'On the road, "mostly"'],
         ['Tools', 'Drip; Chart', 'Stretcher; Drip; Radio'],
         ['Shifts', 'Three a day', 'Three a day'],
         ['Überstunden', '', 'Café,\nnachts']]


@in_folder
def test_three_answers_make_a_pack_that_needs_no_advice(folder):
    for roles in ('Nurse', 'Nurse, Paramedic', 'A;B, C;D;E;F;G', 'ممرضة, مسعف'):
        path = folder / 'pack.json'
        path.unlink(missing_ok=True)
        program.succeed('new', path, *QUIET, f'--roles={roles}')
        program.succeed('check', '--strict', path)
        pack = json.loads(path.read_text())
        separator = ';' if ';' in roles else ','
        assert [role['title'] for role in pack['roles']] == [r.strip() for r in roles.split(separator)]
        assert pack['title'] == 'Care' and pack['authors'] == ['Ada'] and pack['language'] == 'en'


@in_folder
def test_questions_are_asked_in_the_terminal(folder):
    path = folder / 'pack.json'
    done = program.run('new', path, input=b'\nCare\nNurse, Paramedic\n\n', stdin=None)
    assert done.returncode == 0 and done.stdout.count('?') == 4, done
    pack = json.loads(path.read_text())
    assert (pack['title'], pack['language'], len(pack['roles'])) == ('Care', 'en', 2)
    done = program.run('new', folder / 'other.json', input=b'Care\n', stdin=None)
    assert done.returncode == 2 and not (folder / 'other.json').exists(), done


@in_folder
def test_nothing_is_replaced(folder):
    path = folder / 'pack.json'
    path.write_text('mine')
    program.refuse(1, 'new', path, *QUIET)
    assert path.read_text() == 'mine'
    assert 'FILE' in program.refuse(2, 'new')


@in_folder
def test_title_that_is_none_is_refused(folder):
    path = folder / 'pack.json'
    assert 'title' in program.refuse(1, 'new', path, *QUIET, '--title=\u202e')
    assert not path.exists()


@in_folder
def test_table_comes_back_as_it_was(folder):
    path = begin(folder, quote(TABLE).encode())
    head, *rows = compare(path)
    assert head[2:] == TABLE[0][1:], head
    expected = [[cell or 'Not covered' for cell in row] for row in TABLE[1:]]
    assert [row[1:] for row in rows] == expected, rows
    again = quote([head, *rows]).encode()
    assert compare(begin(folder, again)) == [head, *rows]
    pack = json.loads(path.read_text())
    tools = pack['areas'][1]['cells']['paramedic']
    assert tools == {'items': ['Stretcher', 'Drip', 'Radio']}, tools
    assert pack['areas'][2]['cells']['paramedic'] == {'same-as': 'nurse'}
    assert pack['title'] == 'care'


@in_folder
def test_table_of_any_spreadsheet_is_read(folder):
    expected = compare(begin(folder, quote(TABLE).encode()))
    for separator in ',;\t':
        # Semicolons part items, so such a program quotes cells that have them.
        for end in ('\r\n', '\n', '\r'):
            text = quote(TABLE, separator, end)
            for encoding in ('utf-8', 'utf-8-sig', 'utf-16', 'cp1252'):
                found = compare(begin(folder, text.encode(encoding)))
                assert found == expected, (separator, end, encoding, found)
    text = '\ufeffsep=;\r\n' + quote(TABLE, ';')
    assert compare(begin(folder, text.encode('utf-16-be'))) == expected


@in_folder
def test_what_signpost_wrote_comes_back(folder):
    written = program.succeed('compare', f'--pack={program.HERE / "commas.json"}', '--format=csv')
    assert program.succeed('compare', f'--pack={begin(folder, written.encode())}',
                           '--format=csv') == written
    table = [['Group', 'Row', 'One', 'Two'], ['Pay', 'Start', "'=1+1", 'Text\nA; B'],
             ['Pay', 'Later', 'Not covered', 'C'], ['Time', 'Shifts', 'D; E', 'F']]
    path = begin(folder, quote(table).encode())
    assert compare(path) == table
    row = json.loads(path.read_text())['areas'][0]['cells']
    assert row == {'one': {'items': ['=1+1']}, 'two': {'text': 'Text', 'items': ['A', 'B']}}, row


@in_folder
def test_row_of_a_title_alone_is_a_heading(folder):
    table = quote([['', 'A', 'B'], ['Work', '', ''], ['Where', 'x', 'y'], [], ['Pay'], ['Start', '1', '2']])
    head, *rows = compare(begin(folder, table.encode()))
    assert [row[:2] for row in rows] == [['Work', 'Where'], ['Pay', 'Start']], rows
    table = quote([['Group', 'Row', 'A'], ['Work'], ['Pay', 'Start', '1'], [], ['', 'Later', '2']])
    head, *rows = compare(begin(folder, table.encode()))
    assert rows == [['Pay', 'Start', '1'], ['Pay', 'Later', '2']], rows


@in_folder
def test_table_that_is_none_is_refused(folder):
    for table, word in ((b'', 'roles'), (b'a\n', 'roles'), (b',A,,B\nx,1,2,3\n', 'column 3'),
                        (b',A\nx,1,2\n', 'row 2'), (b',A\n,1\n', 'row 2'), (b',A\nx,"1\n', 'line 2'),
                        (b'\xff\xfeA', 'UTF-8'), (b',A\nx,\x01\n', 'control'),
                        (b',' * 600000, 'too many'), ((b',' * 999 + b'\n') * 999, 'too many')):
        (folder / 'bad.csv').write_bytes(table)
        told = program.refuse(1, 'new', folder / 'pack.json', f'--from={folder / "bad.csv"}')
        assert word in told and not (folder / 'pack.json').exists(), (table[:40], told)
    program.refuse(1, 'new', folder / 'pack.json', '--from=/nowhere.csv')


program.main(globals())
