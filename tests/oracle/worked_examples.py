"""Examples worked out by hand from docs/guidance.md and docs/file-format.md, to check the evaluator itself.

    python evaluator.py --self-test

Each example quotes the line it follows. Days were counted on a printed calendar, never with the evaluator. Unless an
example says otherwise it is assessed on Monday, November 30, 2026. The business days after that: December 1–4 (1st to
4th), 7–11 (5th to 9th), 14 (10th), 15 (11th), 16, 17, 18, 21 (15th). Before it, Veterans Day (November 11) and
Thanksgiving (November 26) are closed.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from evaluator import assess, assess_document

AS_OF = "2026-11-30"
FILE_FORMAT = Path(__file__).resolve().parents[2] / "docs" / "file-format.md"

TAO, PROXY, USER = "trade_account_owner", "proxy_trade_account_owner", "trade_account_user"
ACTIVE, DUE_SOON = "2026-11-20", "2026-10-25"  # 10 and 36 days ago
DORMANT, LONG_INACTIVE = "2026-09-01", "2025-09-30"  # 90 and 426 days ago


def person(role, last_login, id_="p1", **answers):
    usual = {
        "deactivation": "none",
        "password": "known",
        "mailbox": "controlled",
        "security_answers": "known",
        "employment": "current",
    }
    return {"id": id_, "role": role, "last_login": last_login, **usual, **answers}


def entry(**answers):
    usual = {
        "entry_type": "01",
        "liquidation": "unliquidated",
        "flagged_for_reconciliation": "no",
        "open_protest": "no",
    }
    if "liquidated_on" in answers:
        usual["liquidation"] = "liquidated"
    return {"id": "e1", **usual, **answers}


def facts(*people, company=None, entries=(), as_of=AS_OF, **others):
    company = {"portal_account": "yes", "owner_known": "yes", **(company or {})}
    return {"as_of": as_of, "company": company, "people": list(people), "entries": list(entries), **others}


def request(route, sent_on, who="p1"):
    return {"route": route, "sent_on": sent_on, **({"who": who} if who else {})}


def agenda_of(assessment, who):
    """What concerns a person, an entry or (None) the company, without the court dates."""
    return [
        (item["on"], item["what"])
        for item in assessment["agenda"]
        if item["who"] == who and item["what"] != "cit_anniversary"
    ]


failures = []
passed = 0


def expect(name: str, got, wanted):
    global passed
    if got == wanted:
        passed += 1
    else:
        failures.append(f"{name}\n    by hand    {wanted}\n    evaluator  {got}")


def expect_members(name: str, got: dict, **wanted):
    for member, value in wanted.items():
        expect(f"{name}: {member}", got.get(member, "<absent>"), value)


def assessed(said: dict) -> dict:
    return assess(said, date.fromisoformat(AS_OF))


# -- section 1 ---------------------------------------------------------------


def the_clock():
    # "standing by days since login: 0–29 active; 30–44 due_soon ...; 45–364 dormant; 365 and more long_inactive"
    for last_login, days, standing in (
        ("2026-11-30", 0, "active"),
        ("2026-11-01", 29, "active"),
        ("2026-10-31", 30, "due_soon"),
        ("2026-10-17", 44, "due_soon"),
        ("2026-10-16", 45, "dormant"),
        ("2025-12-01", 364, "dormant"),
        ("2025-11-30", 365, "long_inactive"),
    ):
        got = assessed(facts(person(TAO, last_login)))["people"][0]
        expect_members(f"{days} days", got, standing=standing, days_since_login=days, days_since_login_least=days)

    # "log_in_by = last_login + 44, the last safe day; dormant_on = last_login + 45"; equal ends for a day
    got = assessed(facts(person(TAO, "2026-11-20")))["people"][0]
    expect_members(
        "ten days ago", got, log_in_by="2027-01-03", dormant_on="2027-01-04", dormant_on_latest="2027-01-04"
    )

    # "a month ... means any day of it up to as_of ... certain is false when another day of it would give another
    # standing"; "the other end of a month"
    got = assessed(facts(person(TAO, "2026-10")))["people"][0]
    expect_members(
        "some day in October",
        got,
        standing="dormant",
        certain=False,
        days_since_login=60,
        days_since_login_least=30,
        log_in_by="2026-11-14",
        dormant_on="2026-11-15",
        dormant_on_latest="2026-12-15",
    )
    got = assessed(facts(person(TAO, "2026-11"), as_of="2026-11-20"))["people"][0]
    expect_members(
        "some day this month",
        got,
        standing="active",
        certain=True,
        days_since_login=19,
        days_since_login_least=0,
        dormant_on="2026-12-16",
        dormant_on_latest="2027-01-04",
    )

    # "deactivation: inactivity makes an active, due_soon or unknown person dormant (for a month: on each of its
    # days; certain when all its days then agree); compliance_or_security makes anyone held, certain"
    for last_login, deactivation, standing, certain in (
        ("2026-10", "inactivity", "dormant", True),
        ("2025-11", "inactivity", "long_inactive", True),
        ("2025-12", "none", "dormant", True),
        ("unknown", "inactivity", "dormant", True),
        ("unknown", "none", "unknown", True),
        ("never", "none", "dormant", True),
        ("2026-10", "compliance_or_security", "held", True),
    ):
        got = assessed(facts(person(TAO, last_login, deactivation=deactivation)))["people"][0]
        expect_members(f"{last_login}, {deactivation}", got, standing=standing, certain=certain)


# -- section 3: one example a rule --------------------------------------------


def rules_of_people():
    forgot_all = {"password": "forgotten", "security_answers": "lost"}
    idle_tao = person(TAO, DORMANT, "tao")
    here_tao = person(TAO, ACTIVE, "tao")
    here_proxy = person(PROXY, DUE_SOON, "proxy")
    unknown_owner = {"owner_known": "no"}

    # (rule, p1, the others, company, ladder, also, waits_for)
    for rule, p1, others, company, ladder, also, waits_for in (
        # R0 | one IOR → apply_importer_account; several → apply_portal_account; not known → answer_more
        ("R0", person(USER, ACTIVE), [], {"portal_account": "no", "ior_count": "one"}, "apply_importer_account", "", None),
        ("R0", person(TAO, ACTIVE), [], {"portal_account": "no", "ior_count": "several"}, "apply_portal_account", "", None),
        ("R0", person(TAO, ACTIVE), [], {"portal_account": "no", "ior_count": "unknown"}, "answer_more", "", None),
        # R1 | standing held → service_desk
        ("R1", person(USER, ACTIVE, deactivation="compliance_or_security"), [], {}, "service_desk", "", None),
        # R2 | TAO, employment left → owner_update; also service_desk
        ("R2", person(TAO, ACTIVE, employment="left"), [], {}, "owner_update", "service_desk", None),
        # R3 | proxy TAO or trade account user, employment left → remove_user
        ("R3", person(PROXY, ACTIVE, employment="left"), [], {}, "remove_user", "", None),
        # R4 | role not answered or unknown → answer_more
        ("R4", person("unknown", ACTIVE, employment="left"), [], {}, "answer_more", "", None),
        # R5 | standing unknown → answer_more
        ("R5", person(USER, "unknown", mailbox="lost"), [], {}, "answer_more", "", None),
        # R6 | active, password not forgotten → keep_warm
        ("R6", person(USER, DUE_SOON, password="unknown", mailbox="unknown"), [], {}, "keep_warm", "", None),
        # R7 | active, password forgotten | security answers lost → R11 or R8; else → reset_password, service_desk
        ("R7", person(TAO, ACTIVE, password="forgotten"), [], {}, "reset_password service_desk", "", None),
        ("R7", person(TAO, ACTIVE, **forgot_all), [], {}, "service_desk", "email_reactivation", None),
        ("R7", person(USER, ACTIVE, **forgot_all), [here_tao], {}, "owner_reactivates", "", None),
        ("R7", person(USER, ACTIVE, **forgot_all), [idle_tao, here_proxy], {}, "owner_reactivates", "proxy_reactivates", "tao"),
        # R8 | proxy TAO or trade account user, and (dormant, long_inactive, or mailbox lost) → owner_reactivates
        ("R8", person(USER, DORMANT), [here_tao, here_proxy], {}, "owner_reactivates", "", None),
        ("R8", person(USER, ACTIVE, mailbox="lost"), [here_tao], {}, "owner_reactivates", "", None),
        # If no TAO is active: waits_for the TAO
        ("R8", person(USER, LONG_INACTIVE), [idle_tao], {}, "owner_reactivates", "", "tao"),
        # A trade account user, where no TAO is active and a proxy TAO is: also proxy_reactivates ... in each of
        # these cases; it never ends the waiting
        ("R8", person(USER, DORMANT), [idle_tao, here_proxy], {}, "owner_reactivates", "proxy_reactivates", "tao"),
        ("R8", person(USER, DORMANT), [here_proxy], unknown_owner, "owner_lookup owner_reactivates", "proxy_reactivates", None),
        ("R8", person(USER, DORMANT), [here_proxy], {}, "answer_more", "proxy_reactivates", None),
        # section 2: "Not another proxy, not the TAO"
        ("R8", person(PROXY, DORMANT), [idle_tao, here_proxy], {}, "owner_reactivates", "", "tao"),
        # No TAO listed: company says the owner is not known → owner_lookup, owner_reactivates; otherwise → answer_more
        ("R8", person(PROXY, DORMANT), [], unknown_owner, "owner_lookup owner_reactivates", "", None),
        ("R8", person(PROXY, DORMANT), [], {"owner_known": "unknown"}, "answer_more", "", None),
        # R9 | TAO, mailbox lost → service_desk; also owner_update
        ("R9", person(TAO, ACTIVE, mailbox="lost"), [], {}, "service_desk", "owner_update", None),
        ("R9", person(TAO, LONG_INACTIVE, mailbox="lost"), [], {}, "service_desk", "owner_update", None),
        # R10 | TAO, mailbox unanswered or unknown → answer_more
        ("R10", person(TAO, LONG_INACTIVE, mailbox="unknown"), [], {}, "answer_more", "", None),
        ("R10", person(TAO, DORMANT, mailbox=None), [], {}, "answer_more", "", None),
        # R11 | TAO, password forgotten with security answers lost → service_desk; also email_reactivation
        ("R11", person(TAO, DORMANT, **forgot_all), [], {}, "service_desk", "email_reactivation", None),
        ("R11", person(TAO, LONG_INACTIVE, **forgot_all), [], {}, "service_desk", "email_reactivation", None),
        # R14 | TAO, long_inactive → email_reactivation, service_desk
        ("R14", person(TAO, LONG_INACTIVE), [], {}, "email_reactivation service_desk", "", None),
        ("R14", person(TAO, LONG_INACTIVE, password="forgotten"), [], {}, "email_reactivation service_desk", "", None),
        # R12 | TAO dormant, password known → log_in, email_reactivation, service_desk
        ("R12", person(TAO, DORMANT), [], {}, "log_in email_reactivation service_desk", "", None),
        ("R12", person(TAO, "never"), [], {}, "log_in email_reactivation service_desk", "", None),
        # R13 | TAO dormant, any other password answer → reset_password, email_reactivation, service_desk
        ("R13", person(TAO, DORMANT, password="unknown"), [], {}, "reset_password email_reactivation service_desk", "", None),
    ):  # fmt: skip
        got = assessed(facts(p1, *others, company=company))["people"][0]
        expect_members(
            f"{rule} {p1}", got, rule=rule, ladder=ladder.split(), also=also.split(), waits_for=waits_for
        )


def two_owners():
    # "Several TAOs listed: the first in the file that is active, else the first."
    user = person(USER, DORMANT)
    gone, idle = person(TAO, ACTIVE, "gone", employment="left"), person(TAO, DORMANT, "idle")
    expect("neither", assessed(facts(user, gone, idle))["people"][0]["waits_for"], "gone")
    got = assessed(facts(user, gone, person(TAO, ACTIVE, "here")))["people"][0]
    expect_members("the second", got, waits_for=None, ready_earliest=AS_OF, ready_latest=AS_OF)


# -- section 3: days -----------------------------------------------------------


def tao_silent_for_14_months():
    # R14; email_reactivation "same day"; "a ladder that ends in service_desk after other rungs is latest on the 11th
    # business day"; "open a desk case on the next business day". September 30, 2025 is 365 + 61 days ago.
    got = assessed(facts(person(TAO, LONG_INACTIVE)))
    expect_members(
        "14 months",
        got["people"][0],
        standing="long_inactive",
        days_since_login=426,
        log_in_by="2025-11-13",
        dormant_on="2025-11-14",
        rule="R14",
        ladder=["email_reactivation", "service_desk"],
        also=[],
        ready_earliest="2026-11-30",
        ready_latest="2026-12-15",
    )
    expect("14 months: agenda", agenda_of(got, "p1"), [("2026-12-01", "open_desk_case")])
    expect_members("14 months", got["company"], ready_earliest="2026-11-30", ready_latest="2026-12-15")
    expect("14 months: login", got["checks"]["login"]["status"], "blocked")


def active_proxy_idle_tao():
    # "`as_of` with proxy_reactivates in also" | latest "the day the TAO is ready"
    user, proxy = person(USER, DORMANT), person(PROXY, ACTIVE, "proxy")
    got = assessed(facts(user, proxy, person(TAO, DORMANT, "tao", mailbox="lost")))["people"]
    expect_members("TAO by the desk", got[2], rule="R9", ready_earliest="2026-12-03", ready_latest="2026-12-14")
    expect_members(
        "user meanwhile",
        got[0],
        rule="R8",
        also=["proxy_reactivates"],
        waits_for="tao",
        ready_earliest="2026-11-30",
        ready_latest="2026-12-14",
    )
    # without a proxy the user is ready with the TAO: "waits_for chains add up"
    got = assessed(facts(user, person(TAO, DORMANT, "tao", mailbox="lost")))["people"][0]
    expect_members("user alone", got, also=[], ready_earliest="2026-12-03", ready_latest="2026-12-14")

    # "A ladder that waits for something nobody can date has no dates, but the earliest of proxy_reactivates still
    # applies then."
    lookup = {"owner_known": "no"}
    got = assessed(facts(user, proxy, company=lookup))["people"][0]
    expect_members("nobody knows the TAO", got, ready_earliest="2026-11-30", ready_latest=None)
    got = assessed(facts(user, company=lookup))["people"][0]
    expect_members("nobody knows the TAO, no proxy", got, ready_earliest=None, ready_latest=None)
    got = assessed(facts(user, person(TAO, DORMANT, "tao", mailbox=None)))["people"][0]
    expect_members("the TAO's mailbox is not answered", got, ready_earliest=None, ready_latest=None)


def follow_ups_with_nothing_sent():
    # "For every route of business days that is first in a ladder ...: follow_up_earliest (the earliest day),
    # follow_up_chase (five business days after that), follow_up_latest (the latest day), counted ... from as_of
    # while nothing has been sent"
    got = assessed(facts(person(TAO, DORMANT, employment="left")))
    expect_members(
        "R2", got["people"][0], rule="R2", ready_earliest="2026-12-03", ready_latest="2026-12-21"
    )
    # Only owner_update is first; the desk is in *also*.
    expect(
        "R2: agenda",
        agenda_of(got, "p1"),
        [
            ("2026-12-03", "follow_up_earliest"),
            ("2026-12-10", "follow_up_chase"),
            ("2026-12-21", "follow_up_latest"),
        ],
    )
    got = assessed(facts(person(TAO, DORMANT, password="forgotten", security_answers="lost")))
    expect(
        "R11: agenda",
        agenda_of(got, "p1"),
        [
            ("2026-12-03", "follow_up_earliest"),
            ("2026-12-10", "follow_up_chase"),
            ("2026-12-14", "follow_up_latest"),
        ],
    )


def ownership_update_sent():
    # "that route's days count from sent_on instead of as_of: ... owner_update and apply_* 3rd to 15th business day
    # after it"; "No earliest is before as_of; a latest before as_of becomes none"; "Days before as_of are left out."
    left = person(TAO, DORMANT, employment="left")
    closing = entry(liquidated_on="2026-09-25")  # day 80 is Monday, December 14

    # Twelve business days ago: 3rd November 16, five more November 23, 15th December 3.
    sent = [request("owner_update", "2026-11-10")]
    got = assessed(facts(left, entries=[closing], requests=sent))
    expect_members("sent 12 ago", got["people"][0], ready_earliest="2026-11-30", ready_latest="2026-12-03")
    expect("sent 12 ago: agenda", agenda_of(got, "p1"), [("2026-12-03", "follow_up_latest")])
    expect("sent 12 ago: risk", got["entries"][0]["risk"], "none")

    # Twenty business days ago: the 15th was November 20.
    sent = [request("owner_update", "2026-10-29")]
    got = assessed(facts(left, entries=[closing], requests=sent))
    expect_members("sent 20 ago", got["people"][0], ready_earliest="2026-11-30", ready_latest=None)
    expect("sent 20 ago: agenda", agenda_of(got, "p1"), [])
    expect_members("sent 20 ago", got["company"], ready_earliest="2026-11-30", ready_latest=None)
    # "at_risk when its ready_latest is after it or not known"
    expect("sent 20 ago: risk", got["entries"][0]["risk"], "at_risk")

    # Fifteen business days ago, November 5: the latest day is today, and is not yet before as_of.
    got = assessed(facts(left, requests=[request("owner_update", "2026-11-05")]))
    expect_members("sent 15 ago", got["people"][0], ready_earliest="2026-11-30", ready_latest="2026-11-30")
    expect("sent 15 ago: agenda", agenda_of(got, "p1"), [("2026-11-30", "follow_up_latest")])

    # "Of several for the same route and person the latest counts."
    sent = [request("owner_update", "2026-11-10"), request("owner_update", "2026-10-29")]
    got = assessed(facts(left, requests=sent))["people"][0]
    expect_members("sent twice", got, ready_latest="2026-12-03")

    # A user who waits for the TAO follows: "waits_for chains add up".
    sent = [request("owner_update", "2026-11-10")]
    got = assessed(facts(left, person(USER, DORMANT, "p2"), requests=sent))["people"][1]
    expect_members("user waits", got, waits_for="p1", ready_earliest="2026-11-30", ready_latest="2026-12-03")


def desk_case_recorded():
    # "In a ladder that ends in service_desk after other rungs, a recorded desk case makes its latest day the 10th
    # business day after sent_on; its earliest stays that of the first rung." From November 23: 3rd November 27, five
    # more December 4, 10th December 8.
    got = assessed(facts(person(TAO, DORMANT), requests=[request("service_desk", "2026-11-23")]))
    expect_members("R12", got["people"][0], rule="R12", ready_earliest="2026-11-30", ready_latest="2026-12-08")
    expect(
        "R12: agenda",
        agenda_of(got, "p1"),
        [("2026-12-04", "follow_up_chase"), ("2026-12-08", "follow_up_latest")],
    )
    # Alone in the ladder: "service_desk 3rd to 10th"
    got = assessed(
        facts(person(TAO, DORMANT, mailbox="lost"), requests=[request("service_desk", "2026-11-27")])
    )["people"][0]
    # From November 27: November 30, December 1, 2 is the 3rd; December 11 the 10th.
    expect_members("R9", got, rule="R9", ready_earliest="2026-12-02", ready_latest="2026-12-11")
    # An e-mail recorded changes nothing: it has no business days.
    got = assessed(facts(person(TAO, DORMANT), requests=[request("email_reactivation", "2026-11-23")]))
    expect_members("e-mail sent", got["people"][0], ready_earliest="2026-11-30", ready_latest="2026-12-15")
    expect("e-mail sent: agenda", agenda_of(got, "p1"), [("2026-12-01", "open_desk_case")])


def no_account():
    # "for apply_*: for the company and everyone under R0". From November 23: 15th December 15.
    company = {"portal_account": "no", "ior_count": "one"}
    got = assessed(facts(company=company))
    expect_members(
        "nothing sent",
        got["company"],
        route="apply_importer_account",
        ready_earliest="2026-12-03",
        ready_latest="2026-12-21",
    )
    expect("no account: login", got["checks"]["login"]["status"], "blocked")
    sent = [request("apply_importer_account", "2026-11-23", who=None)]
    got = assessed(facts(person(USER, ACTIVE), company=company, requests=sent))
    expect_members("applied", got["company"], ready_earliest="2026-11-30", ready_latest="2026-12-15")
    expect_members("applied", got["people"][0], ready_earliest="2026-11-30", ready_latest="2026-12-15")
    expect(
        "applied: agenda",
        agenda_of(got, None),
        [("2026-12-04", "follow_up_chase"), ("2026-12-15", "follow_up_latest")],
    )
    # Once for the company, not again for each person (choice 3).
    expect("applied: agenda of p1", agenda_of(got, "p1"), [])


def company_days():
    # "The company's own dates are the earliest of anyone's (an active person: as_of)."
    got = assessed(facts(person(TAO, DORMANT, mailbox="lost"), person(USER, ACTIVE, "p2")))["company"]
    expect_members("someone is in", got, ready_earliest="2026-11-30", ready_latest="2026-11-30")
    # "Company with nobody listed: answer_more for the company."
    expect_members("nobody", assessed(facts())["company"], route="answer_more", ready_earliest=None)


# -- section 4 -----------------------------------------------------------------


def the_login_check():
    def login(*people, **company):
        return assessed(facts(*people, company=company))["checks"]["login"]

    # "blocked when ... people are listed and all of them have left"
    left = person("unknown", "unknown", employment="left")
    expect("all left", login(left)["status"], "blocked")
    expect("one left, one not answered", login(left, person("unknown", DORMANT, "p2"))["status"], "unknown")
    # "clear when someone active has standing active and route keep_warm"
    expect("clear", login(person(USER, ACTIVE)), {"status": "clear", "one_person_from_lockout": True})
    two = (person(USER, ACTIVE), person(TAO, DUE_SOON, "p2"))
    expect("two", login(*two), {"status": "clear", "one_person_from_lockout": False})
    # "at_risk when the only such people are due_soon"
    expect("due soon", login(person(USER, DUE_SOON))["status"], "at_risk")
    # "unknown when nobody is listed or someone's route is answer_more; else blocked"
    expect("nobody", login()["status"], "unknown")
    expect("answer more", login(person(TAO, DORMANT, mailbox="unknown"))["status"], "unknown")
    expect("else", login(person(TAO, DORMANT)), {"status": "blocked", "one_person_from_lockout": False})


def the_structure_and_ach_checks():
    def checks(*people, **company):
        return assessed(facts(*people, company=company))["checks"]

    # "blocked on any no; at_risk when form_5106_own is no; clear on all four yes; else unknown"
    four = {name: "yes" for name in ("ior_numbers_listed", "importer_view", "cape_tab", "reports_visible")}
    for changed, status in (
        ({}, "clear"),
        ({"form_5106_own": "yes"}, "clear"),
        ({"form_5106_own": "no"}, "at_risk"),
        ({"form_5106_own": "no", "cape_tab": "unknown"}, "at_risk"),
        ({"form_5106_own": "no", "cape_tab": "no"}, "blocked"),
        ({"form_5106_own": "unknown"}, "clear"),
        ({"cape_tab": None}, "unknown"),
    ):
        expect(f"structure {changed}", checks(**{**four, **changed})["structure"]["status"], status)

    # "blocked on no, clear on yes, else unknown"; "So with no TAO active and ach_refund not yes, the finding says:
    # only the TAO, or someone with that Full Access, can enroll; where ach_delegate is yes it names that way, where
    # it is no it says the TAO has to come back first."
    away, here = person(TAO, DORMANT), person(TAO, ACTIVE)
    for tao, ach_refund, ach_delegate, status, enrollment in (
        (away, "no", None, "blocked", "owner_or_delegate"),
        (away, "unknown", "unknown", "unknown", "owner_or_delegate"),
        (away, None, "yes", "unknown", "delegate"),
        (away, "no", "no", "blocked", "owner_first"),
        (away, "yes", "no", "clear", None),
        (here, "no", "no", "blocked", None),
    ):
        got = checks(tao, ach_refund=ach_refund, ach_delegate=ach_delegate)["ach"]
        expect(f"ach {ach_refund} {ach_delegate}", got, {"status": status, "enrollment": enrollment})


def the_entries_check():
    def status(entry_, tao=person(TAO, ACTIVE), **others):
        return assessed(facts(tao, entries=[entry_] if entry_ else [], **others))["checks"]["entries"]["status"]

    # "open or not_yet with cape_by at most 14 days off": day 80 is December 14, December 15
    expect("14 days off", status(entry(liquidated_on="2026-09-25")), "at_risk")
    expect("15 days off", status(entry(liquidated_on="2026-09-26")), "clear")
    # "closed without an open protest, not past L + 180, and protest_by at most 30 days off": day 180 is December 30, 31
    expect("30 days off", status(entry(liquidated_on="2026-07-03")), "at_risk")
    expect("31 days off", status(entry(liquidated_on="2026-07-04")), "clear")
    expect("with a protest", status(entry(liquidated_on="2026-07-03", open_protest="yes")), "clear")
    # "unknown when none is listed or one needs answer_more"
    expect("none listed", status(None), "unknown")
    expect("needs an answer", status(entry(liquidation="unknown")), "unknown")
    # "blocked when one is missed_without_broker": the desk's 3rd business day is December 3; day 80 of September 13
    # is December 2
    held = person(TAO, ACTIVE, deactivation="compliance_or_security")
    expect("missed", status(entry(liquidated_on="2026-09-13"), held), "blocked")
    expect("in time at best", status(entry(liquidated_on="2026-09-14"), held), "at_risk")
    # Its 10th is December 14, which is day 80 of September 25: "at_risk when its ready_latest is after it"
    got = assessed(facts(held, entries=[entry(liquidated_on="2026-09-25")]))
    expect("just in time", got["entries"][0]["risk"], "none")


# -- section 5 -----------------------------------------------------------------


def rules_of_entries():
    flagged = {"flagged_for_reconciliation": "yes", "type_09_filed": "no"}
    before_phase_2, opening_day = "2026-06-28", "2026-06-29"
    # Day 80 of September 11 is November 30, day 180 of June 3 is November 30.
    for rule, cape, next_, as_of, answers in (
        # E15 | cape_accepted is yes | accepted | watch_refund (first, whatever else is true)
        ("E15", "accepted", "watch_refund", AS_OF, {"cape_accepted": "yes", "liquidated_on": "2026-06-02"}),
        ("E15", "accepted", "watch_refund", AS_OF, {"cape_accepted": "yes", "entry_type": "08"}),
        ("E13", "open", "file_cape", AS_OF, {"cape_accepted": "unknown"}),
        # E1 | type 08, 09, 23 or 47 | excluded | counsel
        ("E1", "excluded", "counsel", AS_OF, {"entry_type": "47", "liquidated_on": "2026-06-02", "open_protest": "yes"}),
        # E3 | past L + 80, open protest | closed | protest_pending (also past L + 180)
        ("E3", "closed", "protest_pending", AS_OF, {"liquidated_on": "2026-05-01", "open_protest": "yes"}),
        ("E3", "closed", "protest_pending", AS_OF, {"liquidated_on": "2026-09-10", "open_protest": "yes"}),
        # E2 | past L + 180 | closed | counsel
        ("E2", "closed", "counsel", AS_OF, {"liquidated_on": "2026-06-02"}),
        ("E2", "closed", "counsel", AS_OF, {"liquidated_on": "2026-05-01", "open_protest": "unknown"}),
        # E4 | past L + 80 | closed | protest
        ("E4", "closed", "protest", AS_OF, {"liquidated_on": "2026-06-03"}),
        ("E4", "closed", "protest", AS_OF, {"liquidated_on": "2026-09-10", "entry_type": "21"}),
        # E5 | open protest | blocked | counsel_on_protest
        ("E5", "blocked", "counsel_on_protest", AS_OF, {"liquidated_on": "2026-09-11", "open_protest": "yes"}),
        ("E5", "blocked", "counsel_on_protest", AS_OF, {"entry_type": "22", "open_protest": "yes"}),
        # E14 | type 21 or 22, and as_of is July 7, 2026 or later | excluded | wait_later_phase
        ("E13", "open", "file_cape", "2026-07-06", {"entry_type": "21"}),
        ("E14", "excluded", "wait_later_phase", "2026-07-07", {"entry_type": "21"}),
        ("E14", "excluded", "wait_later_phase", AS_OF, {"entry_type": "22", "liquidation": "unknown"}),
        # "Types 31, 32, 34, 38 are taken"
        ("E13", "open", "file_cape", AS_OF, {"entry_type": "31"}),
        ("E13", "open", "file_cape", AS_OF, {"entry_type": "38"}),
        # E6 | flagged for reconciliation, type 09 already filed | closed | wait_later_phase
        ("E6", "closed", "wait_later_phase", AS_OF, {**flagged, "type_09_filed": "yes"}),
        ("E14", "excluded", "wait_later_phase", AS_OF, {**flagged, "type_09_filed": "yes", "entry_type": "21"}),
        # E7 | flagged, no 09, type answered and not 01, 02 or 06 | closed | wait_later_phase
        ("E7", "closed", "wait_later_phase", AS_OF, {**flagged, "entry_type": "03"}),
        ("E7", "closed", "wait_later_phase", "2026-07-06", {**flagged, "entry_type": "21"}),
        # E8 | ... due in fewer than 30 days or overdue | open (before June 29, 2026: not_yet)
        ("E8", "open", "file_reconciliation_first", AS_OF, {**flagged, "reconciliation_due_on": "2026-12-29"}),
        ("E11", "open", "file_cape", AS_OF, {**flagged, "reconciliation_due_on": "2026-12-30"}),
        ("E8", "open", "file_reconciliation_first", AS_OF, {**flagged, "reconciliation_due_on": "2025-12-29", "liquidation": None}),
        ("E8", "not_yet", "file_reconciliation_first", before_phase_2, {**flagged, "reconciliation_due_on": "2026-06-30"}),
        # E9 | liquidation, or its date, unanswered or unknown | unknown | answer_more
        ("E9", "unknown", "answer_more", AS_OF, {"liquidation": None}),
        ("E9", "unknown", "answer_more", AS_OF, {**flagged, "liquidation": "liquidated"}),
        # E10 | flagged, no 09, type answered, as_of before June 29, 2026 | not_yet | wait_phase_2
        ("E10", "not_yet", "wait_phase_2", before_phase_2, flagged),
        # E11 | flagged, no 09, type answered | open | file_cape
        ("E11", "open", "file_cape", opening_day, flagged),
        # E12 | flag unanswered or unknown; or flagged with the 09 or the type unanswered or unknown
        ("E12", "unknown", "answer_more", AS_OF, {"flagged_for_reconciliation": "unknown"}),
        ("E12", "unknown", "answer_more", AS_OF, {**flagged, "type_09_filed": None}),
        ("E12", "unknown", "answer_more", AS_OF, {**flagged, "entry_type": None}),
        # E13 | otherwise | open | file_cape
        ("E13", "open", "file_cape", AS_OF, {"liquidated_on": "2026-09-11"}),
        ("E13", "open", "file_cape", AS_OF, {"liquidation": "suspended", "open_protest": "unknown"}),
    ):  # fmt: skip
        got = assessed(facts(as_of=as_of, entries=[entry(**answers)]))["entries"][0]
        expect_members(f"{rule} {as_of} {answers}", got, rule=rule, cape=cape, next=next_)


def warehouse_entry_with_dates():
    # E14: "keep protest dates". Of June 1 day 80 is August 20; day 180 is Saturday, November 28, so Friday.
    said = [entry(entry_type="21", liquidated_on="2026-06-01")]
    days = {
        "cape_last_day": "2026-08-20",
        "cape_by": "2026-08-20",
        "protest_last_day": "2026-11-28",
        "protest_by": "2026-11-27",
    }
    got = assessed(facts(as_of="2026-07-06", entries=said))
    expect_members("July 6", got["entries"][0], rule="E13", **days)
    expect("July 6: agenda", agenda_of(got, "e1"), [("2026-08-20", "cape_by"), ("2026-11-27", "protest_by")])
    got = assessed(facts(as_of="2026-07-07", entries=said))
    expect_members("July 7", got["entries"][0], rule="E14", risk="none", **days)
    expect("July 7: agenda", agenda_of(got, "e1"), [("2026-11-27", "protest_by")])


def accepted_entry():
    # E15: "Its days stay computed in the entry; none is in the agenda; risk none". Of November 2 day 80 is Thursday,
    # January 21; day 180 is Saturday, May 1, so Friday. Nobody is listed, so that any open entry would be at risk.
    said = {"liquidated_on": "2026-11-02", "flagged_for_reconciliation": "yes", "type_09_filed": "no"}
    said["reconciliation_due_on"] = "2027-02-15"
    got = assessed(facts(entries=[entry(**said, cape_accepted="yes")]))
    expect_members(
        "accepted",
        got["entries"][0],
        rule="E15",
        risk="none",
        cape_last_day="2027-01-21",
        cape_by="2027-01-21",
        protest_last_day="2027-05-01",
        protest_by="2027-04-30",
    )
    expect("accepted: agenda", agenda_of(got, "e1"), [])
    got = assessed(facts(entries=[entry(**said, cape_accepted="no")]))
    expect_members("not accepted", got["entries"][0], rule="E11", risk="at_risk")
    expect(
        "not accepted: agenda",
        agenda_of(got, "e1"),
        [("2027-01-21", "cape_by"), ("2027-02-15", "reconciliation_due_on"), ("2027-04-30", "protest_by")],
    )


# -- the file ------------------------------------------------------------------


def the_agenda_is_sorted():
    # "The agenda's kinds, in the order that breaks ties within a day". Monday, December 14: the last day for someone
    # held (10th business day), the planned day, day 80 of September 25, day 180 of June 17, a reconciliation that is
    # due, and day 44 of October 31.
    held = person(TAO, ACTIVE, deactivation="compliance_or_security")
    user = person(USER, "2026-10-31", "p2")
    entries = [
        {**entry(liquidated_on="2026-06-17"), "id": "e1"},
        {**entry(liquidated_on="2026-09-25"), "id": "e2"},
        {
            **entry(flagged_for_reconciliation="yes", type_09_filed="no", reconciliation_due_on="2026-12-14"),
            "id": "e3",
        },
    ]
    got = assessed(facts(held, user, entries=entries, filing={"planned_on": "2026-12-14"}))
    expect(
        "December 14",
        [(item["what"], item["who"]) for item in got["agenda"] if item["on"] == "2026-12-14"],
        [
            ("log_in_by", "p2"),
            ("follow_up_latest", "p1"),
            ("planned_on", None),
            ("reconciliation_due_on", "e3"),
            ("cape_by", "e2"),
            ("protest_by", "e1"),
        ],
    )
    # A desk case sent on November 25 is answered on December 1 at the earliest, when another's is due.
    got = assessed(facts(held, person(TAO, DORMANT, "p2"), requests=[request("service_desk", "2026-11-25")]))
    expect(
        "December 1",
        [(item["what"], item["who"]) for item in got["agenda"] if item["on"] == "2026-12-01"],
        [("open_desk_case", "p2"), ("follow_up_earliest", "p1")],
    )

    got = assessed(facts(filing={"planned_on": "2026-12-14"}))
    expect("a week before", [i["on"] for i in got["agenda"] if i["what"] == "week_before"], ["2026-12-07"])


def both_versions():
    # "a version 1 file given to assess comes out as version 2"; "assess passes both through"
    old = {"format": "ace-self-check", "version": 1, "facts": facts(person(TAO, ACTIVE))}
    got = assess_document(old, date.fromisoformat(AS_OF))
    expect("old names", list(got), ["format", "version", "facts", "assessment"])
    expect_members("old", got, version=2, facts=old["facts"])
    expect("edition", got["assessment"]["guidance"], "2026-11-30")
    check = {"id": "k3v9x2m4q7bd", "saved_at": "2026-06-18T14:03:22Z"}
    new = {"format": "ace-self-check", "version": 2, "check": check, "facts": facts()}
    expect_members("new", assess_document(new, date.fromisoformat(AS_OF)), version=2, check=check)


def the_printed_file():
    """The file printed in docs/file-format.md, but for the counts of its checklist (choice 9)."""
    printed = re.search(r"```jsonc\n(.*?)```", FILE_FORMAT.read_text(encoding="utf-8"), re.DOTALL)[1]
    document = json.loads(re.sub(r"//[^\n]*", "", printed))
    wanted = document["assessment"]
    got = assess_document(document, date.fromisoformat(AS_OF))
    expect_members("printed", got, format="ace-self-check", version=2, check=document["check"])
    got = got["assessment"]
    expect_members("printed", got, as_of=wanted["as_of"], guidance=wanted["guidance"], company=wanted["company"])
    printed_person = {name: value for name, value in wanted["people"][0].items() if name != "because"}
    expect_members("printed person", got["people"][0], **printed_person)
    expect_members("printed entry", got["entries"][0], **wanted["entries"][0])
    expect("printed login", got["checks"]["login"]["status"], wanted["checks"]["login"]["status"])
    for item in wanted["checklists"]["june_29"]["items"]:
        expect("printed item", item in got["checklists"]["june_29"]["items"], True)
    for item in wanted["agenda"]:
        expect("printed agenda", item in got["agenda"], True)
    # Counted by hand: yes are mailbox, IOR numbers, broker, ACH and split; no are the login and the calendar.
    expect_members("counted", got["checklists"]["june_29"], yes=5, no=2, unknown=1)


EXAMPLES = (
    the_clock,
    rules_of_people,
    two_owners,
    tao_silent_for_14_months,
    active_proxy_idle_tao,
    follow_ups_with_nothing_sent,
    ownership_update_sent,
    desk_case_recorded,
    no_account,
    company_days,
    the_login_check,
    the_structure_and_ach_checks,
    the_entries_check,
    rules_of_entries,
    warehouse_entry_with_dates,
    accepted_entry,
    the_agenda_is_sorted,
    both_versions,
    the_printed_file,
)


def run() -> int:
    for example in EXAMPLES:
        example()
    for failure in failures:
        print(failure)
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0
