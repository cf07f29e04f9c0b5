"""Random valid self-check documents, one JSON document a line.

    python generate.py --count N --seed S [--stats]

The same seed gives the same documents. With --stats a table of what the
documents reach, by the evaluator beside this file, goes to standard error.
"""

from __future__ import annotations

import argparse
import calendar
import json
import random
import re
import sys
from collections import Counter
from datetime import date, timedelta

from evaluator import CLOSED, PHASE_2_OPENS, ROLES, assess

ABSENT = object()

FIRST_AS_OF = date(2025, 11, 1)
LAST_AS_OF = date(2029, 12, 31)
EMPHASIS_FIRST = date(2026, 2, 1)
EMPHASIS_LAST = date(2027, 4, 30)
HOLIDAYS_IN_RANGE = sorted(
    day for day in CLOSED if FIRST_AS_OF <= day <= LAST_AS_OF and day.weekday() < 5
)

YES_NO_UNKNOWN = ("yes", "no", "unknown")
LAST_LOGIN_BOUNDARIES = (0, 29, 30, 44, 45, 364, 365, 366)
LIQUIDATION_BOUNDARIES = (0, 79, 80, 81, 82, 89, 90, 179, 180, 181)
ENTRY_TYPES = ("01", "02", "06", "03", "08", "09", "23", "47", "11", "07", "21", "52")
CHECKLIST_ITEMS = {
    "june_29": (
        "tao_can_log_in",
        "tao_mailbox_controlled",
        "ior_numbers_listed",
        "broker_authorized",
        "ach_current",
        "cape_and_reports_visible",
        "reconciliation_split_by_type_09",
        "deadlines_calendared",
    ),
    "week_before": (
        "tao_and_primary_user_identified",
        "every_user_logged_in",
        "mailbox_monitored",
        "security_answers_known",
        "broker_cape_enabled",
        "ach_current",
        "test_report_run",
        "cape_function_visible",
    ),
    "pipeline": (
        "monthly_login_scheduled",
        "monthly_reports_pulled",
        "rev_613_watched",
        "proxy_tao_appointed",
    ),
}
PERSON_LABELS = ("Dana", "Lee", "M. Ortiz", "Zoë", "K.", "the founder", "")
ENTRY_LABELS = ("spring shoes", "steel", "toys, second lot", "café chairs", "")
COMPANY_LABELS = ("Acme Imports", "Blue Door", "N. & Sons", "")


