#!/usr/bin/env python3
"""The window by keys alone: its pages, its menu, its dialogs."""
import pathlib
import subprocess
import tempfile

import a11y
from a11y import BUTTON, Role

PAGES = ('Compare', 'Choose', 'Ladders')


def switch_pages(program):
    """Alt and a number shows a page and puts the focus on it"""
    for number in (2, 3, 1):
        program.show_page(number, PAGES[number - 1])
        program.wait('focus on the page',
                     lambda: program.focus.get_role() != Role.PAGE_TAB
                     and program.focus.get_name())


def switch_pages_by_tabs(program):
    """The switch of pages is reached by the Tab key, and the space key shows a page"""
    for title in ('Choose', 'Compare'):
        program.tab_to(Role.PAGE_TAB)
        # Each tab is a stop of its own only before libadwaita 1.6; the arrow keys reach all.
        while program.focus.get_name() != title:
            is_left = PAGES.index(program.focus.get_name()) > PAGES.index(title)
            program.press_and_follow('Left' if is_left else 'Right')
        program.press('space')
        program.wait_for(Role.PAGE_TAB, title, states=(a11y.State.SELECTED,))


def reach_all(program):
    """On each page the Tab key reaches everything, names it, and comes round both ways"""
    expected = {
        'Compare': ('Other Packs', 'Search', 'Copy, Save or Print', 'Main Menu', 'All', 'Differences',
                    'In Common', 'Roles', 'Rows', 'Cloud Engineer', 'Column Menu',
                    'Platform Engineer', 'Good to Know'),
        'Choose': ('Main Menu', 'Begin', 'What speaks for which role'),
        'Ladders': ('Copy, Save or Print', 'Main Menu', 'One Role', 'Two', 'All', 'Show List'),
    }
    for number, title in enumerate(PAGES, 1):
        program.show_page(number, title)
        stops = program.tab_through()
        a11y.check_names(stops)
        names = [stop.get_name() for stop in stops]
        for name in expected[title]:
            assert name in names, f'{name} is not among {names}'
        assert set(PAGES) & set(names), f'no page is among {names}'
        assert len(program.tab_through('shift+Tab')) == len(stops), title
    program.show_page(1, 'Compare')


def open_menu(program):
    """F10 opens the menu, the arrow keys walk in it, Escape gives the focus back"""
    program.tab_to(BUTTON, 'Main Menu')
    program.press('F10')
    program.wait_for_focus(Role.MENU_ITEM, 'Other Packs…')
    for name in ('Copy', 'Save…', 'Print…', 'Presentation'):
        program.press('Down')
        program.wait_for_focus(Role.MENU_ITEM, name)
    program.press('Down')
    program.wait_for_focus(Role.MENU_ITEM, 'Questions for a Class')
    program.press('Escape')
    program.wait_for_focus(BUTTON, 'Main Menu')


def find_dialog(program):
    """A window of its own, or since libadwaita 1.5 something in the window."""
    count = program.application.get_child_count()
    if count > 1:
        return program.application.get_child_at_index(count - 1)
    return program.find(Role.DIALOG) if program.gtk >= (4, 14) else None


def read_dialog(program, *words):
    """Waits for a dialog with these words, and closes it by Escape."""
    dialog = program.wait('dialog', lambda: find_dialog(program))
    for word in words:
        program.wait_for(None, word, top=dialog)
    program.activate_newest_window()
    program.press('Escape')
    program.wait('end of the dialog', lambda: find_dialog(program) is None)
    program.activate_newest_window()


def read_shortcuts(program):
    """The table of keys opens by key and closes by Escape"""
    program.press('ctrl+question')
    read_dialog(program, 'Close the window', 'Move a column to the left')
    program.wait_for_focus(BUTTON, 'Main Menu')


def read_about(program):
    """About opens from the menu and closes by Escape, with the focus back where it was"""
    program.press('F10')
    program.wait_for_focus(Role.MENU_ITEM)
    program.press('Up')
    program.wait_for_focus(Role.MENU_ITEM, 'About Signpost')
    program.press('Return')
    read_dialog(program, 'The Signpost developers')
    program.wait_for_focus(BUTTON, 'Main Menu')


def wait_for_slide(program, words):
    """Waits until the focus is on a slide with these words."""
    program.wait(f'slide: {words}', lambda: words in (program.focus.get_name() or ''))


def present(program):
    """F5 shows the page to a room, each slide is said, and Escape ends it with the focus back"""
    program.show_page(2, 'Choose')
    program.press('Return')
    program.settle()
    program.press('F5')
    program.wait('presentation', lambda: find_dialog(program))
    program.activate_newest_window()
    wait_for_slide(program, 'Strongly disagree')
    first = program.focus.get_name()
    program.press('Page_Down')
    program.wait('next slide', lambda: program.focus.get_name() not in (first, None, ''))
    wait_for_slide(program, 'Strongly disagree')
    program.press('q')
    wait_for_slide(program, 'Why do two employers')
    program.press('Return')
    wait_for_slide(program, 'How the title is used')
    program.press('Escape')
    program.wait('end of the presentation', lambda: find_dialog(program) is None)
    program.activate_newest_window()
    program.wait('focus on the page', lambda: program.focus.get_name())


def open_file_by_bus(program):
    """A file that another program hands over by the bus is looked at"""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'brought.signpost'
        path.write_text('{"format": 2}')
        subprocess.run(['gdbus', 'call', '--session', '--dest', a11y.APP_ID,
                        '--object-path', '/' + a11y.APP_ID.replace('.', '/'),
                        '--method', 'org.freedesktop.Application.Open', f"['{path.as_uri()}']", '{}'],
                       check=True, stdout=subprocess.DEVNULL)
        read_dialog(program, 'This Has to Be Mended First')
        program.wait_for_focus(BUTTON, 'Main Menu')


def list_packs(program):
    """The button in the header lists the packs with their roles"""
    program.tab_to(BUTTON, 'Other Packs')
    program.press('space')
    read_dialog(program, 'Electrician, Plumber')
    program.wait_for_focus(BUTTON, 'Other Packs')


a11y.run([open_menu, read_shortcuts, read_about, open_file_by_bus, list_packs, switch_pages,
          switch_pages_by_tabs, reach_all, present])
