#!/usr/bin/env python3
"""meson install puts every file where it belongs, below DESTDIR: check-install.py BUILD PREFIX LIST

LIST names the files, relative to PREFIX; a translation may be there for each language of the house.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import house

SKIPPED = 77
TRANSLATION = 'share/locale/*/LC_MESSAGES/signpost.mo'


def installed(build, destination):
    subprocess.run(['meson', 'install', '-C', build, '--no-rebuild', '--quiet'], check=True,
                   env={**os.environ, 'DESTDIR': str(destination)}, stdout=subprocess.DEVNULL)
    return {path for path in destination.rglob('*') if not path.is_dir()}


def faults(build, prefix, listed):
    with tempfile.TemporaryDirectory() as scratch:
        destination = pathlib.Path(scratch)
        top = destination / prefix.lstrip('/')
        found = {os.path.relpath(path, top) for path in installed(build, destination)}
        version = subprocess.run([top / 'bin/signpost', '--version'], capture_output=True)
    wanted = set(pathlib.Path(listed).read_text().split())
    for name in sorted(wanted - found):
        yield f'{name} is not installed'
    for name in sorted(found - wanted):
        if not pathlib.PurePath(name).match(TRANSLATION):
            yield f'{name} is installed, and not in {listed}'
    if version.returncode != 0:
        yield f'the installed program does not start: {version.stderr.decode()}'


if not shutil.which('meson'):
    print('meson is not on the path')
    sys.exit(SKIPPED)
house.report(faults(*sys.argv[1:]))
