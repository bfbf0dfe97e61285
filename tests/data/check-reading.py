#!/usr/bin/env python3
"""The pack is in plain English, and says how plain: check-reading.py PACK

The measure is the Flesch-Kincaid grade: school years in the United States that reading takes.
"""
import json
import pathlib
import re
import sys

import house

# For all statements together, for a single one, and for all texts of any other kind together.
MOST, MOST_OF_ONE, MOST_OF_KIND = 6, 9, 8

# Names in the pack of what holds texts of one kind, and of the texts in it.
KINDS = {
    'roles': ('summary', 'story', 'upsides', 'downsides', 'day'),
    'terms': ('text',),
    'areas': ('help',),
    'skills': ('start',),
    'overlaps': ('shared',),
    'statements': ('because',),
    'rungs': ('summary',),
    'moves': ('how',),
    'passages': ('paragraphs',),
    'questions': ('text',),
    'lessons': ('aims', 'preparation', 'take-home'),
}


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


def get_texts(pack):
    """For each kind of text all that are of it."""
    for owner, members in KINDS.items():
        for member in members:
            found = [thing[member] for thing in pack.get(owner, []) if member in thing]
            yield f'{owner}.{member}', [text for texts in found
                                        for text in ([texts] if isinstance(texts, str) else texts)]
    cells = [cell for area in pack.get('areas', []) for cell in area['cells'].values()]
    yield 'cells', [cell['text'] for cell in cells if 'text' in cell]
    yield 'leans', [text for overlap in pack.get('overlaps', [])
                    for text in overlap['leans'].values()]
    steps = [step for lesson in pack.get('lessons', []) for step in lesson['steps']]
    yield 'lesson steps', [text for step in steps for text in step.get('paragraphs', [])]
    yield 'reasons for skills', [text for skill in pack.get('skills', [])
                                 for text in skill.get('why', {}).values()]
    yield 'duties', [duty['text'] for role in pack.get('roles', []) for duty in role['duties']]


def faults(pack):
    statements = {statement['id']: statement['text'] for statement in pack['statements']}
    grade = get_grade(' '.join(statements.values()))
    said = f'Flesch–Kincaid grade {grade:.0f}'
    if grade > MOST:
        yield f'the statements have grade {grade:.1f}, more than {MOST}'
    for name, text in statements.items():
        if get_grade(text) > MOST_OF_ONE:
            yield f'{name}: grade {get_grade(text):.1f}, more than {MOST_OF_ONE}'
    for kind, texts in get_texts(pack):
        grade = get_grade(' '.join(texts)) if texts else 0
        if round(grade) > MOST_OF_KIND:
            yield f'{kind}: grade {grade:.1f}, more than {MOST_OF_KIND}'
    if not any(said in text for passage in pack['passages'] for text in passage['paragraphs']):
        yield f'no passage says “{said}”'


house.report(faults(json.loads(pathlib.Path(sys.argv[1]).read_text())))
