#!/usr/bin/env python3
"""Sums up Meson's logs: tally.py LOG...; the last line is "N passed, N failed, N skipped".

A program that speaks TAP counts with each of its cases, any other as one. One that is skipped and
says why is heard. Ends with 1 when something failed or nothing ran. A log that is not there is a
build that failed. Where CI is set, what is skipped must have passed in another of the logs: a tool
that is missing, or a user who may do too much, would hide faults for good. Only what this kind of
machine cannot do is let go, and counted as skipped.
"""
import collections
import json
import os
import pathlib
import re
import sys

PASSED = ('OK', 'EXPECTEDFAIL')
REASON = re.compile(r'^SKIPPED: .*', re.MULTILINE)
CASE = re.compile(r'^(?P<bad>not )?ok\b *\d* *(?P<name>[^#\n]*?) *'
                  r'(?:# *(?P<skipped>SKIP|TODO)\b *(?P<reason>[^\n]*))?$',
                  re.MULTILINE | re.IGNORECASE)
# What no package mends: an older toolkit, and a kernel without what sandboxes need.
NOT_HERE = re.compile(r'this GTK does not know|there is no /dev/fuse|does not let root mount')


def cases(test):
    """Name, outcome and reason of each case, or of the test as a whole."""
    found = [(case['name'] or test['name'],
              'skipped' if case['skipped'] else 'failed' if case['bad'] else 'passed',
              case['reason'] or '') for case in CASE.finditer(test['stdout'] or '')]
    said = f"{test['stdout'] or ''}{test.get('stderr') or ''}"
    whole = (test['name'], 'skipped', ' '.join(said.split()))
    if test['result'] in PASSED:
        return found or [(test['name'], 'passed', '')]
    if test['result'] == 'SKIP':
        return found or [whole]
    # One that crashed or ran out of time did so behind its last case.
    failed = any(outcome == 'failed' for _, outcome, _ in found)
    return found if failed else found + [(test['name'], 'failed', '')]


def read(path):
    """The tests of a log, each with its cases; None where there is no log."""
    if not path.exists():
        print(f'{path} is missing: nothing ran', file=sys.stderr)
        return None
    return [(test, cases(test)) for test in map(json.loads, path.read_text().splitlines())]


def tell(path, test, found):
    name = f"{path.parent.parent.name}: {test['name']}"
    if any(outcome == 'failed' for _, outcome, _ in found):
        print(f"{name}: {test['result']}", file=sys.stderr)
    if any(outcome == 'skipped' for _, outcome, _ in found):
        for reason in REASON.findall(test.get('stderr') or ''):
            print(f'{name}: {reason}', file=sys.stderr)


def find_never_run(everything):
    """What was skipped each time, with the reason."""
    passed = {name for name, outcome, _ in everything if outcome == 'passed'}
    return {name: reason for name, outcome, reason in everything
            if outcome == 'skipped' and name not in passed and not NOT_HERE.search(reason)}


def tally(paths):
    sums = collections.Counter()
    everything = []
    for path in paths:
        tests = read(path)
        if tests is None:
            sums['failed'] += 1
            continue
        for test, found in tests:
            sums.update(outcome for _, outcome, _ in found)
            everything += found
            tell(path, test, found)
    if os.environ.get('CI'):
        for name, reason in sorted(find_never_run(everything).items()):
            print(f'{name} never ran: {reason}', file=sys.stderr)
            sums['failed'] += 1
    return sums


sums = tally(map(pathlib.Path, sys.argv[1:]))
sys.stderr.flush()
print(f"{sums['passed']} passed, {sums['failed']} failed, {sums['skipped']} skipped")
sys.exit(1 if sums['failed'] or not sums.total() else 0)
