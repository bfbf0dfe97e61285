#!/usr/bin/env python3
"""signpost read-ad: what a job ad asks for, in all formats, and what happens to bad files."""
import csv
import json
import pathlib
import subprocess
import tempfile

import program

PACK = program.TOP / 'tests/core/ads/kitchen.json'
AD = 'TITLE: Bread maker\n\nYour tasks:\n- Ä royal icing\n- glazing\n\nYou bring: 3 years of sourdough, HACCP\n'


ONE_ROLE = {
    'format': 1, 'id': 'one', 'title': 'One', 'language': 'en', 'updated': '2026-01-01', 'authors': ['A'],
    'license': 'CC0-1.0', 'roles': [{'id': 'cook', 'title': 'Cook', 'summary': 'Cooks.'}],
    'skills': [{'id': 'knives', 'title': 'Knives', 'kind': 'tool', 'roles': {'cook': 3}}],
}


def read(*arguments, **options):
    return program.succeed('read-ad', f'--pack={PACK}', *arguments, **options)


def read_json(*arguments, **options):
    return json.loads(read('--format=json', *arguments, **options))


def with_files(**contents):
    folder = tempfile.TemporaryDirectory()
    for name, content in contents.items():
        path = pathlib.Path(folder.name, name)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_pack_that_tells_no_roles_apart_says_so():
    with with_files(one=json.dumps(ONE_ROLE)) as folder:
        for pack in program.TOP / 'tests/gui/window/pack.json', f'{folder}/one':
            told = program.refuse(1, 'read-ad', f'--pack={pack}', 'ad.txt')
            assert told.endswith('two roles, and skills that they need.\n'), told


def test_json_has_the_promised_members():
    with with_files(ad=AD) as folder:
        path = f'{folder}/ad'
        told, words = read_json(path), read(path)
    assert len(told) == 1
    told = told[0]
    assert list(told) == ['file', 'verdict', 'role', 'roles', 'title', 'title_roles', 'title_fits',
                          'confidence', 'findings', 'said', 'language']
    assert told['file'] == path and told['verdict'] == 'role' and told['role'] == 'pastry-cook'
    assert [role['id'] for role in told['roles']] == ['pastry-cook', 'baker']
    assert abs(sum(role['share'] for role in told['roles']) - 1) < 1e-9
    assert told['title'] == 'Bread maker' and told['title_roles'] == ['baker']
    assert told['title_fits'] is False and 0 < told['confidence'] <= 1
    assert told['said']['years'] == '3 years' and told['said']['certificates'] == []
    first = told['findings'][0]
    assert first['skill'] == 'icing' and first['role'] == 'pastry-cook'
    assert (first['term'], first['length'], first['line']) == ('royal icing', 11, 4)
    assert AD[first['offset']:first['offset'] + first['length']] == 'royal icing'
    assert first['part'] == 'duties'
    assert [found['part'] for found in told['findings'] if found['skill']][-1] == 'requirements'
    levers = [found for found in told['findings'] if not found['skill']]
    assert levers and all(found['role'] is None and found['weight'] > 0 for found in levers)
    assert all(AD[found['offset']:][:found['length']] == found['term'] for found in levers)
    listed = words.partition('Words without which')[2].split('\n\n')[1]
    assert {line.split(maxsplit=1)[1] for line in listed.splitlines()} <= {
        found['term'] for found in levers}
    for role in told['roles']:
        weights = [found['weight'] for found in told['findings'] if found['role'] == role['id']]
        assert abs(sum(weights) - role['share']) < 1e-9


def test_standard_input_is_an_ad():
    for arguments in ([], ['-']):
        told = json.loads(subprocess.run(
            [program.SIGNPOST, 'read-ad', f'--pack={PACK}', '--format=json', '--title=Baker', *arguments],
            input=AD.encode(), stdout=subprocess.PIPE, check=True).stdout)
        assert told[0]['file'] == '-' and told[0]['title'] == 'Baker'


def test_text_says_it_in_words():
    with with_files(ad=AD) as folder:
        text = read(f'{folder}/ad')
    for part in ('By its duties: Pastry cook.', 'The title does not fit the duties; it names: Baker.',
                 '“royal icing”: Icing', 'Experience: 3 years'):
        assert part in text, part


def test_table_has_an_ad_a_row():
    table = 'title,description\nBaker,"You will make sourdough, ""by hand""."\nBaker,You will do icing.\n'
    with with_files(table=table) as folder:
        told = read_json('--column=description', f'{folder}/table')
        rows = list(csv.DictReader(read('--column=description', '--format=csv', f'{folder}/table').splitlines()))
        done = program.run('read-ad', '--column=nothing', f'{folder}/table')
    assert [(ad['row'], ad['role'], ad['title_fits']) for ad in told] == [
        (1, 'baker', True), (2, 'pastry-cook', False)]
    assert [(row['row'], row['title'], row['role'], row['title_fits']) for row in rows] == [
        ('1', 'Baker', 'baker', 'true'), ('2', 'Baker', 'pastry-cook', 'false')]
    assert done.returncode == 1 and 'There is no column “nothing”' in done.stderr


def test_tables_are_known_by_their_names():
    table = 'title;text\nBaker;"You will make\nsourdough."\nBaker;You will do icing.\n'
    with with_files(**{'ads.csv': table, 'ad.txt': AD}) as folder:
        told = read_json(f'{folder}/ads.csv', f'{folder}/ad.txt')
    assert [(ad.get('row'), ad['role']) for ad in told] == [
        (1, 'baker'), (2, 'pastry-cook'), (None, 'pastry-cook')]
    assert told[0]['findings'][0]['line'] == 2


def test_offsets_are_in_characters():
    ad = 'TITLE: 🍞\n\nOur cafe\u0301 👩‍🍳:\n- you do glazing\n'
    with with_files(ad=ad) as folder:
        found = read_json(f'{folder}/ad')[0]['findings'][0]
    assert ad[found['offset']:found['offset'] + found['length']] == 'glazing' and found['line'] == 4


def test_german_is_told():
    with with_files(ad='Du wirst mit uns Teig kneten.', other='You write of Teig kneten.') as folder:
        german, english = read_json(f'{folder}/ad', f'{folder}/other')
        text = read(f'{folder}/ad')
    assert german['language'] == 'de' and german['findings'][0]['term'] == 'Teig kneten'
    assert english['language'] == 'en' and not english['findings']
    assert 'The ad was read as German.' in text, text


def test_bad_files_are_told_and_the_others_read():
    with with_files(good=AD, binary=b'a\0b', empty='', blank=' \n', large='a' * (1024 * 1024 + 1)) as folder:
        names = [f'{folder}/{name}' for name in ('binary', 'empty', 'good', 'blank', 'large', 'missing')]
        done = program.run('read-ad', f'--pack={PACK}', '--format=json', *names)
        alone = program.run('read-ad', f'--pack={PACK}', f'{folder}/empty')
    assert done.returncode == 1
    assert [ad['file'] for ad in json.loads(done.stdout)] == [names[2]]
    for name, message in (('binary', 'This is no plain text.'), ('empty', 'There is no text'),
                          ('blank', 'There is no text'), ('large', ''), ('missing', '')):
        lines = [line for line in done.stderr.splitlines() if f'{folder}/{name}' in line]
        assert len(lines) == 1 and message in lines[0], (name, done.stderr)
    assert alone.returncode == 1 and alone.stdout == ''


program.main(globals())
