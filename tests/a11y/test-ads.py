#!/usr/bin/env python3
"""The page “Job Ads” by keys alone, as a screen reader hears it."""
import csv
import os
import pathlib
import re
import subprocess
import sys

import a11y
from a11y import BUTTON, Atspi, Role, State

VERDICT = re.compile('^By its duties')
TABLE = """title,text
SRE,You define error budgets and are on-call.
Cook,"You will cook for guests,
in our kitchen."
DevOps Engineer,You build golden paths with a self-service portal.
"""
AD = 'You define error budgets. Build golden paths.'


def read_ad(program):
    """What is typed is read, and said in a sentence"""
    program.show_page(5, 'Job Ads')
    program.tab_to(Role.TEXT, 'Text of the Ad')
    program.type(AD)
    verdict = program.wait_for(Role.LABEL, VERDICT).get_name()
    program.wait_to_hear(verdict)


def get_folder():
    """Where files of the test stand, which go with the program."""
    return pathlib.Path(os.environ['XDG_DATA_HOME'])


def get_text(program):
    """What stands in the text of the ad, without its breaks of lines."""
    text = program.find(Role.TEXT, 'Text of the Ad')
    return ' '.join(Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)).split())


def copy_answer(program):
    """The answer is copied by keys, and what is pasted then says all that the command line says"""
    told = subprocess.run([*sys.argv[1:], 'read-ad', '-'], input=AD, check=True,
                          capture_output=True, text=True).stdout
    paragraphs = [' '.join(paragraph.split()) for paragraph in told.strip().split('\n\n')]
    assert len(paragraphs) > 5, told
    program.press('ctrl+shift+c')
    program.wait_for(Role.LABEL, 'Copied')
    program.press('ctrl+a', 'ctrl+v')
    program.wait('answer in the text', lambda: get_text(program).endswith(paragraphs[-1]))
    pasted = get_text(program)
    assert all(paragraph in pasted for paragraph in paragraphs), (paragraphs, pasted)
    program.press('ctrl+a')
    program.type(AD)
    program.wait('ad as it was', lambda: get_text(program) == AD)
    program.wait_for(Role.LABEL, VERDICT)
    # Libadwaita 1.2 may crash when the message that comes behind another one is taken back at once.
    program.wait_until_gone(Role.LABEL, 'Copied')


def leave_text(program):
    """The text lets go of the Tab key, and each finding says its words, its skill and its role"""
    program.press('Tab')
    program.press('Tab')
    program.wait_for_focus(Role.LIST_ITEM)
    program.wait_for(Role.LIST_ITEM, re.compile('^“error budgets”: Error budgets'))
    program.wait_for(Role.LIST, 'What Was Found')
    program.wait_for(Role.LABEL, 'Words That Give Others Their Weight')


def go_to_the_text_and_back(program):
    """Enter leads from a finding into the text, Escape back"""
    program.press('Return')
    program.wait_for_focus(Role.TEXT, 'Text of the Ad')
    program.press('Escape')
    program.wait_for_focus(Role.LIST_ITEM)


def reach_all(program):
    """The Tab key reaches everything and names it"""
    a11y.check_names(program.tab_through())


def keep(program):
    """The ad is kept when a box is ticked, and the box says so"""
    program.tab_to(Role.CHECK_BOX, 'Keep this ad')
    for states in ((State.CHECKED,), ()):
        program.press('space')
        program.wait_for(Role.CHECK_BOX, 'Keep this ad', states=states)


def add_to_plan(program):
    """What is missing goes to the plan by a button, and comes back by undo"""
    program.tab_to(BUTTON, 'Add What Is Missing to My Plan')
    program.press('Return')
    program.wait_for(Role.LABEL, 'Added to your plan')
    program.press('ctrl+z')
    program.wait_for(Role.LABEL, 'To Ask in the Interview')


