"""A second evaluator of the self-check, transcribed from docs/guidance.md.

`assess(facts, today)` returns the `assessment` object of docs/file-format.md, without
`because` and without `guidance`. Of the checks it returns `status`, and for
login also whether the finding `one_person_from_lockout` is present.

The titles of the parts are the headings of docs/guidance.md.
"""

from __future__ import annotations

import calendar
import json
import sys
from datetime import date, timedelta
from functools import lru_cache

import holidays

# --------------------------------------------------------------------------
# docs/guidance.md, “7. Business days”
# --------------------------------------------------------------------------

EXECUTIVE_ORDER_CLOSURES = (date(2025, 12, 24), date(2025, 12, 26))

FEDERAL_HOLIDAYS = frozenset(holidays.US(years=range(1989, 2103), observed=True))
CLOSED = FEDERAL_HOLIDAYS | frozenset(EXECUTIVE_ORDER_CLOSURES)

DAY = timedelta(days=1)


def is_business_day(day: date) -> bool:
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
# The figures in docs/guidance.md
# --------------------------------------------------------------------------

LOG_IN_BY_DAYS = 44
DORMANT_DAYS = 45
CAPE_DAYS = 80
PROTEST_DAYS = 180
PHASE_2_OPENS = date(2026, 6, 29)
CIT_ANNIVERSARIES = (
    date(2027, 2, 1),
    date(2027, 2, 4),
    date(2027, 3, 4),
    date(2027, 4, 5),
)

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


def text(day):
    return None if day is None else day.isoformat()


def known_days(days):
    return [day for day in days if day is not None]


def earliest_of(days):
    known = known_days(days)
    return min(known) if known else None


# --------------------------------------------------------------------------
# docs/guidance.md, “1. The 45-day clock”
# --------------------------------------------------------------------------


def standing_by_days(days: int) -> str:
    if days <= 29:
        return "active"
    if days <= 44:
        return "due_soon"
    if days <= 364:
        return "dormant"
    return "long_inactive"


def override_by_deactivation(standing: str, deactivation) -> str:
    """What the portal says beats arithmetic."""
    if deactivation == "compliance_or_security":
        return "held"
    if deactivation == "inactivity" and standing in ("active", "due_soon", "unknown"):
        return "dormant"
    return standing


def clock(person: dict, as_of: date) -> dict:
    """standing, certain, days_since_login, log_in_by, dormant_on"""
    last_login = person.get("last_login")
    deactivation = person.get("deactivation")

    if last_login is None or last_login in ("unknown", "never"):
        arithmetic = "dormant" if last_login == "never" else "unknown"
        return {
            "standing": override_by_deactivation(arithmetic, deactivation),
            "certain": True,
            "days_since_login": None,
            "log_in_by": None,
            "dormant_on": None,
        }

    if len(last_login) == len("YYYY-MM"):
        earliest = civil(last_login + "-01")
        month_end = calendar.monthrange(earliest.year, earliest.month)[1]
        latest = min(earliest.replace(day=month_end), as_of)
    else:
        earliest = latest = civil(last_login)

    if earliest > as_of:
        raise ValueError(f"last login {last_login} is after as_of {as_of}")

    days = (as_of - earliest).days
    standing = override_by_deactivation(standing_by_days(days), deactivation)
    standing_of_latest = override_by_deactivation(
        standing_by_days((as_of - latest).days), deactivation
    )
    return {
        "standing": standing,
        "certain": standing == standing_of_latest,
        "days_since_login": days,
        "log_in_by": earliest + timedelta(days=LOG_IN_BY_DAYS),
        "dormant_on": earliest + timedelta(days=DORMANT_DAYS),
    }


# --------------------------------------------------------------------------
# docs/guidance.md, “3. The route for each person”
# --------------------------------------------------------------------------


def company_route(company: dict, anyone_listed: bool):
    """R0's route, or answer_more when nobody is listed."""
    if company.get("portal_account") == "no":
        return {"one": "apply_importer_account", "several": "apply_portal_account"}.get(
            company.get("ior_count"), "answer_more"
        )
    return None if anyone_listed else "answer_more"


