# SPDX-License-Identifier: GPL-3.0-or-later
"""The published schema is what the table says, takes the good packs and refuses the bad shapes."""

import json
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

# Wrong in a way that a schema cannot say, or does not: for these the reader is asked.
BEYOND = {
    "faulty-cells.json",
    "faulty-rung-cells.json",
    "high-surrogate-alone.json",
    "high-surrogate-twice.json",
    "id-twice.json",
    "low-surrogate-alone.json",
    "member-twice-by-escape.json",
    "member-twice-in-map.json",
    "member-twice-with-strange-name.json",
    "member-twice.json",
    "steps-of-another-scale.json",
    "unknown-references.json",
}


def refuse_constant(word):
    raise ValueError(word)


def load(path):
    return json.loads(path.read_text(encoding="utf-8-sig"), parse_constant=refuse_constant)


def get_errors(validator, document):
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


def test_file_is_up_to_date(program, schema_path):
    output = subprocess.run([program], stdout=subprocess.PIPE, check=True).stdout
    if output != schema_path.read_bytes():
        yield f"{schema_path.name} is out of date: {program} > data/{schema_path.name}"


def test_schema_is_valid(schema):
    Draft202012Validator.check_schema(schema)
    for name, definition in schema["$defs"].items():
        if "properties" in definition and not definition["properties"]:
            yield f"{name} has no members"


def test_good_packs_are_valid(validator, paths):
    for path in paths:
        for error in get_errors(validator, load(path)):
            yield f"{path.name}: {error}"


def test_bad_shapes_are_not(validator, corpus):
    n_judged = 0
    for path in sorted(corpus.glob("*.json")):
        try:
            document = load(path)
        except ValueError:
            continue
        n_judged += 1
        if (not get_errors(validator, document)) != (path.name in BEYOND):
            yield f"{path.name}: " + ("refused" if path.name in BEYOND else "taken")
    if n_judged < 20:
        yield f"only {n_judged} files were judged"


def main(program, schema_path, corpus, *good):
    schema = json.loads(Path(schema_path).read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    tests = [
        ("the file is up to date", test_file_is_up_to_date(program, Path(schema_path))),
        ("the schema is valid itself", test_schema_is_valid(schema)),
        ("good packs are valid", test_good_packs_are_valid(validator, [Path(path) for path in good])),
        ("bad shapes are not valid", test_bad_shapes_are_not(validator, Path(corpus))),
    ]

    print(f"1..{len(tests)}")
    for number, (title, messages) in enumerate(tests, 1):
        failures = list(messages)
        for message in failures[:50]:
            print("# " + message)
        print(f"{'not ok' if failures else 'ok'} {number} {title}")


if __name__ == "__main__":
    main(*sys.argv[1:])
