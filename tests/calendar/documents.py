"""Documents for the calendar: the oracle's random ones, many with hostile labels; and one as large as the format allows."""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "oracle"))

from generate import Generator  # noqa: E402

LONGEST_LABEL = 80
HOSTILE = (
    # characters of four bytes, of one letter and of several
    "𝕏" * 80, "🚢" * 79 + "é", "👩🏽‍🚀👨‍👩‍👧‍👦" * 7, "🇺🇸🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    # right to left, and marks that turn the direction
    "שלום, עולם", "أهلا؛ وسهلا", "a\u202eb\u202cc", "\u202e\u202e\u202e", "x\u2066y", "y\u2069x\u202a", "\u200fא\u200e",
    # combining marks
    "Z\u0351\u0343\u0342a\u0321\u0322l\u0327go", "e\u0301" * 40, "\u0301",
    # line breaks of all kinds, and lines that would say something
    "one\r\ntwo", "one\ntwo", "one\rtwo", "one\r\n two", "\r\n", "one\u2028two\u2029three\u0085four\x0bfive\x0csix",
    "a\r\nEND:VEVENT\r\nEND:VCALENDAR", "x\nATTENDEE:mailto:a@example.invalid", "BEGIN:VALARM", "\r\nUID:one",
    # control characters
    "one\0two", "\0", "\x01\x02\x1b[31mred\x7f", "a\tb", "\t", " ", "\x80\x9f", "one\u00a0two\u200btwo",
    # what has to be escaped, what looks escaped, and what must not be
    ",;\\:\"'", "\\n", "\\N\\,\\;\\\\", "\\", "a\\\r\nb", ";;;,,,:::", "\"quoted\"", "a=b;c=d:e", "^n^'^^", "%0D%0A",
    "\\" * 80, "," * 80, "\"" * 80, ";\\," * 26,
    # other traps of readers
    "\ufeffmark", "\ufffe\uffff", "\ue000", "<b>bold</b>&amp;", "{{7*7}}", "=1+1", "mailto:a", "a" * 80, "a b " * 20,
    "    ", " one ", "é" * 80, "ß" * 37 + ",", "x" * 61 + ";\\,",
)  # fmt: skip


def document(seed: int, i: int) -> dict:
    made = Generator(seed, i, versions=(1,)).document()
    chooser = random.Random(f"labels/{seed}/{i}")
    facts = made["facts"]
    if chooser.random() < 0.6:
        share = chooser.choice((0.3, 1.0))
        for holder in [facts.get("company"), *facts.get("people", []), *facts.get("entries", [])]:
            if holder is not None and chooser.random() < share:
                holder["label"] = label(chooser)
    return made


def largest() -> dict:
    """As many people and entries as the format allows; fewer days than entries."""
    chooser = random.Random("largest")
    as_of = date(2026, 6, 18)

    def before(most):
        return (as_of - timedelta(days=chooser.randint(0, most))).isoformat()

    people = [
        {"id": f"p{n}", "label": label(chooser), "role": "trade_account_user", "last_login": before(50)}
        for n in range(500)
    ]
    entries = [
        {
            "id": f"e{n}",
            "label": label(chooser),
            "entry_type": "01",
            "liquidation": "liquidated",
            "liquidated_on": before(200),
            "flagged_for_reconciliation": "no",
        }
        for n in range(9_999)
    ]
    facts = {"as_of": as_of.isoformat(), "company": {"label": ",;\\:" * 20}, "people": people, "entries": entries}
    return {"format": "ace-self-check", "version": 1, "facts": facts}


def label(chooser: random.Random) -> str:
    if chooser.random() < 0.7:
        return chooser.choice(HOSTILE)
    mixed = "".join(chooser.choice(HOSTILE)[:20] for _ in range(chooser.randint(2, 5)))
    return mixed[:LONGEST_LABEL]
