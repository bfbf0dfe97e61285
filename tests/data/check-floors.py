#!/usr/bin/env python3
"""No include goes up a floor or sideways; one file alone asks for versions: check-floors.py ROOT"""
import pathlib
import re
import sys

import house

TOOLKIT = r'(gtk|gdk|gsk|adwaita)[\w-]*[/.]'
DRAWING = r'(cairo|pango)[\w-]*[/.]'
# What each room must not see.
ABOVE = {
    'core': rf'(paint|cli|gui|shell)/|{TOOLKIT}|{DRAWING}',
    'paint': rf'(cli|gui|shell)/|{TOOLKIT}',
    'cli': rf'(gui|shell)/|{TOOLKIT}',
    'gui': r'(cli|shell)/',
    'shell': rf'(cli|gui)/|{TOOLKIT}',
}
VERSIONS = 'src/gui/sp-compat.c'


def faults(root):
    for path in house.files(root, 'src/**/*.[ch]'):
        name = path.relative_to(root).as_posix()
        above = ABOVE.get(name.split('/')[1])
        for number, line in enumerate(path.read_text().splitlines(), 1):
            include = re.match(r'\s*#\s*include\s*[<"](?:\.\./)*([^>"]+)', line)
            if include and above and re.match(above, include[1]):
                yield f'{name}:{number}: {include[1]} is not for this floor'
            if '_CHECK_VERSION' in line and name != VERSIONS:
                yield f'{name}:{number}: only {VERSIONS} asks for a version'


house.report(faults(pathlib.Path(sys.argv[1])))
