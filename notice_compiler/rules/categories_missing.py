"""The notice answers to a law that asks which personal information is collected, and declares no category.

Why: The list of what is collected is the heart of a privacy notice: the CCPA asks for it by category, for the preceding
12 months (Civ. Code 1798.130(a)(5)(B), 11 CCR 7011(e)(1)(A)), CalOPPA for what is collected online (Bus. & Prof. Code
22575(b)(1)). Where the file declares no category, nothing that laws ask of categories can be checked: not their names,
nor their sources and purposes, nor whether they are sold.

Wrong:

    laws: [ccpa]
    body:
      - {id: main, heading: What We Collect, content: [{text: We collect your name and your address.}]}

Right:

    laws: [ccpa]
    categories:
      identifiers: {label: Identifiers, statute: ccpa:A, examples: [name, address]}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.collected import collected
from notice_compiler.rule import Context, Remark, Rule, Verdict


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where readers are told of no category; whether a list is complete, nobody can tell from it."""
    told = any(("category", name) in notice.told for name in notice.categories)
    if not collected(notice) and not told:
        yield Remark(
            "The notice declares no category of personal information, so that nothing which the law asks of them was "
            "checked.",
            "Declare what is collected under `categories:`, and print it with `list: categories` or in a table.",
            Place(("categories",), "key"),
        )


RULE = Rule(
    "warning",
    (
        *("ccpa:7011-e-1-A", "ccpa:1798.130-a-5-B", "caloppa:22575-b-1"),
        *("glba:6803-c-2", "glba:1016.6-a-1", "california-insurance:2689.7-a-1", "iippa:791.04-b-2"),
    ),
    check,
)
