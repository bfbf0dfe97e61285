#!/usr/bin/env python3
"""Commit messages say what and why: check-commits.py ROOT, or check-commits.py ROOT FILE

Without a file of messages (each ends with END), reads the history of ROOT: the commits that
origin does not have, because what has landed cannot be mended; without origin, all of them.
"""
import pathlib
import re
import shutil
import subprocess
import sys

import house

SKIPPED = 77
# ASCII's record separator: no message has one.
END = '\x1e'


def git(root, *arguments):
    done = subprocess.run(['git', '-C', root, *arguments], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def history(root):
    top = git(root, 'rev-parse', '--show-toplevel') if shutil.which('git') else None
    if top is None or pathlib.Path(top) != pathlib.Path(root).resolve():
        print('no git history of Signpost')
        sys.exit(SKIPPED)
    landed = ['--not', '--remotes=origin'] if git(root, 'remote') else []
    return git(root, 'log', '--no-merges', f'--format=%B{END}', 'HEAD', *landed) or ''


def faults(messages):
    for message in filter(None, map(str.strip, messages.split(END))):
        subject, _, body = message.partition('\n')
        if not re.match(r'[a-z][a-z0-9/_-]*(, [a-z][a-z0-9/_-]*)*: \S', subject):
            yield f'{subject!r} is not of the form "area: what"'
        if len(subject) > 72:
            yield f'{subject!r} has more than 72 characters'
        if not body.startswith('\n') or not body.strip():
            yield f'{subject!r} is not followed by an empty line and a body that says why'


root, *given = sys.argv[1:]
house.report(faults(pathlib.Path(given[0]).read_text() if given else history(root)))
