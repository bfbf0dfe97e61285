#!/usr/bin/env python3
"""Shows every page and dialog of Signpost in its sandbox, as a person would: walk.py APP-ID FOLDER

Puts a picture of each and the program's log into FOLDER. Needs a display without anything else
on it, and a session bus.
"""
import pathlib
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PAGES = ['Compare', 'Choose', 'Ladders', 'Plan', 'Job Ads']
# What the newest libraries attach to the window, by the action that opens it.
DIALOGS = {'about': 'About'}
SECONDS = 60
PALE = 16


def wait_for(what, find):
    """The first true value of find(), which may meet widgets that come and go."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            found = find()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.2)
    sys.exit(f'no {what} within {SECONDS} seconds')


def walk(top):
    yield top
    for i in range(top.get_child_count()):
        child = top.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


def is_on_screen(widget):
    return widget.get_state_set().contains(Atspi.StateType.SHOWING)


def find_window():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(i)
        if program is not None and program.get_child_count() > 0:
            return program.get_child_at_index(0)
    return None


def find_tabs(window):
    return [widget for widget in walk(window)
            if widget.get_role() == Atspi.Role.PAGE_TAB and is_on_screen(widget)]


def find_pages(window):
    tabs = find_tabs(window)
    return tabs if [tab.get_name() for tab in tabs] == PAGES else None


def find(window, role, name):
    return next((widget for widget in walk(window) if widget.get_role() == role
                 and widget.get_name() == name and is_on_screen(widget)), None)


def press(widget):
    Atspi.Action.do_action(widget, 0)


def answer(window):
    """Answers the first statement of the page Choose, which is then to be remembered."""
    press(wait_for('beginning', lambda: find(window, Atspi.Role.PUSH_BUTTON, 'Begin')))
    group = wait_for('statement', lambda: find(window, Atspi.Role.GROUPING, 'Answers'))
    button = group.get_child_at_index(0)
    press(button)
    wait_for('answer', lambda: button.get_state_set().contains(Atspi.StateType.PRESSED))


def shown_words(window):
    return [widget.get_name() for widget in walk(window) if widget.get_name() and is_on_screen(widget)]


def picture(path):
    """A picture of the screen that shows more than a few colours, when nothing moves any more."""
    def take():
        subprocess.run(['import', '-window', 'root', '-trim', path], check=True)
        done = subprocess.run(['identify', '-format', '%k', path], check=True, capture_output=True)
        return int(done.stdout) >= PALE
    time.sleep(1)
    wait_for(f'drawing in {path}', take)


def show(tab, window, folder):
    name = tab.get_name()
    press(tab)
    wait_for(f'page {name}', lambda: tab.get_state_set().contains(Atspi.StateType.SELECTED))
    wait_for(f'words on page {name}', lambda: len(shown_words(window)) > len(find_tabs(window)) + 8)
    picture(folder / f'{name.lower().replace(" ", "-")}.png')
    print(f'page {name}: {len(shown_words(window))} words and texts on the screen')


def show_dialog(app_id, action, name, window, folder):
    subprocess.run(['gdbus', 'call', '--session', '--dest', app_id,
                    '--object-path', '/' + app_id.replace('.', '/'),
                    '--method', 'org.freedesktop.Application.ActivateAction', action, '[]', '{}'],
                   check=True, stdout=subprocess.DEVNULL)
    dialog = wait_for(f'dialog {name}', lambda: find(window, Atspi.Role.DIALOG, name))
    picture(folder / f'{action}.png')
    press(find(dialog, Atspi.Role.PUSH_BUTTON, 'Close'))
    wait_for(f'end of dialog {name}', lambda: not find(window, Atspi.Role.DIALOG, name))


app_id, folder = sys.argv[1], pathlib.Path(sys.argv[2])
with (folder / 'program.log').open('wb') as log:
    program = subprocess.Popen(['flatpak', 'run', '--die-with-parent', app_id], stdout=log, stderr=log)
try:
    window = wait_for('window', find_window)
    for tab in wait_for(f'switch between {PAGES}', lambda: find_pages(window)):
        show(tab, window, folder)
        if tab.get_name() == 'Choose':
            answer(window)
            picture(folder / 'choose-answered.png')
    for action, name in DIALOGS.items():
        show_dialog(app_id, action, name, window, folder)
    if program.poll() is not None:
        sys.exit(f'the program ended by itself: {program.returncode}')
finally:
    subprocess.run(['flatpak', 'kill', app_id], check=False)
    program.wait()
