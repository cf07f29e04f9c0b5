"""A sheet: rows of cells, written as the bytes of a file, and what a reader has to say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

NUMERIC_DATE = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)")
WRAPPED = re.compile(r'="[^"]*"')
BOMS = {"utf-8-sig": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


@dataclass
class Line:
    """A row of the sheet, its cells as written, and what it is."""

    cells: list[str]
    what: str = "blank"  # title, header, blank, total, entry
    accepted: dict | None = None  # without `row`
    number: str | None = None  # what duplicates are told by
    problems: list[tuple[int, str]] = field(default_factory=list)  # column from 1, expected
    notices: set[str] = field(default_factory=set)
    status: str | None = None  # as its cell says, without the day


@dataclass
class Sheet:
    """A whole file, still as rows."""

    lines: list[Line]
    columns: list[str | None]
    delimiter: str = ","
    encoding: str = "utf-8"
    newline: str = "\n"
    quote_all: bool = False
    last_newline: bool = True
    sep_line: bool = False
    notices: set[str] = field(default_factory=set)
    as_of: str = ""
    kind: str = "entries"
    keep_numbers: bool = False
    empty_is_no: bool = False

    def flags(self) -> tuple[str, ...]:
        return (
            *("--kind", self.kind, "--as-of", self.as_of),
            *(["--keep-numbers"] if self.keep_numbers else []),
            *(["--empty-is-no"] if self.empty_is_no else []),
        )


def written(sheet: Sheet) -> tuple[bytes, list[int]]:
    """The bytes of the file, and the line of the file each row begins in, counting from 1."""

    def cell(text: str) -> str:
        if WRAPPED.fullmatch(text) and sheet.delimiter not in text and not sheet.quote_all:
            return text  # as ACE writes ="60512345678", without quotes around
        needs = sheet.quote_all or any(c in text for c in (sheet.delimiter, '"', "\n", "\r"))
        return '"' + text.replace('"', '""') + '"' if needs else text

    texts = [f"sep={sheet.delimiter}"] if sheet.sep_line else []
    begins, at = [], 1 + len(texts)
    for line in sheet.lines:
        text = sheet.delimiter.join(cell(c) for c in line.cells)
        begins.append(at)
        at += 1 + text.count("\n")
        texts.append(text)
    whole = sheet.newline.join(texts) + (sheet.newline if sheet.last_newline else "")
    encoding = sheet.encoding.removesuffix("-sig")
    return BOMS.get(sheet.encoding, b"") + whole.encode(encoding), begins


def name_of(r, names, lines: list[Line], at: int) -> str:
    """One of a column's names; the last, which says enough by itself, where many of its cells are spoilt."""
    spoilt = sum(any(column == at + 1 for column, _ in line.problems) for line in lines)
    filled = sum(at < len(line.cells) and bool(line.cells[at].strip()) for line in lines)
    return r.choice(names) if spoilt * 3 < filled else names[-1]


def marked(sheet: Sheet) -> Sheet:
    """Adds the notices that the bytes themselves give."""
    if sheet.encoding == "cp1252" and any(ord(c) > 126 for line in sheet.lines for text in line.cells for c in text):
        sheet.notices.add("windows_1252")
    if sheet.encoding.startswith("utf-16"):
        sheet.notices.add("utf_16")
    return sheet


