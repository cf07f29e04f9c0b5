#!/usr/bin/env python3
"""Mutation testing of the domain: does a test fail when a rule is wrong?

    run.py [--work FOLDER] [--modules NAME,...] [--kinds listed,clause,number] [--survivors] [--as-built] [--limit N]

All mutants stand in one build, each behind a question asked as it runs (src/main.rs), so that a
mutant costs some tests' run and no compilation. Three kinds:

  listed   what `cargo mutants --list` lists: operators, returned values, match arms, fields
  clause   a clause of a rule turned round
  number   a number or a day of the guidance and the rules moved by one, both ways

Each test is first run alone, to learn which mutants it comes past and how long it takes; then each
mutant is met by those tests, the quick ones first, until one fails. Caught: a test failed. Timeout:
the tests took many times as long as without the mutant. Missed: nothing noticed. Unviable: it does
not compile, or cannot stand in a build with others.

FOLDER keeps the build and what was found; a second run goes on where the first stopped. --survivors
meets those missed so far with the tests as they are now. Prints a table, then each that was missed;
tests/mutants/known.md says of some why nothing can notice.
"""

import argparse
import hashlib
import json
import os
import re
import resource
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MODULES = "calendar assessment facts interview guidance saved export sharing table".split()
# With the feature, for the code of the published schema and its tests.
CARGO = ["--locked", "--no-default-features", "--features", "schema", "--profile", "mutants"]
TESTS = ["--lib", "--test", "native", "--test", "every_path"]
# Tests that take longer by themselves (seconds of processor time) are left out.
LONGEST = 60
QUICK = 0.3
LIKELY = 8
ASKED = re.compile(rb"mutant::(?:is|not|day)\((\d+)")


class Work:
    """A folder with a copy of the checkout, its build, and what was found."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        self.tree = self.folder / "tree"
        self.environment = dict(
            os.environ,
            CARGO_TARGET_DIR=str(self.folder / "target"),
            RUSTFLAGS="--cap-lints allow" + (" -Clink-arg=-fuse-ld=mold" if shutil.which("mold") else ""),
        )

    def path(self, name):
        return self.folder / name

    def cargo(self, *arguments):
        return subprocess.run(
            ["cargo", *arguments], cwd=self.tree, env=self.environment, stdout=subprocess.PIPE, text=True
        )

    def copy(self, to):
        """The checkout's files, anew."""
        shutil.rmtree(to, ignore_errors=True)
        files = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
        ).stdout.split("\0")
        for name in files:
            if name and (ROOT / name).is_file() and not name.startswith("tests/mutants/"):
                (to / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, to / name)

    def take_over(self, fresh):
        """Makes the tree what a fresh copy is, touching only what differs: cargo goes by the files' times."""
        def files(folder):
            return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}

        for gone in files(self.tree) - files(fresh):
            (self.tree / gone).unlink()
        for name in files(fresh):
            to = self.tree / name
            if not to.exists() or to.read_bytes() != (fresh / name).read_bytes():
                to.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(fresh / name, to)
        shutil.rmtree(fresh)

    def instrument(self):
        """Puts all mutants into the copy, leaving out what does not compile."""
        tool = dict(self.environment, CARGO_TARGET_DIR=str(self.folder / "tool"), RUSTFLAGS="")
        subprocess.run(["cargo", "build", "--locked", "--quiet"], cwd=HERE, env=tool, check=True)
        folders = ",".join(MODULES)
        listed = subprocess.run(
            ["cargo", "mutants", "--list", "--json", "-f", "src/{%s}/**" % folders],
            cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
        ).stdout
        self.path("list.json").write_text(listed)
        kept, fresh = self.path("skip"), self.path("fresh")
        skip = set(kept.read_text().splitlines()) if kept.exists() else set()
        while True:
            self.copy(fresh)
            kept.write_text("".join(f"{name}\n" for name in sorted(skip)))
            subprocess.run(
                [self.folder / "tool/debug/ace-self-check-mutants", fresh]
                + [self.path(name) for name in ("list.json", "skip", "mutants.tsv")],
                check=True,
            )
            self.take_over(fresh)
            checked = self.cargo("check", *CARGO, "--lib", "--quiet", "--message-format=json")
            if checked.returncode == 0:
                break
            wrong = self.wrong(checked.stdout, self.mutants())
            if not wrong - skip:
                raise SystemExit("the copy does not compile, whichever mutants are left out")
            skip |= wrong

    def wrong(self, messages, mutants):
        """The mutants that errors of the compiler stand in: the last asked for before the place."""
        names = {mutant["number"]: mutant["name"] for mutant in mutants}
        wrong = set()
        for line in messages.splitlines():
            message = json.loads(line).get("message") or {}
            if not isinstance(message, dict) or message.get("level") != "error":
                continue
            for span in message["spans"]:
                if span["is_primary"]:
                    text = (self.tree / span["file_name"]).read_bytes()
                    before = ASKED.findall(text, max(0, span["byte_start"] - 2500), span["byte_start"] + 1)
                    inside = ASKED.findall(text, span["byte_start"], span["byte_end"])
                    wrong |= {names[int(number)] for number in (before[-1:] or inside[:1])}
        return wrong

    def mutants(self):
        rows = []
        for line in self.path("mutants.tsv").read_text().splitlines():
            number, kind, file, at, what = line.split("\t", 4)
            name = what if kind == "listed" else f"{file}:{at}: {what}"
            module = file.split("/")[1].removesuffix(".rs")
            rows.append({"number": int(number), "kind": kind, "module": module, "name": name})
        return rows

    def build(self):
        """The tests' programs, by name."""
        built = self.cargo("test", *CARGO, *TESTS, "--no-run", "--message-format=json")
        if built.returncode:
            raise SystemExit("the tests do not compile with the mutants in")
        made = [json.loads(line) for line in built.stdout.splitlines()]
        programs = {row["target"]["name"]: row["executable"] for row in made if row.get("executable")}
        return {("unit" if name == "ace_self_check" else name): path for name, path in programs.items()}

    def run(self, program, tests, seconds, **environment):
        """Runs tests of a program by name until one fails: its exit status and processor time."""

        def limits():
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
            resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
            os.nice(15 - os.nice(0))

        command = [program, "--exact", "--test-threads=1", "-Zunstable-options", "--fail-fast", *tests]
        environment = dict(
            os.environ, RUSTC_BOOTSTRAP="1", PROPTEST_CASES="64", PROPTEST_RNG_SEED="1",
            CARGO_MANIFEST_DIR=str(self.tree), **environment,
        )
        began = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(self.path("said"), "w") as said:
            process = subprocess.Popen(
                command, cwd=self.tree, env=environment, stdout=said, stderr=said, preexec_fn=limits
            )
            try:
                status = process.wait(timeout=1200)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                status = -24
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        return status, ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime


