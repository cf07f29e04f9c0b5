"""Self-check files that hold to the format, and files that break it in one place each, by category."""

from __future__ import annotations

import json
import random
import sys
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Callable, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "oracle"))
import generate  # noqa: E402  the oracle's documents

# Who refuses a document of a category.
NOBODY, BOTH, READER, SCHEMA = "nobody", "both", "the reader alone", "the schema alone"

WORDS = ("", "Yes", "YES", " yes", "yes ", "maybe", "true", "no\n", "ünknown", "none_", "null")
NOT_A_TEXT = (0, 1, -1.5, True, False, [], ["yes"], {}, {"yes": "no"})
NOT_AN_OBJECT = (0, 7, True, False, "", "facts", [], [{}])
NOT_A_LIST = (0, 7, True, False, "", "people", {}, {"0": {"id": "p1"}})
ENTRY_TYPES = ("1", "001", "0a", " 1", "1 ", "-1", "", "٠١", "０１", "01\n")
NUMBERS = ("ABC1234567", "ABC123456789", "abc12345678", "ABC-1234567-8", "AB 12345678", "ÄBC12345678", "ABC1234567８", "ABC12345678\n", "")
IDS = ("", "P1", "p 1", "p_1", "é1", "p1\n", "\np1", "p.1", "p/1", "a" * 41, "１")
SHAPES = ("2026-6-1", "06/18/2026", "2026-06-18T00:00:00", "2026-06-18Z", "20260618", " 2026-06-18", "2026-06-18 ", "2026-06-18\n", "２026-06-18", "2026-06-1٨", "2026-06", "today", "", "26-06-18", "2026-W25-4", "+2026-06-18", "2026-169")
NO_DAYS = ("2026-02-29", "2026-02-30", "2025-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31", "2026-12-32", "1990-02-29", "2026-99-99")
FAR = ("1989-12-31", "2101-01-01", "0001-01-01", "9999-12-31", "1900-02-29", "0000-00-00", "1890-06-18", "2110-06-18")
LOGINS = ("2026-13", "2026-00", "1989-12", "2101-01", "Never", "NEVER", "unknown ", "today", "2026", "2026-6", "2026-02-30", "1989-12-31", "never\n", "2026-05\n")
NUMBERS_OF_IMPORTERS = ("12-3456789", "EIN 12-3456789", "123-45-6789", "SSN 123 45 6789", "123456789", "260615-00042", "12-345678900", "Dana (12-3456789)")
PLACES_OF_DAYS = (("facts", "as_of"), ("facts", "filing", "planned_on"), ("entry", "liquidated_on"), ("entry", "reconciliation_due_on"))


def yes_or_no(names: str) -> dict:
    return dict.fromkeys(names.split(), generate.YES_NO_UNKNOWN)


#: The words of each answer that is a choice.
ENUMS = {
    "company": {
        "portal_account": generate.YES_NO_UNKNOWN,
        "ior_count": ("one", "several", "unknown"),
        **yes_or_no("owner_known ior_numbers_listed importer_view cape_tab reports_visible ach_refund"),
    },
    "people": {
        "role": (*generate.ROLES, "unknown"),
        "deactivation": ("none", "inactivity", "compliance_or_security", "unknown"),
        "password": ("known", "forgotten", "unknown"),
        "mailbox": ("controlled", "lost", "unknown"),
        "security_answers": ("known", "lost", "unknown"),
        "employment": ("current", "left", "unknown"),
    },
    "broker": {
        "entries_filed_by": ("importer", "one_broker", "several_brokers", "unknown"),
        **yes_or_no("authorized_before can_file_now"),
    },
    "entries": {
        "liquidation": ("unliquidated", "suspended", "extended", "liquidated", "unknown"),
        **yes_or_no("flagged_for_reconciliation type_09_filed open_protest"),
    },
}


class Case(NamedTuple):
    """A document as text, and who refuses it."""

    category: str
    refused_by: str
    text: str