def rung_dates(rung: str, as_of: date):
    """The table 'When usable', without owner_reactivates."""
    if rung in ("keep_warm", "log_in", "reset_password"):
        return as_of, as_of
    if rung == "email_reactivation":
        return as_of, None
    if rung == "service_desk":
        return nth_business_day_after(as_of, 3), nth_business_day_after(as_of, 10)
    if rung in ("owner_update", "apply_importer_account", "apply_portal_account"):
        return nth_business_day_after(as_of, 3), nth_business_day_after(as_of, 15)
    if rung in ("owner_lookup", "answer_more", "remove_user"):
        return None, None
    raise ValueError(rung)


def ends_in_service_desk_after_other_rungs(ladder) -> bool:
    return len(ladder) > 1 and ladder[-1] == "service_desk"


class Routes:
    """The people's routes; one route may need another person's dates."""

    def __init__(self, facts: dict, as_of: date):
        self.as_of = as_of
        self.company = facts.get("company") or {}
        self.people = facts.get("people") or []
        self.clocks = [clock(person, as_of) for person in self.people]
        self.company_route = company_route(self.company, bool(self.people))
        self.tao = self.pick_tao()
        self.proxy = self.pick_active_proxy()
        self.known = {}

    def active(self, i: int) -> bool:
        person = self.people[i]
        return (
            self.clocks[i]["standing"] in ("active", "due_soon")
            and person.get("employment") != "left"
            and person.get("mailbox") != "lost"
        )

    def with_role(self, role: str):
        return [i for i, person in enumerate(self.people) if person.get("role") == role]

    def pick_tao(self):
        """The first in the file that is active, else the first."""
        taos = self.with_role(TAO)
        for i in taos:
            if self.active(i):
                return i
        return taos[0] if taos else None

    def pick_active_proxy(self):
        for i in self.with_role(PROXY):
            if self.active(i):
                return i
        return None

    def of(self, i: int) -> dict:
        if i not in self.known:
            self.known[i] = self.route_table(i)
        return self.known[i]

    def answer(self, rule, ladder, also=(), waits_for=None, done_by=None, ask=()):
        """done_by: the person who does owner_reactivates, where it is the first rung."""
        ladder = list(ladder)
        if ladder[0] == "owner_reactivates":
            doer = self.of(done_by)
            earliest, latest = doer["ready_earliest"], doer["ready_latest"]
        else:
            earliest, latest = rung_dates(ladder[0], self.as_of)
        if ends_in_service_desk_after_other_rungs(ladder):
            latest = nth_business_day_after(self.as_of, 1 + 10)
        elif len(ladder) > 1:
            latest = None
        return {
            "rule": rule,
            "ladder": ladder,
            "also": list(also),
            "waits_for": waits_for,
            "ready_earliest": earliest,
            "ready_latest": latest,
            "ask": list(ask),
        }

    def route_table(self, i: int) -> dict:
        person = self.people[i]
        role = person.get("role")
        left = person.get("employment") == "left"
        mailbox = person.get("mailbox")
        password = person.get("password")
        standing = self.clocks[i]["standing"]
        answers_lost = person.get("security_answers") == "lost"

        # R0: the company has no portal account
        if self.company.get("portal_account") == "no":
            ask = ["/facts/company/ior_count"] if self.company_route == "answer_more" else []
            return self.answer("R0", [self.company_route], ask=ask)

        # R1: standing held
        if standing == "held":
            return self.answer("R1", ["service_desk"])

        # R2: TAO, employment left
        if role == TAO and left:
            return self.answer("R2", ["owner_update"], also=["service_desk"])

        # R3: proxy TAO or trade account user, employment left
        if role in (PROXY, USER) and left:
            return self.answer("R3", ["remove_user"])

        # R4: role not answered or unknown
        if unanswered_or_unknown(role):
            return self.answer("R4", ["answer_more"], ask=[f"/facts/people/{i}/role"])

        # R5: standing unknown
        if standing == "unknown":
            return self.answer("R5", ["answer_more"], ask=[f"/facts/people/{i}/last_login"])

        # R6: active, password not forgotten
        if self.active(i) and password != "forgotten":
            return self.answer("R6", ["keep_warm"])

        # R7: active, password forgotten
        if self.active(i):
            if not answers_lost:
                return self.answer("R7", ["reset_password", "service_desk"])
            if role == TAO:
                return self.ladder_of_r11("R7")
            return self.ladder_of_r8("R7", role)

        # R8: proxy TAO or trade account user, and dormant, long_inactive or mailbox lost
        if role in (PROXY, USER):
            assert standing in ("dormant", "long_inactive") or mailbox == "lost"
            return self.ladder_of_r8("R8", role)

        assert role == TAO

        # R9: TAO, mailbox lost
        if mailbox == "lost":
            return self.answer("R9", ["service_desk"], also=["owner_update"])

        # R10: TAO, mailbox unanswered or unknown
        if unanswered_or_unknown(mailbox):
            return self.answer("R10", ["answer_more"], ask=[f"/facts/people/{i}/mailbox"])

        # R11: TAO, long_inactive, or password forgotten with security answers lost
        if standing == "long_inactive" or (password == "forgotten" and answers_lost):
            return self.ladder_of_r11("R11")

        assert standing == "dormant"

        # R12: TAO dormant, password known
        if password == "known":
            return self.answer("R12", ["log_in", "email_reactivation", "service_desk"])

        # R13: TAO dormant, any other password answer
        return self.answer("R13", ["reset_password", "email_reactivation", "service_desk"])

    def ladder_of_r8(self, rule: str, role: str) -> dict:
        if self.tao is not None and self.active(self.tao):
            return self.answer(rule, ["owner_reactivates"], done_by=self.tao)
        if role == USER and self.proxy is not None:
            return self.answer(rule, ["owner_reactivates"], done_by=self.proxy)
        if self.tao is not None:
            return self.answer(
                rule,
                ["owner_reactivates"],
                waits_for=self.people[self.tao]["id"],
                done_by=self.tao,
            )
        owner_known = self.company.get("owner_known")
        if owner_known == "no":
            return self.answer(rule, ["owner_lookup", "owner_reactivates"])
        ask = "/facts/people" if owner_known == "yes" else "/facts/company/owner_known"
        return self.answer(rule, ["answer_more"], ask=[ask])

    def ladder_of_r11(self, rule: str) -> dict:
        return self.answer(rule, ["service_desk"], also=["email_reactivation"])

    def company_dates(self):
        """The earliest of anyone's; with R0 those of the company's route."""
        if self.company.get("portal_account") == "no":
            return rung_dates(self.company_route, self.as_of)
        routes = [self.of(i) for i in range(len(self.people))]
        return (
            earliest_of(route["ready_earliest"] for route in routes),
            earliest_of(route["ready_latest"] for route in routes),
        )


