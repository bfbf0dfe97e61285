# SPDX-License-Identifier: GPL-3.0-or-later
"""Schema and reader agree on packs that are made by rules: a good pack, changed in one place.

Whatever the schema refuses the reader refuses. What only the reader refuses is of a sort that the
guide for authors names.
"""

import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator

# Only the reader knows these: what an id stands for, and what stands beside a cell or a number.
BEYOND_CODES = {"reference", "duplicate"}
BEYOND_MESSAGES = ("a cell needs “text”, “items” or “same-as”", "“same-as” stands in place of",
                   "“same-as” names a column", "“to” is less than “from”", "“to” is less than")

OF_OTHER_TYPES = [None, True, 7, 1.5, "text", [], {}, ["text"]]
BAD_TEXTS = ["", " ", "\u200b", "\u00a0\u2060", "a\u202eb", "a\u001bb", "a\u0085b", "\u007f"]
GOOD_TEXTS = ["x", "a\nb\tc", "\u2067עברית\u2069", "日本語", "🐈", "a\u200db"]
BAD_IDS = ["A", "a_b", "ä", "a b", "a\n", "-" * 129]
BAD_DATES = ["2026-02-30", "2025-02-29", "2026-1-01", "01.02.2026", "2026-13-01", "20260101"]
BAD_URLS = ["http://example.org/", "https://", "https://me@example.org/", "https://a b/", "ftp://x",
            "https:///path", "javascript:1", "https://example.org/\n"]


def walk(schema, node, value, path=()):
    """Each place of a document with what the schema says of it."""
    while "$ref" in node:
        node = {**schema["$defs"][node["$ref"].rpartition("/")[2]],
                "defined": node["$ref"].rpartition("/")[2]}
    for option in node.get("oneOf", []):
        if isinstance(value, list) == (option.get("type") == "array"):
            node = option
            while "$ref" in node:
                node = {**schema["$defs"][node["$ref"].rpartition("/")[2]],
                        "defined": node["$ref"].rpartition("/")[2]}
    yield path, node, value
    if isinstance(value, dict):
        for name, member in value.items():
            inner = node.get("properties", {}).get(name, node.get("additionalProperties"))
            if inner:
                yield from walk(schema, inner, member, (*path, name))
    elif isinstance(value, list):
        for index, element in enumerate(value[:1]):
            yield from walk(schema, node["items"], element, (*path, index))


def list_values(node, value):
    """What a place could hold in place of what is there, good or bad."""
    yield from OF_OTHER_TYPES
    if node.get("type") == "string" or "enum" in node:
        yield from {"id": BAD_IDS, "date": BAD_DATES, "url": BAD_URLS}.get(
            node.get("defined"), BAD_TEXTS + GOOD_TEXTS)
        if node.get("maxLength", 10) > 10:
            for letter in "xä🐈":
                yield letter * node["maxLength"]
                yield letter * (node["maxLength"] + 1)
    if node.get("type") == "integer":
        for bound in ("minimum", "maximum", "const"):
            if bound in node:
                yield from (node[bound] - 1, node[bound] + 1, float(node[bound]), node[bound] + 0.5)
        yield 10 ** 17
    if isinstance(value, list) and node.get("maxItems", 1000) <= 64:
        yield from ([value[0]] * node["maxItems"], [value[0]] * (node["maxItems"] + 1))
    if isinstance(value, dict):
        yield {**value, "unknown": 1}
        yield from ({other: value[other] for other in value if other != name} for name in value)
        if node.get("maxProperties", 1000) <= 300:
            yield {f"id-{i}": next(iter(value.values())) for i in range(node["maxProperties"] + 1)}


def replace(document, path, value):
    if not path:
        return value
    changed = copy.deepcopy(document)
    place = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return changed


def list_packs(schema, document):
    for path, node, value in walk(schema, schema, document):
        for other in list_values(node, value):
            yield path, replace(document, path, other)


def read(signpost, folder, texts):
    """What the reader says of each file: its errors, in order."""
    errors = {}
    for number, text in enumerate(texts):
        (folder / f"{number}.json").write_text(text, encoding="utf-8")
    names = [f"{number}.json" for number in range(len(texts))]
    output = subprocess.run([signpost, "check", "--format=json", *names], cwd=folder,
                            stdout=subprocess.PIPE, check=False).stdout
    for problem in json.loads(output):
        if problem["severity"] == "error":
            errors.setdefault(Path(problem["file"]).name, []).append(problem)
    return [errors.get(name, []) for name in names]


def is_beyond(problem):
    return problem["code"] in BEYOND_CODES or problem["message"].startswith(BEYOND_MESSAGES)


def compare(validator, packs, answers):
    for (path, pack), errors in zip(packs, answers):
        fault = next(validator.iter_errors(pack), None)
        place = json.dumps(path) + " " + json.dumps(pack if not path else None)[:80]
        if fault is not None and not errors:
            yield f"{place}: only the schema refuses it: {fault.json_path}: {fault.message[:100]}"
        elif fault is None and not all(map(is_beyond, errors)):
            problem = next(problem for problem in errors if not is_beyond(problem))
            yield f"{place}: only the reader refuses it: {problem['path']}: {problem['message']}"


def main(signpost, schema_path, good):
    signpost = Path(signpost).resolve()
    schema = json.loads(Path(schema_path).read_text(encoding="utf-8"))
    document = json.loads(Path(good).read_text(encoding="utf-8"))
    packs = list(list_packs(schema, document))
    with tempfile.TemporaryDirectory() as folder:
        answers = read(signpost, Path(folder), [json.dumps(pack) for _, pack in packs])
    n_bad = sum(map(bool, answers))
    failures = list(compare(Draft202012Validator(schema), packs, answers))

    print("1..2")
    print(f"# {len(packs)} packs, {n_bad} of them bad")
    print(f"{'ok' if min(n_bad, len(packs) - n_bad) >= 300 else 'not ok'} 1 there are enough of both")
    for failure in failures[:50]:
        print("# " + failure)
    print(f"{'not ok' if failures else 'ok'} 2 schema and reader agree")


if __name__ == "__main__":
    main(*sys.argv[1:])
