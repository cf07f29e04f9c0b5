#!/usr/bin/env python3
"""Gives the example `table` tables as people have them, and compares what it says with the answers.

    cargo build --example table
    python3 run.py --table PROGRAM

files/ has two tables of each dialect, and files.jsonl a line for each with all that has to be said of it. They were made
from entries and people that were known first; a second reader, written from the same description, agreed with every
answer. cases.tsv has a heading or a cell a line: the kind, the header, the rows (¶ between them), the answer's name,
and its value. `-` is no answer; a value after `!` is one that it must not be. `|` parts cells. Standard library only.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
AS_OF = "2026-06-18"
# No word is specified for a last login that is no date.
SAME_REASON = {"last_login": "date"}


def said(program: str, flags: list[str], path: Path) -> dict:
    return json.loads(subprocess.run([program, *flags, str(path)], capture_output=True, text=True).stdout)


def without_nulls(value):
    if isinstance(value, dict):
        return {key: without_nulls(one) for key, one in value.items() if one is not None}
    return [without_nulls(one) for one in value] if isinstance(value, list) else value


def columns(answer: dict) -> list:
    """Without the ignored ones at the end: a row with too many cells may or may not count as a column more."""
    names = list(answer.get("columns") or [])
    while names and names[-1] is None:
        names.pop()
    return names


def by_row(answer: dict) -> dict[int, list]:
    """All that is said of each row, in one order. A row said to be two things shows here."""
    rows = defaultdict(list)
    for kind in ("accepted", "problems", "emptied", "duplicates"):
        for one in without_nulls(answer.get(kind) or []):
            row = one.pop("row")
            if "expected" in one:
                one["expected"] = SAME_REASON.get(one["expected"], one["expected"])
            rows[row].append((kind, json.dumps(one, sort_keys=True)))
    return {row: sorted(found) for row, found in rows.items()}


def differences(expected: dict, got: dict):
    """What differs, as (where, expected, got)."""
    for key in ("delimiter", "header_row", "skipped_rows", "date_order", "rows"):
        if (expected.get(key) or None) != (got.get(key) or None):
            yield key, expected.get(key), got.get(key)
    if columns(expected) != columns(got):
        yield "columns", expected["columns"], got.get("columns")
    may = set(expected.get("notices_may", []))
    if set(expected.get("notices", [])) - may != set(got.get("notices") or []) - may:
        yield "notices", expected.get("notices"), got.get("notices")
    before, after = by_row(expected), by_row(got)
    for row in sorted(before.keys() | after.keys()):
        if before.get(row) != after.get(row):
            yield f"row {row}", before.get(row), after.get(row)


def files(program: str):
    """Each file's name, and whether all is said of it as it should be."""
    for line in (HERE / "files.jsonl").read_text().splitlines():
        one = json.loads(line)
        found = list(differences(one["expected"], said(program, one["flags"], HERE / "files" / one["file"])))
        for where, expected, got in found[:3]:
            print(f"{one['file']}: {where}\n  expected  {expected}\n  got       {got}")
        yield not found


def cases(program: str):
    """Each case, and whether it is read as it should be."""
    lines = (HERE / "cases.tsv").read_text().splitlines()
    with tempfile.TemporaryDirectory(prefix="table-") as folder:
        for line in lines:
            if not line or line.startswith("#"):
                continue
            kind, header, rows, name, value = line.split("\t")
            path = Path(folder) / "case.csv"
            quoted = [",".join(f'"{cell}"' for cell in text.split("|")) for text in (header, *rows.split("¶"))]
            path.write_text("\n".join(quoted) + "\n")
            flags = ["--kind", kind, "--as-of", AS_OF, "--keep-numbers"]
            accepted = said(program, flags, path).get("accepted") or [{}]
            got = accepted[0].get(name, "no row")
            if value.startswith("!"):
                fits = got not in (value[1:], "no row")
            else:
                fits = got == (None if value == "-" else value)
            if not fits:
                print(f"{header} / {rows}: {name} is {got!r}, not {value}")
            yield fits


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--table", required=True, help="the program")
    program = parser.parse_args().table
    results = [*files(program), *cases(program)]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(not all(results))


if __name__ == "__main__":
    main()
