"""Words such as “click here” are a link that does not say where it leads, or no link at all.

Why: Those who hear a page read aloud often go from link to link, and hear “here, here, here” (WCAG 2.4.4 and 2.4.9 are
about this). Where the words are no link, as happens when a notice is copied out of a page, readers are told to click
and there is nothing to click on: what the notice refers to cannot be reached.

Wrong:

    body:
      - id: main
        heading: More
        content:
          - text: Please click here for our cookie policy.

Right:

    body:
      - id: main
        heading: More
        content:
          - text: Please see [our cookie policy](https://acme.example/cookies).
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.spoken import Spoken
from notice_compiler.query.sayings import Saying, find, sentence_around, trimmed
from notice_compiler.query.sought import sought
from notice_compiler.query.written import leads_somewhere
from notice_compiler.rule import Context, Remark, Rule

_EMPTY: Final = re.compile(
    r"(?:please\s+)?(?:(?:click|tap|press)(?:ing)?\s+(?:on\s+)?)?(?:here|(?:this|the)\s+link|link|(?:read\s+|learn\s+)?more)[.:]?",
    re.IGNORECASE,
)
_CLICK: Final = sought(
    r"\b(?:(?:click|tap|press)(?:ing)?\s+(?:on\s+)?(?:here|this\s+link)|follow(?:ing)?\s+this\s+link)\b",
    "click, tap, press, this link",
)
_TARGET: Final = re.compile(r"\s+(?:for|to\s+(?:see|read|view|visit|open|get|access))\s+(\S.*?)[.!]?\s*", re.I | re.S)
_ADDRESS: Final = re.compile(r"https?://|\bwww\.", re.IGNORECASE)
LONGEST: Final = 160
"""So many characters of a sentence are quoted."""
_AFTER_COLON: Final = 100
"""How far behind “click here:” a link is looked for."""


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each such link, and for each such sentence without a link."""
    for passage in notice.passages:
        for mark in (it for it in passage.marks if it.scheme in ("link", "method", "contact")):
            said = trimmed(passage, mark.start, mark.end)
            if _EMPTY.fullmatch(said.words):
                yield _link(said) if leads_somewhere(notice, mark) else _nowhere(said)
    seen: set[tuple[Spoken, int]] = set()
    for said in find(notice, _CLICK):
        sentence = (said.passage, sentence_around(said).start)
        if sentence not in seen and not _is_led_on(notice, said):
            seen.add(sentence)
            yield _nowhere(said)


def _is_led_on(notice: Notice, said: Saying) -> bool:
    """Whether the sentence has a link, or an address to type; or a mark that is judged by itself."""
    around = sentence_around(said)
    end = around.end + (_AFTER_COLON if said.passage.words[said.end :].lstrip().startswith(":") else 0)
    marks = said.passage.marks_in(around.start, end)
    judged = (it for it in marks if it.scheme in ("method", "contact") and it.start < said.end and said.start < it.end)
    return (
        any(judged)
        or any(leads_somewhere(notice, it) for it in marks)
        or bool(_ADDRESS.search(said.passage.words, around.start, end))
    )


def _link(said: Saying) -> Remark:
    return Remark(
        f"The words of the link, “{said.words}”, do not say where it leads.",
        f"Make the words that name the page the link{_example(said)}.",
        said.place,
        said.words,
    )


def _nowhere(said: Saying) -> Remark:
    sentence = textwrap.shorten(sentence_around(said).words, LONGEST, placeholder=" …")
    return Remark(
        f"“{sentence}”: readers are told to click, and there is no link, so that it leads nowhere.",
        f"Make the words that name the page a link{_example(said)}.",
        said.place,
        sentence,
    )


def _example(said: Saying) -> str:
    """How that would be written, where the sentence goes on to name the page."""
    found = _TARGET.fullmatch(said.passage.words, said.end, sentence_around(said).end)
    return f", as in `[{' '.join(found[1].split())}](https://…)`" if found else ", as in `[our policy](https://…)`"


RULE = Rule("warning", (), check)
