#!/usr/bin/env python3
"""The page “Choose” by keys alone, as a screen reader hears it."""
import re

import a11y
from a11y import BUTTON, Atspi, Role, State

ANSWERS = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree']
N_STATEMENTS = 24
RESULT = re.compile('^From .*answers: |^Not enough')


def statement(number):
    return re.compile(f'^Statement {number} of {N_STATEMENTS}: .')


def wait_for_statement(program, number):
    """The statement has the focus, and with it its number and its words are said."""
    return program.wait_for_focus(None, statement(number))


def get_progress(program):
    bar = program.find(Role.PROGRESS_BAR, 'Progress')
    return round(Atspi.Value.get_current_value(bar) * N_STATEMENTS)


def is_pressed(program, name):
    return a11y.has(program.wait_for(BUTTON, name, top=program.focus), State.PRESSED)


def begin(program):
    """The page takes the focus and says what it is; Enter begins with the first statement"""
    program.show_page(2, 'Choose')
    page = program.wait_for_focus(None, 'Which Role Fits?')
    assert f'{N_STATEMENTS} statements' in page.get_description(), page.get_description()
    program.press('Return')
    wait_for_statement(program, 1)
    assert get_progress(program) == 1, get_progress(program)


def give_answers(program):
    """A number answers and leads on; the answer is said where one comes back to it"""
    program.press('5')
    wait_for_statement(program, 2)
    assert get_progress(program) == 2, get_progress(program)
    program.press('1')
    wait_for_statement(program, 3)
    program.press('Left')
    found = wait_for_statement(program, 2)
    assert found.get_description() == ANSWERS[0], found.get_description()
    for answer in ANSWERS:
        assert is_pressed(program, answer) == (answer == ANSWERS[0]), answer
    program.press('Left')
    assert wait_for_statement(program, 1).get_description() == ANSWERS[4]


def skip_and_go_back(program):
    """Enter and the arrow keys pass a statement without an answer"""
    program.press('Return')
    wait_for_statement(program, 2)
    program.press('Right')
    wait_for_statement(program, 3)
    program.press('Return')
    found = wait_for_statement(program, 4)
    assert found.get_description() == 'No answer yet', found.get_description()
    program.press('Left')
    found = wait_for_statement(program, 3)
    assert found.get_description() == 'No answer yet', found.get_description()


def mark_important(program):
    """M says that a statement matters a lot, and takes it back"""
    assert not is_pressed(program, 'Matters a Lot')
    program.press('m')
    program.wait('mark', lambda: is_pressed(program, 'Matters a Lot'))
    program.press('m')
    program.wait('end of mark', lambda: not is_pressed(program, 'Matters a Lot'))
    program.press('m')
    program.wait('mark', lambda: is_pressed(program, 'Matters a Lot'))


def reach_all(program):
    """The Tab key reaches everything, names it, and comes round; answers are chosen by Enter too"""
    stops = program.tab_through()
    a11y.check_names(stops)
    names = [stop.get_name() for stop in stops]
    for name in (*ANSWERS, 'Matters a Lot', 'Why This Statement?', 'Back', 'All Answers', 'Skip'):
        assert name in names, f'{name} is not among {names}'
    wait_for_statement_again(program)
    program.tab_to(BUTTON, 'Agree')
    program.press('space')
    wait_for_statement(program, 4)
    program.press('Left')
    assert wait_for_statement(program, 3).get_description() == 'Agree'


def wait_for_statement_again(program):
    if not a11y.matches(program.focus, None, statement(3)):
        program.tab_to(None, statement(3))


def hear_reason(program):
    """Why a question is asked opens by key and stands there as text"""
    program.tab_to(BUTTON, 'Why This Statement?')
    program.press('space')
    program.wait_for(BUTTON, 'Why This Statement?', states=(State.PRESSED,))
    program.press('space')
    wait_for_statement_again(program)


def finish(program):
    """Behind the last statement the verdict has the focus and says itself"""
    for number in range(3, N_STATEMENTS + 1):
        wait_for_statement(program, number)
        program.press('25341'[number % 5])
    verdict = program.wait_for_focus(None, RESULT)
    assert program.find(Role.HEADING, verdict.get_name(), top=verdict), 'the verdict is no heading'
    assert verdict.get_description(), 'the margin is not said'


def hear_result(program):
    """The scores are a list of texts, and the reasons stand under headings"""
    result = program.focus
    scores = program.find(Role.LIST, 'Scores', top=result)
    items = [item.get_name() for item in program.find_all(Role.LIST_ITEM, top=scores)]
    assert len(items) == 4 and all(re.search(r': -?\d+ points?', item) for item in items), items
    headings = ' / '.join(h.get_name() for h in program.find_all(Role.HEADING, top=result))
    for words in ('In Favour', 'What Would Change This', 'How Steady It Is', 'Upsides:',
                  'Downsides:'):
        assert words in headings, f'{words} is not in {headings}'
    stops = program.tab_through()
    a11y.check_names(stops)
    names = [stop.get_name() for stop in stops]
    for name in ('All Answers', 'Start Over'):
        assert name in names, f'{name} is not among {names}'


def change_answer(program):
    """All answers are a list; one is changed in it, and the focus comes back to it"""
    program.tab_to(BUTTON, 'All Answers')
    program.press('Return')
    words = program.wait_for_focus(Role.LIST_ITEM).get_name()
    program.press('Return')
    wait_for_statement(program, 1)
    program.press('3')
    program.wait_for_focus(Role.LIST_ITEM, words)
    program.wait_for(None, 'Neither', top=program.focus)
    program.press('Escape')
    program.wait_for_focus(None, RESULT)


def start_over(program):
    """Start over leads to the beginning, and undo back to the result"""
    program.tab_to(BUTTON, 'Start Over')
    program.press('Return')
    program.wait_for(None, 'All answers removed')
    program.wait_for_focus(None, 'Which Role Fits?')
    program.wait_for(BUTTON, 'Begin', top=program.focus)
    program.press('ctrl+z')
    program.wait_for_focus(None, RESULT)


a11y.run([begin, give_answers, skip_and_go_back, mark_important, reach_all, hear_reason, finish,
          hear_result, change_answer, start_over], page='choose')
