"""Categories are told by their source, and one source stands in two of them.

Why: A notice lists the categories of nonpublic personal information that are collected, and may sort them by source
(15 U.S.C. 6803(c)(2), since 2001; 12 CFR 1016.6(a)(1); 10 CCR 2689.7(a)(1)). It sorts nothing where the same source
makes two categories: readers cannot tell how one differs from the other.

Wrong:

    laws: [glba]
    sources: {bureaus: credit bureaus, agencies: public agencies}
    categories:
      reports: {label: Information we receive from credit bureaus, sources: bureaus}
      others: {label: Information we receive from credit bureaus and public agencies, sources: [bureaus, agencies]}
    body:
      - {id: collection, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [glba]
    sources: {bureaus: credit bureaus, agencies: public agencies}
    categories:
      reports: {label: Information we receive from credit bureaus, sources: bureaus}
      others: {label: Information we receive from public agencies, sources: agencies}
    body:
      - {id: collection, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.query.collected import collected
from notice_compiler.query.naming import enumerated
from notice_compiler.query.sayings import home_of
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_BY_SOURCE: Final = re.compile(
    r"(?:(?:nonpublic|personal|customer|consumer|other|certain|your)\s+)*(?:information|data)\s+"
    r"(?:(?:that|which)\s+)?(?:(?:we|is|was|are|may)\s+)*(?:(?:receive|collect|obtain|get|gather)(?:e?d)?\s+)?from\b",
    re.IGNORECASE,
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each source of several categories that are named by nothing but their source."""
    categories = collected(notice)
    shared: dict[str, list[Category]] = {}
    for category in categories:
        if _BY_SOURCE.match(category.name or ""):
            for source in category.sources or ():
                shared.setdefault(source.id, []).append(category)
    twice = {name: found for name, found in shared.items() if len(found) > 1 and ("source", name) in notice.told}
    for name, found in twice.items():
        name_of = notice.sources[name].name or name
        yield Remark(
            f"Categories are told by their source, and “{name_of}” is a source of "
            f"{enumerated([f'“{it.name}”' for it in found])}. Readers cannot tell what one has that the other has not.",
            "Name each source in one category: merge them, or say what each of them contains.",
            _label_of(notice, found[-1]),
            name,
        )
    if categories and not twice:
        yield Met(home_of("category", categories[0].id), "; ".join(it.name or it.id for it in categories))


def _label_of(notice: Notice, category: Category) -> Place:
    """The words that name it, else where it is declared."""
    for it in notice.passages:
        if it.subjects == (("category", category.id),):
            for mark in it.marks:
                if mark.scheme == "label":
                    return it.place(mark.start, mark.end)
    return home_of("category", category.id)


RULE = Rule("warning", ("glba:6803-c-2", "california-insurance:2689.7-a-1"), check, advises=True)