class Maker:
    """Changes valid documents; what it draws depends on the seed and the place alone."""

    def __init__(self, seed: int):
        self.random = random.Random(f"schema/{seed}")
        self.seed, self.used = seed, 0

    def pick(self, *values):
        return self.random.choice(values)

    def document(self) -> dict:
        """A valid document, with a person and an entry at least and every object there."""
        document = generate.Generator(self.seed, self.used, versions=(2,)).document()
        self.used += 1
        facts = document["facts"]
        for name in ("company", "broker", "filing", "checklists"):
            facts[name] = facts.get(name) or {}
        facts["people"] = facts.get("people") or [{"id": "someone"}]
        facts["entries"] = facts.get("entries") or [{"id": "something"}]
        return document

    def person(self, document: dict) -> dict:
        return self.pick(*document["facts"]["people"])

    def entry(self, document: dict) -> dict:
        return self.pick(*document["facts"]["entries"])

    def any_object(self, document: dict) -> dict:
        facts = document["facts"]
        return self.pick(document, facts, facts["company"], facts["broker"], facts["filing"], facts["checklists"], self.person(document), self.entry(document))

    def set_day(self, document: dict, value: str):
        *path, name = self.pick(*PLACES_OF_DAYS)
        place = document
        for step in path:
            place = self.entry(document) if step == "entry" else place[step]
        if name == "liquidated_on":
            place["liquidation"] = "liquidated"
        place[name] = value

    def set_label(self, document: dict, value):
        self.pick(document["facts"]["company"], self.person(document), self.entry(document))["label"] = value

    def as_of(self, document: dict) -> date:
        return date.fromisoformat(document["facts"]["as_of"])


# -- who holds to the format ------------------------------------------------


def as_it_is(maker: Maker, document: dict):
    """As the oracle makes it, but for the layout."""


def with_edges(maker: Maker, document: dict):
    """The first and the last of all that has an end."""
    facts = document["facts"]
    facts["as_of"] = "2100-12-31"
    maker.entry(document).update(liquidation="liquidated", liquidated_on=maker.pick("1990-01-01", "2100-12-31", "2096-02-29", "1992-02-29"))
    maker.entry(document).update(entry_type=maker.pick("00", "99"), entry_number=maker.pick("00000000000", "ZZZ99999999"))
    maker.person(document)["last_login"] = maker.pick("1990-01", "2100-12", "1990-01-01", "2100-12-31", "2000-02-29", "unknown", "never")
    maker.set_label(document, maker.pick("", "👟" * 80, "é" * 80, "a\n\u0000b", "ABC-1234567-8", "12345678901"))
    facts["people"].append({"id": "-" * 40})
    facts["filing"]["planned_on"] = maker.pick("1990-01-01", "2100-12-31", None)


def with_nulls(maker: Maker, document: dict):
    """Null instead of absent."""
    facts = document["facts"]
    document["assessment"] = None
    for name in ("company", "people", "broker", "filing", "entries", "checklists", "as_of"):
        if maker.random.random() < 0.4 and name != "as_of":
            facts[name] = None
    if facts["people"] is None:
        facts["requests"] = None
    for list_ in ("june_29", "week_before", "pipeline"):
        if facts["checklists"] is not None:
            facts["checklists"][list_] = maker.pick(None, {}, {generate.CHECKLIST_ITEMS[list_][0]: None})


# -- what both refuse --------------------------------------------------------


def wrong_type(maker: Maker, document: dict):
    facts = document["facts"]
    leaf = maker.pick((facts, "as_of"), (facts["filing"], "planned_on"), *((facts[name], field) for name in ("company", "broker") for field in ENUMS[name]))
    of_items = maker.pick(*((item, field) for item, name in ((maker.person(document), "people"), (maker.entry(document), "entries")) for field in (*ENUMS[name], "label", "id")), (maker.person(document), "last_login"), (maker.entry(document), "entry_type"))
    object_ = (maker.pick((facts, "company"), (facts, "broker"), (facts, "filing"), (facts, "checklists"), (document, "facts"), (facts["people"], 0), (facts["entries"], 0), (facts["checklists"], "pipeline")), NOT_AN_OBJECT)
    list_ = ((facts, maker.pick("people", "entries")), NOT_A_LIST)
    (place, name), values = maker.pick((leaf, NOT_A_TEXT), (of_items, NOT_A_TEXT), object_, list_)
    place[name] = maker.pick(*values)


def unknown_name(maker: Maker, document: dict):
    maker.any_object(document)[maker.pick("x", "", "Label", "ein", "importer_number", "label ", "ID", "$schema", "__proto__")] = maker.pick(None, "yes", 1, {})


