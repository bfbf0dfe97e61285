#!/usr/bin/env python3
"""signpost compare in a terminal: every line fits, and everything is there."""
import json
import os
import pty
import termios

import program

WIDTHS = (20, 40, 80, 140, 200)
WIDE = program.HERE / 'wide.json'
FOUR_ROLES = f'--pack={program.FOUR_ROLES}'


def squeeze(text):
    """Without spaces and line feeds, which are where a line breaks."""
    return ''.join(text.split())


def assert_fits(text, width):
    for line in text.splitlines():
        assert program.measure(line) <= width, f'wider than {width}: {line}'
        assert line == line.rstrip(), f'white space at the end: {line!r}'


def test_no_line_is_wider_than_the_terminal():
    for width in WIDTHS:
        for roles in ([], ['one', 'two'], ['one']):
            assert_fits(program.succeed('compare', FOUR_ROLES, *roles, width=width), width)


def test_wide_characters_take_two_columns():
    for width in WIDTHS:
        text = program.succeed('compare', f'--pack={WIDE}', width=width)
        assert_fits(text, width)
        assert any('雲' in line for line in text.splitlines())


def test_a_tab_is_a_space():
    for width in WIDTHS:
        text = program.succeed('compare', f'--pack={WIDE}', width=width)
        assert '\t' not in text


def test_a_word_of_two_parts_breaks_between_them():
    lines = program.succeed('compare', f'--pack={WIDE}', width=24).splitlines()
    place = next(i for i, line in enumerate(lines) if line.endswith('Rufbereitschafts-'))
    assert lines[place + 1].strip() == 'Dienstplanung', lines[place + 1]


def test_nothing_is_cut():
    pack = json.loads(program.FOUR_ROLES.read_text())
    for width in WIDTHS:
        lines = program.succeed('compare', FOUR_ROLES, 'one', width=width).splitlines()
        # Beside each other from 80 columns on, titles in the first 18: read column by column.
        cut = 18 if width >= 80 else 0
        text = squeeze(' '.join([line[:cut] for line in lines] + [line[cut:] for line in lines]))
        for area in pack['areas']:
            cell = area['cells']['one']
            for words in [area['title'], cell.get('text', ''), *cell.get('items', [])]:
                assert squeeze(words) in text, f'{width}: {words}'


def test_columns_stand_beside_each_other_where_they_fit():
    titles = ['One', 'Two', 'Three', 'Four']
    for width, is_table in ((60, False), (140, True), (200, True)):
        head = program.succeed('compare', FOUR_ROLES, width=width).splitlines()[2]
        assert all(title in head for title in titles) == is_table, head


def test_two_roles_fit_into_eighty_columns():
    lines = program.succeed('compare', FOUR_ROLES, 'one', 'four', width=80).splitlines()
    head = next(line for line in lines if 'One' in line)
    assert 'Four' in head
    place = next(line for line in lines if line.startswith('Place'))
    assert place.index('In the office.') == head.index('One')
    assert place.index('At home.') == head.index('Four')


def test_the_width_is_eighty_where_nobody_tells():
    text = program.succeed('compare')
    assert text == program.succeed('compare', width=80)
    for nonsense in ('wide', '-3', '0', '100000'):
        assert text == program.succeed('compare', width=nonsense)


def print_in_terminal(width):
    """What a terminal of so many columns shows."""
    terminal, side = pty.openpty()
    termios.tcsetwinsize(side, (24, width))
    process = program.start('compare', FOUR_ROLES, stdout=side)
    os.close(side)
    shown = b''
    try:
        while data := os.read(terminal, 65536):
            shown += data
    except OSError:
        # Nobody has the other side open any more.
        pass
    os.close(terminal)
    assert process.wait(60) == 0
    return shown.decode().replace('\r\n', '\n')


def test_the_terminal_tells_its_width_down_to_twenty_columns():
    for width, told in ((60, 60), (20, 20), (10, 20), (1, 20)):
        assert print_in_terminal(width) == program.succeed('compare', FOUR_ROLES, width=told), width


def test_groups_rows_and_overlaps_stand_in_order():
    text = program.succeed('compare', FOUR_ROLES, width=140)
    marks = ['Texts', 'Focus', 'Place', 'Items', 'Tools', 'Languages', 'Its own words',
             'Another row', 'What they share', 'Everybody automates.', 'Automation', 'Duty']
    places = [text.index('\n' + mark) for mark in marks]
    assert places == sorted(places), places
    assert 'Alone' not in text


def test_missing_cell_is_not_covered():
    text = program.succeed('compare', 'three', FOUR_ROLES)
    assert text.count('Not covered') == 2, text


program.main(globals())
