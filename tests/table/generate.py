"""Tables as people have them, each with the answer a reader owes: ACE reports, spreadsheets, pasted cells.

    python3 generate.py --dump DIR [--seed N]     some files of each dialect, with their flags and answers

A dialect is a function from a random source to a case: bytes, flags and the expected object. The entries are known
first, then written; the answer is never read back from the text. Standard library only.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import entries as e
import people
from sheet import Line, Sheet, date_order, marked, name_of, truth, written

NAMES = {
    "entry_number": (
        "Entry Number", "Entry No.", "Entry #", "ENTRY NO", "entry_number", "Entry Summary Number", "Entry Summary No.", "Entry",
        "ES Number", "Entry Num", "Entry Nbr",
    ),
    "filer_code": ("Filer Code", "Entry Filer Code", "Filer"),
    "label": ("Label", "Reference", "Description", "PO", "Importer Reference", "Broker Reference", "Client Reference"),
    "entry_type": ("Entry Type", "Entry Type Code", "Type", "Type Code", "Entry Type Cd", "ENTRY_TYPE"),
    "liquidation": (
        "Status", "Liq Status", "Liq. Status", "Liquidation", "Liquidation Status Code",
        "Liquidation Status Description", "Liquidation Status",
    ),
    "liquidated_on": (
        "Liquidation Date", "Liq Date", "LIQ. DATE", "Liquidated On", "Liquidated", "Date of Liquidation", "Actual Liquidation Date",
    ),
    "flagged_for_reconciliation": (
        "Recon Flag", "Reconciliation Indicator", "Recon Indicator", "Flagged for Reconciliation",
        "Reconciliation", "Recon", "Reconciliation Flag",
    ),
    "type_09_filed": ("Type 09 Filed", "09 filed", "Reconciliation Filed", "Recon Filed", "Recon Entry Filed"),
    "reconciliation_due_on": ("Reconciliation Due Date", "Recon Due Date", "Reconciliation Due", "Recon Due"),
    "open_protest": ("Open Protest", "Protest", "Protest Open", "Protest Pending", "Protest Filed?"),
}  # fmt: skip
ISSUE_CODE_NAMES = ("Reconciliation Issue Code", "Recon Issue Code", "Recon Code", "Issue Code")
ALL = (*e.FIELDS, "label")


def as_it_is(r, name, text):
    return text


@dataclass
class Style:
    """How a sheet's writer writes."""

    numbers: tuple = ("plain",)
    types: tuple = ("plain",)
    dates: tuple = ("iso",)
    times: float = 0.0
    no_dates: float = 0.0
    plain_words: bool = False
    issue_codes: bool = False
    noise: Callable[[random.Random, str, str], str] = as_it_is


def messy(r, name, text):
    """Stray spaces, no-break spaces, a text mark, Excel's wrapper, odd capitals."""
    if name in ("liquidation", *e.YES_NO) and r.random() < 0.3:
        text = r.choice((text.upper(), text.lower()))
    if not text:
        return r.choice(("", "", "", " ", "\u00a0"))
    choice = r.random()
    if choice < 0.15:
        return f" {text}  "
    if choice < 0.25:
        return f"\u00a0{text}\u00a0"
    if choice < 0.32 and '"' not in text:
        return f'="{text}"'
    return f"'{text}" if choice < 0.38 else text


def cells_of(r, one: e.Entry, layout, style: Style) -> tuple[list[str], set]:
    """An entry as the cells of a row. A layout is a list of meanings and, for foreign columns, functions."""
    texts, notices = [], set()
    for name in layout:
        if callable(name):
            texts.append(name(r, one))
            continue
        text, given = cell_of(r, one, name, style, "filer_code" in layout)
        notices |= given
        texts.append(style.noise(r, name, text))
    return texts, notices


def cell_of(r, one: e.Entry, name: str, style: Style, split: bool) -> tuple[str, set]:
    if name == "filer_code":
        return one.number[:3], set()
    if name == "entry_number" and not one.number:
        return "", set()
    if name == "entry_number":
        if split:
            return r.choice((one.number[3:], f"{one.number[3:10]}-{one.number[10]}")), set()
        return e.write_number(r, one.number, style.numbers)
    if name == "entry_type":
        return e.write_type(r, one.entry_type, style.types)
    if name in e.DATES:
        return e.write_date(r, getattr(one, name), style.dates, style.times, style.no_dates)
    if name == "liquidation":
        return e.write_word(r, one.liquidation, e.STATUSES, style.plain_words)
    if name in e.YES_NO:
        words = e.ISSUE_CODES if style.issue_codes and name == "flagged_for_reconciliation" else e.ANSWERS
        return e.write_word(r, getattr(one, name), words, style.plain_words and words is e.ANSWERS)
    return one.label or "", set()


