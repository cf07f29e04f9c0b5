"""A good calendar, and for each check of `lint.py` at least one edit of it that this check alone rejects.

    python fixtures.py      the self-test: N passed, M failed
"""

from __future__ import annotations

import sys
from collections import Counter

from lint import CHECKS, lint

CRLF = "\r\n"
GOOD_LINES = r"""
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Calendar 1.0//EN
CALSCALE:GREGORIAN
NAME:Dates of Blue Door\, Inc.
REFRESH-INTERVAL;VALUE=DURATION:P1W
COLOR:teal
BEGIN:VEVENT
UID:cape-by-e1-0a1b2c@example.invalid
DTSTAMP:20260618T120000Z
SEQUENCE:14560000
DTSTART;VALUE=DATE:20260803
DTEND;VALUE=DATE:20260804
SUMMARY:File in CAPE by today: café chairs\; steel
DESCRIPTION;LANGUAGE=en-US;ALTREP="cid:one;two:three":First line
 \, with a comma\nSecond line: C:\\
 files \; 
 🚢🚢 שלום
CATEGORIES:CUSTOMS,DATES
TRANSP:TRANSPARENT
STATUS:CONFIRMED
CLASS:PRIVATE
PRIORITY:5
URL:https://example.invalid/a,b;c
X-NOTE;X-KIND="a,b":whatever\q
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:File in CAPE by today
TRIGGER:PT9H
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:cape-by-e1-14-0a1b2c@example.invalid
DTSTAMP:20260618T120000Z
SEQUENCE:14560000
DTSTART;VALUE=DATE:20260720
DURATION:P1D
SUMMARY:In 14 days: file in CAPE
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:In 14 days
TRIGGER;VALUE=DATE-TIME:20260720T120000Z
END:VALARM
END:VEVENT
END:VCALENDAR
"""
GOOD = GOOD_LINES.lstrip("\n").replace("\n", CRLF).encode()

FIRST_EVENT, SECOND_EVENT, AFTER_EVENTS = (
    GOOD.index(b"BEGIN:VEVENT"),
    GOOD.rindex(b"BEGIN:VEVENT"),
    GOOD.index(b"END:VCALENDAR"),
)
ALARM = GOOD[GOOD.index(b"BEGIN:VALARM") : GOOD.index(b"END:VALARM") + len(b"END:VALARM\r\n")]

FIXTURES = []  # (id, what was done, bytes)


def put(id_: str, old, new, last=False):
    """One stretch of the good calendar replaced by another: the first of its kind, or the last."""
    old, new = (part.encode() if isinstance(part, str) else part for part in (old, new))
    at = GOOD.rindex(old) if last else GOOD.index(old)
    made = GOOD[:at] + new + GOOD[at + len(old) :]
    assert made != GOOD
    FIXTURES.append((id_, f"{old[:40]} became {new[:40]}", made))


def drop(id_: str, line: str, last=False):
    put(id_, line + CRLF, "", last)


def after(id_: str, line: str, new: str):
    put(id_, line + CRLF, line + CRLF + new + CRLF)


def whole(id_: str, what: str, made: bytes):
    FIXTURES.append((id_, what, made))


SUMMARY = "SUMMARY:File in CAPE by today: café chairs\\; steel"
START, END = "DTSTART;VALUE=DATE:20260803", "DTEND;VALUE=DATE:20260804"
STAMP, SEQUENCE = "DTSTAMP:20260618T120000Z", "SEQUENCE:14560000"
BOTH = START + CRLF + END

# bytes
whole("bom", "a mark before the text", b"\xef\xbb\xbf" + GOOD)
put("nul", "steel", "ste\0el")
put("control", "steel", "ste\x07el")
put("control", "steel", "ste\x7fel")
put("control", "steel", "ste\x0bel")
put("bare_lf", "STATUS:CONFIRMED\r\n", "STATUS:CONFIRMED\n")
whole("bare_lf", "the last line end", GOOD[:-2] + b"\n")
put("bare_cr", "STATUS:CONFIRMED\r\n", "STATUS:CONFIRMED\r")
put("long_line", "X-NOTE;X-KIND=\"a,b\":whatever\\q", "X-NOTE:" + "x" * 69)
put("long_line", "In 14 days: file in CAPE", "é" * 34)
put("utf8", "chairs", b"ch\xffirs")
put("utf8", "chairs", b"ch\xed\xa0\x80irs")
put("utf8", "chairs", b"ch\xc0\xafirs")
put("split_character", "café", "café".encode()[:-1] + b"\r\n " + "é".encode()[-1:])
put("split_character", "🚢", "🚢".encode()[:2] + b"\r\n\t" + "🚢".encode()[2:])
whole("final_crlf", "nothing ends the last line", GOOD[:-2])
whole("unterminated_fold", "the last line is cut within a fold", GOOD.removesuffix(b"DAR\r\n") + b"\r\n DAR")
put("empty_line", "STATUS:", "\r\nSTATUS:")
whole("empty_line", "one at the end", GOOD + b"\r\n")
put("empty_fold", "steel\r\n", "steel\r\n \r\n")
whole("first_fold", "a space before the first line", b" " + GOOD)

