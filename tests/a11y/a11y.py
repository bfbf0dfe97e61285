"""Signpost as a blind person or a person without a mouse uses it: through AT-SPI, by keys alone.

What a test imports. It starts the built program on a display, a bus and an accessibility bus of its
own, so that tests can run beside each other and nothing of the person's own is touched.
"""
import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

TOP = pathlib.Path(__file__).resolve().parents[2]
APP_ID = 'io.github.signpost_careers.Signpost'
LAUNCHERS = ('/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher')
# What is waited for comes at once; the sanitizers and a busy machine may need so long.
SECONDS = 30
# Where the page is, whatever the size of the window, which stands in the corner of the screen.
ON_PAGE = ('400', '400')
# Where no window is. A list to choose from takes the line under a pointer that rests for chosen.
NOWHERE = ('1279', '1023')
# Names that a toolkit makes up for what has none, and what is not spoken but a sign for a key.
NO_NAME = re.compile(r'(Gtk|Adw|Sp)[A-Z]\w*|_\w.*|.*\b\w_\w.*|\s*')


def skip(reason):
    print(f'SKIPPED: {reason}', file=sys.stderr)
    print(f'1..0 # SKIP {reason}')
    sys.exit()


try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    skip('there is no AT-SPI for Python here: tests/run installs gir1.2-atspi-2.0 and python3-gi')

# What ends the program at its first fault is not for the desktop around it.
STRICT = {name: os.environ.pop(name) for name in ('G_DEBUG',) if name in os.environ}

Role = Atspi.Role
State = Atspi.StateType
ROLES_CHANGED = (4, 10)
# Of what newer versions of xdotool press only together with Alt, by name: the keycode.
KEYCODES = {'F5': '71', 'F10': '76'}
# What stays pressed and what opens something has a role of its own since then.
BUTTON = (Role.PUSH_BUTTON, Role.TOGGLE_BUTTON)


def read_line(stream):
    line = stream.readline().strip()
    if not line:
        sys.exit('what the program needs ended before it was there')
    return line


def find_launcher():
    for path in LAUNCHERS:
        if os.access(path, os.X_OK):
            return path
    return None


def need_tools():
    for tool in ('Xvfb', 'dbus-daemon', 'xdotool'):
        if shutil.which(tool) is None:
            skip(f'there is no {tool} here; tests/run installs it')
    if find_launcher() is None:
        skip('there is no at-spi-bus-launcher here: tests/run installs at-spi2-core')


class Desktop:
    """A display, a session bus, an accessibility bus and a home; all end with it."""

    def __init__(self, home):
        self.home = home
        self.children = []

    def start(self, *command, **options):
        child = subprocess.Popen(command, **options)
        self.children.append(child)
        return child

    def __enter__(self):
        log = (self.home / 'desktop.log').open('w')
        display = self.start('Xvfb', '-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten',
                             'tcp', '-noreset', stdout=subprocess.PIPE, stderr=log, text=True)
        os.environ['DISPLAY'] = ':' + read_line(display.stdout)
        subprocess.run(['xdotool', 'mousemove', *NOWHERE], check=True)
        runtime = self.home / 'runtime'
        runtime.mkdir(mode=0o700)
        os.environ.update(
            ADW_DISABLE_PORTAL='1', GDK_BACKEND='x11', GSETTINGS_BACKEND='keyfile',
            GSK_RENDERER='cairo',
            GTK_A11Y='atspi', GTK_IM_MODULE='gtk-im-context-simple',
            XDG_CONFIG_HOME=str(self.home / 'config'), XDG_DATA_HOME=str(self.home / 'data'),
            XDG_RUNTIME_DIR=str(runtime))
        for name in ('AT_SPI_BUS_ADDRESS', 'WAYLAND_DISPLAY'):
            os.environ.pop(name, None)
        bus = self.start('dbus-daemon', f'--config-file={TOP}/tests/session.conf', '--nofork',
                         '--print-address', stdout=subprocess.PIPE, stderr=log, text=True)
        os.environ['DBUS_SESSION_BUS_ADDRESS'] = read_line(bus.stdout)
        self.start(find_launcher(), '--launch-immediately', stdout=log, stderr=log)
        self.wait_for_accessibility_bus()
        return self

    def wait_for_accessibility_bus(self):
        end = time.monotonic() + SECONDS
        ask = ('dbus-send', '--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus',
               'org.a11y.Bus.GetAddress')
        while subprocess.run(ask, capture_output=True).returncode != 0:
            if time.monotonic() > end:
                skip('the accessibility bus does not start here')
            time.sleep(0.05)

    def __exit__(self, *_):
        for child in reversed(self.children):
            child.terminate()
        for child in self.children:
            child.wait()


