"""The notice says that the use of sensitive personal information is limited, and names a purpose that the law does not
list.

Why: Eight purposes need no right to limit the use of sensitive personal information (11 CCR 7027(m); items 3 to 8 were
read only in notices that repeat them). Whoever uses it for any other owes consumers that right, a link to it and a
notice of it (Civ. Code 1798.121). A purpose in words that none of the eight has may still be one of them,
which readers and regulators should not have to guess.

Wrong:

    laws: [ccpa]
    categories:
      genetic: {label: Genetic data, statute: ccpa:L}
    purposes: {marketing: to recommend treatments}
    statements: {limited: {means: sensitive-use-limited, purposes: marketing}}
    body:
      - id: main
        heading: What We Collect
        content:
          - list: categories
          - text: "We [use and disclose sensitive personal information only](statement:limited):"
          - list: statements

Right:

    laws: [ccpa]
    categories:
      genetic: {label: Genetic data, statute: ccpa:L}
    purposes: {incidents: to detect and investigate security incidents}
    statements: {limited: {means: sensitive-use-limited, purposes: incidents}}
    body:
      - id: main
        heading: What We Collect
        content:
          - list: categories
          - text: "We [use and disclose sensitive personal information only](statement:limited):"
          - list: statements
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.query.naming import briefly, names_of
from notice_compiler.query.sayings import place_of
from notice_compiler.query.sayings import statements as told
from notice_compiler.query.uses import item_of, sensitive_collected
from notice_compiler.rule import Context, Remark, Rule


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each purpose of a statement that no item of the list is known by."""
    items = context.law.packs["ccpa"].lists["limited-purposes"]
    terms = [(name, it) for name, it in items.items() if it.in_force(context.as_of)]
    statements = told(notice, "sensitive-use-limited") if sensitive_collected(notice, context) else ()
    for purpose in (one for it in statements if it.answer is not False for one in it.purposes or ()):
        words = names_of(purpose)
        if words and item_of(terms, words) is None:
            yield Remark(
                f"{briefly([purpose])} is named among the only purposes for which sensitive personal information is "
                "used, and is not recognisably one of the eight of 11 CCR 7027(m), which alone need no right to limit "
                "it.",
                "If it is one of them, say it in its words. They are, in short: "
                + "; ".join(f"({name.removeprefix('m-')}) {_short(it.term)}" for name, it in terms)
                + ". If it is none, offer the right to limit that use.",
                place_of(notice, "purpose", purpose.id),
                words[0],
            )


def _short(term: str) -> str:
    return term[0].lower() + term[1:]


RULE = Rule("warning", ("ccpa:7011-e-1-K", "ccpa:7027-m"), check)