# Defects: each changes cells and gives the problems that follow, or None where the row has no room for it.


def put(cells, layout, name, text, expected):
    cells[layout.index(name)] = text
    return [(layout.index(name) + 1, expected)]


def bad_number(r, one, cells, layout, style, as_of):
    texts = [one.number + "12", "1.23457E+10", "see-1", one.number[:5] + "Q" + one.number[6:], "AB-1", "9.87E+09"]
    others = [text for at, text in enumerate(cells) if layout[at] not in ("entry_number", "filer_code")]
    # No number is fine where the row has a label, and a row of blanks is no row.
    empty = any(text.strip(" \u00a0") for text in others) and not ("label" in layout and one.label)
    text = r.choice([*texts, ""] if empty else texts)
    return put(cells, layout, "entry_number", text, "entry_number")


def bad_type(r, one, cells, layout, style, as_of):
    return put(cells, layout, "entry_type", r.choice(("123", "consumption", "banana")), "entry_type")


def bad_status(r, one, cells, layout, style, as_of):
    if not {"liquidation", "liquidated_on"} <= set(layout):
        return None
    cells[layout.index("liquidated_on")] = ""
    return put(cells, layout, "liquidation", r.choice(("processed", "closed", "banana", "No change", "Suspension lifted")), "liquidation")


def impossible_date(r, one, cells, layout, style, as_of):
    """No such day, in an order that agrees with the table's."""
    eu = any(name.startswith("eu") for name in style.dates)
    texts = ("31/02/2026", "31/04/2026") if eu else ("02/30/2026", "4/31/2026", "2/29/2025")
    name = r.choice([name for name in e.DATES if name in layout])
    always = ("2026-02-30", "soon", "30.02.2026", "2026-13-01", "Q2 2026", "31-Apr-2026", "20260230", "12", "1989-12-31", "2101-01-01",
              "Friday", "12:30", "Friday, May 32, 2026", "May 15, 1026")  # fmt: skip
    return put(cells, layout, name, r.choice((*texts, *always)), "date")


def contradiction(r, one, cells, layout, style, as_of):
    if not {"liquidation", "liquidated_on"} <= set(layout):
        return None
    status = r.choice((*e.PROVISIONAL, "unknown"))
    cells[layout.index("liquidation")] = r.choice(e.STATUSES[status])
    text = dated(r, as_of - timedelta(days=r.randrange(0, 300)), style)
    return put(cells, layout, "liquidated_on", text, "contradiction")


def liquidated_in_future(r, one, cells, layout, style, as_of):
    if not {"liquidation", "liquidated_on"} <= set(layout):
        return None
    cells[layout.index("liquidation")] = r.choice(e.STATUSES["liquidated"])
    return put(cells, layout, "liquidated_on", dated(r, as_of + timedelta(days=r.randrange(1, 300)), style), "not_after")


def bad_answer(r, one, cells, layout, style, as_of):
    names = [n for n in e.YES_NO if n in layout and not (style.issue_codes and n == "flagged_for_reconciliation")]
    return put(cells, layout, r.choice(names), r.choice(("maybe", "see notes", "later")), "answer") if names else None


def bad_label(r, one, cells, layout, style, as_of):
    text = r.choice(("x" * 81, "12-3456789", "EIN 12-3456789", "123-45-6789", "Acme 12-345678900"))
    return put(cells, layout, "label", text, "label")


def extra_cell(r, one, cells, layout, style, as_of):
    cells += [r.choice(("see notes", "1,234.00", "x")), *r.choice(([], ["more"]))]
    return [(len(layout) + 1, "cells")]


def two_at_once(r, one, cells, layout, style, as_of):
    first = bad_type(r, one, cells, layout, style, as_of)
    return first + put(cells, layout, "entry_number", one.number + "9", "entry_number")


def dated(r, when: date, style: Style) -> str:
    """The day in the table's style; where that could be read in another order, in a plain one."""
    return e.DATE_STYLES[r.choice(style.dates)](when)


DEFECTS = {
    "entry_number": (bad_number, bad_number), "entry_type": (bad_type, two_at_once), "liquidation": (bad_status,),
    "liquidated_on": (impossible_date, contradiction, liquidated_in_future), "open_protest": (bad_answer,), "label": (bad_label,),
}  # fmt: skip