class Generator:
    def __init__(self, seed: int, i: int):
        # a document depends on the seed and its own place only
        self.random = random.Random(f"{seed}/{i}")
        self.missing = self.random.choice((0.0, 0.0, 0.03, 0.08, 0.3, 0.75))
        # how often the answer that leads onwards is taken
        self.favour = self.random.choice((0.0, 0.4, 0.7, 0.9, 1.0))
        self.as_of = self.pick_as_of()

    # -- small helpers -----------------------------------------------------

    def chance(self, p: float) -> bool:
        return self.random.random() < p

    def pick(self, *values):
        return self.random.choice(values)

    def day_between(self, first: date, last: date) -> date:
        return first + timedelta(days=self.random.randint(0, (last - first).days))

    def before(self, days: int) -> date:
        return self.as_of - timedelta(days=days)

    def unanswered(self):
        return self.pick(ABSENT, None)

    def answer(self, values, favoured=None):
        """One of the values, or unanswered; the favoured one more often."""
        if self.chance(self.missing):
            return self.unanswered()
        if favoured is not None and self.chance(self.favour):
            return favoured
        return self.random.choice(values)

    def object(self, **members):
        return {name: value for name, value in members.items() if value is not ABSENT}

    # -- as_of -------------------------------------------------------------

    def pick_as_of(self) -> date:
        kind = self.random.random()
        if kind < 0.40:
            return self.day_between(EMPHASIS_FIRST, EMPHASIS_LAST)
        if kind < 0.58:
            return self.day_between(FIRST_AS_OF, LAST_AS_OF)
        if kind < 0.70:
            return self.pick(date(2026, 6, 28), date(2026, 6, 29))
        if kind < 0.74:
            return self.day_between(date(2026, 6, 24), date(2026, 7, 4))
        if kind < 0.88:
            near = self.random.choice(HOLIDAYS_IN_RANGE)
            near += timedelta(days=self.random.randint(-4, 3))
            return min(max(near, FIRST_AS_OF), LAST_AS_OF)
        day = self.day_between(EMPHASIS_FIRST, EMPHASIS_LAST)
        return day + timedelta(days=(5 - day.weekday()) % 7 + self.random.randint(0, 1))

    # -- people ------------------------------------------------------------

    def last_login(self):
        if self.chance(self.missing):
            return self.pick(ABSENT, None, "unknown")
        kind = self.random.random()
        if self.chance(self.favour * 0.5):
            return self.before(self.random.randint(0, 29)).isoformat()
        if kind < 0.36:
            return self.before(self.random.choice(LAST_LOGIN_BOUNDARIES)).isoformat()
        if kind < 0.62:
            longest = self.pick(29, 44, 60, 364, 900)
            return self.before(self.random.randint(0, longest)).isoformat()
        if kind < 0.86:
            return self.last_login_month()
        if kind < 0.90:
            return self.unanswered()
        return self.pick("unknown", "never")

    def last_login_month(self) -> str:
        """A month whose first or last day lies near a boundary."""
        days = self.random.choice(LAST_LOGIN_BOUNDARIES) + self.random.randint(-2, 2)
        near = self.before(max(days, 0))
        if self.chance(0.5):  # the month may end there
            near = near.replace(day=calendar.monthrange(near.year, near.month)[1])
        return min(near, self.as_of).isoformat()[: len("YYYY-MM")]

    def person(self, id_: str, role=None):
        if role is None:
            role = self.pick(*ROLES, *ROLES, *ROLES, *ROLES, *ROLES, "unknown")
            if self.chance(min(self.missing, 0.2)):
                role = self.unanswered()
        if self.chance(0.12):
            return self.forgetful_person(id_, role)
        return self.object(
            id=id_,
            label=self.answer(PERSON_LABELS),
            role=role,
            last_login=self.last_login(),
            deactivation=self.answer(
                ("none", "none", "inactivity", "compliance_or_security", "unknown"), "none"
            ),
            password=self.answer(("known", "forgotten", "forgotten", "unknown"), "known"),
            mailbox=self.answer(("controlled", "controlled", "lost", "unknown"), "controlled"),
            security_answers=self.answer(("known", "lost", "lost", "unknown"), "known"),
            employment=self.answer(("current", "current", "left", "unknown"), "current"),
        )

    def forgetful_person(self, id_: str, role):
        """Logged in lately, and cannot now: R7 and its ladders."""
        return self.object(
            id=id_,
            label=self.answer(PERSON_LABELS),
            role=role,
            last_login=self.before(self.random.randint(0, self.pick(44, 60))).isoformat(),
            deactivation=self.pick("none", "unknown", None, ABSENT),
            password="forgotten",
            mailbox=self.pick("controlled", "controlled", "lost", "unknown", None, ABSENT),
            security_answers=self.pick("lost", "lost", "lost", "known", "unknown", None),
            employment=self.pick("current", "current", "unknown", None, ABSENT),
        )

    def people(self, ids):
        count = self.random.choices(range(7), (10, 20, 20, 18, 14, 10, 8))[0]
        people = []
        for i in range(count):
            role = None
            if i == 0 and self.chance(0.4):
                role = "trade_account_owner"
            people.append(self.person(next(ids), role))
        self.random.shuffle(people)
        return people

    # -- company, broker, filing -------------------------------------------

    def company(self):
        if self.chance(self.missing * 0.3):
            return ABSENT
        portal_account = self.random.choices(
            ("yes", "no", "unknown", None, ABSENT), (76, 11, 5, 4, 4)
        )[0]
        return self.object(
            label=self.answer(COMPANY_LABELS),
            portal_account=portal_account,
            ior_count=self.answer(("one", "several", "unknown")),
            owner_known=self.answer(YES_NO_UNKNOWN),
            ior_numbers_listed=self.answer(YES_NO_UNKNOWN, "yes"),
            importer_view=self.answer(YES_NO_UNKNOWN, "yes"),
            cape_tab=self.answer(YES_NO_UNKNOWN, "yes"),
            reports_visible=self.answer(YES_NO_UNKNOWN, "yes"),
            ach_refund=self.answer(YES_NO_UNKNOWN),
        )

    def broker(self):
        if self.chance(self.missing * 0.3):
            return ABSENT
        return self.object(
            entries_filed_by=self.answer(("importer", "one_broker", "several_brokers", "unknown")),
            authorized_before=self.answer(YES_NO_UNKNOWN, "yes"),
            can_file_now=self.answer(YES_NO_UNKNOWN),
        )

    def filing(self):
        if self.chance(0.3):
            return ABSENT
        if self.chance(0.3):
            return self.object(planned_on=self.unanswered())
        planned_on = self.pick(
            PHASE_2_OPENS,
            self.as_of,
            self.as_of + timedelta(days=self.pick(1, 6, 7, 8)),
            self.as_of + timedelta(days=self.random.randint(-20, 90)),
        )
        return {"planned_on": planned_on.isoformat()}

    # -- entries -----------------------------------------------------------

    def liquidated_on(self) -> date:
        kind = self.random.random()
        if kind < 0.40:
            days = self.random.choice(LIQUIDATION_BOUNDARIES)
        elif kind < 0.60:  # cape_by near the dates of the routes, and 13–15 days off
            days = 80 - self.random.randint(-1, 26)
        elif kind < 0.70:  # protest_by 29–31 days off, give or take a weekend
            days = 180 - self.random.randint(27, 36)
        elif kind < 0.82:  # a last day on a weekend or a holiday
            last_day = self.as_of + timedelta(days=self.random.randint(-1, 35))
            while last_day.weekday() < 5 and last_day not in CLOSED:
                last_day += timedelta(days=1)
            days = self.pick(80, 180) - (last_day - self.as_of).days
        else:
            days = self.random.randint(0, self.pick(80, 200, 500))
        return self.before(max(days, 0))

    def reconciliation_due_on(self):
        if self.chance(max(self.missing, 0.25)):
            return self.unanswered()
        days = self.pick(
            self.pick(28, 29, 30, 31),
            self.random.randint(-60, 0),
            self.random.randint(32, 400),
            self.random.randint(1, 27),
        )
        return (self.as_of + timedelta(days=days)).isoformat()

    def entry_number(self):
        if not self.chance(0.1):
            return self.unanswered()
        digits = [self.random.randint(0, 9) for _ in range(10)]
        total = 0
        for i, digit in enumerate(reversed(digits)):
            doubled = digit * 2 if i % 2 == 0 else digit
            total += doubled - 9 if doubled > 9 else doubled
        return "".join(map(str, digits)) + str(-total % 10)

    def entry(self, id_: str, flagged_mostly: bool):
        liquidation = self.answer(
            ("unliquidated", "suspended", "extended", "liquidated", "liquidated", "unknown"),
            "liquidated",
        )
        if liquidation in (ABSENT, None, "unknown") and self.chance(0.5):
            liquidation = "liquidated"
        liquidated_on = self.unanswered()
        if liquidation == "liquidated" and not self.chance(max(self.missing * 0.5, 0.04)):
            liquidated_on = self.liquidated_on().isoformat()
        entry_type = (
            self.unanswered()
            if self.chance(max(self.missing, 0.06))
            else self.pick("01", "01", "01", "02", "06", self.random.choice(ENTRY_TYPES))
        )
        return self.object(
            id=id_,
            label=self.answer(ENTRY_LABELS),
            entry_number=self.entry_number(),
            entry_type=entry_type,
            liquidation=liquidation,
            liquidated_on=liquidated_on,
            flagged_for_reconciliation=self.answer(
                YES_NO_UNKNOWN, "yes" if flagged_mostly else "no"
            ),
            type_09_filed=self.answer(("yes", "no", "no", "unknown"), "no"),
            reconciliation_due_on=self.reconciliation_due_on(),
            open_protest=self.answer(YES_NO_UNKNOWN, "no"),
        )

    def entries(self, ids):
        count = self.random.choices(range(9), (14, 22, 18, 14, 10, 8, 6, 4, 4))[0]
        flagged_mostly = self.chance(0.45)
        return [self.entry(next(ids), flagged_mostly) for _ in range(count)]

    # -- checklists --------------------------------------------------------

    def checklists(self):
        if self.chance(max(self.missing * 0.4, 0.1)):
            return ABSENT
        share = self.pick(0.0, 0.2, 0.5, 0.9)
        lists = {}
        for name, items in CHECKLIST_ITEMS.items():
            if self.chance(0.1):
                continue
            lists[name] = {
                item: self.random.choice(YES_NO_UNKNOWN) for item in items if self.chance(share)
            }
        return lists

    # -- the document ------------------------------------------------------

    def ids(self):
        style = self.random.random()
        used = set()
        n = 0
        while True:
            n += 1
            if style < 0.8:
                id_ = f"{self.pick('p', 'e', 'x')}{n}"
            elif style < 0.9:
                id_ = f"{n}-" + "-z9"[n % 3] * 38
                id_ = id_[:40]
            else:
                id_ = "".join(self.random.choice("abz09-") for _ in range(self.pick(1, 2, 40)))
            if id_ not in used:
                used.add(id_)
                yield id_

    def document(self):
        ids = self.ids()
        people, entries = self.people(ids), self.entries(ids)
        facts = self.object(
            as_of=self.as_of.isoformat(),
            company=self.company(),
            people=ABSENT if not people and self.chance(0.4) else people,
            broker=self.broker(),
            filing=self.filing(),
            entries=ABSENT if not entries and self.chance(0.4) else entries,
            checklists=self.checklists(),
        )
        return {"format": "ace-self-check", "version": 1, "facts": facts}


