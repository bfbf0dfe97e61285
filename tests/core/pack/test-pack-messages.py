# SPDX-License-Identifier: GPL-3.0-or-later
"""Every message of the scanner, the reader and the resolver occurs in the corpus of bad packs."""

import re
import sys
from pathlib import Path

SOURCES = ["json/sp-json-scan.c", "json/sp-json-scanner.c", "pack/sp-pack-reader.c",
           "pack/sp-pack-references.c", "pack/sp-pack-values.c"]

# Advice, not an error: test-pack-reader.c has it. A file of so many values is too large for the
# corpus: test-pack-limits.c makes one.
ELSEWHERE = {"the format has no such member here; it is passed over",
             "too many values: at most 500,000 are read"}

CALL = re.compile(r'(?:\bC?_|ngettext)\s*\(\s*((?:"(?:\\.|[^"\\])*"\s*)+)(?:,\s*((?:"(?:\\.|[^"\\])*"\s*)+))?')
PIECE = re.compile(r'"((?:\\.|[^"\\])*)"')
CONVERSION = re.compile(r"%[-.0-9*]*(?:zu|l?ld|04X|[sdu])")


def get_messages(source):
    for match in CALL.finditer(source):
        # The last form of a message with a number is the one that limits above one take.
        literals = match.group(2) or match.group(1)
        text = "".join(PIECE.findall(literals))
        yield text.replace('\\"', '"').replace("\\\\", "\\")


def main(corpus, folder):
    lines = "\n".join(path.read_text(encoding="utf-8") for path in Path(corpus).glob("*.errors"))
    messages = {message for name in SOURCES
                for message in get_messages((Path(folder) / name).read_text(encoding="utf-8"))}
    missing = sorted(message for message in messages - ELSEWHERE if not re.search(
        r"(?<!\w)" + ".*?".join(re.escape(part) for part in CONVERSION.split(message)), lines))

    print("1..2")
    print(f"{'ok' if len(messages) > 40 else 'not ok'} 1 messages are found ({len(messages)})")
    for message in missing:
        print("# no file of the corpus has: " + message)
    print(f"{'not ok' if missing else 'ok'} 2 each of them is told for some file")


if __name__ == "__main__":
    main(*sys.argv[1:])