def missing_name(maker: Maker, document: dict):
    place, name = maker.pick((document, "format"), (document, "version"), (document, "facts"), (maker.person(document), "id"), (maker.entry(document), "id"))
    if maker.pick(True, False):
        del place[name]
    else:
        place[name] = None


def unknown_word(maker: Maker, document: dict):
    facts = document["facts"]
    name = maker.pick(*ENUMS)
    place = {"people": maker.person, "entries": maker.entry}.get(name, lambda document: facts[name])(document)
    field = maker.pick(*ENUMS[name])
    place[field] = maker.pick(*(word for word in WORDS if word not in ENUMS[name][field]))


def bad_day(days):
    return lambda maker, document: maker.set_day(document, maker.pick(*days))


def bad_login(maker: Maker, document: dict):
    maker.person(document)["last_login"] = maker.pick(*LOGINS)


def long_label(maker: Maker, document: dict):
    maker.set_label(document, maker.pick("a", "é", "👟", "\u0000", " ") * maker.pick(81, 82, 200, 5000))


def bad_id(maker: Maker, document: dict):
    maker.pick(maker.person, maker.entry)(document)["id"] = maker.pick(*IDS)


def bad_number(maker: Maker, document: dict):
    maker.entry(document)["entry_number"] = maker.pick(*NUMBERS)


def bad_entry_type(maker: Maker, document: dict):
    maker.entry(document)["entry_type"] = maker.pick(*ENTRY_TYPES)


def day_without_liquidation(maker: Maker, document: dict):
    entry = maker.entry(document)
    entry["liquidated_on"] = "2020-01-02"
    entry["liquidation"] = maker.pick("unliquidated", "suspended", "extended", "unknown", None)
    if maker.pick(True, False) and entry["liquidation"] is None:
        del entry["liquidation"]


def unknown_list(maker: Maker, document: dict):
    lists = document["facts"]["checklists"]
    if maker.pick(True, False, False):
        lists[maker.pick("june_30", "", "June_29")] = {}
    else:
        lists[maker.pick("june_29", "week_before")] = {maker.pick("", "Tao", "tao can", "caf\u00e9", "tao\n", "t" * 61): maker.pick("yes", None)}


def item_of_another_edition(maker: Maker, document: dict):
    """Kept by its name, and reported."""
    ticks = {maker.pick("monthly_login_scheduled", "tao", "t" * 60, "_9"): maker.pick("yes", None)}
    document["facts"]["checklists"][maker.pick("june_29", "week_before")] = ticks


def bad_tick(maker: Maker, document: dict):
    list_ = maker.pick(*generate.CHECKLIST_ITEMS)
    document["facts"]["checklists"][list_] = {maker.pick(*generate.CHECKLIST_ITEMS[list_]): maker.pick(*WORDS, *NOT_A_TEXT)}


def other_format(maker: Maker, document: dict):
    if maker.pick(True, False):
        document["format"] = maker.pick("ace-self-check ", "ACE-SELF-CHECK", "", "geojson", 1, [], {})
    else:
        document["version"] = maker.pick(0, 3, -1, 1.5, "1", [], True, {"major": 1}, 10**20)


def too_many(maker: Maker, document: dict):
    name, count = maker.pick(("people", 501), ("people", 600), ("entries", 10_000))
    document["facts"][name] = [{"id": f"x{at}"} for at in range(count)]


def assessment_of_another_type(maker: Maker, document: dict):
    document["assessment"] = maker.pick(*NOT_AN_OBJECT)


# -- what a schema cannot say ------------------------------------------------


def login_in_the_future(maker: Maker, document: dict):
    day = maker.as_of(document) + timedelta(days=maker.pick(1, 2, 30, 365))
    month = (maker.as_of(document).replace(day=1) + timedelta(days=32)).strftime("%Y-%m")
    maker.person(document)["last_login"] = maker.pick(day.isoformat(), month)


def liquidated_in_the_future(maker: Maker, document: dict):
    day = maker.as_of(document) + timedelta(days=maker.pick(1, 2, 30, 365))
    maker.entry(document).update(liquidation="liquidated", liquidated_on=day.isoformat())


def repeated_id(maker: Maker, document: dict):
    people, entries = document["facts"]["people"], document["facts"]["entries"]
    maker.pick(people, entries).append({"id": maker.pick(*people, *entries)["id"]})


