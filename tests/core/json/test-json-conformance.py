# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the strict scan, json-glib and Python about the same documents.

Files of vectors/ begin with y_ (is JSON), n_ (is not) or s_ (is, but Signpost is stricter: a member
twice, half a surrogate pair, U+0000, deeper than 32 levels, a number that does not fit). Beyond
them thousands of documents are made by damaging those, always in the same way.
"""

import json
import math
import random
import subprocess
import sys
from pathlib import Path

N_MUTATIONS = 20000
PIECES = [b'"', b"'", b"\\", b"{", b"}", b"[", b"]", b":", b",", b"0", b"-", b".", b"e9", b"+", b"\n",
          b"\t", b"\x0b", b"\x00", b"\x7f", b"\xff", b"\xc3", b"\xc3\xa4", b"\xed\xa0\x80", b"\xef\xbb\xbf",
          b"/*", b"//", b"#", b"\\u0000", b"\\ud83d", b"\\ude00", b"\\u00e4", b"\\/", b"true", b"null",
          b"NaN", b"Infinity", b'"a":', b"[[", b"]]", b"\xe2\x80\xa8", b"1e", b"00", b"undefined"]


class Refused(ValueError):
    pass


def refuse_constant(word):
    raise Refused(word)


def is_json(data):
    """Whether Python takes it, without Python's own additions to JSON."""
    try:
        json.loads(data.decode("utf-8"), parse_constant=refuse_constant)
    except (ValueError, RecursionError):
        return False
    return True


def number(text):
    if len(text) > 18:
        raise Refused("too many digits")
    if math.isinf(float(text)):
        raise Refused("too large")
    return text


def members(pairs):
    if len({name for name, _ in pairs}) < len(pairs):
        raise Refused("a member twice")
    return dict(pairs)


def check_value(value, depth):
    if isinstance(value, str):
        value.encode("utf-8")  # half a surrogate pair cannot be encoded
        if "\0" in value:
            raise Refused("U+0000")
    elif isinstance(value, (dict, list)):
        if depth >= 32:
            raise Refused("too deep")
        for name in value if isinstance(value, dict) else ():
            check_value(name, depth)
        for element in value.values() if isinstance(value, dict) else value:
            check_value(element, depth + 1)


def is_accepted(data):
    """Whether a pack's file may look like this, in Python's opinion."""
    try:
        value = json.loads(data.decode("utf-8"), parse_constant=refuse_constant, parse_int=number,
                           parse_float=number, object_pairs_hook=members)
        check_value(value, 0)
    except (ValueError, RecursionError):
        return False
    return True


def mutate(generator, data):
    data = bytearray(data)
    for _ in range(generator.choice((1, 1, 1, 2, 3))):
        at = generator.randint(0, len(data))
        length = generator.choice((0, 0, 1, 1, 2, 8))
        what = generator.random()
        if what < 0.6:
            data[at:at + length] = generator.choice(PIECES)
        elif what < 0.8:
            del data[at:at + max(length, 1)]
        else:
            start = generator.randint(0, len(data))
            data[at:at] = data[start:start + generator.randint(1, 12)]
    return bytes(data)


def judge(program, documents):
    stream = b"".join(b"%d\n%s" % (len(document), document) for document in documents)
    output = subprocess.run([program], input=stream, stdout=subprocess.PIPE, check=True).stdout
    lines = output.decode().split()
    assert len(lines) == len(documents), (len(lines), len(documents))
    return lines


def main(program, folder):
    vectors = sorted(Path(folder).glob("*.json"))
    bodies = [path.read_bytes() for path in vectors]
    generator = random.Random(1)
    seeds = [body for path, body in zip(vectors, bodies) if path.name[0] == "y"]
    mutations = [mutate(generator, generator.choice(seeds)) for _ in range(N_MUTATIONS)]
    failures = []

    for path, body, found in zip(vectors, bodies, judge(program, bodies)):
        kind = path.name[0]
        if found != ("yy" if kind == "y" else "nn"):
            failures.append(f"{path.name}: scan and json-glib say {found}")
        if is_json(body) != (kind in "ys"):
            failures.append(f"{path.name}: Python disagrees that it is {kind}_")
        if is_accepted(body) != (kind == "y"):
            failures.append(f"{path.name}: Python disagrees about what Signpost takes")

    accepted = 0
    for body, found in zip(mutations, judge(program, mutations)):
        expected = "yy" if is_accepted(body) else "nn"
        accepted += expected == "yy"
        if found != expected:
            failures.append(f"{body!r}: scan and json-glib say {found}, Python {expected}")

    enough = N_MUTATIONS // 20 < accepted < N_MUTATIONS * 19 // 20
    print("1..3")
    for message in failures[:50]:
        print("# " + message)
    print(f"{'not ok' if failures else 'ok'} 1 everybody agrees on every document")
    print(f"{'ok' if enough else 'not ok'} 2 good and bad are both among them ({accepted} good)")
    print(f"{'ok' if len(vectors) > 100 else 'not ok'} 3 vectors are found ({len(vectors)})")


if __name__ == "__main__":
    main(*sys.argv[1:])
