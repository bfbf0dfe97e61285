"""No sheet is cut, or has words upon others or too small, in the language and for the answers of a person."""
import itertools
import json
import os
import pathlib
import re
import tempfile

import program
from printed import MARGIN, ask, list_words, make

PACK = json.loads(program.BUNDLED.read_text())
ALL = '--parts=lesson,compare,ladder,grid,worksheet,key,glossary,result,plan'
HOME = tempfile.TemporaryDirectory()


def answer_and_plan():
    """What the parts about a person are made of."""
    folder = pathlib.Path(HOME.name) / 'signpost'
    folder.mkdir()
    answers = {statement['id']: number % 5 - 2 for number, statement in enumerate(PACK['statements'])}
    (folder / 'journal.json').write_text(json.dumps({'version': 2, 'packs': {PACK['id']: {
        'answers': answers, 'plan': {'targets': ['rungs/devops-senior']}}}}))
    os.environ['XDG_DATA_HOME'] = HOME.name


def test_each_part_is_there():
    pages = {parts: len(list_words(make(parts))[1])
             for parts in (ALL, ALL.removesuffix(',plan'), ALL.removesuffix(',result,plan'))}
    assert len(set(pages.values())) == 3, pages


def test_nothing_lies_outside_the_margins():
    for paper, width in (('a4', 595.28), ('letter', 612)):
        words, sizes = list_words(make(ALL, f'--paper={paper}'))
        assert {round(min(size)) for size in sizes} == {round(width)}
        for word in words:
            right, bottom = sizes[word.page]
            assert MARGIN - 1 < word.left and word.right < right - MARGIN + 1, word
            assert MARGIN - 1 < word.top and word.bottom < bottom - MARGIN + 1, word


def test_no_words_lie_upon_each_other():
    words, _ = list_words(make(ALL))
    for _, page in itertools.groupby(words, lambda word: word.page):
        for one, other in itertools.combinations(page, 2):
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            # A line's box reaches into its neighbour's; letters do not.
            assert across < 1 or down < 4, (one, other)


def test_no_letters_are_smaller_than_9_points():
    told = ask(make(ALL), 'pdftohtml', '-xml', '-i', '-zoom', '3', '-stdout', 'FILE')
    sizes = {int(size) / 3 for size in re.findall(r'<fontspec id="\d+" size="(\d+)"', told)}
    assert min(sizes) >= 9, sizes


answer_and_plan()
program.main({name: test for name, test in globals().items() if name.startswith('test_')})
