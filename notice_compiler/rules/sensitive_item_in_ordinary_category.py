"""An example is sensitive personal information, and stands in no category that the notice treats as sensitive.

Why: Civ. Code 1798.140(ae) lists what is sensitive: among others government identifiers, origin, citizenship, religion,
health, sexual orientation. For it there is a right of its own, to limit its use, and the notice has to say what it is
used for (11 CCR 7011(e)(1)(K)). Several items also belong to an ordinary category, as a Social Security number does to
the identifiers; they are then listed in both. Which bills brought citizenship (2024) and neural data (2025) was not
verified.

Wrong:

    laws: [ccpa]
    categories:
      protected: {label: Protected classifications, statute: ccpa:C, examples: [age, citizenship]}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [ccpa]
    categories:
      protected: {label: Protected classifications, statute: ccpa:C, examples: [age, citizenship]}
      sensitive: {label: Sensitive personal information, statute: ccpa:L, examples: [citizenship]}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.query.categories import (
    CALIFORNIA,
    called_sensitive,
    collected_in,
    examples_of,
    known_by,
    terms,
    words_of_items,
)
from notice_compiler.query.collected import terms_of
from notice_compiler.query.naming import called, listed
from notice_compiler.query.sought import is_near
from notice_compiler.rule import Context, Remark, Rule

Kind = tuple[str, str]
"""An item of the statute, and the beginning of the word by which it is known."""

_DEPENDS: Final = "ccpa:ae-2-A"
"""Biometric information is sensitive where it serves to identify somebody."""
_WIDE: Final = re.compile(r"\b(?:information|data|records?|history|government)\b", re.IGNORECASE)
_ALIKE: Final = {"ssn": "soc", "trade union": "uni", "labor union": "uni"}
_NOT_MEANT: Final = re.compile(
    r"\b(?:not|non|excluding|except|without|other\s+than|last\s+(?:four|4)|partial|truncated|masked)\b", re.IGNORECASE
)
"""Words that deny the item, or speak of a part of it."""
_ANOTHER_SENSE: Final = re.compile(
    r"\b(?:medical|health\s*-?\s*(?:care)?)\s*-?\s*(?:insur|plan|provider|profession|practi|facilit|licen[cs]|school|degree"
    r"|special|staff|malpractice|education|training|director|board|group|societ|association|center|centre|office"
    r"|club|and\s+safety|benefit|privilege|credential|residenc|device|equipment|industry)\w*"
    r"|\bhealth(?:y|ier)\w*|\brace(?=[a-rt-z])\w+|\brace\s+(?:result|time|track|day|event|registration|number|bib)\w*"
    r"|\b(?:browser|device|digital|canvas|hardware)\s*-?\s*fingerprint\w*|\bpassport\s*-?\s*(?:size|photo|style)\w*"
    r"|(?<!contents of )\btext messages\b|\bcontents\s+of\b.{0,80}?\b(?:us|our)\b",
    re.IGNORECASE,
)
"""Phrases in which a word of the statute's list speaks of something else: an insurer, a licence, a browser, a
message to the business."""


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each ordinary category with such examples; a warning where it depends on the use."""
    categories = collected_in(notice, CALIFORNIA)
    treated = called_sensitive(notice, context)
    kept = [(it, _listed(notice, it, context)) for it in categories if it.id in treated]
    for category in (it for it in categories if it.id not in treated):
        found = [
            (words, place, kinds)
            for words, place in examples_of(notice, category)
            if (kinds := [it for it in _kinds(words, context) if not _is_kept(words, it, kept, context)])
        ]
        if not found:
            continue
        items = dict.fromkeys(item for _, _, kinds in found for item, _ in kinds)
        every = dict(terms(context, "ccpa", items=True))
        depends = set(items) == {_DEPENDS}
        these, them = ("these are", "them") if len(found) > 1 else ("this is", "it")
        yield Remark(
            f"{called(category)} lists {listed(f'“{words}”' for words, _, _ in found)}. By the statute {these} "
            f"sensitive{' where used to identify people' if depends else ''}, and no category that the notice "
            f"treats as sensitive has {them}.",
            "List it in a sensitive category, too, under the statute’s words: "
            f"{'; '.join(f'“{every[it].term}” (`{it}`)' for it in items)}.",
            found[0][1],
            "; ".join(words for words, _, _ in found),
            "warning" if depends else None,
        )


def _kinds(words: str, context: Context) -> tuple[Kind, ...]:
    """The sensitive items that an example speaks of."""
    if not is_near(words, words_of_items(context, "ccpa")) or _NOT_MEANT.search(words):
        return ()
    meant = _ANOTHER_SENSE.sub(" ", words)
    found = ((name, it) for name, term in terms(context, "ccpa", items=True) for it in known_by(term, meant))
    return tuple(dict.fromkeys((name, _ALIKE.get(it, it[:3])) for name, it in found))


def _listed(notice: Notice, category: Category, context: Context) -> tuple[tuple[str, tuple[Kind, ...]], ...]:
    """What a sensitive category lists, with the items that it speaks of; its name is something that it lists."""
    words = (category.name or "", *(it for it, _ in examples_of(notice, category)))
    return tuple((it, _kinds(it, context)) for it in words)


def _is_kept(
    words: str, kind: Kind, kept: list[tuple[Category, tuple[tuple[str, tuple[Kind, ...]], ...]]], context: Context
) -> bool:
    """Whether a sensitive category answers the item, or lists as much of it: “medical condition” is a part of
    “medical information”."""
    for category, examples in kept:
        if any(name == kind[0] for name, _ in terms_of(category, context)):
            return True
        for other, kinds in examples:
            wide = _WIDE.search(other) is not None
            if (kind in kinds and (wide or not _WIDE.search(words))) or (wide and kind[0] in {it for it, _ in kinds}):
                return True
    return False


RULE = Rule("error", ("ccpa:1798.140-ae",), check)
