#!/usr/bin/env python3
"""Runs a tool on the files of the house: on-files.py ROOT PATTERN... -- TOOL [ARGUMENT...]"""
import pathlib
import shutil
import subprocess
import sys

import house

SKIPPED = 77

root, *rest = sys.argv[1:]
patterns, tool = rest[:rest.index('--')], rest[rest.index('--') + 1:]
if not shutil.which(tool[0]):
    print(f'{tool[0]} is not installed')
    sys.exit(SKIPPED)
found = list(house.files(pathlib.Path(root), *patterns))
sys.exit(subprocess.run(tool + found).returncode if found else 0)
