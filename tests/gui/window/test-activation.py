#!/usr/bin/env python3
"""Starts Signpost as a desktop does: test-activation.py PROGRAM ENTRY SERVICE"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

try:
    from gi.repository import Gio, GLib
except (ImportError, ValueError):
    print('1..0 # SKIP there is no GLib for Python here')
    sys.exit()

SECONDS = 60
PACK = pathlib.Path(__file__).parents[2] / 'cli/signs.json'


def wait_for(what, find):
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if find():
            return
        GLib.MainContext.default().iteration(False)
        time.sleep(0.1)
    sys.exit(f'no {what} within {SECONDS} seconds')


# GLib takes the display out of the environment when it starts a bus, but not out of Python's copy.
def has_window(title):
    done = subprocess.run(['xdotool', 'search', '--name', f'^{title}$'], env=os.environ,
                          capture_output=True, check=False)
    return done.returncode == 0


def has_name(bus, name):
    call = ('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'NameHasOwner')
    return bus.call_sync(*call, GLib.Variant('(s)', (name,)), None, 0, -1, None)[0]


def walk_through(entry, app_id):
    """Started without a file, then handed one, then told to end."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    assert entry.get_boolean('DBusActivatable') and not has_name(bus, app_id)
    entry.launch_uris([], None)
    wait_for('window', lambda: has_window('Signpost'))
    entry.launch_uris([PACK.as_uri()], None)
    wait_for('review of the pack', lambda: has_window('A Pack'))
    Gio.DBusActionGroup.get(bus, app_id, '/' + app_id.replace('.', '/')).activate_action('quit')
    wait_for('end', lambda: not has_name(bus, app_id))


def test_settings_that_are_missing_are_told(program):
    """GSettings would end the program by a signal."""
    env = {**os.environ, 'XDG_DATA_DIRS': '/nonexistent', 'LC_ALL': 'C.UTF-8'}
    env.pop('GSETTINGS_SCHEMA_DIR', None)
    done = subprocess.run([program], env=env, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 1 and 'The settings of Signpost are not installed.' in done.stderr, done


def test_the_bus_starts_it_and_hands_it_files(program, entry, service):
    with tempfile.TemporaryDirectory() as services:
        lines = [f'Exec={program} --gapplication-service' if line.startswith('Exec=') else line
                 for line in pathlib.Path(service).read_text().splitlines()]
        pathlib.Path(services, pathlib.Path(service).name).write_text('\n'.join(lines))
        # An entry of a program that is not on the path is none.
        pathlib.Path(services, 'signpost').symlink_to(program)
        os.environ['PATH'] += ':' + services
        desktop = Gio.TestDBus()
        desktop.add_service_dir(services)
        desktop.up()
        walk_through(Gio.DesktopAppInfo.new_from_filename(entry), pathlib.Path(service).stem)
        desktop.stop()


def main(program, entry, service):
    print('1..2')
    test_settings_that_are_missing_are_told(program)
    print('ok 1 - settings that are missing are told')
    test_the_bus_starts_it_and_hands_it_files(program, entry, service)
    print('ok 2 - the bus starts the program and hands it files')


main(*map(os.path.abspath, sys.argv[1:]))
