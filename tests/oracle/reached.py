"""Counts what documents reach, by the evaluator, and says what has to be reached."""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import date

from evaluator import AGENDA_KINDS, BUSINESS_DAYS_OF, Requests, ends_in_service_desk_after_other_rungs

# Items that the facts never settle, and one that they never deny.
TICKED_ONLY = """
    deadlines_calendared test_report_run monthly_login_scheduled monthly_reports_pulled rev_613_watched
""".split()
DESK = "service_desk"
R8_LADDERS = (
    "owner_reactivates",
    "owner_reactivates; waits",
    "owner_reactivates; also proxy_reactivates; waits",
    "owner_lookup, owner_reactivates",
    "owner_lookup, owner_reactivates; also proxy_reactivates",
    "answer_more",
    "answer_more; also proxy_reactivates",
)
LADDERS = {
    "R0": ("apply_importer_account", "apply_portal_account", "answer_more"),
    "R1": (DESK,),
    "R2": (f"owner_update; also {DESK}",),
    "R3": ("remove_user",),
    "R4": ("answer_more",),
    "R5": ("answer_more",),
    "R6": ("keep_warm",),
    "R7": (f"reset_password, {DESK}", f"{DESK}; also email_reactivation", *R8_LADDERS),
    "R8": R8_LADDERS,
    "R9": (f"{DESK}; also owner_update",),
    "R10": ("answer_more",),
    "R11": (f"{DESK}; also email_reactivation",),
    "R14": (f"email_reactivation, {DESK}",),
    "R12": (f"log_in, email_reactivation, {DESK}",),
    "R13": (f"reset_password, email_reactivation, {DESK}",),
}
ENTRIES = (
    "E15 accepted watch_refund",
    "E1 excluded counsel",
    "E3 closed protest_pending",
    "E2 closed counsel",
    "E4 closed protest",
    "E5 blocked counsel_on_protest",
    "E14 excluded wait_later_phase",
    "E6 closed wait_later_phase",
    "E7 closed wait_later_phase",
    "E8 open file_reconciliation_first",
    "E8 not_yet file_reconciliation_first",
    "E9 unknown answer_more",
    "E10 not_yet wait_phase_2",
    "E11 open file_cape",
    "E12 unknown answer_more",
    "E13 open file_cape",
)
ROUTES = tuple(
    """
    keep_warm log_in reset_password email_reactivation owner_reactivates proxy_reactivates service_desk
    owner_update apply_importer_account apply_portal_account owner_lookup answer_more remove_user
    """.split()
)
# What a request can do for its person or company.
DESK_CASES = ("desk case after other rungs, in days", "desk case after other rungs, overdue")
REQUESTS = ("in days", "overdue", *DESK_CASES, "not in the ladder", "without business days")
LOGIN_DAYS = (29, 30, 44, 45, 364, 365)
LIQUIDATION_DAYS = (80, 81, 90, 180, 181)
PHASE_2_DAYS = ("2026-06-28", "2026-06-29")
WAREHOUSE_DAYS = ("2026-07-06", "2026-07-07")


def must_be_reached():
    """(group, value) of everything that enough documents have to reach."""
    yield from (("version", str(version)) for version in (1, 2))
    for rule, ladders in LADDERS.items():
        yield from (("ladder", f"{rule} {ladder}") for ladder in ladders)
    yield from (("route", route) for route in ROUTES)
    yield from (("company route", str(route)) for route in (*ROUTES[8:10], "answer_more", None))
    yield from (("entry", entry) for entry in ENTRIES)
    for standing in ("active", "due_soon", "dormant", "long_inactive", "held", "unknown"):
        yield "standing", standing
    yield from (("certain", str(value)) for value in (True, False))
    yield from (("days since login", str(days)) for days in LOGIN_DAYS)
    yield from (("days since liquidation", str(days)) for days in LIQUIDATION_DAYS)
    yield from (("warehouse entry", day) for day in ("2026-07-06 E13", "2026-07-07 E14"))
    yield from (("phase 2", day) for day in ("2026-06-28 E10", "2026-06-29 E11"))
    yield from (("risk", risk) for risk in ("none", "at_risk", "missed_without_broker"))
    for name in ("login", "structure", "ach", "broker", "entries"):
        for status in ("clear", "at_risk", "blocked", "unknown"):
            if status != "at_risk" or name not in ("ach", "broker"):
                yield f"check {name}", status
    yield from (("one person from lockout", str(value)) for value in (True, False))
    yield from (("enrollment", str(value)) for value in (None, "owner_or_delegate", "delegate", "owner_first"))
    yield from (("request", what) for what in REQUESTS)
    yield from (("agenda", kind) for kind in AGENDA_KINDS)
    yield from (("follow-up of", who) for who in ("a person", "the company"))


