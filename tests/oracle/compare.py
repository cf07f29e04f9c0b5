"""Compares the Rust engine with the evaluator on random files of both versions.

    python compare.py --assess BINARY [--count N] [--seed S] [--documents FILE.jsonl] [--workers 2]

BINARY is the example `assess`, called as `BINARY FILE.jsonl`: it prints a line for each document, the whole file with
its `assessment`, or an object with `error`. Compared are every field of `assessment` that the evaluator computes, and
the version, `check` and facts around it.

Differences are grouped by kind, each with its smallest document. Exit status 1 on any difference, and when random
documents leave a rule, route, status or agenda kind unreached. The last line is `N passed, M failed` (documents).
"""

from __future__ import annotations

import argparse
import itertools
import json
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import date

from evaluator import assess_document
from generate import documents
from reached import Reached, natural

CHUNK = 500
COMPANY = ("route", "ready_earliest", "ready_latest")
PERSON = tuple(
    """
    id standing certain days_since_login days_since_login_least log_in_by dormant_on dormant_on_latest rule
    ladder also waits_for ready_earliest ready_latest ask
    """.split()
)
ENTRY = tuple("id rule cape cape_last_day cape_by protest_last_day protest_by next risk ask".split())
CHECKS = ("login", "structure", "ach", "broker", "entries")
CHECKLISTS = ("june_29", "week_before", "pipeline")
COUNTS = ("yes", "no", "unknown")
ITEM = ("id", "answer", "from")
# The documents leave the names of findings open: these are the engine's, for what the evaluator computes.
LOCKOUT_FINDING = "one_person_from_lockout"
ENROLLMENT_FINDINGS = {
    "ach_needs_owner": "owner_or_delegate",
    "ach_delegate_enrolls": "delegate",
    "ach_owner_first": "owner_first",
}


class Missing:
    def __repr__(self):
        return "<missing>"


MISSING = Missing()


def member(value, name):
    return value.get(name, MISSING) if isinstance(value, dict) else MISSING


def items_of(value) -> list:
    return value if isinstance(value, list) else []


def without_unanswered(value):
    """'Unanswered is `null` or absent': the same facts either way, also an empty list, object or label."""
    if isinstance(value, dict):
        members = ((name, without_unanswered(inner)) for name, inner in value.items())
        return {name: inner for name, inner in members if inner not in (None, "", [], {})}
    if isinstance(value, list):
        return [without_unanswered(inner) for inner in value]
    return value


# --------------------------------------------------------------------------
# What is compared
# --------------------------------------------------------------------------


def listed(path: str, value, names, kind: str):
    """(place, kind, value): the length of a list, then the named members of each of its items."""
    yield f"{path}/length", f"{kind}/length", len(value) if isinstance(value, list) else MISSING
    for i, item in enumerate(items_of(value)):
        for name in names:
            yield f"{path}/{i}/{name}", f"{kind}/{name}", member(item, name)


def finding_ids(check) -> list:
    return [member(finding, "id") for finding in items_of(member(check, "findings"))]


def one_person_from_lockout(login):
    """The evaluator gives a boolean, the engine findings."""
    if LOCKOUT_FINDING in login:
        return login[LOCKOUT_FINDING]
    return LOCKOUT_FINDING in finding_ids(login)


def enrollment(ach):
    if "enrollment" in ach:
        return ach["enrollment"]
    found = [ENROLLMENT_FINDINGS[id_] for id_ in finding_ids(ach) if id_ in ENROLLMENT_FINDINGS]
    return found[0] if len(found) == 1 else found or None


