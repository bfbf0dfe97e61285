#!/usr/bin/env python3
"""Top level, lengths, licences and line ends: check-style.py ROOT [LINES-OF-A-FILE LINES-OF-A-FUNCTION]"""
import pathlib
import re
import sys

import house

WRITTEN = ('*.[ch]', '*.py', '*.sh', '#!', '*.ui', '*.css', '*.build', '*.json', '*.xml', '*.in')
TOP = ('COPYING', 'README.md', 'data', 'flatpak', 'meson.build', 'po', 'src', 'tests', 'ui')
SPDX = re.compile(r'/[/*] SPDX-License-Identifier: GPL-3\.0-or-later')


def functions(lines):
    """First line and length of each body: in our format, braces in the first column."""
    first = None
    for number, line in enumerate(lines, 1):
        if line == '{':
            first = number
        elif line == '}' and first:
            yield first, number - first + 1
            first = None


def faults_of_c(name, lines, file_limit, function_limit):
    if not lines or not SPDX.match(lines[0]):
        yield f'{name}:1: the first line names no SPDX licence'
    if name.startswith('src/') and len(lines) > file_limit:
        yield f'{name}: {len(lines)} lines, more than {file_limit}'
    for first, length in functions(lines):
        if length > function_limit:
            yield f'{name}:{first}: a function of {length} lines, more than {function_limit}'


def strangers(root):
    """What lies at the top and does not belong there; builds and hidden files may."""
    for path in sorted(root.iterdir()):
        if path.name not in TOP and not path.name.startswith(('.', '_build')):
            yield f'{path.name}: does not belong at the top level'


def faults(root, file_limit=500, function_limit=80):
    yield from strangers(root)
    for path in house.files(root, *WRITTEN):
        name, lines = path.relative_to(root).as_posix(), path.read_text().splitlines()
        for number, line in enumerate(lines, 1):
            if line != line.rstrip():
                yield f'{name}:{number}: white space at the end of the line'
        if path.suffix in ('.c', '.h'):
            yield from faults_of_c(name, lines, file_limit, function_limit)


house.report(faults(pathlib.Path(sys.argv[1]), *map(int, sys.argv[2:])))
