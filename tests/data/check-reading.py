#!/usr/bin/env python3
"""Statements are in plain English, and the pack says how plain: check-reading.py PACK

The measure is the Flesch-Kincaid grade: school years in the United States that reading takes.
"""
import json
import pathlib
import re
import sys

import house

# For all statements together, and for a single one.
MOST, MOST_OF_ONE = 6, 9


def count_syllables(word):
    letters = re.sub(r'[^a-z]', '', word.lower())
    if len(letters) <= 3:
        return 1
    # An e at the end is silent, but for -le, -ted and -ded.
    spoken = re.sub(r'([^laeiouy])es$|([^dt])ed$|([^laeiouy])e$', r'\1\2\3', letters)
    return max(1, len(re.findall(r'[aeiouy]+', spoken)))


def get_grade(text):
    words = re.findall(r"[A-Za-z’'-]+", text)
    sentences = len(re.findall(r'[.!?](?:\s|$)', text))
    syllables = sum(map(count_syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def faults(pack):
    statements = {statement['id']: statement['text'] for statement in pack['statements']}
    grade = get_grade(' '.join(statements.values()))
    said = f'Flesch–Kincaid grade {grade:.0f}'
    if grade > MOST:
        yield f'the statements have grade {grade:.1f}, more than {MOST}'
    for name, text in statements.items():
        if get_grade(text) > MOST_OF_ONE:
            yield f'{name}: grade {get_grade(text):.1f}, more than {MOST_OF_ONE}'
    if not any(said in text for passage in pack['passages'] for text in passage['paragraphs']):
        yield f'no passage says “{said}”'


house.report(faults(json.loads(pathlib.Path(sys.argv[1]).read_text())))
