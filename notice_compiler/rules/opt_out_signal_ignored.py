"""The notice says that an opt-out signal is not honored, although personal information is sold or shared.

Why: A business that sells or shares personal information and collects it online has to take an opt-out preference
signal, such as the Global Privacy Control, for a request to opt out (11 CCR 7026(a)(1)); Colorado asks the same for
universal opt-out mechanisms (C.R.S. 6-1-1306(1)(a)(IV), unverified) and wants the notice to explain it. A “do not
track” header is something else: how it is answered has to be told, and it may be ignored.

Wrong:

    laws: [ccpa]
    recipients: {networks: Advertising networks}
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: networks}}}
    statements: {signal: {means: opt-out-signal-honored, answer: no}}
    body:
      - id: main
        heading: Sale
        content:
          - table: {heading: Category, columns: sold}
          - text: "[We do not respond to the Global Privacy Control](statement:signal)."

Right:

    laws: [ccpa]
    recipients: {networks: Advertising networks}
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: networks}}}
    statements: {signal: {means: opt-out-signal-honored, answer: yes}}
    body:
      - id: main
        heading: Sale
        content:
          - table: {heading: Category, columns: sold}
          - text: "[We treat the Global Privacy Control as your request to opt out](statement:signal)."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Statement
from notice_compiler.query.disclosed import sells_or_shares
from notice_compiler.query.sayings import Saying, home_of, sentence_around, spoken_of, statements
from notice_compiler.rule import Context, Remark, Rule, Verdict

_IGNORED: Final = re.compile(
    r"\b(?:do|does|will|can)\s*(?:not|n[’']t)\s+(?:\w+\s+)?(?:respond|react|honou?r|process|recogni[sz]e|support|act)\b"
    r"|\b(?:ignore|disregard)s?\b",
    re.IGNORECASE,
)
_TRACK: Final = re.compile(r"\bdo[\s-]+not[\s-]+track\b|\bDNT\b", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each statement on the signal that denies it, by its answer or by its sentence."""
    if not sells_or_shares(notice):
        return
    for it in statements(notice, "opt-out-signal-honored"):
        said = next(iter(spoken_of(notice, "statement", it.id)), None)
        if it.answer is False or (it.answer is None and said is not None and _denies(said)):
            yield _remark(it, said)


def _denies(said: Saying) -> bool:
    sentence = sentence_around(said).words
    return _IGNORED.search(sentence) is not None and _TRACK.search(sentence) is None


def _remark(it: Statement, said: Saying | None) -> Remark:
    words = f" (“{said.words}”)" if said is not None else ""
    return Remark(
        f"The notice tells of a sale or sharing, and says that an opt-out signal is not honored{words}.",
        "Honor the signal as a request to opt out, and say so and how; if “do not track” is meant, mark the words with "
        "`means: do-not-track`.",
        said.place if said is not None else home_of("statement", it.id),
        it.id,
    )


RULE = Rule("error", ("ccpa:7026-a-1", "colorado:6.03-A-4-e"), check)
