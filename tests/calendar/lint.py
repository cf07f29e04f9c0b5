#!/usr/bin/env python3
"""What is wrong with a calendar, byte by byte: RFC 5545, RFC 7986, and the rules of this project.

    python lint.py FILE.ics…      prints findings, exit status 1 where there are any
    python lint.py --checks       prints the checks

The checks are a table: an id, a sentence, a function from a Calendar to what it finds. Each has a
fixture that it alone rejects (`fixtures.py`). Standard library only.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import timedelta

import values
from reading import BOM, Calendar, Component, Line
from rules import *  # noqa: F403 (tables)

LONGEST_LINE = 75  # octets, without the line end
LONGEST_UID = 100
MOST = 2**31 - 1
NAME = re.compile(r"[A-Za-z0-9-]+\Z")
UID = re.compile(r"[a-z0-9.@-]+\Z")
CONTROL = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
DAY = timedelta(days=1)

CHECKS = []


def check(id_: str, sentence: str):
    def add(function):
        CHECKS.append((id_, sentence, function))
        return function

    return add


def lint(data: bytes):
    """[(id, sentence, where)], nothing for a good calendar"""
    calendar = Calendar(data)
    return [(id_, sentence, str(where)) for id_, sentence, find in CHECKS for where in find(calendar)]


# -- bytes ---------------------------------------------------------------------


@check("bom", "The text begins with a byte order mark.")
def _(c: Calendar):
    return ["the first bytes"] if c.data.startswith(BOM) else []


@check("nul", "There is a NUL.")
def _(c: Calendar):
    return [f"line {line.number}" for line in c.physical if b"\0" in line.bytes]


@check("control", "There is a control character other than tab.")
def _(c: Calendar):
    return [f"line {line.number}: {line.bytes[:60]}" for line in c.physical if CONTROL.search(line.bytes)]


@check("bare_lf", "A line ends with LF alone.")
def _(c: Calendar):
    return [f"line {line.number}" for line in c.physical if line.end == b"\n"]


@check("bare_cr", "There is a CR without LF.")
def _(c: Calendar):
    return [f"line {line.number}" for line in c.physical if line.end == b"\r"]


@check("long_line", f"A line has more than {LONGEST_LINE} octets.")
def _(c: Calendar):
    return [f"line {line.number}: {len(line.bytes)}" for line in c.physical if len(line.bytes) > LONGEST_LINE]


@check("utf8", "The text is no UTF-8.")
def _(c: Calendar):
    return [line for line in c.lines if not is_utf8(line.raw)]


@check("split_character", "A fold stands inside a character.")
def _(c: Calendar):
    whole = {line.number for line in c.lines if is_utf8(line.raw)}
    begins = 0
    for line in c.physical:
        begins = begins if line.continues else line.number
        if begins in whole and not is_utf8(line.bytes):
            yield f"line {line.number}"


@check("final_crlf", "The last line does not end with CR LF.")
def _(c: Calendar):
    last = c.physical[-1] if c.physical else None
    return ["the end"] if last is None or (last.end == b"" and not last.continues) else []


@check("unterminated_fold", "The text ends within a fold.")
def _(c: Calendar):
    last = c.physical[-1] if c.physical else None
    return ["the end"] if last is not None and last.end == b"" and last.continues else []


@check("empty_line", "There is an empty line.")
def _(c: Calendar):
    return [f"line {line.number}" for line in c.physical if not line.bytes]


@check("empty_fold", "A fold continues with nothing.")
def _(c: Calendar):
    return [f"line {line.number}" for line in c.physical if line.continues and len(line.bytes) == 1 and line.end]


@check("first_fold", "The first line is a continuation.")
def _(c: Calendar):
    return ["line 1"] if c.physical and c.physical[0].bytes.startswith((b" ", b"\t")) else []


def is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


# -- content lines ---------------------------------------------------------------


@check("no_content_line", "A line has no colon: a raw line break in a text, perhaps.")
def _(c: Calendar):
    return [line for line in c.lines if line.value is None]


@check("property_name", "A property's name holds something other than letters, digits and dashes.")
def _(c: Calendar):
    return [line for line in c.lines if line.value is not None and not NAME.match(line.name.lstrip())]


@check("unknown_property", "A property is unknown and its name does not begin with X-.")
def _(c: Calendar):
    for _, line in c.properties():
        if NAME.match(line.key) and line.value is not None:
            if line.key not in KNOWN_PROPERTIES and not line.key.startswith("X-"):
                yield line


@check("parameter_form", "A parameter has no name, no value or no equals sign.")
def _(c: Calendar):
    return [line for line, raw in parameters(c) if "=" not in raw or not NAME.match(raw.partition("=")[0])]


@check("parameter_quotes", "A parameter's value holds a quote, or what it needs quotes for.")
def _(c: Calendar):
    for line, raw in parameters(c):
        name, equals, rest = raw.partition("=")
        pieces = re.sub(r'(?:^|(?<=,))"[^"]*"(?=,|$)', "", rest)
        several = len(line.parameters.get(name.upper(), [])) > 1
        if equals and ('"' in pieces or (several and name.upper() not in SEVERAL_VALUES)):
            yield line


@check("parameter_empty", "A parameter's value is empty.")
def _(c: Calendar):
    return [line for line, raw in parameters(c) if "=" in raw and not raw.partition("=")[2].strip('"')]


@check("parameter_twice", "A parameter stands twice.")
def _(c: Calendar):
    for line in c.lines:
        names = Counter(raw.partition("=")[0].upper() for raw in line.raw_parameters if "=" in raw)
        if any(count > 1 for count in names.values()):
            yield line


@check("unknown_parameter", "A parameter is unknown and its name does not begin with X-.")
def _(c: Calendar):
    for line, raw in parameters(c):
        name = raw.partition("=")[0].upper()
        if "=" in raw and NAME.match(name) and name not in PARAMETERS and not name.startswith("X-"):
            yield line


@check("value_type", "VALUE names an unknown type.")
def _(c: Calendar):
    return [line for line in c.lines if line.parameter("VALUE") not in VALUE_TYPES | {None, ""}]


def parameters(c: Calendar):
    return [(line, raw) for line in c.lines for raw in line.raw_parameters if line.value is not None]


# -- texts -----------------------------------------------------------------------


@check("raw_comma", "A comma stands in a text without a backslash.")
def _(c: Calendar):
    return [line for line in texts(c) if line.key in TEXT and "," in values.without_escapes(line.value)]


@check("raw_semicolon", "A semicolon stands in a text without a backslash.")
def _(c: Calendar):
    return [line for line in texts(c) if ";" in values.without_escapes(line.value)]


@check("wrong_escape", "A backslash stands before something other than a backslash, comma, semicolon, n or N.")
def _(c: Calendar):
    return [line for line in texts(c) if any(e and e not in "\\,;nN" for e in values.ESCAPE.findall(line.value))]


@check("lone_backslash", "A text ends with a backslash that escapes nothing.")
def _(c: Calendar):
    return [line for line in texts(c) if "" in values.ESCAPE.findall(line.value)]


def texts(c: Calendar):
    return [line for _, line in c.properties(*TEXT, *TEXTS) if line.value is not None]


# -- components --------------------------------------------------------------------


@check("before_begin", "The first line is not BEGIN:VCALENDAR.")
def _(c: Calendar):
    first = c.lines[0] if c.lines else None
    is_begin = first is not None and first.text.strip().upper() == "BEGIN:VCALENDAR"
    return [] if is_begin else [first or "an empty text"]


@check("after_end", "Something other than a calendar stands after END:VCALENDAR.")
def _(c: Calendar):
    stray = [one.line for one in c.outside.components if one.name != "VCALENDAR"]
    ended = next((line.number for line in c.lines if line.text.upper() == "END:VCALENDAR"), None)
    return [line for line in stray + c.outside.properties if ended is not None and line.number > ended]


@check("two_calendars", "There are several calendars.")
def _(c: Calendar):
    return [one.line for one in c.calendars[1:]]


@check("unbalanced", "A component begins and does not end, or ends and did not begin.")
def _(c: Calendar):
    return unbalanced(c)


@check("misnested", "A component ends while one inside it is open.")
def _(c: Calendar):
    return [line for line, _ in c.wrong_ends if not unbalanced(c)]


def unbalanced(c: Calendar):
    def count(key):
        return Counter(line.value.strip().upper() for line in c.lines if line.key == key and line.value)

    begins, ends = count("BEGIN"), count("END")
    return [name for name in {*begins, *ends} if begins[name] != ends[name]]


@check("component_value", "BEGIN or END names no component, or not in capitals.")
def _(c: Calendar):
    return [line for line in c.lines if line.key in ("BEGIN", "END") and not re.match(r"[A-Z0-9-]+\Z", line.value or "")]


@check("unknown_component", "A component is unknown and its name does not begin with X-.")
def _(c: Calendar):
    known = {*PLACES, *OTHER_COMPONENTS}
    inside = [one for one in c.outside.within() if one.parent is not None]
    return [one for one in inside if one.name not in known and not one.name.startswith("X-")]


@check("nested_event", "An event stands elsewhere than in a calendar.")
def _(c: Calendar):
    return [one for one in c.events if one.parent.name not in ("VCALENDAR", "") and not unbalanced(c)]


@check("stray_alarm", "An alarm stands elsewhere than in an event.")
def _(c: Calendar):
    return [one for one in c.alarms if one.parent.name not in ("VEVENT", "VTODO")]


@check("no_component", "The calendar holds no component.")
def _(c: Calendar):
    return [one for one in c.calendars if not one.components]


@check("not_an_event", "The calendar holds something other than events.")
def _(c: Calendar):
    return [one for one in c.outside.within() if one.name in ("VTODO", "VJOURNAL", "VFREEBUSY")]


@check("late_property", "A property stands after a component inside.")
def _(c: Calendar):
    return [line for one in c.outside.within() if one.parent is not None for line in one.late]


@check("misplaced_property", "A property stands in a component where it may not.")
def _(c: Calendar):
    for component, line in c.properties():
        once, many = PLACES.get(component.name, ((), ()))
        places = component.name in PLACES and line.key in KNOWN_PROPERTIES
        if places and line.key not in once and line.key not in many:
            yield line


def twice(components, but=()):
    for component in components:
        once = PLACES[component.name][0]
        counts = Counter(line.key for line in component.properties)
        yield from (f"{component}: {key}" for key, count in counts.items() if count > 1 and key in once and key not in but)


# -- the calendar's properties -----------------------------------------------------


def without(components, name: str):
    return [component for component in components if component.first(name) is None]


def values_of(components, name: str):
    """(component, value) of every one there is"""
    return [(one, line.value) for one in components for line in one.all(name) if line.value is not None]


@check("no_version", "VERSION is missing.")
def _(c: Calendar):
    return without(c.calendars, "VERSION")


@check("version", "VERSION is not 2.0.")
def _(c: Calendar):
    return [value for _, value in values_of(c.calendars, "VERSION") if value != "2.0"]


@check("no_prodid", "PRODID is missing.")
def _(c: Calendar):
    return without(c.calendars, "PRODID")


@check("empty_prodid", "PRODID is empty.")
def _(c: Calendar):
    return [one for one, value in values_of(c.calendars, "PRODID") if not value.strip()]


@check("calscale", "CALSCALE is not GREGORIAN.")
def _(c: Calendar):
    return [value for _, value in values_of(c.calendars, "CALSCALE") if value.upper() != "GREGORIAN"]


@check("method", "METHOD is none of RFC 5546.")
def _(c: Calendar):
    return [value for _, value in values_of(c.calendars, "METHOD") if value.upper() not in METHODS]


@check("message", "METHOD makes a message of it (this project: files to import, without one).")
def _(c: Calendar):
    return [value for _, value in values_of(c.calendars, "METHOD") if value.upper() in METHODS]


@check("calendar_property_twice", "A property of the calendar stands twice.")
def _(c: Calendar):
    return twice(c.calendars)


@check("refresh_interval", "REFRESH-INTERVAL is no VALUE=DURATION above zero.")
def _(c: Calendar):
    for one in c.calendars:
        for line in one.all("REFRESH-INTERVAL"):
            found = values.span(line.value or "")
            if line.parameter("VALUE") != "DURATION" or found is None or found <= timedelta():
                yield line


# -- events ------------------------------------------------------------------------


@check("no_uid", "An event has no UID.")
def _(c: Calendar):
    return without(c.events, "UID")


@check("uid_characters", "A UID holds something other than a-z 0-9 . @ - (this project: nothing personal).")
def _(c: Calendar):
    return [value for _, value in values_of(c.events, "UID") if not UID.match(value)]


@check("long_uid", f"A UID has more than {LONGEST_UID} characters.")
def _(c: Calendar):
    return [value for _, value in values_of(c.events, "UID") if len(value) > LONGEST_UID]


@check("same_uid", "Two events have one UID.")
def _(c: Calendar):
    counts = Counter(event.value("UID") for event in c.events if event.first("UID"))
    return [uid for uid, count in counts.items() if count > 1]


@check("no_dtstamp", "An event has no DTSTAMP.")
def _(c: Calendar):
    return without(c.events, "DTSTAMP")


@check("dtstamp", "DTSTAMP is no moment.")
def _(c: Calendar):
    return [value for _, value in values_of(c.events, "DTSTAMP") if values.moment(value) is None]


@check("dtstamp_utc", "DTSTAMP is not in UTC.")
def _(c: Calendar):
    return [value for _, value in values_of(c.events, "DTSTAMP") if values.moment(value) and not value.endswith("Z")]


@check("stamps_differ", "Events of one calendar have different DTSTAMPs (this project).")
def _(c: Calendar):
    known = [value for _, value in values_of(c.events, "DTSTAMP") if values.moment(value) and value.endswith("Z")]
    return [sorted(set(known))] if len(set(known)) > 1 else []


@check("no_dtstart", "An event has no DTSTART.")
def _(c: Calendar):
    return without(c.events, "DTSTART")


@check("no_sequence", "An event has no SEQUENCE (this project).")
def _(c: Calendar):
    return without(c.events, "SEQUENCE")


@check("sequence", "SEQUENCE is no integer.")
def _(c: Calendar):
    return [value for _, value in values_of(c.events, "SEQUENCE") if not re.match(r"[+-]?[0-9]+\Z", value)]


@check("sequence_negative", "SEQUENCE is below zero.")
def _(c: Calendar):
    return [value for _, value in values_of(c.events, "SEQUENCE") if re.match(r"-[0-9]+\Z", value)]


@check("sequence_large", f"SEQUENCE is above {MOST}.")
def _(c: Calendar):
    return [value for _, value in values_of(c.events, "SEQUENCE") if re.match(r"[0-9]+\Z", value) and int(value) > MOST]


@check("no_summary", "An event has no SUMMARY.")
def _(c: Calendar):
    return without(c.events, "SUMMARY")


@check("empty_summary", "SUMMARY is empty.")
def _(c: Calendar):
    return [one for one, value in values_of(c.events, "SUMMARY") if not values.unescaped(value).strip()]


@check("event_property_twice", "A property of an event stands twice.")
def _(c: Calendar):
    return twice(c.events, but=("UID", "DTSTAMP", "DTSTART"))


@check("identity_twice", "UID, DTSTAMP or DTSTART of an event stands twice.")
def _(c: Calendar):
    return [(str(one), key) for one in c.events for key in ("UID", "DTSTAMP", "DTSTART") if len(one.all(key)) > 1]


@check("status", "STATUS is none of an event's.")
def _(c: Calendar):
    return [value for _, value in values_of(c.events, "STATUS") if value.upper() not in STATUSES]


@check("transp", "TRANSP is unknown.")
def _(c: Calendar):
    return [value for _, value in values_of(c.events, "TRANSP") if value.upper() not in TRANSPARENCIES]


@check("class", "CLASS is unknown.")
def _(c: Calendar):
    known = lambda value: value.upper() in CLASSES or value.upper().startswith("X-")  # noqa: E731
    return [value for _, value in values_of(c.events, "CLASS") if not known(value)]


@check("priority", "PRIORITY is not 0 to 9.")
def _(c: Calendar):
    return [value for _, value in values_of(c.events, "PRIORITY") if not re.match(r"[0-9]\Z", value)]


@check("color", "COLOR is no CSS name.")
def _(c: Calendar):
    return [line for _, line in c.properties("COLOR") if (line.value or "").lower() not in COLORS]


@check("url", "URL is no address.")
def _(c: Calendar):
    return [line for _, line in c.properties("URL") if not re.match(r"https?://[!-~]+\Z|mailto:[!-~]+\Z", line.value or "")]


@check("recurring", "An event recurs (this project: each day is its own event).")
def _(c: Calendar):
    return [line for _, line in c.properties("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")]


@check("people", "ATTENDEE or ORGANIZER names somebody (this project: nobody is invited).")
def _(c: Calendar):
    return [line for _, line in c.properties("ATTENDEE", "ORGANIZER")]


@check("fetched", "Something is to be fetched (this project: nothing is).")
def _(c: Calendar):
    return [line for _, line in c.properties("ATTACH", "IMAGE", "SOURCE", "CONFERENCE")]


# -- days --------------------------------------------------------------------------


def kind(line: Line | None):
    """What a value is by its form: date, moment, or nothing."""
    if line is None or line.value is None:
        return None
    if values.DATE_FORM.match(line.value):
        return "date"
    return "moment" if values.TIME_FORM.match(line.value) else None


def times(c: Calendar):
    return [line for event in c.events for line in event.properties if line.key in ("DTSTART", "DTEND")]


@check("date_form", "DTSTART or DTEND is neither a date nor a moment.")
def _(c: Calendar):
    return [line for line in times(c) if kind(line) is None]


@check("impossible_date", "There is no such day or time.")
def _(c: Calendar):
    for line in times(c):
        if kind(line) and values.day(line.value) is None and values.moment(line.value) is None:
            yield line


@check("date_without_value", "A date has no VALUE=DATE.")
def _(c: Calendar):
    return [line for line in times(c) if kind(line) == "date" and line.parameter("VALUE") != "DATE"]


@check("moment_with_value", "VALUE=DATE stands with a moment.")
def _(c: Calendar):
    return [line for line in times(c) if kind(line) == "moment" and line.parameter("VALUE") == "DATE"]


@check("tzid_of_date", "TZID stands with a date or a moment in UTC.")
def _(c: Calendar):
    for line in times(c):
        if line.parameter("TZID") and (kind(line) == "date" or (line.value or "").endswith("Z")):
            yield line


@check("tzid", "TZID names a time zone that the calendar does not hold.")
def _(c: Calendar):
    held = {value.upper() for _, value in values_of(c.components("VTIMEZONE"), "TZID")}
    for line in times(c):
        needs = kind(line) == "moment" and not line.value.endswith("Z")
        if needs and line.parameter("TZID") not in held | {None}:
            yield line


def plain_moment(line: Line | None) -> bool:
    return kind(line) == "moment" and line.parameter("VALUE") != "DATE"


@check("floating", "A moment has neither Z nor TZID: it is another one in each time zone.")
def _(c: Calendar):
    return [line for line in times(c) if plain_moment(line) and not line.value.endswith("Z") and not line.parameter("TZID")]


@check("mixed", "One of DTSTART and DTEND is a date and the other a moment.")
def _(c: Calendar):
    for event in c.events:
        kinds = {kind(event.first("DTSTART")), kind(event.first("DTEND"))}
        claim_date = any(line.parameter("VALUE") == "DATE" and kind(line) == "moment" for line in event.properties)
        if kinds == {"date", "moment"} and not claim_date:
            yield event


@check("timed", "An event has a time of day (this project: all are all-day).")
def _(c: Calendar):
    for event in c.events:
        start, end = event.first("DTSTART"), event.first("DTEND")
        if plain_moment(start) and start.value.endswith("Z") and kind(end) != "date":
            yield event


def start_and_end(event: Component):
    """Both as dates or both as moments of one kind; else nothing."""
    start, end = event.first("DTSTART"), event.first("DTEND")
    if kind(start) is None or kind(start) != kind(end):
        return None
    found = [(values.day if kind(start) == "date" else values.moment)(line.value) for line in (start, end)]
    if None in found or (kind(start) == "moment" and start.value.endswith("Z") != end.value.endswith("Z")):
        return None
    return found


@check("no_end", "An event has neither DTEND nor DURATION (this project: programs differ in what that means).")
def _(c: Calendar):
    return [one for one in c.events if one.first("DTEND") is None and one.first("DURATION") is None]


@check("end_not_after", "DTEND is not after DTSTART.")
def _(c: Calendar):
    return [event for event in c.events if (both := start_and_end(event)) and both[1] <= both[0]]


@check("several_days", "An all-day event has more than one day (this project).")
def _(c: Calendar):
    spans = [(one, start_and_end(one)) for one in c.events if kind(one.first("DTSTART")) == "date"]
    return [one for one, both in spans if both and both[1] - both[0] > DAY]


@check("end_and_duration", "An event has DTEND and DURATION.")
def _(c: Calendar):
    return [one for one in c.events if one.first("DTEND") and one.first("DURATION")]


@check("duration", "DURATION is no span above zero, or none of whole days for a day.")
def _(c: Calendar):
    for event, value in values_of(c.events, "DURATION"):
        found, of_day = values.span(value), kind(event.first("DTSTART")) == "date"
        if found is None or found <= timedelta() or (of_day and not values.whole_days(value)):
            yield event


# -- alarms ------------------------------------------------------------------------


@check("no_action", "An alarm has no ACTION.")
def _(c: Calendar):
    return without(c.alarms, "ACTION")


@check("action", "ACTION is unknown.")
def _(c: Calendar):
    known = lambda value: value.upper() in ACTIONS or value.upper().startswith("X-")  # noqa: E731
    return [value for _, value in values_of(c.alarms, "ACTION") if not known(value)]


@check("loud_alarm", "An alarm does something other than DISPLAY (this project).")
def _(c: Calendar):
    return [value for _, value in values_of(c.alarms, "ACTION") if value.upper() in ACTIONS - {"DISPLAY"}]


@check("alarm_without_description", "An alarm that displays has no DESCRIPTION.")
def _(c: Calendar):
    return [one for one in without(c.alarms, "DESCRIPTION") if (one.value("ACTION") or "").upper() == "DISPLAY"]


@check("empty_alarm_description", "An alarm's DESCRIPTION is empty.")
def _(c: Calendar):
    return [one for one, value in values_of(c.alarms, "DESCRIPTION") if not values.unescaped(value).strip()]


@check("no_trigger", "An alarm has no TRIGGER.")
def _(c: Calendar):
    return without(c.alarms, "TRIGGER")


def trigger(line: Line):
    """A span, a moment in UTC, or nothing."""
    text = line.value or ""
    if line.parameter("VALUE") == "DATE-TIME":
        return values.moment(text) if text.endswith("Z") else None
    return values.span(text) if line.parameter("VALUE") in (None, "DURATION") else None


@check("trigger", "TRIGGER is neither a span nor, with VALUE=DATE-TIME, a moment in UTC.")
def _(c: Calendar):
    return [line for _, line in c.properties("TRIGGER") if trigger(line) is None]


@check("trigger_related", "RELATED is neither START nor END, or stands with a moment.")
def _(c: Calendar):
    for _, line in c.properties("TRIGGER"):
        related = line.parameter("RELATED")
        if related not in (None, "START", "END") or (related and line.parameter("VALUE") == "DATE-TIME"):
            yield line


@check("late_alarm", "An alarm goes off when the day is over (this project).")
def _(c: Calendar):
    for alarm in c.alarms:
        line, start = alarm.first("TRIGGER"), alarm.parent.first("DTSTART")
        at, begins = line and trigger(line), start and values.day(start.value or "")
        if not at and at != timedelta() or begins is None:
            continue
        if isinstance(at, timedelta):
            late = at >= (timedelta() if line.parameter("RELATED") == "END" else DAY)
        else:
            late = at.date() > begins
        if late:
            yield alarm


@check("alarm_repeat", "REPEAT and DURATION of an alarm do not stand together, or are no number and no span.")
def _(c: Calendar):
    for alarm in c.alarms:
        again, every = alarm.value("REPEAT"), alarm.value("DURATION")
        fine = again and every and re.match(r"[0-9]+\Z", again) and values.span(every)
        if (again is not None or every is not None) and not fine:
            yield alarm


@check("alarm_property_twice", "A property of an alarm stands twice.")
def _(c: Calendar):
    return twice(c.alarms)


def main(arguments):
    if arguments == ["--checks"]:
        for id_, sentence, _ in CHECKS:
            print(f"{id_:<26} {sentence}")
        return 0
    found = 0
    for path in arguments:
        with open(path, "rb") as file:
            for id_, sentence, where in lint(file.read()):
                print(f"{path}: {id_}: {sentence} {where}")
                found += 1
    return 1 if found or not arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
