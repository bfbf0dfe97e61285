#!/usr/bin/env python3
"""Makes a locale of the C library for a language: make-locale.py LANGUAGE STAMP

In C.UTF-8, the only locale that is always there, gettext translates nothing. The locale is the only
one in a folder for LOCPATH, which is called like the file STAMP without its suffix.
"""
import pathlib
import subprocess
import sys

SOURCES = pathlib.Path('/usr/share/i18n/locales')
# Where a language is at home in many countries, the one whose customs are meant.
COUNTRIES = {'ar': 'ar_EG', 'en': 'en_US', 'pt': 'pt_PT', 'zh': 'zh_CN'}


def find_source(language):
    code = language.split('@')[0]
    home = f'{code}_{code.upper()}'
    wanted = [code if '_' in code else COUNTRIES.get(code, home)]
    wanted += sorted(path.name for path in SOURCES.glob(f'{code}_??'))
    return next(name for name in wanted if (SOURCES / name).is_file())


language, stamp = sys.argv[1], pathlib.Path(sys.argv[2])
folder = stamp.with_suffix('')
folder.mkdir(exist_ok=True)
source = find_source(language)
made = folder / f'{source.split("@")[0]}.UTF-8'
# It ends with 1 for mere warnings; what counts is that the locale is there.
done = subprocess.run(['localedef', '--no-archive', '-f', 'UTF-8', '-i', source, made],
                      capture_output=True, text=True)
if not (made / 'LC_TIME').is_file():
    sys.exit(done.stderr)
stamp.touch()
