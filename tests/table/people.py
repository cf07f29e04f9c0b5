"""Tables of people who use ACE, each with the answer a reader owes."""

from __future__ import annotations

import random
from datetime import date, timedelta

import entries as e
from sheet import Line, Sheet, date_order, marked, name_of

NAMES = {
    "label": ("Name", "User", "User Name", "Full Name", "Initials", "Person", "Label"),
    "role": ("Role", "User Type", "Access", "Access Level", "User Role", "Type", "ACE Role"),
    "last_login": (
        "Last Login", "Last Logon", "Last Login Date", "Last Log-In", "Last Access", "Last Sign In", "Last Login On",
    ),
    "mailbox": (
        "Email controlled", "E-mail controlled", "Mailbox", "Mailbox controlled", "Email access", "Controls e-mail", "Has mailbox",
    ),
    "deactivation": ("Status", "Portal Status", "Deactivation", "User Status", "Account Status"),
    "employment": ("Employment", "Employed", "Employee Status", "Employment Status", "Still employed?"),
    "password": ("Password", "Password known"),
    "security_answers": ("Security Answers", "Security Questions", "Security answers known"),
}  # fmt: skip
WORDS = {
    "role": {
        "trade_account_owner": ("TAO", "Trade Account Owner", "account owner", "Owner", "trade_account_owner"),
        "proxy_trade_account_owner": ("Proxy", "Proxy TAO", "proxy trade account owner", "Proxy Owner", "Backup TAO", "backup"),
        "trade_account_user": ("TAU", "Trade Account User", "user", "Portal user", "trade_account_user"),
        "unknown": ("Unknown", "?"),
    },
    "mailbox": {"controlled": ("Yes", "controlled"), "lost": ("No", "lost"), "unknown": ("unknown", "Unknown")},
    "deactivation": {
        "none": ("Active", "none", "Enabled", "OK", "no"),
        "inactivity": ("Inactive", "inactivity", "Deactivated", "Dormant", "DISABLED", "yes"),
        "compliance_or_security": ("Held", "hold", "Security", "Compliance", "suspended for security", "compliance_or_security"),
        "unknown": ("Unknown",),
    },
    "employment": {"current": ("Current", "yes", "Active", "employed"), "left": ("Left", "No", "former", "Terminated"), "unknown": ("unknown",)},
    "password": {"known": ("Known", "yes"), "forgotten": ("forgotten", "No"), "unknown": ("unknown",)},
    "security_answers": {"known": ("Known", "Yes"), "lost": ("Lost", "no"), "unknown": ("Unknown",)},
}  # fmt: skip
FIELDS = ("role", "last_login", "deactivation", "password", "mailbox", "security_answers", "employment")
FIRST = "Dana Lee José Zoë Anna Björn Chen Maria Omar Priya Quinn Ruth Sam Tom Uwe Vera Wei Xenia Yara Ian Count Grand".split()
BAD = {
    "role": "janitor", "mailbox": "perhaps", "deactivation": "purple", "employment": "No change", "password": "hunter2", "security_answers": "blue",
}  # fmt: skip
IGNORED = {"Email": ("dana@example.com", ""), "User ID": ("dlee01", "jdoe7"), "Phone": ("555-0100", ""), "Department": ("Import", "Finance")}


def login(r, as_of: date):
    """A day, a month, never, unknown or nothing."""
    day = as_of - timedelta(days=r.choice((0, r.randrange(60), r.randrange(900))))
    return r.choice((None, "never", "unknown", (day.year, day.month), day, day, day))


def write_login(r, value, styles, months) -> tuple[str, set]:
    if value is None:
        return "", set()
    if isinstance(value, str):
        return (r.choice(("unknown", "?")) if value == "unknown" else r.choice(("never", "Never"))), set()
    if isinstance(value, tuple):
        year, month = value
        name = e.MONTHS[month - 1]
        return {"iso": f"{year}-{month:02}", "named": f"{name} {year}", "short": f"{name[:3]} {year}", "slash": f"{month}/{year}"}[r.choice(months)], set()
    return e.write_date(r, value, styles, 0.2)


