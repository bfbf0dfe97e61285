#!/usr/bin/env python3
"""The page “Ladders” by keys alone, as a screen reader hears it."""
import re

import a11y
from a11y import BUTTON, Role, State

N_RUNGS = 43
FIRST = 'Studies and certificates'
NOT_CHOSEN = 'Not Chosen'
LAST = 'Senior cloud engineer'
ROUTE = re.compile(r'^\d+ steps? · route 1 of \d+')


def find_ladders(program):
    return program.wait_for(Role.LIST, 'Career ladders')


def go_to_rung(program):
    """From anywhere on the page to the rung where the drawing begins: down, and along the level."""
    if program.focus.get_role() != Role.LIST_ITEM:
        program.tab_to(Role.LIST_ITEM, re.compile('.'))
    for key in ['Down'] * 5 + ['Left'] * 9 + ['Right'] * 9:
        if program.focus.get_name() == FIRST:
            return
        program.press(key)
    raise AssertionError(f'no way to the first rung from {program.describe_focus()}')


def open_list(program, which):
    """Opens the list of rungs from which a route starts or to which it leads."""
    button = program.tab_to(BUTTON, re.compile(f'^{which}: '))
    program.press('Return')
    program.wait_for_focus(Role.ENTRY)
    a11y.check_names([program.focus])
    return button


def choose_in_list(program, which, title):
    """Chooses a rung: what is typed first searches, and Enter takes what is found."""
    button = open_list(program, which)
    if title == NOT_CHOSEN:
        program.tab_to(Role.LIST_ITEM, re.compile('.'))
        program.press('Home')
        program.wait_for_focus(Role.LIST_ITEM, NOT_CHOSEN)
    else:
        program.type(title)
    program.press('Return')
    program.wait_for_focus(BUTTON, f'{which}: {title}')
    assert button == program.focus, program.describe_focus()


def walk_list(program):
    """The lines of that list are walked by arrows and named, and Escape closes it"""
    button = open_list(program, 'To')
    program.tab_to(Role.LIST_ITEM, re.compile('.'))
    program.press('Home')
    names = [program.focus.get_name()] + [
        program.press_and_follow('Down').get_name() for _ in range(3)]
    assert names[0] == NOT_CHOSEN and FIRST in names, names
    program.press('Escape')
    program.wait_for_focus(BUTTON, f'To: {NOT_CHOSEN}')
    assert button == program.focus, program.describe_focus()


def name_rungs(program):
    """The ladders are a list; each rung has a name and says its place and where it leads"""
    program.show_page(3, 'Ladders')
    program.wait('focus on the page', lambda: program.focus.get_role() != Role.PAGE_TAB)
    program.tab_to(BUTTON, 'All')
    program.press('space')
    ladders = find_ladders(program)
    assert ladders.get_description(), 'the ladders are not summed up'
    rungs = [ladders.get_child_at_index(i) for i in range(ladders.get_child_count())]
    rungs = [rung for rung in rungs if rung.get_role() == Role.LIST_ITEM]
    assert len(rungs) == N_RUNGS, len(rungs)
    a11y.check_names(rungs)
    for number, rung in enumerate(rungs, 1):
        words = rung.get_description()
        assert re.search(r'Leads (to: .|no further)', words), words
        check_place(program, rung, number)


def check_place(program, rung, number):
    """The toolkit tells it from 4.14 on; before, a reader counts the children."""
    attributes = rung.get_attributes()
    if program.gtk >= (4, 14):
        assert attributes.get('posinset') == str(number), attributes
        assert attributes.get('setsize') == str(N_RUNGS), attributes


def reach_all(program):
    """The Tab key reaches everything, names it, and comes round; the drawing is one stop"""
    stops = program.tab_through()
    a11y.check_names(stops)
    names = [stop.get_name() for stop in stops]
    for name in ('One Role', 'Two', 'All', 'From: Not Chosen', 'To: Not Chosen', 'Show List',
                 'About These Ladders', 'Zoom In', 'Fit', FIRST):
        assert name in names, f'{name} is not among {names}'
    assert sum(stop.get_role() == Role.LIST_ITEM for stop in stops) == 1, names
    assert len(program.tab_through('shift+Tab')) == len(stops)


def step_along(program):
    """One rung to the left, or to the right where there is none."""
    start = program.focus
    for key in ('Left', 'Right'):
        program.press(key)
        if program.focus != start:
            return program.focus
    raise AssertionError(f'{a11y.describe(start)} is alone on its level')