# --------------------------------------------------------------------------
# What docs/file-format.md asks of a document
# --------------------------------------------------------------------------

ENUMS = {
    "company": {
        "portal_account": YES_NO_UNKNOWN,
        "ior_count": ("one", "several", "unknown"),
        "owner_known": YES_NO_UNKNOWN,
        "ior_numbers_listed": YES_NO_UNKNOWN,
        "importer_view": YES_NO_UNKNOWN,
        "cape_tab": YES_NO_UNKNOWN,
        "reports_visible": YES_NO_UNKNOWN,
        "ach_refund": YES_NO_UNKNOWN,
    },
    "people": {
        "role": (*ROLES, "unknown"),
        "deactivation": ("none", "inactivity", "compliance_or_security", "unknown"),
        "password": ("known", "forgotten", "unknown"),
        "mailbox": ("controlled", "lost", "unknown"),
        "security_answers": ("known", "lost", "unknown"),
        "employment": ("current", "left", "unknown"),
    },
    "broker": {
        "entries_filed_by": ("importer", "one_broker", "several_brokers", "unknown"),
        "authorized_before": YES_NO_UNKNOWN,
        "can_file_now": YES_NO_UNKNOWN,
    },
    "entries": {
        "liquidation": ("unliquidated", "suspended", "extended", "liquidated", "unknown"),
        "flagged_for_reconciliation": YES_NO_UNKNOWN,
        "type_09_filed": YES_NO_UNKNOWN,
        "open_protest": YES_NO_UNKNOWN,
    },
}


