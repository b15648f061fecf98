"""Answers that deny what a row of processing tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from notice_compiler.finding import Finding
from notice_compiler.notice.notice import Category, Elsewhere, NoDisclosure, NotApplicable, ProcessingRow
from notice_compiler.place import Place


def denied_rows(rows: Iterable[ProcessingRow], categories: Mapping[str, Category]) -> Iterator[Finding]:
    """One finding for each answer that denies what a row of processing tells."""
    for row in rows:
        for name in row.categories or () if row.practice else ():
            practice = row.practice.id if row.practice else ""
            if isinstance(categories[name].disclosed.get(practice), NoDisclosure | NotApplicable | Elsewhere):
                message = (
                    f"The answer does not agree with the row of processing `{row.id}`, which says that it happens."
                )
                place = Place(("categories", name, "disclosed", practice))
                yield Finding("fact-disagrees", message, "Correct the answer or the row.", place, row.id)
