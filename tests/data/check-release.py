#!/usr/bin/env python3
"""The newest release is the version being built: check-release.py METAINFO VERSION"""
import datetime
import sys
import xml.etree.ElementTree

import house


def faults(metainfo, version):
    releases = xml.etree.ElementTree.parse(metainfo).findall('releases/release')
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


house.report(faults(*sys.argv[1:]))
