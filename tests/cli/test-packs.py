#!/usr/bin/env python3
"""signpost packs: what packs there are, which of them counts, and bringing one in."""
import datetime
import json
import os
import pathlib
import re
import subprocess
import tempfile
import time

import program

BUNDLED = sorted((program.TOP / 'data/packs').glob('*.json'))


class Home:
    """A computer with a folder of data of the person's own and two of the system."""

    def __init__(self, folder):
        self.own, self.near, self.far = (folder / name for name in ('own', 'near', 'far'))
        self.env = {**os.environ, 'XDG_DATA_HOME': str(self.own),
                    'XDG_DATA_DIRS': f'{self.near}:{self.far}'}

    def run(self, *arguments):
        return program.run(*arguments, env=self.env)

    def list(self):
        done = self.run('packs', '--format=json')
        assert done.returncode == 0, done
        return {entry['id']: entry for entry in json.loads(done.stdout)}, done.stderr


def at_home(test):
    def run():
        with tempfile.TemporaryDirectory() as folder:
            test(Home(pathlib.Path(folder)))
    run.__name__ = test.__name__
    return run


def write(folder, title, name='mine.json', **members):
    path = folder / 'signpost/packs' / name
    path.parent.mkdir(parents=True, exist_ok=True)
    pack = json.loads((program.HERE / 'four-careers.json').read_text())
    path.write_text(json.dumps({**pack, 'id': 'mine', 'title': title, **members}))
    return path


def test_bundled_packs_need_no_advice_and_work_everywhere():
    today = datetime.date.today().isoformat()
    assert len(BUNDLED) >= 3
    for path in BUNDLED:
        text = re.sub(r'("checked": )"[^"]*"', rf'\1"{today}"', path.read_text())
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / path.name
            copy.write_text(text)
            program.succeed('check', '--strict', copy)
        pack = json.loads(text)
        first = pack['roles'][0]['id']
        answers = {'answers': {statement['id']: 2 if statement['points'].get(first, 0) > 0 else -2
                               for statement in pack['statements']}}
        for command in (['compare'], ['ladder'], ['role', pack['roles'][0]['id']],
                        ['choose', '--answers=/dev/stdin']):
            done = program.run(*command, f'--pack={pack["id"]}', input=json.dumps(answers).encode(),
                               stdin=None)
            assert done.returncode == 0 and pack['roles'][0]['title'] in done.stdout, (command, done)


@at_home
def test_nearest_pack_counts(home):
    assert home.list()[0].keys() == {path.stem for path in BUNDLED}
    for number, (folder, place) in enumerate(((home.far, 'system'), (home.near, 'system'),
                                              (home.own, 'user'))):
        path = write(folder, f'Number {number}')
        packs, faults = home.list()
        assert packs['mine']['title'] == f'Number {number}' and packs['mine']['place'] == place
        assert packs['mine']['file'] == str(path) and len(packs['mine']['hides']) == number
    assert faults == '' or 'same pack' in faults
    text = home.run('compare', '--pack=mine').stdout
    assert text.startswith('Number 2'), text


@at_home
def test_best_language_counts(home):
    write(home.own, 'English', 'a.json', language='en')
    write(home.own, 'Deutsch', 'b.json', language='de')
    for language, title in (('de', 'Deutsch'), ('fr:de', 'Deutsch'), ('en', 'English')):
        home.env.update(LANGUAGE=language, LC_ALL='C.UTF-8', LANG='de_DE.UTF-8')
        home.env['LC_ALL'] = 'de_DE.UTF-8'
        found = home.list()[0]['mine']['title']
        assert found == title, (language, found)


@at_home
def test_extension_of_flatpak_is_read(home):
    write(home.far, 'Extension', 'extension/mine.signpost')
    assert home.list()[0]['mine']['title'] == 'Extension'


