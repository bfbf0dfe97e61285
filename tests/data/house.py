"""What the checkers share: the files that people write, and how a fault is told."""
import sys

# Bad on purpose: what every checker must refuse.
SAMPLES = ('tests/core/pack/bad/', 'tests/core/json/vectors/', 'tests/data/samples/')


def files(root, *patterns):
    """The files under root whose names match a pattern; '#!' stands for a shell script."""
    for room in ('.ci', 'data', 'flatpak', 'po', 'src', 'tests', 'ui'):
        for path in sorted((root / room).rglob('*')):
            here = path.relative_to(root).as_posix()
            if path.is_file() and not here.startswith(SAMPLES) and matches(path, patterns):
                yield path


def matches(path, patterns):
    return any(is_shell(path) if p == '#!' else path.match(p) for p in patterns)


def is_shell(path):
    with path.open('rb') as file:
        words = file.readline().split()
    return bool(words) and words[0].startswith(b'#!') and words[-1].endswith(b'sh')


def report(faults):
    """Says each fault on a line and ends: with 1 when there is any."""
    faults = list(faults)
    print(*faults, sep='\n')
    sys.exit(1 if faults else 0)
