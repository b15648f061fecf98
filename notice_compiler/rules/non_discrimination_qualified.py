"""The right not to be discriminated against comes with an exception that the law does not make.

Why: The CCPA forbids to deny goods or services, or to give another quality, because somebody exercised a right (Civ.
Code 1798.125(a)(1)). It allows a difference only where that is reasonably related to the value of the data to the
business (1798.125(a)(2)). A warning that readers may lose features reads as a price of using one's rights.

Wrong:

    laws: [ccpa]
    exceptions: {features: some features may be lost}
    rights: {equal: {label: Equal service, means: non-discrimination, exceptions: features}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]

Right:

    laws: [ccpa]
    rights: {equal: {label: Equal service, means: non-discrimination}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.naming import called, listed
from notice_compiler.query.requests import offered
from notice_compiler.query.sayings import place_of
from notice_compiler.rule import Context, Remark, Rule

_LAWFUL: Final = re.compile(
    r"\b(?:permit|allow|authori[sz]|requir)\w*\s+(?:by|under)\b|\breasonably\s+related\b|\bvalue\b|\bincentive",
    re.IGNORECASE,
)


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each right, with its exceptions; those that repeat the law's own are none."""
    for right in offered(notice, "non-discrimination"):
        found = [it for it in right.exceptions or () if not _LAWFUL.search(" ".join((it.name or "", *it.words)))]
        if found:
            words = listed(f"“{it.name or it.words[0]}”" if it.name or it.words else f"`{it.id}`" for it in found)
            yield Remark(
                f"{called(right)} promises that nobody is treated worse for using a right, and takes some of it back: "
                f"{words}.",
                "Remove it; or say which feature cannot work without the information, and that nothing else changes. A "
                "difference is lawful only if it is reasonably related to the value of the information.",
                place_of(notice, "exception", found[0].id),
                found[0].id,
            )


RULE = Rule("warning", ("ccpa:1798.125-a-1",), check)