def walk(top):
    """All that is in @top, itself first; what is not drawn as well."""
    if top is None:
        return
    yield top
    for i in range(top.get_child_count()):
        yield from walk(top.get_child_at_index(i))


def walk_level_by_level(top):
    """As walk(), but what is near @top comes first: pages are deep, and what is said is not."""
    level = [top]
    while level:
        yield from level
        level = [child for widget in level
                 for child in map(widget.get_child_at_index, range(widget.get_child_count()))
                 if child is not None]


def has(widget, *states):
    found = widget.get_state_set()
    return all(found.contains(state) for state in states)


def has_room(widget):
    """Whether the widget was laid out; what is folded in never was."""
    return widget.get_component_iface().get_extents(Atspi.CoordType.WINDOW).width > 0


def describe(widget):
    return f'{widget.get_role_name()} “{widget.get_name()}”'


def matches(widget, role, name):
    if role is not None and widget.get_role() not in (role if isinstance(role, tuple) else (role,)):
        return False
    if name is None:
        return True
    found = widget.get_name() or ''
    return bool(name.search(found)) if isinstance(name, re.Pattern) else found == name


def expected(role, name, states=()):
    """What is waited for, in words."""
    roles = role if isinstance(role, tuple) else (role,)
    words = ' or '.join('anything' if each is None else each.value_nick for each in roles)
    words += '' if name is None else f' “{getattr(name, "pattern", name)}”'
    return words + ''.join(f', {state.value_nick}' for state in states)