# --------------------------------------------------------------------------
# docs/guidance.md, “5. Entries”
# --------------------------------------------------------------------------


def entry_dates(entry: dict) -> dict:
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


def entry_table(entry: dict, i: int, dates: dict, as_of: date):
    """rule, cape, next, ask"""
    entry_type = entry.get("entry_type")
    liquidation = entry.get("liquidation")
    flag = entry.get("flagged_for_reconciliation")
    type_09_filed = entry.get("type_09_filed")
    open_protest = entry.get("open_protest") == "yes"
    reconciliation_due_on = civil_or_none(entry.get("reconciliation_due_on"))
    before_phase_2 = as_of < PHASE_2_OPENS

    past_cape = dates["cape_last_day"] is not None and as_of > dates["cape_last_day"]
    past_protest = dates["protest_last_day"] is not None and as_of > dates["protest_last_day"]
    # what E7, E8, E10 and E11 share
    flagged_no_09_type_answered = (
        flag == "yes" and type_09_filed == "no" and entry_type is not None
    )

    # E1: type 08, 09, 23 or 47
    if entry_type in ("08", "09", "23", "47"):
        return "E1", "excluded", "counsel", []

    # E2: past L + 180
    if past_protest:
        return "E2", "closed", "counsel", []

    # E3: past L + 80, open protest
    if past_cape and open_protest:
        return "E3", "closed", "protest_pending", []

    # E4: past L + 80
    if past_cape:
        return "E4", "closed", "protest", []

    # E5: open protest
    if open_protest:
        return "E5", "blocked", "counsel_on_protest", []

    # E6: flagged for reconciliation, type 09 already filed
    if flag == "yes" and type_09_filed == "yes":
        return "E6", "closed", "wait_later_phase", []

    # E7: flagged, no 09, type answered and not 01, 02 or 06
    if flagged_no_09_type_answered and entry_type not in ("01", "02", "06"):
        return "E7", "closed", "wait_later_phase", []

    # E8: flagged, no 09, type answered, due in fewer than 30 days or overdue
    if (
        flagged_no_09_type_answered
        and reconciliation_due_on is not None
        and (reconciliation_due_on - as_of).days < 30
    ):
        return "E8", "not_yet" if before_phase_2 else "open", "file_reconciliation_first", []

    # E9: liquidation, or its date, unanswered or unknown
    if unanswered_or_unknown(liquidation):
        return "E9", "unknown", "answer_more", [f"/facts/entries/{i}/liquidation"]
    if liquidation == "liquidated" and entry.get("liquidated_on") is None:
        return "E9", "unknown", "answer_more", [f"/facts/entries/{i}/liquidated_on"]

    # E10: flagged, no 09, type answered, before June 29, 2026
    if flagged_no_09_type_answered and before_phase_2:
        return "E10", "not_yet", "wait_phase_2", []

    # E11: flagged, no 09, type answered
    if flagged_no_09_type_answered:
        return "E11", "open", "file_cape", []

    # E12: flag unanswered or unknown; or flagged with the 09 or the type so
    if unanswered_or_unknown(flag):
        ask = [f"/facts/entries/{i}/flagged_for_reconciliation"]
        return "E12", "unknown", "answer_more", ask
    if flag == "yes":
        ask = []
        if entry_type is None:
            ask.append(f"/facts/entries/{i}/entry_type")
        if unanswered_or_unknown(type_09_filed):
            ask.append(f"/facts/entries/{i}/type_09_filed")
        assert ask
        return "E12", "unknown", "answer_more", ask

    # E13: otherwise
    return "E13", "open", "file_cape", []


