"""The name of a category leaves out words of the statute's own term, or exchanges them for others.

Why: Since January 1, 2026, Civ. Code 1798.130(c) asks for the specific terms of the statute: for categories those of
1798.140(v)(1)(A) to (K), for sensitive personal information those of (ae). Who reads several policies can then compare
them line by line. Words of your own may stand beside the term, in brackets for example; none of its words may be
missing or replaced.

Wrong:

    laws: [ccpa]
    categories:
      employment: {label: Professional and Employment Information, statute: ccpa:I}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [ccpa]
    categories:
      employment: {label: Professional or Employment-Related Information (Job Applicants), statute: ccpa:I}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.law.law import Term
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.query.categories import CALIFORNIA, collected_in, has_term, label_place, named_items
from notice_compiler.query.collected import terms_of
from notice_compiler.query.naming import called
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_BUCKET = "ccpa:L"
_NOT_ASKED = "ccpa:ae-1-G"
"""Neural data is sensitive, and 1798.130(c) ends its list at (F)."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each category whose name has none of the terms that it answers."""
    categories = collected_in(notice, CALIFORNIA)
    asked = [(it, _terms(it, context)) for it in categories]
    missed = [(it, terms) for it, terms in asked if terms and it.name and not _has_one(it, terms)]
    for category, terms in missed:
        wanted = " or ".join(f"“{term.term}”" for _, term in terms)
        yield Remark(
            f"{called(category)} is not the statute’s term for this category.",
            f"Name it {'with what you collect of ' if _is_choice(terms[0][1]) else ''}{wanted}. Words of your own may "
            "stand beside the statute’s.",
            label_place(notice, category),
            category.name or "",
        )
    if asked and not missed and all(terms and it.name for it, terms in asked):
        first = asked[0][0]
        yield Met(label_place(notice, first), first.name or "")


def _is_choice(term: Term) -> bool:
    """Whether the term lists things of which a business may collect one and not another."""
    return term.sensitive and " or " in term.term


def _terms(category: Category, context: Context) -> tuple[tuple[str, Term], ...]:
    """What it may be called; nothing where something is among it that need not be called by a term.

    Where it answers for all that is sensitive and has the name of an item, that item.
    """
    answered = tuple(it for it in terms_of(category, context) if it[0].startswith("ccpa:"))
    found = tuple(it for it in answered if it[0] != _BUCKET)
    if answered and not found:
        found = named_items(context, category)
    return () if any(name == _NOT_ASKED for name, _ in found) else found


def _has_one(category: Category, terms: tuple[tuple[str, Term], ...]) -> bool:
    """Whether its name, or what leads over to its examples, has one; a sensitive item can be named by an example."""
    name = f"{category.name or ''} {category.examples_lead or ''}"
    examples = category.examples or ()
    return any(
        has_term(words, term) for statute, term in terms for words in (name, *(examples if term.sensitive else ()))
    )


RULE = Rule("warning", ("ccpa:1798.130-c", "ccpa:1798.130-c-2023"), check)
