#!/usr/bin/env python3
"""The page “Compare” by keys alone, as a screen reader hears it."""
import re

import a11y
from a11y import BUTTON, Role, State

ROLES = ['Cloud Engineer', 'DevOps Engineer', 'Site Reliability Engineer', 'Platform Engineer']
N_ROWS = 33
# GTK, up to 4.24 at least, tells AT-SPI the second in place of the first.
COLUMN_HEADER = (Role.COLUMN_HEADER, Role.FILLER)


def find_header(program):
    """The row that stays in sight: the first one, for the others are deeper in the page."""
    return program.find(Role.TABLE_ROW)


def columns(program):
    """The titles of the columns from left to right."""
    buttons = program.find_all(BUTTON, top=find_header(program))
    titles = [button.get_name() for button in buttons]
    return [title for title in titles if title in ROLES]


def wait_for_columns(program, expected):
    program.wait(f'columns {expected}', lambda: columns(program) == expected)


def wait_for_count(program, count):
    program.wait_for(Role.STATUS_BAR, count)


def cell(row, role):
    return re.compile(f'^{row}, {role}: .')


def go_to_cell(program):
    """From anywhere to the first cell of the first row."""
    if program.focus is None or program.focus.get_role() != Role.TABLE_CELL:
        program.tab_to(None, re.compile('^Good to Know$|^The work$|^Primary focus'))
    program.press('ctrl+Home')
    program.wait_for_focus(BUTTON, 'Good to Know')
    program.press('Down')
    program.wait_for_focus(BUTTON, 'The work')
    program.press('Down')
    program.wait_for_focus(None, re.compile('^Primary focus'))
    program.press('Home')
    program.wait_for_focus(Role.ROW_HEADER, 'Primary focus')
    program.press('Right')
    return program.wait_for_focus(Role.TABLE_CELL, cell('Primary focus', 'Cloud Engineer'))


def say_cells(program):
    """A cell says its row, its role and its words; table, rows and headers have their roles"""
    table = program.wait_for(Role.TABLE, 'Comparison of roles')
    row = program.wait_for(Role.TABLE_ROW, 'Primary focus', top=table)
    title = program.find(Role.ROW_HEADER, 'Primary focus', top=row)
    assert title.get_description(), 'a row says what it is about'
    headers = find_header(program)
    for role in ROLES:
        assert program.find(Role.TABLE_CELL, cell('Primary focus', role), top=row), role
        header = program.find(COLUMN_HEADER, role, top=headers)
        assert header and header.get_description(), f'no header of {role}'


def walk_cells(program):
    """The arrow keys walk from cell to cell; the Tab key takes the table as one stop"""
    go_to_cell(program)
    for key, role, name in (
            ('Down', Role.TABLE_CELL, cell('Daily work', 'Cloud Engineer')),
            ('Right', Role.TABLE_CELL, cell('Daily work', 'DevOps Engineer')),
            ('Up', Role.TABLE_CELL, cell('Primary focus', 'DevOps Engineer')),
            ('Left', Role.TABLE_CELL, cell('Primary focus', 'Cloud Engineer')),
            ('Left', Role.ROW_HEADER, 'Primary focus'),
            ('Up', BUTTON, 'The work'),
            ('Down', Role.ROW_HEADER, 'Primary focus'),
            ('Right', Role.TABLE_CELL, cell('Primary focus', 'Cloud Engineer'))):
        program.press(key)
        program.wait_for_focus(role, name)
    left = program.press_and_follow('Tab')
    assert left.get_role() != Role.TABLE_CELL, a11y.describe(left)
    program.press('shift+Tab')
    program.wait_for_focus(Role.TABLE_CELL, cell('Primary focus', 'Cloud Engineer'))


def hear_sources(program):
    """Enter on a cell says its sources, on a row what it is about; Escape leads back"""
    go_to_cell(program)
    program.press('Return')
    program.wait_for_focus(None, re.compile(r'^Sources\n.+\nChecked on ', re.DOTALL))
    program.press('Escape')
    program.wait_for_focus(Role.TABLE_CELL, cell('Primary focus', 'Cloud Engineer'))
    program.press('Left')
    help_text = program.wait_for_focus(Role.ROW_HEADER).get_description()
    program.press('Return')
    program.wait_for_focus(None, re.compile(re.escape(help_text)))
    # The terms in what was said come first, all of them in one label.
    program.tab_to(BUTTON, 'Hide This Row')
    program.press('Escape')
    program.wait_for_focus(Role.ROW_HEADER, 'Primary focus')


def fold_group(program):
    """Enter on a group folds it, which it says"""
    go_to_cell(program)
    program.press('Left', 'Up')
    group = program.wait_for_focus(BUTTON, 'The work')
    assert a11y.has(group, State.EXPANDABLE, State.EXPANDED)
    program.press('Return')
    program.wait('folded group', lambda: not a11y.has(group, State.EXPANDED))
    program.press('Return')
    program.wait('open group', lambda: a11y.has(group, State.EXPANDED))


