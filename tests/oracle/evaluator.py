"""A second evaluator of the self-check file, written from docs/guidance.md and docs/file-format.md alone.

    python evaluator.py FILE   prints the file, as version 2, with its assessment

`assess_document(document, today)` answers with the whole file, `assess(facts, today)` with its `assessment`.
The numbered sections below are those of docs/guidance.md. Each condition is quoted above the code that transcribes
it. Where the documents leave a choice, "choice N" points to the list in README.md.

Left out are `because` and the findings, whose contents the documents leave open. Two findings that section 4 makes
depend on the facts are here under names of this file: `one_person_from_lockout` and `enrollment`.
"""

from __future__ import annotations

import calendar
import json
import sys
from datetime import date, timedelta
from functools import lru_cache

import holidays

EDITION = "2026-11-30"

# --------------------------------------------------------------------------
# Section 7: business days
# --------------------------------------------------------------------------

EXECUTIVE_ORDER_CLOSURES = (date(2025, 12, 24), date(2025, 12, 26))

FEDERAL_HOLIDAYS = frozenset(holidays.US(years=range(1989, 2103), observed=True))
CLOSED = FEDERAL_HOLIDAYS | frozenset(EXECUTIVE_ORDER_CLOSURES)

DAY = timedelta(days=1)


def is_business_day(day: date) -> bool:
    """Monday to Friday except the federal holidays as observed and the closures by executive order."""
    return day.weekday() < 5 and day not in CLOSED


@lru_cache(maxsize=None)
def preceding_business_day(day: date) -> date:
    """The day itself when it is a business day, else the nearest one before."""
    while not is_business_day(day):
        day -= DAY
    return day


@lru_cache(maxsize=None)
def nth_business_day_after(day: date, n: int) -> date:
    """Counted from the next day: three business days from a Saturday is Wednesday."""
    while n > 0:
        day += DAY
        if is_business_day(day):
            n -= 1
    return day


# --------------------------------------------------------------------------
# Figures and names of the guidance page
# --------------------------------------------------------------------------

LOG_IN_BY_DAYS = 44
DORMANT_DAYS = 45
CAPE_DAYS = 80
PROTEST_DAYS = 180
CHASE_BUSINESS_DAYS = 5
PHASE_2_OPENS = date(2026, 6, 29)
WAREHOUSE_ENTRIES_OUT = date(2026, 7, 7)
CIT_ANNIVERSARIES = (date(2027, 2, 1), date(2027, 2, 4), date(2027, 3, 4), date(2027, 4, 5))

# Section 3, "When usable": the routes that take business days, earliest and latest.
BUSINESS_DAYS_OF = {
    "service_desk": (3, 10),
    "owner_update": (3, 15),
    "apply_importer_account": (3, 15),
    "apply_portal_account": (3, 15),
}

TAO = "trade_account_owner"
PROXY = "proxy_trade_account_owner"
USER = "trade_account_user"
ROLES = (TAO, PROXY, USER)


def unanswered_or_unknown(answer) -> bool:
    return answer is None or answer == "unknown"


@lru_cache(maxsize=None)
def civil(text: str) -> date:
    return date.fromisoformat(text)


def civil_or_none(text):
    return None if text is None else civil(text)


def earliest_known(days):
    known = [day for day in days if day is not None]
    return min(known) if known else None


# --------------------------------------------------------------------------
# Section 1: the 45-day clock
# --------------------------------------------------------------------------


def standing_by_days(days: int) -> str:
    """0–29 active; 30–44 due_soon; 45–364 dormant; 365 and more long_inactive."""
    if days <= 29:
        return "active"
    if days <= 44:
        return "due_soon"
    if days <= 364:
        return "dormant"
    return "long_inactive"


def what_the_portal_says(standing: str, deactivation) -> str:
    """What the portal says beats arithmetic."""
    # `compliance_or_security` makes anyone `held`
    if deactivation == "compliance_or_security":
        return "held"
    # `inactivity` makes an `active`, `due_soon` or `unknown` person `dormant`
    if deactivation == "inactivity" and standing in ("active", "due_soon", "unknown"):
        return "dormant"
    return standing