def fields(answer: dict):
    """(place, kind, value) of every compared field but the agenda's"""
    for name in ("format", "version"):
        yield name, name, member(answer, name)
    yield "check", "check", without_unanswered(answer.get("check"))
    facts = without_unanswered(answer.get("facts")) or {}
    for name in ("as_of", "company", "people", "broker", "filing", "entries", "requests", "checklists"):
        yield f"facts/{name}", f"facts/{name}", facts.get(name)

    assessment = member(answer, "assessment")
    for name in ("as_of", "guidance"):
        yield name, name, member(assessment, name)
    company = member(assessment, "company")
    for name in COMPANY:
        yield f"company/{name}", f"company/{name}", member(company, name)
    yield from listed("people", member(assessment, "people"), PERSON, "people")
    checks = member(assessment, "checks")
    for name in CHECKS:
        yield f"checks/{name}/status", f"checks/{name}/status", member(member(checks, name), "status")
    login, ach = member(checks, "login"), member(checks, "ach")
    for path, of, check in (
        ("checks/login/one_person_from_lockout", one_person_from_lockout, login),
        ("checks/ach/enrollment", enrollment, ach),
    ):
        yield path, path, of(check) if isinstance(check, dict) else MISSING
    yield from listed("entries", member(assessment, "entries"), ENTRY, "entries")
    for name in CHECKLISTS:
        checklist = member(member(assessment, "checklists"), name)
        path = f"checklists/{name}"
        for count in COUNTS:
            yield f"{path}/{count}", f"checklists/{count}", member(checklist, count)
        yield from listed(f"{path}/items", member(checklist, "items"), ITEM, "checklists/items")


def agenda_differences(ours: list, theirs) -> list:
    """[(kind, place, evaluator's, binary's)]: what is in one agenda alone, else what is in another order"""

    def plain(items):
        return [tuple(member(item, name) for name in ("on", "what", "who")) for item in items_of(items)]

    ours, theirs = plain(ours), plain(theirs)
    if ours == theirs:
        return []
    differing = []
    for item in (Counter(ours) - Counter(theirs)).elements():
        differing.append((f"agenda: {item[1]} in the evaluator's alone", "agenda", item, MISSING))
    for item in (Counter(theirs) - Counter(ours)).elements():
        differing.append((f"agenda: {item[1]} in the binary's alone", "agenda", MISSING, item))
    if not differing:
        i = next(i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b)
        differing.append(("agenda: order", f"agenda/{i}", ours[i], theirs[i]))
    return differing


def same(a, b) -> bool:
    """Equal, and of the same JSON type: 1 is not true."""
    return type(a) is type(b) and a == b


def rule_at(answer: dict, place: str) -> str:
    """The rule of the person or entry that a place is in."""
    found = re.match(r"(people|entries)/(\d+)/", place)
    return f" [{answer['assessment'][found[1]][int(found[2])]['rule']}]" if found else ""


def differences(expected: dict, answer):
    """[(kind, place, evaluator's, binary's)], number of compared fields"""
    if not isinstance(answer, dict) or "assessment" not in answer:
        refusal = str(answer.get("error", answer) if isinstance(answer, dict) else answer)
        return [(f"refused: {re.sub(r'[0-9]+', 'i', refusal)[:100]}", "", "an assessment", refusal)], 0
    ours = {place: (kind, value) for place, kind, value in fields(expected)}
    theirs = {place: (kind, value) for place, kind, value in fields(answer)}
    differing = []
    for place in dict.fromkeys([*ours, *theirs]):
        kind = (ours.get(place) or theirs[place])[0]
        a, b = (side[place][1] if place in side else MISSING for side in (ours, theirs))
        if not same(a, b):
            rule = rule_at(expected, place) if place in ours else ""
            differing.append((kind + rule, place, a, b))
    differing += agenda_differences(expected["assessment"]["agenda"], member(answer["assessment"], "agenda"))
    return differing, len(ours) + len(expected["assessment"]["agenda"])


# --------------------------------------------------------------------------
# Running
# --------------------------------------------------------------------------


