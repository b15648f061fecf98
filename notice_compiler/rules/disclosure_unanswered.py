"""A category is collected, and the notice does not say of it what it says of others: whether it is sold or disclosed.

Why: Both lists of the CCPA, of what is sold or shared and of what is disclosed for a business purpose, speak of the
categories collected (Civ. Code 1798.130(a)(5)(C)). Where others are answered with “none”, a category without an answer
is open: readers cannot tell whether it is sold. Where only those that are disclosed are listed, they have to conclude
from silence. The letters of 11 CCR 7011(e)(1) were not checked.

Wrong:

    laws: [ccpa]
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories:
      identifiers: {label: Identifiers, disclosed: {sold: none}}
      activity: {label: Online activity}
    body:
      - id: main
        heading: Disclosure
        content:
          - text: We hold [identifiers](category:identifiers) and [online activity](category:activity).
          - table: {heading: Category, columns: sold}

Right:

    laws: [ccpa]
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories:
      identifiers: {label: Identifiers, disclosed: {sold: none}}
      activity: {label: Online activity, disclosed: {sold: none}}
    body:
      - id: main
        heading: Disclosure
        content:
          - text: We hold [identifiers](category:identifiers) and [online activity](category:activity).
          - table: {heading: Category, columns: sold}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import Meaning
from notice_compiler.notice.answers import answer, shown
from notice_compiler.notice.blocks import ListBlock, TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import NoDisclosure
from notice_compiler.notice.things import Category, Practice
from notice_compiler.place import Place
from notice_compiler.query.collected import collected
from notice_compiler.query.denials import denials
from notice_compiler.query.disclosed import answers, practices
from notice_compiler.query.disclosures import answered
from notice_compiler.query.naming import quoted
from notice_compiler.query.sayings import met
from notice_compiler.rule import Context, Met, Remark, Rule

_LISTS: Final = ("ccpa:1798.130-a-5-C", "ccpa:1798.115-c")
_QUESTIONS: Final[tuple[tuple[tuple[Meaning, ...], str, str], ...]] = (
    (("sale", "sharing"), "ccpa:7011-e-1-D", "sold or shared"),
    (("business-purpose",), "ccpa:7011-e-1-H", "disclosed for a business purpose"),
)


def check(notice: Notice, context: Context) -> Iterator[Remark | Met]:
    """One remark for each of the two lists; none for categories of which other rules tell that a row is missing."""
    for meanings, provision, words in _QUESTIONS:
        found = practices(notice, *meanings)
        told = [it for it in (answered(notice, one) for one in meanings) if it]
        if not told:
            continue
        everywhere = frozenset.intersection(*told)
        unanswered = [it for it in collected(notice) if it.id not in everywhere]
        if not unanswered and len(told) == len(meanings):
            yield met(notice, "practice", found[0], provision)
        if provision == "ccpa:7011-e-1-D" and denials(notice):
            continue
        missing = [it for it in unanswered if not _is_found_otherwise(notice, it, found)]
        if missing:
            yield _remark(missing, found[0], words, (provision, *_LISTS), _answers_none(notice, meanings))


def _answers_none(notice: Notice, meanings: tuple[Meaning, ...]) -> bool:
    return any(isinstance(it, NoDisclosure) for _, _, it in answers(notice, *meanings))


def _is_found_otherwise(notice: Notice, category: Category, found: tuple[Practice, ...]) -> bool:
    """Whether `collected-category-without-row` or `empty-cell` tells of it."""
    blocks = [block for section in notice.body for block in section.content]
    tables = [it.practices for it in blocks if isinstance(it, TableBlock) and it.practices]
    rows = [it for it in tables if category.id in shown(notice, it)]
    if tables and not rows:
        return any(isinstance(it, ListBlock) and category in it.items for it in blocks)
    names = {it.id for it in found}
    return any(it.id in names and answer(notice, category.id, it.id) is None for columns in rows for it in columns)


def _remark(
    missing: list[Category], practice: Practice, words: str, provisions: tuple[str, ...], answers_none: bool
) -> Remark:
    names, verb = quoted(missing), "are" if len(missing) > 1 else "is"
    told = "says of other categories whether they are" if answers_none else "lists categories that are"
    return Remark(
        f"The notice {told} {words}, and does not say it of {names}, which {verb} collected, too.",
        f"Answer under `disclosed:` for `{practice.id}` (`none` where it does not happen).",
        Place(("categories", missing[0].id), "key"),
        ", ".join(it.id for it in missing),
        severity=None if answers_none else "warning",
        provisions=provisions,
    )


RULE = Rule("error", ("ccpa:7011-e-1-D", "ccpa:7011-e-1-H", *_LISTS), check)