def clock(person: dict, as_of: date) -> dict:
    last_login = person.get("last_login")
    deactivation = person.get("deactivation")

    # Last login `unknown` gives standing `unknown`, `never` gives `dormant`; neither has dates.
    if last_login is None or last_login in ("unknown", "never"):
        arithmetic = "dormant" if last_login == "never" else "unknown"
        return {
            "standing": what_the_portal_says(arithmetic, deactivation),
            "certain": True,
            "days_since_login": None,
            "days_since_login_least": None,
            "log_in_by": None,
            "dormant_on": None,
            "dormant_on_latest": None,
        }

    # A month instead of a day means any day of it up to `as_of`.
    if len(last_login) == len("YYYY-MM"):
        earliest = civil(last_login + "-01")
        month_end = calendar.monthrange(earliest.year, earliest.month)[1]
        latest = min(earliest.replace(day=month_end), as_of)
    else:
        earliest = latest = civil(last_login)

    # A last login after `as_of` is an error, never a negative number.
    if earliest > as_of:
        raise ValueError(f"last login {last_login} is after as_of {as_of}")

    def standing_if_last_login_was(day: date) -> str:
        return what_the_portal_says(standing_by_days((as_of - day).days), deactivation)

    return {
        # Dates and standing are computed from the earliest day; `certain` is false when another day of the
        # month would give another standing. Standing only grows with the days, so the two ends settle it.
        "standing": standing_if_last_login_was(earliest),
        "certain": standing_if_last_login_was(earliest) == standing_if_last_login_was(latest),
        "days_since_login": (as_of - earliest).days,
        "days_since_login_least": (as_of - latest).days,
        "log_in_by": earliest + timedelta(days=LOG_IN_BY_DAYS),
        "dormant_on": earliest + timedelta(days=DORMANT_DAYS),
        "dormant_on_latest": latest + timedelta(days=DORMANT_DAYS),
    }


# --------------------------------------------------------------------------
# Section 3: requests
# --------------------------------------------------------------------------


class Requests:
    """What the respondent recorded sending. Of several for the same route and person the latest counts."""

    def __init__(self, requests: list):
        self.latest = {}
        for request in requests:
            key = request["route"], request.get("who")
            sent_on = civil(request["sent_on"])
            self.latest[key] = max(sent_on, self.latest.get(key, sent_on))

    def sent_on(self, route: str, who):
        """`who` is a person's id, or None for the company."""
        return self.latest.get((route, who))

    def routes_of(self, who) -> list:
        return [route for route, whose in self.latest if whose == who]


# --------------------------------------------------------------------------
# Section 3: the route for each person
# --------------------------------------------------------------------------


def ends_in_service_desk_after_other_rungs(ladder: list) -> bool:
    return len(ladder) > 1 and ladder[-1] == "service_desk"


