#!/usr/bin/env python3
"""The day of the last change is that of the texts: check-updated.py PACK DIGEST

DIGEST has the day on a line, and the digest of the texts of that day on the next.
"""
import hashlib
import json
import pathlib
import sys

import house


def get_digest(pack):
    """All that is in the pack but the day, however the file is laid out."""
    rest = {name: value for name, value in pack.items() if name != 'updated'}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()


def check(pack_path, digest_path):
    pack = json.loads(pathlib.Path(pack_path).read_text())
    day, digest = pathlib.Path(digest_path).read_text().split()
    found = get_digest(pack)
    if (pack['updated'], found) == (day, digest):
        return
    if found != digest and pack['updated'] == day:
        yield f'{pack_path}: changed, but “updated” is still {day}, or it changed again that day'
    yield f'{digest_path}: write {pack["updated"]} and {found}'


house.report(check(*sys.argv[1:]))
