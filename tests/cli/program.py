"""What the tests of the command line share: starting Signpost, and saying what came of it (TAP).

A test is a function of no arguments called test_what_must_hold; it fails by assert.
"""
import json
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import traceback
import unicodedata
import unittest

SIGNPOST = os.path.abspath(sys.argv[1])
TOP = pathlib.Path(__file__).resolve().parents[2]
BUNDLED = TOP / 'data/packs/cloud-and-devops.json'
FOUR_ROLES = TOP / 'tests/core/compare/four-roles.json'
HERE = pathlib.Path(__file__).parent
ROLES = [role['id'] for role in json.loads(BUNDLED.read_text())['roles']]


def run(*arguments, width=None, **options):
    """Starts Signpost where there is no display and no Wayland server either."""
    env = {name: value for name, value in options.pop('env', os.environ).items()
           if name not in ('DISPLAY', 'WAYLAND_DISPLAY', 'COLUMNS')}
    with tempfile.TemporaryDirectory() as runtime:
        env['XDG_RUNTIME_DIR'] = runtime
        if width:
            env['COLUMNS'] = str(width)
        done = subprocess.run([SIGNPOST, *map(str, arguments)], env=env, timeout=60,
                              **{'stdin': subprocess.DEVNULL, 'stdout': subprocess.PIPE,
                                 'stderr': subprocess.PIPE, **options})
    # Decoded here, because Python would change the line ends.
    done.stdout, done.stderr = ((data or b'').decode() for data in (done.stdout, done.stderr))
    return done


def heed_signals():
    """What runs in the background or under nohup ignores signals, and so does what it starts."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def be_out_of_room():
    """As a full disk: each write fails, and nobody is killed for it."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def start(*arguments, **options):
    """Starts Signpost and leaves it running, for a signal to end it."""
    return subprocess.Popen([SIGNPOST, *map(str, arguments)], preexec_fn=heed_signals, **options)


def succeed(*arguments, **options):
    """What a command prints that must not complain."""
    done = run(*arguments, **options)
    assert done.returncode == 0, f'{arguments}: {done.returncode}: {done.stderr}'
    assert done.stderr == '', done.stderr
    return done.stdout


def refuse(status, *arguments):
    """What a command complains about that must print nothing else."""
    done = run(*arguments)
    assert done.returncode == status, f'{arguments}: {done.returncode}: {done.stderr}'
    assert done.stdout == '', done.stdout
    assert done.stderr.strip(), 'nothing is said'
    return done.stderr


def measure(line):
    """How many columns of a terminal a line takes."""
    return sum(0 if unicodedata.category(c) in ('Mn', 'Me', 'Cf') else
               2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in line)


def main(names):
    tests = [test for name, test in names.items() if name.startswith('test_')]
    print(f'1..{len(tests)}')
    failed = False
    for number, test in enumerate(tests, 1):
        skipped = fault = ''
        try:
            test()
        except unittest.SkipTest as reason:
            skipped = f' # SKIP {reason}'
        except Exception:
            fault = traceback.format_exc()
            failed = True
        print(f"{'not ok' if fault else 'ok'} {number} {test.__name__}{skipped}")
        for line in fault.splitlines():
            print('#', line)
    sys.exit(1 if failed else 0)
