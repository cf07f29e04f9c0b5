"""What is wrong with the content of a calendar, as read by a parser, against what is expected."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta, timezone

from documents import FIRST_STAMP
from expectation import REMINDERS, UNICODE_SPACES, digest, expected, key_of

NINE_O_CLOCK = 9 * 60 * 60
DAY = 24 * 60 * 60
# Up to so many characters a name stands whole in a summary.
TITLE = 40
# What turns the direction of what follows: whatever opens has to be closed.
OPENING = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)


def form(text: str):
    """RFC 5545, section 3.1: lines of at most 75 octets, each with CRLF, and no control characters but tabs."""
    *lines, rest = text.split("\r\n")
    if rest:
        yield "form", "the last line has no end"
    for line in lines:
        if len(line.encode()) > 75:
            yield "form", f"{len(line.encode())} octets in {line!r}"
        if re.search(r"[\x00-\x08\x0a-\x1f\x7f]", line):
            yield "form", f"a control character in {line!r}"


class Wanted:
    """What the calendar of a document has to hold."""

    def __init__(self, document: dict, assessment: dict, person: str | None, stamp: int):
        self.facts = document["facts"]
        self.as_of = date.fromisoformat(assessment["as_of"])
        self.person, self.stamp = person, stamp
        self.days = expected(document, assessment, person)

    def faults(self, events: list, text: str):
        found = {}
        companies = set()
        for event in events:
            known = key_of(event["uid"])
            if known is None:
                yield "uid", f"not of the form: {event['uid']}"
                continue
            key, company = known
            companies.add(company)
            found[key] = event
            yield from self.faults_of_event(key, event)
        if companies != {digest(self.facts)}:
            yield "uid", f"digests {companies}, expected {digest(self.facts)}"
        yield from differing(self.days, {key: event["start"] for key, event in found.items()})
        yield from self.order(events)
        yield from form(text)
        head = text.replace("\r\n ", "").split("BEGIN:VEVENT")[0]
        for line in head.splitlines():
            if not closed(line):
                yield "direction", f"{line} leaves a direction open"
        if re.search(r"\ufffd|undefined|\bNone\b|Some\(", text):
            yield "text", "traces of the program's language, or U+FFFD"

    def faults_of_event(self, key, event):
        what, id_, _ = key
        on = date.fromisoformat(event["start"])
        stamp = datetime.fromtimestamp(self.stamp, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        if on < self.as_of:
            yield "before as_of", f"{event['uid']} on {on}, as of {self.as_of}"
        if event["end"] != (on + timedelta(days=1)).isoformat():
            yield "end", f"{event['uid']}: {on} to {event['end']}"
        if (event["stamp"], event["sequence"]) != (stamp, min(self.stamp - FIRST_STAMP, 2**31 - 1)):
            yield "stamp", f"{event['uid']}: {event['stamp']}, {event['sequence']}"
        if not isinstance(event["summary"], str) or not isinstance(event["description"], str):
            yield "text", f"{event['uid']}: no summary or description, or several"
            return
        for where in ("summary", "description"):
            if not closed(event[where]):
                yield "direction", f"{event['uid']}: {where} leaves a direction open: {event[where]!a}"
        if "\n" in event["summary"]:
            yield "text", f"{event['uid']}: summary of several lines"
        company = (self.facts.get("company") or {}).get("label") or ""
        for label in (self.label(what, id_), company):
            yield from self.names(event, harmless(label))
        yield from self.alarms(on, event)

    def names(self, event, label: str):
        """Whole in the description; in the summary whole or, where it is long, its beginning."""
        in_summary = label if len(label) <= TITLE else label[: TITLE - 10]
        for where, part in (("description", label), ("summary", in_summary)):
            if plain(part) not in plain(event[where]):
                yield "label", f"{event['uid']}: {part!a} is not in the {where}: {event[where]!a}"

    def label(self, what: str, id_: str) -> str:
        """The label of the person or first entry; nothing for the company's events."""
        for one in [*(self.facts.get("people") or []), *(self.facts.get("entries") or [])]:
            if one["id"] == id_ and what != "monthly-logins":
                return one.get("label") or ""
        return ""

    def alarms(self, on: date, event):
        """9:00 on each of the days before it that are not over; the earliest first, since Outlook keeps one."""
        at = [NINE_O_CLOCK - days * DAY for days in REMINDERS if on - timedelta(days=days) >= self.as_of]
        rung = [alarm["trigger"] for alarm in event["alarms"]]
        if rung != at:
            yield "alarms", f"{event['uid']}: {rung}, expected {at}"
        for alarm in event["alarms"]:
            if alarm["action"] != "DISPLAY" or not isinstance(alarm["description"], str) or not closed(alarm["description"]):
                yield "alarms", f"{event['uid']}: {alarm!a}"

    def order(self, events):
        """By day; in one person's calendar another event may lead (Outlook reads only the first)."""
        days = [event["start"] for event in events]
        in_order = days[1:] if self.person is not None else days
        if in_order != sorted(in_order):
            yield "order", f"{days}"


def differing(wanted: dict, found: dict):
    for key, on in wanted.items():
        if found.get(key) != on.isoformat():
            yield "content", f"{key}: expected {on}, found {found.get(key)}"
    for key in found:
        if key not in wanted:
            yield "content", f"{key}: not expected, found on {found[key]}"


def closed(text: str) -> bool:
    """Every mark that turns the direction is closed within its line, and none closes what is not open."""
    for line in re.split(r"[\n\r\u2028\u2029\u0085]", text):
        open_ = []
        for character in line:
            if character in OPENING:
                open_.append(OPENING[character])
            elif character in OPENING.values():
                if not open_ or open_.pop() != character:
                    return False
        if open_:
            return False
    return True


def harmless(label: str) -> str:
    """Without control characters and marks of direction, runs of spaces and line breaks as one space."""
    spaces = re.sub(f"[{UNICODE_SPACES}]+", " ", label)
    return "".join(c for c in spaces if unicodedata.category(c) != "Cc" and not is_direction(c)).strip(" ")


def plain(text: str) -> str:
    """What every reader should see of it: without spaces too."""
    return harmless(text).replace(" ", "")


def is_direction(character: str) -> bool:
    return character in OPENING or character in OPENING.values()

