#!/usr/bin/env python3
"""The page “Plan” by keys alone, as a screen reader hears it."""
import re

import a11y
from a11y import BUTTON, Role, State

GOAL = 'Senior DevOps engineer'
FIRST_STEP = re.compile(r'^1\. ')


def choose_goal(program):
    """What is typed first in the list of goals searches, and Enter takes what is found"""
    program.show_page(4, 'Plan')
    program.wait_for_focus(BUTTON, 'Goal: Not Chosen')
    program.press('Return')
    program.wait_for_focus(Role.ENTRY)
    program.type('senior devops')
    program.press('Return')
    program.wait_for_focus(BUTTON, f'Goal: {GOAL}')
    program.wait_for(BUTTON, GOAL)


def rate(program):
    """A skill says its name and its level, and what is asked for; a digit leads to the next"""
    found = program.tab_to(Role.LIST_ITEM, 'Linux: Not yet')
    assert found.get_description().startswith('Asked for: '), found.get_description()
    program.press('3')
    program.wait_for_focus(Role.LIST_ITEM, re.compile(': Not yet$'))
    program.wait_for(Role.LIST_ITEM, 'Linux: Practitioner')
    program.press('Up')
    program.wait_for_focus(Role.LIST_ITEM, 'Linux: Practitioner')
    program.press('Left')
    program.wait_for(Role.LIST_ITEM, 'Linux: Working')
    program.press('Delete')
    program.wait_for(Role.LIST_ITEM, 'Linux: Not yet')
    program.press('ctrl+z')
    program.wait_for(Role.LIST_ITEM, 'Linux: Working')


def hear_reach(program):
    """The picture says how much of each kind is reached"""
    image = program.wait_for(Role.IMAGE, re.compile('^Tools: 2 of '))
    assert 'Practices: 0 of ' in image.get_name(), image.get_name()


def reach_all(program):
    """The Tab key reaches everything and names it"""
    stops = program.tab_through()
    a11y.check_names(stops)
    names = [stop.get_name() for stop in stops]
    for name in (f'Goal: {GOAL}', 'Second goal: Not Chosen', 'Show All Skills', GOAL):
        assert name in names, f'{name} is not among {names}'


def tick_off(program):
    """A step is ticked off by the space bar, and the next one has the focus"""
    box = program.tab_to(Role.CHECK_BOX, FIRST_STEP)
    name = box.get_name()
    program.press('space')
    program.wait_for(Role.CHECK_BOX, name.removeprefix('1. '), states=(State.CHECKED,))
    found = program.wait_for_focus(Role.CHECK_BOX, FIRST_STEP)
    assert found.get_name() != name, name


a11y.run([choose_goal, rate, hear_reach, reach_all, tick_off], page='compare')
