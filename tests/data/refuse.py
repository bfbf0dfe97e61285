#!/usr/bin/env python3
"""Proves that a checker can fail: refuse.py EXPECTED COMMAND...

Passes when the command fails without crashing and says every line of the file EXPECTED.
"""
import pathlib
import subprocess
import sys

SKIPPED = 77

expected, *command = sys.argv[1:]
done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
print(done.stdout)
if done.returncode == SKIPPED:
    sys.exit(SKIPPED)
missing = [line for line in pathlib.Path(expected).read_text().splitlines()
           if line not in done.stdout]
print(*(f'Not said: {line}' for line in missing), sep='\n')
sys.exit(1 if missing or done.returncode <= 0 or 'Traceback' in done.stdout else 0)
