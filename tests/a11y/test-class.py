#!/usr/bin/env python3
"""A class from the first sheet to the last trace of it, in its window, by keys alone."""
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import a11y
from a11y import BUTTON, GLib, Role, State

FOLDER = tempfile.TemporaryDirectory(prefix='signpost-class-')
OWN, OTHER, LAST, TALLY = (pathlib.Path(FOLDER.name) / name
                           for name in ('own.json', 'other.json', 'last.json', 'tally.csv'))
PACK = json.loads((a11y.TOP / 'data/packs/cloud-and-devops.json').read_text())
STATEMENTS = PACK['statements']
N_ROLES = len(PACK['roles'])
N_OWN, N_OTHER, N_LAST = 2, 9, 1
CLASS, PUPIL = 'Year 9 Blue', 'Ada Example'
ANSWERS = ('Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree')


def get_window(program):
    return program.wait_for(None, 'A Class', top=program.application)


def is_on(program, name):
    """Whether the focus is on that button. What had it may have gone with its dialog."""
    try:
        return program.focus is not None and a11y.matches(program.focus, BUTTON, name)
    except GLib.Error:
        return False


def push(program, name):
    """Presses a button of the window, where the keys have led to it."""
    if not is_on(program, name):
        program.tab_to(BUTTON, name)
    program.press('space')


def wait_for_count(program, words):
    program.wait_for(Role.LABEL, words, top=get_window(program))


def add_file(program, path):
    push(program, 'Add a File…')
    program.type_path('Add the Sheets of a File', path)


def save(program, button, title, path):
    path.unlink(missing_ok=True)
    push(program, button)
    program.type_path(title, path)
    program.wait('file', lambda: path.exists() and path.stat().st_size > 0)


def open_window(program):
    """The window opens from the menu, with no sheet in it"""
    program.wait_for_focus()
    program.open_class()
    program.tab_to(BUTTON, 'Type In from Paper')
    wait_for_count(program, '0 answer sheets')


def answer(program):
    for number in range(1, len(STATEMENTS) + 1):
        program.wait_for_focus(None, re.compile(f'^Statement {number} of '))
        program.press('12345'[number * 2 % 5])


def count_pupils(program):
    """One pupil says a name and one does not, and both are counted"""
    program.tab_to(Role.TEXT, 'Name of the class')
    program.type(CLASS)
    push(program, 'Next Pupil')
    program.wait_for_focus(BUTTON, 'Begin')
    program.tab_to(Role.TEXT, 'A name, only if it is wanted')
    program.type(PUPIL)
    program.press('shift+Tab', 'space')
    answer(program)
    program.wait_for_focus(BUTTON, 'Next Pupil')
    program.press('space')
    program.wait_for_focus(BUTTON, 'Begin')
    program.press('space')
    answer(program)
    push(program, 'Show the Class')
    wait_for_count(program, f'{N_OWN} answer sheets')


def write_other(own, path, n_sheets):
    """The file of another machine: as this one writes them, with other pupils."""
    sheets = [{'id': f'{path.stem}-{sheet}', 'important': [],
               'answers': {one['id']: (number * (sheet + 1) + sheet) % 5 - 2
                           for number, one in enumerate(STATEMENTS)}}
              for sheet in range(n_sheets)]
    path.write_text(json.dumps({**own, 'class': '', 'sheets': sheets}))


def save_and_delete(program):
    """What is saved has all sheets, and the class can be deleted then"""
    save(program, 'Save the Sheets…', 'Save the Sheets', OWN)
    own = json.loads(OWN.read_text())
    assert own['class'] == CLASS and len(own['sheets']) == N_OWN, own
    assert [sheet.get('name') for sheet in own['sheets']].count(PUPIL) == 1, own
    write_other(own, OTHER, N_OTHER)
    write_other(own, LAST, N_LAST)
    delete(program)


def delete(program):
    push(program, 'Delete the Class…')
    push(program, 'Delete for Good')
    wait_for_count(program, '0 answer sheets')


def merge(program):
    """The files of three machines are counted, and those that come again are not"""
    for path in (OWN, OTHER, OWN, OTHER, LAST):
        add_file(program, path)
    wait_for_count(program, f'{N_OWN + N_OTHER + N_LAST} answer sheets')


def spell_points(points):
    """With the sign that the window has for less than nothing."""
    return ('+' if points > 0 else '−' if points < 0 else '') + str(abs(points))


def name_role(line):
    _, title, alone, shared, mean = line
    return f'{title} ({shared} together with others; {spell_points(int(mean))} on average): {alone}'