def number_of_an_importer(maker: Maker, document: dict):
    maker.set_label(document, maker.pick(*NUMBERS_OF_IMPORTERS))


# -- what the reader does not look at ---------------------------------------


def other_assessment(maker: Maker, document: dict):
    """Never trusted, so anything may stand in it; the schema describes what is written."""
    document["assessment"] = maker.pick({}, {"as_of": 1}, {"people": []}, {"rule": "R999"}, {"as_of": "2026-02-30"})


# -- texts: what is lost before a schema sees it ----------------------------


def twice(maker: Maker, document: dict) -> str:
    text = dumps(document)
    name = maker.pick(*(name for name in ("format", "version", "as_of", "id") if f'"{name}":' in text))
    value = text.split(f'"{name}":', 1)[1].split(",", 1)[0].split("}", 1)[0]
    return text.replace(f'"{name}":', f'"{name}":{value},"{name}":', 1)


def whole_number_with_a_point(maker: Maker, document: dict) -> str:
    return dumps(document).replace('"version":2', '"version":' + maker.pick("2.0", "2e0", "20e-1", "2.00"), 1)


def half_a_character(maker: Maker, document: dict) -> str:
    maker.set_label(document, "HALF")
    return dumps(document).replace('"HALF"', maker.pick('"\\ud800"', '"a\\udc00"', '"\\ud83d\\ud83d"'), 1)


def other_layout(maker: Maker, document: dict) -> str:
    """Other order, blanks and escapes: the same document."""
    members = list(document.items())
    maker.random.shuffle(members)
    text = json.dumps(dict(members), ensure_ascii=maker.pick(True, False), separators=maker.pick((" , ", " : "), (",\t", ":")))
    return " " + text.replace('"yes"', '"\\u0079es"', 1) + maker.pick("", " ", "\t")


def dumps(document) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


#: Category, who refuses, how many of 1,000, and what is changed. What gives a text changes no more than the text.
CATEGORIES: tuple[tuple[str, str, int, Callable], ...] = (
    ("as the oracle makes it", NOBODY, 120, as_it_is),
    ("first and last of everything", NOBODY, 60, with_edges),
    ("null for absent", NOBODY, 40, with_nulls),
    ("another layout", NOBODY, 40, other_layout),
    ("a value of another type", BOTH, 90, wrong_type),
    ("an unknown name", BOTH, 50, unknown_name),
    ("a name missing", BOTH, 30, missing_name),
    ("an unknown word", BOTH, 60, unknown_word),
    ("a date of another shape", BOTH, 50, bad_day(SHAPES)),
    ("a day that does not exist", BOTH, 40, bad_day(NO_DAYS)),
    ("a day out of range", BOTH, 30, bad_day(FAR)),
    ("no last login", BOTH, 40, bad_login),
    ("a label too long", BOTH, 25, long_label),
    ("no id", BOTH, 35, bad_id),
    ("no entry number", BOTH, 30, bad_number),
    ("no entry type", BOTH, 30, bad_entry_type),
    ("a day without liquidated", BOTH, 30, day_without_liquidation),
    ("an unknown list, or no item's name", BOTH, 25, unknown_list),
    ("an item of another edition", NOBODY, 15, item_of_another_edition),
    ("no tick", BOTH, 25, bad_tick),
    ("another format or version", BOTH, 30, other_format),
    ("too many people or entries", BOTH, 4, too_many),
    ("an assessment of another type", BOTH, 16, assessment_of_another_type),
    ("a login after the day of the check", READER, 15, login_in_the_future),
    ("liquidated after the day of the check", READER, 15, liquidated_in_the_future),
    ("an id twice", READER, 15, repeated_id),
    ("a label like an EIN, SSN or CBP-assigned number", READER, 15, number_of_an_importer),
    ("a name twice", READER, 15, twice),
    ("a version written as 2.0", READER, 5, whole_number_with_a_point),
    ("half a character", READER, 5, half_a_character),
    ("an assessment that is not as written", SCHEMA, 15, other_assessment),
)


def cases(count: int, seed: int):
    """So many documents, by category."""
    maker = Maker(seed)
    for category, refused_by, share, change in CATEGORIES:
        for _ in range(max(1, share * count // 1000)):
            document = deepcopy(maker.document())
            text = change(maker, document)
            yield Case(category, refused_by, text if isinstance(text, str) else dumps(document))
