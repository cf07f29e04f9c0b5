"""Random entries, and the ways people and ACE write their fields down.

A field is known first; a writer turns it into the text of a cell and says which notices reading that cell gives.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

SERIAL_ZERO = date(1899, 12, 30)  # Excel's 1900 system for every day after February 1900
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()

FIELDS = (
    "entry_type",
    "liquidation",
    "liquidated_on",
    "flagged_for_reconciliation",
    "type_09_filed",
    "reconciliation_due_on",
    "open_protest",
)
YES_NO = ("flagged_for_reconciliation", "type_09_filed", "open_protest")
DATES = ("liquidated_on", "reconciliation_due_on")
PROVISIONAL = ("unliquidated", "suspended", "extended")

LABELS = (
    "spring shoes", "steel brackets", "Köln Messe order", "ACME, Inc.", 'the "blue" ones', "jackets (fall)", "pallets 7-9",
    "Lee & Sons", "naïve test", "toys; loose parts", "lamps/LED", "M. O’Neil", "garden tools", "PO A-113", "lot 12", "Zoë",
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """What is true of an entry; None is not said. `liquidated_on` may be a scheduled day."""

    number: str
    label: str | None = None
    entry_type: str | None = None
    liquidation: str | None = None
    liquidated_on: date | None = None
    flagged_for_reconciliation: str | None = None
    type_09_filed: str | None = None
    reconciliation_due_on: date | None = None
    open_protest: str | None = None


def check_digit(ten: str) -> int:
    """docs/ace-reports.md, “Entry numbers”: letters become digits, every second of the ten is doubled."""
    total = 0
    for place, c in enumerate(ten, 1):
        value = int(c) if c.isdigit() else 1 + "ABCDEFGHI JKLMNOPQR".index(c) % 10 if c < "S" else 2 + "STUVWXYZ".index(c)
        if place % 2 == 0:
            value *= 2
            value = (value + 1) % 10 if value > 9 else value
        total += value
    return -total % 10


def number(r: random.Random, filer: str) -> str:
    """Filer code, seven digits, and the check digit CBP computes."""
    ten = f"{filer}{r.randrange(10**7):07}"
    return f"{ten}{check_digit(ten)}"


def filer(r: random.Random, kind: str = "any") -> str:
    """A filer code: `letters` holds one at least, `digits` none, `zero` begins with a zero."""
    if kind == "zero":
        # Not two zeros: what nine digits are left of may be an EIN.
        return f"0{r.randrange(1, 10)}{r.randrange(10)}"
    if kind == "digits":
        return str(r.randrange(100, 1000))
    while True:
        code = "".join(r.choice("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789") for _ in range(3))
        if kind == "any" or not code.isdigit():
            return code


def entries(r: random.Random, count: int, as_of: date, fields, filer_kind: str = "any", early_days: bool = False) -> list[Entry]:
    """As many entries with different numbers, with answers to `fields` (and `label`) only."""
    codes = [filer(r, filer_kind) for _ in range(r.randrange(1, 4))]
    found: dict[str, Entry] = {}
    while len(found) < count:
        one = Entry(number(r, r.choice(codes)))
        found.setdefault(one.number, answered(r, one, as_of, fields, early_days))
    return list(found.values())


def answered(r, one: Entry, as_of: date, fields, early_days: bool) -> Entry:
    def day(first: int, last: int) -> date:
        chosen = as_of + timedelta(days=r.randrange(first, last + 1))
        return chosen if not early_days or chosen.day <= 12 else chosen.replace(day=r.randrange(1, 13))

    values: dict = {"label": r.choice(LABELS) if "entry_number" not in fields or r.random() < 0.6 else None} if "label" in fields else {}
    if "entry_type" in fields:
        values["entry_type"] = r.choice((None, "01", "01", "01", "03", "06", "07", "09", "11", "21", "23", "31", "47", "51", "63"))
    past, future = day(-500, -20), day(40, 300)
    if r.random() < 0.05 and not early_days:
        past, future = as_of, as_of + timedelta(days=1)
    has_day, has_status = "liquidated_on" in fields, "liquidation" in fields
    status = r.choice((None, "liquidated", "liquidated", *PROVISIONAL, "unknown")) if has_status else None
    when = None
    if has_day and r.random() < 0.8:
        if status == "liquidated":
            when = past
        elif status in (*PROVISIONAL, "unknown"):
            when = future
        elif status is None:
            when = r.choice((past, future))
    values |= {"liquidation": status, "liquidated_on": when}
    for name in YES_NO:
        if name in fields:
            values[name] = r.choice((None, "yes", "no", "no", "unknown"))
    if "reconciliation_due_on" in fields and r.random() < 0.5:
        values["reconciliation_due_on"] = day(-200, 600)
    return replace(one, **values)


def accepted(one: Entry, row: int, as_of: date, columns, keep_numbers: bool, empty_is_no: bool) -> tuple[dict, set]:
    """What the reader has to give for an entry, and the notices its dates give."""
    notices = set()
    status, when = one.liquidation, one.liquidated_on
    if when and when > as_of:
        status, when = status or "unliquidated", None
        notices.add("scheduled_dates")
    elif when:
        status = "liquidated"
    answers = {name: getattr(one, name) for name in YES_NO}
    if empty_is_no:
        answers |= {name: "no" for name, value in answers.items() if value is None and name in columns}
    has_number = "entry_number" in columns
    return {
        "row": row,
        "entry_number": (one.number or None) if has_number and keep_numbers else None,
        "label": one.label or (one.number[-4:] if has_number and not keep_numbers else None),
        "entry_type": one.entry_type,
        "liquidation": status,
        "liquidated_on": when.isoformat() if when else None,
        "flagged_for_reconciliation": answers["flagged_for_reconciliation"],
        "type_09_filed": answers["type_09_filed"],
        "reconciliation_due_on": one.reconciliation_due_on.isoformat() if one.reconciliation_due_on else None,
        "open_protest": answers["open_protest"],
        # Those columns have a dialect of their own.
        "cape_accepted": None,
        "ieepa_cents": None,
    }, notices


# Writers. Each gives the text of a cell and the notices that reading it gives.

DATE_STYLES = {
    "iso": lambda d: d.isoformat(),
    "iso_slash": lambda d: f"{d.year}/{d.month}/{d.day}",
    "compact": lambda d: f"{d:%Y%m%d}",
    "us": lambda d: f"{d.month}/{d.day}/{d.year}",
    "us_padded": lambda d: f"{d:%m/%d/%Y}",
    "us_dash": lambda d: f"{d.month}-{d.day}-{d.year}",
    "us_short": lambda d: f"{d:%m/%d/%y}",
    "eu": lambda d: f"{d:%d/%m/%Y}",
    "eu_dash": lambda d: f"{d.day}-{d.month}-{d.year}",
    "eu_short": lambda d: f"{d:%d/%m/%y}",
    "dots": lambda d: f"{d:%d.%m.%Y}",
    "dots_bare": lambda d: f"{d.day}.{d.month}.{d.year}",
    "day_mon_dash": lambda d: f"{d.day}-{MONTHS[d.month - 1][:3]}-{d.year}",
    "day_mon": lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    "mon_day": lambda d: f"{MONTHS[d.month - 1][:3]} {d.day}, {d.year}",
    "month_day": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "day_month": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "day_month_dash": lambda d: f"{d.day}-{MONTHS[d.month - 1]}-{d.year}",
    "weekday": lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    "weekday_day": lambda d: f"{WEEKDAYS[d.weekday()].upper()} {d.day} {MONTHS[d.month - 1]} {d.year}",
    "shouted": lambda d: f"{d.day:02}-{MONTHS[d.month - 1][:3].upper()}-{d.year}",
    "serial": lambda d: str((d - SERIAL_ZERO).days),
    "serial_float": lambda d: f"{(d - SERIAL_ZERO).days}.0",
}
DATE_NOTICES = {
    "us_short": {"two_digit_years"}, "eu_short": {"two_digit_years"}, "serial": {"serial_dates"}, "serial_float": {"serial_dates"},
}  # fmt: skip
TIMES = (" 00:00", " 0:00", " 00:00:00", " 12:00:00 AM")
EMPTY_DATES = ("never", "n/a", "N/A", "none", "-", "--", "00/00/0000", "0000-00-00", "0", "12/31/9999", "9999-12-31")

STATUSES = {
    "liquidated": ("Liquidated", "LIQUIDATED", "liquidated", "Liq", "L", "yes", "Liquidated - no change", "Deemed Liquidated"),
    "unliquidated": ("Unliquidated", "Not Liquidated", "UNLIQ", "Open", "pending", "No", "U", "Pending review", "Scheduled", "Set to Liquidate", "Scheduled to liquidate"),
    "suspended": ("Suspended", "SUSPENDED", "S", "Suspended - AD/CVD", "suspended (court order)"),
    "extended": ("Extended", "EXT", "E", "Extended: importer request"),
    "unknown": ("Unknown", "?", "unknown"),
}
ANSWERS = {
    "yes": ("Yes", "Y", "yes", "TRUE", "1", "x", "X", "t", "true"),
    "no": ("No", "N", "no", "FALSE", "0", "f", "none"),
    "unknown": ("Unknown", "?", "n/a", "unk"),
}
ISSUE_CODES = {"yes": ("001", "002", "003", "004", "005", "001, 003", "VL", "Y"), "no": ("0", "00", "000", "No", "none"), "unknown": ("?", "unknown")}
TYPE_TAILS = {"01": " - Consumption", "03": " Consumption AD/CVD", "06": ": FTZ", "09": " – Reconciliation", "21": " (warehouse)"}


def write_number(r, text: str, styles) -> tuple[str, set]:
    """The number in one of `plain dashes spaces short_dash lower dots excel float`."""
    style = r.choice(styles)
    head, body, check = text[:3], text[3:10], text[10]
    if style == "excel" and text.isdigit():
        return str(int(text)), {"leading_zeros"} if text.startswith("0") else set()
    if style == "float" and text.isdigit():
        return f"{int(text)}.0", {"leading_zeros"} if text.startswith("0") else set()
    shapes = {
        "dashes": f"{head}-{body}-{check}", "spaces": f"{head} {body} {check}", "short_dash": f"{head}-{body}{check}",
        "dots": f"{head}.{body}.{check}", "lower": text.lower(), "lower_dashes": f"{head}-{body}-{check}".lower(),
    }  # fmt: skip
    return shapes.get(style, text), set()


def write_type(r, text: str | None, styles) -> tuple[str, set]:
    if text is None:
        return "", set()
    style = r.choice(styles)
    if style == "excel":
        return str(int(text)), {"leading_zeros"} if text.startswith("0") else set()
    if style == "tail":
        return text + TYPE_TAILS.get(text, " other"), set()
    return text, set()


def write_date(r, when: date | None, styles, times: float = 0.0, words_for_none: float = 0.0) -> tuple[str, set]:
    if when is None:
        return (r.choice(EMPTY_DATES) if r.random() < words_for_none else ""), set()
    style = r.choice(styles)
    text = DATE_STYLES[style](when)
    if r.random() < times and style not in ("compact", "serial", "serial_float"):
        text += r.choice(("T00:00:00", "T00:00:00Z", "T00:00:00-05:00", " 00:00:00")) if style == "iso" else r.choice(TIMES)
    return text, DATE_NOTICES.get(style, set())


def write_word(r, value: str | None, words: dict, plain: bool) -> tuple[str, set]:
    if value is None:
        return "", set()
    return (words[value][0] if plain else r.choice(words[value])), set()
