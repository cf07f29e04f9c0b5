"""Compares the main implementation with the evaluator beside this file.

    python compare.py --count N [--seed S] --assess PATH_TO_BINARY [--documents FILE.jsonl]

Runs `PATH_TO_BINARY FILE.jsonl` over N random documents; the binary prints one
line a document: the whole document with `assessment`, or an object with
`error`. Every field of docs/file-format.md is compared but `guidance`. Exit status 1
on any disagreement. The last line is `N passed, M failed` (documents).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import date

from evaluator import assess
from generate import documents, natural

SHOWN = 5

COMPANY = ("route", "ready_earliest", "ready_latest")
PERSON = (
    "id",
    "standing",
    "certain",
    "days_since_login",
    "log_in_by",
    "dormant_on",
    "rule",
    "ladder",
    "also",
    "waits_for",
    "ready_earliest",
    "ready_latest",
    "ask",
)
ENTRY = (
    "id",
    "rule",
    "cape",
    "cape_last_day",
    "cape_by",
    "protest_last_day",
    "protest_by",
    "next",
    "risk",
    "ask",
)
CHECKS = ("login", "structure", "ach", "broker", "entries")
CHECKLISTS = ("june_29", "week_before", "pipeline")
COUNTS = ("yes", "no", "unknown")
ITEM = ("id", "answer", "from")
AGENDA_ITEM = ("on", "what", "who")


class Missing:
    def __repr__(self):
        return "<missing>"


MISSING = Missing()


def member(value, name):
    return value.get(name, MISSING) if isinstance(value, dict) else MISSING


def listed(path, value, names):
    """The length of a list, then the named members of each of its items."""
    if not isinstance(value, list):
        yield f"{path}/length", MISSING
        return
    yield f"{path}/length", len(value)
    for i, item in enumerate(value):
        for name in names:
            yield f"{path}/{i}/{name}", member(item, name)


def one_person_from_lockout(login):
    """The evaluator gives a boolean; the binary gives findings."""
    if "one_person_from_lockout" in login:
        return login["one_person_from_lockout"]
    findings = login.get("findings", MISSING)
    if findings is MISSING:
        return MISSING
    return any(member(finding, "id") == "one_person_from_lockout" for finding in findings)


def contract_fields(assessment):
    """path → value, for every compared field"""

    def fields():
        yield "as_of", member(assessment, "as_of")
        company = member(assessment, "company")
        for name in COMPANY:
            yield f"company/{name}", member(company, name)
        yield from listed("people", member(assessment, "people"), PERSON)
        checks = member(assessment, "checks")
        for name in CHECKS:
            yield f"checks/{name}/status", member(member(checks, name), "status")
        login = member(checks, "login")
        yield (
            "checks/login/one_person_from_lockout",
            one_person_from_lockout(login) if isinstance(login, dict) else MISSING,
        )
        yield from listed("entries", member(assessment, "entries"), ENTRY)
        checklists = member(assessment, "checklists")
        for name in CHECKLISTS:
            checklist = member(checklists, name)
            for count in COUNTS:
                yield f"checklists/{name}/{count}", member(checklist, count)
            yield from listed(f"checklists/{name}/items", member(checklist, "items"), ITEM)
        yield from listed("agenda", member(assessment, "agenda"), AGENDA_ITEM)

    return dict(fields())


def same(a, b) -> bool:
    """Equal, and of the same JSON type: 1 is not true."""
    return type(a) is type(b) and a == b


def disagreements(expected, answer):
    """[(field, evaluator's value, binary's value)], number of compared fields"""
    if not isinstance(answer, dict) or "assessment" not in answer:
        refusal = answer.get("error", answer) if isinstance(answer, dict) else answer
        return [("refused", "an assessment", refusal)], 0
    ours, theirs = contract_fields(expected), contract_fields(answer["assessment"])
    names = list(ours) + [name for name in theirs if name not in ours]
    differing = [
        (name, ours.get(name, MISSING), theirs.get(name, MISSING))
        for name in names
        if not same(ours.get(name, MISSING), theirs.get(name, MISSING))
    ]
    return differing, len(names)


def shown(value) -> str:
    return repr(value) if value is MISSING else json.dumps(value, ensure_ascii=False, default=repr)


def read_documents(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--assess", required=True, metavar="PATH_TO_BINARY")
    parser.add_argument("--documents", metavar="FILE.jsonl", help="these, not random ones")
    options = parser.parse_args()

    started = time.monotonic()
    source = (
        read_documents(options.documents)
        if options.documents
        else documents(options.count, options.seed)
    )

    rules = Counter()
    fields_disagreeing = Counter()
    compared_fields = compared_documents = disagreeing_fields = failed = 0

    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "documents.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            for document in source:
                out.write(json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n")

        with open(os.path.join(directory, "stderr"), "w+", encoding="utf-8") as stderr:
            binary = subprocess.Popen(
                [options.assess, path], stdout=subprocess.PIPE, stderr=stderr, encoding="utf-8"
            )
            for document in read_documents(path):
                line = binary.stdout.readline()
                try:
                    answer = json.loads(line)
                except json.JSONDecodeError:
                    answer = {"error": f"not JSON: {line[:200]!r}"}
                facts = document["facts"]
                expected = assess(facts, date.today())
                for item in expected["people"] + expected["entries"]:
                    rules[item["rule"]] += 1

                differing, fields = disagreements(expected, answer)
                compared_documents += 1
                compared_fields += fields
                disagreeing_fields += len(differing)
                for name, _, _ in differing:
                    fields_disagreeing[
                        "/".join("i" if part.isdigit() else part for part in name.split("/"))
                    ] += 1
                if differing:
                    failed += 1
                    if failed <= SHOWN:
                        print(f"disagreement in document {compared_documents}")
                        for name, ours, theirs in differing:
                            print(f"  {name}: evaluator {shown(ours)}, binary {shown(theirs)}")
                        print("  " + json.dumps(document, ensure_ascii=False))
            left_over = sum(1 for line in binary.stdout if line.strip())
            status = binary.wait()
            stderr.seek(0)
            complaint = stderr.read(2000).strip()

    if left_over:
        print(f"{left_over} lines more than documents")
        failed += 1
    if failed and complaint:
        print(f"standard error of the binary (exit status {status}): {complaint}")

    print(f"{compared_documents} documents, {compared_fields} fields compared")
    print("rules reached: " + ", ".join(f"{r} {rules[r]}" for r in sorted(rules, key=natural)))
    print(f"{disagreeing_fields} disagreements in {failed} documents")
    for name, count in fields_disagreeing.most_common():
        print(f"  {count:>7}  {name}")
    print(f"{time.monotonic() - started:.1f} seconds")
    print(f"{compared_documents - min(failed, compared_documents)} passed, {failed} failed")
    return 1 if failed or not compared_documents else 0


if __name__ == "__main__":
    sys.exit(main())
