#!/usr/bin/env python3
"""Names that are wrong in every way: what is meant is said at once, and nothing else."""
import json
import os
import pathlib
import resource
import tempfile

import program

PACK = f'--pack={program.FOUR_ROLES}'
# Seconds of a processor; under the sanitizers a start alone takes one of them. It took 14 and more.
LIMIT = 6


def refuse_soon(*arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    message = program.refuse(2, *arguments)
    taken = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    assert taken < LIMIT, f'{taken} s'
    return message


def test_name_that_is_no_text_ends_where_it_ends():
    for name in (b'\xfc', b'\xe2', b'one\xf0', b'\xff\xfe'):
        for arguments in (('compare', PACK, os.fsdecode(name), 'NEXT'),
                          ('compare', PACK, '--group', os.fsdecode(name), 'NEXT'),
                          ('ladder', PACK, os.fsdecode(name), 'NEXT')):
            message = program.refuse(2, *arguments)
            assert 'NEXT' not in message, (arguments, message)


def test_long_name_is_answered_soon():
    for arguments in (('compare', PACK), ('compare', PACK, '--group'), ('ladder', PACK)):
        message = refuse_soon(*arguments, 'a' * 5000)
        assert len(message) < 400, message


def test_long_titles_are_compared_soon():
    pack = json.loads(program.FOUR_ROLES.read_text())
    for role in pack['roles']:
        role['also-called'] = [f'{i} {"x" * 3000}' for i in range(60)]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'long.json'
        path.write_text(json.dumps(pack))
        program.succeed('check', path)
        message = refuse_soon('compare', f'--pack={path}', 'y' * 3000)
    assert len(message) < 400, message


program.main(globals())