def risk_table(cape: str, cape_by, ready_earliest, ready_latest) -> str:
    if cape not in ("open", "not_yet") or cape_by is None:
        return "none"
    if ready_earliest is not None and ready_earliest > cape_by:
        return "missed_without_broker"
    if ready_latest is None or ready_latest > cape_by:
        return "at_risk"
    return "none"


def assess_entries(entries: list, as_of: date, ready_earliest, ready_latest) -> list:
    assessed = []
    for i, entry in enumerate(entries):
        dates = entry_dates(entry)
        rule, cape, next_, ask = entry_table(entry, i, dates, as_of)
        assessed.append(
            {
                "id": entry["id"],
                "rule": rule,
                "cape": cape,
                **dates,
                "next": next_,
                "risk": risk_table(cape, dates["cape_by"], ready_earliest, ready_latest),
                "ask": ask,
            }
        )
    return assessed


# --------------------------------------------------------------------------
# docs/guidance.md, “4. Five separate checks”
# --------------------------------------------------------------------------


def check_login(company: dict, people: list) -> dict:
    """people: assessed"""
    warm = [person for person in people if person["rule"] == "R6"]
    if company.get("portal_account") == "no":
        status = "blocked"
    elif any(person["standing"] == "active" for person in warm):
        status = "clear"
    elif warm:
        status = "at_risk"
    elif not people or any(person["ladder"] == ["answer_more"] for person in people):
        status = "unknown"
    else:
        status = "blocked"
    return {"status": status, "one_person_from_lockout": len(warm) == 1}


def check_structure(company: dict) -> dict:
    answers = [
        company.get(name)
        for name in ("ior_numbers_listed", "importer_view", "cape_tab", "reports_visible")
    ]
    if "no" in answers:
        return {"status": "blocked"}
    if all(answer == "yes" for answer in answers):
        return {"status": "clear"}
    return {"status": "unknown"}


