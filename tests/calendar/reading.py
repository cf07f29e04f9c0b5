"""A calendar's bytes, cut into lines, content lines and components.

Forgiving where `lint.py` is strict: any line end ends a line, an END closes what is open up to its
namesake, what cannot be decoded becomes U+FFFD. So one fault stays one fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

BOM = b"\xef\xbb\xbf"
LINE = re.compile(rb"([^\r\n]*)(\r\n|\r|\n|\Z)")
FOLDS = (b" ", b"\t")


@dataclass(frozen=True)
class Physical:
    """A line as it stands in the file."""

    number: int  # from 1
    bytes: bytes  # without its end
    end: bytes  # CR LF, LF, CR or, at the end of the text, nothing

    @property
    def continues(self) -> bool:
        return self.number > 1 and self.bytes.startswith(FOLDS)


class Line:
    """A content line: name, parameters and value, the folds taken out."""

    def __init__(self, number: int, raw: bytes):
        self.number, self.raw = number, raw
        self.text = raw.decode("utf-8", "replace")
        head, self.value = split_at_value(self.text)
        self.name, *self.raw_parameters = split_outside_quotes(head, ";")
        self.key = self.name.upper()

    @cached_property
    def parameters(self) -> dict:
        """name → values without their quotes; of a name that stands twice the first"""
        found = {}
        for raw in self.raw_parameters:
            name, equals, values = raw.partition("=")
            if equals:
                values = [value.strip('"') for value in split_outside_quotes(values, ",")]
                found.setdefault(name.upper(), values)
        return found

    def parameter(self, name: str):
        """The first value, in capitals, or nothing."""
        values = self.parameters.get(name)
        return values[0].upper() if values else None

    def __str__(self):
        return f"line {self.number}: {self.text[:60]!r}"


def split_at_value(text: str):
    """What stands before and after the first colon outside quotes."""
    quoted = False
    for at, character in enumerate(text):
        if character == '"':
            quoted = not quoted
        elif character == ":" and not quoted:
            return text[:at], text[at + 1 :]
    # a quote that never closes hides no colon
    head, colon, value = text.partition(":")
    return (head, value) if colon else (text, None)


def split_outside_quotes(text: str, separator: str):
    pieces, piece, quoted = [], "", False
    for character in text:
        quoted ^= character == '"'
        if character == separator and not quoted:
            pieces.append(piece)
            piece = ""
        else:
            piece += character
    return [*pieces, piece]


@dataclass
class Component:
    name: str
    line: Line | None
    parent: Component | None
    properties: list = field(default_factory=list)
    components: list = field(default_factory=list)
    # properties that stand after a component inside
    late: list = field(default_factory=list)

    def all(self, name: str):
        return [line for line in self.properties if line.key == name]

    def first(self, name: str):
        return next((line for line in self.properties if line.key == name), None)

    def value(self, name: str):
        line = self.first(name)
        return None if line is None else line.value

    def within(self):
        """This one and all inside it."""
        yield self
        for component in self.components:
            yield from component.within()

    def __str__(self):
        uid = self.value("UID")
        return f"{self.name} of line {self.line.number}" + (f" ({uid})" if uid else "")


class Calendar:
    """A text of one calendar, as far as it can be made out."""

    def __init__(self, data: bytes):
        self.data = data
        self.physical = list(physical_lines(data.removeprefix(BOM)))
        self.lines = [line for line in content_lines(self.physical) if line.raw]
        # holds VCALENDAR and what stands outside of it
        self.outside = Component("", None, None)
        # (line, name of what was open) of each END that names something else
        self.wrong_ends = []
        self.read()

    def read(self):
        inner = self.outside
        for line in self.lines:
            if line.key == "BEGIN" and line.value is not None:
                inside = Component(line.value.strip().upper(), line, inner)
                inner.components.append(inside)
                inner = inside
            elif line.key == "END" and line.value is not None:
                inner = self.close(inner, line)
            else:
                if inner.components:
                    inner.late.append(line)
                inner.properties.append(line)

    def close(self, inner: Component, line: Line) -> Component:
        name = line.value.strip().upper()
        if name != inner.name:
            self.wrong_ends.append((line, inner.name))
        around = inner
        while around is not None and around.name != name:
            around = around.parent
        return inner if around is None or around.parent is None else around.parent

    def components(self, name: str):
        return [component for component in self.outside.within() if component.name == name]

    @property
    def calendars(self):
        return [one for one in self.outside.components if one.name == "VCALENDAR"]

    @property
    def events(self):
        return self.components("VEVENT")

    @property
    def alarms(self):
        return self.components("VALARM")

    def properties(self, *names):
        """(component, line) of every property of these names, or of any name."""
        for component in self.outside.within():
            for line in component.properties:
                if not names or line.key in names:
                    yield component, line


def physical_lines(data: bytes):
    for at, match in enumerate(LINE.finditer(data)):
        if match.end() > match.start():
            yield Physical(at + 1, match[1], match[2])


def content_lines(physical):
    number, raw = 0, None
    for line in physical:
        if line.continues and raw is not None:
            raw += line.bytes[1:]
            continue
        if raw is not None:
            yield Line(number, raw)
        # only the first line can begin with a fold here
        number, raw = line.number, line.bytes.lstrip(b" \t")
    if raw is not None:
        yield Line(number, raw)