def check(document: dict):
    """Raises AssertionError where docs/file-format.md would refuse the document."""
    facts = document["facts"]
    as_of = date.fromisoformat(facts["as_of"])
    assert list(document)[:2] == ["format", "version"]
    people, entries = facts.get("people", []), facts.get("entries", [])
    ids = [item["id"] for item in people + entries]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9-]{1,40}", id_) for id_ in ids)
    for name, enums in ENUMS.items():
        members = facts.get(name, [])
        for member in members if isinstance(members, list) else [members]:
            for field, values in enums.items():
                assert member.get(field) is None or member[field] in values, (name, field)
    for person in people:
        last_login = person.get("last_login")
        if last_login not in (None, "unknown", "never"):
            first = last_login + "-01" if len(last_login) == 7 else last_login
            assert date(1990, 1, 1) <= date.fromisoformat(first) <= as_of
    for entry in entries:
        liquidated_on = entry.get("liquidated_on")
        if liquidated_on is not None:
            assert entry["liquidation"] == "liquidated"
            assert date(1990, 1, 1) <= date.fromisoformat(liquidated_on) <= as_of
        assert entry.get("entry_type") is None or re.fullmatch(r"\d\d", entry["entry_type"])
        number = entry.get("entry_number")
        assert number is None or re.fullmatch(r"[A-Z0-9]{3}[0-9]{8}", number)
    for name, ticks in facts.get("checklists", {}).items():
        for item, tick in ticks.items():
            assert item in CHECKLIST_ITEMS[name] and tick in YES_NO_UNKNOWN


