#!/usr/bin/env python3
"""Writes what fuzzing begins with: seeds into corpus/TARGET, and words into corpus/TARGET.dict.

    python3 seeds.py

Saved files and links come from tests/corpus, tables from tests/table, words from the
published schema and from the names that tables are known to have. Standard library only.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LONGEST = 65536


def saved_files():
    yield from (path.read_bytes() for path in sorted((ROOT / "tests/corpus").glob("*/*.json")))


def tables():
    yield from (path.read_bytes() for path in sorted((ROOT / "tests/table/files").glob("*.csv")))
    # As wide as they are long, or with as many rows as they can have: what costs the most.
    half = LONGEST // 2
    for names in (",", "entry number,", "status,", "entry number,date,", "x,"):
        wide = (names * half)[: half - 14] + "entry number\n"
        yield (wide + "1\n" * half)[:LONGEST].encode()
    yield ("name,role\n" + "1\n" * half)[:LONGEST].encode()
    yield b'"a\n' * (LONGEST // 3)


def links():
    yield from (path.read_bytes().strip() for path in sorted((ROOT / "tests/corpus").glob("*/*.link*.txt")))


def words_of_files() -> set[str]:
    """The names and the words of the schema, and what a format has besides."""
    schema = json.loads((ROOT / "public/self-check-file.schema.json").read_text())
    found = {"ace-self-check", "2026-05-01", "2026-05", "never", "ABC12345678", "12-3456789", "\\u0000", "null"}

    def look(node):
        if isinstance(node, dict):
            found.update(node.get("properties", {}))
            found.update(word for word in [node.get("const"), *node.get("enum", [])] if isinstance(word, str))
            found.update(node.get("propertyNames", {}).get("enum", []))
            node = list(node.values())
        if isinstance(node, list):
            for item in node:
                look(item)

    look(schema)
    return found


def words_of_tables() -> set[str]:
    """The texts in the sources of the reader, and what stands between cells."""
    found = {"sep=;", '="', '""', "\r\n", "\ufeff", "\u00a0", "5/15/2026", "15.05.2026", "46157", "May 15, 2026"}
    for path in sorted((ROOT / "src/table").glob("*.rs")):
        found.update(re.findall(r'"([a-z][a-z ]{1,30})"', path.read_text()))
    return found


def write(target: str, seeds, words: set[str]):
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for count, seed in enumerate((seed for seed in seeds if len(seed) <= LONGEST), 1):
        (folder / f"seed-{count}").write_bytes(seed)
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in sorted(words))
    (HERE / "corpus" / f"{target}.dict").write_text("".join(f'"{word}"\n' for word in escaped))
    print(f"{target}: {count} seeds, {len(words)} words")


def main():
    shutil.rmtree(HERE / "corpus", ignore_errors=True)
    write("saved_file", saved_files(), words_of_files())
    write("table", tables(), words_of_tables())
    write("share_link", links(), {"s=1.", "s=2.", "-", "_"})


if __name__ == "__main__":
    main()
