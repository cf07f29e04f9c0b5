#!/usr/bin/env python3
"""Makes random workbooks with openpyxl, reads each with openpyxl and with the example `table`, and compares.

    python3 make.py --table PROGRAM [--count 1000] [--seed 1]     compares; the exit status is 1 where one differs
    python3 make.py --largest FILE                                writes 9,999 entries on 30,000 lines

What a workbook holds is known first: entries with their answers. Their cells vary: real dates in either date system
and several formats, dates as text, numbers as text and texts as numbers, formulas with stored values, merged cells,
error cells, title rows, an empty first column, hidden rows and sheets, several sheets. openpyxl is the second reader:
it has to find the same cells, so that a mistake of the writer is no mistake of the reader.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

AS_OF = date(2026, 6, 18)
STATUSES = {"Liquidated": "liquidated", "Not Liquidated": "unliquidated", "Suspended": "suspended", "Extended": "extended",
            "Under Review": "suspended", "Reliquidated": "liquidated"}  # fmt: skip
FORMATS = ("mm/dd/yyyy", "yyyy-mm-dd", "m/d/yy", "dd-mmm-yyyy", "m/d/yyyy h:mm", "[$-409]mmmm d, yyyy;@")


def check_digit(ten):
    """docs/ace-reports.md, “Entry numbers”: letters become digits, every second of the ten is doubled."""
    total = 0
    for place, c in enumerate(ten, 1):
        value = int(c) if c.isdigit() else 1 + "ABCDEFGHI JKLMNOPQR".index(c) % 10 if c < "S" else 2 + "STUVWXYZ".index(c)
        if place % 2 == 0:
            value *= 2
            value = (value + 1) % 10 if value > 9 else value
        total += value
    return -total % 10


def number(r):
    filer = r.choice(("ABC", "XY1", "605", "012", "9B7"))
    ten = f"{filer}{r.randrange(10**7):07}"
    return f"{ten}{check_digit(ten)}"


def facts(r, numeric):
    status = r.choice(list(STATUSES))
    day = AS_OF - timedelta(days=r.randrange(1, 400)) if STATUSES[status] == "liquidated" else None
    known = number(r)
    while numeric and not known.isdigit():
        known = number(r)
    return {"entry_number": known, "entry_type": r.choice(("01", "03", "06", "11")), "status": status, "liquidated_on": day,
            "duty": r.randrange(1, 10**7)}  # fmt: skip


def workbook(r):
    """A workbook, and the entries it holds by number."""
    book = openpyxl.Workbook()
    if r.random() < 0.3:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = r.choice(("Main Report", "Sheet1", "ES-003 (1)", "Données"))
    if r.random() < 0.4:
        other = book.create_sheet("Prompts", r.choice((0, 1)))
        other.append(["Prompt", "Value"])
        other.append(["Liquidation Date", "01/01/2025"])
    left = r.choice((0, 0, 1))
    top = r.choice((0, 0, 1, 3, 7))
    for row in range(top):
        sheet.cell(row + 1, 1, f"Title {row}")
    if top > 1 and r.random() < 0.5:
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=4)
    names = ["Entry Summary Number", "Entry Type Code", "Liquidation Status", "Liquidation Date", "HTS Number - Full", "Line Tariff Duty Amount", "Port"]
    for at, name in enumerate(names):
        sheet.cell(top + 1, left + at + 1, name)
    numeric = r.random() < 0.3
    known, row = {}, top + 2
    for _ in range(r.randrange(1, 12)):
        one = facts(r, numeric)
        if one["entry_number"] in known:
            continue
        lines = r.choice((1, 1, 2, 3))
        merged = lines > 1 and r.random() < 0.4
        known[one["entry_number"]] = expected(one)
        for line in range(lines):
            write(r, sheet, row, left, one, line, merged, numeric)
            row += 1
        if merged:
            for column in range(4):
                sheet.merge_cells(start_row=row - lines, start_column=left + column + 1, end_row=row - 1, end_column=left + column + 1)
        if r.random() < 0.08:
            row += 1
    if r.random() < 0.5:
        sheet.cell(row + r.choice((0, 1)), left + 1, r.choice(("Total", "Grand Total: 12", "Page 1 of 1", "End of report")))
    return book, known


def write(r, sheet, row, left, one, line, merged, numeric):
    def put(column, value, style=None):
        cell = sheet.cell(row, left + column + 1, value)
        if style:
            cell.number_format = style

    if line == 0 or not merged:
        text = one["entry_number"]
        put(0, int(text) if numeric else r.choice((text, f"{text[:3]}-{text[3:10]}-{text[10]}")))
        put(1, r.choice((one["entry_type"], int(one["entry_type"]))))
        put(2, one["status"])
        day = one["liquidated_on"]
        if day is None:
            put(3, r.choice((None, "", "#N/A", "N/A")))
        elif r.random() < 0.3:
            put(3, r.choice((f"{day:%m/%d/%Y}", day.isoformat())))
        else:
            put(3, datetime(day.year, day.month, day.day, *r.choice(((0, 0), (13, 45)))), r.choice(FORMATS))
    put(4, "9903.01.25" if line == 0 else r.choice(("8471.30.0100", 8471300100)))
    put(5, one["duty"] / 100 if line == 0 else r.choice((1.5, "$2.00")), r.choice((None, "$#,##0.00")))
    put(6, r.choice((None, "2704", 4601, True)))


def expected(one):
    day = one["liquidated_on"]
    return {"entry_type": one["entry_type"], "liquidation": STATUSES[one["status"]],
            "liquidated_on": day.isoformat() if day else None, "ieepa_cents": str(one["duty"])}  # fmt: skip


def second_reader(path, known):
    """Whether openpyxl finds each entry's number and day in the file."""
    found = {}
    for sheet in openpyxl.load_workbook(path, data_only=True):
        for row in sheet.iter_rows(values_only=True):
            cells = [cell for cell in row if cell is not None]
            for cell in cells:
                text = str(cell).replace("-", "").zfill(11)
                if text in known:
                    days = [value.date().isoformat() for value in cells if isinstance(value, datetime)]
                    found.setdefault(text, days)
    return all(name in found and (not found[name] or found[name] == [one["liquidated_on"]]) for name, one in known.items())


