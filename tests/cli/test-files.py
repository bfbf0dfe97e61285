#!/usr/bin/env python3
"""Packs that are read, files that are written, and readers who go away."""
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import unittest

import program


def in_folder(test):
    """Hands an empty folder to a test."""
    def with_folder():
        with tempfile.TemporaryDirectory() as folder:
            test(pathlib.Path(folder))
    with_folder.__name__ = test.__name__
    return with_folder


def list_names(folder):
    return sorted(path.name for path in folder.iterdir())


@in_folder
def test_bad_pack_is_refused_with_all_its_errors(folder):
    pack = folder / 'bad.json'
    pack.write_text('{\n  "format": 1,\n  "id": "No id",\n  "title": 7\n}\n')
    for format in ('text', 'markdown', 'csv', 'json'):
        lines = program.refuse(1, 'compare', f'--pack={pack}', f'--format={format}').splitlines()
        assert any(line.startswith(f'{pack}:3:9: id: ') for line in lines), lines
        assert any(line.startswith(f'{pack}:4:12: title: ') for line in lines), lines


@in_folder
def test_bad_pack_leaves_the_output_alone(folder):
    pack = folder / 'bad.json'
    pack.write_text('{}')
    output = folder / 'kept'
    output.write_text('kept')
    program.refuse(1, 'compare', f'--pack={pack}', f'--output={output}')
    assert output.read_text() == 'kept'


@in_folder
def test_no_pack_is_refused(folder):
    assert 'nothing.json' in program.refuse(1, 'compare', f'--pack={folder}/nothing.json')
    program.refuse(1, 'compare', f'--pack={folder}')


@in_folder
def test_nothing_in_a_pack_steers_the_terminal(folder):
    for name, hostile in (('text', r'"title": "\u001b[31mred\u009b0m\u0007"'),
                          ('name', r'"\u001b]0;title\u0007": 1, "\u001b]0;title\u0007": 2'),
                          ('id', r'"id": "\u001b[2J"')):
        pack = folder / f'{name}.json'
        pack.write_text(program.FOUR_ROLES.read_text().replace('"title": "One"', hostile))
        for format in ('text', 'markdown', 'csv', 'json'):
            message = program.refuse(1, 'compare', f'--pack={pack}', f'--format={format}')
            assert all(c == '\n' or c.isprintable() for c in message), repr(message)


@in_folder
def test_markup_in_a_pack_is_text(folder):
    pack = folder / 'markup.json'
    words = '<b>&amp;%s</b> $(id) `id`'
    pack.write_text(program.FOUR_ROLES.read_text().replace('In the office.', words))
    assert words in program.succeed('compare', f'--pack={pack}', width=200)


@in_folder
def test_output_is_what_would_be_printed(folder):
    for format in ('markdown', 'csv', 'json'):
        output = folder / f'comparison.{format}'
        arguments = ('compare', f'--format={format}')
        assert program.succeed(*arguments, f'--output={output}') == ''
        assert output.read_bytes().decode() == program.succeed(*arguments)


@in_folder
def test_text_in_a_file_does_not_depend_on_the_terminal(folder):
    for width in (40, 200):
        program.succeed('compare', f'--output={folder}/{width}', width=width)
    assert (folder / '40').read_text() == (folder / '200').read_text()


@in_folder
def test_output_replaces_a_file_at_once(folder):
    output = folder / 'comparison'
    output.write_text('before')
    output.chmod(0o600)
    reader = output.open()
    program.succeed('compare', f'--output={output}')
    assert reader.read() == 'before', 'written into the file in place of beside it'
    reader.close()
    assert 'Cloud Engineer' in output.read_text()
    assert output.stat().st_mode & 0o777 == 0o600
    assert list_names(folder) == ['comparison'], list_names(folder)


@in_folder
def test_output_replaces_what_a_link_leads_to(folder):
    target, link = folder / 'target', folder / 'link'
    target.write_text('before')
    link.symlink_to('target')
    program.succeed('compare', f'--output={link}')
    assert link.is_symlink() and 'Cloud Engineer' in target.read_text()


def test_output_to_a_device_is_written_to_it():
    assert 'Cloud Engineer' in program.succeed('compare', '--output=/dev/stdout')
    program.succeed('compare', '--output=/dev/null')
    assert not pathlib.Path('/dev/null').is_file()


@in_folder
def test_output_that_cannot_be_written_is_told(folder):
    for output in (folder / 'no/such/folder', folder, '/dev/full'):
        assert str(output) in program.refuse(1, 'compare', f'--output={output}')
    assert list_names(folder) == []


