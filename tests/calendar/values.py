"""Values of RFC 5545: dates, times, spans, texts. Each reader gives None for what is none."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

DATE_FORM = re.compile(r"[0-9]{8}\Z")
TIME_FORM = re.compile(r"[0-9]{8}T[0-9]{6}Z?\Z")
SPAN_FORM = re.compile(
    r"([+-])?P(?:([0-9]+)W|(?=[0-9T])(?:([0-9]+)D)?"
    r"(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?)\Z"
)


def day(text: str):
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:])) if DATE_FORM.match(text) else None
    except ValueError:
        return None


def moment(text: str):
    """Naive, but in UTC where the text ends in Z. Second 60 is second 59."""
    if not TIME_FORM.match(text):
        return None
    seconds = min(int(text[13:15]), 59) if text[13:15] == "60" else int(text[13:15])
    try:
        found = datetime(int(text[:4]), int(text[4:6]), int(text[6:8]), int(text[9:11]), int(text[11:13]), seconds)
    except ValueError:
        return None
    return found.replace(tzinfo=timezone.utc) if text.endswith("Z") else found


def span(text: str):
    form = SPAN_FORM.match(text)
    if form is None:
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in form.groups()[1:])
    found = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -found if form[1] == "-" else found


def whole_days(text: str) -> bool:
    """A span of days or weeks, without a time."""
    return span(text) is not None and "T" not in text


# A backslash and what stands after it, if anything does.
ESCAPE = re.compile(r"\\(.?)", re.DOTALL)


def unescaped(text: str) -> str:
    return ESCAPE.sub(lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), text)


def without_escapes(text: str) -> str:
    """What stands there unescaped."""
    return ESCAPE.sub("", text)