def lines_of(r, known, layout, style, as_of, keep, empty_is_no, defects=0.08, duplicates=0.05, extra=True, unnumbered=0.04) -> list[Line]:
    """The rows of the known entries, some spoilt, some repeated later with the same or with other answers."""
    found, meanings = [], [name for name in layout if isinstance(name, str)]
    queue = [(one, r.random() < defects) for one in known]
    for place in range(len(queue)):
        if r.random() < duplicates:
            again = replace(known[place], **changed(r, known[place], meanings))
            queue.insert(r.randrange(place + 1, len(queue) + 1), (again, False))
    for one, spoil in queue:
        if {"entry_number", "label"} <= set(meanings) and one.label and not spoil and r.random() < unnumbered:
            one = replace(one, number="")
        cells, notices = cells_of(r, one, layout, style)
        accepted, more = e.accepted(one, 0, as_of, meanings, keep, empty_is_no)
        del accepted["row"]
        line = Line(cells, "entry", accepted, (one.number or None) if "entry_number" in meanings else None, [], notices | more, one.liquidation)
        if spoil:
            choices = [d for name, ds in DEFECTS.items() if name in meanings for d in ds] + ([extra_cell] if extra else [])
            spoils = [d for d in choices if d is not two_at_once or "entry_number" in meanings]
            line.problems = r.choice(spoils)(r, one, cells, layout, style, as_of) or []
        found.append(line)
    return found


def changed(r, one: e.Entry, meanings) -> dict:
    """Nothing, or another answer that no rule couples to a second one."""
    choices: list[dict] = [{}, {}]
    if "entry_type" in meanings:
        choices.append({"entry_type": "01" if one.entry_type != "01" else "03"})
    if "open_protest" in meanings:
        choices.append({"open_protest": "yes" if one.open_protest != "yes" else "no"})
    if "label" in meanings and one.label:
        choices.append({"label": one.label + " II"})
    if "liquidated_on" in meanings and one.liquidation == "liquidated" and one.liquidated_on:
        choices.append({"liquidated_on": one.liquidated_on.replace(day=one.liquidated_on.day % 28 + 1) - timedelta(days=100)})
    return r.choice(choices)


# Foreign columns, as functions of an entry.


def constant(*texts):
    return lambda r, one: r.choice(texts)


def money(r, one):
    return r.choice((f"{r.randrange(10**7) / 100:.2f}", f"${r.randrange(10**6):,}.00", "0"))


def decimal_comma(r, one):
    return f"{r.randrange(10**3)}.{r.randrange(1000):03},{r.randrange(100):02}"


def line_number(r, one):
    return str(r.randrange(1, 40))


def note(r, one):
    return r.choice(("", "", "call broker", "two\nlines", 'said "ok"', "a, b; c"))


def us_day(r, one):
    return f"{r.randrange(1, 13)}/{r.randrange(13, 29)}/2025"


def eu_day(r, one):
    return f"{r.randrange(13, 29)}/{r.randrange(1, 13):02}/2025"


FOREIGN = {
    "Importer Number": constant("12-3456789", "98-765432100"), "Importer Name": constant("ACME IMPORTS, INC.", "Widget Co"),
    "Port of Entry Code": constant("2704", "4601", "0901"), "Entry Summary Line Number": line_number,
    "Country of Origin Code": constant("CN", "VN", "MX"), "Manufacturer ID": constant("CNACMWID123SHE", "VNHAN45HAN"),
    "Review Team Number": constant("CE1", "EL4"), "Tariff Ordinal Number": constant("1", "2", "3"),
    "Line Tariff Goods Value Amount": money, "Control Status": constant("CBP", "Filer"),
    "Importer of Record": constant("12-3456789"), "Total Fees": money, "Bond Number": constant("991234567"),
}  # fmt: skip
NEVER = ("Scheduled Liquidation Date", "Projected Liquidation Date", "Estimated Liquidation Date", "Anticipated Liquidation Date")


def shuffled_layout(r, meanings, foreign) -> list:
    layout = [*meanings, *foreign]
    r.shuffle(layout)
    return layout


def header_of(r, layout, titles: dict, lines, issue_codes=False) -> tuple[list[str], list[str | None]]:
    """The header's cells and what each column is. `titles` names the foreign columns."""
    texts, columns = [], []
    for at, name in enumerate(layout):
        if callable(name):
            texts.append(titles[name])
            columns.append(None)
        else:
            codes = issue_codes and name == "flagged_for_reconciliation"
            texts.append(name_of(r, ISSUE_CODE_NAMES if codes else NAMES[name], lines, at))
            columns.append(name)
    return texts, columns