def record(work, programs):
    """What each test comes past and how long it takes. Kept while the mutants keep their numbers."""
    numbered = hashlib.sha256(work.path("mutants.tsv").read_bytes()).hexdigest()
    kept = work.path(f"tests-{numbered[:12]}.json")
    known = json.loads(kept.read_text()) if kept.exists() else {}
    for which, program in programs.items():
        listed = subprocess.run(
            [program, "--list", "--format", "terse"], stdout=subprocess.PIPE, text=True, check=True
        ).stdout
        for test in (line.removesuffix(": test") for line in listed.splitlines()):
            if f"{which} {test}" in known:
                continue
            asked = work.path("asked")
            asked.write_text("")
            status, took = work.run(program, [test], LONGEST, MUTANTS_ASKED=str(asked))
            numbers = [int(number) for number in asked.read_text().split()] if status == 0 else []
            known[f"{which} {test}"] = {"took": took, "asked": numbers, "status": status}
            kept.write_text(json.dumps(known))
            if status:
                why = "too slow" if status == -24 else "fails"
                print(f"left out ({why}): {test}", flush=True)
    return known


def rounds(tests, killers):
    """The tests to run one lot after the other: first those that caught most of late, then by time taken."""
    by_program = defaultdict(list)
    for name, took in tests:
        by_program[name.split(" ", 1)[0]].append((took, name))
    lots = []
    for which, tests in by_program.items():
        quick = [test for test in tests if test[0] < QUICK]
        likely = sorted((test for test in quick if killers[test[1]]), key=lambda test: -killers[test[1]])[:LIKELY]
        lots.append((which, likely, -1))
        lots.append((which, [test for test in quick if test not in likely], 0))
        lots += [(which, [test], test[0]) for test in tests if test[0] >= QUICK]
    lots.sort(key=lambda lot: (lot[2], sum(took for took, _ in lot[1])))
    return [(which, lot) for which, lot, _ in lots if lot]