class Program:
    """The running program: what has the focus, what is found in it, and keys for it."""

    def __init__(self, command, log):
        self.log = log
        self.focus = None
        self.process = subprocess.Popen(command, stdout=log, stderr=log,
                                        env={**os.environ, **STRICT})
        self.listener = Atspi.EventListener.new(self.focus_moved)
        self.listener.register('object:state-changed:focused')
        self.said = []
        self.hearer = Atspi.EventListener.new(lambda event: self.said.append(event.any_data))
        self.hearer.register('object:announcement')
        self.application = self.wait('program', self.find_application)
        self.window = self.wait_for(Role.FRAME, 'Signpost', top=self.application)
        version = self.application.get_toolkit_version()
        self.gtk = tuple(int(part) for part in version.split('.')[:2])
        self.activate_newest_window()

    def find_application(self):
        desktop = Atspi.get_desktop(0)
        # Always what the program says now.
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for i in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(i)
            if program is not None and program.get_child_count() > 0:
                return program
        return None

    def focus_moved(self, event):
        if event.detail1 == 1:
            self.focus = event.source

    def look_for_focus(self, role=None, name=None):
        """New versions of GTK do not tell of what nobody has asked for before it has the focus."""
        if self.gtk >= ROLES_CHANGED:
            self.focus = self.find(role, name, states=(State.FOCUSED,)) or self.focus

    def catch_up(self):
        """Looks for the focus if what told of it last has it no more."""
        try:
            is_known = self.focus is not None and has(self.focus, State.FOCUSED)
        except GLib.Error:
            is_known = False
        if not is_known:
            self.look_for_focus()

    def listen(self):
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass

    def wait(self, what, find, seconds=SECONDS):
        """The first true value of find(), which may meet widgets that come and go."""
        end = time.monotonic() + seconds
        while True:
            self.listen()
            try:
                found = find()
            except GLib.Error:
                found = None
            if found:
                return found
            if self.process.poll() is not None:
                raise AssertionError(f'no {what}: the program ended with {self.process.returncode}')
            if time.monotonic() > end:
                raise AssertionError(f'no {what}; the focus is on {self.describe_focus()}')
            time.sleep(0.01)

    def describe_focus(self):
        try:
            return describe(self.focus) if self.focus is not None else 'nothing'
        except GLib.Error:
            return 'what is gone'

    def find_all(self, role=None, name=None, top=None, states=()):
        return [widget for widget in walk(top or self.window)
                if matches(widget, role, name) and has(widget, *states)]

    def find(self, role=None, name=None, top=None, states=()):
        return next((widget for widget in walk_level_by_level(top or self.window)
                     if matches(widget, role, name) and has(widget, *states)), None)

    def wait_for(self, role=None, name=None, top=None, states=()):
        return self.wait(expected(role, name, states), lambda: self.find(role, name, top, states))

    def wait_until_gone(self, role, name, top=None):
        self.wait('end of ' + expected(role, name), lambda: self.find(role, name, top) is None)

    def wait_for_focus(self, role=None, name=None):
        """What has the focus, as soon as that is a widget of this role and name that is laid out.

        Before its page has its first frame, the Tab key passes by what stands beside it. New
        versions of GTK tell of room where there is none but padding: there tab_to() helps.
        """
        def is_there():
            if self.focus is None or not matches(self.focus, role, name):
                self.look_for_focus(role, name)
            focus = self.focus
            is_it = focus is not None and matches(focus, role, name) and has_room(focus)
            return focus if is_it else None
        return self.wait('focus on ' + expected(role, name), is_there)

    def wait_to_hear(self, words):
        """Nothing is announced before GTK 4.14."""
        if self.gtk >= (4, 14):
            self.wait(f'announcement “{words}”', lambda: words in self.said)

    def activate_newest_window(self):
        """Does what a window manager does with a new window, or when one is closed."""
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '.'],
                               capture_output=True, text=True).stdout.split()
        if found:
            subprocess.run(['xdotool', 'windowfocus', '--sync', found[-1]], check=True)

    def open_class(self):
        """Opens the window of a class from the menu, and comes back when keys go to it."""
        self.open_in_menu('A Class…')
        window = self.wait_for(None, 'A Class', top=self.application)
        subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', '^A Class$',
                        'windowfocus', '--sync'], check=True, stdout=subprocess.DEVNULL)
        return window

    def press(self, *keys):
        """Presses keys, and comes back when the program has taken them."""
        codes = [KEYCODES.get(key, key) for key in keys]
        subprocess.run(['xdotool', 'key', '--delay', '0', *codes], check=True)
        self.settle()

    def turn_wheel(self, direction, *modifiers):
        """Turns the wheel by a notch over the page, with keys held down."""
        held = [word for key in modifiers for word in ('keydown', key)]
        let_go = [word for key in modifiers for word in ('keyup', key)]
        button = {'up': '4', 'down': '5'}[direction]
        subprocess.run(['xdotool', 'mousemove', *ON_PAGE, *held, 'click', button, *let_go,
                        'mousemove', *NOWHERE], check=True)
        self.settle()

    def settle(self):
        """Comes back when the program has answered, and what it told before that is heard."""
        for _ in range(2):
            self.application.get_child_count()
        self.listen()

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '1', text], check=True)
        self.listen()

    def press_and_follow(self, key, seconds=SECONDS):
        """Presses a key that moves the focus, and returns where it is then.

        What had the focus may say so once more when its menu or window comes up, after the key. In a
        label with terms the caret moves on first, from one to the next.
        """
        before = self.focus
        caret = get_caret(before)

        def has_moved():
            if self.focus == before:
                self.catch_up()
            return self.focus != before or get_caret(before) != caret
        self.press(key)
        self.wait(f'other focus after {key}', has_moved, seconds)
        self.settle()
        return self.focus if self.focus != before else self.press_and_follow(key, seconds)

    def tab_through(self, key='Tab', most=400):
        """Where the focus goes with the Tab key, until it is where it was first.

        GTK 4.24 has a stop for each link in a label, and no name for it; the label tells its terms.
        """
        first = self.press_and_follow(key)
        stops = [first]
        for _ in range(most):
            stop = self.press_and_follow(key)
            if stop == first:
                return stops
            if stop.get_name() or stop.get_role() != Role.LINK:
                stops.append(stop)
        raise AssertionError(f'{key} does not come round: ' + ', '.join(map(describe, stops)))

    def tab_to(self, role=None, name=None, key='Tab', most=400):
        """Presses the Tab key until the focus is on a widget of this role and name, wherever it is."""
        met = []
        while len(met) < most:
            stop = self.press_and_follow(key)
            if matches(stop, role, name):
                return stop
            if met and stop == met[0]:
                break
            met.append(stop)
        raise AssertionError(f'{key} does not reach {expected(role, name)}: '
                             + ', '.join(map(describe, met)))

    def show_page(self, number, title):
        self.press(f'alt+{number}')
        return self.wait_for(Role.PAGE_TAB, title, states=(State.SELECTED,))

    def choose_goal(self, words, goal):
        """What is typed first in the list of goals searches, and Enter takes what is found."""
        self.show_page(4, 'Plan')
        self.wait_for_focus(BUTTON, 'Goal: Not Chosen')
        self.press('Return')
        self.wait_for_focus(Role.ENTRY)
        self.type(words)
        self.press('Return')
        self.wait_for_focus(BUTTON, f'Goal: {goal}')

    def open_in_menu(self, line):
        """Opens one of the last lines of the main menu."""
        self.press('F10')
        self.wait_for_focus(Role.MENU_ITEM)
        while self.press_and_follow('Up').get_name() != line:
            pass
        self.press('Return')

    def enter_path(self, title, path):
        """Types a path into the dialog of this title, which asks for a file, and presses Enter."""
        dialog = self.wait_for(None, title, top=self.application)
        self.activate_newest_window()
        entry = self.find(Role.TEXT, 'Name:', top=dialog)
        if entry is None:
            # Where a file is to be chosen, a slash asks for its path.
            self.type('/')
            entry = self.wait_for(Role.TEXT, top=dialog, states=(State.FOCUSED,))
        self.wait('path as it was typed', lambda: self.fill(entry, str(path)))
        self.press('Return')
        return dialog

    def type_path(self, title, path):
        """Chooses this path in the dialog of this title."""
        self.enter_path(title, path)
        self.wait_until_gone(None, title, top=self.application)
        self.activate_newest_window()

    def open_folder(self, title, folder):
        """Chooses all files of a folder in the dialog of this title, which takes several.

        Older versions of its list do not tell what is in it: it is there when all of it can be opened.
        """
        dialog = self.enter_path(title, f'{folder}/')
        self.wait('folder', lambda: self.find(Role.TEXT, top=dialog, states=(State.FOCUSED,)) is None)
        if self.gtk >= (4, 14):
            self.enter_list(dialog, [path.name for path in folder.iterdir()])

        def is_closed():
            if self.find(None, title, top=self.application) is None:
                return True
            self.press('ctrl+a', 'alt+o')
            return False
        self.wait('files to be opened', is_closed)
        self.activate_newest_window()

    def enter_list(self, dialog, files):
        """The list of files may be empty when the dialog goes into it, and is passed by then."""
        for file in files:
            self.wait_for(Role.TABLE_ROW, re.compile('^' + re.escape(file)), top=dialog)
        if self.focus is None or not matches(self.focus, Role.TABLE_ROW, None):
            self.tab_to(Role.TABLE_ROW)

    def fill(self, entry, text):
        """Types @text in place of what is there; tells whether nothing else is there then.

        A path is completed while it is typed, and when the folder is read only then, behind the cursor.
        """
        self.press('ctrl+a')
        self.type(text)
        self.press('shift+End', 'Delete')
        # Older ones know no -1 for the end.
        return Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry)) == text

    def quit(self):
        """Ends it as a person does, so that it can find leaks, and returns how it ended."""
        subprocess.run(['xdotool', 'key', 'ctrl+q'], check=True)
        try:
            return self.process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            return None

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


