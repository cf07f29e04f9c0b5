"""Which events a calendar has to hold: from the assessment's agenda and the rules of the export.

An event is known by (what, id, which): `what` is the agenda's word with dashes, or `monthly-logins`, or
`monthly-login` in one person's calendar; `id` that of the row's first person or entry in the file, or
"company"; `which` tells apart what there are several of: days of a monthly login, the day of an
anniversary or follow-up.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

# How many days before its day an event reminds of it.
REMINDERS = (3, 1)
MONTHLY = (30, 60, 90)
PHASE_2, ANNIVERSARY = "phase-2-opens", "cit-anniversary"
SLUGS = {
    "phase_2_opens": PHASE_2,
    "log_in_by": "log-in-by",
    "open_desk_case": "open-desk-case",
    "follow_up_earliest": "follow-up-earliest",
    "follow_up_chase": "follow-up-chase",
    "follow_up_latest": "follow-up-latest",
    "week_before": "week-before",
    "planned_on": "planned-on",
    "reconciliation_due_on": "reconciliation-due",
    "cape_by": "cape-by",
    "protest_by": "protest-by",
    "cit_anniversary": ANNIVERSARY,
}
# Of a person, or of the company.
FOLLOW_UPS = {"follow-up-earliest", "follow-up-chase", "follow-up-latest"}
# Several of one name may be on different days.
DATED = {ANNIVERSARY, *FOLLOW_UPS}

# Unicode's White_Space. Python's own strip takes U+001C to U+001F too.
UNICODE_SPACES = "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"

UID = re.compile(
    r"(?P<what>" + "|".join([*SLUGS.values(), "monthly-logins", "monthly-login"]) + r")-"
    r"(?P<rest>[a-z0-9-]+)-(?P<digest>[0-9a-f]{6})@ace-self-check\.invalid\Z"
)


def key_of(uid: str):
    """((what, id, which), digest) of a UID, or nothing."""
    form = UID.match(uid)
    if form is None:
        return None
    what, id_, which = form["what"], form["rest"], ""
    if what in ("monthly-logins", "monthly-login"):
        id_, _, which = id_.rpartition("-")
    elif what in DATED:
        id_, which = id_[:-11], id_[-10:]
    return (what, id_, which), form["digest"]


def digest(facts: dict) -> str:
    """FNV-1a of 32 bits of the company's name (draft-eastlake-fnv), folded to 24 by exclusive or."""
    name = ((facts.get("company") or {}).get("label") or "").strip(UNICODE_SPACES)
    hash_ = 0x811C9DC5
    for byte in name.encode():
        hash_ = (hash_ ^ byte) * 0x01000193 % 2**32
    return f"{hash_ >> 24 ^ hash_ & 0xFFFFFF:06x}"


def expected(document: dict, assessment: dict, person: str | None = None) -> dict:
    """key → day; for one person's calendar their id."""
    facts = document["facts"]
    as_of = date.fromisoformat(assessment["as_of"])
    days = {}
    for (on, what), ids in rows(facts, assessment, person).items():
        for id_ in ids:
            which = on.isoformat() if what in DATED else ""
            if on >= as_of:
                days[what, id_, which] = on
    return days | monthly(facts, as_of, person)


def rows(facts: dict, assessment: dict, person: str | None = None) -> dict:
    """(day, what) → ids of its events: the first person's, the first entry's, "company". One person's alone, if given."""
    people = [one["id"] for one in facts.get("people") or []]
    entries = [one["id"] for one in facts.get("entries") or []]
    found = {}
    for item in assessment["agenda"]:
        if person is None or item["who"] == person:
            ids = found.setdefault((date.fromisoformat(item["on"]), SLUGS[item["what"]]), set())
            ids.add(item["who"] or "company")
    kinds = (people, entries, ["company"])
    return {row: [next(one for one in kind if one in ids) for kind in kinds if ids & {*kind}] for row, ids in found.items()}


def monthly(facts: dict, as_of: date, person: str | None) -> dict:
    planned_on = (facts.get("filing") or {}).get("planned_on")
    begins = max(as_of, date.fromisoformat(planned_on)) if planned_on else as_of
    what, id_ = ("monthly-logins", "company") if person is None else ("monthly-login", person)
    if person is not None:
        listed = [one for one in facts.get("people") or [] if one["id"] == person]
        if not listed or listed[0].get("employment") == "left":
            return {}
    return {(what, id_, str(days)): begins + timedelta(days=days) for days in MONTHLY}