def foreign(r, count: int, *more: str) -> dict:
    """So many foreign columns, each its own function, with their names."""
    names = [*r.sample(sorted(FOREIGN), count), *more]
    return {(lambda f: lambda r, one: f(r, one))(FOREIGN.get(name, note)): name for name in names}


def sprinkle_blanks(r, lines: list[Line], chance: float, empty=("",)) -> list[Line]:
    found = []
    for line in lines:
        if r.random() < chance:
            found.append(Line(list(r.choice((empty, [""] * len(line.cells))))))
        found.append(line)
    return found


def as_of(r) -> date:
    return r.choice((date(2026, 6, 18), date(2026, 5, 15), date(2026, 10, 6)))


@dataclass
class Case:
    """A file, how the reader is called, and what it owes: the object, or the code of a refusal."""

    dialect: str
    content: bytes
    flags: tuple[str, ...]
    expected: dict
    rows: int = 0


def case(name: str, sheet: Sheet) -> Case:
    content, begins = written(sheet)
    expected = truth(sheet, begins)
    return Case(name, content, sheet.flags(), expected, expected["rows"])


def entry_sheet(r, style: Style, meanings, *, titles=None, above=(), below=(), blanks=0.0, count=None, repeat=False,
                filer_kind="any", header=True, layout=None, early_days=False, keep=None, empty_is_no=None, defects=0.08,
                duplicates=0.05, unnumbered=0.04, **how) -> Sheet:  # fmt: skip
    """The usual way from a style to a sheet."""
    day, titles = as_of(r), titles or {}
    keep = r.random() < 0.5 if keep is None else keep
    empty_is_no = r.random() < 0.3 if empty_is_no is None else empty_is_no
    layout = layout or shuffled_layout(r, meanings, titles)
    known = e.entries(r, count or r.randrange(3, 40), day, meanings, filer_kind, early_days)
    if repeat:
        defects_of = lines_of(r, known, layout, style, day, keep, empty_is_no, defects, 0, unnumbered=0)
        rows = [line if i == 0 else again(r, line, layout) for line in defects_of for i in range(r.randrange(1, 6))]
    else:
        rows = lines_of(r, known, layout, style, day, keep, empty_is_no, defects, duplicates, header and len(layout) > 1, unnumbered)
    head, columns = header_of(r, layout, titles, rows, style.issue_codes)
    if not header:
        columns = [name if name in ("entry_number", "entry_type", "liquidation", "liquidated_on") else None for name in layout]
    lines = [Line(list(cells), "title" if any(cells) else "blank") for cells in above]
    lines += [Line(head, "header")] if header else []
    lines += sprinkle_blanks(r, rows, blanks) + [Line(list(cells), "total" if any(cells) else "blank") for cells in below]
    return Sheet(lines, columns, as_of=day.isoformat(), keep_numbers=keep, empty_is_no=empty_is_no, **how)


def again(r, line: Line, layout) -> Line:
    """The same entry on another line of the report: what is foreign differs."""
    cells = [name(r, None) if callable(name) else text for name, text in zip(layout, line.cells)] + line.cells[len(layout) :]
    return replace(line, cells=cells)


# The dialects.


def es_003(r):
    """ACE's entry summary lines: a report header, many foreign columns, an entry on several lines."""
    titles = foreign(r, r.randrange(6, 12)) | {us_day: "Entry Date", constant("", "08/21/2026"): r.choice(NEVER)}
    named = {"entry_number": "Entry Summary Number", "entry_type": "Entry Type Code", "liquidation": "Liquidation Status",
             "liquidated_on": "Liquidation Date", "flagged_for_reconciliation": "Reconciliation Indicator"}  # fmt: skip
    wanted = [name for name in named if name in ("entry_number", "entry_type") or r.random() < 0.8]
    layout = [*wanted, *titles] if r.random() < 0.5 else shuffled_layout(r, wanted, titles)
    above = [["ES-003 Entry Summary Line Tariff Details"], ["Run Date: 06/18/2026 08:15:22 AM"], [""], ["Importer Number:", "12-3456789"], [""]]
    style = Style(dates=(r.choice(("us_padded", "iso")),), plain_words=True)
    sheet = entry_sheet(r, style, wanted, titles=titles, layout=layout, above=above[: r.randrange(6)], repeat=True,
                        newline=r.choice(("\n", "\r\n")), quote_all=r.random() < 0.4,
                        below=r.choice(([], [[""], ["Grand Total", "", "12,345.00"]], [["Count: 41"]])))  # fmt: skip
    head = next(line for line in sheet.lines if line.what == "header")
    head.cells = [named.get(name, text) if isinstance(name, str) else text for name, text in zip(layout, head.cells)]
    return sheet