@at_home
def test_what_is_wrong_is_told_and_hides_nothing(home):
    write(home.own, 'Good', 'a.json')
    write(home.own, 'Twice', 'b.json')
    write(home.own, 'Bad', 'c.json', roles=5)
    folder = home.own / 'signpost/packs'
    os.mkfifo(folder / 'pipe.json')
    (folder / 'link.json').symlink_to(write(home.far, 'Elsewhere', 'x.json', id='elsewhere'))
    (folder / 'folder.json').mkdir()
    (folder / 'notes.txt').write_text('not mine')
    packs, faults = home.list()
    assert packs['mine']['title'] == 'Good', packs['mine']
    assert packs['elsewhere']['place'] == 'system', packs['elsewhere']
    for name in ('b.json', 'c.json', 'pipe.json', 'link.json', 'folder.json'):
        assert name in faults, (name, faults)
    assert 'notes.txt' not in faults and len(faults.splitlines()) == 5, faults


@at_home
def test_pack_is_copied_in_and_taken_away(home):
    source = write(home.far, 'Copied', 'elsewhere/deep/mine.json', language='../../../etc')
    assert home.list()[0].get('mine') is None
    for _ in range(2):
        done = home.run('packs', f'--add={source}')
        assert done.returncode == 0 and done.stdout == done.stderr == '', done
    entry = home.list()[0]['mine']
    copy = pathlib.Path(entry['file'])
    assert copy.read_bytes() == source.read_bytes() and entry['place'] == 'user'
    assert copy.parent == home.own / 'signpost/packs' and len(list(copy.parent.iterdir())) == 1
    assert home.run('packs', '--remove=mine').returncode == 0
    assert 'mine' not in home.list()[0] and not list(copy.parent.iterdir())
    done = home.run('packs', '--remove=cloud-and-devops')
    assert done.returncode == 2 and 'cloud-and-devops' in done.stderr, done


@at_home
def test_what_is_no_pack_is_not_copied_in(home):
    source = write(home.far, 'Copied')
    link = source.parent / 'link.json'
    link.symlink_to(source)
    bad = write(home.far, '', 'bad.json')
    for path in (link, bad, '/dev/zero', '/nowhere', source.parent):
        done = home.run('packs', f'--add={path}')
        assert done.returncode == 1 and done.stderr, (path, done)
    assert not home.own.exists()
    home.own.mkdir()
    (home.own / 'signpost').write_text('in the way')
    assert home.run('packs', f'--add={source}').returncode == 1


@at_home
def test_full_disk_loses_nothing(home):
    source, other = write(home.far, 'Old', 'old.txt'), write(home.far, 'New', 'new.txt')
    folder = home.own / 'signpost/packs'
    done = program.run('packs', f'--add={source}', env=home.env, preexec_fn=program.be_out_of_room)
    assert done.returncode == 1 and done.stderr, done
    assert not folder.exists() or not list(folder.iterdir())
    assert home.run('packs', f'--add={source}').returncode == 0
    done = program.run('packs', f'--add={other}', env=home.env, preexec_fn=program.be_out_of_room)
    assert done.returncode == 1 and done.stderr, done
    assert [path.read_bytes() for path in folder.iterdir()] == [source.read_bytes()]
    done = program.run('packs', '--remove=mine', env=home.env, preexec_fn=program.be_out_of_room)
    assert done.returncode == 0 and not list(folder.iterdir()), done


@at_home
def test_whoever_is_killed_leaves_a_whole_pack(home):
    """Each round is killed at another moment while it replaces the pack, or takes it away."""
    old, new = (write(home.far, title, f'{title}.txt', elsewhere=[title + 'x' * 8000] * 250)
                for title in ('Old', 'New'))
    target = home.own / 'signpost/packs/mine.en.signpost'
    assert home.run('packs', f'--add={old}').returncode == 0
    start = time.monotonic()
    assert home.run('packs', f'--add={old}').returncode == 0
    duration = time.monotonic() - start
    for number in range(24):
        wanted = [f'--add={new if number % 2 else old}', '--remove=mine'][number % 6 == 5]
        before = target.read_bytes() if target.exists() else None
        writer = program.start('packs', wanted, env=home.env, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
        time.sleep(duration * (number + 1) / 24)
        writer.kill()
        writer.wait()
        after = target.read_bytes() if target.exists() else None
        assert after in (before, None if wanted == '--remove=mine' else
                         (new if number % 2 else old).read_bytes()), number
        packs, faults = home.list()
        assert faults == '' and ('mine' in packs) == (after is not None), faults


def test_pack_that_is_not_there_is_told():
    assert '“nowhere”' in program.refuse(1, 'compare', '--pack=nowhere')


program.main(globals())
