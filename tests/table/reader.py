#!/usr/bin/env python3
"""A second reader of tables, plain and slow, to check the generator's answers and the comparison itself.

    python3 reader.py --kind entries|people --as-of YYYY-MM-DD [--keep-numbers] [--empty-is-no] [--wrong HOW] FILE...

`--wrong` makes it a reader known to be wrong, which `run.py` has to notice: `month_first` reads every date month first,
`keeps_scheduled` takes a day to come for a liquidation, `counts_records` counts records where lines are asked for,
`first_name` takes the first column that could be meant, however little its name says.
"""

from __future__ import annotations

import argparse
import entries
import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path

WRONG = ("month_first", "keeps_scheduled", "counts_records", "first_name")
MOST = {"entries": 9_999, "people": 500}
LIMIT = 16 * 2**20

NAMES = {
    "entries": {
        "entry_number": "entrynumber entryno entrynum entrynbr entry entries entrysummarynumber entrysummaryno esnumber",
        "filer_code": "filercode entryfilercode filer",
        "label": "label reference description name po importerreference brokerreference clientreference",
        "entry_type": "entrytype entrytypecode type typecode entrytypecd",
        "liquidation": "liquidationstatus liqstatus liquidation liquidationstatuscode liquidationstatusdescription status",
        "liquidated_on": "liquidationdate liqdate liquidatedon liquidated dateofliquidation actualliquidationdate",
        "flagged_for_reconciliation": "reconciliationflag reconflag reconciliationindicator reconindicator flaggedforreconciliation "
        "reconciliation recon reconissuecode reconciliationissuecode reconcode issuecode",
        "type_09_filed": "type09filed 09filed reconciliationfiled reconfiled reconentryfiled",
        "reconciliation_due_on": "reconciliationduedate reconduedate reconciliationdue recondue reconciliationdueon",
        "open_protest": "openprotest protest protestopen protestpending protestfiled",
    },
    "people": {
        "label": "name user username fullname initials person label",
        "role": "role usertype access accesslevel userrole acerole type",
        "last_login": "lastlogin lastlogon lastlogindate lastaccess lastsignin lastloginon",
        "mailbox": "emailcontrolled mailbox mailboxcontrolled emailaccess controlsemail hasmailbox",
        "deactivation": "accountstatus status portalstatus deactivation userstatus",
        "employment": "employment employed employeestatus employmentstatus stillemployed",
        "password": "password passwordknown",
        "security_answers": "securityanswers securityquestions securityanswersknown",
    },
}
# Names that say too little: they come after the others, and are taken where at least half of the first cells can be read.
VAGUE = set(
    "status type description name reference recon reconciliation protest liquidation liquidated user access contact entry entries "
    "filer shipment po password securityanswers securityquestions".split()
)
LOOKED_AT = 50
ISSUE_CODES = {"reconissuecode", "reconciliationissuecode", "reconcode", "issuecode"}
STATUS = {
    "liquidated": "liquidated", "liq": "liquidated", "l": "liquidated", "yes": "liquidated",
    "unliquidated": "unliquidated", "unliq": "unliquidated", "open": "unliquidated", "pending": "unliquidated",
    "no": "unliquidated", "u": "unliquidated", "suspended": "suspended", "s": "suspended",
    "extended": "extended", "e": "extended", "ext": "extended", "unknown": "unknown", "?": "unknown", "scheduled": "unliquidated",
}  # fmt: skip
PHRASES = {"not liquidated": "unliquidated", "deemed liquidated": "liquidated", "set to liquidate": "unliquidated"}
YES = set("yes y true 1 x ✓ t flagged filed open".split())
NO = set("no n false 0 none f".split())
UNKNOWN = set("unknown ? n/a unk".split())
NO_DATE = {"never", "n/a", "none", "-", "--", "00/00/0000", "0000-00-00", "0", "12/31/9999", "9999-12-31"}
PEOPLE = {
    "role": {
        "trade_account_owner": "tao|trade account owner|account owner|owner|trade_account_owner",
        "proxy_trade_account_owner": "proxy|proxy tao|proxy trade account owner|proxy owner|backup tao|backup|proxy_trade_account_owner",
        "trade_account_user": "user|tau|trade account user|portal user|trade_account_user",
        "unknown": "unknown|?",
    },
    "mailbox": {"controlled": "yes|controlled", "lost": "no|lost", "unknown": "unknown"},
    "deactivation": {
        "none": "active|none|enabled|ok|no",
        "inactivity": "inactive|inactivity|deactivated|dormant|disabled|yes",
        "compliance_or_security": "held|hold|security|compliance|suspended for security|compliance_or_security",
        "unknown": "unknown",
    },
    "employment": {"current": "current|yes|active|employed", "left": "left|no|former|terminated", "unknown": "unknown"},
    "password": {"known": "known|yes", "forgotten": "forgotten|no", "unknown": "unknown"},
    "security_answers": {"known": "known|yes", "lost": "lost|no", "unknown": "unknown"},
}
TOTAL = re.compile(r"(total|totals|grand|count|sum|subtotal)(?![a-z])")
WEEKDAY = re.compile(r"(monday|tuesday|wednesday|thursday|friday|saturday|sunday),? ", re.IGNORECASE)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
NUMERIC = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})")
TIME = r"(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[AP]M)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?"


