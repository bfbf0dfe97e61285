#!/usr/bin/env python3
"""The page “Plan” by keys alone, as a screen reader hears it."""
import re

import a11y
from a11y import BUTTON, Role, State

GOAL = 'Senior DevOps engineer'
ENTRY = (Role.ENTRY, Role.TEXT)
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


def hear_first_step(program):
    """What is said of the first step beyond its name."""
    steps = program.wait_for(Role.LIST, 'What to Learn, in This Order')
    return ' '.join(found.get_description()
                    for found in program.find_all(Role.LIST_ITEM, FIRST_STEP, top=steps))


def open_step(program):
    """A step says its levels and why, and opens and folds by Enter, which it says"""
    step = program.tab_to(Role.LIST_ITEM, FIRST_STEP)
    assert re.search(' → .*\n.*\\.$', step.get_description()), step.get_description()
    assert not a11y.has(step, State.EXPANDED)
    program.press('Return')
    program.wait('open step', lambda: a11y.has(step, State.EXPANDED))


def note(program):
    """Day and note of a step are kept when one goes on, and taken back by undo"""
    program.tab_to(ENTRY, re.compile('^By When'))
    program.type('2026-12-24')
    program.press('Tab')
    program.wait_for_focus(ENTRY, 'Note')
    program.wait('day', lambda: '24 December 2026' in hear_first_step(program))
    program.type('Ask Ada.')
    program.press('Tab')
    program.wait_for_focus(Role.LIST_ITEM, re.compile('^2\\. '))
    program.press('ctrl+z', 'ctrl+z')
    program.wait('no day', lambda: '2026' not in hear_first_step(program))


a11y.run([choose_goal, rate, hear_reach, reach_all, tick_off, open_step, note],
         page='compare')