@in_folder
def test_read_only_folder_keeps_its_file(folder):
    output = folder / 'kept'
    output.write_text('kept')
    folder.chmod(0o555)
    if os.access(folder, os.W_OK):
        raise unittest.SkipTest('root may write anywhere')
    try:
        program.refuse(1, 'compare', f'--output={output}')
        assert output.read_text() == 'kept'
    finally:
        folder.chmod(0o755)


@in_folder
def test_output_keeps_what_others_may_do(folder):
    output = folder / 'comparison'
    for mode in (0o664, 0o640, 0o600):
        output.write_text('before')
        output.chmod(mode)
        program.succeed('compare', f'--output={output}')
        assert output.stat().st_mode & 0o777 == mode


@in_folder
def test_output_keeps_whose_it_is(folder):
    output = folder / 'comparison'
    output.write_text('before')
    try:
        os.chown(output, 1, 2)
    except PermissionError:
        pass
    if output.stat().st_uid != 1 or not os.access(output, os.W_OK):
        raise unittest.SkipTest('only root can give a file away, and write it all the same')
    program.succeed('compare', f'--output={output}')
    assert (output.stat().st_uid, output.stat().st_gid) == (1, 2)


@in_folder
def test_output_may_have_a_long_name(folder):
    output = folder / ('n' * 255)
    program.succeed('compare', f'--output={output}')
    assert list_names(folder) == [output.name]


@in_folder
def test_output_never_replaces_what_is_read(folder):
    pack, answers, link = folder / 'pack.json', folder / 'answers.json', folder / 'link'
    pack.write_text(program.FOUR_ROLES.read_text())
    answers.write_text('{"answers": {}}')
    link.symlink_to('pack.json')
    for arguments in (('compare', f'--pack={pack}', f'--output={pack}'),
                      ('ladder', f'--pack={pack}', f'--output={link}'),
                      ('choose', '--statements', f'--pack={link}', f'--output={pack}'),
                      ('choose', f'--answers={answers}', f'--output={answers}')):
        assert '--output' in program.refuse(2, *arguments), arguments
    assert pack.read_text() == program.FOUR_ROLES.read_text()
    assert answers.read_text() == '{"answers": {}}'


@in_folder
def test_signal_leaves_no_unfinished_file(folder):
    sheets = folder / 'sheets.json'
    sheets.write_text(json.dumps([{'answers': {}}] * 400000))
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        process = program.start('choose', f'--answers={sheets}', f'--output={folder}/decisions')
        while len(list_names(folder)) < 2:
            assert process.poll() is None
        process.send_signal(number)
        assert process.wait(60) == -number
        assert list_names(folder) == ['sheets.json'], list_names(folder)


EVERYTHING = (['--help'], ['--version'], ['compare'], ['compare', '--help'], ['ladder'],
              ['choose', '--statements'], ['choose', '--help'], ['check', program.FOUR_ROLES])


def test_full_disk_is_told():
    for arguments in EVERYTHING:
        with open('/dev/full', 'wb') as full:
            done = program.run(*arguments, stdout=full)
        assert done.returncode == 1 and 'signpost' in done.stderr, (arguments, done)


def test_closed_output_is_told():
    for arguments in EVERYTHING:
        closed = subprocess.run(['sh', '-c', 'exec "$0" "$@" >&-', program.SIGNPOST, *arguments],
                                stderr=subprocess.PIPE, timeout=60)
        assert closed.returncode == 1 and closed.stderr, (arguments, closed)


@in_folder
def test_full_disk_keeps_what_was_there(folder):
    output = folder / 'kept'
    output.write_text('kept')
    done = program.run('compare', f'--output={output}', preexec_fn=program.be_out_of_room)
    assert done.returncode == 1 and str(output) in done.stderr, done
    assert output.read_text() == 'kept' and list_names(folder) == ['kept']


@in_folder
def test_batch_names_the_file_that_is_full(folder):
    sheets = folder / 'sheets.json'
    sheets.write_text('[{"answers": {}}]')
    assert '/dev/full' in program.refuse(1, 'choose', f'--answers={sheets}', '--output=/dev/full')


def close_early(**options):
    """What comes of it when nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    done = program.run('compare', stdout=writer, **options)
    os.close(writer)
    return done


def test_reader_who_goes_away_is_no_fault_to_tell():
    done = close_early()
    assert done.returncode == -signal.SIGPIPE and done.stderr == '', done
    done = close_early(preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN),
                       restore_signals=False)
    assert done.returncode == 1 and done.stderr == '', done


def test_closed_input_does_no_harm():
    closed = subprocess.run(['sh', '-c', 'exec "$0" compare <&-', program.SIGNPOST],
                            capture_output=True, timeout=60)
    assert closed.returncode == 0 and closed.stderr == b'', closed.stderr
    assert closed.stdout.decode() == program.succeed('compare')


program.main(globals())
