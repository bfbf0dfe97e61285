#!/usr/bin/env python3
"""Starts two programs in turns and compares: compare-starts.py FIRST-FRAME LIMIT PROGRAM [ROUNDS]

LIMIT is a program that does the least, PROGRAM the one that is measured. Ends with 1 when PROGRAM
takes more of anything than MOST says.
"""
import pathlib
import statistics
import subprocess
import sys

# What is measured -> the most that it may be of the limit.
MOST = {
    'first frame (ms)': 1.10,
    'settled (ms)': 1.20,
    'first frame (MiB)': 1.10,
    'settled (MiB)': None,
}
UNITS = (1000, 1000, 1024, 1024)


def measure(first_frame, program):
    done = subprocess.run([first_frame, program], stdout=subprocess.PIPE, text=True, check=True)
    return [int(number) / unit for number, unit in zip(done.stdout.split(), UNITS)]


def describe(numbers, digits):
    """The median, and between which the middle half lies."""
    low, middle, high = statistics.quantiles(numbers, n=4, method='inclusive')
    return f'{middle:.{digits}f} ({low:.{digits}f}–{high:.{digits}f})'


def run(first_frame, limit, program, rounds):
    starts = {limit: [], program: []}
    # The first round fills the caches and does not count; then each goes first in turns.
    for number in range(-1, rounds):
        for each in sorted(starts, reverse=number % 2):
            numbers = measure(first_frame, each)
            if number >= 0:
                starts[each].append(numbers)
    return starts


def report(starts, limit, program):
    within = True
    names = [pathlib.Path(limit).name, pathlib.Path(program).name]
    print(f"{'':20}{names[0]:>24}{names[1]:>24}{'ratio':>20}  at most")
    for column, (what, most) in enumerate(MOST.items()):
        limits, values = ([start[column] for start in starts[each]] for each in (limit, program))
        ratios = [value / least for value, least in zip(values, limits)]
        within = within and (most is None or statistics.median(ratios) <= most)
        print(f'{what:20}{describe(limits, 1):>24}{describe(values, 1):>24}'
              f"{describe(ratios, 3):>20}  {most or ''}")
    return within


first_frame, limit, program = sys.argv[1:4]
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 20
starts = run(first_frame, limit, program, rounds)
print(f'{rounds} starts each, in turns; median (middle half)')
sys.exit(0 if report(starts, limit, program) else 1)
