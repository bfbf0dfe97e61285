#!/usr/bin/env python3
"""With --ephemeral, or where the administrator wants it so, a home is afterwards as it was before."""
import hashlib
import multiprocessing
import os
import pathlib
import re
import sys
import tempfile

import a11y
from a11y import BUTTON, Role

N_STATEMENTS = 24
TOLD = 'Nothing is saved in this session'


def look(home):
    """What is in the home and can be a person's: the buses and the log of the test are not."""
    return {str(path.relative_to(home)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(home.rglob('*'))
            if path.is_file() and 'runtime' not in path.parts and path.suffix != '.log'}


def count_a_sheet(program):
    """Types in a sheet of a class, in its window."""
    window = program.open_class()
    program.tab_to(BUTTON, 'Type In from Paper')
    program.press('Return')
    for number in range(1, N_STATEMENTS + 1):
        program.wait_for_focus(None, re.compile(f'^Statement {number} of '))
        program.press('4')
    program.wait_for_focus(None, re.compile('^Statement 1 of '))
    program.press('Escape')
    program.wait_for(None, '1 answer sheet', top=window)


def live(command, log):
    """Answers two statements, goes to another page and leaves by key."""
    program = a11y.Program(command, log)
    try:
        is_told = program.find(Role.LABEL, TOLD) is not None
        program.show_page(2, 'Choose')
        program.wait_for_focus()
        program.press('Return')
        program.wait_for_focus(None, re.compile('^Statement 1 of '))
        program.press('5')
        program.wait_for_focus(None, re.compile('^Statement 2 of '))
        program.press('1')
        program.wait_for_focus(None, re.compile('^Statement 3 of '))
        program.show_page(4, 'Plan')
        program.wait_for_focus(BUTTON, 'Goal: Not Chosen')
        count_a_sheet(program)
        assert program.quit() == 0
    finally:
        program.end()
    return is_told


def try_out(options, settings):
    """Whether the window says that nothing is saved, and whether the home stayed as it was."""
    with tempfile.TemporaryDirectory(prefix='signpost-home-', ignore_cleanup_errors=True) as folder:
        home = pathlib.Path(folder)
        a11y.write_settings(home, settings)
        # What drivers keep is about the graphics card.
        os.environ.update(HOME=folder, XDG_CACHE_HOME=str(home / 'cache'),
                          MESA_SHADER_CACHE_DISABLE='true')
        with a11y.Desktop(home), (home / 'program.log').open('w') as log:
            before = look(home)
            is_told = live([*sys.argv[1:], *options], log)
            after = look(home)
        sys.stderr.write((home / 'program.log').read_text())
    print('# changed:', *(name for name in after if after[name] != before.get(name)), flush=True)
    return is_told, before == after


TESTS = [
    ('without the option a home is another afterwards', [], {}, (False, False)),
    ('with --ephemeral a home is as it was, and the window says so', ['--ephemeral'], {},
     (True, True)),
    ('where the setting says so a home is as it was', [], {'ephemeral': True}, (True, True)),
]

a11y.need_tools()
print(f'1..{len(TESTS)}')
for number, (name, options, settings, wanted) in enumerate(TESTS, 1):
    # The library of AT-SPI stays with the first bus that a process has.
    with multiprocessing.get_context('fork').Pool(1) as pool:
        found = pool.apply(try_out, (options, settings))
    print(f'{"ok" if found == wanted else "not ok"} {number} {name}', flush=True)