def roster(r: random.Random, count: int = 0, dates=("us",), months=("iso", "named", "slash"), plain=False, above=(), noise=None, **how) -> Sheet:
    """A table of people; all of them good where a count is asked for."""
    as_of = r.choice((date(2026, 6, 18), date(2026, 5, 15), date(2026, 10, 6)))
    columns: list = ["label", *r.sample(FIELDS, r.randrange(1, len(FIELDS) + 1))]
    ignored = r.sample(sorted(IGNORED), r.randrange(3))
    layout = [*columns, *ignored]
    r.shuffle(layout)
    people: list[tuple[str, Line]] = []
    for place in range(count or r.randrange(2, 40)):
        label = f"{r.choice(FIRST)} {place}" if count or r.random() < 0.93 else None
        values = {name: None for name in FIELDS}
        for name in columns[1:]:
            values[name] = login(r, as_of) if name == "last_login" else r.choice((None, *WORDS[name]))
        # A name alone that begins like a total is one; nothing at all is no row.
        if not any(values.values()) and (not label or label.startswith(("Count", "Grand"))):
            continue
        texts, notices = {"label": label or ""}, set()
        for name in columns[1:]:
            known = values[name]
            texts[name], more = write_login(r, known, dates, months) if name == "last_login" else e.write_word(r, known, WORDS[name], plain)
            notices |= more
        values["last_login"] = as_written(values["last_login"])
        line = Line([], "entry", {"label": label, **values}, label and label.casefold(), [], notices)
        if not count and r.random() < 0.1:
            name = r.choice(columns)
            line.problems, texts[name] = spoilt(r, name, layout, dates, as_of)
        line.cells = [noise(r, name, texts[name]) if noise and name in texts else texts.get(name, r.choice(IGNORED.get(name, ("",)))) for name in layout]
        people.append((label or "", line))
        if not count and label and not line.problems and r.random() < 0.06:
            cells = list(line.cells)
            cells[layout.index("label")] = r.choice((label.upper(), label.lower(), f" {label} "))
            people.append((label, Line(cells, "entry", {**line.accepted, "label": "?"}, line.number, [], notices)))
    body = [line for _, line in people]
    header = [name_of(r, NAMES[name], body, at) if name in NAMES else name for at, name in enumerate(layout)]
    lines = [*(Line([text], "title") for text in above), Line(header, "header"), *body]
    found = Sheet(lines, [name if name in NAMES else None for name in layout], as_of=as_of.isoformat(), kind="people", **how)
    for _, line in people:
        if line.accepted["label"] == "?":
            line.accepted["label"] = next(other.accepted["label"] for _, other in people if other.number == line.number)
    return found


def as_written(value):
    if isinstance(value, tuple):
        return f"{value[0]}-{value[1]:02}"
    return value.isoformat() if isinstance(value, date) else value


def spoilt(r, name, layout, dates, as_of: date):
    column = layout.index(name) + 1
    if name == "label":
        return [(column, "label")], r.choice(("x" * 81, "123-45-6789", "12-3456789"))
    if name == "last_login":
        if r.random() < 0.5:
            return [(column, "not_after")], e.DATE_STYLES[dates[0]](as_of + timedelta(days=r.randrange(1, 99)))
        return [(column, "date")], r.choice(("yesterday", "2026-02-30", "2026-13", "Smarch 2026"))
    return [(column, name)], BAD[name]


def people_csv(r):
    """A plain list."""
    return roster(r, dates=("iso",), months=("iso",), plain=True, newline=r.choice(("\n", "\r\n")))


def people_excel(r):
    """Saved by Excel in the United States."""
    return marked(roster(r, dates=r.choice((("us",), ("us", "serial"), ("us_short",)))
                         , newline="\r\n", encoding=r.choice(("utf-8-sig", "cp1252"))))  # fmt: skip


def people_pasted(r):
    """Pasted from ACE's list of users: tabs."""
    return roster(r, dates=("mon_day", "us_padded"), delimiter="\t", last_newline=False, above=["Account users"] if r.random() < 0.5 else [])


def people_european(r):
    """Semicolons, the day first."""
    while True:
        found = roster(r, dates=r.choice((("eu",), ("dots",))), months=("iso", "short"), delimiter=";", newline="\r\n", encoding="cp1252")
        day_first = date_order(found)[0] == "day_first"
        numeric = any("/" in text for line in found.lines for text in line.cells)
        if day_first or not numeric:
            return marked(found)


def people_by_hand(r):
    """Kept by hand: capitals, spaces, several ways to say a date."""

    def noise(r, name, text):
        if name in WORDS and r.random() < 0.4:
            text = text.upper()
        return r.choice((text, text, f" {text}", f"{text}\u00a0"))

    return roster(r, dates=("us", "iso", "day_mon", "month_day"), months=("iso", "named", "short", "slash"), noise=noise, above=["Who has access?"])


def people_unicode(r):
    """Excel's Unicode text."""
    return marked(roster(r, dates=("us",), delimiter="\t", newline="\r\n", encoding="utf-16-le"))


DIALECTS = {f.__name__: f for f in (people_csv, people_excel, people_pasted, people_european, people_by_hand, people_unicode)}
