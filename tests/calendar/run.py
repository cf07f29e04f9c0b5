#!/usr/bin/env python3
"""Reads the calendars of random documents with three programs, which have to agree.

    python run.py --calendar PROGRAM --reader PROGRAM [--count N] [--seed S]

README.md says what is checked. The last line is `N passed, M failed` (calendars); exit status 1 when anything failed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import documents
import parse

HERE = Path(__file__).resolve().parent
AT_A_TIME = 250
SHOWN = 12
SHOWN_OF_A_DOCUMENT = 20_000
PEOPLE_A_BATCH = 3
# Of the export: seconds since 1970.
STAMP = 1_795_176_489


class Tally:
    """What was counted, and what was wrong."""

    def __init__(self):
        self.figures, self.faults = Counter(), Counter()
        self.passed = self.failed = 0

    def add(self, name: str, faults: list, document=None):
        """faults: [(kind, sentence)]"""
        self.passed += not faults
        self.failed += bool(faults)
        for kind, sentence in faults:
            self.faults[kind] += 1
            if self.faults[kind] <= 2 and sum(min(n, 2) for n in self.faults.values()) <= SHOWN:
                print(f"{name}: {kind}: {sentence}")
                if document is not None:
                    print("    " + json.dumps(document)[:SHOWN_OF_A_DOCUMENT])


def lines_of(call: list, text: str) -> list:
    """What a program answers, a JSON value a line, to lines on its standard input."""
    done = subprocess.run(call, input=text.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.split(b"\n") if line]


class Programs:
    def __init__(self, options):
        self.options = options

    def of_file(self, call: list, made: list) -> list:
        """A program's answers to documents, which it gets as a `.jsonl`."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "documents.jsonl")
            with open(path, "w", encoding="utf-8", newline="\n") as out:
                out.writelines(json.dumps(document, ensure_ascii=False) + "\n" for document in made)
            # Exit status 1 says that a line is a refusal; that is seen on the line too.
            done = subprocess.run([*call, path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        found = [json.loads(line) for line in done.stdout.split(b"\n") if line]
        if done.returncode not in (0, 1) or len(found) != len(made):
            raise SystemExit(f"{call[0]}: exit status {done.returncode}, {len(found)} lines for {len(made)} documents")
        return found

    def calendars(self, made: list, person: str | None = None) -> list:
        of_person = [] if person is None else ["--person", person]
        return self.of_file([self.options.calendar, "--stamp", str(STAMP), *of_person], made)

    def readers(self, texts: list) -> dict:
        """name → what each reader makes of each text"""
        given = "".join(json.dumps(text) + "\n" for text in texts)
        calls = {"ical.js": ["node", str(HERE / "parse.mjs")], "calcard": [self.options.reader]}
        with ThreadPoolExecutor() as pool:
            running = {name: pool.submit(lines_of, call, given) for name, call in calls.items()}
            found = {"icalendar": [read(text) for text in texts]}
            return found | {name: running[name].result() for name in calls}


def read(text: str) -> dict:
    try:
        return {"events": parse.events(text)}
    except Exception as error:  # whatever the package raises is its answer
        return {"error": f"{type(error).__name__}: {error}"}


def disagreements(name: str, ours: dict, theirs: dict):
    """Where a reader does not read what `icalendar` reads."""
    if "error" in ours or "error" in theirs:
        yield "reader", f"icalendar: {ours.get('error')}, {name}: {theirs.get('error')}"
        return
    if len(ours["events"]) != len(theirs["events"]):
        yield "reader", f"icalendar reads {len(ours['events'])} events, {name} {len(theirs['events'])}"
        return
    for one, other in zip(ours["events"], theirs["events"]):
        for field in one:
            if one[field] != other[field]:
                yield f"reader {field}", f"icalendar {one[field]!r}, {name} {other[field]!r}"


def form(text: str):
    """RFC 5545, section 3.1: lines of at most 75 octets, each with CRLF, and no control characters but tabs."""
    *lines, rest = text.split("\r\n")
    if rest:
        yield "form", "the last line has no end"
    for line in lines:
        if len(line.encode()) > 75 or re.search(r"[\x00-\x08\x0a-\x1f\x7f]", line):
            yield "form", f"{len(line.encode())} octets: {line!r}"


def check_batch(programs: Programs, tally: Tally, made: list, first: int):
    jobs = [(range(len(made)), None)]
    ids = Counter(one["id"] for document in made for one in document["facts"].get("people") or [])
    for id_, _ in ids.most_common(PEOPLE_A_BATCH):
        jobs.append(([at for at in range(len(made)) if has_person(made[at], id_)], id_))
    for places, person in jobs:
        found = programs.calendars([made[at] for at in places], person)
        written = [(at, text) for at, text in zip(places, found) if isinstance(text, str)]
        tally.figures["without a calendar"] += len(found) - len(written)
        readings = programs.readers([text for _, text in written])
        for (at, text), *read in zip(written, *readings.values()):
            name = (f"document {first + at}" if first >= 0 else "the largest document") + (f", person {person}" if person else "")
            ours, *others = zip(readings, read)
            faults = [fault for other in others for fault in disagreements(other[0], ours[1], other[1])]
            faults += form(text)
            if "events" in ours[1]:
                count(tally.figures, ours[1]["events"], text, person)
            tally.add(name, faults, made[at])


def has_person(document: dict, id_: str) -> bool:
    return any(one["id"] == id_ for one in document["facts"].get("people") or [])


def count(figures: Counter, events: list, text: str, person):
    figures["calendars" if person is None else "calendars of one person"] += 1
    figures["events"] += len(events)
    figures["alarms"] += sum(len(event["alarms"]) for event in events)
    figures["octets"] += len(text.encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calendar", required=True, metavar="PROGRAM")
    parser.add_argument("--reader", required=True, metavar="PROGRAM", help="the example read_calendar")
    parser.add_argument("--count", type=int, default=300, help="documents")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    started = time.monotonic()
    programs, tally = Programs(options), Tally()

    check_batch(programs, tally, [documents.largest()], -1)
    for first in range(0, options.count, AT_A_TIME):
        last = min(first + AT_A_TIME, options.count)
        made = [documents.document(options.seed, i) for i in range(first, last)]
        check_batch(programs, tally, made, first)

    for name, value in tally.figures.items():
        print(f"{value:>10}  {name}")
    for kind, value in tally.faults.most_common():
        print(f"{value:>10}  FAULTS: {kind}")
    print(f"{time.monotonic() - started:.0f} s, seed {options.seed}")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main())