class Routes:
    """Everyone's route. The days of one route may depend on another person's."""

    def __init__(self, facts: dict, as_of: date):
        self.as_of = as_of
        self.company = facts.get("company") or {}
        self.people = facts.get("people") or []
        self.requests = Requests(facts.get("requests") or [])
        self.no_account = self.company.get("portal_account") == "no"
        self.clocks = [clock(person, as_of) for person in self.people]

        # "Several TAOs listed: the first in the file that is active, else the first."
        owners = self.with_role(TAO)
        active_owners = [i for i in owners if self.active(i)]
        self.owner = (active_owners or owners or [None])[0]
        self.owner_is_active = bool(active_owners)
        self.a_proxy_is_active = any(self.active(i) for i in self.with_role(PROXY))

        self.company_route = self.route_of_company()
        self.computed = {}

    def with_role(self, role: str) -> list:
        return [i for i, person in enumerate(self.people) if person.get("role") == role]

    def active(self, i: int) -> bool:
        """'Standing `active` or `due_soon`, employment not `left`, mailbox not `lost`' (choice 6)"""
        person = self.people[i]
        return (
            self.clocks[i]["standing"] in ("active", "due_soon")
            and person.get("employment") != "left"
            and person.get("mailbox") != "lost"
        )

    def route_of_company(self):
        # R0: one IOR → `apply_importer_account`; several → `apply_portal_account`; not known → `answer_more`
        if self.no_account:
            return {"one": "apply_importer_account", "several": "apply_portal_account"}.get(
                self.company.get("ior_count"), "answer_more"
            )
        # "Company with nobody listed: `answer_more` for the company."
        return None if self.people else "answer_more"

    def of(self, i: int) -> dict:
        if i not in self.computed:
            self.computed[i] = self.table(i)
        return self.computed[i]

    # -- the table, in its order ------------------------------------------

    def table(self, i: int) -> dict:
        person = self.people[i]
        role = person.get("role")
        mailbox = person.get("mailbox")
        left = person.get("employment") == "left"
        standing = self.clocks[i]["standing"]
        forgotten = person.get("password") == "forgotten"
        security_answers_lost = person.get("security_answers") == "lost"

        # R0 | the company has no portal account ("R0 is everyone's where the company has no account")
        if self.no_account:
            ask = ["/facts/company/ior_count"] if self.company_route == "answer_more" else []
            return self.route(i, "R0", [self.company_route], ask=ask)

        # R1 | standing `held` | → `service_desk`
        if standing == "held":
            return self.route(i, "R1", ["service_desk"])

        # R2 | TAO, employment `left` | → `owner_update`; also `service_desk`
        if role == TAO and left:
            return self.route(i, "R2", ["owner_update"], also=["service_desk"])

        # R3 | proxy TAO or trade account user, employment `left` | → `remove_user`
        if role in (PROXY, USER) and left:
            return self.route(i, "R3", ["remove_user"])

        # R4 | role not answered or `unknown` | → `answer_more`
        if unanswered_or_unknown(role):
            return self.route(i, "R4", ["answer_more"], ask=[f"/facts/people/{i}/role"])

        # R5 | standing `unknown` | → `answer_more`
        if standing == "unknown":
            return self.route(i, "R5", ["answer_more"], ask=[f"/facts/people/{i}/last_login"])

        # R6 | active, password not `forgotten` | → `keep_warm`
        if self.active(i) and not forgotten:
            return self.route(i, "R6", ["keep_warm"])

        # R7 | active, password `forgotten`
        if self.active(i):
            # security answers `lost` → the ladder, *also* and waiting of R11 (TAO) or R8 (others), still called R7
            if security_answers_lost and role == TAO:
                return self.ladder_of_r11(i, "R7")
            if security_answers_lost:
                return self.ladder_of_r8(i, "R7")
            # else → `reset_password`, then `service_desk`
            return self.route(i, "R7", ["reset_password", "service_desk"])

        # R8 | proxy TAO or trade account user, and (dormant, long_inactive, or mailbox `lost`)
        if role in (PROXY, USER):
            assert standing in ("dormant", "long_inactive") or mailbox == "lost"
            return self.ladder_of_r8(i, "R8")

        assert role == TAO

        # R9 | TAO, mailbox `lost` | → `service_desk`; also `owner_update`
        if mailbox == "lost":
            return self.route(i, "R9", ["service_desk"], also=["owner_update"])

        # R10 | TAO, mailbox unanswered or `unknown` | → `answer_more`
        if unanswered_or_unknown(mailbox):
            return self.route(i, "R10", ["answer_more"], ask=[f"/facts/people/{i}/mailbox"])

        # R11 | TAO, password `forgotten` with security answers `lost`
        if forgotten and security_answers_lost:
            return self.ladder_of_r11(i, "R11")

        # R14 | TAO, long_inactive | → `email_reactivation`, `service_desk`
        if standing == "long_inactive":
            return self.route(i, "R14", ["email_reactivation", "service_desk"])

        assert standing == "dormant"

        # R12 | TAO dormant, password `known` | → `log_in`, `email_reactivation`, `service_desk`
        if person.get("password") == "known":
            return self.route(i, "R12", ["log_in", "email_reactivation", "service_desk"])

        # R13 | TAO dormant, any other password answer | → `reset_password`, `email_reactivation`, `service_desk`
        return self.route(i, "R13", ["reset_password", "email_reactivation", "service_desk"])

    def ladder_of_r8(self, i: int, rule: str) -> dict:
        # "A trade account user, where no TAO is active and a proxy TAO is: *also* `proxy_reactivates` (a new
        # route), in each of these cases; it never ends the waiting"
        also = []
        if self.people[i].get("role") == USER and not self.owner_is_active and self.a_proxy_is_active:
            also = ["proxy_reactivates"]

        if self.owner is not None:
            # → `owner_reactivates`. If no TAO is active: `waits_for` the TAO
            waits_for = None if self.owner_is_active else self.people[self.owner]["id"]
            return self.route(i, rule, ["owner_reactivates"], also=also, waits_for=waits_for)

        # No TAO listed: company says the owner is not known → `owner_lookup`, `owner_reactivates`
        owner_known = self.company.get("owner_known")
        if owner_known == "no":
            return self.route(i, rule, ["owner_lookup", "owner_reactivates"], also=also)

        # otherwise → `answer_more` (what to ask: choice 7)
        ask = "/facts/people" if owner_known == "yes" else "/facts/company/owner_known"
        return self.route(i, rule, ["answer_more"], also=also, ask=[ask])

    def ladder_of_r11(self, i: int, rule: str) -> dict:
        # → `service_desk`; also `email_reactivation`
        return self.route(i, rule, ["service_desk"], also=["email_reactivation"])

    # -- when usable -------------------------------------------------------

    def route(self, i: int, rule: str, ladder: list, also=(), waits_for=None, ask=()) -> dict:
        earliest, latest = self.days_of_ladder(ladder, also, self.people[i]["id"])
        return {
            "rule": rule,
            "ladder": ladder,
            "also": list(also),
            "waits_for": waits_for,
            "ready_earliest": earliest,
            "ready_latest": latest,
            "ask": list(ask),
        }

    def days_of_ladder(self, ladder: list, also, who: str):
        # "A ladder's earliest is its first rung's."
        earliest, latest = self.days_of_rung(ladder[0], who)

        # "a ladder that ends in `service_desk` after other rungs is latest on the 11th business day (1 + 10)";
        # "a recorded desk case makes its latest day the 10th business day after `sent_on`"
        if ends_in_service_desk_after_other_rungs(ladder):
            sent_on = self.requests.sent_on("service_desk", who)
            if sent_on is None:
                latest = nth_business_day_after(self.as_of, 1 + 10)
            else:
                latest = self.unless_overdue(nth_business_day_after(sent_on, 10))

        # "`as_of` with `proxy_reactivates` in *also*"; "the earliest of `proxy_reactivates` still applies" where
        # the ladder has no dates
        if "proxy_reactivates" in also:
            earliest = self.as_of

        return earliest, latest

    def days_of_rung(self, route: str, who):
        """The table "When usable", earliest and latest."""
        # `keep_warm`, `log_in`, `reset_password` | same day | same day
        if route in ("keep_warm", "log_in", "reset_password"):
            return self.as_of, self.as_of

        # `email_reactivation` | same day | not published
        if route == "email_reactivation":
            return self.as_of, None

        # `owner_reactivates` | the day the TAO is ready | the day the TAO is ready
        if route == "owner_reactivates":
            owner = self.of(self.owner)
            return owner["ready_earliest"], owner["ready_latest"]

        # `service_desk` | 3rd business day | 10th business day
        # `owner_update`, `apply_*` | 3rd business day | 15th business day
        # "that route's days count from `sent_on` instead of `as_of`"; "No earliest is before `as_of`"
        if route in BUSINESS_DAYS_OF:
            first, last = BUSINESS_DAYS_OF[route]
            start = self.sent_on(route, who) or self.as_of
            return (
                max(nth_business_day_after(start, first), self.as_of),
                self.unless_overdue(nth_business_day_after(start, last)),
            )

        # `owner_lookup`, `answer_more`, `remove_user` | none | none
        assert route in ("owner_lookup", "answer_more", "remove_user")
        return None, None

    def sent_on(self, route: str, who):
        # "for `apply_*`: for the company and everyone under R0"
        return self.requests.sent_on(route, None if route.startswith("apply_") else who)

    def unless_overdue(self, latest: date):
        """'A latest before `as_of` becomes none.'"""
        return latest if latest >= self.as_of else None

    def days_of_company(self):
        # Under R0 the company's route is everyone's, also where nobody is listed.
        if self.no_account:
            return self.days_of_rung(self.company_route, None)
        # "The company's own dates are the earliest of anyone's" (choice 1)
        routes = [self.of(i) for i in range(len(self.people))]
        return (
            earliest_known(route["ready_earliest"] for route in routes),
            earliest_known(route["ready_latest"] for route in routes),
        )

    # -- follow-ups --------------------------------------------------------

    def routes_to_follow_up(self) -> list:
        """[(person's id or None for the company, route)]

        "For every route of business days that is first in a ladder or has a request" (choices 2 and 3)
        """
        asked = [(None, [self.company_route, *self.requests.routes_of(None)])]
        for i, person in enumerate(self.people):
            first = [] if self.no_account else [self.of(i)["ladder"][0]]
            asked.append((person["id"], first + self.requests.routes_of(person["id"])))
        return [
            (who, route)
            for who, routes in asked
            for route in dict.fromkeys(routes)
            if route in BUSINESS_DAYS_OF
        ]

    def follow_up(self, route: str, who) -> dict:
        """Counted from `sent_on`, or from `as_of` while nothing has been sent."""
        start = self.sent_on(route, who) or self.as_of
        first, last = BUSINESS_DAYS_OF[route]
        earliest = nth_business_day_after(start, first)
        return {
            "follow_up_earliest": earliest,
            "follow_up_chase": nth_business_day_after(earliest, CHASE_BUSINESS_DAYS),
            "follow_up_latest": nth_business_day_after(start, last),
        }


