"""The notice says that sensitive personal information is used only for some purposes, and elsewhere gives it others.

Why: The business may use sensitive personal information without a right to limit it only for the purposes of 11 CCR
7027(m) (items 3 to 8 were not read in the regulation), and the policy says whether it does. If a sentence about “each
of the above categories” gives it further purposes, such as marketing, one of the two is untrue: the consumer is either
promised too much or denied the right to limit that use. A statement that is untrue is also deceptive (Bus. & Prof. Code
17200, cited from general knowledge).

Wrong:

    laws: [ccpa]
    categories:
      identifiers: {label: Identifiers}
      genetic: {label: Genetic data, statute: ccpa:L}
    purposes: {incidents: detecting security incidents, offers: sending you promotions}
    statements: {limited: {means: sensitive-use-limited}}
    body:
      - id: main
        heading: What We Collect
        content:
          - list: categories
          - text: All of this we collect for [sending you promotions](purpose:offers).
            about: {categories: all}
          - text: |
              We [use and disclose sensitive personal information only](statement:limited) for
              [detecting security incidents](purpose:incidents).
            about: {statements: limited}

Right:

    laws: [ccpa]
    categories:
      identifiers: {label: Identifiers}
      genetic: {label: Genetic data, statute: ccpa:L}
    purposes: {incidents: detecting security incidents, offers: sending you promotions}
    statements: {limited: {means: sensitive-use-limited}}
    body:
      - id: main
        heading: What We Collect
        content:
          - list: categories
          - text: All identifiers we collect for [sending you promotions](purpose:offers).
            about: {categories: identifiers}
          - text: |
              We [use and disclose sensitive personal information only](statement:limited) for
              [detecting security incidents](purpose:incidents).
            about: {statements: limited}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.things import Statement
from notice_compiler.query.limited import other_purposes
from notice_compiler.query.naming import briefly, names_of
from notice_compiler.query.sayings import place_of
from notice_compiler.query.sayings import statements as told
from notice_compiler.query.uses import concerns, sensitive_collected
from notice_compiler.rule import Context, Remark, Rule

_MARKETING: Final = re.compile(
    r"\b(?:market(?:s|ed|ing)?|promot(?:e[sd]?|ing|ions?|ional)|advert(?:is\w+|s))\b", re.IGNORECASE
)
_NO_MARKETING: Final = re.compile(
    r"\bmarket\s+research|\bpromot\w+\s+(?:\w+\s+){0,2}(?:safety|security)|\bnon[-\s]?personali[sz]ed\s+advert\w+",
    re.IGNORECASE,
)


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each statement that names its purposes, with all others that sensitive categories have.

    An error where one of these is marketing; of others it can be doubted whether they are further purposes.
    """
    for statement in told(notice, "sensitive-use-limited"):
        yield from _beyond(notice, context, statement)


def _beyond(notice: Notice, context: Context, statement: Statement) -> Iterator[Remark]:
    having = [it for it in sensitive_collected(notice, context) if concerns(statement, it)]
    others = sorted(other_purposes(notice, context, statement), key=lambda it: not _is_marketing(it))
    if others:
        among = "that one" if len(statement.purposes or ()) == 1 else "among them"
        what = "a purpose that is" if len(others) == 1 else "purposes that are"
        yield Remark(
            f"The notice says that sensitive personal information is used only for {_count(statement)}, and elsewhere "
            f"that {briefly(having)} {'is' if len(having) == 1 else 'are'} collected for {what} not "
            f"plainly {among}: {briefly(others)}.",
            "Either say of the other categories alone that they are collected for these purposes, or add to the "
            "statement those that 11 CCR 7027(m) permits; for any other, offer the right to limit it, and say "
            "`answer: no`.",
            place_of(notice, "statement", statement.id),
            " ".join(it.id for it in others),
            None if _is_marketing(others[0]) else "warning",
        )


def _is_marketing(it: Named) -> bool:
    """Whether it is marketing, promotion or advertising by its words; not what may be short-term use."""
    return any(_MARKETING.search(_NO_MARKETING.sub(" ", words)) for words in names_of(it))


def _count(statement: Statement) -> str:
    number = len(statement.purposes or ())
    return "the purpose that it names" if number == 1 else f"the {number} purposes that it lists"


RULE = Rule("error", ("ccpa:7027-m", "ccpa:7011-e-1-K"), check)
