#!/usr/bin/env python3
"""Writes what fuzzing begins with: seeds into corpus/TARGET, and words into corpus/TARGET.dict.

    python3 seeds.py

Saved files and links come from tests/corpus, tables from tests/table, workbooks from here, words from the
published schema and from the names that tables are known to have. Standard library only.
"""

from __future__ import annotations

import json
import re
import shutil
import struct
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


def workbooks():
    """A letter for the kind, then what is in the sheet: fuzz_targets/workbook.rs."""
    rows = '<row r="1"><c r="A1" t="str"><v>Entry Number</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>ABC12345676</t></is></c><c r="B2" s="1"><v>46157</v></c></row>'
    yield f'x<sheetData>{rows}</sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>'.encode()
    cell = '<table:table-cell office:value-type="{}"{}><text:p>{}</text:p></table:table-cell>'
    day = cell.format("date", ' office:date-value="2026-05-15"', "May 15, 2026")
    number = cell.format("string", ' table:number-columns-repeated="2"', "ABC12345676")
    yield f'o<table:table-row>{cell.format("string", "", "Entry Number")}</table:table-row><table:table-row table:number-rows-repeated="3">{number}{day}</table:table-row>'.encode()

    def record(kind, data):
        return struct.pack("<HH", kind, len(data)) + data

    # A shared text, a number, a formula with a text, a small number, and several small numbers.
    yield b"b" + record(0x00FD, struct.pack("<HHHI", 0, 0, 0, 0)) + record(0x0203, struct.pack("<HHHd", 1, 0, 0, 46157.0)) + record(
        0x0006, struct.pack("<HHH", 1, 1, 0) + b"\0\0\0\0\0\0\xff\xff" + bytes(8)
    ) + record(0x0207, struct.pack("<HB", 3, 0) + b"ABC") + record(0x027E, struct.pack("<HHHI", 2, 0, 0, 4)) + record(
        0x00BD, struct.pack("<HHHIHIH", 3, 0, 0, 4, 0, 8, 1)
    )
    yield (ROOT / "tests/workbooks/es-003.xlsx").read_bytes()


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
    words = {"<c r=\"XFD1048576\">", "<row>", "t=\"s\"", "t=\"str\"", "t=\"e\"", "t=\"b\"", "t=\"d\"", "<f>", "<v>", "ref=\"A1:XFD1048576\""}
    words |= {"table:number-rows-repeated=\"", "table:number-columns-repeated=\"", "table:covered-table-cell", "office:value=\"1e308\"", "99999999"}
    write("workbook", workbooks(), words)
    write("share_link", links(), {"s=1.", "s=2.", "-", "_"})


if __name__ == "__main__":
    main()
