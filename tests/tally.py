#!/usr/bin/env python3
"""Sums up Meson's logs: tally.py LOG...; the last line is "N passed, N failed, N skipped".

A program that speaks TAP counts with each of its cases, any other as one. One that is skipped and
says why is heard. Ends with 1 when something failed or nothing ran. A log that is not there is a
build that failed.
"""
import collections
import json
import pathlib
import re
import sys

PASSED = ('OK', 'EXPECTEDFAIL')
REASON = re.compile(r'^SKIPPED: .*', re.MULTILINE)
CASE = re.compile(r'^(not )?ok\b[^#\n]*(# *(SKIP|TODO))?', re.MULTILINE | re.IGNORECASE)


def outcomes(test):
    cases = [case.groups() for case in CASE.finditer(test['stdout'] or '')]
    found = ['skipped' if skipped else 'failed' if bad else 'passed' for bad, _, skipped in cases]
    if test['result'] in PASSED:
        return found or ['passed']
    if test['result'] == 'SKIP':
        return found or ['skipped']
    # One that crashed or ran out of time did so behind its last case.
    return found if 'failed' in found else found + ['failed']


def tally(paths):
    sums = collections.Counter()
    for path in paths:
        if not path.exists():
            print(f'{path} is missing: nothing ran', file=sys.stderr)
            sums['failed'] += 1
            continue
        for line in path.read_text().splitlines():
            test = json.loads(line)
            found = outcomes(test)
            sums.update(found)
            name = f"{path.parent.parent.name}: {test['name']}"
            if 'failed' in found:
                print(f"{name}: {test['result']}", file=sys.stderr)
            if 'skipped' in found:
                for reason in REASON.findall(test.get('stderr') or ''):
                    print(f'{name}: {reason}', file=sys.stderr)
    return sums


sums = tally(map(pathlib.Path, sys.argv[1:]))
sys.stderr.flush()
print(f"{sums['passed']} passed, {sums['failed']} failed, {sums['skipped']} skipped")
sys.exit(1 if sums['failed'] or not sums.total() else 0)
