#!/usr/bin/env python3
"""What translators need to know: check-comments.py [TEMPLATE]

A message with a placeholder, or of one or two words, cannot be translated by itself: it has a
comment or a context. The template is by default that of the sources.
"""
import pathlib
import re
import sys
import tempfile

import catalogs

PLACEHOLDER = re.compile(r'%[-#+0-9.*$]*(?:ll|l|z)?[a-zA-Z]')
WORD = re.compile(r'[^\W\d_](?:[\w’\'-]|_(?=\w))*')


def needs_more(text):
    plain = text.replace('%%', '')
    return PLACEHOLDER.search(plain) or len(WORD.findall(plain)) <= 2


def faults(template):
    for message in catalogs.split_messages(template.read_text()):
        fields = {}
        field = None
        for line in message:
            match = re.match(r'(#\.|msg\w+)', line)
            field = match[1] if match else field
            fields.setdefault(field, []).append(line)
        text = catalogs.unquote(fields['msgid'])
        if '#.' not in fields and 'msgctxt' not in fields and needs_more(text):
            place = next(line[3:].split()[0] for line in message if line.startswith('#: '))
            yield f'{place}: {text!r} has neither a comment nor a context'


with tempfile.TemporaryDirectory() as folder:
    given = sys.argv[1:]
    found = list(faults(pathlib.Path(given[0]) if given else
                        catalogs.extract(pathlib.Path(folder))))
print(*found, sep='\n')
sys.exit(1 if found else 0)
