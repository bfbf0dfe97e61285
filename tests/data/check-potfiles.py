#!/usr/bin/env python3
"""po/POTFILES lists every file with something to translate, and no other: check-potfiles.py ROOT"""
import pathlib
import re
import sys

import house

TRANSLATABLE = {
    '*.[ch]': r'\b(N?C?_|Q_|ngettext)\s*\(\s*"|\bg_d\w*gettext2?\s*\([^;"]*"',
    '*.ui': r'translatable="(yes|true)"',
    '*.desktop.in*': r'^Name=',
    '*.metainfo.xml.in*': r'<name>',
    '*.gschema.xml*': r'<(summary|description)>',
}


def has_text(path):
    return any(path.match(pattern) and re.search(text, path.read_text(), re.MULTILINE)
               for pattern, text in TRANSLATABLE.items())


def faults(root):
    lines = (root / 'po/POTFILES').read_text().splitlines()
    listed = [line for line in lines if line and not line.startswith('#')]
    for name in listed:
        if not (root / name).is_file():
            yield f'po/POTFILES: {name} does not exist'
    if listed != sorted(set(listed)):
        yield 'po/POTFILES: not in alphabetical order, or a file twice'
    for path in house.files(root, *TRANSLATABLE):
        name = path.relative_to(root).as_posix()
        if name not in listed and not name.startswith('tests/') and has_text(path):
            yield f'po/POTFILES: {name} is missing'


house.report(faults(pathlib.Path(sys.argv[1])))