def es_022(r):
    """ACE's report on CAPE declarations: claim and refund numbers beside the entry."""
    titles = {
        constant("100000241223", '="100000241224"'): "CAPE Declaration Number",
        constant("R2026000123", ""): "Refund Number", money: "Refund Principal Amount", constant("12.34", "0.00"): "Refund Interest Amount",
        us_day: "Date Filed",
    }  # fmt: skip
    wanted = ["entry_number", "liquidated_on", *r.sample(["entry_type", "liquidation"], r.randrange(3))]
    noise = (lambda r, name, text: f'="{text}"' if name == "entry_number" and text else text) if r.random() < 0.5 else as_it_is
    style = Style(dates=("us_padded",), plain_words=True, noise=noise)
    above = [["ES-022 CAPE Entry Summary Report"], ["Report run on", "06/18/2026"]][: r.randrange(3)]
    return entry_sheet(r, style, wanted, titles=titles, above=above, newline="\r\n", repeat=r.random() < 0.3)


def excel_us(r):
    """Saved by Excel in the United States: zeros gone, some dates as serial numbers."""
    dates = r.choice((("us",), ("us", "serial"), ("serial",), ("us_short",), ("us", "serial_float"), ("us_dash",)))
    style = Style(("excel", "excel", "float"), ("excel",), dates, r.choice((0.0, 0.5)), 0.1, plain_words=True, issue_codes=r.random() < 0.5)
    encoding = r.choice(("utf-8-sig", "cp1252", "utf-8"))
    meanings = ["entry_number", *r.sample(ALL, r.randrange(3, 9))]
    sheet = entry_sheet(r, style, meanings, titles=foreign(r, 3), filer_kind=r.choice(("zero", "zero", "digits")),
                        encoding=encoding, newline="\r\n", quote_all=False)  # fmt: skip
    return marked(sheet)


def european(r):
    """Semicolons, the day first, decimal commas."""
    titles = {decimal_comma: "Zollbetrag", eu_day: "Entry Date", constant("Köln", "Würzburg"): "Ort"}
    dates = r.choice((("eu",), ("eu", "eu_dash"), ("eu_short",), ("dots",), ("dots_bare", "dots"), ("eu", "iso")))
    eu = any(name.startswith("eu") for name in dates)
    style = Style(("plain", "dashes"), ("plain", "tail"), dates, 0.1, 0.1)
    meanings = ["entry_number", "liquidated_on", *r.sample([f for f in ALL if f != "liquidated_on"], r.randrange(1, 7))]
    while True:
        sheet = entry_sheet(r, style, meanings, titles=titles, delimiter=";", encoding=r.choice(("cp1252", "utf-8-sig")), newline="\r\n",
                            sep_line=r.random() < 0.3)  # fmt: skip
        if not eu or date_order(sheet)[0] == "day_first":
            return marked(sheet)


def pasted(r):
    """Cells copied from a spreadsheet: tabs, no line end after the last row, cells of several lines."""
    style = Style(("plain", "dashes"), ("plain", "excel"), (r.choice(("us", "mon_day", "day_mon_dash")),), 0.0, 0.1)
    meanings = ["entry_number", *r.sample(ALL, r.randrange(2, 8))]
    titles = {note: "Notes"} | foreign(r, 2)
    sheet = entry_sheet(r, style, meanings, titles=titles, delimiter="\t", newline=r.choice(("\n", "\r\n")), last_newline=False)
    if r.random() < 0.3:
        at = sheet.columns.index("entry_number")
        next(line for line in sheet.lines if line.what == "header").cells[at] = "Entry\nNumber"
    return sheet


def unicode_text(r):
    """What Excel calls Unicode text: UTF-16 and tabs."""
    style = Style(("plain", "excel"), ("plain", "excel"), ("us",), 0.3, 0.1)
    meanings = ["entry_number", *r.sample(ALL, r.randrange(2, 8))]
    sheet = entry_sheet(r, style, meanings, titles=foreign(r, 2), delimiter="\t", newline="\r\n", encoding=r.choice(("utf-16-le", "utf-16-be")),
                        filer_kind="zero")  # fmt: skip
    return marked(sheet)


