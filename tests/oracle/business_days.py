"""Compares the main implementation's calendar with two published ones.

    python business_days.py --assess-calendar PATH

The binary at PATH, called with no arguments, prints a line for every day from
2020-01-01 to 2050-12-31, separated by tabs: the day, business (0 or 1), the
observed holiday's name or -, the preceding business day (the day itself if
business), the 3rd and the 11th business day after.

Each line is compared with pandas' USFederalHolidayCalendar and with
holidays.US, both with the closures by executive order added. Then the same
comparison is run against two calendars known to be wrong; it must notice both.
The last line is `N passed, M failed` (days × calendars; a wrong calendar that
goes unnoticed counts as failed).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import warnings
from datetime import date, timedelta
from functools import lru_cache

import holidays
import pandas
from pandas.tseries.holiday import USFederalHolidayCalendar
from pandas.tseries.offsets import CustomBusinessDay

FIRST, LAST = date(2020, 1, 1), date(2050, 12, 31)
DAYS = [FIRST + timedelta(days=i) for i in range((LAST - FIRST).days + 1)]
CLOSURES = {
    date(2025, 12, 24): "closed by executive order",
    date(2025, 12, 26): "closed by executive order",
}
TRAPS = (
    date(2026, 7, 3),
    date(2027, 6, 18),
    date(2027, 7, 5),
    date(2027, 12, 24),
    date(2027, 12, 31),
    date(2028, 11, 10),
)
COLUMNS = ("business", "holiday", "preceding", "3rd after", "11th after")
SHOWN = 10

# calendars name the same holiday differently: one word tells which it is
HOLIDAY_WORDS = (
    "juneteenth",
    "new year",
    "king",
    "washington",
    "president",
    "memorial",
    "independence",
    "labor",
    "columbus",
    "veteran",
    "thanksgiving",
    "christmas",
)


@lru_cache(maxsize=None)
def which_holiday(name: str, day: date) -> str:
    if name == "-":
        return "-"
    if day in CLOSURES:
        return "closed by executive order"
    for word in HOLIDAY_WORDS:
        if word in name.lower():
            return "washington" if word == "president" else word
    return name


# A calendar: day → (business, holiday, preceding, 3rd after, 11th after)


def pandas_calendar() -> dict:
    observed = USFederalHolidayCalendar().holidays(
        "2019-01-01", "2052-12-31", return_name=True
    )
    names = {stamp.date(): name for stamp, name in observed.items()}
    names.update(CLOSURES)
    business_day = CustomBusinessDay(holidays=sorted(names))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        stamps = pandas.DatetimeIndex(DAYS)
        third, eleventh = stamps + 3 * business_day, stamps + 11 * business_day
    calendar = {}
    for day, stamp, third_day, eleventh_day in zip(DAYS, stamps, third, eleventh):
        calendar[day] = (
            "1" if business_day.is_on_offset(stamp) else "0",
            names.get(day, "-") if day.weekday() < 5 else "-",
            business_day.rollback(stamp).date().isoformat(),
            third_day.date().isoformat(),
            eleventh_day.date().isoformat(),
        )
    return calendar


def holidays_calendar(leave_out=()) -> dict:
    federal = holidays.US(years=range(2019, 2053), observed=True, expand=False)
    for day, name in CLOSURES.items():
        federal[day] = name
    for day in leave_out:
        federal.pop(day)
    calendar = {}
    for day in DAYS:
        business = federal.is_working_day(day)
        preceding = day if business else federal.get_nth_working_day(day, -1)
        calendar[day] = (
            "1" if business else "0",
            federal.get(day, "-") if day.weekday() < 5 else "-",
            preceding.isoformat(),
            federal.get_nth_working_day(day, 3).isoformat(),
            federal.get_nth_working_day(day, 11).isoformat(),
        )
    return calendar


def observed_veterans_days() -> list:
    """Those observed on another day than November 11."""
    days = []
    for year in range(2019, 2052):
        day = date(year, 11, 11)
        if day.weekday() == 5:
            days.append(day - timedelta(days=1))
        elif day.weekday() == 6:
            days.append(day + timedelta(days=1))
    return days


def juneteenths() -> list:
    """June 19 since 2021, and the day it is observed."""
    days = []
    for year in range(2021, 2053):
        day = date(year, 6, 19)
        days.append(day)
        if day.weekday() == 5:
            days.append(day - timedelta(days=1))
        elif day.weekday() == 6:
            days.append(day + timedelta(days=1))
    return days


def binarys_calendar(path: str) -> dict:
    printed = subprocess.run([path], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    calendar = {}
    for line in printed.stdout.splitlines():
        day, *values = line.split("\t")
        day = date.fromisoformat(day)
        if len(values) != len(COLUMNS) or day in calendar:
            raise SystemExit(f"not a line of the calendar: {line!r}")
        calendar[day] = tuple(values)
    return calendar


def differing_days(binary: dict, oracle: dict) -> dict:
    """day → the columns that differ"""
    differing = {}
    for day in DAYS:
        ours, theirs = oracle[day], binary.get(day)
        if theirs is None:
            differing[day] = list(COLUMNS)
            continue
        columns = []
        for column, a, b in zip(COLUMNS, ours, theirs):
            if column == "holiday":
                a, b = which_holiday(a, day), which_holiday(b, day)
            if a != b:
                columns.append(column)
        if columns:
            differing[day] = columns
    return differing


def print_day(day: date, name: str, line):
    print(f"    {day} {day:%a}  {name:<10} " + ("no line" if line is None else "  ".join(line)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--assess-calendar", required=True, metavar="PATH")
    options = parser.parse_args()

    binary = binarys_calendar(options.assess_calendar)
    passed = failed = 0

    beyond = sorted(set(binary) - set(DAYS))
    if beyond:
        print(f"{len(beyond)} days outside {FIRST} to {LAST}, the first {beyond[0]}")
        failed += len(beyond)

    oracles = {
        f"pandas {pandas.__version__}": pandas_calendar(),
        f"holidays {holidays.__version__}": holidays_calendar(),
    }
    for name, oracle in oracles.items():
        differing = differing_days(binary, oracle)
        passed += len(DAYS) - len(differing)
        failed += len(differing)
        print(f"{name}: {len(DAYS)} days, {len(differing)} differ")
        for day, columns in list(differing.items())[:SHOWN]:
            print(f"  {day}: {', '.join(columns)}")
            print_day(day, "oracle", oracle[day])
            print_day(day, "binary", binary.get(day))

    print("trap dates (business, holiday, preceding, 3rd after, 11th after):")
    for day in TRAPS:
        for name, oracle in oracles.items():
            print_day(day, name.split()[0], oracle[day])
        print_day(day, "binary", binary.get(day))

    known_bad = {
        "without observed Veterans Days": observed_veterans_days(),
        "without Juneteenth": juneteenths(),
    }
    for name, leave_out in known_bad.items():
        bad = holidays_calendar(leave_out)
        differing = differing_days(binary, bad)
        # what only the wrong calendar gets wrong: a fault of the binary is not a catch
        caught = [day for day in leave_out if "business" in differing.get(day, ())]
        print(f"known-bad calendar {name}: {len(differing)} days differ")
        for day in (day for day in TRAPS if day in leave_out):
            print(f"  trap date {day}: {'caught' if day in caught else 'NOT caught'}")
            print_day(day, "known-bad", bad[day])
            print_day(day, "binary", binary.get(day))
        if not caught or any(day in leave_out and day not in caught for day in TRAPS):
            print("  not caught")
            failed += 1

    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
