#!/usr/bin/env python3
"""Feeds hostile files to the example `assess`: each has to be refused, and none may crash it.

    cargo build --example assess
    python3 run.py --assess PATH_TO_BINARY --count 2000 [--seed N] [--keep DIR]

Several files in one call give one line each on standard output: for a refused
one an object with `error`, a sentence, and `problems`, each with `at`, a JSON
pointer or "", and `message`, a sentence. One file in a call gives exactly one
line on standard error, with the pointer. The exit status is 1 either way. The
last line printed is `N passed, M failed` (files). Standard library only.
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

import generate

TODAY = generate.AS_OF
AT_A_TIME = 50
SECONDS = 60
SHOWN = 10

POINTER = re.compile(r"(/([^~/]|~[01])*)*\Z", re.DOTALL)
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
# Traces of the program's own language in a sentence for people.
INNARDS = re.compile(r"panicked|unwrap|Err\(|Some\(|None\b|::|serde|\bsrc/|\.rs\b|invalid type|EOF while")


def call(binary: str, paths: list) -> subprocess.CompletedProcess | None:
    """What the binary did, or nothing when it did not end in time."""
    try:
        return subprocess.run([binary, "--today", TODAY, *paths], capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None


def sentence_faults(message, where: str):
    if not isinstance(message, str) or not message.strip():
        yield f"{where} is no text: {message!r}"
        return
    if CONTROL.search(message):
        yield f"{where} holds a control character: {message!r}"
    if INNARDS.search(message):
        yield f"{where} is no plain sentence: {message!r}"
    if len(message.split()) < 2:
        yield f"{where} is no sentence: {message!r}"
    if len(message) > 1000:
        yield f"{where} has {len(message)} characters"


def refusal_faults(line: str):
    """What is wrong with the line of a refused file."""
    try:
        refusal = json.loads(line)
    except ValueError as error:
        yield f"no JSON: {error}: {line[:200]!r}"
        return
    if not isinstance(refusal, dict) or "error" not in refusal:
        yield "not refused"
        return
    yield from sentence_faults(refusal["error"], "error")
    problems = refusal.get("problems")
    if not isinstance(problems, list) or not problems:
        yield f"no problems: {problems!r}"
        return
    for problem in problems:
        at = problem.get("at")
        if not isinstance(at, str) or not POINTER.match(at):
            yield f"no JSON pointer: {at!r}"
        yield from sentence_faults(problem.get("message"), f"the message at {at!r}")


def alone_faults(binary: str, path: str, first_at: str | None):
    """What is wrong when the file is the only one in a call."""
    done = call(binary, [path])
    if done is None:
        yield f"alone: no end after {SECONDS} s"
        return
    if done.returncode != 1:
        yield f"alone: exit status {done.returncode}: {done.stderr[-300:]!r}"
        return
    if done.stderr.count(b"\n") != 1 or not done.stderr.endswith(b"\n") or b"\r" in done.stderr:
        yield f"alone: not one line: {done.stderr[:300]!r}"
    if first_at and first_at not in done.stderr.decode("utf-8", "replace"):
        yield f"alone: the line does not hold {first_at!r}: {done.stderr[:300]!r}"


def first_pointer(line: str) -> str | None:
    try:
        return json.loads(line)["problems"][0]["at"]
    except (ValueError, LookupError, TypeError):
        return None


def faults_of_batch(binary: str, paths: list) -> list:
    """For each file the list of what is wrong."""
    done = call(binary, paths)
    lines = [] if done is None else done.stdout.decode("utf-8", "replace").split("\n")[:-1]
    if done is None or done.returncode != 1 or len(lines) != len(paths):
        if len(paths) == 1:
            how = "no end" if done is None else f"exit status {done.returncode}, {len(lines)} lines"
            return [[f"among several: {how}"]]
        # One of them is at fault: find which. A file is paired with itself to stay "several".
        return [faults for path in paths for faults in faults_of_batch_of_one(binary, path)]
    return [
        [*refusal_faults(line), *alone_faults(binary, path, first_pointer(line))]
        for path, line in zip(paths, lines)
    ]


def faults_of_batch_of_one(binary: str, path: str) -> list:
    done = call(binary, [path, path])
    lines = [] if done is None else done.stdout.decode("utf-8", "replace").split("\n")[:-1]
    if done is None:
        return [[f"no end after {SECONDS} s"]]
    if done.returncode != 1 or len(lines) != 2:
        return [[f"exit status {done.returncode}, {len(lines)} lines for two files: {done.stderr[-300:]!r}"]]
    return [[*refusal_faults(lines[0]), *alone_faults(binary, path, first_pointer(lines[0]))]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--assess", required=True, metavar="PATH_TO_BINARY")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", metavar="DIR", help="write the files here and keep them")
    options = parser.parse_args()

    started = time.monotonic()
    passed, failed, shown = Counter(), Counter(), 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or temporary
        index = generate.write(options.count, options.seed, folder)
        names = list(index)
        for at in range(0, len(names), AT_A_TIME):
            batch = names[at : at + AT_A_TIME]
            found = faults_of_batch(options.assess, [os.path.join(folder, name) for name in batch])
            for name, faults in zip(batch, found):
                (failed if faults else passed)[index[name]] += 1
                for fault in faults[:2]:
                    if shown < SHOWN:
                        print(f"{name} ({index[name]}): {fault}")
                        shown += 1
    for category in sorted({*passed, *failed}):
        wrong = f", {failed[category]} failed" if failed[category] else ""
        print(f"{passed[category]:>6}  {category}{wrong}")
    print(f"{time.monotonic() - started:.0f} s, seed {options.seed}")
    print(f"{sum(passed.values())} passed, {sum(failed.values())} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
