#!/usr/bin/env python3
"""The changes of a sample: all that there should be, nothing in comments, texts and guards."""
import pathlib
import sys

import changes

folder = pathlib.Path(sys.argv[1])
text = (folder / 'sample.c').read_text()
made = changes.make(text)
expected = (folder / 'sample.txt').read_text().splitlines()
found = [f'{change.line}: {change.was} -> {change.became}' for change in made]
for line in set(found) ^ set(expected):
    print(f'{"not expected" if line in found else "missing"}: {line}')
for change in made:
    changed = changes.apply(text, change)
    lines = zip(text.splitlines(), changed.splitlines(), strict=True)
    if sum(was != became for was, became in lines) != 1:
        sys.exit(f'not one line: {change}')
sys.exit(found != expected)
