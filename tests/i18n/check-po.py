#!/usr/bin/env python3
"""What a translation must be: check-po.py PO [TEMPLATE]

Right for msgfmt, with all of the template (by default that of the sources) and nothing fuzzy; with
its own name; the same numbers and product names as the original; different items of a row different;
what a lesson names called in it as it is called elsewhere.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import catalogs

PACK = catalogs.TOP / 'data/packs/cloud-and-devops.json'
# The rows of the comparison whose items are names, but for those with a word in small letters.
ROWS_OF_NAMES = ('tools', 'infrastructure-as-code', 'languages', 'pipeline-tools', 'containers',
                 'monitoring-tools', 'certifications')
MAKERS = ('AWS', 'Azure', 'Google', 'GitHub', 'GitLab', 'HashiCorp', 'Linux', 'Microsoft',
          'Signpost')
PHRASE = re.compile(r'\s[a-z]')
NUMBER = re.compile(r'\d+')
ARABIC_DIGITS = str.maketrans('٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789')


def product_names():
    pack = json.loads(PACK.read_text())
    names = set(MAKERS)
    for certificate in pack['certificates']:
        names |= {certificate[member] for member in ('title', 'issuer', 'code')
                  if member in certificate}
    for area in pack['areas']:
        if area['id'] in ROWS_OF_NAMES:
            for cell in area['cells'].values():
                names |= {item for item in cell.get('items', []) if not PHRASE.search(item)}
    return names


def stands_in(name, text):
    """Whether the text says the name. Go is a verb as well, unless it stands alone."""
    if len(name) < 3:
        return name == text
    return re.search(rf'(?<!\w){re.escape(name)}(?!\w)', text) is not None


def keeps(name, text):
    """German joins names to compounds by dashes."""
    return name.replace('-', ' ') in text.replace('-', ' ')


def faults_of_tools(po, template, folder):
    done = subprocess.run(['msgfmt', '-c', '--check-accelerators=_', '-o', folder / 'po.mo', po],
                          capture_output=True, text=True)
    if done.returncode != 0:
        yield done.stderr.strip()
        return
    merged = folder / 'merged.po'
    catalogs.run('msgmerge', '--quiet', '--no-fuzzy-matching', '-o', merged, po, template)
    for option, word in ('--untranslated', 'not translated'), ('--only-fuzzy', 'fuzzy'):
        left = catalogs.run('msgattrib', option, '--no-obsolete', '--no-wrap', merged)
        for message in catalogs.split_messages(left):
            original = next(line for line in message if line.startswith('msgid'))
            yield f'{word}: {original}'


def faults_of_words(messages):
    names = product_names()
    for (context, original), text in messages.items():
        place = f'{context}: {original[:60]!r}'
        for name in sorted(names):
            if stands_in(name, original) and not keeps(name, text):
                yield f'{place}: {name} is missing in {text!r}'
        numbers = sorted(NUMBER.findall(original))
        translated = sorted(NUMBER.findall(text.translate(ARABIC_DIGITS)))
        if context and numbers != translated:
            yield f'{place}: {numbers} have become {translated} in {text!r}'


def faults_of_items(messages):
    """Items are compared after translation: two of a row must not become one."""
    seen = {}
    for (context, original), text in messages.items():
        if re.fullmatch(r'cell \S+ items', context or ''):
            other = seen.setdefault((context, text), original)
            if other != original:
                yield f'{context}: {other!r} and {original!r} are both {text!r}'


def plain(text):
    """What a button, a menu or a row is called, without its letter for the keyboard."""
    return text.replace('_', '').rstrip(' …')


def faults_of_lessons(messages):
    """A teacher looks for what a lesson names: it is in the program, or in the content, as it is called."""
    names = {}
    for (_, original), text in messages.items():
        names.setdefault(plain(original), []).append(plain(text))
    for (context, original), text in messages.items():
        for name in re.findall('“([^”]+)”', original if (context or '').startswith('lesson') else ''):
            if not any(translated in text for translated in names.get(name, [])):
                yield f'{context}: {original[:60]!r}: “{name}” is called otherwise'


def faults(po, template):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        template = template or catalogs.extract(folder)
        yield from faults_of_tools(po, template, folder)
        if not (folder / 'po.mo').is_file():
            return
        messages = catalogs.read_mo(folder / 'po.mo')
    if messages.get(('language', 'English'), 'English') == 'English':
        yield 'the language does not tell its name (msgctxt "language")'
    yield from faults_of_words(messages)
    yield from faults_of_items(messages)
    yield from faults_of_lessons(messages)


po, *template = map(pathlib.Path, sys.argv[1:])
found = list(faults(po, template[0] if template else None))
print(*found, sep='\n')
sys.exit(1 if found else 0)