def compared(program, path, known):
    said = subprocess.run([program, "--kind", "entries", "--as-of", AS_OF.isoformat(), "--keep-numbers", str(path)], capture_output=True, text=True)
    try:
        got = json.loads(said.stdout)
    except ValueError:
        return [f"no JSON: {said.stdout[:100]} {said.stderr[:200]}"]
    if "refused" in got:
        return [f"refused: {got['refused']}"]
    rows = {row["entry_number"]: row for row in got["accepted"]}
    wrong = [f"numbers {sorted(rows)} instead of {sorted(known)}"] if rows.keys() != known.keys() else []
    for name, one in known.items():
        wrong += [f"{name} {key}: {rows[name][key]!r} instead of {value!r}" for key, value in one.items() if name in rows and rows[name][key] != value]
    return wrong + [f"row not used: {problem}" for problem in got["problems"]]


def largest(path):
    r = random.Random(1)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Main Report")
    sheet.append(["ES-003 Entry Summary Line Tariff Details"])
    sheet.append(["Entry Summary Number", "Entry Type Code", "Importer Number", "Port of Entry Code", "Entry Date", "Entry Summary Date",
                  "Entry Summary Line Number", "Country of Origin Code", "Manufacturer ID", "HTS Number - Full", "Line Tariff Goods Value Amount",
                  "Line Tariff Duty Amount", "Liquidation Status", "Liquidation Date"])  # fmt: skip
    names = set()
    while len(names) < 9_999:
        names.add(number(r))
    for name in sorted(names):
        for line in range(4 if len(name) and int(name[-4]) == 0 else 3):
            day = datetime(2026, 1, 1) + timedelta(days=r.randrange(150))
            sheet.append([name, "01", "12-3456789", "2704", datetime(2025, 5, 5), datetime(2025, 5, 15), line + 1, "CN", "CNACMWID123SHE",
                          "9903.01.25" if line == 0 else "8471.30.0100", r.randrange(10**6) / 100, r.randrange(10**6) / 100, "Liquidated",
                          datetime(2026, 1, 1) + timedelta(days=int(name[-3:]) % 150)])  # fmt: skip
            assert day
    book.save(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--table")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--largest", type=Path)
    given = parser.parse_args()
    if given.largest:
        return largest(given.largest)
    folder = Path(tempfile.mkdtemp(prefix="workbooks-"))
    differing = 0
    for place in range(given.count):
        r = random.Random(f"{given.seed} {place}")
        book, known = workbook(r)
        path = folder / f"{place}.xlsx"
        book.save(path)
        assert zipfile.is_zipfile(path)
        wrong = compared(given.table, path, known)
        if not second_reader(path, known):
            wrong.append("openpyxl does not find what was written")
        if wrong:
            differing += 1
            if differing <= 10:
                print(f"{path}: {'; '.join(wrong[:4])}")
        else:
            path.unlink()
    print(f"{given.count - differing} passed, {differing} failed")
    return differing > 0


sys.exit(main())
