#!/usr/bin/env python3
"""The page “Job Ads” by keys alone, as a screen reader hears it."""
import re

import a11y
from a11y import Role

AD = 'You define error budgets. Build golden paths.'


def read_ad(program):
    """What is typed is read, and said in a sentence"""
    program.show_page(5, 'Job Ads')
    program.tab_to(Role.TEXT, 'Text of the Ad')
    program.type(AD)
    program.wait_for(Role.LABEL, re.compile('^By its duties'))


def leave_text(program):
    """The text lets go of the Tab key, and each finding says its words, its skill and its role"""
    program.press('Tab')
    program.press('Tab')
    program.wait_for_focus(Role.LIST_ITEM)
    program.wait_for(Role.LIST_ITEM, re.compile('^“error budgets”: Error budgets'))
    program.wait_for(Role.LIST, 'What Was Found')


def go_to_the_text_and_back(program):
    """Enter leads from a finding into the text, Escape back"""
    program.press('Return')
    program.wait_for_focus(Role.TEXT, 'Text of the Ad')
    program.press('Escape')
    program.wait_for_focus(Role.LIST_ITEM)


def reach_all(program):
    """The Tab key reaches everything and names it"""
    a11y.check_names(program.tab_through())


a11y.run([read_ad, leave_text, go_to_the_text_and_back, reach_all], page='compare')