def by_hand(r):
    """A list kept by hand: mixed spellings, blank rows, wrappers, apostrophes, a total, sometimes two columns for the number."""
    split = r.random() < 0.4
    dates = r.choice((("us", "iso", "day_mon", "month_day", "us_padded"), ("us", "us_short", "shouted", "iso_slash", "compact", "dots")))
    numbers = ("plain", "dashes", "spaces", "short_dash", "lower", "dots", "lower_dashes")
    style = Style(numbers, ("plain", "excel", "tail"), dates, 0.2, 0.3, noise=messy)
    meanings = ["entry_number", *(["filer_code"] if split else []), *r.sample(ALL, r.randrange(2, 9))]
    below = r.choice(([], [["TOTAL", "", "17"]], [[""], ["Grand total: 17"]], [["Sum", "99.00"], [""]], [["Count", "3"]]))
    return entry_sheet(r, style, meanings, titles=foreign(r, r.randrange(3)), above=[["Our entries"], [""]] if r.random() < 0.4 else [],
                       below=below, blanks=0.15, newline=r.choice(("\n", "\r\n", "\r")))  # fmt: skip


def header_less(r):
    """No header: what a column holds says what it is."""
    style = Style(("plain", "dashes"), ("plain",), (r.choice(("us", "iso", "dots")),), plain_words=True)
    layout = ["entry_number", *r.sample(["entry_type", "liquidation", "liquidated_on"], r.randrange(1, 4))]
    r.shuffle(layout)
    return entry_sheet(r, style, layout, layout=layout, header=False, count=r.randrange(15, 40), defects=0.04, empty_is_no=False)


def numbers_only(r):
    """One column of numbers, with or without a name above it, as for a CAPE declaration."""
    style = Style((r.choice(("plain", "dashes", "excel")),))
    kind = "zero" if style.numbers == ("excel",) else "any"
    return entry_sheet(r, style, ["entry_number"], layout=["entry_number"], header=r.random() < 0.5, filer_kind=kind, defects=0.03,
                       blanks=r.choice((0, 0.2)), count=r.randrange(8, 60), newline=r.choice(("\n", "\r\n")), last_newline=r.random() < 0.5)  # fmt: skip


def pipes(r):
    """A broker's system: pipes, capitals, compact dates, codes."""
    style = Style(("plain",), ("plain",), ("compact",), plain_words=True, issue_codes=True)
    meanings = ["entry_number", "flagged_for_reconciliation", *r.sample([f for f in ALL if f not in e.YES_NO], r.randrange(2, 5))]
    return entry_sheet(r, style, meanings, titles=foreign(r, 4), delimiter="|", newline=r.choice(("\n", "\r\n")))


def early_days(r):
    """Nothing after the twelfth of a month: the order of the dates cannot be told."""
    style = Style(("plain",), ("plain",), ("us",), 0.0, 0.0, plain_words=True)
    meanings = ["entry_number", "liquidation", "liquidated_on", "entry_type"]
    return entry_sheet(r, style, meanings, early_days=True, defects=0, duplicates=0)


def labels_only(r):
    """Labels without any number."""
    style = Style(dates=(r.choice(("us", "iso")),))
    meanings = ["label", "liquidation", "liquidated_on", *r.sample(["entry_type", "open_protest"], r.randrange(3))]
    return entry_sheet(r, style, meanings, titles=foreign(r, 2), duplicates=0)


def named_twice(r):
    """Two columns for one meaning, the later one ignored; dates that are only planned, never read."""
    style = Style(("plain",), ("plain",), ("us",), plain_words=True)
    wanted = ["entry_number", "entry_type", "liquidation", "liquidated_on"]
    titles = {constant("Accepted", "Rejected"): "Status", constant("8/21/2026", ""): r.choice(NEVER), constant("A", "B"): "Type"}
    return entry_sheet(r, style, wanted, titles=titles, layout=[*wanted, *titles])


def largest(r):
    """As many entries as a declaration takes, each of them good, some on several lines."""
    style = Style(("plain",), ("plain",), ("us_padded",), plain_words=True)
    meanings = ["entry_number", "entry_type", "liquidation", "liquidated_on"]
    return entry_sheet(r, style, meanings, count=9_999, defects=0, duplicates=0.02, titles=foreign(r, 2), newline="\r\n")