def truth(sheet: Sheet, begins: list[int]) -> dict:
    """The object the reader has to print. `notices_may` are those that only refused rows or duplicates give."""
    found: dict = {"delimiter": sheet.delimiter, "header_row": None, "skipped_rows": [], "columns": sheet.columns}
    rows, problems, emptied, duplicates, first = [], [], [], [], {}
    notices, may, count = set(sheet.notices), set(), 0
    for line, row in zip(sheet.lines, begins):
        if line.what == "header":
            found["header_row"] = row
        elif line.what in ("title", "total"):
            found["skipped_rows"].append(row)
            notices.add(f"{line.what}_rows")
        elif line.what == "entry" and is_empty(sheet, line):
            found["skipped_rows"].append(row)
        elif line.what == "entry":
            count += 1
            may |= line.notices
            drops = any(expected in DROPPING for _, expected in line.problems)
            for column, expected in line.problems:
                listed = problems if expected in DROPPING else emptied
                listed.append({"row": row, "column": column, "expected": expected})
            if drops:
                continue
            values = without(sheet, line)
            if stands_in(sheet, line, values):
                values["label"] = None
            key = None if values["label"] is None and sheet.kind == "people" else line.number
            if key is not None and key in first:
                earlier, kept = first[key]
                both = [name for name in sheet.columns if name in values and values[name] is not None and kept[name] is not None]
                differs = sorted(name for name in both if values[name] != kept[name] and name != NAMED_BY[sheet.kind])
                duplicates.append({"row": row, "first": earlier, "differs": differs})
                filled_in(kept, values)
            else:
                rows.append({"row": row, **values, "number": line.number})
                if key is not None:
                    first[key] = row, rows[-1]
                # A cell that can't be used may be the one that gave a notice.
                notices |= set() if line.problems else line.notices
    for numbers in rows:
        number = numbers.pop("number")
        if sheet.kind == "entries" and numbers["label"] is None and number and not sheet.keep_numbers:
            numbers["label"] = number[-4:]
    order, of_dates = date_order(sheet)
    notices |= of_dates
    return found | {
        "date_order": order, "rows": count, "accepted": rows, "problems": problems, "emptied": emptied, "duplicates": duplicates,
        "notices": sorted(notices), "notices_may": sorted(may - notices),
    }  # fmt: skip


DROPPING = ("entry_number", "cells")
NAMED_BY = {"entries": "entry_number", "people": "label"}


def is_empty(sheet: Sheet, line: Line) -> bool:
    """Whether no column that is read has anything in it: such a row is passed over."""
    extra = any(text.strip(" \u00a0") for text in line.cells[len(sheet.columns) :])
    return not extra and not any(text.strip(" \u00a0\t\n") for name, text in zip(sheet.columns, line.cells) if name)


def stands_in(sheet: Sheet, line: Line, values: dict) -> bool:
    """Whether the label is only the end of a number that isn't kept."""
    return sheet.kind == "entries" and not sheet.keep_numbers and bool(line.number) and values["label"] == line.number[-4:]


def without(sheet: Sheet, line: Line) -> dict:
    """The answers of a row without those of the cells that can't be used."""
    values = dict(line.accepted)
    for column, expected in line.problems:
        name = sheet.columns[column - 1]
        if expected == "contradiction":
            values |= {"liquidation": None, "liquidated_on": None}
        elif expected == "not_after" and sheet.kind == "entries":
            values |= {"liquidation": "liquidated", "liquidated_on": None}
        elif name == "liquidated_on":
            # A day gone is not known to be over.
            values |= {"liquidated_on": None, "liquidation": line.status}
        elif name == "liquidation":
            values |= {"liquidation": None, "liquidated_on": None}
        elif name == "label" and sheet.kind == "entries":
            values["label"] = None
        else:
            values[name] = None
    return values


def filled_in(kept: dict, values: dict):
    """What a further row about the same adds to the first."""
    status = kept.get("liquidation")
    for name, value in values.items():
        of_liquidated = name != "liquidated_on" or kept.get("liquidation") == "liquidated"
        if kept[name] is None and of_liquidated:
            kept[name] = value
    if status is None and values.get("liquidation") is not None:
        kept["liquidated_on"] = values["liquidated_on"]


def date_order(sheet: Sheet) -> tuple[str, set[str]]:
    """How the dates of the columns that are read have to be taken: they tell first, then columns named a date."""
    read = [i for i, name in enumerate(sheet.columns) if name in ("liquidated_on", "reconciliation_due_on", "last_login")]
    names = next((line.cells for line in sheet.lines if line.what == "header"), [])
    pairs = pairs_of(sheet, read)
    for told in (pairs, pairs_of(sheet, [i for i, name in enumerate(names) if "date" in name.lower()])):
        orders = {a > 12 for a, b in told if (a > 12) != (b > 12)}
        if orders:
            return ("day_first", {"day_first"}) if orders == {True} else ("month_first", set())
    return "month_first", {"ambiguous_dates"} if any(a != b and max(a, b) <= 12 for a, b in pairs) else set()


def pairs_of(sheet: Sheet, at) -> list[tuple[int, int]]:
    """The first two numbers of each slash or dash date in some columns; the last day of 9999 stands for no day."""
    cells = [line.cells[i].strip(" \u00a0'=\"") for line in sheet.lines if line.what == "entry" for i in at if i < len(line.cells)]
    return [(int(m[1]), int(m[2])) for m in map(NUMERIC_DATE.match, cells) if m and m[1] != "00" and m[3] != "9999"]