# content lines
put("no_content_line", "chairs\\; steel", "chairs\r\nsteel")
after("no_content_line", "STATUS:CONFIRMED", "X-NOTE")
put("property_name", "with a comma\\n", "with a comma\r\n")
after("property_name", "STATUS:CONFIRMED", "X_NOTE:one")
after("property_name", "STATUS:CONFIRMED", "X-NOTE :one")
after("property_name", "STATUS:CONFIRMED", ":one")
after("property_name", "STATUS:CONFIRMED", "X-NÖTE:one")
after("unknown_property", "STATUS:CONFIRMED", "NOTE:one")
after("parameter_form", "STATUS:CONFIRMED", "X-NOTE;LANGUAGE:one")
after("parameter_form", "STATUS:CONFIRMED", "X-NOTE;=en:one")
after("parameter_form", "STATUS:CONFIRMED", "X-NOTE;X-LABEL=one;two:three")
after("parameter_quotes", "STATUS:CONFIRMED", 'X-NOTE;X-LABEL=on"e:two')
after("parameter_quotes", "STATUS:CONFIRMED", 'X-NOTE;X-LABEL="one"two:three')
after("parameter_quotes", "STATUS:CONFIRMED", "X-NOTE;X-LABEL=one,two:three")
after("parameter_empty", "STATUS:CONFIRMED", "X-NOTE;X-LABEL=:one")
after("parameter_twice", "STATUS:CONFIRMED", "X-NOTE;X-LABEL=a;X-LABEL=b:one")
after("unknown_parameter", "STATUS:CONFIRMED", "X-NOTE;HEADING=a:one")
after("value_type", "STATUS:CONFIRMED", "X-NOTE;VALUE=DAY:20260803")

# texts
put("raw_comma", "chairs\\; steel", "chairs, steel")
put("raw_comma", "\\, with", "\\\\, with")
put("raw_semicolon", "chairs\\; steel", "chairs; steel")
put("wrong_escape", "chairs\\; steel", "chairs\\x steel")
put("wrong_escape", "today: café", "today\\: café")
put("lone_backslash", "chairs\\; steel", "chairs steel\\")

# components
whole("before_begin", "a property first", b"X-NOTE:one\r\n" + GOOD)
whole("after_end", "a property last", GOOD + b"X-NOTE:one\r\n")
whole("after_end", "an event last", GOOD[:SECOND_EVENT] + b"END:VCALENDAR\r\n" + GOOD[SECOND_EVENT:AFTER_EVENTS])
whole("two_calendars", "another one", GOOD + GOOD.replace(b"UID:", b"UID:again-"))
drop("unbalanced", "END:VALARM")
drop("unbalanced", "END:VEVENT")
drop("unbalanced", "END:VCALENDAR")
after("unbalanced", "END:VALARM", "END:VALARM")
put("misnested", "END:VALARM\r\nEND:VEVENT", "END:VEVENT\r\nEND:VALARM")
put("component_value", "BEGIN:VALARM", "BEGIN:Valarm")
put("component_value", "END:VEVENT", "END:vevent")
after("unknown_component", "END:VALARM", "BEGIN:VALERT\r\nX-NOTE:one\r\nEND:VALERT")
whole(
    "nested_event",
    "the second in the first",
    GOOD[: SECOND_EVENT - len(b"END:VEVENT\r\n")] + GOOD[SECOND_EVENT:AFTER_EVENTS] + b"END:VEVENT\r\nEND:VCALENDAR\r\n",
)
whole("stray_alarm", "one after the events", GOOD[:AFTER_EVENTS] + ALARM + GOOD[AFTER_EVENTS:])
whole("no_component", "all events taken out", GOOD[:FIRST_EVENT] + GOOD[AFTER_EVENTS:])
whole("not_an_event", "a to-do", GOOD[:AFTER_EVENTS] + b"BEGIN:VTODO\r\nEND:VTODO\r\n" + GOOD[AFTER_EVENTS:])
whole("late_property", "one after the events", GOOD[:AFTER_EVENTS] + b"X-NOTE:one\r\n" + GOOD[AFTER_EVENTS:])
after("late_property", "END:VALARM", "X-NOTE:one")
after("misplaced_property", "STATUS:CONFIRMED", "TRIGGER:PT9H")
after("misplaced_property", "CALSCALE:GREGORIAN", "SUMMARY:one")
after("misplaced_property", "ACTION:DISPLAY", "LOCATION:one")