def walk_moves(program):
    """Up and down follow the moves, left and right the level"""
    go_to_rung(program)
    above = program.press_and_follow('Up')
    assert above.get_name() in program.find(Role.LIST_ITEM, FIRST).get_description()
    beside = step_along(program)
    assert beside.get_description().split(' · ')[0] == above.get_description().split(' · ')[0]
    below = program.press_and_follow('Down')
    assert beside.get_name() in below.get_description(), below.get_description()


def read_details(program):
    """Enter opens what is known of a rung, the Tab key reaches it, and Escape leads back"""
    go_to_rung(program)
    rung = program.focus
    program.press('Return')
    program.wait_for(Role.HEADING, 'Leads To')
    stops = program.tab_through()
    a11y.check_names(stops)
    names = [stop.get_name() for stop in stops]
    for name in ('Close', 'I Am Here', 'I Want to Get There', 'Help desk'):
        assert name in names, f'{name} is not among {names}'
    program.tab_to(Role.LIST_ITEM, FIRST)
    program.press('Escape')
    program.wait_until_gone(BUTTON, 'I Am Here')
    assert program.focus == rung, program.describe_focus()


def find_route(program):
    """A route is chosen by keys, its moves are counted and its steps are headings and texts"""
    choose_in_list(program, 'From', FIRST)
    choose_in_list(program, 'To', LAST)
    program.wait_for(Role.STATUS_BAR, ROUTE)
    assert program.find(None, LAST) is not None
    a11y.check_names(program.tab_through())
    program.press('alt+Page_Down')
    program.wait_for(Role.STATUS_BAR, re.compile(r'route 2 of \d+'))
    program.press('alt+Page_Up')
    program.wait_for(Role.STATUS_BAR, ROUTE)


def close_route(program):
    """A route is given up by keys"""
    for which in ('From', 'To'):
        choose_in_list(program, which, NOT_CHOSEN)


def read_list(program):
    """The same stands in a list, walked by arrow keys; Enter opens a rung there too"""
    button = program.tab_to(BUTTON, 'Show List')
    program.press('space')
    program.wait('list', lambda: a11y.has(button, State.PRESSED))
    program.tab_to(Role.LIST_ITEM, re.compile('.'))
    names = [program.focus.get_name()] + [
        program.press_and_follow('Down').get_name() for _ in range(4)]
    assert FIRST in names and '' not in names, names
    title = program.focus.get_name()
    program.press('Return')
    program.wait_for(Role.HEADING, title)
    program.press('Escape')
    program.wait_until_gone(BUTTON, 'I Am Here')
    program.tab_to(BUTTON, 'Show List')
    program.press('space')
    program.wait('drawing', lambda: not a11y.has(button, State.PRESSED))


def search(program):
    """Ctrl+F searches, how much is found is told, Enter goes on to the next, Escape leaves"""
    program.press('ctrl+f')
    program.wait_for_focus(Role.ENTRY, 'Search rungs')
    program.type(LAST)
    program.wait_for(Role.STATUS_BAR, re.compile('^[0-9]+ rungs? found'))
    program.press('Return')
    program.wait_for(Role.STATUS_BAR, re.compile('^1 of [0-9]+'))
    program.wait_for(Role.HEADING, LAST)
    program.press('Escape')
    program.wait_for_focus(Role.LIST_ITEM, LAST)
    program.press('Escape')
    program.wait_until_gone(BUTTON, 'I Am Here')


def zoom(program):
    """The keys zoom, and the button says how far"""
    program.press('ctrl+0')
    program.wait_for(BUTTON, re.compile('^100'))
    program.press('ctrl+plus')
    program.wait_until_gone(BUTTON, re.compile('^100'))
    program.press('ctrl+9')


def turn_wheel(program):
    """The wheel zooms with Ctrl held down, there and back, and scrolls without"""
    program.press('ctrl+0')
    button = program.wait_for(BUTTON, re.compile('^100'))
    program.turn_wheel('up')
    assert button.get_name().startswith('100'), button.get_name()
    program.turn_wheel('up', 'ctrl')
    program.wait_for(BUTTON, re.compile('^115'))
    program.turn_wheel('down', 'ctrl')
    program.turn_wheel('down', 'ctrl')
    program.wait_for(BUTTON, re.compile('^87'))
    program.press('ctrl+9')


a11y.run([name_rungs, reach_all, walk_moves, read_details, walk_list, find_route, close_route, read_list,
          search, zoom, turn_wheel], page='ladder')
