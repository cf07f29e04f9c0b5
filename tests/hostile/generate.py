#!/usr/bin/env python3
"""Hostile self-check files: every one of them breaks the format.

    python3 generate.py --count 2000 --seed 1 --out DIR

writes 00000.json, 00001.json and so on, and index.json: file → category. The
categories take turns, so that a small count has some of each; the large ones
stop after a few files. The same seed gives the same files. Standard library
only.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import random
import string

AS_OF = "2026-06-18"
MIB = 1024 * 1024

ANSWERS = ("yes", "no", "unknown")
LISTS = {
    "june_29": ("tao_can_log_in", "ach_current", "deadlines_calendared"),
    "week_before": ("test_report_run", "ach_current", "mailbox_monitored"),
    "pipeline": ("rev_613_watched", "monthly_login_scheduled"),
}


# -- a document that is fine ---------------------------------------------------


def fine(r: random.Random) -> dict:
    return {
        "format": "ace-self-check",
        "version": r.choice((1, 2)),
        "facts": {
            "as_of": AS_OF,
            "company": {
                "label": "Acme Imports",
                "portal_account": r.choice(ANSWERS),
                "ior_count": r.choice(("one", "several", "unknown")),
                "owner_known": r.choice(ANSWERS),
                "cape_tab": r.choice(ANSWERS),
                "ach_refund": r.choice(ANSWERS),
            },
            "people": [person(r, f"p{i}") for i in range(r.randint(1, 4))],
            "broker": {"entries_filed_by": "one_broker", "can_file_now": r.choice(ANSWERS)},
            "filing": {"planned_on": "2026-06-29"},
            "entries": [entry(r, f"e{i}") for i in range(r.randint(1, 4))],
            "checklists": {"june_29": {"deadlines_calendared": r.choice(ANSWERS)}, "pipeline": {}},
        },
    }


def person(r: random.Random, name: str) -> dict:
    return {
        "id": name,
        "label": r.choice(("Dana", "Lee", "Zoë")),
        "role": r.choice(("trade_account_owner", "proxy_trade_account_owner", "trade_account_user", "unknown")),
        "last_login": r.choice(("2026-05-01", "2026-04", "unknown", "never")),
        "deactivation": r.choice(("none", "inactivity", "compliance_or_security", "unknown")),
        "password": r.choice(("known", "forgotten", "unknown")),
        "mailbox": r.choice(("controlled", "lost", "unknown")),
        "security_answers": r.choice(("known", "lost", "unknown")),
        "employment": r.choice(("current", "left", "unknown")),
    }


def entry(r: random.Random, name: str) -> dict:
    return {
        "id": name,
        "label": r.choice(("spring shoes", "steel")),
        "entry_number": "ABC12345678",
        "entry_type": r.choice(("01", "03", "08")),
        "liquidation": "liquidated",
        "liquidated_on": "2026-05-15",
        "flagged_for_reconciliation": r.choice(ANSWERS),
        "type_09_filed": r.choice(ANSWERS),
        "reconciliation_due_on": "2026-07-31",
        "open_protest": r.choice(ANSWERS),
    }


def dump(value) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def holders(value, found=None) -> list:
    """Every (container, key) below a value."""
    found = [] if found is None else found
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        found.append((value, key))
        holders(inner, found)
    return found


def someone(r: random.Random, document: dict) -> dict:
    return r.choice(document["facts"]["people"])


def something(r: random.Random, document: dict) -> dict:
    return r.choice(document["facts"]["entries"])


def changed(change):
    """A category that changes a document that was fine."""

    @functools.wraps(change)
    def make(r: random.Random) -> bytes:
        document = fine(r)
        change(r, document)
        return dump(document)

    return make


# -- what is no JSON -----------------------------------------------------------


def truncated(r):
    whole = dump(fine(r))
    return whole[: r.randrange(len(whole))]


def binary_noise(r):
    return b"\xff" + r.randbytes(r.randint(0, 4000))


def text_noise(r):
    return "".join(r.choice(string.printable) for _ in range(r.randint(1, 4000))).encode() + b"}"


def noise_of_10_mb(r):
    return r.choice(
        (
            lambda: r.randbytes(10_000_000) + b"\xff",
            lambda: b"[" * 10_000_000,
            lambda: b" " * 10_000_000,
            lambda: b'"' + b"a" * 10_000_000 + b'"',
            lambda: b"[" + b"1," * 5_000_000 + b"1]",
        )
    )()


def over_16_mib(r):
    whole = dump(fine(r))
    return whole + b" " * (16 * MIB + 1 - len(whole))


def invalid_utf_8(r):
    whole = bytearray(dump(fine(r)))
    at = whole.index(b"Acme") + r.randrange(4)
    broken = r.choice((b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82", b"\x80"))
    whole[at : at + 1] = broken
    return bytes(whole)


def utf_16(r):
    return dump(fine(r)).decode().encode(r.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32")))


def lone_surrogates(r):
    lone = r.choice((r"\ud800", r"\udfff", r"\ud83d\u0041", r"\udc00\ud800"))
    return dump(fine(r)).replace(b"Acme", lone.encode(), 1)


def empty(r):
    return r.choice((b"", b" ", b"\n\n", b"\t", b"\r\n"))


def byte_order_mark_only(r):
    return r.choice((b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", b"\xef\xbb\xbf\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))


def nul_bytes(r):
    whole = dump(fine(r))
    at = r.randrange(len(whole))
    return r.choice((b"\0" * r.randint(1, 5000), b"\0" + whole, whole + b"\0", whole[:at] + b"\0" + whole[at:]))


def other_syntax(r):
    whole = dump({**fine(r), "version": 1}).decode()
    return r.choice(
        (
            whole.replace('"', "'"),
            whole.replace("}", ",}"),
            "// a comment\n" + whole,
            whole + "\n" + whole,
            whole + "x",
            whole.replace(": 1", ": NaN", 1),
            whole.replace(": 1", ": 01", 1),
            whole.replace(": 1", ": 0x1", 1),
            whole.replace(": 1", ": +1", 1),
            whole.replace('"Acme Imports"', '"Acme\nImports"', 1),
            whole.replace('"Acme Imports"', '"Acme\\xImports"', 1),
            "format: ace-self-check\nversion: 1\nfacts: {}\n",
            "<facts/>",
            "ace-self-check",
        )
    ).encode()


def deep_nesting(r):
    depth = r.choice((130, 500, 5_000, 20_000, 100_000))
    left, right = r.choice(((b"[", b"]"), (b'{"a":', b"}"), (b'[{"a":', b"}]")))
    deep = left * depth + b"1" + right * depth
    if r.random() < 0.5:
        return deep if r.random() < 0.7 else left * depth
    return dump(fine(r)).replace(b'"Acme Imports"', deep, 1)


def huge_numbers(r):
    huge = r.choice(("1e999", "-1e999", "1" * 400, "9" * 5000, "1e-99999999999999999999", "1E+400", "0." + "1" * 5000))
    place = r.choice((b'"Acme Imports"', b"1, ", b'"2026-06-18"', b'"2026-06-29"'))
    return dump({**fine(r), "version": 1}).replace(place, huge.encode() + (b", " if place == b"1, " else b""), 1)


# -- JSON of another shape -----------------------------------------------------


def top_level(r):
    values = ([], [fine(r)], "ace-self-check", json.dumps(fine(r)), 1, 0.5, True, False, None, ["format", "version"])
    return dump(r.choice(values))


@changed
def other_format(r, document):
    document["format"] = r.choice(("ace", "ACE-SELF-CHECK", "", None, 1, [], "ace-self-check ", {"a": 1}))
    if r.random() < 0.2:
        del document["format"]


@changed
def other_version(r, document):
    document["version"] = r.choice(
        (3, 4, 99, 10**9, 10**30, 0, -1, 1.5, "1", "", None, True, [1], {"1": 1}, 0.999, "2")
    )
    if r.random() < 0.1:
        del document["version"]


@changed
def no_facts(r, document):
    document["facts"] = r.choice((None, [], "", 0, True, "facts"))
    if r.random() < 0.2:
        del document["facts"]


@changed
def wrong_types(r, document):
    # A few at a time; null is a missing answer, so it is not among them.
    for _ in range(r.randint(1, 6)):
        container, key = r.choice(holders(document["facts"]))
        now = container[key]
        others = [value for value in (17, -0.5, True, [], {}, "%") if type(value) is not type(now)]
        container[key] = r.choice(others)


def everything_wrong(r):
    document = fine(r)

    def spoil(value):
        if isinstance(value, dict):
            return {key: spoil(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [spoil(inner) for inner in value]
        return r.choice((17, 1.5, True, [], {}))

    document["facts"] = spoil(document["facts"])
    return dump(document)


def duplicate_names(r):
    whole = dump(fine(r)).decode()
    name = r.choice(("format", "version", "facts", "company", "label", "people", "id", "role", "entries", "liquidation"))
    at = whole.index(f'"{name}"')
    again = r.choice(("null", "1", '"yes"', "{}"))
    spelled = name if r.random() < 0.7 else f"\\u{ord(name[0]):04x}{name[1:]}"
    return (whole[:at] + f'"{spelled}": {again}, ' + whole[at:]).encode()


@changed
def unknown_fields(r, document):
    objects = [document, document["facts"]] + [
        value[key] for value, key in holders(document["facts"]) if isinstance(value[key], dict)
    ]
    names = ("ein", "password_text", "Label", "as-of", "__proto__", "constructor", "", "x" * 5000, "a/b~c", "é", "toString")
    checklist = document["facts"]["checklists"]
    for _ in range(r.randint(1, 3)):
        target = r.choice([one for one in objects if one not in checklist.values()])
        target[r.choice(names)] = r.choice((None, 1, "x", {}, []))


@changed
def names_with_line_breaks(r, document):
    name = r.choice(("a\nb", "a\r\nb", "\n", "\u0000", "a\tb", "\u001b[31mred", "\u0085", "b\n/facts: fine"))
    facts = document["facts"]
    r.choice((document, facts, facts["company"], facts["checklists"]["june_29"], someone(r, document)))[name] = "yes"


@changed
def wrong_words(r, document):
    word = r.choice(("Yes", "YES", "y", "", "maybe", "none ", "x" * 10_000, "unknown\n", "nul", "‮yes", "true"))
    target, name = r.choice(
        (
            (document["facts"]["company"], "portal_account"),
            (document["facts"]["company"], "ior_count"),
            (document["facts"]["broker"], "entries_filed_by"),
            (someone(r, document), r.choice(("role", "mailbox", "password", "employment", "deactivation"))),
            (something(r, document), "open_protest"),
        )
    )
    target[name] = word


# -- answers that can't be -----------------------------------------------------


@changed
def future_dates(r, document):
    if r.random() < 0.3:
        # Then the respondent's own today counts, and it is not as late as that.
        document["facts"]["as_of"] = None
        day = r.choice(("2099-01-01", "2100-12-31"))
    else:
        day = r.choice(("2026-06-19", "2026-07-01", "2027-06-18", "2100-12-31"))
    if r.random() < 0.5:
        someone(r, document)["last_login"] = day if r.random() < 0.7 else max(day[:7], "2026-07")
    else:
        something(r, document)["liquidated_on"] = day


@changed
def impossible_dates(r, document):
    day = r.choice(
        (
            "2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "26-01-01", "2026/01/01",
            "01/02/2026", "2026-06-18T00:00:00", "2026-W25-4", " 2026-06-01", "2026-06-01 ", "-2026-06-01",
            "+2026-06-01", "２０２６-06-01", "2026-06-0١", "2026–06–01", "today", "9" * 5000, "2026-06-1e1",
        )
    )
    put_day(r, document, day)


@changed
def dates_out_of_range(r, document):
    put_day(r, document, r.choice(("1989-12-31", "0001-01-01", "0000-01-01", "2101-01-01", "9999-12-31", "1900-02-29")))


def put_day(r, document, day):
    target, name = r.choice(
        (
            (document["facts"], "as_of"),
            (document["facts"]["filing"], "planned_on"),
            (someone(r, document), "last_login"),
            (something(r, document), "liquidated_on"),
            (something(r, document), "reconciliation_due_on"),
        )
    )
    target[name] = day


@changed
def liquidated_on_without_liquidated(r, document):
    target = something(r, document)
    target["liquidation"] = r.choice((None, "unliquidated", "suspended", "extended", "unknown"))
    if r.random() < 0.2:
        del target["liquidation"]


@changed
def repeated_ids(r, document):
    people, entries = document["facts"]["people"], document["facts"]["entries"]
    copy = dict(r.choice(people + entries))
    where = people if "role" in copy else entries
    if r.random() < 0.3:
        # A person and an entry may not share one either.
        something(r, document)["id"] = someone(r, document)["id"]
    else:
        where.insert(r.randint(0, len(where)), copy)


@changed
def bad_ids(r, document):
    target = r.choice((someone, something))(r, document)
    target["id"] = r.choice(("", "P1", "p 1", "p_1", "é", "a" * 41, "a" * 10_000, None, 1, ["p1"], "p1\n", "p1\u0000"))
    if r.random() < 0.1:
        del target["id"]


@changed
def labels_that_identify(r, document):
    digits = "".join(str(r.randint(0, 9)) for _ in range(9))
    number = r.choice(
        (
            f"{digits[:2]}-{digits[2:]}",
            f"{digits[:2]}-{digits[2:]}00",
            digits,
            f"{digits[:3]}-{digits[3:5]}-{digits[5:]}",
            f"{digits[:3]} {digits[3:5]} {digits[5:]}",
            f"{digits[:2]}\u2013{digits[2:]}",
            "260615-00042",
        )
    )
    label = r.choice(("{}", "Dana {}", "EIN {}", "({})", "{} Inc.", "a: {}")).format(number)
    r.choice((document["facts"]["company"], someone(r, document), something(r, document)))["label"] = label


@changed
def long_labels(r, document):
    label = r.choice(("x" * 81, "x" * 10_240, "é" * 81, "👟" * 2_560, " " * 10_240))
    r.choice((document["facts"]["company"], someone(r, document), something(r, document)))["label"] = label


@changed
def bad_entry_numbers(r, document):
    bad_number = ("ABC-1234567-8", "abc12345678", "ABC1234567", "ABC123456789", "", "É" * 11, "ABC1234567８")
    bad_type = ("1", "001", "", "AB", "０１", "-1", "1.", "01 ")
    if r.random() < 0.5:
        something(r, document)["entry_number"] = r.choice(bad_number)
    else:
        something(r, document)["entry_type"] = r.choice(bad_type)


@changed
def misshapen_checklist_items(r, document):
    of = r.choice(tuple(LISTS))
    item = r.choice(("coffee break", "", "ACH_CURRENT", "caf\u00e9", "x" * 61, "x" * 5000))
    document["facts"]["checklists"][of] = {item: r.choice(ANSWERS)}


@changed
def too_many_people(r, document):
    document["facts"]["people"] = [{"id": f"p{i}"} for i in range(r.choice((501, 502, 5_000)))]


@changed
def too_many_entries(r, document):
    document["facts"]["entries"] = [{"id": f"e{i}"} for i in range(r.choice((10_000, 10_001, 50_000)))]


@changed
def bad_assessment(r, document):
    document["assessment"] = r.choice(([], "clear", 1, True))


# How many files of a category there are at most, where they are large.
CATEGORIES = {
    truncated: None,
    wrong_types: None,
    everything_wrong: None,
    deep_nesting: 60,
    duplicate_names: None,
    noise_of_10_mb: 4,
    over_16_mib: 2,
    binary_noise: None,
    text_noise: None,
    invalid_utf_8: None,
    utf_16: None,
    lone_surrogates: None,
    future_dates: None,
    impossible_dates: None,
    dates_out_of_range: None,
    other_version: None,
    other_format: None,
    no_facts: None,
    huge_numbers: None,
    unknown_fields: None,
    names_with_line_breaks: None,
    wrong_words: None,
    repeated_ids: None,
    bad_ids: None,
    too_many_people: 20,
    too_many_entries: 8,
    labels_that_identify: None,
    long_labels: None,
    bad_entry_numbers: None,
    liquidated_on_without_liquidated: None,
    misshapen_checklist_items: None,
    empty: None,
    byte_order_mark_only: None,
    nul_bytes: None,
    other_syntax: None,
    top_level: None,
    bad_assessment: None,
}


def files(count: int, seed: int):
    """(category, bytes), the categories in turn."""
    made = dict.fromkeys(CATEGORIES, 0)
    at = 0
    while at < count:
        for make, most in CATEGORIES.items():
            if at == count:
                return
            if most is not None and made[make] == most:
                continue
            yield make.__name__, make(random.Random(f"{seed}/{make.__name__}/{made[make]}"))
            made[make] += 1
            at += 1


def write(count: int, seed: int, folder: str) -> dict:
    """Writes the files and their index; gives file name → category."""
    os.makedirs(folder, exist_ok=True)
    index = {}
    for at, (category, content) in enumerate(files(count, seed)):
        name = f"{at:05}.json"
        with open(os.path.join(folder, name), "wb") as out:
            out.write(content)
        index[name] = category
    with open(os.path.join(folder, "index.json"), "w", encoding="utf-8") as out:
        json.dump(index, out, indent=1)
    return index


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, metavar="DIR")
    options = parser.parse_args()
    index = write(options.count, options.seed, options.out)
    print(f"{len(index)} files of {len(set(index.values()))} categories in {options.out}")


if __name__ == "__main__":
    main()