def move_column(program):
    """A column moves by keys, again and again, and the focus stays on its cell"""
    go_to_cell(program)
    wait_for_columns(program, ROLES)
    first, second, *others = ROLES
    for key, expected in (('Right', [second, first, *others]),
                          ('Right', [second, others[0], first, others[1]]),
                          ('Left', [second, first, *others]),
                          ('Left', ROLES)):
        program.press('ctrl+shift+' + key)
        wait_for_columns(program, expected)
        program.wait_for_focus(Role.TABLE_CELL, cell('Primary focus', first))
    for words in ('Moved right', 'Moved left'):
        program.wait_to_hear(f'{words}: {first}')


def read_role(program):
    """A role opens with the focus on its page and closes with the focus where it was"""
    for key in ('Escape', 'alt+Left'):
        program.tab_to(BUTTON, 'DevOps Engineer')
        program.press('Return')
        page = program.wait_for_focus(None, 'DevOps Engineer')
        assert page.get_role() not in BUTTON
        for title in ('Story', 'Duties', 'Upsides', 'Downsides'):
            assert program.find(Role.HEADING, title, top=page), title
        a11y.check_names(program.tab_through())
        program.press(key)
        program.wait_for_focus(BUTTON, 'DevOps Engineer')


def search(program):
    """Typing searches; how many rows are found is said; Enter leads to them, Escape ends it"""
    go_to_cell(program)
    # GTK 4.24 loses letters that follow at once the one that opens the search.
    program.type('d')
    program.wait_for_focus(Role.ENTRY, 'Search all cells')
    program.type('ocker')
    wait_for_count(program, re.compile(r'^\d rows$'))
    program.press('Return')
    program.wait_for_focus(Role.TABLE_CELL, re.compile('Tools'))
    program.press('ctrl+f')
    program.wait('search closed or open', lambda: True)
    if program.focus.get_role() != Role.ENTRY:
        program.press('ctrl+f')
    program.wait_for_focus(Role.ENTRY, 'Search all cells')
    program.type('no such word')
    program.wait_for(None, 'No Results')
    program.wait_to_hear('No Results')
    program.press('Escape')
    wait_for_count(program, f'{N_ROWS} rows')


def show_differences(program):
    """The three views are buttons that say which one is pressed, and the rows are counted anew"""
    program.tab_to(BUTTON, 'In Common')
    program.press('space')
    button = program.wait_for(BUTTON, 'In Common', states=(State.PRESSED,))
    assert button == program.focus, program.describe_focus()
    program.wait('fewer rows', lambda: program.find(Role.STATUS_BAR, f'{N_ROWS} rows') is None)
    program.tab_to(BUTTON, 'All', key='shift+Tab')
    program.press('space')
    wait_for_count(program, f'{N_ROWS} rows')


def choose_rows(program):
    """A row is taken out in the choice of rows and comes back by undo"""
    program.tab_to(BUTTON, 'Rows')
    program.press('Return')
    program.tab_to(Role.CHECK_BOX, 'Primary focus')
    assert a11y.has(program.focus, State.CHECKED)
    program.press('space')
    program.wait('unchecked row', lambda: not a11y.has(program.focus, State.CHECKED))
    program.press('Escape')
    program.wait_for_focus(BUTTON, 'Rows')
    wait_for_count(program, f'{N_ROWS - 1} rows')
    program.press('ctrl+z')
    wait_for_count(program, f'{N_ROWS} rows')


def is_inside(accessible, name):
    while accessible and accessible.get_name() != name:
        accessible = accessible.get_parent()
    return bool(accessible)


def focus_column_menu(program, role):
    """GTK 4.24 has the menu behind the title, GTK 4.8 before it."""
    program.tab_to(BUTTON, role)
    for key in 'Tab', 'shift+Tab', 'shift+Tab':
        focus = program.press_and_follow(key)
        if focus.get_name() == 'Column Menu' and is_inside(focus, role):
            return
    raise AssertionError(f'no key leads to the menu of {role}')


def remove_column(program):
    """A column is removed in its menu, which is said, and comes back by undo"""
    focus_column_menu(program, 'DevOps Engineer')
    program.press('Return')
    program.wait_for_focus(Role.MENU_ITEM, 'About This Role')
    program.press('Up')
    program.wait_for_focus(Role.MENU_ITEM, 'Remove from Comparison')
    program.press('Return')
    wait_for_columns(program, [role for role in ROLES if role != 'DevOps Engineer'])
    program.wait_for(None, re.compile('Removed from the comparison'))
    program.press('ctrl+z')
    wait_for_columns(program, ROLES)


a11y.run([say_cells, walk_cells, hear_sources, fold_group, move_column, read_role, search,
          show_differences, choose_rows, remove_column])
