#!/usr/bin/env python3
"""The page “Plan” by keys alone, as a screen reader hears it."""
import json
import os
import pathlib
import re
import time

import a11y
from a11y import BUTTON, Role, State

GOAL = 'Senior DevOps engineer'
ENTRY = (Role.ENTRY, Role.TEXT)
FIRST_STEP = re.compile(r'^1\. ')
DUE = re.compile('^By When')


def choose_goal(program):
    """What is typed first in the list of goals searches, and Enter takes what is found"""
    program.choose_goal('senior devops', GOAL)
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
    # Before the first frame of what comes up, the Tab key passes it by.
    program.wait('room for the day', lambda: any(map(a11y.has_room, program.find_all(ENTRY, DUE))))


def note(program):
    """Day and note of a step are kept when one goes on, and taken back by undo"""
    program.tab_to(ENTRY, DUE)
    program.type('2026-12-24')
    program.press('Tab')
    program.wait_for_focus(ENTRY, 'Note')
    program.wait('day', lambda: '24 December 2026' in hear_first_step(program))
    program.type('Ask Ada.')
    program.press('Tab')
    program.wait_for_focus(Role.LIST_ITEM, re.compile('^2\\. '))
    program.press('ctrl+z', 'ctrl+z')
    program.wait('no day', lambda: '2026' not in hear_first_step(program))


def rate_all(program):
    """All that a goal asks for is rated with a key each, well within a minute"""
    skills = program.find_all(Role.LIST_ITEM, top=program.wait_for(Role.LIST, 'What You Know'))
    program.tab_to(Role.LIST_ITEM, re.compile('^Linux: '))
    start = time.monotonic()
    for _ in skills:
        program.press('2')
    program.wait_for(Role.LABEL, 'You rated all the skills that are asked for.')
    took = time.monotonic() - start
    print(f'# {len(skills)} skills in {took:.1f} s', flush=True)
    assert len(skills) == 10 and took < 60, (len(skills), took)
    assert all(skill.get_name().endswith(': Working') for skill in skills)


def open_menu(program, line):
    """A line of the menu of the plan as a file, by keys."""
    program.tab_to(BUTTON, 'Plan as a File', key='shift+Tab')
    program.press('Return')
    while program.wait_for_focus(Role.MENU_ITEM).get_name() != line:
        program.press_and_follow('Down')
    program.press('Return')


def bring_back(program):
    """The plan is taken along as a file, and what another one would change is told first"""
    path = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'plan.json'
    open_menu(program, 'Take Along as a File…')
    program.type_path('Take the Plan Along', path)
    program.wait('file', lambda: path.exists() and json.loads(path.read_text()))
    plan = json.loads(path.read_text())
    plan['ratings']['git'] = {'level': 'expert', 'at': 2 ** 32}
    path.write_text(json.dumps(plan))
    open_menu(program, 'Bring In from a File…')
    program.type_path('Bring In a Plan', path)
    dialog = program.wait_for(None, 'What Would Change', top=program.application)
    change = program.wait_for(Role.LIST_ITEM, 'Git', top=dialog)
    assert 'Working → Expert' in change.get_description(), change.get_description()
    a11y.check_names(program.tab_through())
    program.tab_to(BUTTON, 'Bring In')
    program.press('Return')
    program.wait_until_gone(None, 'What Would Change', top=program.application)
    program.activate_newest_window()
    program.wait_for(Role.LIST_ITEM, 'Git: Expert')
    program.press('ctrl+z')
    program.wait_for(Role.LIST_ITEM, 'Git: Working')


def print_plan(program):
    """Control and P asks for a printer; its dialog is walked by keys, and Escape leads back"""
    # What had the focus before went with the list that was undone.
    before = program.press_and_follow('Tab').get_name()
    program.press('ctrl+p')
    dialog = program.wait_for(None, 'Print', top=program.application)
    program.activate_newest_window()
    program.wait_for(BUTTON, 'Preview', top=dialog)
    stops = [stop.get_name() for stop in program.tab_through()]
    assert {'Copies:', 'Preview', 'Cancel'} <= set(stops), stops
    # Names of printers are told by a cell in the row.
    program.tab_to(Role.TABLE_ROW)
    program.press('space')
    program.tab_to(BUTTON, 'Print')
    program.press('Escape')
    program.wait_until_gone(None, 'Print', top=program.application)
    program.activate_newest_window()
    program.wait_for_focus(None, before)


a11y.run([choose_goal, rate, hear_reach, reach_all, tick_off, open_step, note,
          rate_all, bring_back, print_plan], page='compare')
