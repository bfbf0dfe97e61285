#!/usr/bin/env python3
"""The program itself: help, versions, what it does not know, and a start without a display."""
import re

import program


def test_version_names_signpost_and_its_libraries():
    lines = program.succeed('--version').splitlines()
    assert re.fullmatch(r'Signpost \d+\.\d+\.\d+', lines[0]), lines
    assert any(re.fullmatch(r'GLib \d+\.\d+\.\d+ \(\d+\.\d+\.\d+\)', line) for line in lines), lines
    assert any(line.startswith('json-glib ') for line in lines), lines


def test_help_names_every_command():
    text = program.succeed('--help')
    assert text == program.succeed('-h')
    assert re.search(r'^  compare +\S', text, re.MULTILINE), text
    assert '--version' in text


def test_every_command_has_help():
    commands = re.findall(r'^  ([a-z-]+) +\S', program.succeed('--help').split('Options:')[0],
                          re.MULTILINE)
    assert commands
    for command in commands:
        text = program.succeed(command, '--help')
        assert f'signpost {command}' in text, text
        assert '--help' in text, text


OPTIONS = {
    'compare': 'differences shared group rungs format output pack',
    'choose': 'answers statements start-over ephemeral format output pack',
    'class': 'important format output pack',
    'handout': 'parts roles paper output pack',
    'ladder': 'from to format output pack',
    'role': 'format output pack',
    'plan': 'to known journal plan format output pack',
    'read-ad': 'title column format output pack',
    'explain': 'format output pack',
    'new': 'from title roles language author',
    'check': 'strict all format',
    'packs': 'add remove format',
}


def test_help_names_every_option():
    for command, options in OPTIONS.items():
        text = program.succeed(command, '--help')
        for option in options.split():
            assert re.search(rf'^  --{option}[ =]', text, re.MULTILINE), (option, text)


def test_unknown_command_is_refused():
    message = program.refuse(2, 'compaer')
    assert '“compaer”' in message and 'signpost --help' in message, message


def test_unknown_option_is_refused():
    for arguments in (['--colour'], ['compare', '--colour'], ['-z'], ['compare', '-z']):
        message = program.refuse(2, *arguments)
        assert arguments[-1].lstrip('-') in message, message


def test_arguments_of_the_window_excuse_no_others():
    for arguments in (['--gapplication-x'], ['--gapplication-service', '--nonsense']):
        assert arguments[-1] in program.refuse(2, *arguments)
    assert '--gapplication-x' in program.refuse(2, '--gapplication-x', '--nonsense')


def test_start_without_display_prints_the_comparison():
    done = program.run()
    assert done.returncode == 0, done.stderr
    assert done.stdout == program.succeed('compare')
    assert 'no display' in done.stderr and 'xvfb-run signpost' in done.stderr, done.stderr


program.main(globals())