def check_ach(company: dict) -> dict:
    return {
        "status": {"no": "blocked", "yes": "clear"}.get(company.get("ach_refund"), "unknown")
    }


def check_broker(broker: dict) -> dict:
    if broker.get("entries_filed_by") == "importer":
        status = "clear"
    elif broker.get("can_file_now") == "no" or broker.get("authorized_before") == "no":
        status = "blocked"
    elif broker.get("can_file_now") == "yes":
        status = "clear"
    else:
        status = "unknown"
    return {"status": status}


def check_entries(entries: list, assessed: list, as_of: date) -> dict:
    def days_off(day: date) -> int:
        return (day - as_of).days

    def at_risk(entry: dict, result: dict) -> bool:
        if result["risk"] == "at_risk":
            return True
        if result["cape"] in ("open", "not_yet"):
            return result["cape_by"] is not None and days_off(result["cape_by"]) <= 14
        return (
            result["cape"] == "closed"
            and entry.get("open_protest") != "yes"
            and result["protest_last_day"] is not None
            and as_of <= result["protest_last_day"]
            and days_off(result["protest_by"]) <= 30
        )

    if any(result["risk"] == "missed_without_broker" for result in assessed):
        status = "blocked"
    elif any(at_risk(entry, result) for entry, result in zip(entries, assessed)):
        status = "at_risk"
    elif not assessed or any(result["next"] == "answer_more" for result in assessed):
        status = "unknown"
    else:
        status = "clear"
    return {"status": status}


# --------------------------------------------------------------------------
# docs/guidance.md, “6. Checklists”
# --------------------------------------------------------------------------


def yes_or_no(answer):
    return answer if answer in ("yes", "no") else None


def all_or_any(answers: list, yes_value: str, no_value: str):
    """No on any no_value, yes when there are answers and all are yes_value."""
    if no_value in answers:
        return "no"
    if answers and all(answer == yes_value for answer in answers):
        return "yes"
    return None


def broker_says(broker: dict, name: str):
    """Yes when the importer filed its own entries; else the broker's answer."""
    if broker.get("entries_filed_by") == "importer":
        return "yes"
    return yes_or_no(broker.get(name))


def tao_can_log_in(people: list, assessed: list):
    ladders = [
        result["ladder"]
        for person, result in zip(people, assessed)
        if person.get("role") == TAO
    ]
    if ["keep_warm"] in ladders:
        return "yes"
    if not ladders or ["answer_more"] in ladders:
        return None
    return "no"


def tao_mailbox_controlled(tao):
    if tao is None:
        return None
    if tao.get("employment") == "left":
        return "no"
    return {"controlled": "yes", "lost": "no"}.get(tao.get("mailbox"))


def cape_and_reports_visible(company: dict):
    return all_or_any([company.get("cape_tab"), company.get("reports_visible")], "yes", "no")


def reconciliation_split_by_type_09(entries: list):
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
    roles = [person.get("role") for person in current if person.get("role") in ROLES]
    if TAO in roles and len(roles) >= 2:
        return "yes"
    return "no" if company.get("owner_known") == "no" else None


def every_user_logged_in(people: list, assessed: list):
    standings = [
        result["standing"]
        for person, result in zip(people, assessed)
        if person.get("employment") != "left"
    ]
    if not standings:
        return None
    if all(standing == "active" for standing in standings):
        return "yes"
    if any(
        standing in ("due_soon", "dormant", "long_inactive", "held") for standing in standings
    ):
        return "no"
    return None


def proxy_tao_appointed(current: list):
    return "yes" if any(person.get("role") == PROXY for person in current) else None


