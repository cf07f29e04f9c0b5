"""Random valid self-check files of both versions, one JSON document a line.

    python generate.py --count N --seed S [--stats]

A document depends only on the seed and its own number. With --stats a table of what the documents reach, according to
the evaluator, goes to standard error.
"""

from __future__ import annotations

import argparse
import calendar
import json
import random
import sys
from datetime import date, timedelta

from evaluator import CLOSED, PHASE_2_OPENS, PROXY, ROLES, TAO, USER, WAREHOUSE_ENTRIES_OUT
from evaluator import Routes, assess, is_business_day, what_the_facts_say
from reached import Reached

ABSENT = object()

EMPHASIS_FIRST, EMPHASIS_LAST = date(2026, 5, 1), date(2027, 3, 31)
# Beyond the emphasis lie the holidays that a careless calendar gets wrong.
FIRST_AS_OF, LAST_AS_OF = date(2025, 11, 1), date(2029, 12, 31)
HOLIDAYS_IN_RANGE = sorted(day for day in CLOSED if FIRST_AS_OF <= day <= LAST_AS_OF and day.weekday() < 5)
DAY_BEFORE = timedelta(days=1)

YES_NO_UNKNOWN = ("yes", "no", "unknown")
LAST_LOGIN_BOUNDARIES = (0, 29, 30, 44, 45, 364, 365, 366)
LIQUIDATION_BOUNDARIES = (0, 79, 80, 81, 82, 89, 90, 91, 179, 180, 181)
# How many business days ago a request was sent: around each day that section 3 names.
REQUEST_BOUNDARIES = (0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 14, 15, 16, 20)
ENTRY_TYPES = ("01", "02", "06", "03", "08", "09", "23", "47", "11", "07", "52")
WAREHOUSE_TYPES = ("21", "21", "22", "22", "31", "32", "34", "38")
CHECKLIST_ITEMS = {name: list(items) for name, items in what_the_facts_say({}, Routes({}, FIRST_AS_OF), []).items()}
COMPANY_ROUTES = ("apply_importer_account", "apply_portal_account", "owner_lookup", "ask_broker")
PERSON_ROUTES = """
    service_desk owner_update email_reactivation owner_reactivates proxy_reactivates log_in
    reset_password remove_user
""".split()
MOST_REQUESTS = 100
MOST_CENTS = 100_000_000_000
PERSON_LABELS = ("Dana", "Lee", "M. Ortiz", "Zoë", "K.", "the founder", "")
ENTRY_LABELS = ("spring shoes", "steel", "toys, second lot", "café chairs", "")
COMPANY_LABELS = ("Acme Imports", "Blue Door", "N. & Sons", "")