def documents(count: int, seed: int):
    for i in range(count):
        document = Generator(seed, i).document()
        check(document)
        yield document


# --------------------------------------------------------------------------
# Coverage
# --------------------------------------------------------------------------


def must_occur():
    for i in range(14):
        yield "person rule", f"R{i}"
    for i in range(1, 14):
        yield "entry rule", f"E{i}"
    for standing in ("active", "due_soon", "dormant", "long_inactive", "held", "unknown"):
        yield "standing", standing
    for name in ("login", "structure", "ach", "broker", "entries"):
        for status in ("clear", "at_risk", "blocked", "unknown"):
            if status == "at_risk" and name not in ("login", "entries"):
                continue
            yield f"check {name}", status
    for name, items in CHECKLIST_ITEMS.items():
        for item in items:
            for answer in YES_NO_UNKNOWN:
                for from_ in ("facts", "respondent", None):
                    if (answer == "unknown") == (from_ == "facts"):
                        continue
                    if from_ is None and answer != "unknown":
                        continue
                    yield f"{name}.{item}", f"{answer} from {from_}"


def never_from_facts(group: str, value: str) -> bool:
    item = group.split(".")[-1]
    no_facts = (
        "deadlines_calendared",
        "test_report_run",
        "monthly_login_scheduled",
        "monthly_reports_pulled",
        "rev_613_watched",
    )
    return value.endswith("from facts") and (
        item in no_facts or (item == "proxy_tao_appointed" and value.startswith("no"))
    )


def count_coverage(coverage: Counter, facts: dict, assessment: dict):
    for person in assessment["people"]:
        coverage["person rule", person["rule"]] += 1
        coverage["standing", person["standing"]] += 1
        coverage["certain", str(person["certain"])] += 1
        coverage["ladder", f"{person['rule']} {', '.join(person['ladder'])}"] += 1
        coverage["waits_for", "someone" if person["waits_for"] else "null"] += 1
        for pointer in person["ask"]:
            coverage["ask", re.sub(r"\d+", "i", pointer)] += 1
    for entry in assessment["entries"]:
        coverage["entry rule", entry["rule"]] += 1
        coverage["cape", f"{entry['rule']} {entry['cape']} {entry['next']}"] += 1
        coverage["risk", entry["risk"]] += 1
        for pointer in entry["ask"]:
            coverage["ask", re.sub(r"\d+", "i", pointer)] += 1
    for name, result in assessment["checks"].items():
        coverage[f"check {name}", result["status"]] += 1
    lockout = assessment["checks"]["login"]["one_person_from_lockout"]
    coverage["one_person_from_lockout", str(lockout)] += 1
    coverage["company route", str(assessment["company"]["route"])] += 1
    for name, result in assessment["checklists"].items():
        for item in result["items"]:
            coverage[f"{name}.{item['id']}", f"{item['answer']} from {item['from']}"] += 1
    for item in assessment["agenda"]:
        coverage["agenda", item["what"]] += 1
    for name in ("company", "people", "broker", "filing", "entries", "checklists"):
        if name not in facts:
            coverage["absent", name] += 1


def natural(text: str):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", text)]


def print_coverage(coverage: Counter, count: int):
    print(f"{count} documents", file=sys.stderr)
    for group in sorted({group for group, _ in coverage}):
        print(group, file=sys.stderr)
        values = {value: n for (g, value), n in coverage.items() if g == group}
        for value in sorted(values, key=natural):
            print(f"  {values[value]:>9}  {value}", file=sys.stderr)
    absent = [
        f"{group}: {value}"
        for group, value in must_occur()
        if not coverage[group, value] and not never_from_facts(group, value)
    ]
    print("never reached: " + ("; ".join(absent) or "nothing"), file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stats", action="store_true", help="coverage table to standard error")
    options = parser.parse_args()

    coverage = Counter()
    for document in documents(options.count, options.seed):
        print(json.dumps(document, ensure_ascii=False, separators=(",", ":")))
        if options.stats:
            facts = document["facts"]
            count_coverage(coverage, facts, assess(facts, date.fromisoformat(facts["as_of"])))
    if options.stats:
        print_coverage(coverage, options.count)


if __name__ == "__main__":
    main()
