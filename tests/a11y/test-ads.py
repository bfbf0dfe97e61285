#!/usr/bin/env python3
"""The page “Job Ads” by keys alone, as a screen reader hears it."""
import os
import pathlib
import re

import a11y
from a11y import BUTTON, Role, State

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
    path = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'ads.csv'
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


def sort_and_filter(program):
    """Which ads are shown and how they are sorted is chosen by keys, and told as a sum"""
    program.tab_to((Role.ENTRY, Role.TEXT), 'Words of a Title')
    program.type('cook')
    program.wait_for(Role.LABEL, '1 of 3 ads')
    program.wait_for(Role.TABLE_ROW, re.compile('^Cook, '))
    a11y.check_names(program.tab_through())


a11y.run([read_ad, leave_text, go_to_the_text_and_back, keep, add_to_plan, reach_all, open_table,
          sort_and_filter], page='compare')