class Result:
    """Of some documents; results add up."""

    def __init__(self):
        self.documents = self.fields = self.failed = 0
        self.kinds = Counter()
        self.smallest = {}  # kind → (size, document as text, place, evaluator's, binary's)
        self.reached = Reached()
        self.complaints = []

    def add(self, other: Result):
        self.documents += other.documents
        self.fields += other.fields
        self.failed += other.failed
        self.kinds.update(other.kinds)
        for kind, example in other.smallest.items():
            self.keep_smallest(kind, example)
        self.reached.add(other.reached)
        self.complaints += other.complaints

    def keep_smallest(self, kind: str, example: tuple):
        if kind not in self.smallest or example[:2] < self.smallest[kind][:2]:
            self.smallest[kind] = example


def dumps(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def shown(value) -> str:
    return repr(value) if value is MISSING else json.dumps(value, ensure_ascii=False, default=repr)


def lines_of(binary: str, texts: list):
    """The binary's lines and what it printed to standard error."""
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "documents.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(text + "\n" for text in texts)
        run = subprocess.run([binary, path], capture_output=True, encoding="utf-8")
    return run.stdout.splitlines(), run.stderr.strip()


def compare(binary: str, chunk: list) -> Result:
    result = Result()
    texts = [dumps(document) for document in chunk]
    lines, complaint = lines_of(binary, texts)
    if len(lines) != len(chunk):
        result.complaints.append(f"{len(lines)} lines for {len(chunk)} documents: {complaint[:2000]}")
        lines = (lines + [""] * len(chunk))[: len(chunk)]
        result.failed += 1
    for document, text, line in zip(chunk, texts, lines):
        try:
            answer = json.loads(line)
        except json.JSONDecodeError:
            answer = {"error": f"not JSON: {line[:200]!r}"}
        expected = assess_document(document, date.today())
        result.reached.count(document, expected["assessment"])
        differing, compared = differences(expected, answer)
        result.documents += 1
        result.fields += compared
        result.failed += bool(differing)
        for kind, place, ours, theirs in differing:
            result.kinds[kind] += 1
            result.keep_smallest(kind, (len(text), text, place, ours, theirs))
    return result


def compare_random(task) -> Result:
    binary, first, count, seed = task
    return compare(binary, list(documents(first, count, seed)))


def compare_given(task) -> Result:
    binary, texts = task
    return compare(binary, [json.loads(text) for text in texts])


def chunks_of_file(path: str):
    with open(path, encoding="utf-8") as lines:
        texts = (line for line in lines if line.strip())
        while chunk := list(itertools.islice(texts, CHUNK)):
            yield chunk


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--assess", required=True, metavar="BINARY")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", metavar="FILE.jsonl", help="these, not random ones")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()

    started = time.monotonic()
    if options.documents:
        run, tasks = compare_given, [(options.assess, chunk) for chunk in chunks_of_file(options.documents)]
    else:
        run = compare_random
        tasks = [
            (options.assess, first, min(CHUNK, options.count - first), options.seed)
            for first in range(0, options.count, CHUNK)
        ]
    total = Result()
    with multiprocessing.Pool(options.workers) as pool:
        for result in pool.imap(run, tasks):
            total.add(result)

    total.reached.print(groups=("version", "ladder", "route", "entry", "risk", "request", "agenda"))
    for kind in sorted(total.kinds, key=lambda kind: (total.smallest[kind][0], natural(kind))):
        _, text, place, ours, theirs = total.smallest[kind]
        print(f"\n{total.kinds[kind]:,} × {kind}")
        print(f"  {place}: evaluator {shown(ours)}, binary {shown(theirs)}\n  {text}")
    for complaint in total.complaints:
        print(f"\n{complaint}")

    unreached = [] if options.documents else total.reached.missing()
    failed = total.failed + len(unreached)
    print(f"\n{total.documents:,} documents, {total.fields:,} fields, {time.monotonic() - started:.0f} seconds")
    print(f"{len(total.kinds)} kinds of differences, {len(unreached)} things never reached")
    print(f"{max(total.documents - total.failed, 0)} passed, {failed} failed")
    return 1 if failed or not total.documents else 0


if __name__ == "__main__":
    sys.exit(main())
