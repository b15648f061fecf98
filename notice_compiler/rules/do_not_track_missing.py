"""Readers are followed across websites, and the notice does not say how “do not track” signals are answered.

Why: Since 2014 CalOPPA wants an operator that collects personally identifiable information about what people do over
time and on different websites to say how it responds to “do not track” signals of browsers, or to other mechanisms of
choice (Bus. & Prof. Code 22575(b)(5)). Any true answer will do, also that they are ignored; a link to a programme of
choice that the operator follows may stand in its place (22575(b)(7)).

Wrong:

    laws: [caloppa]
    statements: {following: {means: cross-site-tracking, answer: yes}}
    body:
      - id: cookies
        heading: Cookies
        content: [{text: "We [follow what you do on other websites](statement:following)."}]

Right:

    laws: [caloppa]
    statements:
      following: {means: cross-site-tracking, answer: yes}
      signals: {means: do-not-track, answer: no}
    body:
      - id: cookies
        heading: Cookies
        content:
          - text: |
              We [follow what you do on other websites](statement:following).
              We [do not respond to “do not track” signals](statement:signals).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Statement
from notice_compiler.query.disclosed import disclosures
from notice_compiler.query.requests import methods_for, of_kind
from notice_compiler.query.sayings import is_said, met, place_of, statements
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met, Moot, Remark, Rule, Verdict

_SIGNAL: Final = sought(
    r"\bDo[\s-]+Not[\s-]+Track\b|\bDNT\b|\bdo-not-track\b|[“\"‘']do[\s-]+not[\s-]+track\b", "track, dnt", flags=0
)
_NEGATED: Final = re.compile(r"\b(?:no|not|never|neither|nor)\b|n[’']t\b", re.IGNORECASE)

_ADVERTISING: Final = frozenset({"sale", "sharing", "targeted-advertising"})
"""A kind of practice that may be another disclosure as well does not tell that people are followed."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where following is told and the answer to signals is not; none where words speak of them unmarked."""
    said = statements(notice, "do-not-track")
    if said:
        yield met(notice, "statement", said[0])
        return
    following = _following(notice)
    if following is not None:
        if not is_said(notice, _SIGNAL):
            yield _remark(notice, following)
        return
    denied = [it for it in statements(notice, "cross-site-tracking") if it.answer is False]
    if denied:
        why = "The notice says that readers are not followed across websites."
        yield Moot(why, place_of(notice, "statement", denied[0].id))


def _remark(notice: Notice, following: Met) -> Remark:
    """A warning where an opt-out signal is honored: the law speaks of other mechanisms of choice, too."""
    signals = of_kind(methods_for(notice), "opt-out-signal") or statements(notice, "opt-out-signal-honored")
    kind = "method" if signals and not isinstance(signals[0], Statement) else "statement"
    named = f" It names “{met(notice, kind, signals[0]).words}”, and not this signal." if signals else ""
    return Remark(
        f"By what the notice says (“{following.words}”) readers are followed across websites, and it does not say "
        f"how it answers “do not track” signals of browsers.{named}",
        "Say whether and how they are heeded, and mark the words as a statement that means `do-not-track`, with "
        "`answer: yes` or `no`. A true answer, whichever it is, meets the law.",
        following.where,
        severity="warning" if signals else None,
    )


def _following(notice: Notice) -> Met | None:
    """The words by which the notice tells that people are followed over time and across websites."""
    for it in statements(notice, "cross-site-tracking", "targeted-advertising", "sale-only-for-advertising"):
        words = met(notice, "statement", it)
        if it.answer or (it.answer is None and not _NEGATED.search(words.words)):
            return words
    for _, practice, _ in disclosures(notice, "sharing", "targeted-advertising"):
        if set(practice.means or ()) <= _ADVERTISING:
            return met(notice, "practice", practice)
    return None


RULE = Rule("error", ("caloppa:22575-b-5",), check)