def one_name(r):
    """A report cut down to what matters to its owner: of its columns only the entry number is one that is read."""
    titles = {us_day: "Entry Date", line_number: "Entry Summary Line Number", money: "Total Fees"}
    sheet = entry_sheet(r, Style(), ["entry_number"], titles=titles, layout=["entry_number", *titles], repeat=True)
    next(line for line in sheet.lines if line.what == "header").cells[0] = "Entry Summary Number"
    return sheet


def liquidated_yes_no(r):
    """A list kept by hand with a column `Liquidated` that says yes or no."""
    style = Style(("plain", "dashes"), plain_words=False)
    sheet = entry_sheet(r, style, ["entry_number", "liquidation", "entry_type"], layout=["entry_number", "liquidation", "entry_type"], defects=0,
                        count=r.randrange(12, 40))  # fmt: skip
    sheet.lines[0].cells[1] = "Liquidated"
    return sheet


def in_words(r):
    """Excel's long dates: the day of the week and the month in full, or the month alone."""
    styles = (("weekday",), ("weekday", "month_day"), ("day_month", "day_month_dash"), ("weekday_day", "mon_day"))
    style = Style(dates=r.choice(styles), times=0.1, no_dates=0.2)
    meanings = ["entry_number", "liquidated_on", *r.sample([f for f in ALL if f != "liquidated_on"], r.randrange(1, 5))]
    return entry_sheet(r, style, meanings, titles=foreign(r, 2), quote_all=r.random() < 0.3)


def told_elsewhere(r):
    """The dates that are read leave their order open; a column that is not read tells it, where it is named a date."""
    dates, other, name = r.choice((("us", us_day, "Entry Date"), ("eu", eu_day, "Date of export"), ("eu", eu_day, "LAST UPDATE"),
                                   ("us", eu_day, "Arrival"), ("us", constant("13/05/2026", "05/13/2026"), "Entry Date")))  # fmt: skip
    meanings = ["entry_number", "liquidated_on", *r.sample(["liquidation", "entry_type", "label"], r.randrange(3))]
    no_dates = r.choice((0.0, 0.5))
    return entry_sheet(r, Style(dates=(dates,), no_dates=no_dates), meanings, titles={other: name}, early_days=True, defects=0, duplicates=0,
                       count=r.randrange(12, 30))  # fmt: skip


VAGUE_AND_PLAIN = {
    "liquidation": ("Status", constant("Open", "Open", "Closed"), "Liquidation Status"), "entry_type": ("Type", constant("01", "11"), "Entry Type"),
    "label": ("Description", constant("shoes", "lamps"), "Importer Reference"), "open_protest": ("Protest", constant("Yes", "No"), "Open Protest"),
    "flagged_for_reconciliation": ("Recon", constant("Y", "N"), "Reconciliation Indicator"),
    "liquidated_on": ("Liquidated", constant("Yes", "No"), "Liquidation Date"),
}  # fmt: skip


def beside(r):
    """"Status" beside "Liquidation Status" and the like: the name that says more is the one that is read, wherever it stands."""
    wanted = ["liquidation", *r.sample(["entry_type", "label", "open_protest", "flagged_for_reconciliation", "liquidated_on"], r.randrange(1, 5))]
    titles = {VAGUE_AND_PLAIN[name][1]: VAGUE_AND_PLAIN[name][0] for name in wanted}
    if r.random() < 0.5:
        titles[line_number] = "Entry"
    layout = [*titles, "entry_number", *wanted] if r.random() < 0.6 else shuffled_layout(r, ["entry_number", *wanted], titles)
    sheet = entry_sheet(r, Style(dates=("iso",)), wanted, titles=titles, layout=layout, empty_is_no=False)
    plain = {"entry_number": "Entry Summary Number"} | {name: texts[2] for name, texts in VAGUE_AND_PLAIN.items()}
    head = next(line for line in sheet.lines if line.what == "header")
    head.cells = [plain[name] if isinstance(name, str) else text for name, text in zip(layout, head.cells)]
    return sheet


def vague_names(r):
    """Columns named so that they could be anything, and are something else: none of them is read."""
    titles = {
        constant("Accepted", "Rejected"): "Status", constant("air", "sea"): "Type", constant("see file", "closed in May"): "Protest",
        constant(*["n/a yet"] * 4, *["later"] * 4, "No"): "Liquidated", line_number: "Entry", constant("line 4", "see broker"): "Recon",
    }  # fmt: skip
    some = dict(r.sample(sorted(titles.items(), key=lambda item: item[1]), r.randrange(2, 7)))
    return entry_sheet(r, Style(), ["label", "reconciliation_due_on"], titles=some, count=r.randrange(20, 40))


