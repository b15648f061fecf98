"""A category that is collected does not say which category of the statute it answers.

Why: Since January 1, 2026, Civ. Code 1798.130(c) asks for the specific terms of the statute: every category has to be
one of those in 1798.140(v)(1)(A) to (K), or one of the sensitive items of (ae). Until `statute:` says which, nobody can
check the name, nor whether a category of the statute has been forgotten.

Wrong:

    laws: [ccpa]
    categories:
      contact: {label: Contact Data, examples: [name, address]}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [ccpa]
    categories:
      contact: {label: Identifiers (Contact Data), statute: ccpa:A, examples: [name, address]}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.query.categories import CALIFORNIA, collected_in, has_term, known_by, terms
from notice_compiler.query.collected import terms_of
from notice_compiler.query.naming import called, listed
from notice_compiler.rule import Context, Remark, Rule

_BUCKET = "ccpa:L"


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each such category; a single one where the notice names the statute nowhere."""
    asked = collected_in(notice, CALIFORNIA)
    bare = [it for it in asked if not any(name.startswith("ccpa:") for name, _ in terms_of(it, context))]
    if len(bare) == len(asked) > 1:
        yield Remark(
            f"None of the categories says which category of the statute it answers: {listed(map(called, bare))}.",
            "Write `statute:` with each of them, from `ccpa:A` to `ccpa:K`, or the sensitive items that it has, such "
            f"as `ccpa:ae-1-A`.{_all(bare, context)}",
            Place(("categories",), "key"),
            ", ".join(it.id for it in bare),
        )
        return
    for category in bare:
        near = _near(category, context)
        yield Remark(
            f"{called(category)} does not say which category of the statute it answers.",
            f"Write `statute:` with it, from `ccpa:A` to `ccpa:K`, or the sensitive items that it has, such as "
            f"`ccpa:ae-1-A`.{f' By its words it may be {near}.' if near else ''}",
            Place(("categories", category.id), "key"),
            category.id,
        )


def _all(bare: list[Category], context: Context) -> str:
    near = [(it, _near(it, context)) for it in bare]
    said = "; ".join(f"{called(it)}: {found}" for it, found in near if found)
    return f" By their words these may be: {said}." if said else ""


def _near(category: Category, context: Context) -> str:
    """The categories of the statute that its name makes one think of."""
    name = category.name or ""
    listed = [*terms(context, "ccpa", items=False), *terms(context, "ccpa", items=True)]
    choice = [it for it in listed if it[0] != _BUCKET]
    found = [it for it in choice if has_term(name, it[1])] or [it for it in choice if known_by(it[1], name)]
    return " or ".join(f"`{statute}` (“{term.term}”)" for statute, term in found[:2])


RULE = Rule("warning", ("ccpa:1798.130-c", "ccpa:1798.130-c-2023"), check)
