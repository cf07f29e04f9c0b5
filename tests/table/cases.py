#!/usr/bin/env python3
"""Single cells and headings in many spellings, each with what it has to be read as; made from kinds, not from files.

    python3 cases.py --table PROGRAM

cases.tsv has a case a line: the kind, the header, the row, the answer's name, and its value. `-` is no answer; a value
after `!` is one that it must not be. `|` parts cells. Today is June 18, 2026.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--table", required=True)
    given = parser.parse_args()
    lines = [line for line in (Path(__file__).parent / "cases.tsv").read_text().splitlines() if line and not line.startswith("#")]
    folder, wrong = Path(tempfile.mkdtemp(prefix="cases-")), 0
    for place, line in enumerate(lines):
        kind, header, row, name, value = line.split("\t")
        path = folder / f"{place}.csv"
        quoted = [",".join(f'"{cell}"' for cell in text.split("|")) for text in (header, *row.split("¶"))]
        path.write_text("\n".join(quoted) + "\n")
        said = subprocess.run([given.table, "--kind", kind, "--as-of", "2026-06-18", "--keep-numbers", str(path)], capture_output=True, text=True)
        rows = json.loads(said.stdout).get("accepted") or [{}]
        got = rows[0].get(name, "no row")
        fits = got != value[1:] and got != "no row" if value.startswith("!") else got == (None if value == "-" else value)
        if not fits:
            wrong += 1
            print(f"{header} / {row}: {name} is {got!r}, not {value}")
    print(f"{len(lines) - wrong} passed, {wrong} failed")
    return wrong > 0


sys.exit(main())
