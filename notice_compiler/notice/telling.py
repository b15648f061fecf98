"""What readers are told: what the body prints, and what its prose mentions. The rest, the notice does not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler.model.model import NoticeModel
from notice_compiler.model.rows import Handling
from notice_compiler.notice.names import VOCABULARIES, Names
from notice_compiler.notice.printed import Printed
from notice_compiler.notice.rows import FACETS, TERMS
from notice_compiler.notice.stated import Stated
from notice_compiler.notice.things import Method

KEYS: Final[Mapping[str, str]] = {**VOCABULARIES, "row": "processing"}
_ROWS: Final = ("category", "purpose", "recipient", "source", "practice", "basis")
_REST: Final = ("retention", "reason", "condition", "limit", "exceptions")
_TERMS: Final = (*TERMS, "exceptions", "agents", "offered", "reason", "contacts")


_VALUES: Final = ("retention", "reason", "condition", "deadline", "extension", "fee", "frequency")
"""What a sentence tells by marking its words: `[45 days](deadline:)`."""
_SCHEMES: Final = {"methods": "method", "exceptions": "exception", "proofs": "proof"}
ALL_REQUESTS: Final = ("requests", "all")
"""What holds for all requests, as a subject."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Answers for one notice, once its prose is read."""

    model: NoticeModel
    printed: Printed
    names: Names
    stated: Stated

    def is_told(self, kind: str, name: str) -> bool:
        """Whether the body prints the thing, or its prose mentions it."""
        return (kind, name) in self.printed.things or (kind, name) in self.names.told

    def is_facet_told(self, kind: str, name: str, facet: str) -> bool:
        """Whether readers are told what is listed of a thing under a facet: by a list, or by a column of a table.

        The sources and purposes of a category that prose mentions are told, too.
        """
        printed = self.printed
        worded = (kind, name) in printed.worded and not (facet in _VALUES and self._has_words(kind, name))
        if worded or ((kind, name) in printed.rowed and (kind, facet) in printed.shown):
            return True
        if (FACETS.get(facet, ""), KEYS[kind]) in printed.shown or self._is_spoken((kind, name), facet):
            return True
        if facet in FACETS and self._is_reversed(kind, name, facet):
            return True
        return kind == "category" and facet in ("sources", "purposes") and self.is_told(kind, name)

    def is_term_told(self, right: str, key: str) -> bool:
        """Whether readers are told what is listed of a right: by a list, by a column of a table, or, of its methods and
        exceptions, by prose that mentions it."""
        if key in ("methods", "exceptions") and self.is_told("right", right):
            return True
        worded, rowed = (("right", right) in found for found in (self.printed.worded, self.printed.rowed))
        worded = worded and not (key in _VALUES and self._has_words("right", right))
        return worded or (rowed and ("right", key) in self.printed.shown) or self._is_spoken(("right", right), key)

    def _is_reversed(self, kind: str, name: str, facet: str) -> bool:
        """Whether a table shows a row the other way round: the recipients, say, of the categories that it names."""
        it: object = (getattr(self.model, KEYS[kind]) or {}).get(name)
        others = [key for key in FACETS if key != facet and getattr(it, key, None) is not None]
        shown = self.printed.shown
        return any((FACETS[key], facet) in shown or (FACETS[facet], key) in shown for key in others)

    def is_evidence_told(self, name: str) -> bool:
        """Whether readers are told what is listed of verification or of agents: by a list, or by sentences about it."""
        spoken = any(subject == ("requests", name) for subject, _ in self.stated.facts)
        return spoken or ALL_REQUESTS in self.printed.worded

    def _has_words(self, kind: str, name: str) -> bool:
        """Whether a thing has an entry of its own in words, which tells what is marked in it and no more."""
        it: object = (getattr(self.model, KEYS[kind]) or {}).get(name)
        return any(getattr(it, key, None) is not None for key in ("text", "collection"))

    def is_request_told(self, key: str) -> bool:
        """Whether readers are told what is listed of all requests: by a list, or by a sentence that states it."""
        return ALL_REQUESTS in self.printed.worded or self._is_spoken(ALL_REQUESTS, key)

    def _is_spoken(self, subject: tuple[str, str], facet: str) -> bool:
        scheme = FACETS.get(facet) or _SCHEMES.get(facet, facet)
        return bool(self.stated.facts.get((subject, scheme)))

    def is_answer_told(self, practice: str, facet: str) -> bool:
        """Whether readers are told a facet of the answers for a practice: by a column, or by prose that mentions it."""
        return (f"practice:{practice}", facet) in self.printed.shown or self._is_mentioned(practice)

    def told(self, methods: Mapping[str, Method]) -> frozenset[tuple[str, str]]:
        """Everything that readers are told of, and the contacts to which methods lead them."""
        told = self.names.told | self.printed.things
        reached = {("contact", it.contact) for name, it in methods.items() if ("method", name) in told and it.contact}
        return frozenset(told | reached)

    def unprinted(self) -> Iterator[tuple[str, str]]:
        """What has words or facts of its own that no block prints."""
        model = self.model
        for kind, key in KEYS.items():
            for name, it in (getattr(model, key) or {}).items():
                if self._is_unprinted(kind, name, it):
                    yield kind, name
        answered = {name for category in (model.categories or {}).values() for name in category.disclosed or ()}
        unshown = [name for name in model.practices or {} if name in answered and not self.is_shown(name)]
        yield from ((kind, name) for name in unshown for kind in ("practice", "answers"))
        if model.requests:
            rows = (model.requests, *(model.requests.cases or {}).values())
            stated = {key for key in TERMS for row in rows if getattr(row, key) is not None}
            evidence = (key for key in ("verification", "agents") if getattr(model.requests, key) is not None)
            untold = [key for key in stated if not self.is_request_told(key)]
            untold += [key for key in evidence if not self.is_evidence_told(key)]
            yield from (ALL_REQUESTS,) if untold else ()
        yield from (("figure", name) for name in model.figures or {} if ("figure", name) not in self.printed.things)

    def _is_unprinted(self, kind: str, name: str, it: object) -> bool:
        if kind == "row" and not {(kind, name)} & (self.printed.worded | self.printed.rowed):
            return True
        words = [key for key in ("text", "collection", "examples") if getattr(it, key, None)]
        if kind != "note" and any(not self.is_facet_told(kind, name, key) for key in words):
            return True
        rows = (it, *(getattr(it, "cases", None) or {}).values())
        if kind == "right":
            stated_terms = {key for row in rows for key in _TERMS if getattr(row, key, None) is not None}
            return any(not self.is_term_told(name, key) for key in stated_terms)
        facets = (*FACETS, *_REST) if isinstance(it, Handling) else ()
        stated = [key for key in facets if any(getattr(row, key, None) is not None for row in rows)]
        if kind == "row" and (kind, name) not in self.printed.worded and getattr(it, "practice", None) is not None:
            stated.append("practice")
        return any(not self.is_facet_told(kind, name, key) for key in stated)

    def unprinted_answers(self) -> Iterator[tuple[str, str, str]]:
        """Facets of answers, beside the recipients, that no column prints: category, practice, facet."""
        for name, category in (self.model.categories or {}).items():
            for practice, cell in (category.disclosed or {}).items():
                for row in (cell, *(cell.cases or {}).values()):
                    for facet in (*FACETS, *_REST):
                        stated = facet != "recipients" and getattr(row, facet, None) is not None
                        if stated and not self.is_answer_told(practice, facet):
                            yield name, practice, facet

    def is_shown(self, practice: str) -> bool:
        """Whether readers are told of answers for the practice: in a column, or in prose that mentions it."""
        facets = any(of == f"practice:{practice}" for of, _ in self.printed.shown)
        return ("practice", practice) in self.printed.columns or facets or self._is_mentioned(practice)

    def _is_mentioned(self, practice: str) -> bool:
        return bool(self.stated.words.get(("practice", practice)))