# --------------------------------------------------------------------------
# Section 5: entries
# --------------------------------------------------------------------------


def days_of_entry(entry: dict) -> dict:
    """Liquidation is day 0; on a weekend or federal holiday the last day to act is the preceding business day."""
    liquidated_on = civil_or_none(entry.get("liquidated_on"))
    if entry.get("liquidation") != "liquidated" or liquidated_on is None:
        return dict.fromkeys(("cape_last_day", "cape_by", "protest_last_day", "protest_by"))
    cape_last_day = liquidated_on + timedelta(days=CAPE_DAYS)
    protest_last_day = liquidated_on + timedelta(days=PROTEST_DAYS)
    return {
        "cape_last_day": cape_last_day,
        "cape_by": preceding_business_day(cape_last_day),
        "protest_last_day": protest_last_day,
        "protest_by": preceding_business_day(protest_last_day),
    }


def entry_table(entry: dict, i: int, days: dict, as_of: date):
    """rule, cape, next, ask; in table order, not by number"""
    type_ = entry.get("entry_type")
    liquidation = entry.get("liquidation")
    flag = entry.get("flagged_for_reconciliation")
    flagged = flag == "yes"
    type_09_filed = entry.get("type_09_filed")
    open_protest = entry.get("open_protest") == "yes"
    reconciliation_due_on = civil_or_none(entry.get("reconciliation_due_on"))
    before_phase_2 = as_of < PHASE_2_OPENS

    past_cape = days["cape_last_day"] is not None and as_of > days["cape_last_day"]
    past_protest = days["protest_last_day"] is not None and as_of > days["protest_last_day"]
    # What E7, E8, E10 and E11 share.
    flagged_no_09_type_answered = flagged and type_09_filed == "no" and type_ is not None

    # E15 | `cape_accepted` is yes | accepted | `watch_refund`
    if entry.get("cape_accepted") == "yes":
        return "E15", "accepted", "watch_refund", []

    # E1 | type 08, 09, 23 or 47 | excluded | `counsel`
    if type_ in ("08", "09", "23", "47"):
        return "E1", "excluded", "counsel", []

    # E3 | past `L + 80`, open protest | closed | `protest_pending` (also past `L + 180`)
    if past_cape and open_protest:
        return "E3", "closed", "protest_pending", []

    # E2 | past `L + 180` | closed | `counsel`
    if past_protest:
        return "E2", "closed", "counsel", []

    # E4 | past `L + 80` | closed | `protest` by `protest_by`
    if past_cape:
        return "E4", "closed", "protest", []

    # E5 | open protest | blocked | `counsel_on_protest`
    if open_protest:
        return "E5", "blocked", "counsel_on_protest", []

    # E14 | type 21 or 22, and `as_of` is July 7, 2026 or later | excluded | `wait_later_phase`
    if type_ in ("21", "22") and as_of >= WAREHOUSE_ENTRIES_OUT:
        return "E14", "excluded", "wait_later_phase", []

    # E6 | flagged for reconciliation, type 09 already filed | closed | `wait_later_phase`
    if flagged and type_09_filed == "yes":
        return "E6", "closed", "wait_later_phase", []

    # E7 | flagged, no 09, type answered and not 01, 02 or 06 | closed | `wait_later_phase`
    if flagged_no_09_type_answered and type_ not in ("01", "02", "06"):
        return "E7", "closed", "wait_later_phase", []

    # E8 | flagged, no 09, type answered, reconciliation due in fewer than 30 days or overdue
    #    | open (before June 29, 2026: not_yet) | `file_reconciliation_first`
    if (
        flagged_no_09_type_answered
        and reconciliation_due_on is not None
        and (reconciliation_due_on - as_of).days < 30
    ):
        return "E8", "not_yet" if before_phase_2 else "open", "file_reconciliation_first", []

    # E9 | liquidation, or its date, unanswered or unknown | unknown | `answer_more`
    if unanswered_or_unknown(liquidation):
        return "E9", "unknown", "answer_more", [f"/facts/entries/{i}/liquidation"]
    if liquidation == "liquidated" and entry.get("liquidated_on") is None:
        return "E9", "unknown", "answer_more", [f"/facts/entries/{i}/liquidated_on"]

    # E10 | flagged, no 09, type answered, `as_of` before June 29, 2026 | not_yet | `wait_phase_2`
    if flagged_no_09_type_answered and before_phase_2:
        return "E10", "not_yet", "wait_phase_2", []

    # E11 | flagged, no 09, type answered | open | `file_cape`
    if flagged_no_09_type_answered:
        return "E11", "open", "file_cape", []

    # E12 | flag unanswered or unknown; or flagged with the 09 or the type unanswered or unknown
    #     | unknown | `answer_more`
    if unanswered_or_unknown(flag):
        return "E12", "unknown", "answer_more", [f"/facts/entries/{i}/flagged_for_reconciliation"]
    if flagged:
        ask = []
        if type_ is None:
            ask.append(f"/facts/entries/{i}/entry_type")
        if unanswered_or_unknown(type_09_filed):
            ask.append(f"/facts/entries/{i}/type_09_filed")
        assert ask
        return "E12", "unknown", "answer_more", ask

    # E13 | otherwise | open | `file_cape`
    return "E13", "open", "file_cape", []


