"""Computes millions of dates three more times, by three calendars that know nothing of one another.

    python date_cases.py --dates BINARY [--every N]

A case is a rule, a day from January 1, 2020 to June 30, 2050, and a number: so many days after it; the
nth business day after it; the business day on or before the day so many after it; and for each day what
docs/guidance.md builds from these (the days of an entry liquidated then, of a login last used then, and of
the service desk and the ownership update). BINARY is the example `dates`. The three:

    holidays  its own table and its own counting of working days
    pandas    USFederalHolidayCalendar, CustomBusinessDay
    numpy     busdaycalendar over the list of the Office of Personnel Management, written out in opm.py; up to
              June 30, 2030, where that list ends

each with the closures by executive order. Then each calendar loses one observed holiday, which has to be
noticed. --every N takes each Nth day only. The last line is `N passed, M failed`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from datetime import date, timedelta

import holidays
import numpy
import opm
import pandas
from pandas.tseries.holiday import USFederalHolidayCalendar
from pandas.tseries.offsets import CustomBusinessDay

FIRST, LAST, LAST_LISTED = date(2020, 1, 1), date(2050, 6, 30), date(2030, 6, 30)
CLOSURES = (date(2025, 12, 24), date(2025, 12, 26))
# Observed on another day than its own: what a careless calendar gets wrong.
LEFT_OUT = date(2027, 12, 31)
SHOWN = 5
# What docs/guidance.md says: which days each rule gives, in the order printed.
GUIDANCE = {
    "entry": [("days", 80), ("by", 80), ("days", 180), ("by", 180)],
    "login": [("days", 44), ("days", 45)],
    "desk": [("business", 3), ("business", 10)],
    "owner": [("business", 3), ("business", 15)],
    "tao": [("days", 0), ("business", 11)],
}
NUMBERS = {"days": range(51), "business": range(51), "by": range(185)}


def cases(every: int) -> list:
    days = [FIRST + timedelta(days=n) for n in range(0, (LAST - FIRST).days + 1, every)]
    found = [(rule, n, day) for rule, numbers in NUMBERS.items() for n in numbers for day in days]
    return found + [(rule, 0, day) for rule in GUIDANCE for day in days]


class Holidays:
    def __init__(self, leave_out=None):
        self.name = f"holidays {holidays.__version__}"
        self.federal = holidays.US(years=range(2019, 2052), expand=False)
        for day in CLOSURES:
            self.federal[day] = "closed by executive order"
        if leave_out:
            self.federal.pop(leave_out)
        self.nexts = {}

    def days(self, day, n):
        return day + timedelta(days=n)

    def business(self, day, n):
        for _ in range(n):
            if day not in self.nexts:
                self.nexts[day] = self.federal.get_nth_working_day(day, 1)
            day = self.nexts[day]
        return day

    def by(self, day, n):
        day += timedelta(days=n)
        return day if self.federal.is_working_day(day) else self.federal.get_nth_working_day(day, -1)


class Pandas:
    def __init__(self, leave_out=None):
        self.name = f"pandas {pandas.__version__}"
        observed = set(USFederalHolidayCalendar().holidays("2019-01-01", "2051-12-31").date) | set(CLOSURES)
        calendar = CustomBusinessDay(holidays=sorted(observed - {leave_out}))
        stamps = pandas.date_range("2019-06-01", "2051-12-31", freq=calendar)
        self.open = [stamp.date() for stamp in stamps]
        every = pandas.date_range("2019-06-01", "2051-12-31")
        # How many business days there are up to each day, that day included.
        counts = stamps.searchsorted(every, side="right")
        self.until = dict(zip((stamp.date() for stamp in every), counts.tolist()))

    def days(self, day, n):
        return date.fromordinal(day.toordinal() + n)

    def business(self, day, n):
        return self.open[self.until[day] + n - 1] if n else day

    def by(self, day, n):
        return self.open[self.until[self.days(day, n)] - 1]


class Numpy:
    """The same answers for many cases at once."""

    def __init__(self, leave_out=None):
        self.name = f"numpy {numpy.__version__} over OPM's list"
        observed = sorted(set(opm.DAYS) - {leave_out} | set(CLOSURES))
        self.calendar = numpy.busdaycalendar(holidays=numpy.array(observed, dtype="datetime64[D]"))

    def answer(self, rule, days, n):
        if rule == "days":
            return days + n
        if rule == "by":
            return numpy.busday_offset(days + n, 0, roll="backward", busdaycal=self.calendar)
        counted = numpy.busday_offset(days, n, roll="backward", busdaycal=self.calendar)
        return numpy.where(n == 0, days, counted)


def parts(rule, n):
    return GUIDANCE.get(rule, [(rule, n)])


def answers(calendar, wanted) -> list:
    """The days of each case, in the order the binary prints them."""
    if isinstance(calendar, Numpy):
        found = [None] * len(wanted)
        groups = {}
        for at, (rule, n, _) in enumerate(wanted):
            groups.setdefault(rule, []).append(at)
        for rule, places in groups.items():
            days = numpy.array([wanted[at][2] for at in places], dtype="datetime64[D]")
            numbers = numpy.array([wanted[at][1] for at in places])
            columns = []
            for part, n in parts(rule, None):
                columns.append(calendar.answer(part, days, numbers if n is None else numpy.full(len(days), n)))
            texts = [numpy.datetime_as_string(column, unit="D").tolist() for column in columns]
            for at, row in zip(places, zip(*texts)):
                found[at] = " ".join(row)
        return found
    return [
        " ".join(getattr(calendar, part)(day, count).isoformat() for part, count in parts(rule, n))
        for rule, n, day in wanted
    ]


def binarys(path: str, wanted) -> list:
    asked = "".join(f"{rule} {day} {n}\n" for rule, n, day in wanted)
    said = subprocess.run([path], input=asked, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    lines = said.stdout.splitlines()
    if len(lines) != len(wanted):
        raise SystemExit(f"{len(lines)} answers to {len(wanted)} cases")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dates", required=True, metavar="BINARY")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    options = parser.parse_args()

    wanted = cases(options.every)
    ours = binarys(options.dates, wanted)
    dates = sum(len(parts(rule, n)) for rule, n, _ in wanted)
    print(f"{len(wanted):,} cases, {dates:,} dates")
    passed = failed = 0
    listed = [at for at in range(len(wanted)) if wanted[at][2] <= LAST_LISTED]
    for kind in (Holidays, Pandas, Numpy):
        calendar = kind()
        places = listed if kind is Numpy else range(len(wanted))
        theirs = dict(zip(places, answers(calendar, [wanted[at] for at in places])))
        differ = [at for at in places if ours[at] != theirs[at]]
        print(f"{calendar.name}: {len(differ)} of {len(places):,} cases differ")
        for at in differ[:SHOWN]:
            rule, n, day = wanted[at]
            print(f"  {rule} {n} from {day}: here {ours[at]}, there {theirs[at]}")
        passed += len(places) - len(differ)
        failed += len(differ)
    near = [at for at in range(len(wanted)) if abs((wanted[at][2] - LEFT_OUT).days) < 200]
    for kind in (Holidays, Pandas, Numpy):
        calendar = kind(leave_out=LEFT_OUT)
        theirs = answers(calendar, [wanted[at] for at in near])
        differ = sum(ours[at] != answer for at, answer in zip(near, theirs))
        print(f"{calendar.name} without {LEFT_OUT}: {differ:,} of {len(near):,} cases differ")
        failed += differ == 0
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
