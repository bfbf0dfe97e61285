#!/usr/bin/env python3
"""Validates the .ui files that are not templates: check-ui.py ROOT

A template names classes and functions of our own, which gtk4-builder-tool cannot know; those are
built for real in the suite `gui`. The tool knows libadwaita's classes when it is loaded before it.
"""
import os
import pathlib
import subprocess
import sys

import house

ADWAITA = {**os.environ, 'LD_PRELOAD': 'libadwaita-1.so.0'}


def faults(root):
    for path in house.files(root, '*.ui'):
        if '<template' in path.read_text():
            continue
        tool = subprocess.run(['gtk4-builder-tool', 'validate', path],
                              env=ADWAITA, capture_output=True, text=True)
        if tool.returncode != 0:
            yield tool.stderr.strip() or f'{path}: the tool ended with {tool.returncode}'


house.report(faults(pathlib.Path(sys.argv[1])))