def risk_of_entry(cape: str, cape_by, ready_earliest, ready_latest) -> str:
    # "An entry whose cape is `open` or `not_yet` and that has a `cape_by`"
    if cape not in ("open", "not_yet") or cape_by is None:
        return "none"
    # "`missed_without_broker` when the company's `ready_earliest` is after `cape_by`"
    if ready_earliest is not None and ready_earliest > cape_by:
        return "missed_without_broker"
    # "`at_risk` when its `ready_latest` is after it or not known, else `none`"
    if ready_latest is None or ready_latest > cape_by:
        return "at_risk"
    return "none"


def assess_entries(entries: list, as_of: date, ready_earliest, ready_latest) -> list:
    assessed = []
    for i, entry in enumerate(entries):
        days = days_of_entry(entry)
        rule, cape, next_, ask = entry_table(entry, i, days, as_of)
        assessed.append(
            {
                "id": entry["id"],
                "rule": rule,
                "cape": cape,
                **days,
                "next": next_,
                "risk": risk_of_entry(cape, days["cape_by"], ready_earliest, ready_latest),
                "ask": ask,
            }
        )
    return assessed


# --------------------------------------------------------------------------
# Section 4: five separate checks, first match wins
# --------------------------------------------------------------------------


def check_login(routes: Routes, assessed: list) -> dict:
    people = routes.people
    # "someone active has ... route `keep_warm`"
    can_log_in = [person for person in assessed if person["ladder"] == ["keep_warm"]]

    # blocked when the company has no portal account, or people are listed and all of them have left
    if routes.no_account or (people and all(person.get("employment") == "left" for person in people)):
        status = "blocked"
    # clear when someone active has standing `active` and route `keep_warm`
    elif any(person["standing"] == "active" for person in can_log_in):
        status = "clear"
    # at_risk when the only such people are `due_soon`
    elif can_log_in:
        status = "at_risk"
    # unknown when nobody is listed or someone's route is `answer_more`
    elif not people or any(person["ladder"] == ["answer_more"] for person in assessed):
        status = "unknown"
    # else blocked
    else:
        status = "blocked"

    # "With one such person only, add the finding ... whatever the status"
    return {"status": status, "one_person_from_lockout": len(can_log_in) == 1}


