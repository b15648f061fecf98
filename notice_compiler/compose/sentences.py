"""Makes the entries of lists: the author's words, or a plain sentence for each fact that is listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from notice_compiler import wording
from notice_compiler.document import COMPOSED, Block, Fact, Inline, Paragraph, Text
from notice_compiler.notice.blocks import Words
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import FACETS, Case, Handling, Named
from notice_compiler.notice.things import (
    Category,
    Entity,
    Evidence,
    Method,
    ProcessingRow,
    Right,
    RightCase,
    Statement,
    Terms,
    Thing,
    Transfer,
    Wording,
)
from notice_compiler.phrases.cells import Cells
from notice_compiler.phrases.facets import facet_of
from notice_compiler.phrases.lines import Line, enumerated, listed
from notice_compiler.phrases.phrases import Phrases, notes_of
from notice_compiler.phrases.terms import terms_of
from notice_compiler.prose.inline_words import merged

_TERMS = (
    "methods",
    "deadline",
    "extension",
    "confirmation",
    "frequency",
    "condition",
    "fee",
    "proofs",
    "agents",
    "appeal",
)
_OF_ROWS = ("recipients", "categories", "purposes", "sources", "basis", "transfers", "by")
_WORDS = Words()


@dataclass(frozen=True, slots=True)
class Sentences:
    """Makes the entries of lists of one notice."""

    notice: Notice

    @property
    def phrases(self) -> Phrases:
        """What makes words of facts."""
        return Phrases(self.notice)

    @property
    def cells(self) -> Cells:
        """What makes the words of facets."""
        return Cells(self.notice)

    def item(self, it: object) -> tuple[Block, ...]:
        """The entry of a thing."""
        text: Wording | None = getattr(it, "text", None)
        if text is not None:
            return text.blocks
        match it:
            case Category():
                return self._category(it)
            case Right():
                return self._right(it)
            case ProcessingRow():
                lead = self._lead(it) if it.label else ()
                return (_sentences(lead, self._handling(it.handling, _OF_ROWS)), *self._cases(it.handling))
            case Thing():
                return (
                    _sentences(self._lead(it), self._handling(it.handling, tuple(FACETS))),
                    *self._cases(it.handling),
                )
            case Entity() | Transfer():
                keys = ("role", "licence", "contact") if isinstance(it, Entity) else ("places", "safeguards", "contact")
                scoped = ("places",) if isinstance(it, Entity) else ()
                return (_sentences(self._lead(it), self._others(it, (*keys, *scoped))),)
            case Statement():
                return (_sentences(self._lead(it), self._statement(it)),)
            case Method():
                told = tuple(self._others(it, ("places",)))
                return (_sentences(self._lead(it) if told else _name(it), told),)
            case Named():
                return (Paragraph(_name(it)),)
            case _:
                raise TypeError(f"no entry for {type(it).__name__}")

    def _category(self, it: Category) -> tuple[Block, ...]:
        """`label, lead examples. collection`"""
        head = self._lead(it)
        if it.examples is not None:
            lead = f", {it.examples_lead} " if it.examples_lead else ": "
            examples = ((Fact("example", (), (Text(words),)),) for words in it.examples)
            named = (_label(it), *self.phrases.notes(notes_of(it)))
            head = (*named, Text(lead), *enumerated(examples, wording.listing(len(it.examples))), Text("."))
        written = it.collection is not None
        made = () if written else self._handling(it.handling, ("sources", "purposes", *_rest("sources", "purposes")))
        first = _sentences(head, made)
        cases = () if written else self._cases(it.handling)
        match it.collection.blocks if it.collection else ():
            case (Paragraph(children=children), *rest):
                return (Paragraph(merged((*first.children, Text(" "), *children))), *rest)
            case blocks:
                return (first, *blocks, *cases)

    def _right(self, it: Right) -> tuple[Block, ...]:
        cases = tuple(self._right_case(case) for case in it.cases)
        if it.terms.offered is False:
            reason = f": {it.terms.reason}" if it.terms.reason else ""
            return (_sentences(self._lead(it), [_composed(f"{wording.NOT_OFFERED}{reason}{_stop(reason)}")]), *cases)
        terms = self._terms(it.terms)
        exceptions = self._labelled("exceptions", self.cells._of_right(it, "exceptions", _WORDS))
        contacts = self._labelled("contacts", self.cells._of_right(it, "contacts", _WORDS))
        return (_sentences(self._lead(it), (*terms, *exceptions, *contacts)), *cases)

    def _right_case(self, it: RightCase) -> Paragraph:
        label = self.phrases.label(it.label, it.terms.scope) or it.id
        marks = self.phrases.notes(it.terms.notes)
        if it.terms.offered is False:
            reason = f": {it.terms.reason}" if it.terms.reason else ""
            return _sentences(
                (*_composed(f"{label}:"), *marks), [_composed(f"{wording.NOT_OFFERED}{reason}{_stop(reason)}")]
            )
        scope = () if it.label is None else self._labelled("places", terms_of(self.phrases, it.terms, "places"))
        return _sentences((*_composed(f"{label}:"), *marks), (*scope, *self._terms(it.terms, scope=False)))

    def requests(self) -> tuple[Block, ...]:
        """What holds for all requests: a sentence for each term, and a paragraph for those of some."""
        notice = self.notice
        made = list(self._terms(notice.requests)) if notice.requests else []
        made += [self.phrases.notes(notice.requests.notes)] if notice.requests and notice.requests.notes else []
        for key, evidence in (("verification", notice.verification), ("agents", notice.agents)):
            made += self._evidence(key, evidence)
        if notice.authorities:
            made += self._labelled("authorities", [self.phrases.named("contact", notice.authorities)])
        whole = (_sentences((), made),) if made else ()
        return (*whole, *(self._right_case(case) for case in notice.request_cases))

    def _evidence(self, key: str, it: Evidence | None) -> tuple[tuple[Inline, ...], ...]:
        """How requests are checked, where no sentence tells it."""
        if it is None or ("requests", key) in self.notice.spoken:
            return ()
        lines = [self.phrases.named("proof", it.proofs)] if it.proofs else []
        lines += [self.phrases.named("right", it.rights)] if it.rights else []
        return self._labelled(key, lines)

    def _statement(self, it: Statement) -> Iterator[tuple[Inline, ...]]:
        """What is listed of a statement that has no words of its own."""
        if it.answer is not None:
            yield _composed(f"{wording.YES if it.answer else wording.NO}.")
        if it.period is not None:
            yield from self._labelled("period", self.phrases.time(it.period))
        if it.value is not None:
            yield from self._labelled("value", [Line((Text(it.value),))])
        listed: tuple[tuple[str, str, tuple[Named, ...] | None], ...] = (
            ("categories", "category", it.categories),
            ("recipients", "recipient", it.recipients),
            ("purposes", "purpose", it.purposes),
            ("methods", "method", it.methods),
            ("exceptions", "exception", it.exceptions),
        )
        for facet, scheme, things in listed:
            yield from self._labelled(facet, [self.phrases.named(scheme, things)] if things else [])
        scope = self.phrases.scope(it.scope)
        yield from self._labelled("places", [Line(scope)] if scope else [])

    def _terms(self, it: Terms, *, scope: bool = True) -> Iterator[tuple[Inline, ...]]:
        for facet in (*(("places",) if scope else ()), *_TERMS):
            yield from self._labelled(facet, terms_of(self.phrases, it, facet))

    def _handling(self, it: Handling, facets: Iterable[str]) -> Iterator[tuple[Inline, ...]]:
        """A plain sentence for each facet that is listed and that no sentence states: `Sources: a; b.`"""
        for facet in (*facets, "condition", "places", "exceptions", "limit"):
            if facet in it.composed or facet in ("places", "exceptions", "limit"):
                line = self.phrases.facet(it, facet, _WORDS)
                yield from self._labelled(facet, [line] if line else [])
        if "retention" in it.composed:
            yield from self._labelled("retention", self.phrases.time(it.retention))
        if "reason" in it.composed and it.reason:
            yield from self._labelled("reason", [Line((Text(it.reason),))])

    def _cases(self, it: Handling) -> Iterator[Paragraph]:
        """A paragraph for each case."""
        for case in it.cases:
            yield self._case(case)

    def _case(self, it: Case) -> Paragraph:
        label = self.phrases.label(it.label, it.handling.scope)
        marks = self.phrases.notes(it.handling.notes)
        lead = (*(_composed(f"{label}:") if label else ()), *marks)
        facets = [facet for facet in FACETS if facet in it.handling.answers]
        composed = frozenset({*facets, "retention", "reason"})
        bare = replace(it.handling, composed=composed, scope=it.handling.scope if it.label else None)
        examples = [Line(listed([(Fact("example", (), (Text(one),)),) for one in it.examples]))] if it.examples else []
        return _sentences(lead, (*self._labelled("examples", examples), *self._handling(bare, facets)))

    def _lead(self, it: Named) -> tuple[Inline, ...]:
        """The name of a thing, with the marks of its footnotes and a full stop."""
        marks = self.phrases.notes(notes_of(it))
        ends = (it.name or it.id).endswith((".", "?", "!"))
        return (_label(it), *marks) if ends else (_label(it), *marks, Text("."))

    def _others(self, it: Entity | Transfer | Method, facets: Iterable[str]) -> Iterator[tuple[Inline, ...]]:
        for facet in facets:
            yield from self._labelled(facet, facet_of(self.phrases, it, facet))

    def _labelled(self, key: str, lines: Iterable[Line]) -> tuple[tuple[Inline, ...], ...]:
        """One sentence of some lines: `Label: words.`"""
        inside: list[Inline] = []
        for line in lines:
            inside += [Text(wording.CELL_SEPARATOR)] if inside else []
            inside += [Text(f"{line.label}: ")] if line.label else []
            inside += [Fact("section", (), line.children, line.href)] if line.href else line.children
        if not inside:
            return ()
        words = "".join(it.text for it in inside[-1:] if isinstance(it, Text))
        said = (Text(f"{wording.LABELS[key]}: "), *inside, Text(_stop(words)))
        return ((Fact(COMPOSED, (), merged(said)),),)


def _rest(*facets: str) -> tuple[str, ...]:
    return tuple(facet for facet in FACETS if facet not in facets)


def _name(it: Named) -> tuple[Inline, ...]:
    return (_label(it),)


def _label(it: Named) -> Fact:
    return Fact("label", (), (Text(it.name or it.id),))


def _composed(words: str) -> tuple[Inline, ...]:
    return (Fact(COMPOSED, (), (Text(words),)),)


def _stop(words: str) -> str:
    return "" if words.endswith((".", "?", "!")) else "."


def _sentences(head: tuple[Inline, ...], composed: Iterable[tuple[Inline, ...]]) -> Paragraph:
    parts = [head, *composed] if head else list(composed)
    return Paragraph(merged(chain(*(((Text(" "), *part) if index else part) for index, part in enumerate(parts)))))
