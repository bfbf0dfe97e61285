#!/usr/bin/env python3
"""What is skipped passed elsewhere, cannot be done here, or fails CI: test-tally.py TALLY"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

LOGS = {
    'root': [{'name': 'journal', 'result': 'OK', 'stdout': 'ok 1 /write\nok 2 /read # SKIP root'}],
    'powerless': [{'name': 'journal', 'result': 'OK', 'stdout': 'ok 1 /write\nok 2 /read'}],
    'kernel': [{'name': 'sandbox', 'result': 'SKIP', 'stdout': '',
                'stderr': 'SKIPPED: there is no /dev/fuse here'}],
    'tool': [{'name': 'xml', 'result': 'SKIP', 'stdout': 'xmllint is not installed\n'}],
    'crash': [{'name': 'json', 'result': 'FAIL', 'stdout': 'ok 1 /one'}],
    'empty': [],
}
# The logs, whether in CI, the last line and the status.
EXPECTED = [
    ('root powerless', True, '3 passed, 0 failed, 1 skipped', 0),
    ('root', True, '1 passed, 1 failed, 1 skipped', 1),
    ('root', False, '1 passed, 0 failed, 1 skipped', 0),
    ('root powerless kernel', True, '3 passed, 0 failed, 2 skipped', 0),
    ('root powerless tool', True, '3 passed, 1 failed, 2 skipped', 1),
    ('crash', False, '1 passed, 1 failed, 0 skipped', 1),
    ('empty', False, '0 passed, 0 failed, 0 skipped', 1),
    ('powerless missing', False, '2 passed, 1 failed, 0 skipped', 1),
]

failed = False
with tempfile.TemporaryDirectory() as folder:
    logs = pathlib.Path(folder) / 'build/logs'
    logs.mkdir(parents=True)
    for name, tests in LOGS.items():
        (logs / name).write_text(''.join(json.dumps(test) + '\n' for test in tests))
    for names, is_ci, line, status in EXPECTED:
        done = subprocess.run([sys.argv[1], *(logs / name for name in names.split())],
                              env={**os.environ, 'CI': 'true' if is_ci else ''},
                              capture_output=True, text=True)
        if (done.stdout.strip(), done.returncode) != (line, status):
            print(f'{names}: {done.stdout.strip()}, status {done.returncode}')
            failed = True
sys.exit(failed)