def check_structure(company: dict) -> dict:
    answers = [
        company.get(name) for name in ("ior_numbers_listed", "importer_view", "cape_tab", "reports_visible")
    ]
    # blocked on any no
    if "no" in answers:
        return {"status": "blocked"}
    # at_risk when `form_5106_own` is no
    if company.get("form_5106_own") == "no":
        return {"status": "at_risk"}
    # clear on all four yes; else unknown
    return {"status": "clear" if all(answer == "yes" for answer in answers) else "unknown"}


def check_ach(routes: Routes) -> dict:
    enrolled = routes.company.get("ach_refund")
    # blocked on no, clear on yes, else unknown
    status = {"no": "blocked", "yes": "clear"}.get(enrolled, "unknown")

    # "So with no TAO active and `ach_refund` not yes, the finding says: only the TAO, or someone with that Full
    # Access, can enroll; where `ach_delegate` is yes it names that way, where it is no it says the TAO has to
    # come back first." (choice 8)
    enrollment = None
    if not routes.owner_is_active and enrolled != "yes":
        enrollment = {"yes": "delegate", "no": "owner_first"}.get(
            routes.company.get("ach_delegate"), "owner_or_delegate"
        )
    return {"status": status, "enrollment": enrollment}


def check_broker(broker: dict) -> dict:
    # clear when the importer filed its own entries
    if broker.get("entries_filed_by") == "importer":
        return {"status": "clear"}
    # blocked when the broker cannot file now or was not authorized before
    if broker.get("can_file_now") == "no" or broker.get("authorized_before") == "no":
        return {"status": "blocked"}
    # clear when it can; else unknown
    return {"status": "clear" if broker.get("can_file_now") == "yes" else "unknown"}


def check_entries(entries: list, assessed: list, as_of: date) -> dict:
    def days_off(day: date) -> int:
        return (day - as_of).days

    def at_risk(entry: dict, result: dict) -> bool:
        # at_risk when one is `at_risk`
        if result["risk"] == "at_risk":
            return True
        # or is open or not_yet with `cape_by` at most 14 days off (or past)
        if result["cape"] in ("open", "not_yet"):
            return result["cape_by"] is not None and days_off(result["cape_by"]) <= 14
        # or is closed without an open protest, not past `L + 180`, and `protest_by` at most 30 days off (or past)
        return (
            result["cape"] == "closed"
            and entry.get("open_protest") != "yes"
            and result["protest_last_day"] is not None
            and as_of <= result["protest_last_day"]
            and days_off(result["protest_by"]) <= 30
        )

    # blocked when one is `missed_without_broker`
    if any(result["risk"] == "missed_without_broker" for result in assessed):
        return {"status": "blocked"}
    if any(at_risk(entry, result) for entry, result in zip(entries, assessed)):
        return {"status": "at_risk"}
    # unknown when none is listed or one needs `answer_more`; else clear
    if not assessed or any(result["next"] == "answer_more" for result in assessed):
        return {"status": "unknown"}
    return {"status": "clear"}


# --------------------------------------------------------------------------
# Section 6: checklists. Each function says yes, no, or None for nothing.
# --------------------------------------------------------------------------


def yes_or_no(answer):
    return answer if answer in ("yes", "no") else None


def all_or_any(answers: list, yes_value: str, no_value: str):
    """No on any `no_value`; yes when there are answers and all are `yes_value`."""
    if no_value in answers:
        return "no"
    if answers and all(answer == yes_value for answer in answers):
        return "yes"
    return None


def broker_says(broker: dict, name: str):
    # "yes when the importer filed its own entries; else" the answer
    if broker.get("entries_filed_by") == "importer":
        return "yes"
    return yes_or_no(broker.get(name))


