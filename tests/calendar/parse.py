"""Reads a calendar with the package `icalendar`, into the form README.md describes."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from icalendar import Calendar


def events(text: str) -> list:
    """The events of a calendar's text, in its order. Raises what the package raises."""
    calendar = Calendar.from_ical(text.encode())
    # what it passes over without raising
    errors = [error for component in calendar.walk() for error in component.errors]
    if errors:
        raise ValueError(errors[0])
    return [event(component) for component in calendar.walk("VEVENT")]


def event(component) -> dict:
    return {
        "uid": value(component, "UID"),
        "sequence": value(component, "SEQUENCE"),
        "stamp": value(component, "DTSTAMP"),
        "start": value(component, "DTSTART"),
        "end": value(component, "DTEND"),
        "summary": value(component, "SUMMARY"),
        "description": value(component, "DESCRIPTION"),
        "alarms": [
            {name: value(alarm, name.upper()) for name in ("action", "trigger", "description")}
            for alarm in component.walk("VALARM")
        ],
    }


def value(component, name: str):
    """The value of a property, None where it does not stand; several are a list."""
    found = component.get(name)
    if isinstance(found, list):
        return [plain(one) for one in found]
    return plain(found)


def plain(found):
    found = getattr(found, "dt", found)
    if isinstance(found, timedelta):
        return int(found.total_seconds())
    if isinstance(found, datetime):
        utc = found.tzinfo is not None and found.utcoffset() == timezone.utc.utcoffset(None)
        return found.replace(tzinfo=None).isoformat() + ("Z" if utc else "")
    if isinstance(found, date):
        return found.isoformat()
    if isinstance(found, int):
        return int(found)
    return None if found is None else str(found)