def open_table(program):
    """A table of ads is opened by keys, and leads to one of them and back"""
    path = get_folder() / 'ads.csv'
    path.write_text(TABLE)
    program.press('ctrl+shift+o')
    program.type_path('Open Job Ads', path)
    program.wait_for(Role.LABEL, '3 of 3 ads')
    program.wait_for(Role.IMAGE, re.compile('^Error budgets: 1 of 3'))
    program.wait_for_focus(Role.TABLE_ROW, 'Cook, None of these')
    program.press('Down')
    program.wait_for_focus(Role.TABLE_ROW, re.compile('^DevOps Engineer, '))
    program.press('Return')
    program.wait_for(Role.LABEL, 'The title does not fit the duties; it names: DevOps Engineer.')
    program.press('alt+Left')
    program.wait_for(Role.LABEL, '3 of 3 ads')


def choose(program, purpose, chosen, key, line):
    """Chooses another line of a list in the table's bar, which says what it is for."""
    button = program.tab_to(BUTTON, chosen)
    assert button.get_description() == purpose, button.get_description()
    program.press('Return')
    program.wait_for_focus(Role.LIST_ITEM, chosen)
    while program.press_and_follow(key).get_name() != line:
        pass
    program.press('Return')
    program.wait_for_focus(BUTTON, line)


def save_figures(program):
    """What employers ask for most is saved as a table by keys, with the figures that the chart says"""
    path = get_folder() / 'asked.csv'
    program.press('ctrl+s')
    program.type_path('Save What Employers Ask For', path)
    program.wait('file', lambda: path.exists() and path.read_text())
    with path.open(newline='') as file:
        saved = [[row['Role'], f'{row["Skill"]}: {row["Ask for it"]} of {row["Ads"]}']
                 for row in csv.DictReader(file)]
    for before, key, kind in (('All ads', 'Down', 'Platform Engineer'),
                              ('Platform Engineer', 'Up', 'All ads')):
        choose(program, 'Which Ads to Show', before, key, kind)
        asked = program.wait_for(None, 'What Employers Ask for Most')
        program.wait_for(Role.LABEL, kind, top=asked)
        heard = program.find(Role.IMAGE, top=asked).get_name().splitlines()
        assert heard and heard == [words for role, words in saved if role == kind], (heard, saved)


def hear_order(program, *titles):
    """Walks down the table from its top, and hears these ads in this order."""
    program.tab_to(Role.TABLE_ROW)
    program.press('Home')
    for title in titles:
        program.wait_for_focus(Role.TABLE_ROW, re.compile(f'^{title}, '))
        program.press('Down')


def sort(program):
    """By which column the table is sorted is chosen by keys"""
    hear_order(program, 'Cook', 'DevOps Engineer', 'SRE')
    choose(program, 'Sorted by', 'Title of the Ad', 'Down', 'Verdict')
    hear_order(program, 'SRE', 'DevOps Engineer', 'Cook')
    choose(program, 'Sorted by', 'Verdict', 'Up', 'Title of the Ad')
    hear_order(program, 'Cook', 'DevOps Engineer', 'SRE')


def leave_table(program):
    """The Tab key does not go through all ads, in neither direction"""
    program.tab_to(Role.TABLE_ROW)
    found = program.press_and_follow('Tab').get_name()
    assert found == 'What Employers Ask for Most', found
    program.tab_to(Role.TABLE_ROW, key='shift+Tab')
    found = program.press_and_follow('shift+Tab').get_description()
    assert found == 'Sorted by', found


def filter_table(program):
    """Which ads are shown is chosen by keys, and told as a sum"""
    program.tab_to((Role.ENTRY, Role.TEXT), 'Words of a Title')
    program.type('cook')
    program.wait_for(Role.LABEL, '1 of 3 ads')
    program.wait_for(Role.TABLE_ROW, re.compile('^Cook, '))
    a11y.check_names(program.tab_through())
    program.tab_to((Role.ENTRY, Role.TEXT), 'Words of a Title')
    program.press('ctrl+a', 'Delete')
    program.wait_for(Role.LABEL, '3 of 3 ads')


a11y.run([read_ad, copy_answer, leave_text, go_to_the_text_and_back, keep, add_to_plan, reach_all,
          open_table, save_figures, sort, leave_table, filter_table], page='compare')
