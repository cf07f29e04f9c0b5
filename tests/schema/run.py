#!/usr/bin/env python3
"""Compares the published JSON Schema with the reader, on files that hold to the format and files that break it.

    cargo build --example assess
    python run.py --assess PROGRAM [--count N] [--seed S]

Each of N files (1,000 otherwise) is judged by the example `assess`, by `jsonschema` (Python) and by `ajv` (JavaScript), all
under draft 2020-12 with formats. README.md tells which categories a schema cannot see; there the reader alone refuses, and
that is held too. What is written with its assessment has to fit the
schema as well. Before the comparison is trusted it is shown schemas known to be too loose or too strict, and has to notice
each. For each category: how many agree as they should. The exit status is 1 when anything differs.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path

from documents import NOBODY, READER, SCHEMA, cases
from jsonschema import Draft202012Validator

HERE = Path(__file__).resolve().parent
PUBLISHED = HERE.parent.parent / "public/self-check-file.schema.json"
TODAY = "2026-06-18"
SECONDS = 300
SHOWN = 10


def by_the_reader(program: str, texts: list[str], folder: Path) -> list[str | None]:
    """What is written of each that is taken, with its assessment."""
    path = folder / "documents.jsonl"
    path.write_text("".join(text + "\n" for text in texts), encoding="utf-8")
    done = subprocess.run([program, "--today", TODAY, str(path)], capture_output=True, timeout=SECONDS)
    lines = done.stdout.decode().splitlines()
    assert len(lines) == len(texts), f"{len(lines)} answers to {len(texts)} documents: {done.stderr[-300:]!r}"
    return [None if "error" in json.loads(line) else line for line in lines]


def by_jsonschema(schema: dict, documents: list) -> list[bool]:
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [validator.is_valid(document) for document in documents]


def by_ajv(schema: dict, texts: list[str], folder: Path) -> list[bool]:
    path = folder / "schema.json"
    path.write_text(json.dumps(schema))
    documents = "".join(text + "\n" for text in texts).encode()
    done = subprocess.run(["node", str(HERE / "judge.mjs"), str(path)], input=documents, capture_output=True, timeout=SECONDS)
    answers = done.stdout.decode().split()
    assert len(answers) == len(texts), f"ajv: {done.stderr.decode()[-600:]}"
    return [answer == "true" for answer in answers]


def wrong_days(schema: dict) -> list[str]:
    """Texts shaped like dates from 1988 to 2103 that the schema and the calendar judge differently."""
    pattern = re.compile(schema["$defs"]["Day"]["pattern"])
    first, last = date(1990, 1, 1), date(2100, 12, 31)
    real = {(first + timedelta(days=days)).isoformat() for days in range((last - first).days + 1)}
    every = (f"{year}-{month:02}-{day:02}" for year in range(1988, 2104) for month in range(14) for day in range(33))
    return [text for text in every if bool(pattern.search(text)) != (text in real)]


def wrong_schemas(schema: dict):
    """Schemas that are not the reader's, each with what is wrong."""

    def changed(what: str, change):
        other = deepcopy(schema)
        change(other["$defs"])
        return what, other

    yield changed("people may have other names", lambda defs: defs["Person"].pop("additionalProperties"))
    yield changed("a day beside any status", lambda defs: defs["Entry"].pop("then", None))
    yield changed("ids of any shape", lambda defs: defs["Key"].pop("pattern"))
    yield changed("days of any year", lambda defs: defs["Day"].update(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
    yield changed("a line break after an id", lambda defs: defs["Key"].update(pattern="^[a-z0-9-]{1,40}$"))
    yield changed("labels of 79 characters", lambda defs: defs["Name"].update(maxLength=79))
    yield changed("people who need a label", lambda defs: defs["Person"].update(required=["id", "label"]))


def differences(case, reader: bool, schema: bool) -> list[str]:
    """What is not as its category says."""
    found = []
    if reader != (case.refused_by in (NOBODY, SCHEMA)):
        found.append("the reader " + ("takes" if reader else "refuses") + " it")
    if schema != (case.refused_by in (NOBODY, READER)):
        found.append("the schema " + ("takes" if schema else "refuses") + " it")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--assess", required=True, metavar="PROGRAM")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()

    schema = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    all_cases = list(cases(given.count, given.seed))
    texts = [case.text for case in all_cases]
    documents = [json.loads(text) for text in texts]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        answers = by_the_reader(given.assess, texts, folder)
        reader = [answer is not None for answer in answers]
        written = [answer for answer in answers if answer is not None]
        ajv, ajv_written = by_ajv(schema, texts, folder), by_ajv(schema, written, folder)
    python = by_jsonschema(schema, documents)
    unfit = [line for line, fits in zip(written, ajv_written) if not fits]
    unfit += [line for line, fits in zip(written, by_jsonschema(schema, map(json.loads, written))) if not fits]

    missed = []
    for what, other in wrong_schemas(schema):
        judged = by_jsonschema(other, documents)
        if not any(differences(*row) for row in zip(all_cases, reader, judged)):
            missed.append(what)
    print(f"{len(list(wrong_schemas(schema)))} schemas known to be wrong: " + (f"not noticed: {', '.join(missed)}" if missed else "each noticed"))
    days = wrong_days(schema)
    print(f"every day from 1990 to 2100, and what only looks like one: {len(days)} judged wrongly {days[:5] or ''}")
    print(f"{len(written)} files written with their assessment: {len(unfit)} refused by the schema {unfit[:1] or ''}\n")

    right, wrong, shown = Counter(), Counter(), []
    for case, *judged in zip(all_cases, reader, python, ajv):
        found = {difference for schema in judged[1:] for difference in differences(case, judged[0], schema)}
        (wrong if found else right)[case.category, case.refused_by] += 1
        shown += [(case, judged, found)] if found else []
    print(f"{'':52}{'refused by':18}{'right':>6}{'wrong':>7}")
    for category, refused_by in dict.fromkeys((case.category, case.refused_by) for case in all_cases):
        key = category, refused_by
        print(f"{category:52}{refused_by:18}{right[key]:6}{wrong[key]:7}")
    for case, judged, found in shown[:SHOWN]:
        said = ", ".join(f"{who} {answer}" for who, answer in zip(("reader", "jsonschema", "ajv"), judged))
        print(f"\n{case.category}: {'; '.join(sorted(found))} ({said})\n  {case.text[:600]}")
    print(f"\n{sum(right.values())} passed, {sum(wrong.values())} failed")
    sys.exit(1 if wrong or missed or days or unfit or not written else 0)


if __name__ == "__main__":
    main()