def get_caret(label):
    """Where the caret is in a label, or None in what is none or is gone, as a dialog may be."""
    try:
        return label.get_caret_offset() if label and label.get_role() == Role.LABEL else None
    except GLib.Error:
        return None


def check_names(stops):
    """Every place where the focus stops has a name to be said, and a role that means something."""
    for stop in stops:
        assert not NO_NAME.fullmatch(stop.get_name()), f'no name: {describe(stop)}'
        assert stop.get_role() not in (Role.FILLER, Role.UNKNOWN, Role.INVALID), describe(stop)


def write_settings(home, settings):
    folder = home / 'config/glib-2.0/settings'
    folder.mkdir(parents=True)
    values = {'window-width': 1000, 'window-height': 800, **settings}
    lines = '\n'.join(f'{key}={value!r}' for key, value in values.items()).replace('True', 'true')
    (folder / 'keyfile').write_text(f'[{APP_ID.replace(".", "/")}]\n{lines}\n')


@contextlib.contextmanager
def running(command, **settings):
    with tempfile.TemporaryDirectory(prefix='signpost-a11y-', ignore_cleanup_errors=True) as folder:
        home = pathlib.Path(folder)
        write_settings(home, settings)
        with Desktop(home), (home / 'program.log').open('w') as log:
            try:
                program = Program(command, log)
                try:
                    yield program
                finally:
                    program.end()
            finally:
                sys.stderr.write((home / 'program.log').read_text())


def run(tests, **settings):
    """Runs functions on one program, one after the other, and tells how they went as TAP.

    Each leaves the program as the next one may find it: on its page, nothing open.
    """
    need_tools()
    with running(sys.argv[1:], **settings) as program:
        # Not before: what starts may be missing, and to skip is a plan of its own.
        print(f'1..{len(tests) + 1}', flush=True)
        for number, test in enumerate(tests, 1):
            start = time.monotonic()
            try:
                test(program)
            except Exception:
                traceback.print_exc()
                print(f'not ok {number} {test.__doc__ or test.__name__}')
                # The next one would wait in vain for what a program left half-way does not show.
                print('Bail out! Each test begins where the one before it ended', flush=True)
                sys.exit(1)
            took = time.monotonic() - start
            print(f'ok {number} {test.__doc__ or test.__name__}', flush=True)
            print(f'# {took:.1f} s', flush=True)
        ended = program.quit()
        print(f'{"ok" if ended == 0 else "not ok"} {len(tests) + 1} Control and Q ends the program')
    sys.exit(ended != 0)
