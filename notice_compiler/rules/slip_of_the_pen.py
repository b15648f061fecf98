"""Words of the notice are doubled, or one is missing, so that the sentence does not read.

Why: A notice is quoted in complaints and in court, word for word. What reads like a slip leaves readers in doubt
whether the rest was read before it was published; a doubled “not” or a lost “as” can change what is said.

Wrong:

    body:
      - {id: main, heading: Our Notice, content: [{text: We keep it in a a safe place.}]}

Right:

    body:
      - {id: main, heading: Our Notice, content: [{text: We keep it in a safe place.}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.collected import collected
from notice_compiler.query.sayings import Saying, find
from notice_compiler.query.sought import lowered, sought
from notice_compiler.rule import Context, Remark, Rule, Verdict

_DOUBLED: Final = re.compile(
    r"(?<![\w-])(?P<word>the|an?|of|to|for|and|or|we|your|our|are|not|with|by|from|at|be|this)\s+(?P=word)(?![\w-])",
    re.IGNORECASE,
)
"""Small words that no good sentence has twice; “in in” has its place: “you opt in in writing”."""
_ANY_DOUBLED: Final = re.compile(r"[^\w-]([a-z]{1,4}+)\s++\1(?![\w-])")
"""Any word as short as those, in lower case, and after a blank at the least: this is quick to find."""
_SLIPS: Final = sought(r"\bsuch\s+(?P<such>your|our)\b|\bin\s+(?P<any>anyway)\b", "such your, such our, in anyway")
_LEAD: Final = re.compile(r"such (?:your|our)", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each slip: a small word twice, “such your” without “as”, “in anyway”."""
    doubled = (it for it, lower in lowered(notice) if _ANY_DOUBLED.search(f" {lower}"))
    for said in (Saying(it, *found.span()) for it in doubled for found in _DOUBLED.finditer(it.words)):
        word = said.words.split()[-1]
        yield Remark(f"“{said.words}”: a word stands twice.", f"Write “{word}” once.", said.place, said.words.lower())
    for said in find(notice, _SLIPS):
        last = said.words.split()[-1]
        right = "in any way" if last.lower() == "anyway" else f"such as {last}"
        yield _slip(said.words, right, said.place)
    for category in collected(notice):
        lead = category.examples_lead or ""
        if _LEAD.fullmatch(lead) and category.examples:
            place = Place(("categories", category.id, "examples_lead"))
            yield _slip(f"{lead} {category.examples[0]}", f"such as {lead.split()[-1]} {category.examples[0]}", place)


def _slip(words: str, right: str, place: Place) -> Remark:
    return Remark(f"“{words}” lacks a word, or runs two together.", f"Write “{right}”.", place, words.lower())


RULE = Rule("warning", (), check)
