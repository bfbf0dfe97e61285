#!/usr/bin/env python3
"""The version is one everywhere: check-release.py METAINFO VERSION ROOT

It stands in meson.build and as the newest release of the metainfo, and in no other source below ROOT.
A tag v... of what is checked out, if there is one, has it too. The pictures of the metainfo are
those of that tag, and are there.
"""
import datetime
import pathlib
import subprocess
import sys
import xml.etree.ElementTree

import house


def tags(root):
    done = subprocess.run(['git', '-C', root, 'tag', '--points-at', 'HEAD', 'v*'],
                          capture_output=True, text=True)
    return done.stdout.split() if done.returncode == 0 else []


def faults_elsewhere(version, root):
    for path in house.files(pathlib.Path(root), 'src/**/*.[ch]', 'flatpak/*', 'data/*.in'):
        name = path.relative_to(root).as_posix()
        if '.metainfo.' not in name and version in path.read_text():
            yield f'{name} repeats the version {version}'
    for tag in tags(root):
        if tag != f'v{version}':
            yield f'the tag is {tag}, the version being built {version}'


def faults_in_pictures(tree, version, root):
    for image in tree.findall('screenshots/screenshot/image'):
        _, tag, path = image.text.partition(f'/raw/v{version}/')
        if not tag or not pathlib.Path(root, path).is_file():
            yield f'the picture {image.text} is not there'


def faults(metainfo, version, root):
    tree = xml.etree.ElementTree.parse(metainfo)
    releases = tree.findall('releases/release')
    dates = [release.get('date') for release in releases]
    newest = releases[0].get('version')
    if newest != version:
        yield f'the newest release is {newest}, the version being built {version}'
    if dates != sorted(dates, reverse=True):
        yield 'the releases do not stand newest first'
    if max(dates) > datetime.date.today().isoformat():
        yield f'a release of {max(dates)} lies in the future'
    for release in releases:
        if not release.findtext('description/p'):
            yield f'release {release.get("version")} has no notes'
    yield from faults_in_pictures(tree, version, root)
    yield from faults_elsewhere(version, root)


house.report(faults(*sys.argv[1:]))