def name_statement(line):
    _, text, *counts, _, _, split = line
    told = ' · '.join(f'{answer}: {count}' for answer, count in zip(ANSWERS, counts))
    return f'{text} ({told}): {split} %'


def read_tally(program):
    """The rows of the file that the window saves: roles, then statements."""
    save(program, 'Save the Tally…', 'Save the Tally', TALLY)
    with TALLY.open(encoding='utf-8-sig', newline='') as file:
        rows = [row for row in csv.reader(file) if len(row) in (5, 10) and row[0] != 'Part']
    roles, statements = ([row for row in rows if len(row) == n] for n in (5, 10))
    assert (len(roles), len(statements)) == (N_ROLES, len(STATEMENTS)), rows
    return roles, statements


def check_tally(program, roles, statements):
    """The window says of each row what the file says, and nothing else."""
    wanted = sorted([*map(name_role, roles), *map(name_statement, statements)])

    def find_told():
        told = [label.get_name() for label in program.find_all(
            (Role.IMAGE, Role.ICON), top=get_window(program))]
        return sorted(filter(None, told))
    told = find_told()
    assert [name for name in told if name in wanted] == wanted, (wanted, told)


def count_here(*arguments):
    """The same files, counted without a window."""
    command = [*sys.argv[1:], 'class', OWN, OTHER, LAST, OWN, '--format=csv', *arguments]
    told = subprocess.run(command, check=True, capture_output=True).stdout.decode('utf-8-sig')
    return [row for row in csv.reader(told.splitlines()) if len(row) in (5, 10)
            and row[0] != 'Part']


def compare_with_file(program):
    """The tally is what the file of figures says, and what the command counts"""
    roles, statements = read_tally(program)
    check_tally(program, roles, statements)
    assert [*roles, *statements] == count_here()


def find_weighty():
    """A statement that changes for how many a role comes first, if it counts twice."""
    before = count_here()[:N_ROLES]
    for statement in STATEMENTS:
        after = count_here(f'--important={statement["id"]}')[:N_ROLES]
        if {row[1]: row[2] for row in after} != {row[1]: row[2] for row in before}:
            return statement, before, after
    raise AssertionError('no statement changes anything')


def let_count_twice(program):
    """A statement counts twice for everybody: window, file and command change alike, and back"""
    statement, before, after = find_weighty()
    star = f'Count twice: {statement["text"]}'
    push(program, star)
    program.wait_for(BUTTON, star, top=get_window(program), states=(State.PRESSED,))
    old = {row[1]: row[2] for row in before}
    changes = ''.join(f'\n{row[1]}: {row[2]} instead of {old[row[1]]}'
                      for row in sorted(after, key=position_of_role) if row[2] != old[row[1]])
    program.wait_for(Role.LABEL, '1 statement counts twice for everybody.' + changes,
                     top=get_window(program))
    roles, statements = read_tally(program)
    assert [*roles, *statements] == count_here(f'--important={statement["id"]}')
    check_tally(program, roles, statements)
    push(program, star)
    roles, statements = read_tally(program)
    check_tally(program, roles, statements)
    assert [*roles, *statements] == count_here()


def position_of_role(row):
    return [role['title'] for role in PACK['roles']].index(row[1])


def read_file(path):
    """What is written anew goes by another name for a moment."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b''


def find_traces(words):
    """The files of the home, apart from the test's logs, that have one of @words in them."""
    home = pathlib.Path(os.environ['XDG_DATA_HOME']).parent
    files = [path for path in home.rglob('*') if path.is_file() and path.suffix != '.log']
    return [str(path) for path in files if any(word in read_file(path) for word in words)]


def leave_nothing(program):
    """What is deleted is gone from the disk: sheets, pupils and the name of the class"""
    program.tab_to(Role.TEXT, 'Name of the class')
    program.type(CLASS)
    ids = [sheet['id'] for path in (OWN, OTHER, LAST)
           for sheet in json.loads(path.read_text())['sheets']]
    words = [word.encode() for word in (CLASS, PUPIL, *ids)]
    program.wait('file of the class', lambda: len(find_traces(words[:1])) == 1)
    delete(program)
    assert find_traces(words) == [], find_traces(words)
    classes = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'signpost/classes'
    assert not classes.exists() or not list(classes.iterdir()), list(classes.iterdir())
    program.press('alt+F4')


a11y.run([open_window, count_pupils, save_and_delete, merge, compare_with_file, let_count_twice,
          leave_nothing])
