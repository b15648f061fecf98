"""The notice sends readers to another document, such as a general privacy policy, and has no link to it.

Why: What stands in the other document counts for nothing where readers cannot find it. A notice for California that
leaves part of what the law asks to a general policy has to bring readers there (11 CCR 7011(d), whose wording was not
verified, wants the policy at the place of the rights). A link with the document’s name is enough.

Wrong:

    body:
      - id: main
        heading: Our Notice
        content: [{text: We share information as described in our Cookie Policy.}]

Right:

    body:
      - id: main
        heading: Our Notice
        content: [{text: "We share information as described in our [Cookie Policy](https://acme.example/cookies)."}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.sayings import Saying, sentence_around
from notice_compiler.query.sought import passages_with, sought
from notice_compiler.query.written import leads_somewhere
from notice_compiler.rule import Context, Remark, Rule

_REFERS: Final = sought(
    r"\b(?:(?:described|set\s+out|contained|explained|found)\s+in|see|read|review|refer\s+to|consult|supplements?)\s+"
    r"(?:[^\W\d_]+\s+){0,4}?(?:our|these|the)\s+(?:[^\W\d_]+\s+){0,2}?"
    r"(?P<name>(?:privacy|cookies?)\s+(?:polic(?:y|ies)|statements?|notices?))\b",
    "privacy, cookie",
)
_KIND: Final = re.compile(r"\b(?:privacy|cookies?)\s+(?:polic|statement|notice)", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each kind of document, at its first mention; none for the name that the notice itself has."""
    linked = {kind for words in _linked(notice) for kind in _kinds(words)}
    told = linked | set(_kinds(notice.title))
    for passage in passages_with(notice, _REFERS.hints):
        for found in _REFERS.pattern.finditer(passage.words):
            said = Saying(passage, found.start("name"), found.end("name"))
            kind = next(iter(_kinds(said.words)))
            if kind not in told and not _leads_on(notice, said):
                told.add(kind)
                yield Remark(
                    f"Readers are sent to another document, “{said.words}”, and there is no link to it.",
                    f"Make its name a link, as in `[{said.words}](https://…)`.",
                    said.place,
                    kind,
                )


def _kinds(words: str) -> list[str]:
    """What kinds of document are named: `privacy polic`, `cookie notice`."""
    return [" ".join(it.lower().replace("cookies", "cookie").split()) for it in _KIND.findall(words)]


def _linked(notice: Notice) -> Iterator[str]:
    for passage in notice.passages:
        for mark in passage.marks:
            if mark.scheme in ("link", "method") and leads_somewhere(notice, mark):
                yield passage.words[mark.start : mark.end]


def _leads_on(notice: Notice, said: Saying) -> bool:
    """Whether the sentence has a link or an address."""
    around = sentence_around(said)
    marks = said.passage.marks_in(around.start, around.end)
    return any(leads_somewhere(notice, it) for it in marks) or "www." in around.words


RULE = Rule("warning", (), check)