def tao_can_log_in(people: list, assessed: list):
    ladders = [result["ladder"] for person, result in zip(people, assessed) if person.get("role") == TAO]
    # yes: some TAO's route is `keep_warm`
    if ["keep_warm"] in ladders:
        return "yes"
    # nothing: no TAO listed or a TAO's route is `answer_more`; else no
    return None if not ladders or ["answer_more"] in ladders else "no"


def tao_mailbox_controlled(tao):
    # "the TAO" is the one R8 picks: controlled yes, lost no; no also when the TAO has left
    if tao is None:
        return None
    if tao.get("employment") == "left":
        return "no"
    return {"controlled": "yes", "lost": "no"}.get(tao.get("mailbox"))


def reconciliation_split_by_type_09(entries: list):
    # with entries: no when a flag, or the 09 of a flagged one, is unanswered or unknown; else yes
    if not entries:
        return None
    for entry in entries:
        flag = entry.get("flagged_for_reconciliation")
        if unanswered_or_unknown(flag):
            return "no"
        if flag == "yes" and unanswered_or_unknown(entry.get("type_09_filed")):
            return "no"
    return "yes"


def tao_and_primary_user_identified(company: dict, current: list):
    # yes: a current TAO and another current person with a known role are listed
    roles = [person.get("role") for person in current if person.get("role") in ROLES]
    if TAO in roles and len(roles) >= 2:
        return "yes"
    # no: `owner_known` is no; else nothing
    return "no" if company.get("owner_known") == "no" else None


def every_user_logged_in(people: list, assessed: list):
    standings = [
        result["standing"] for person, result in zip(people, assessed) if person.get("employment") != "left"
    ]
    # with current people: yes when all are `active`
    if standings and all(standing == "active" for standing in standings):
        return "yes"
    # no when one is due_soon, dormant, long_inactive or held; else nothing
    if any(standing in ("due_soon", "dormant", "long_inactive", "held") for standing in standings):
        return "no"
    return None


def what_the_facts_say(facts: dict, routes: Routes, assessed: list) -> dict:
    """list → item id → yes, no or None, in the order of the table"""
    company = routes.company
    people = routes.people
    broker = facts.get("broker") or {}
    entries = facts.get("entries") or []
    # "Current" is everyone whose employment is not `left`.
    current = [person for person in people if person.get("employment") != "left"]
    tao = None if routes.owner is None else people[routes.owner]

    return {
        "june_29": {
            "tao_can_log_in": tao_can_log_in(people, assessed),
            "tao_mailbox_controlled": tao_mailbox_controlled(tao),
            "ior_numbers_listed": yes_or_no(company.get("ior_numbers_listed")),
            "broker_authorized": broker_says(broker, "authorized_before"),
            "ach_current": yes_or_no(company.get("ach_refund")),
            "cape_and_reports_visible": all_or_any(
                [company.get("cape_tab"), company.get("reports_visible")], "yes", "no"
            ),
            "reconciliation_split_by_type_09": reconciliation_split_by_type_09(entries),
            "deadlines_calendared": None,
        },
        "week_before": {
            "tao_and_primary_user_identified": tao_and_primary_user_identified(company, current),
            "every_user_logged_in": every_user_logged_in(people, assessed),
            "mailbox_monitored": all_or_any(
                [person.get("mailbox") for person in current], "controlled", "lost"
            ),
            "security_answers_known": all_or_any(
                [person.get("security_answers") for person in current], "known", "lost"
            ),
            "broker_cape_enabled": broker_says(broker, "can_file_now"),
            "ach_current": yes_or_no(company.get("ach_refund")),
            "test_report_run": None,
            "cape_function_visible": yes_or_no(company.get("cape_tab")),
        },
        "pipeline": {
            "monthly_login_scheduled": None,
            "monthly_reports_pulled": None,
            "rev_613_watched": None,
            # yes when a current proxy TAO is listed
            "proxy_tao_appointed": "yes" if any(person.get("role") == PROXY for person in current) else None,
        },
    }


def assess_checklists(facts: dict, routes: Routes, assessed: list) -> dict:
    """'Where the facts say yes or no, that is the answer; otherwise the respondent's own tick.'"""
    ticked = facts.get("checklists") or {}
    result = {}
    for name, items in what_the_facts_say(facts, routes, assessed).items():
        ticks = ticked.get(name) or {}
        answers = []
        for item, says in items.items():
            if says is not None:
                answer, from_ = says, "facts"
            elif ticks.get(item) is not None:
                answer, from_ = ticks[item], "respondent"
            else:
                answer, from_ = "unknown", None
            answers.append({"id": item, "answer": answer, "from": from_})
        counts = {
            value: sum(answer["answer"] == value for answer in answers) for value in ("yes", "no", "unknown")
        }
        result[name] = {**counts, "items": answers}
    return result