class Refused(Exception):
    pass


class Problem(Exception):
    pass


def decoded(content: bytes, notices: set) -> str:
    if len(content) > LIMIT:
        raise Refused("too_large")
    for bom, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if content.startswith(bom):
            notices.add("utf_16")
            return content[2:].decode(encoding)
    for start, name in ((b"PK\x03\x04", "workbook"), (b"\xd0\xcf\x11\xe0", "workbook"), (b"%PDF", "pdf")):
        if content.startswith(start):
            raise Refused(name)
    if b"\0" in content:
        raise Refused("not_text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        notices.add("windows_1252")
        return content.decode("cp1252", "replace")


def records(text: str, delimiter: str):
    """Cells and the line each record begins in. A quote counts only where a cell begins."""
    found, cells, cell, quoted, line, begins, at = [], [], "", False, 1, 1, 0
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    while at < len(text):
        c = text[at]
        if quoted:
            if c == '"' and text[at + 1 : at + 2] == '"':
                cell, at = cell + '"', at + 1
            elif c == '"':
                quoted = False
            else:
                cell, line = cell + c, line + (c == "\n")
        elif c == '"' and not cell:
            quoted = True
        elif c == delimiter:
            cells, cell = [*cells, cell], ""
        elif c == "\n":
            found.append(([trimmed(one) for one in (*cells, cell)], begins))
            line += 1
            cells, cell, begins = [], "", line
        else:
            end = at + 1
            while end < len(text) and text[end] not in f'{delimiter}\n"':
                end += 1
            cell, at = cell + text[at:end], end - 1
        at += 1
    if cell or cells:
        found.append(([trimmed(one) for one in (*cells, cell)], begins))
    return found


def trimmed(cell: str) -> str:
    cell = cell.strip(" \t\n\u00a0")
    wrapped = re.fullmatch(r'="(.*)"', cell)
    return (wrapped[1] if wrapped else cell.removeprefix("'")).strip(" \t\n\u00a0")


def table(text: str):
    """The delimiter and the records: the one under which a row shows the most names of columns, then the most regular."""
    kinds = [set(" ".join(names.values()).split()) for names in NAMES.values()]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n", 1)
    told = re.fullmatch("sep=(.)", lines[0])
    if told:
        return told[1], [(cells, begins + 1) for cells, begins in records(lines[1] if len(lines) > 1 else "", told[1])]
    best = None
    for delimiter in ",;\t|":
        rows = [row for row in records(text, delimiter) if any(row[0])]
        widths = [len(cells) for cells, _ in rows[:200]]
        common = max(set(widths), key=widths.count, default=1)
        named = max((sum(plain(cell) in known for cell in cells) for cells, _ in rows[:100] for known in kinds), default=0)
        score = (named, widths.count(common), common) if common > 1 else (0, 0, 0)
        best = max(best or (score, delimiter, rows), (score, delimiter, rows), key=lambda one: one[0])
    return best[1], best[2]


def plain(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


class Reader:
    def __init__(self, given):
        self.given, self.notices, self.wrong, self.order = given, set(), given.wrong, "month_first"
        self.as_of = date.fromisoformat(given.as_of)
        self.known = {name: meaning for meaning, names in NAMES[given.kind].items() for name in names.split()}

    def read(self, content: bytes) -> dict:
        text = decoded(content, self.notices)
        if not text.strip(" \t\r\n,;|\u00a0\ufeff"):
            raise Refused("empty")
        delimiter, rows = table(text)
        rows = [row for row in rows if any(row[0])]
        if self.wrong == "counts_records":
            rows = [(cells, place) for place, (cells, _) in enumerate(rows, 1)]
        width = max(len(cells) for cells, _ in rows)
        head = next((i for i, (cells, _) in enumerate(rows[:20]) if sum(plain(c) in self.known for c in cells) >= min(2, width)), None)
        if head is None and self.given.kind == "entries":
            head = next((i for i, (cells, _) in enumerate(rows[:20]) if self.names_entries(cells)), None)
        above, data = rows[: head or 0], rows[0 if head is None else head + 1 :]
        self.columns, self.header = self.named(rows[head][0], data) if head is not None else (self.guessed(data), [])
        if not any(self.columns):
            raise Refused("no_columns")
        totals = [row for row in data if TOTAL.match(next(filter(None, row[0])).lower()) and self.says_little(row[0])]
        passed = totals + [row for row in data if row not in totals and self.is_blank(row[0])]
        data = [row for row in data if row not in passed]
        self.notices |= ({"title_rows"} if above else set()) | ({"total_rows"} if totals else set())
        self.order = self.date_order(data)
        found = self.rows(data)
        if len(found["accepted"]) > MOST[self.given.kind]:
            raise Refused("too_many_rows")
        return {
            "delimiter": delimiter, "header_row": rows[head][1] if head is not None else None,
            "skipped_rows": [line for _, line in sorted(above + passed, key=lambda row: row[1])], "columns": self.columns, "date_order": self.order,
            "rows": len(data), **found, "notices": sorted(self.notices),
        }  # fmt: skip

    def named(self, cells, data):
        header = [plain(cell) for cell in cells]
        columns: list[str | None] = [None] * len(header)
        passes = [set(header)] if self.wrong == "first_name" else [set(header) - VAGUE, VAGUE]
        for names in passes:
            for at, name in enumerate(header):
                texts = [cells[at] for cells, _ in data if at < len(cells) and cells[at]]
                meaning = self.meant(name, texts) if name in names else None
                if meaning and meaning not in columns:
                    columns[at] = meaning
        return columns, header

    def meant(self, name, texts):
        """What a column is, by its name and, where that says too little, by its cells."""
        meaning = self.known.get(name)
        if meaning == "entry_number" and not texts:
            return None
        if name not in VAGUE or not texts or not meaning:
            return meaning
        either = ("liquidated_on", "liquidation") if meaning in ("liquidated_on", "liquidation") else (meaning,)
        some = texts[:LOOKED_AT]
        return next((one for one in either if 2 * sum(self.can_be(one, name, text) for text in some) >= len(some)), None)

    def can_be(self, meaning, name, cell):
        """Whether a cell can be read as what its column would be; long runs of digits are a number gone wrong."""
        if meaning == "entry_number" and sum(c.isdigit() for c in cell) >= 6:
            return True
        before, order = set(self.notices), self.order
        self.columns, self.header = [meaning], [name]
        try:
            for self.order in ("month_first", "day_first"):
                try:
                    getattr(self, f"read_{meaning}", self.word)(cell, meaning, [cell])
                    return True
                except Problem:
                    pass
            return False
        finally:
            self.notices, self.order = before, order

    def names_entries(self, cells):
        """Whether a row names the entry number and nothing in it begins like a date or a number."""
        return any(self.known.get(plain(cell)) == "entry_number" for cell in cells) and not any(re.match("[0-9]", cell) for cell in cells)

    def says_little(self, cells):
        """Whether there is no good number or, in a list without numbers, nothing but the label."""
        read = {meaning: cells[at] for at, meaning in enumerate(self.columns) if meaning and at < len(cells)}
        if "entry_number" not in self.columns:
            return not any(text for meaning, text in read.items() if meaning != "label")
        before = set(self.notices)
        found = self.passes(lambda text: self.read_entry_number(text, "entry_number", cells), read.get("entry_number", ""))
        self.notices = before
        return not found

    def is_blank(self, cells):
        """Whether nothing is in a column that is read, or beyond the header's last."""
        return not any(text for at, text in enumerate(cells) if at >= len(self.columns) or self.columns[at])

    def guessed(self, data):
        if self.given.kind == "people":
            return [None]
        columns = []
        for at in range(max(len(cells) for cells, _ in data)):
            cells = [cells[at] for cells, _ in data if at < len(cells) and cells[at]]

            def most(fits, cells=cells):
                return cells and sum(map(bool, map(fits, cells))) > len(cells) / 2

            def dated(cell):
                return re.search(r"\D.*\d{4}|\d{4}\D", cell) and self.passes(self.day, cell)

            meaning = None
            if most(lambda c: self.passes(lambda x: self.number(x, ""), c)):
                meaning = "entry_number"
            elif most(dated):
                meaning = "liquidated_on"
            elif most(lambda c: re.fullmatch(r"\d\d", c)):
                meaning = "entry_type"
            elif most(lambda c: self.passes(self.status, c)):
                meaning = "liquidation"
            columns.append(meaning if meaning not in columns else None)
        self.notices -= {"two_digit_years", "leading_zeros", "serial_dates"}
        return columns

    def passes(self, reads, cell):
        try:
            return reads(cell) is not None
        except Problem:
            return False

    def date_order(self, data):
        read = [i for i, meaning in enumerate(self.columns) if meaning in ("liquidated_on", "reconciliation_due_on", "last_login")]
        named = [i for i, name in enumerate(self.header) if "date" in name]
        open_order = False
        for at in (read, named):
            found = [NUMERIC.match(cells[i]) for cells, _ in data for i in at if i < len(cells)]
            pairs = [(int(m[1]), int(m[2])) for m in found if m and m[1] != "00" and m[3] != "9999"]
            month_first = self.wrong == "month_first" or any(b > 12 >= a for a, b in pairs)
            if month_first or any(a > 12 >= b for a, b in pairs):
                self.notices |= set() if month_first else {"day_first"}
                return "month_first" if month_first else "day_first"
            open_order |= at is read and any(a != b and max(a, b) <= 12 for a, b in pairs)
        self.notices |= {"ambiguous_dates"} if open_order else set()
        return "month_first"

    def rows(self, data):
        accepted, problems, emptied, duplicates, first = [], [], [], [], {}
        for cells, line in data:
            faults, values, noticed = [], {}, set(self.notices)
            for at, meaning in enumerate(self.columns):
                try:
                    cell = cells[at] if at < len(cells) else ""
                    values[meaning] = getattr(self, f"read_{meaning}", self.word)(cell, meaning, cells) if meaning else None
                except Problem as problem:
                    faults.append((at + 1, str(problem)))
            extra = next((at for at in range(len(self.columns), len(cells)) if cells[at]), None)
            if extra is not None:
                faults.append((extra + 1, "cells"))
            values.pop(None, None)
            one, key = (self.entry if self.given.kind == "entries" else self.person)(values, faults)
            drops = any(expected in ("entry_number", "cells") for _, expected in faults)
            for column, expected in sorted(faults):
                listed = problems if expected in ("entry_number", "cells") else emptied
                listed.append({"row": line, "column": column, "expected": expected})
            if drops:
                self.notices = noticed
            elif key is not None and key in first:
                earlier = first[key]
                told_by = "label" if self.given.kind == "people" else "entry_number"
                known = [m for m in self.columns if m in one and m != told_by and None not in (one[m], earlier[m])]
                differs = sorted(m for m in known if one[m] != earlier[m])
                duplicates.append({"row": line, "first": earlier["row"], "differs": differs})
                was = earlier.get("liquidation")
                for m, value in one.items():
                    if earlier[m] is None and (m != "liquidated_on" or was in (None, "liquidated")):
                        earlier[m] = value
            else:
                accepted.append({"row": line, **one, "number": key})
                if key is not None:
                    first[key] = accepted[-1]
        for one in accepted:
            number = one.pop("number")
            if self.given.kind == "entries" and not self.given.keep_numbers:
                one["label"] = one["label"] or (number[-4:] if number else None)
        return {"accepted": accepted, "problems": problems, "emptied": emptied, "duplicates": duplicates}

    def entry(self, v, faults):
        column = {meaning: at for at, meaning in enumerate(self.columns, 1)}
        status, when = v.get("liquidation"), v.get("liquidated_on")
        if when and when > self.as_of and self.wrong != "keeps_scheduled":
            if status == "liquidated":
                faults.append((column["liquidated_on"], "not_after"))
            else:
                self.notices.add("scheduled_dates")
            status, when = status or "unliquidated", None
        elif when and status in ("unliquidated", "suspended", "extended", "unknown"):
            faults.append((column["liquidated_on"], "contradiction"))
            status, when = None, None
        elif when:
            status = "liquidated"
        number, due = v.get("entry_number"), v.get("reconciliation_due_on")
        keep = self.given.keep_numbers
        answers = ("flagged_for_reconciliation", "type_09_filed", "open_protest")
        return {
            "entry_number": number if keep else None, "label": v.get("label"),
            "entry_type": v.get("entry_type"), "liquidation": status, "liquidated_on": when.isoformat() if when else None,
            "reconciliation_due_on": due.isoformat() if due else None, **{name: v.get(name) for name in answers},
            # No column is read into these.
            "cape_accepted": None, "ieepa_cents": None,
        }, number  # fmt: skip

    def person(self, v, faults):
        names = ("label", "role", "last_login", "deactivation", "password", "mailbox", "security_answers", "employment")
        label = v.get("label")
        return {name: v.get(name) for name in names}, label.casefold() if label else None

    # Cells.

    def read_entry_number(self, cell, meaning, cells):
        if not cell and self.labelled(cells):
            return None
        at = self.columns.index("filer_code") if "filer_code" in self.columns else None
        return self.number(cell, cells[at] if at is not None and at < len(cells) else None)

    def labelled(self, cells):
        at = self.columns.index("label") if "label" in self.columns else len(cells)
        return at < len(cells) and bool(cells[at])

    def number(self, cell, filer):
        text = re.sub(r"^(\d+)\.0+$", r"\1", cell)
        text = re.sub(r"[-. ]", "", text).upper()
        if filer and re.fullmatch(r"\d{8}", text):
            text = filer.strip().upper() + text
        elif not filer and re.fullmatch(r"\d{2}-?\d{7}|\d{3}-\d{2}-\d{4}|\d{2}-\d{9}", cell):
            # An EIN, an SSN, an EIN with CBP's two characters.
            raise Problem("entry_number")
        elif not filer and re.fullmatch(r"\d{10}", text):
            text = text.rjust(11, "0")
            if entries.check_digit(text[:10]) != int(text[10]):
                raise Problem("entry_number")
            self.notices.add("leading_zeros")
        if not re.fullmatch(r"[A-Z0-9]{3}[0-9]{8}", text):
            raise Problem("entry_number")
        return text

    def read_filer_code(self, cell, meaning, cells):
        return cell

    def read_label(self, cell, meaning, cells):
        if len(cell) > 80 or re.search(r"\b\d{2}-\d{7}|\b\d{3}-\d\d-\d{4}\b|\b\d{9}\b", cell):
            raise Problem("label")
        return cell or None

    def read_entry_type(self, cell, meaning, cells):
        if not cell:
            return None
        found = re.match(r"\d{1,2}(?!\d)", cell)
        if not found:
            raise Problem("entry_type")
        if len(found[0]) == 1:
            self.notices.add("leading_zeros")
        return found[0].rjust(2, "0")

    def read_liquidation(self, cell, meaning, cells):
        return self.status(cell)

    def status(self, cell):
        words = re.findall(r"[a-z]+|\?", cell.lower())
        if not cell:
            return None
        phrase = PHRASES.get(" ".join(words))
        if words in (["no", "change"], ["suspension", "lifted"]):
            raise Problem("liquidation")
        found = phrase or (STATUS.get(words[0]) if words and words != ["n", "a"] else None)
        if not found:
            raise Problem("liquidation")
        return found

    def read_liquidated_on(self, cell, meaning, cells):
        return None if cell.lower() in NO_DATE or not cell else self.day(cell)

    read_reconciliation_due_on = read_liquidated_on

    def day(self, text):
        """A day, or a problem."""
        text, found = WEEKDAY.sub("", text, count=1) if WEEKDAY.match(text) else text, None
        if m := re.fullmatch(r"(\d{5})(?:\.0)?", text):
            serial = int(m[1])
            found = date(1899, 12, 30) + timedelta(days=serial) if 20_000 <= serial <= 80_000 else None
            self.notices |= {"serial_dates"} if found else set()
        elif m := re.fullmatch(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})" + TIME, text) or re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text):
            found = self.civil(m[1], m[2], m[3])
        elif m := re.fullmatch(NUMERIC.pattern + TIME, text):
            month, day = (m[2], m[1]) if self.order == "day_first" else (m[1], m[2])
            if len(m[3]) == 2:
                self.notices.add("two_digit_years")
            found = self.civil(m[3] if len(m[3]) == 4 else "20" + m[3], month, day)
        elif m := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})" + TIME, text):
            found = self.civil(m[3], m[2], m[1])
        elif m := re.fullmatch(r"(\d{1,2})[- ]([A-Za-z]{3,9})[- ](\d{4})" + TIME, text):
            found = self.civil(m[3], self.month(m[2]), m[1])
        elif m := re.fullmatch(r"([A-Za-z]{3,9}) (\d{1,2}), (\d{4})" + TIME, text):
            found = self.civil(m[3], self.month(m[1]), m[2])
        if not found or not 1990 <= found.year <= 2100:
            raise Problem("date")
        return found

    def month(self, name):
        return MONTHS.index(name[:3].lower()) + 1 if name[:3].lower() in MONTHS else 0

    def civil(self, year, month, day):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            return None

    def read_last_login(self, cell, meaning, cells):
        low = cell.lower()
        if low in ("", "never", "unknown", "?"):
            return {"": None, "?": "unknown"}.get(low, low)
        first = None
        if m := re.fullmatch(r"(\d{4})-(\d{1,2})", cell):
            first = self.civil(m[1], m[2], 1)
        elif m := re.fullmatch(r"(\d{1,2})/(\d{4})", cell):
            first = self.civil(m[2], m[1], 1)
        elif m := re.fullmatch(r"([A-Za-z]{3,9}) (\d{4})", cell):
            first = self.civil(m[2], self.month(m[1]), 1)
        day = first or self.day(cell)
        if day > self.as_of:
            raise Problem("not_after")
        return day.isoformat()[: 7 if first else 10]

    def word(self, cell, meaning, cells):
        low = cell.lower()
        if meaning in PEOPLE:
            found = next((value for value, words in PEOPLE[meaning].items() if low in words.split("|")), None)
            if cell and not found:
                raise Problem(meaning)
            return found
        if not cell:
            return "no" if self.given.empty_is_no else None
        if self.header and self.header[self.columns.index(meaning)] in ISSUE_CODES:
            return "no" if low in NO | {"00", "000"} else "unknown" if low in UNKNOWN else "yes"
        found = "yes" if low in YES else "no" if low in NO else "unknown" if low in UNKNOWN else None
        if not found:
            raise Problem("answer")
        return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kind", choices=sorted(NAMES), required=True)
    parser.add_argument("--as-of", required=True)
    parser.add_argument("--keep-numbers", action="store_true")
    parser.add_argument("--empty-is-no", action="store_true")
    parser.add_argument("--wrong", choices=WRONG)
    parser.add_argument("files", nargs="+", type=Path)
    given, status = parser.parse_args(), 0
    for path in given.files:
        try:
            found = Reader(given).read(path.read_bytes())
        except Refused as refused:
            found, status = {"refused": str(refused)}, 1
        print(json.dumps(found, ensure_ascii=False))
    sys.exit(status)


if __name__ == "__main__":
    main()
