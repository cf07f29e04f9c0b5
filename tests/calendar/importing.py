"""Importing a calendar, the same again, and a later one after an answer has changed.

What then stands in the calendar program, by `import.mjs`:

- no UID twice, and nothing new by importing the same calendar twice;
- every event of the later calendar, on its new day; importing the older calendar once more changes
  nothing of it;
- of a subject whose days have not changed, no event on a day that is not one of them.

An event that the later calendar no longer has stays where it was: a calendar file cannot take one
back. Each is counted by why: its subject has changed or gone, its day was over, or its row's
people or entries are now listed under another. The last is a row that is there twice on its day.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from documents import FIRST_STAMP, Changer, document
from expectation import SLUGS, expected, key_of, rows


def check_batch(programs, tally, seed: int, numbers: range):
    earlier = [document(seed + 1, i) for i in numbers]
    changes = [Changer(seed, i).changed(made) for i, made in zip(numbers, earlier)]
    ways, later = zip(*changes)
    stamp = FIRST_STAMP + 20_000_000
    old, new = programs.calendars(earlier, stamp), programs.calendars(list(later), stamp + 86_400)
    again = programs.calendars(earlier, stamp)
    imports = programs.imports([[*texts] for texts in zip(old, again, new, old)])
    assessments = programs.assessments(earlier), programs.assessments(list(later))
    tally.figures["pairs"] += len(earlier)
    for i, way, before, after, one, other, imported in zip(
        numbers, ways, earlier, later, *assessments, imports, strict=True
    ):
        tally.figures[f"pairs: {way} changed".replace("_person changed", " person")] += 1
        pair = Pair(before, after, one, other)
        faults = list(pair.faults(imported, tally.figures))
        tally.add(f"pair {i} ({way})", faults, {"before": before, "after": after} if faults else None)


class Pair:
    def __init__(self, before: dict, after: dict, one: dict, other: dict):
        self.old, self.new = expected(before, one), expected(after, other)
        self.old_rows, self.new_rows = rows(before["facts"], one), rows(after["facts"], other)
        self.old_days, self.new_days = days_of_subjects(one), days_of_subjects(other)
        self.as_of = date.fromisoformat(other["as_of"])

    def faults(self, imported: dict, figures: Counter):
        if "error" in imported:
            yield "import", imported["error"]
            return
        once, twice, changed, older_again = (self.known(store) for store in imported["after"])
        for store in imported["after"]:
            if len({event["uid"] for event in store}) != len(store):
                yield "import", "a UID stands twice"
        if once != twice:
            yield "import twice", f"{set(once.items()) ^ set(twice.items())}"
        if changed != older_again:
            yield "import older", f"{set(changed.items()) ^ set(older_again.items())}"
        for key, on in self.new.items():
            if changed.get(key) != on:
                yield "import later", f"{key}: expected {on}, found {changed.get(key)}"
        figures["pairs: events of the later calendar in place"] += len(self.new)
        figures["pairs: of them moved"] += sum(on != self.old.get(key, on) for key, on in self.new.items())
        figures["pairs: rows that stand more than once on their day"] += self.rows_too_many(changed)
        for key in changed.keys() - self.new.keys():
            why = self.why_left(key, changed[key])
            figures[f"pairs: events left behind, {why}"] += 1
            if why == "unchanged":
                yield "left behind", f"{key} on {changed[key]}, though nothing has changed about it"

    def known(self, store: list) -> dict:
        return {key_of(event["uid"])[0]: date.fromisoformat(event["start"]) for event in store}

    def rows_too_many(self, store: dict) -> int:
        def rows_of(days):
            return Counter((on, what) for (what, _, _), on in days.items())

        wanted, found = rows_of(self.new), rows_of(store)
        return sum(found[row] > count for row, count in wanted.items())

    def why_left(self, key, on: date) -> str:
        what, id_, _ = key
        if on < self.as_of:
            return "its day being over"
        if self.old_days.get((what, id_)) != self.new_days.get((what, id_)):
            return "its subject having changed or gone"
        # The same person or entry on the same day, with another one before it in the row now.
        if on in self.new_days.get((what, id_), ()) and id_ not in self.new_rows[on, what]:
            return "another now coming first: the row twice on its day"
        return "unchanged"


def days_of_subjects(assessment: dict) -> dict:
    """(what, id) → its days"""
    found = {}
    for item in assessment["agenda"]:
        key = SLUGS[item["what"]], item["who"] or "company"
        found.setdefault(key, set()).add(date.fromisoformat(item["on"]))
    return found