def meet(work, programs, known, number, killers):
    """Whether a test notices the mutant: what became of it, and the test or its program."""
    tests = [(name, test["took"]) for name, test in known.items() if number in test["numbers"]]
    for which, round in rounds(tests, killers):
        seconds = 2 + int(4 * sum(took for took, _ in round))
        status, _ = work.run(programs[which], [name.split(" ", 1)[1] for _, name in round], seconds, MUTANT=str(number))
        if status == -24:
            return "timeout", which
        if status:
            said = work.path("said").read_text(errors="replace")
            failed = re.findall(r"^test (\S+) .*FAILED", said, re.M)
            killers.update(f"{which} {name}" for name in failed)
            return "caught", failed[0] if failed else which
    return "missed", "" if tests else "met by no test"


def killers_so_far(mutants, outcomes, known):
    """How many mutants of each module each test has caught."""
    by_name = {name.split(" ", 1)[1]: name for name in known}
    killers = defaultdict(Counter)
    for mutant in mutants:
        outcome, test = outcomes.get(mutant["name"], ["", ""])
        if outcome == "caught" and test in by_name:
            killers[mutant["module"]][by_name[test]] += 1
    return killers


def figures(rows):
    print("| kind | module | mutants | caught | missed | unviable | timeout | score |")
    print("|---|---|---|---|---|---|---|---|")
    groups = defaultdict(Counter)
    for row in rows:
        groups[row["kind"], row["module"]][row["outcome"]] += 1
        groups[row["kind"], "all"][row["outcome"]] += 1
    order = ["listed", "clause", "number"], MODULES + ["all"]
    for (kind, module), count in sorted(groups.items(), key=lambda g: (order[0].index(g[0][0]), order[1].index(g[0][1]))):
        noticed = count["caught"] + count["timeout"]
        viable = noticed + count["missed"]
        score = f"{100 * noticed / viable:.1f} %" if viable else "–"
        cells = [kind, module, count.total(), count["caught"], count["missed"], count["unviable"], count["timeout"], score]
        print("| " + " | ".join(map(str, cells)) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", default=ROOT / "target/mutants-work")
    parser.add_argument("--modules", default=",".join(MODULES))
    parser.add_argument("--kinds", default="listed,clause,number")
    parser.add_argument("--survivors", action="store_true")
    parser.add_argument("--as-built", action="store_true", help="leave the copy as it is")
    parser.add_argument("--limit", type=int, default=10**9)
    options = parser.parse_args()
    work = Work(options.work)
    work.folder.mkdir(parents=True, exist_ok=True)

    kept = work.path("outcomes.json")
    outcomes = json.loads(kept.read_text()) if kept.exists() else {}
    if not options.as_built:
        work.instrument()
    programs = work.build()
    known = record(work, programs)
    for test in known.values():
        test["numbers"] = set(test["asked"])
    mutants = work.mutants()
    skipped = set(work.path("skip").read_text().splitlines())
    wanted = options.modules.split(","), options.kinds.split(",")
    begun, killers = 0, killers_so_far(mutants, outcomes, known)
    for mutant in mutants:
        name = mutant["name"]
        again = options.survivors and outcomes.get(name, ["missed"])[0] == "missed"
        if mutant["module"] not in wanted[0] or mutant["kind"] not in wanted[1] or begun >= options.limit:
            continue
        if mutant["number"] == 0:
            outcomes[name] = ["unviable", ""]
        elif name not in outcomes or again:
            begun += 1
            outcomes[name] = meet(work, programs, known, mutant["number"], killers[mutant["module"]])
            print(*outcomes[name], name, sep="\t", flush=True)
            kept.write_text(json.dumps(outcomes))
    rows = [dict(mutant, outcome=outcomes[mutant["name"]][0]) for mutant in mutants if mutant["name"] in outcomes]
    for line in json.loads(work.path("list.json").read_text()):
        if line["name"] in skipped:
            module = line["file"].split("/")[1]
            rows.append({"kind": "listed", "module": module, "name": line["name"], "outcome": "unviable"})
    rows = [row for row in rows if row["module"] in wanted[0] and row["kind"] in wanted[1]]
    figures(rows)
    for row in rows:
        if row["outcome"] == "missed":
            print("missed:", row["kind"], row["name"], outcomes[row["name"]][1])


if __name__ == "__main__":
    sys.exit(main())
