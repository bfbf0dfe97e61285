#!/usr/bin/env python3
"""The guide for authors: what it says is done word by word, and comes out as it says."""
import datetime
import json
import os
import pathlib
import re
import shlex
import tempfile

import printed
import program

GUIDE = (program.TOP / 'data/packs/README.md').read_text()
BLOCK = re.compile(r'^```(\w+) ?(.*?)\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def run(folder, text):
    """Types what stands behind each "$ ", and compares what comes with what stands below it."""
    env = {**os.environ, 'XDG_DATA_HOME': str(folder / 'data')}
    for part in re.split(r'^\$ ', text, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition('\n')
        done = program.run(*shlex.split(command)[1:], cwd=folder, env=env)
        found = (done.stdout + done.stderr).replace('\r', '').replace(f'{folder}/', '')
        assert found == expected, f'{command}\n{found}'


def change(path, how, text):
    pack = path.read_text()
    if how.startswith('insert-after '):
        line = how.removeprefix('insert-after ')
        today = datetime.date.today().isoformat()
        assert pack.count(line) == 1, line
        pack = pack.replace(line, line + '\n' + text.replace('TODAY', today))
    elif how == 'insert-at-end':
        pack = pack.rstrip().removesuffix('}').rstrip() + ',\n' + text + '}\n'
    else:
        assert how == 'insert-in-cells', how
        pack = re.sub(r'("text" : ".*?"|"items" : \[[^]]*\])(?=\s*\})', r'\1, ' + text.strip(), pack)
    path.write_text(pack)


def test_what_the_guide_says_is_so():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for kind, word, text in BLOCK.findall(GUIDE):
            if kind == 'csv':
                (folder / word).write_text(text)
            elif kind == 'sh':
                run(folder, text)
            else:
                change(folder / 'care.signpost', word, text)
        assert len(BLOCK.findall(GUIDE)) == 11
        pack = json.loads((folder / 'care.signpost').read_text())
        env = {**os.environ, 'XDG_DATA_HOME': str(folder / 'data')}
        (folder / 'ad.txt').write_text('A nurse for wound care. You will care for wounds.')
        (folder / 'sheet.json').write_text('{"answers": {"weeks": 2}}')
        for command, told in (
                ('compare', 'Stretchers'), ('ladder', '  Student nurse [student]\n'),
                ('choose --answers=sheet.json', 'Nurse'), ('role nurse', 'Nurse'),
                ('read-ad ad.txt', 'How many nights a month'), ('plan --to=student', 'Student nurse')):
            text = program.succeed(*command.split(), f'--pack={pack["id"]}', cwd=folder, env=env)
            assert told in text, text
        program.succeed('handout', f'--pack={pack["id"]}', '--output=paper.pdf', cwd=folder, env=env)
        paper = printed.ask((folder / 'paper.pdf').read_bytes(), 'pdftotext', 'FILE', '-')
        assert 'Who of us stays calm' in paper, paper


def test_guide_lists_each_code():
    listed = {code for line in GUIDE.splitlines() if line.startswith('| `')
              for code in re.findall(r'`([a-z-]+)`', line.split('|')[1])}
    sources = [path.read_text() for folder in ('json', 'pack', 'check')
               for path in (program.TOP / 'src/core' / folder).glob('*.c')]
    used = {code for text in sources for code in re.findall(
        r'sp_problems_advise \(\s*[\w>-]+,\s*"([a-z-]+)"', text)}
    names = re.search(r'names\[\] = \{(.*?)\}', (program.TOP / 'src/core/json/sp-problem.c').read_text(),
                      re.DOTALL)
    used |= set(re.findall(r'"([a-z-]+)"', names.group(1)))
    assert listed == used, listed ^ used


program.main(globals())
