#!/usr/bin/env python3
"""signpost compare of some roles, some rows, one group."""
import json
import pathlib
import tempfile

import program

PACK = f'--pack={program.FOUR_ROLES}'
CAREERS = f'--pack={program.HERE}/four-careers.json'


def read(*arguments):
    return json.loads(program.succeed('compare', PACK, '--format=json', *arguments))


def get_ids(*arguments):
    return [area['id'] for area in read(*arguments)['areas']]


def test_roles_stand_in_the_order_asked_for_and_once():
    assert [role['id'] for role in read('three', 'one', 'three')['roles']] == ['three', 'one']
    assert [role['id'] for role in read()['roles']] == ['one', 'two', 'three', 'four']


def test_differences_leave_out_rows_that_are_the_same():
    rows = get_ids('--differences', 'one', 'two')
    assert rows == ['equal-prose', 'some-items', 'items-and-text', 'unlisted-first',
                    'unlisted-second'], rows
    assert read('--differences', 'one', 'two')['overlaps'] == []


def test_differences_leave_out_rows_that_none_of_the_roles_has():
    rows = get_ids('--differences', 'three', 'four')
    assert 'missing' not in rows and 'unlisted-second' not in rows and 'same-as' in rows, rows
    assert 'missing' in get_ids('--differences', 'two', 'three')
    assert 'Another row' not in program.succeed('compare', PACK, '--differences', 'three', 'four')


def test_differences_leave_out_shared_items():
    text = program.succeed('compare', PACK, '--differences', '--group=items', 'one', 'two')
    assert '• Go' in text and '• C\n' in text and '• Rust' in text, text
    assert 'Python' not in text and 'Bash' not in text, text


def test_shared_shows_what_is_the_same_and_shared_items():
    rows = get_ids('--shared', 'one', 'two')
    assert rows == ['same-as', 'items-in-any-order', 'some-items', 'same-items-by-same-as',
                    'missing'], rows
    text = program.succeed('compare', PACK, '--shared', 'one', 'two')
    assert 'In the office.' in text and '• Python' in text and '• Bash' in text, text
    assert 'Rust' not in text and 'Word for word' not in text, text


def test_shared_shows_overlaps_of_at_least_two_chosen_roles():
    assert [overlap['id'] for overlap in read('--shared')['overlaps']] == ['all', 'some']
    assert [overlap['id'] for overlap in read('--shared', 'one', 'two')['overlaps']] == ['all']
    assert list(read('one', 'two')['overlaps'][0]['leans']) == ['one', 'two']


def test_one_role_alone_shares_nothing():
    assert read('--shared', 'one')['areas'] == []
    assert read('one')['overlaps'] == []
    assert 'No row is left to show.' in program.succeed('compare', PACK, '--shared', 'one')


def test_group_is_found_by_id_and_by_title():
    rows = ['equal-prose', 'same-as']
    assert get_ids('--group=texts') == rows
    assert get_ids('--group=Texts') == rows
    assert get_ids('--group', 'Its own words') == ['unlisted-first', 'unlisted-second']
    assert read('--group=texts')['overlaps'] == []


def test_group_of_one_row_is_found():
    content = json.loads(pathlib.Path(program.FOUR_ROLES).read_text())
    first_rows = {area['group']: area for area in reversed(content['areas'])}
    content['areas'] = list(reversed(first_rows.values()))
    assert len(content['areas']) > 2
    with tempfile.NamedTemporaryFile('w', suffix='.json') as pack:
        json.dump(content, pack)
        pack.flush()
        for area in content['areas']:
            told = program.succeed('compare', f'--pack={pack.name}', '--format=json',
                                   f'--group={area["group"]}')
            assert [row['id'] for row in json.loads(told)['areas']] == [area['id']]


def test_group_and_differences_go_together():
    assert get_ids('--group=texts', '--differences', 'one', 'two') == ['equal-prose']


def test_unknown_group_is_refused_with_the_nearest():
    message = program.refuse(2, 'compare', PACK, '--group=text')
    assert '“text”' in message and 'texts' in message, message


def test_unknown_role_is_refused_with_the_nearest():
    for name, nearest in (('cloud', 'cloud-engineer'), ('DevOps', 'devops-engineer'),
                          ('SRE', 'site-reliability-engineer'),
                          ('platfrom-enginer', 'platform-engineer'),
                          ('cloudengineer', 'cloud-engineer')):
        message = program.refuse(2, 'compare', CAREERS, 'cloud-engineer', name)
        assert f'“{name}”' in message, message
        assert message.split(': ')[-1].startswith(nearest), message


def test_no_role_is_near_nothing():
    assert '“”' in program.refuse(2, 'compare', '')


def test_differences_and_shared_exclude_each_other():
    message = program.refuse(2, 'compare', '--differences', '--shared')
    assert '--differences' in message and '--shared' in message, message


program.main(globals())