class Generator:
    def __init__(self, seed: int, i: int, versions=(1, 2)):
        self.random = random.Random(f"{seed}/{i}")
        self.version = self.pick(*versions)
        self.missing = self.pick(0.0, 0.0, 0.03, 0.08, 0.3, 0.75)
        # How often the answer that leads on to further rules is taken.
        self.favor = self.pick(0.0, 0.4, 0.7, 0.9, 1.0)
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

    def answer(self, values, favored=None):
        """One of the values, or unanswered; the favored one more often."""
        if self.chance(self.missing):
            return self.unanswered()
        if favored is not None and self.chance(self.favor):
            return favored
        return self.random.choice(values)

    def new(self, values, favored=None):
        """A fact that version 1 doesn't have."""
        return ABSENT if self.version == 1 else self.answer(values, favored)

    def object(self, **members):
        return {name: value for name, value in members.items() if value is not ABSENT}

    # -- as_of -------------------------------------------------------------

    def pick_as_of(self) -> date:
        kind = self.random.random()
        if kind < 0.55:
            return self.day_between(EMPHASIS_FIRST, EMPHASIS_LAST)
        if kind < 0.67:
            boundary = self.pick(PHASE_2_OPENS, WAREHOUSE_ENTRIES_OUT)
            return boundary - self.pick(DAY_BEFORE, timedelta(0))
        if kind < 0.71:
            return self.day_between(date(2026, 6, 24), date(2026, 7, 10))
        if kind < 0.83:
            near = self.random.choice(HOLIDAYS_IN_RANGE)
            near += timedelta(days=self.random.randint(-4, 3))
            return min(max(near, FIRST_AS_OF), LAST_AS_OF)
        if kind < 0.88:
            return self.day_between(FIRST_AS_OF, LAST_AS_OF)
        day = self.day_between(EMPHASIS_FIRST, EMPHASIS_LAST)  # the weekend after it
        return day + timedelta(days=(5 - day.weekday()) % 7 + self.random.randint(0, 1))

    # -- people ------------------------------------------------------------

    def last_login(self):
        if self.chance(self.missing):
            return self.pick(ABSENT, None, "unknown")
        kind = self.random.random()
        if self.chance(self.favor * 0.5):
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
        """A month whose first or last day is near a boundary."""
        days = self.random.choice(LAST_LOGIN_BOUNDARIES) + self.random.randint(-2, 2)
        near = self.before(max(days, 0))
        if self.chance(0.5):
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
        """Logged in lately, and can't now: R7 and its ladders."""
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

    def locked_out_user_with_an_active_proxy(self, ids):
        """No TAO is active and a proxy is: `proxy_reactivates`, in each case of R8."""
        user = self.person(next(ids), USER)
        user.update(deactivation="none", employment="current")
        if self.chance(0.6):
            user["last_login"] = self.before(self.random.randint(45, 500)).isoformat()
        elif self.chance(0.7):  # R7: active, and can't get in
            user["last_login"] = self.before(self.random.randint(0, 44)).isoformat()
            user.update(password="forgotten", security_answers="lost", mailbox="controlled")
        proxy = self.person(next(ids), PROXY)
        proxy.update(
            last_login=self.before(self.random.randint(0, 46)).isoformat(),
            deactivation="none",
            mailbox="controlled",
            employment="current",
        )
        people = [user, proxy]
        if self.chance(0.6):
            tao = self.person(next(ids), TAO)
            tao["last_login"] = self.before(self.random.randint(44, 500)).isoformat()
            people.append(tao)
        return people

    def people(self, ids):
        if self.chance(0.15):
            people = self.locked_out_user_with_an_active_proxy(ids)
        else:
            people = []
            for i in range(self.random.choices(range(7), (10, 22, 20, 17, 13, 10, 8))[0]):
                people.append(self.person(next(ids), TAO if i == 0 and self.chance(0.4) else None))
        self.random.shuffle(people)
        return people

    # -- company, broker, filing -------------------------------------------

    def company(self):
        if self.chance(self.missing * 0.3):
            return ABSENT
        portal_account = self.random.choices(("yes", "no", "unknown", None, ABSENT), (76, 11, 5, 4, 4))[0]
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
            form_5106_own=self.new(YES_NO_UNKNOWN),
            ach_delegate=self.new(YES_NO_UNKNOWN),
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
        elif kind < 0.60:  # cape_by near the days of the routes, and 13–15 days off
            days = 80 - self.random.randint(-1, 26)
        elif kind < 0.70:  # protest_by 29–31 days off, give or take a weekend
            days = 180 - self.random.randint(27, 36)
        elif kind < 0.82:  # a last day on a weekend or a holiday
            last_day = self.as_of + timedelta(days=self.random.randint(-1, 35))
            while is_business_day(last_day):
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

    def entry_type(self):
        if self.chance(max(self.missing, 0.06)):
            return self.unanswered()
        return self.pick("01", "01", "02", "06", self.pick(*ENTRY_TYPES), self.pick(*WAREHOUSE_TYPES))

    def ieepa_cents(self):
        if self.version == 1 or self.chance(0.5):
            return ABSENT
        return self.pick(None, 0, 1, MOST_CENTS, self.random.randint(1, 10_000_000))

    def entry(self, id_: str, flagged_mostly: bool):
        liquidation = self.answer(
            ("unliquidated", "suspended", "extended", "liquidated", "liquidated", "unknown"), "liquidated"
        )
        if liquidation in (ABSENT, None, "unknown") and self.chance(0.5):
            liquidation = "liquidated"
        liquidated_on = self.unanswered()
        if liquidation == "liquidated" and not self.chance(max(self.missing * 0.5, 0.04)):
            liquidated_on = self.liquidated_on().isoformat()
        return self.object(
            id=id_,
            label=self.answer(ENTRY_LABELS),
            entry_number=self.entry_number(),
            entry_type=self.entry_type(),
            liquidation=liquidation,
            liquidated_on=liquidated_on,
            flagged_for_reconciliation=self.answer(YES_NO_UNKNOWN, "yes" if flagged_mostly else "no"),
            type_09_filed=self.answer(("yes", "no", "no", "unknown"), "no"),
            reconciliation_due_on=self.reconciliation_due_on(),
            open_protest=self.answer(YES_NO_UNKNOWN, "no"),
            cape_accepted=self.new(("yes", "no", "no", "unknown"), "no"),
            ieepa_cents=self.ieepa_cents(),
        )

    def entries(self, ids):
        count = self.random.choices(range(9), (14, 22, 18, 14, 10, 8, 6, 4, 4))[0]
        flagged_mostly = self.chance(0.45)
        return [self.entry(next(ids), flagged_mostly) for _ in range(count)]

    # -- requests ----------------------------------------------------------

    def sent_on(self) -> str:
        if self.chance(0.2):
            return self.before(self.random.randint(0, self.pick(10, 40, 400))).isoformat()
        day = self.as_of
        for _ in range(self.random.choice(REQUEST_BOUNDARIES)):
            day -= DAY_BEFORE
            while not is_business_day(day):
                day -= DAY_BEFORE
        return day.isoformat()

    def request_of_a_person(self, person: dict):
        usual = "service_desk"
        if person.get("role") == TAO and person.get("employment") == "left":
            usual = "owner_update"
        route = self.pick(usual, usual, usual, self.pick(*PERSON_ROUTES))
        return self.object(route=route, who=person["id"], sent_on=self.sent_on())

    def request_of_the_company(self, ior_count):
        usual = "apply_portal_account" if ior_count == "several" else "apply_importer_account"
        route = self.pick(usual, self.pick(*COMPANY_ROUTES))
        return self.object(route=route, who=self.pick(ABSENT, ABSENT, None), sent_on=self.sent_on())

    def requests(self, company, people):
        if self.version == 1 or self.chance(0.3):
            return ABSENT
        company = {} if company is ABSENT else company
        of_people = 0 if not people else 0.2 if company.get("portal_account") == "no" else 0.85
        taos = [person for person in people if person.get("role") == TAO]
        count = self.random.choices((0, 1, 2, 3, 6, MOST_REQUESTS), (10, 40, 25, 15, 9.5, 0.5))[0]
        return [
            self.request_of_a_person(self.pick(*people, *taos, *taos))
            if self.chance(of_people)
            else self.request_of_the_company(company.get("ior_count"))
            for _ in range(count)
        ]

    # -- checklists --------------------------------------------------------

    def checklists(self):
        if self.chance(max(self.missing * 0.4, 0.1)):
            return ABSENT
        share = self.pick(0.0, 0.2, 0.5, 0.9)
        lists = {}
        for name, items in CHECKLIST_ITEMS.items():
            if self.chance(0.1):
                continue
            lists[name] = {item: self.pick(*YES_NO_UNKNOWN) for item in items if self.chance(share)}
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
                id_ = "".join(self.pick(*"abz09-") for _ in range(self.pick(1, 2, 40)))
            if id_ not in used:
                used.add(id_)
                yield id_

    def check(self):
        """The file's own id, and when it was saved (a link has the id alone)."""
        if self.version == 1 or self.chance(0.3):
            return ABSENT
        id_ = "".join(
            self.pick(*"abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(self.pick(12, 17, 26))
        )
        saved_at = f"{self.as_of}T{self.random.randint(0, 23):02}:{self.random.randint(0, 59):02}:07Z"
        return self.object(id=id_, saved_at=self.pick(saved_at, saved_at, ABSENT))

    def document(self):
        ids = self.ids()
        company, people, entries = self.company(), self.people(ids), self.entries(ids)
        facts = self.object(
            as_of=self.as_of.isoformat(),
            company=company,
            people=ABSENT if not people and self.chance(0.4) else people,
            broker=self.broker(),
            filing=self.filing(),
            entries=ABSENT if not entries and self.chance(0.4) else entries,
            requests=self.requests(company, people),
            checklists=self.checklists(),
        )
        return self.object(format="ace-self-check", version=self.version, check=self.check(), facts=facts)


def documents(first: int, count: int, seed: int):
    for i in range(first, first + count):
        yield Generator(seed, i).document()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stats", action="store_true", help="what the documents reach, to standard error")
    options = parser.parse_args()

    reached = Reached()
    for document in documents(0, options.count, options.seed):
        print(json.dumps(document, ensure_ascii=False, separators=(",", ":")))
        if options.stats:
            facts = document["facts"]
            reached.count(document, assess(facts, date.fromisoformat(facts["as_of"])))
    if options.stats:
        reached.print(sys.stderr)


if __name__ == "__main__":
    main()