# the calendar's properties
drop("no_version", "VERSION:2.0")
put("version", "VERSION:2.0", "VERSION:1.0")
drop("no_prodid", "PRODID:-//Example//Calendar 1.0//EN")
put("empty_prodid", "PRODID:-//Example//Calendar 1.0//EN", "PRODID:")
put("calscale", "CALSCALE:GREGORIAN", "CALSCALE:JULIAN")
after("method", "CALSCALE:GREGORIAN", "METHOD:SHOUT")
after("message", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
after("message", "CALSCALE:GREGORIAN", "METHOD:REQUEST")
after("calendar_property_twice", "CALSCALE:GREGORIAN", "CALSCALE:GREGORIAN")
put("refresh_interval", "REFRESH-INTERVAL;VALUE=DURATION:P1W", "REFRESH-INTERVAL:P1W")
put("refresh_interval", "REFRESH-INTERVAL;VALUE=DURATION:P1W", "REFRESH-INTERVAL;VALUE=DURATION:P0D")

# events
drop("no_uid", "UID:cape-by-e1-0a1b2c@example.invalid")
put("uid_characters", "UID:cape-by-e1-0a", "UID:dana-Lee-0a")
put("uid_characters", "UID:cape-by-e1-0a", "UID:café-0a")
put("uid_characters", "UID:cape-by-e1-0a", "UID:cape_by_e1-0a")
put("uid_characters", "UID:cape-by-e1-0a1b2c@example.invalid", "UID:")
put("long_uid", "UID:cape-by-e1-0a1b2c@example.invalid", "UID:" + "a" * 60 + "\r\n " + "b" * 41)
put("same_uid", "UID:cape-by-e1-14-0a", "UID:cape-by-e1-0a")
drop("no_dtstamp", STAMP)
put("dtstamp", STAMP, "DTSTAMP:20260618")
put("dtstamp", STAMP, "DTSTAMP:20260618T250000Z")
put("dtstamp", STAMP, "DTSTAMP:2026-06-18T12:00:00Z")
put("dtstamp_utc", STAMP, "DTSTAMP:20260618T120000")
put("stamps_differ", STAMP, "DTSTAMP:20260618T120001Z")
put("no_dtstart", START + CRLF, "")
drop("no_sequence", SEQUENCE)
put("sequence", SEQUENCE, "SEQUENCE:1.5")
put("sequence", SEQUENCE, "SEQUENCE:")
put("sequence_negative", SEQUENCE, "SEQUENCE:-1")
put("sequence_large", SEQUENCE, f"SEQUENCE:{2**31}")
drop("no_summary", SUMMARY)
put("empty_summary", SUMMARY, "SUMMARY:")
put("empty_summary", SUMMARY, "SUMMARY: \\n")
after("event_property_twice", SUMMARY, "SUMMARY:Another")
after("event_property_twice", END, END)
after("identity_twice", STAMP, STAMP)
after("identity_twice", "UID:cape-by-e1-0a1b2c@example.invalid", "UID:another-0a1b2c@example.invalid")
put("status", "STATUS:CONFIRMED", "STATUS:DONE")
put("status", "STATUS:CONFIRMED", "STATUS:NEEDS-ACTION")
put("transp", "TRANSP:TRANSPARENT", "TRANSP:FREE")
put("class", "CLASS:PRIVATE", "CLASS:SECRET")
put("priority", "PRIORITY:5", "PRIORITY:10")
put("color", "COLOR:teal", "COLOR:#008080")
put("url", "URL:https://example.invalid/a,b;c", "URL:example page")
after("recurring", "STATUS:CONFIRMED", "RRULE:FREQ=MONTHLY;COUNT=3")
after("people", "STATUS:CONFIRMED", "ATTENDEE:mailto:dana@example.invalid")
after("people", "STATUS:CONFIRMED", "ORGANIZER:mailto:dana@example.invalid")
after("fetched", "STATUS:CONFIRMED", "ATTACH:https://example.invalid/a")

# days
put("date_form", START, "DTSTART;VALUE=DATE:2026-08-03")
put("date_form", END, "DTEND;VALUE=DATE:")
put("impossible_date", START, "DTSTART;VALUE=DATE:20260231")
put("impossible_date", END, "DTEND;VALUE=DATE:20270229")
put("date_without_value", START, "DTSTART:20260803")
put("moment_with_value", START, "DTSTART;VALUE=DATE:20260803T090000Z")
put("tzid_of_date", START, "DTSTART;VALUE=DATE;TZID=UTC:20260803")
put("tzid", BOTH, "DTSTART;TZID=Europe/Paris:20260803T090000\r\nDTEND;TZID=Europe/Paris:20260803T100000")
put("floating", BOTH, "DTSTART:20260803T090000\r\nDTEND:20260803T100000")
put("mixed", END, "DTEND:20260804T000000Z")
put("mixed", START, "DTSTART:20260803T000000Z")
put("timed", BOTH, "DTSTART:20260803T090000Z\r\nDTEND:20260803T100000Z")
drop("no_end", END)
put("end_not_after", END, "DTEND;VALUE=DATE:20260803")
put("end_not_after", END, "DTEND;VALUE=DATE:20260802")
put("several_days", END, "DTEND;VALUE=DATE:20260805")
after("end_and_duration", END, "DURATION:P1D")
put("duration", "DURATION:P1D", "DURATION:1D")
put("duration", "DURATION:P1D", "DURATION:PT24H")
put("duration", "DURATION:P1D", "DURATION:P")
put("duration", "DURATION:P1D", "DURATION:-P1D")

# alarms
drop("no_action", "ACTION:DISPLAY")
put("action", "ACTION:DISPLAY", "ACTION:SHOUT")
put("loud_alarm", "ACTION:DISPLAY", "ACTION:AUDIO")
drop("alarm_without_description", "DESCRIPTION:File in CAPE by today")
put("empty_alarm_description", "DESCRIPTION:File in CAPE by today", "DESCRIPTION:")
drop("no_trigger", "TRIGGER:PT9H")
put("trigger", "TRIGGER:PT9H", "TRIGGER:9H")
put("trigger", "TRIGGER:PT9H", "TRIGGER:PT")
put("trigger", "TRIGGER:PT9H", "TRIGGER:P1DT")
put("trigger", "TRIGGER:PT9H", "TRIGGER:20260803T090000Z")
put("trigger", "TRIGGER:PT9H", "TRIGGER;VALUE=DATE-TIME:20260803T090000")
put("trigger_related", "TRIGGER:PT9H", "TRIGGER;RELATED=MIDDLE:PT9H")
put("late_alarm", "TRIGGER:PT9H", "TRIGGER:P1D")
put("late_alarm", "TRIGGER:PT9H", "TRIGGER;RELATED=END:PT0S")
put("late_alarm", "VALUE=DATE-TIME:20260720T120000Z", "VALUE=DATE-TIME:20260721T120000Z")
after("alarm_repeat", "TRIGGER:PT9H", "REPEAT:2")
after("alarm_repeat", "TRIGGER:PT9H", "DURATION:PT5M")
after("alarm_property_twice", "TRIGGER:PT9H", "TRIGGER:PT10H")


def self_test():
    """(passed, failed) fixtures; prints what failed."""
    passed = failed = 0
    for expected, what, made in [(None, "the good calendar", GOOD), *FIXTURES]:
        found = lint(made)
        ids = {id_ for id_, _, _ in found}
        if ids == ({expected} if expected else set()):
            passed += 1
        else:
            failed += 1
            print(f"expected {expected or 'nothing'}, found {sorted(ids)}: {what}")
            print("".join(f"    {id_}: {where}\n" for id_, _, where in found[:5]), end="")
    covered = {id_ for id_, _, _ in FIXTURES}
    for id_, count in Counter(id_ for id_, _, _ in CHECKS).items():
        if count > 1 or id_ not in covered:
            failed += 1
            print(f"{id_}: {count} checks, {'a' if id_ in covered else 'no'} fixture")
    return passed, failed


def main():
    passed, failed = self_test()
    print(f"{len(CHECKS)} checks, {len(FIXTURES)} fixtures and the good calendar: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
