"""Sensitive personal information is collected, and the notice does not say whether it is used for other purposes than
those of 11 CCR 7027(m).

Why: Consumers have a right to limit the use of their sensitive information, but only where it goes beyond the eight
purposes that everybody expects (Civ. Code 1798.121; 11 CCR 7027(m)). So that they know whether they have it, the policy
says whether it goes beyond (11 CCR 7011(e)(1)(K), unverified in wording and letter). Where the notice offers that
right, or says that it infers nothing about people, this is not found.

Wrong:

    laws: [ccpa]
    categories:
      genetic: {label: Genetic data, statute: ccpa:L}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]

Right:

    laws: [ccpa]
    categories:
      genetic: {label: Genetic data, statute: ccpa:L}
    statements: {limited: {means: sensitive-use-limited}}
    body:
      - id: main
        heading: What We Collect
        content:
          - list: categories
          - text: |
              We [use and disclose sensitive personal information only for the purposes that the law permits without a
              right to limit them](statement:limited).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.categories import at_collection
from notice_compiler.query.disclosed import answers
from notice_compiler.query.limited import denied_sensitive
from notice_compiler.query.naming import briefly, shortened
from notice_compiler.query.requests import offered
from notice_compiler.query.sayings import home_of, statements, tidy
from notice_compiler.query.sought import sought
from notice_compiler.query.uses import first_sentence, sensitive_collected
from notice_compiler.rule import Context, Moot, Remark, Rule, Verdict

_UNMARKED: Final = sought(
    r"(?:\b(?:use|disclose|process)\w*\b[^.;:]{0,120}\bsensitive\s+(?:personal\s+)?(?:information|data)"
    r"|\bsensitive\s+(?:personal\s+)?(?:information|data)\b[^.;:]{0,120}\b(?:use|disclose|process))[^.;:]{0,160}?"
    r"\b(?:only|other\s+than|infer\w*|purposes?)\b|\b7027\b",
    "sensitive, 7027",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where nothing says it; words that may say it and are not marked are asked about."""
    found = sensitive_collected(notice, context)
    moot = (*at_collection(notice), *(() if found else _moot(notice)))
    yield from moot
    if not found or moot:
        return
    if not _is_stated(notice):
        said = first_sentence(notice, _UNMARKED)
        if said is not None:
            yield Remark(
                f"“{shortened(said.words)}” seems to say for which purposes sensitive personal information is used, "
                "and is not marked.",
                "Mark the words: `[…](statement:sensitive-use)`, with `statements: {sensitive-use: {means: "
                "sensitive-use-limited}}`, and `answer: no` if it is used for others too.",
                said.place,
                tidy(said.words),
                "warning",
            )
        else:
            yield Remark(
                f"The notice lists {briefly(found)} as collected, which the law holds to be sensitive, and does not "
                "say whether this is used or disclosed for purposes other than the eight of 11 CCR 7027(m).",
                "Say so in a sentence marked as a statement that means `sensitive-use-limited`: “We [use and disclose "
                "sensitive personal information only for …](statement:…)”. If it is used for other purposes, say that "
                "(`answer: no`), and offer the right to limit it.",
                home_of("category", found[0].id),
                found[0].id,
            )


def _is_stated(notice: Notice) -> bool:
    """Whether a statement, a kind of practice or a right tells whether the use goes beyond."""
    told = statements(notice, "sensitive-use-limited", "sensitive-inferences")
    beyond = any(True for _ in answers(notice, "sensitive-use"))
    return bool(told) or beyond or bool(offered(notice, "limit-sensitive-use"))


def _moot(notice: Notice) -> Iterator[Moot]:
    """Where the notice says that the statute’s category of sensitive personal information is not collected."""
    it = denied_sensitive(notice)
    if it is not None:
        yield Moot("The notice says that no sensitive personal information is collected.", home_of("category", it.id))


RULE = Rule("error", ("ccpa:7011-e-1-K",), check)
