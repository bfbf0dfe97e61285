#!/usr/bin/env python3
"""signpost role: everything about one role."""
import program

ONE_ROLE = program.TOP / 'tests/core/compare/one-role.json'


def test_a_role_is_told():
    text = program.succeed('role', f'--pack={ONE_ROLE}', 'gardener')
    assert text.startswith('Gardener\n\nMakes things grow.\n'), text
    assert '09:00  Looks up: it rains.\n' in text, text


def test_other_formats_have_their_marks():
    markdown = program.succeed('role', f'--pack={ONE_ROLE}', '--format=markdown', 'gardener')
    html = program.succeed('role', f'--pack={ONE_ROLE}', '--format=html', 'gardener')
    assert markdown.startswith('# Gardener\n'), markdown
    assert '<h1>Gardener</h1>' in html, html


def test_a_role_has_to_be_named():
    assert 'no ROLE is named' in program.refuse(2, 'role', f'--pack={ONE_ROLE}')


def test_unknown_roles_are_refused():
    message = program.refuse(2, 'role', f'--pack={ONE_ROLE}', 'gardner')
    assert 'gardener' in message, message


program.main(globals())