# --------------------------------------------------------------------------
# The agenda (docs/file-format.md; choice 5)
# --------------------------------------------------------------------------

# In the order that breaks ties within a day.
AGENDA_KINDS = """
    phase_2_opens log_in_by open_desk_case follow_up_earliest follow_up_chase follow_up_latest
    week_before planned_on reconciliation_due_on cape_by protest_by cit_anniversary
""".split()


def agenda(facts: dict, routes: Routes, people: list, entries: list) -> list:
    """people, entries: assessed"""
    as_of = routes.as_of
    items = []

    def add(on: date, what: str, who=None):
        items.append({"on": on, "what": what, "who": who})

    # "before it, count down"
    if as_of < PHASE_2_OPENS:
        add(PHASE_2_OPENS, "phase_2_opens")

    for person in people:
        if person["rule"] in ("R6", "R7") and person["log_in_by"] is not None:
            add(person["log_in_by"], "log_in_by", person["id"])
        # "open a desk case on the next business day if they have not worked" (choice 4)
        desk_case = routes.requests.sent_on("service_desk", person["id"])
        if ends_in_service_desk_after_other_rungs(person["ladder"]) and desk_case is None:
            add(nth_business_day_after(as_of, 1), "open_desk_case", person["id"])

    for who, route in routes.routes_to_follow_up():
        for what, on in routes.follow_up(route, who).items():
            # "Days before `as_of` are left out."
            if on >= as_of:
                add(on, what, who)

    # week_before (A), due `planned_on − 7`
    planned_on = civil_or_none((facts.get("filing") or {}).get("planned_on"))
    if planned_on is not None:
        add(planned_on - timedelta(days=7), "week_before")
        add(planned_on, "planned_on")

    for entry, result in zip(facts.get("entries") or [], entries):
        # E15: "none is in the agenda"
        if result["cape"] == "accepted":
            continue
        reconciliation_due_on = civil_or_none(entry.get("reconciliation_due_on"))
        if (
            entry.get("flagged_for_reconciliation") == "yes"
            and entry.get("type_09_filed") == "no"
            and reconciliation_due_on is not None
        ):
            add(reconciliation_due_on, "reconciliation_due_on", result["id"])
        if result["cape"] in ("open", "not_yet") and result["cape_by"] is not None:
            add(result["cape_by"], "cape_by", result["id"])
        if (
            result["protest_last_day"] is not None
            and as_of <= result["protest_last_day"]
            and entry.get("open_protest") != "yes"
        ):
            add(result["protest_by"], "protest_by", result["id"])

    for anniversary in CIT_ANNIVERSARIES:
        add(anniversary, "cit_anniversary")

    # The sort is stable: after day and kind, the company comes first, then the order of the file (choice 10).
    items.sort(key=lambda item: (item["on"], AGENDA_KINDS.index(item["what"])))
    return items


# --------------------------------------------------------------------------
# The whole
# --------------------------------------------------------------------------


def with_dates_as_text(value):
    if isinstance(value, dict):
        return {name: with_dates_as_text(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [with_dates_as_text(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def assess(facts: dict, today: date) -> dict:
    as_of = civil_or_none(facts.get("as_of")) or today
    entries = facts.get("entries") or []

    routes = Routes(facts, as_of)
    ready_earliest, ready_latest = routes.days_of_company()
    people = [
        {"id": person["id"], **routes.clocks[i], **routes.of(i)} for i, person in enumerate(routes.people)
    ]
    assessed_entries = assess_entries(entries, as_of, ready_earliest, ready_latest)

    return with_dates_as_text(
        {
            "as_of": as_of,
            "guidance": EDITION,
            "company": {
                "route": routes.company_route,
                "ready_earliest": ready_earliest,
                "ready_latest": ready_latest,
            },
            "people": people,
            "checks": {
                "login": check_login(routes, people),
                "structure": check_structure(routes.company),
                "ach": check_ach(routes),
                "broker": check_broker(facts.get("broker") or {}),
                "entries": check_entries(entries, assessed_entries, as_of),
            },
            "entries": assessed_entries,
            "checklists": assess_checklists(facts, routes, people),
            "agenda": agenda(facts, routes, people, assessed_entries),
        }
    )


def assess_document(document: dict, today: date) -> dict:
    """'A version 1 file given to `assess` comes out as version 2'; 'passes both through': id and saved_at."""
    assert document["format"] == "ace-self-check" and document["version"] in (1, 2)
    facts = document["facts"]
    check = {} if document.get("check") is None else {"check": document["check"]}
    return {
        "format": "ace-self-check",
        "version": 2,
        **check,
        "facts": facts,
        "assessment": assess(facts, today),
    }


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    with sys.stdin if sys.argv[1] == "-" else open(sys.argv[1], encoding="utf-8") as source:
        document = json.load(source)
    print(json.dumps(assess_document(document, date.today()), indent=2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