def called_total(r):
    """Entries whose names begin like a total, among totals."""
    wanted = r.choice((["label", "entry_number", "entry_type", "liquidation"], ["label", "liquidation", "entry_type"]))
    totals = [["Total", "", "17"], ["SUBTOTAL: 4"], ["Grand total"], ["Totals"], ["Count 3"], ["sum"]]
    below = [(line + [""] * 4)[: len(wanted)] if "entry_number" in wanted else line[:1] for line in r.sample(totals, 3)]
    sheet = entry_sheet(r, Style(plain_words=True), wanted, titles={}, layout=wanted, defects=0, duplicates=0, unnumbered=0, below=below)
    for line in sheet.lines:
        if line.what == "entry" and r.random() < 0.5:
            line.cells[0] = line.accepted["label"] = r.choice(("Total Wine", "Sum & Co", "Count Basie LPs", "Grand Hotel", "total"))
            if "entry_number" not in wanted and not any(line.cells[1:]):
                line.what = "total"
    return sheet


ENTRY_DIALECTS = {f.__name__: f for f in (es_003, es_022, excel_us, european, pasted, unicode_text, by_hand, header_less, numbers_only,
                                          pipes, early_days, labels_only, named_twice, one_name, liquidated_yes_no, in_words,
                                          told_elsewhere, beside, vague_names, called_total)}  # fmt: skip


def refusals(r) -> list[Case]:
    """Files of which nothing is read, and the largest that still are."""
    flags = ("--kind", "entries", "--as-of", "2026-06-18")
    of_people = ("--kind", "people", "--as-of", "2026-06-18")
    head, row = b"Entry Number,Entry Type,Notes\n", b"ABC%08d,01,\n"
    many = head + b"".join(row % n for n in range(10_000))
    limit = 16 * 2**20
    filled = head + row % 1 + b"ABC00000002,01,"
    crowd = b"Name,Role\n" + b"".join(b"Person %d,TAU\n" % n for n in range(501))
    files = [
        ("empty", flags, b""), ("empty", flags, b"\n\r\n\n"), ("empty", flags, b" , ,\n\t\n"), ("empty", of_people, b"\xef\xbb\xbf"),
        ("empty", flags, b"\xff\xfe"), ("workbook", flags, b"PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml"),
        ("workbook", flags, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)), ("pdf", of_people, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"),
        ("not_text", flags, head + b"ABC00000001,01,\x00\n"),
        ("too_many_rows", flags, many), ("too_many_rows", of_people, crowd), ("too_large", flags, filled + b"x" * (limit + 1 - len(filled))),
        ("no_columns", flags, b"Color,Shape,Weight\nred,round,heavy\nblue,square,light\n"),
        ("no_columns", flags, b"Dear all,\nplease find the list attached.\n"),
    ]  # fmt: skip
    return [Case(f"refused: {code}", content, flags, {"refused": code}, 0) for code, flags, content in files]


def allowed(r) -> list[Case]:
    """One less than is refused."""
    found = [case("largest", largest(r))]
    found += [case("500 people", people.roster(r, 500))]
    small = entry_sheet(r, Style(), ["entry_number", "entry_type"], titles={note: "Notes"}, layout=["entry_number", "entry_type", note], defects=0)
    small.lines[-1].cells[-1] = ""
    bare = len(written(small)[0])
    small.lines[-1].cells[-1] = "x" * (16 * 2**20 - bare)
    return [*found, case("16 MiB", small)]


DIALECTS = ENTRY_DIALECTS | people.DIALECTS


def cases(seed: int, count: int, only=None):
    """So many files of each dialect; the seed of a file is told by its name and place alone."""
    for name, dialect in DIALECTS.items():
        wanted = only is None or name in only
        for place in range(count if wanted else 0):
            yield case(name, dialect(random.Random(f"{seed} {name} {place}")))
    if only is None or "limits" in only:
        r = random.Random(f"{seed} limits")
        yield from refusals(r)
        yield from allowed(r)


def dump(folder: Path, seed: int, each: int = 3):
    """Writes samples: DIALECT-N.csv, and beside it .json with `flags` and `expected`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in DIALECTS:
        for place, one in enumerate(cases(seed, each, {name})):
            stem = folder / f"{name}-{place}"
            stem.with_suffix(".csv").write_bytes(one.content)
            told = json.dumps({"flags": one.flags, "expected": one.expected}, ensure_ascii=False, indent=1)
            stem.with_suffix(".json").write_text(told + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dump", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    dump(given.dump, given.seed)