def items_must_be_reached(checklists: dict):
    """Every answer of every item, from the facts and from the respondent."""
    for name, result in checklists.items():
        for item in result["items"]:
            group = f"{name}.{item['id']}"
            for answer in ("yes", "no"):
                yield group, f"{answer} from respondent"
                denies = item["id"] == "proxy_tao_appointed" and answer == "no"
                if item["id"] not in TICKED_ONLY and not denies:
                    yield group, f"{answer} from facts"
            yield group, "unknown from respondent"
            yield group, "unknown from None"


def ladder_in_words(person: dict) -> str:
    also = f"; also {', '.join(person['also'])}" if person["also"] else ""
    return f"{person['rule']} {', '.join(person['ladder'])}{also}" + ("; waits" if person["waits_for"] else "")


class Reached:
    def __init__(self):
        self.counter = Counter()
        self.checklists = {}

    def add(self, other: Reached):
        self.counter.update(other.counter)
        self.checklists = self.checklists or other.checklists

    def count(self, document: dict, assessment: dict):
        counter = self.counter
        facts = document["facts"]
        as_of = date.fromisoformat(assessment["as_of"])
        counter["version", str(document["version"])] += 1
        for person in assessment["people"]:
            counter["ladder", ladder_in_words(person)] += 1
            counter["standing", person["standing"]] += 1
            counter["certain", str(person["certain"])] += 1
            if person["days_since_login"] in LOGIN_DAYS:
                counter["days since login", str(person["days_since_login"])] += 1
            for route in person["ladder"] + person["also"]:
                counter["route", route] += 1
        company_route = assessment["company"]["route"]
        counter["company route", str(company_route)] += 1
        for said, entry in zip(facts.get("entries") or [], assessment["entries"]):
            counter["entry", f"{entry['rule']} {entry['cape']} {entry['next']}"] += 1
            counter["risk", entry["risk"]] += 1
            if said.get("liquidated_on"):
                days = (as_of - date.fromisoformat(said["liquidated_on"])).days
                if days in LIQUIDATION_DAYS:
                    counter["days since liquidation", str(days)] += 1
            if said.get("entry_type") in ("21", "22") and assessment["as_of"] in WAREHOUSE_DAYS:
                counter["warehouse entry", f"{as_of} {entry['rule']}"] += 1
            if assessment["as_of"] in PHASE_2_DAYS:
                counter["phase 2", f"{as_of} {entry['rule']}"] += 1
        for name, result in assessment["checks"].items():
            counter[f"check {name}", result["status"]] += 1
        counter["one person from lockout", str(assessment["checks"]["login"]["one_person_from_lockout"])] += 1
        counter["enrollment", str(assessment["checks"]["ach"]["enrollment"])] += 1
        for name, result in assessment["checklists"].items():
            for item in result["items"]:
                counter[f"{name}.{item['id']}", f"{item['answer']} from {item['from']}"] += 1
        self.checklists = assessment["checklists"]
        for item in assessment["agenda"]:
            counter["agenda", item["what"]] += 1
            if item["what"].startswith("follow_up"):
                counter["follow-up of", "a person" if item["who"] else "the company"] += 1
        self.count_requests(facts, assessment)

    def count_requests(self, facts: dict, assessment: dict):
        people = {person["id"]: person for person in assessment["people"]}
        for route, who in Requests(facts.get("requests") or []).latest:
            concerned = people[who] if who else assessment["company"]
            ladder = concerned["ladder"] if who else [concerned["route"]]
            overdue = "overdue" if concerned["ready_latest"] is None else "in days"
            if route not in BUSINESS_DAYS_OF:
                what = "without business days"
            elif route not in ladder:
                what = "not in the ladder"
            elif ends_in_service_desk_after_other_rungs(ladder):
                what = f"desk case after other rungs, {overdue}"
            else:
                what = overdue
            self.counter["request", what] += 1

    def missing(self) -> list:
        wanted = [*must_be_reached(), *items_must_be_reached(self.checklists)]
        return [f"{group}: {value}" for group, value in wanted if not self.counter[group, value]]

    def print(self, file=sys.stdout, groups=None):
        """Every count, or those of some groups."""
        for group in sorted({group for group, _ in self.counter}):
            if groups is not None and group not in groups:
                continue
            print(group, file=file)
            values = {value: n for (of, value), n in self.counter.items() if of == group}
            for value in sorted(values, key=natural):
                print(f"  {values[value]:>9,}  {value}", file=file)
        print("never reached: " + ("; ".join(self.missing()) or "nothing"), file=file)


def natural(text: str):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", text)]
