"""Where the administrator of a shared computer has locked it, no command leaves anything behind."""
import hashlib
import json
import os
import pathlib
import pty
import shutil
import subprocess
import tempfile
import unittest

import program

APP_PATH = '/io/github/signpost_careers/Signpost'
PACK = json.loads(program.FOUR_ROLES.read_text())
OWN = program.HERE / 'four-careers.json'


def look(home):
    return {str(path.relative_to(home)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(home.rglob('*')) if path.is_file()}


def keyfile(home):
    """Settings that are set, not locked."""
    folder = home / 'config/glib-2.0/settings'
    folder.mkdir(parents=True)
    (folder / 'keyfile').write_text(f'[{APP_PATH[1:]}]\nephemeral=true\n')
    return {'GSETTINGS_BACKEND': 'keyfile'}


def locks(home, settings, locked):
    """A profile of dconf as an administrator makes it, but for its place."""
    if shutil.which('dconf') is None:
        raise unittest.SkipTest('there is no dconf here: tests/run installs dconf-cli')
    source = home / 'school.d'
    (source / 'locks').mkdir(parents=True)
    (source / 'signpost').write_text(f'[{APP_PATH[1:]}]\n{settings}\n')
    (source / 'locks/signpost').write_text(f'{APP_PATH}/{locked}\n')
    subprocess.run(['dconf', 'compile', home / 'school', source], check=True)
    (home / 'profile').write_text(f'user-db:user\nfile-db:{home}/school\n')
    return {'GSETTINGS_BACKEND': 'dconf', 'DCONF_PROFILE': str(home / 'profile')}


def keyfile_behind_others(home):
    """Where the schemas of another program are looked up first, as in a terminal of a developer."""
    own, installed = home / 'own', home / 'share/glib-2.0/schemas'
    own.mkdir()
    (own / 'org.example.gschema.xml').write_text(
        '<schemalist><schema id="org.example" path="/org/example/">'
        '<key name="on" type="b"><default>true</default></key></schema></schemalist>')
    subprocess.run(['glib-compile-schemas', own], check=True)
    installed.mkdir(parents=True)
    shutil.copy(pathlib.Path(os.environ['GSETTINGS_SCHEMA_DIR']) / 'gschemas.compiled', installed)
    return {**keyfile(home), 'GSETTINGS_SCHEMA_DIR': str(own), 'XDG_DATA_DIRS': str(home / 'share')}


def answer(env, *options):
    """Answers two statements in a terminal."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(program.SIGNPOST, [program.SIGNPOST, 'choose', f'--pack={OWN}', *options], env)
    shown = b''
    keys = b'51?q'
    while True:
        try:
            shown += os.read(terminal, 65536)
        except OSError:
            break
        if keys and b'1 of ' in shown:
            os.write(terminal, keys)
            keys = b''
    assert os.waitpid(pid, 0)[1] == 0, shown
    return shown.decode()


class Home:
    """A home of a person who used the program before, where the administrator wants something."""

    def __init__(self, want):
        self.folder = tempfile.TemporaryDirectory()
        # What dconf keeps for the time of a session is none of the program.
        self.runtime = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)
        (self.path / 'data/signpost/packs').mkdir(parents=True)
        (self.path / 'data/signpost/packs/four-careers.signpost').write_bytes(OWN.read_bytes())
        # A damaged journal is set aside where something may be written.
        (self.path / 'data/signpost/journal.json').write_text('{')
        self.env = {**os.environ, **want(self.path), 'HOME': self.folder.name,
                    'XDG_CONFIG_HOME': str(self.path / 'config'),
                    'XDG_DATA_HOME': str(self.path / 'data'),
                    'XDG_CACHE_HOME': str(self.path / 'cache'),
                    'XDG_RUNTIME_DIR': self.runtime.name}
        self.before = look(self.path)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()
        self.runtime.cleanup()

    def run(self, *arguments, **options):
        return program.run(*arguments, env=self.env, **options)

    def is_as_before(self):
        return look(self.path) == self.before


def use_all(home):
    """Each command that could keep something."""
    pack_id = json.loads(OWN.read_text())['id']
    told = [home.run('packs', f'--add={program.FOUR_ROLES}'), home.run('packs', f'--remove={pack_id}')]
    for done in told:
        assert done.returncode == 1 and 'Nothing is saved' in done.stderr, done
    assert 'no answer is kept' in answer(home.env)
    home.run('choose', f'--pack={OWN}', '--start-over')
    home.run('plan', '--journal')
    with tempfile.TemporaryDirectory() as folder:
        home.run('handout', '--parts=result,plan', f'--output={folder}/x.pdf')
    home.run('packs')


def test_without_a_wish_they_leave_something():
    with Home(lambda home: {}) as home:
        assert 'the answers are kept' in answer(home.env)
        assert not home.is_as_before()


def test_option_of_choose_keeps_no_answer():
    with Home(lambda home: {}) as home:
        assert 'no answer is kept' in answer(home.env, '--ephemeral')
        assert home.is_as_before()


def test_setting_keeps_every_command_from_it():
    with Home(keyfile) as home:
        use_all(home)
        assert home.is_as_before()


def test_setting_counts_behind_those_of_others():
    with Home(keyfile_behind_others) as home:
        use_all(home)
        assert home.is_as_before()


def test_lock_of_dconf_keeps_every_command_from_it():
    with Home(lambda home: locks(home, 'ephemeral=true', 'ephemeral')) as home:
        # Who sets it back finds that it stays.
        done = subprocess.run(['gsettings', 'writable', APP_PATH[1:].replace('/', '.'), 'ephemeral'],
                              env=home.env, capture_output=True, text=True)
        assert done.stdout == 'false\n', done
        use_all(home)
        assert home.is_as_before()


def test_locked_pack_lets_no_other_one_in():
    with Home(lambda home: locks(home, "pack='cloud-and-devops'", 'pack')) as home:
        done = home.run('packs', f'--add={program.FOUR_ROLES}')
        assert done.returncode == 1 and 'administrator' in done.stderr, done
        assert home.is_as_before()


program.main(globals())
