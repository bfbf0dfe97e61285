#!/usr/bin/env python3
"""Control and P on each page, by keys alone: the preview has that page, and its feet count the sheets."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import a11y
from a11y import BUTTON, Role

FOLDER = tempfile.TemporaryDirectory(prefix='signpost-print-')
GOAL = 'Senior DevOps engineer'
PREVIEW = pathlib.Path(FOLDER.name) / 'preview.pdf'


def prepare():
    """Lets the toolkit ask no printer, and show a preview as a file in place of a window."""
    show = pathlib.Path(FOLDER.name) / 'show'
    show.write_text(f'#!/bin/sh\nmv "$1" {PREVIEW}.new\nmv {PREVIEW}.new {PREVIEW}\n')
    show.chmod(0o755)
    settings = pathlib.Path(FOLDER.name) / 'gtk-4.0/settings.ini'
    settings.parent.mkdir()
    settings.write_text('[Settings]\ngtk-print-backends=file\n'
                        f'gtk-print-preview-command={show} %f\n')
    os.environ['XDG_CONFIG_DIRS'] = FOLDER.name


def read(path):
    text = subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True, text=True)
    return text.stdout.split('\f')[:-1]


def preview(program):
    """The pages that the print dialog shows before it prints."""
    PREVIEW.unlink(missing_ok=True)
    program.press('ctrl+p')
    button = program.wait_for(BUTTON, 'Preview', top=program.application)
    program.activate_newest_window()
    program.press('alt+v')
    program.wait('preview', PREVIEW.exists)
    program.wait('end of the dialog', lambda: program.find(
        BUTTON, 'Preview', top=program.application) is None)
    # What had the focus went with the dialog.
    program.focus = None
    program.activate_newest_window()
    return read(PREVIEW)


def check(pages, words):
    """Each foot says which sheet of how many it is, and the first page what it is about."""
    assert words in ' '.join(pages[0].split()), pages[0]
    for number, page in enumerate(pages, 1):
        assert f'Page {number} of {len(pages)}' in page, (number, len(pages), page)


def export(*arguments):
    """How many pages the same is as a file."""
    path = pathlib.Path(FOLDER.name) / 'file.pdf'
    subprocess.run([*sys.argv[1:], *arguments, f'--output={path}'], check=True)
    return len(read(path))


def print_comparison(program):
    """The comparison, and the words that it uses"""
    program.wait_for_focus()
    pages = preview(program)
    check(pages, 'Cloud and DevOps careers')
    assert len(pages) > export('handout', '--parts=compare')


def print_role(program):
    """The page of a role, and the words that it uses"""
    program.tab_to(BUTTON, 'Cloud Engineer')
    program.press('Return')
    program.wait_for_focus(None, 'Cloud Engineer')
    pages = preview(program)
    check(pages, 'Cloud Engineer')
    assert re.search(r'^Words$', pages[-1], re.MULTILINE), pages[-1]
    assert len(pages) >= export('role', 'cloud-engineer', '--format=pdf')
    program.press('Escape')


def print_worksheet(program):
    """Statements are printed to answer them with a pencil"""
    program.show_page(2, 'Choose')
    program.wait_for_focus()
    pages = preview(program)
    check(pages, 'What Suits You?')
    assert len(pages) == export('handout', '--parts=worksheet') == 1


def print_result(program):
    """What the answers say"""
    program.press('Return')
    for number in range(1, 25):
        program.wait_for_focus(None, re.compile(f'^Statement {number} of '))
        program.press('5' if number % 3 else '1')
    program.wait_for(Role.HEADING, re.compile('^What Would Change This'))
    check(preview(program), 'What Would Change This')


def print_ladders(program):
    """A sheet for all ladders, and one for each"""
    program.show_page(3, 'Ladders')
    program.wait_for_focus()
    program.tab_to(BUTTON, 'All')
    program.press('space')
    assert len(preview(program)) == 1 + 4


def print_plan(program):
    """The plan, which a learner writes into"""
    program.choose_goal('senior devops', GOAL)
    check(preview(program), GOAL)


def print_ad(program):
    """What an ad says"""
    program.show_page(5, 'Job Ads')
    program.tab_to(Role.TEXT, 'Text of the Ad')
    program.type('You define error budgets. Build golden paths.')
    program.wait_for(Role.LABEL, re.compile('^By its duties'))
    check(preview(program), 'error budgets')


def print_handout(program):
    """What is for teachers prints all sheets of a lesson, some of them across"""
    program.open_in_menu('For Teachers')
    program.wait_for(None, 'For Teachers', top=program.application)
    program.activate_newest_window()
    pages = preview(program)
    check(pages, 'Four jobs, one night')
    assert len(pages) == export('handout')
    sizes = subprocess.run(['pdfinfo', '-l', '99', PREVIEW], check=True, capture_output=True,
                           text=True).stdout
    across = [float(width) > float(height)
              for width, height in re.findall(r'Page +\d+ size: +([\d.]+) x ([\d.]+)', sizes)]
    assert len(across) == len(pages) and len(set(across)) == 2, across
    program.press('Escape')
    program.wait_until_gone(None, 'For Teachers', top=program.application)
    program.activate_newest_window()


def print_class(program):
    """The window of a class prints what is counted, and nothing while a pupil answers"""
    window = program.open_class()
    check(preview(program), 'What the Class Answered')
    program.tab_to(BUTTON, 'Type In from Paper')
    program.press('Return')
    program.wait_for_focus(None, re.compile('^Statement 1 of '))
    program.press('ctrl+p')
    program.press('4')
    program.wait_for_focus(None, re.compile('^Statement 2 of '))
    assert program.find(BUTTON, 'Preview', top=program.application) is None
    program.press('Escape')
    program.wait_for(None, '0 answer sheets', top=window)


TESTS = [print_comparison, print_role, print_worksheet, print_result, print_ladders, print_plan,
         print_ad, print_handout, print_class]

prepare()
a11y.run(TESTS, page='compare')
