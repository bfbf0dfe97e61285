"""What the tests of printed sheets share: the documents, and poppler's words on them."""
import collections
import html
import re
import subprocess
import tempfile
import pathlib

import program

MARGIN = 54
Word = collections.namedtuple('Word', 'page left top right bottom text')
made = {}


def make(*arguments):
    """The document, made once."""
    if arguments not in made:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'handout.pdf'
            assert program.succeed('handout', f'--output={path}', *arguments) == ''
            made[arguments] = path.read_bytes()
    return made[arguments]


def ask(pdf, name, *arguments):
    with tempfile.NamedTemporaryFile(suffix='.pdf') as file:
        file.write(pdf)
        file.flush()
        return subprocess.run([name, *(a.replace('FILE', file.name) for a in arguments)],
                              check=True, capture_output=True, text=True).stdout


def list_words(pdf):
    told = ask(pdf, 'pdftotext', '-bbox', 'FILE', '-')
    words, sizes = [], []
    for line in told.splitlines():
        if match := re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line):
            sizes.append((float(match[1]), float(match[2])))
        if match := re.search(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)<',
                              line):
            words.append(Word(len(sizes) - 1, *map(float, match.groups()[:4]),
                              html.unescape(match[5])))
    return words, sizes
