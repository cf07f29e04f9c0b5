#!/usr/bin/env python3
"""Gives the example `table` files as people have them, and compares all it says with what is known of them.

    cargo build --example table
    python3 run.py --table PROGRAM [--count N] [--seed S] [--only DIALECT...] [--keep]
    python3 run.py --dump DIR [--seed S]      only writes samples, with their answers

PROGRAM may hold arguments ("python3 reader.py"). Before it is trusted, the comparison is shown readers known to be wrong
and has to notice each. For each dialect: files, rows, rows read right, rows refused in the right cell for the right reason,
and what is wrong. The first differences follow; their files stay in the temporary folder. Standard library only.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from itertools import groupby
from pathlib import Path

import generate
import reader

HERE = Path(__file__).parent
AT_A_TIME = 40
SECONDS = 120
SHOWN = 12
WHOLE = ("delimiter", "header_row", "skipped_rows", "columns", "date_order", "rows")
# No word is specified for a last login that is no date.
SAME_REASON = {"last_login": "date"}


def differences(expected: dict, got: dict):
    """What differs, as (where, expected, got); with the rows that are right and rightly refused counted."""
    found, counts = [], Counter()
    if "refused" in expected or "refused" in got:
        same = expected.get("refused") == got.get("refused")
        return [] if same else [("the whole table", brief(expected), brief(got))], counts
    for key in WHOLE:
        if without_tail(expected[key]) != without_tail(got.get(key)):
            found.append((key, expected[key], got.get(key)))
    notices, may = set(got.get("notices") or []), set(expected["notices_may"])
    if notices - may != set(expected["notices"]) - may or got.get("notices") != sorted(notices):
        found.append(("notices", expected["notices"], got.get("notices")))
    before, after = by_row(expected), by_row(got)
    for row in sorted(before.keys() | after.keys()):
        if before.get(row) == after.get(row):
            counts[before[row][0][0]] += 1
        else:
            found.append((f"row {row}", before.get(row), after.get(row)))
    return found, counts


def without_tail(value):
    """Columns without the ignored ones at the end: a row with too many cells may or may not count as a column more."""
    while isinstance(value, list) and value and value[-1] is None:
        value = value[:-1]
    return value


def by_row(told: dict) -> dict[int, list]:
    """All that is said of each row, in one order. A row said to be two things shows here."""
    rows = defaultdict(list)
    for kind in ("accepted", "problems", "emptied", "duplicates"):
        for one in told.get(kind) or []:
            said = {key: value for key, value in one.items() if key != "row"}
            if kind in ("problems", "emptied"):
                said["expected"] = SAME_REASON.get(said.get("expected"), said.get("expected"))
            if kind == "duplicates":
                said["differs"] = sorted(said.get("differs") or [])
            rows[one["row"]].append((kind, said))
    return {row: sorted(said, key=repr) for row, said in rows.items()}


def brief(told: dict):
    return told["refused"] if "refused" in told else f"read: {len(told.get('accepted', []))} rows accepted"


def answers(program: list[str], flags, paths: list[Path]) -> tuple[list, int | str]:
    """A line for each file, and the exit status."""
    try:
        done = subprocess.run([*program, *flags, *map(str, paths)], capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return [], "no end"
    told = []
    for line in done.stdout.decode("utf-8", "replace").splitlines():
        try:
            told.append(json.loads(line))
        except ValueError:
            told.append({"refused": f"no JSON: {line[:80]}"})
    said = done.stderr[-300:].decode("utf-8", "replace")
    return told, f"{done.returncode}, {said}" if said else done.returncode


def compare(program: list[str], all_cases, folder: Path):
    """For each case its differences and counts. Files of one kind of call go together; refused ones alone."""

    def call(placed):
        one = placed[1]
        return one.flags, placed[0] if "refused" in one.expected else -1

    # A stable order: files of one kind of call side by side.
    placed = sorted(enumerate(all_cases), key=call)
    for (flags, _), group in groupby(placed, key=call):
        group = list(group)
        for start in range(0, len(group), AT_A_TIME):
            some = group[start : start + AT_A_TIME]
            paths = []
            for at, one in some:
                paths.append(folder / f"{one.dialect.replace(' ', '-').replace(':', '')}-{at}.csv")
                paths[-1].write_bytes(one.content)
            right_status = 1 if "refused" in some[0][1].expected else 0
            told, status = answers(program, flags, paths)
            together = status == right_status and len(told) == len(paths)
            for place, ((_, one), path) in enumerate(zip(some, paths)):
                if not together:
                    told, status = answers(program, flags, [path])
                got = told[place if together else 0] if told else {"refused": "nothing said"}
                found, counts = differences(one.expected, got)
                if status != right_status:
                    found.append(("exit status", right_status, status))
                yield one, path, found, counts


def report(program: list[str], all_cases, folder: Path, keep: bool) -> int:
    """Prints a line for each dialect and the first differences. Gives the number of files that differ."""
    totals, shown, differing = defaultdict(Counter), [], 0
    for one, path, found, counts in compare(program, all_cases, folder):
        total = totals[one.dialect]
        total.update({"files": 1, "rows": one.rows, "wrong": len(found), **counts})
        if found:
            differing += 1
            shown += [(one, path, *difference) for difference in found[:3]]
        elif not keep:
            path.unlink()
    print(f"{'dialect':24}{'files':>6}{'rows':>8}{'right':>8}{'repeated':>9}{'refused':>8}{'wrong':>7}")
    for name, total in sorted(totals.items()):
        kinds = (total[kind] for kind in ("files", "rows", "accepted", "duplicates", "problems", "wrong"))
        print("{:24}{:6}{:8}{:8}{:9}{:8}{:7}".format(name, *kinds))
    for one, path, where, expected, got in shown[:SHOWN]:
        print(f"\n{one.dialect}: {where}\n  file      {path}\n  called    {' '.join(one.flags)}")
        print(f"  expected  {json.dumps(expected, ensure_ascii=False)[:600]}\n  got       {json.dumps(got, ensure_ascii=False)[:600]}")
    if len(shown) > SHOWN:
        print(f"\n… and {len(shown) - SHOWN} more")
    return differing


def can_fail(seed: int) -> list[str]:
    """The readers known to be wrong that the comparison does not notice, and the good one where it does."""
    missed = []
    with tempfile.TemporaryDirectory(prefix="table-") as folder:
        few = [one for one in generate.cases(seed, 2, generate.DIALECTS) if len(one.content) < 10**6]
        for wrong in (None, *reader.WRONG):
            program = [sys.executable, "-B", str(HERE / "reader.py"), *(["--wrong", wrong] if wrong else [])]
            noticed = any(found for _, _, found, _ in compare(program, few, Path(folder)))
            if noticed != bool(wrong):
                missed.append(wrong or "the good reader")
    return missed


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--table", help="the program, perhaps with arguments")
    parser.add_argument("--count", type=int, default=30, help="files of each dialect")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", help="only these dialects, or `limits`")
    parser.add_argument("--keep", action="store_true", help="leave every file in the temporary folder")
    parser.add_argument("--dump", type=Path)
    given = parser.parse_args()
    if given.dump:
        generate.dump(given.dump, given.seed)
        return
    if not given.table:
        parser.error("--table or --dump")
    missed = can_fail(given.seed)
    print(f"{len(reader.WRONG)} readers known to be wrong: " + (f"misjudged {', '.join(missed)}" if missed else "each noticed") + "\n")
    folder = Path(tempfile.mkdtemp(prefix="table-"))
    all_cases = list(generate.cases(given.seed, given.count, given.only))
    differing = report(shlex.split(given.table), all_cases, folder, given.keep)
    if not given.keep and not differing:
        folder.rmdir()
    print(f"\n{len(all_cases) - differing} passed, {differing} failed")
    sys.exit(1 if differing or missed else 0)


if __name__ == "__main__":
    main()
