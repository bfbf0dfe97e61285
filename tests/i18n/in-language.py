#!/usr/bin/env python3
"""Runs a program as a reader of a language does: in-language.py LANGUAGE LOCPATH COMMAND...

Without locales in LOCPATH, since the system has none to make them from, the test is skipped.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

import catalogs

language, locales, *command = sys.argv[1:]
names = [path.name for path in pathlib.Path(locales).glob('*.UTF-8')]
if not names:
    print('1..0 # SKIP this system has no sources of locales (package: locales)')
    sys.exit(0)
with tempfile.TemporaryDirectory() as folder:
    catalogs.make(pathlib.Path(folder))
    env = {**os.environ, 'LOCPATH': locales, 'LC_ALL': names[0], 'LANGUAGE': language,
           'SIGNPOST_LOCALE_DIR': folder, 'SIGNPOST_TEST_LANGUAGE': language}
    sys.exit(subprocess.run(command, env=env).returncode)