def what_the_facts_say(facts: dict, routes: Routes, assessed: list) -> dict:
    """list → item id → yes, no or None (nothing), in the order of docs/guidance.md"""
    company = facts.get("company") or {}
    broker = facts.get("broker") or {}
    people = facts.get("people") or []
    entries = facts.get("entries") or []
    current = [person for person in people if person.get("employment") != "left"]
    tao = None if routes.tao is None else people[routes.tao]

    return {
        "june_29": {
            "tao_can_log_in": tao_can_log_in(people, assessed),
            "tao_mailbox_controlled": tao_mailbox_controlled(tao),
            "ior_numbers_listed": yes_or_no(company.get("ior_numbers_listed")),
            "broker_authorized": broker_says(broker, "authorized_before"),
            "ach_current": yes_or_no(company.get("ach_refund")),
            "cape_and_reports_visible": cape_and_reports_visible(company),
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
            "proxy_tao_appointed": proxy_tao_appointed(current),
        },
    }


def assess_checklists(facts: dict, routes: Routes, assessed: list) -> dict:
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
        result[name] = {
            **{
                value: sum(answer["answer"] == value for answer in answers)
                for value in ("yes", "no", "unknown")
            },
            "items": answers,
        }
    return result


# --------------------------------------------------------------------------
# The agenda
# --------------------------------------------------------------------------

AGENDA_ORDER = (
    "phase_2_opens",
    "log_in_by",
    "open_desk_case",
    "week_before",
    "planned_on",
    "reconciliation_due_on",
    "cape_by",
    "protest_by",
    "cit_anniversary",
)


def agenda(facts: dict, people: list, entries: list, as_of: date) -> list:
    """people, entries: assessed"""
    items = []

    def add(on, what, who=None):
        items.append({"on": on, "what": what, "who": who})

    if as_of < PHASE_2_OPENS:
        add(PHASE_2_OPENS, "phase_2_opens")

    for person in people:
        if person["rule"] in ("R6", "R7") and person["log_in_by"] is not None:
            add(person["log_in_by"], "log_in_by", person["id"])
        if ends_in_service_desk_after_other_rungs(person["ladder"]):
            add(nth_business_day_after(as_of, 1), "open_desk_case", person["id"])

    planned_on = civil_or_none((facts.get("filing") or {}).get("planned_on"))
    if planned_on is not None:
        add(planned_on - timedelta(days=7), "week_before")
        add(planned_on, "planned_on")

    for entry, result in zip(facts.get("entries") or [], entries):
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

    # the sort is stable: the position in the file decides last
    items.sort(key=lambda item: (item["on"], AGENDA_ORDER.index(item["what"])))
    return items


# --------------------------------------------------------------------------
# The whole assessment
# --------------------------------------------------------------------------


def with_dates_as_text(value):
    if isinstance(value, dict):
        return {name: with_dates_as_text(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [with_dates_as_text(inner) for inner in value]
    return text(value) if isinstance(value, date) else value


def assess(facts: dict, today: date) -> dict:
    as_of = civil_or_none(facts.get("as_of")) or today
    company = facts.get("company") or {}
    entries = facts.get("entries") or []

    routes = Routes(facts, as_of)
    ready_earliest, ready_latest = routes.company_dates()
    people = [
        {"id": person["id"], **routes.clocks[i], **routes.of(i)}
        for i, person in enumerate(routes.people)
    ]
    assessed_entries = assess_entries(entries, as_of, ready_earliest, ready_latest)

    return with_dates_as_text(
        {
            "as_of": as_of,
            "company": {
                "route": routes.company_route,
                "ready_earliest": ready_earliest,
                "ready_latest": ready_latest,
            },
            "people": people,
            "checks": {
                "login": check_login(company, people),
                "structure": check_structure(company),
                "ach": check_ach(company),
                "broker": check_broker(facts.get("broker") or {}),
                "entries": check_entries(entries, assessed_entries, as_of),
            },
            "entries": assessed_entries,
            "checklists": assess_checklists(facts, routes, people),
            "agenda": agenda(facts, people, assessed_entries, as_of),
        }
    )


def main():
    """python evaluator.py FILE: prints the assessment of one document"""
    source = sys.stdin if len(sys.argv) < 2 or sys.argv[1] == "-" else open(sys.argv[1])
    with source:
        document = json.load(source)
    print(json.dumps(assess(document.get("facts") or {}, date.today()), indent=2))


if __name__ == "__main__":
    main()
