"""An example is sensitive personal information, and stands in no category that the notice treats as sensitive.

Why: Civ. Code 1798.140(ae) lists what is sensitive: among others government identifiers, origin, citizenship, religion,
health, sexual orientation. For it there is a right of its own, to limit its use, and the notice has to say what it is
used for (11 CCR 7011(e)(1)(K)). Several items also belong to an ordinary category, as a Social Security number does to
the identifiers; they are then listed in both. Biometric information is sensitive where it serves to identify people,
information about health or sexuality where it is “collected and analyzed” (1798.140(ae)(2)). Which bills brought
citizenship (2024) and neural data (2025) was not verified.

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
from dataclasses import dataclass
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.query.categories import (
    CALIFORNIA,
    called_sensitive,
    collected_in,
    examples_of,
    is_one_of,
    terms,
    words_of_items,
)
from notice_compiler.query.collected import terms_of
from notice_compiler.query.naming import called, listed
from notice_compiler.query.sought import is_near
from notice_compiler.rule import Context, Remark, Rule

_DEPENDS: Final = {
    "ccpa:ae-2-A": "used to identify people",
    "ccpa:ae-2-B": "collected and analyzed",
    "ccpa:ae-2-C": "collected and analyzed",
}
"""Items that are sensitive by their use."""
_WIDE: Final = re.compile(r"\b(?:information|data|records?|history)\b", re.IGNORECASE)
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


@dataclass(frozen=True, slots=True)
class _Entry:
    """An example of a category, with the sensitive items that it speaks of; without words the category as a whole."""

    category: Category
    words: str
    items: tuple[str, ...]
    place: Place


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """Of each ordinary category a remark on its sensitive examples, a warning on those that depend on their use.

    And a warning for each example that is wider than what a sensitive category lists of the same item.
    """
    categories = collected_in(notice, CALIFORNIA)
    treated = called_sensitive(notice, context)
    kept = [entry for it in categories if it.id in treated for entry in _kept(notice, it, context)]
    for category in (it for it in categories if it.id not in treated):
        lacking: dict[str, list[_Entry]] = {}
        for words, place in examples_of(notice, category):
            items = _items(words, context)
            missing = tuple(it for it in items if not any(it in entry.items for entry in kept))
            entry = _Entry(category, words, missing or items, place)
            if missing:
                lacking.setdefault(_condition(missing), []).append(entry)
            elif narrower := _narrower(entry, kept):
                yield _wider(entry, narrower)
        yield from (_lacking(condition, found, context) for condition, found in lacking.items())


def _lacking(condition: str, found: list[_Entry], context: Context) -> Remark:
    every = dict(terms(context, "ccpa", items=True))
    items = dict.fromkeys(item for it in found for item in it.items)
    these, them = ("these are", "them") if len(found) > 1 else ("this is", "it")
    return Remark(
        f"{called(found[0].category)} lists {listed(f'“{it.words}”' for it in found)}. By the statute {these} "
        f"sensitive{f' where {condition}' if condition else ''}, and no category that the notice treats as sensitive "
        f"has {them}.",
        "List it in a sensitive category, too, under the statute’s words: "
        f"{'; '.join(f'“{every[it].term}” (`{it}`)' for it in items)}.",
        found[0].place,
        "; ".join(it.words for it in found),
        "warning" if condition else None,
    )


def _wider(it: _Entry, narrower: _Entry) -> Remark:
    return Remark(
        f"“{it.words}” is wider than “{narrower.words}”, which {called(narrower.category)} lists.",
        f"Say “{it.words}” there, too, if all of it is collected; or “{narrower.words}” in both places.",
        it.place,
        it.words,
        "warning",
    )


def _items(words: str, context: Context) -> tuple[str, ...]:
    """The sensitive items of the statute that an example speaks of."""
    if not is_near(words, words_of_items(context, "ccpa")) or _NOT_MEANT.search(words):
        return ()
    return tuple(name for name, _ in is_one_of(context, "ccpa", _ANOTHER_SENSE.sub(" ", words)))


def _condition(items: tuple[str, ...]) -> str:
    """What makes the items sensitive; empty where one of them is, however it is used."""
    return "" if set(items) - set(_DEPENDS) else listed(dict.fromkeys(_DEPENDS[it] for it in items), "or")


def _kept(notice: Notice, category: Category, context: Context) -> Iterator[_Entry]:
    """What a sensitive category answers as a whole, by its statute and by its name, and what it lists."""
    place = Place(("categories", category.id))
    whole = (*(name for name, _ in terms_of(category, context)), *_items(category.name or "", context))
    yield _Entry(category, "", whole, place)
    for words, where in examples_of(notice, category):
        yield _Entry(category, words, _items(words, context), where)


def _narrower(it: _Entry, kept: list[_Entry]) -> _Entry | None:
    """A part of an example that a sensitive category lists, where none has all of it.

    “Medical condition” is a part of “medical information”.
    """
    if not _WIDE.search(it.words):
        return None
    same = [entry for entry in kept if set(entry.items) & set(it.items)]
    if any(not entry.words or _WIDE.search(entry.words) for entry in same):
        return None
    about = set(_WIDE.sub(" ", it.words).lower().split())
    return next((entry for entry in same if about < set(entry.words.lower().split())), None)


RULE = Rule("error", ("ccpa:1798.140-ae",), check)
