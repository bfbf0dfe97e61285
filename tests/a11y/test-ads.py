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


def choose(program, purpose, chosen, first, line):
    """Chooses another line of a list in the table's bar, which says what it is for.

    Where the focus is when the list opens is up to the toolkit; from the first line all others follow.
    """
    button = program.tab_to(BUTTON, chosen)
    assert button.get_description() == purpose, button.get_description()
    program.press('Return')
    program.wait_for_focus(Role.LIST_ITEM)
    program.press('Home')
    found = program.wait_for_focus(Role.LIST_ITEM, first)
    while found.get_name() != line:
        found = program.press_and_follow('Down')
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
    for before, kind in (('All ads', 'Platform Engineer'), ('Platform Engineer', 'All ads')):
        choose(program, 'Which Ads to Show', before, 'All ads', kind)
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
    choose(program, 'Sorted by', 'Title of the Ad', 'Title of the Ad', 'Verdict')
    hear_order(program, 'SRE', 'DevOps Engineer', 'Cook')
    choose(program, 'Sorted by', 'Verdict', 'Title of the Ad', 'Title of the Ad')
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


def open_several(program):
    """Several files are selected in the dialog by keys and opened at once, as a table"""
    folder = get_folder() / 'several'
    folder.mkdir()
    for name, text in (('cook', 'You will cook.'), ('portal', 'You build golden paths.'),
                       ('budgets', 'You define error budgets.')):
        (folder / f'{name}.txt').write_text(f'TITLE: The {name}\n{text}\n')
    program.press('ctrl+shift+o')
    program.open_folder('Open Job Ads', folder)
    program.wait_for(Role.TABLE_ROW, 'The portal, Platform Engineer')
    program.wait_for(Role.LABEL, '3 of 3 ads')
    hear_order(program, 'The budgets', 'The cook', 'The portal')


def stop_reading(program):
    """Of ten thousand ads one hears how many are read, goes elsewhere meanwhile, and stops by a key"""
    path = get_folder() / 'many.csv'
    path.write_text('title,text\n' + f'Ad,{"Golden paths. Error budgets. " * 200}\n' * 10000)
    program.press('ctrl+shift+o')
    program.type_path('Open Job Ads', path)
    program.wait_for_focus(BUTTON, 'Stop')
    heard = program.wait_for(Role.LABEL, re.compile('^[1-9][0-9]* ads read$')).get_name()
    program.show_page(1, 'Compare')
    program.show_page(5, 'Job Ads')
    program.tab_to(BUTTON, 'Stop')
    program.press('Return')
    told = program.wait_for(Role.LABEL, re.compile(r'^(\d+) of \1 ads$')).get_name()
    print(f'# {heard}, then stopped: {told}', flush=True)
    assert int(heard.split()[0]) <= int(told.split()[0]) < 10000, (heard, told)
    program.wait_to_hear(told)
    program.wait_for_focus(Role.TABLE_ROW, re.compile('^Ad, '))
    program.press('alt+Left')
    program.wait_for_focus(Role.TEXT, 'Text of the Ad')


a11y.run([read_ad, copy_answer, leave_text, go_to_the_text_and_back, keep, add_to_plan, reach_all,
          open_table, save_figures, sort, leave_table, filter_table,
          open_several, stop_reading], page='compare')
