"""What a table says where a row and a column meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from notice_compiler import wording
from notice_compiler.document import Fact, Text
from notice_compiler.notice.answers import answer, answers_of, given_to, joined, rows_for
from notice_compiler.notice.blocks import Part, TableBlock, TableRow, Words
from notice_compiler.notice.covers import overlaps
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.relation import told_of
from notice_compiler.notice.rows import FACETS, Answer, Case, Disclosed, Handling, Named, Scope
from notice_compiler.notice.things import (
    Appeal,
    Category,
    Practice,
    ProcessingRow,
    Recipient,
    Right,
    Terms,
    Thing,
    Wording,
)
from notice_compiler.phrases.facets import facet_of, link
from notice_compiler.phrases.lines import Line, listed, plain_line
from notice_compiler.phrases.phrases import Phrases, yes_or_no

NO_WORDS: Final = Words()


@dataclass(frozen=True, slots=True)
class Cells:
    """Makes the cells of the tables of one notice, as they are for those within `scope`.

    `bare` where a column of its own tells for whom a row holds.
    """

    notice: Notice
    scope: Scope | None = None
    bare: bool = False

    @property
    def phrases(self) -> Phrases:
        """What makes words of facts."""
        return Phrases(self.notice)

    def row(self, table: TableBlock, row: TableRow) -> tuple[tuple[Line, ...], ...]:
        """The cells of a row, in the order of the columns."""
        return tuple(tuple(line for part in column.parts for line in self.lines(row, part)) for column in table.columns)

    def lines(self, row: TableRow, part: Part) -> Iterator[Line]:
        """What a part of a cell says: of several things in one row, what all of them say, and the examples of each."""
        things = row.things if part.facet == "examples" else row.things[:1]
        found = [line for thing in things for line in self._of_thing(row.kind, thing, part)]
        if len(things) > 1 and found:
            found = [Line(listed([(child,) for line in found for child in line.children if isinstance(child, Fact)]))]
        for line in found:
            yield replace(line, label=_labelled(part.label, line.label))

    def _of_thing(self, kind: str, thing: Named, part: Part) -> Iterator[Line]:
        if part.practice is not None and kind == "recipient":
            given = given_to(self.notice, thing.id, part.practice.id)
            yield from (self.phrases.named("category", given),) if given else ()
        elif part.practice is not None:
            yield from self.disclosed(thing.id, part.practice, part.words, part.member)
        elif part.facet is not None and part.of is not None:
            cell = self.notice.categories[thing.id].disclosed.get(part.of.id)
            rows = [row.handling for row in rows_for(self.notice, thing.id, part.of.id)]
            yield from self._facets([*([cell] if cell else []), *rows], part)
        elif part.facet is not None:
            yield from self._facet(kind, thing, part)

    def disclosed(
        self, category: str, practice: Practice, words: Words = NO_WORDS, member: str | None = None
    ) -> Iterator[Line]:
        """The answer of a category for a practice, each case by itself."""
        usual = Words(
            words.none or (practice.none if member is None else None),
            words.yes or practice.yes,
            words.not_applicable or practice.not_applicable,
        )
        own = self.notice.categories[category].disclosed.get(practice.id)
        rows = rows_for(self.notice, category, practice.id)
        handlings = [*([own] if own else []), *(row.handling for row in rows)]
        if not any(it.cases or it.scope for it in handlings):
            line = self._answer(answer(self.notice, category, practice.id), usual, member)
            notes = self.phrases.notes(own.notes) if own else ()
            yield from (replace(line, children=(*line.children, *notes)),) if line else ()
            return
        for handling in handlings:
            if "recipients" in handling.answers or not handling.cases:
                yield from self._one(handling, None, usual, member)
            for case in handling.cases:
                yield from self._one(case.handling, case.label, usual, member)

    def _answer(self, found: Answer | None, words: Words, member: str | None) -> Line | None:
        if member is not None:
            return self.phrases.is_named(self._within(found), member, words)
        return self.phrases.answer(self._within(found), "recipient", words)

    def _within(self, found: Answer | None) -> Answer | None:
        """The answer as it is within the scope: without members that are limited to others."""
        if not isinstance(found, Disclosed) or self.scope is None or found.members is None:
            return found
        limits = {name: it.scope for name, it in found.limits.items()}
        members = tuple(it for it in found.members if overlaps(self.notice, limits.get(it.id), self.scope))
        return replace(found, members=members) if members or found.others else None

    def _one(self, it: Handling, label: str | None, words: Words, member: str | None) -> Iterator[Line]:
        if not overlaps(self.notice, it.scope, self.scope):
            return
        line = self._answer(joined(answers_of(replace(it, cases=()) if it.cases else it)), words, member)
        if line is not None:
            label = self._label(label, it.scope, is_case=True)
            yield replace(line, label=label, children=(*line.children, *self.phrases.notes(it.notes)))

    def _label(self, label: str | None, scope: Scope | None, *, is_case: bool) -> str | None:
        """What stands before a line: a label or a scope, unless the whole table has it or a column tells it."""
        told = scope == self.scope or (self.scope is not None and label is None) or (self.bare and not is_case)
        return self.phrases.label(label, None if told else scope)

    def _facets(self, handlings: Sequence[Handling], part: Part) -> Iterator[Line]:
        """A facet of several rows, each case by itself."""
        facet = part.facet or ""
        for handling in handlings:
            for case, it in handling.each():
                if not overlaps(self.notice, it.scope, self.scope):
                    continue
                scope = None if facet == "places" else it.scope
                label = self._label(case.label if case else None, scope, is_case=case is not None)
                for line in self._told(case, it, part):
                    yield replace(line, label=_labelled(label, line.label))

    def _told(self, case: Case | None, it: Handling, part: Part) -> Iterator[Line]:
        facet = part.facet or ""
        if facet == "retention":
            yield from self.phrases.time(it.retention, self.scope)
        elif facet == "examples":
            yield from (_examples(case.examples),) if case and case.examples else ()
        elif part.member is not None:
            line = self.phrases.is_named(it.answers.get(facet), part.member, part.words)
            yield from (line,) if line else ()
        else:
            kept = {facet: self._within(it.answers.get(facet))} if facet in FACETS else {}
            answers = {key: one for key, one in {**it.answers, **kept}.items() if one is not None}
            one = self.phrases.facet(replace(it, answers=answers), facet, part.words)
            yield from (one,) if one else ()

    def _facet(self, kind: str, thing: Named, part: Part) -> Iterator[Line]:
        """A facet of a thing."""
        facet, words = part.facet or "", part.words
        if facet in ("text", "collection"):
            said: Wording | None = getattr(thing, facet, None)
            yield from (Line((), blocks=said.blocks),) if said is not None else ()
            return
        match thing:
            case Category() if facet in ("examples", "collected", "sensitive"):
                yield from _of_category(thing, facet, words)
                yield from self._facets([thing.handling], part) if facet == "examples" else ()
            case ProcessingRow(practice=practice) if facet == "practice":
                yield from (self.phrases.named("practice", (practice,)),) if practice else ()
            case Recipient(role=role) if facet == "role":
                yield from (plain_line(wording.TERMS[role]),) if role else ()
            case Recipient(url=url) if facet == "url":
                yield from (link(url, url),) if url else ()
            case Thing():
                yield from self._of_row(kind, thing, part)
            case Right():
                yield from self._of_right(thing, facet, words)
            case _ if facet in FACETS:
                yield from self._reversed(kind, thing, part)
            case _:
                yield from facet_of(self.phrases, thing, facet)

    def _of_row(self, kind: str, thing: Thing, part: Part) -> Iterator[Line]:
        """A facet of what is the key of a row: what it says itself or, where it says nothing, what other rows say."""
        own = list(self._facets([thing.handling], part))
        if not own and part.facet in FACETS:
            own = list(self._reversed(kind, thing, part))
        yield from own

    def _reversed(self, kind: str, thing: Named, part: Part) -> Iterator[Line]:
        """What other rows say of a thing, as far as they hold within the scope."""
        facet = part.facet or ""
        for it in told_of(self.notice, kind, thing.id, facet):
            if not overlaps(self.notice, it.scope, self.scope):
                continue
            if part.member is not None:
                line = self.phrases.is_named(it.answer, part.member, part.words)
            else:
                line = self.phrases.answer(it.answer, FACETS[facet], part.words)
            if line is not None:
                yield replace(line, label=self._label(it.label, it.scope, is_case=True))

    def _of_right(self, it: Right, facet: str, words: Words) -> Iterator[Line]:
        if facet == "exceptions":
            yield from (self.phrases.named("exception", it.exceptions),) if it.exceptions else ()
            return
        if facet == "contacts":
            yield from (self.phrases.named("contact", it.contacts),) if it.contacts else ()
            return
        found = False
        for case in (None, *it.cases):
            terms = case.terms if case else it.terms
            if not overlaps(self.notice, terms.scope, self.scope):
                continue
            label = self._label(case.label if case else None, terms.scope, is_case=case is not None)
            if facet == "places":
                label = wording.NOT_OFFERED if terms.offered is False else None
            for line in self.terms(terms, facet, words):
                found = True
                yield replace(line, label=_labelled(label, line.label))
        if not found and facet != "places" and it.terms.offered is not False:
            yield from self._of_requests(facet, words)

    def _of_requests(self, facet: str, words: Words) -> Iterator[Line]:
        """What holds for all requests, and so for a right of which nothing else is said."""
        whole = self.notice.requests
        yield from self.terms(whole, facet, words) if whole is not None else ()
        for case in self.notice.request_cases:
            if overlaps(self.notice, case.terms.scope, self.scope):
                label = self._label(case.label, case.terms.scope, is_case=True)
                for line in self.terms(case.terms, facet, words):
                    yield replace(line, label=_labelled(label, line.label))

    def terms(self, it: Terms, facet: str, words: Words = NO_WORDS) -> Iterator[Line]:
        """A facet of the terms of a request."""
        phrases = self.phrases
        match facet:
            case "deadline":
                yield from phrases.time(it.deadline)
            case "extension" | "confirmation":
                yield from phrases.time(it.extension if facet == "extension" else it.confirmation)
            case "fee" | "frequency" | "condition" | "reason":
                said: str | None = getattr(it, facet)
                if said is not None:
                    yield plain_line(wording.NONE if said == "none" else said)
            case "methods":
                yield from (phrases.named("method", it.methods),) if it.methods else ()
            case "proofs":
                yield from (phrases.named("proof", it.proofs),) if it.proofs else ()
            case "agents" | "offered":
                value: bool | None = getattr(it, facet)
                if value is not None:
                    yield plain_line(yes_or_no(value, words))
            case "places":
                scope = phrases.scope(it.scope)
                yield from (Line(scope),) if scope else ()
            case "appeal":
                yield from self.appeal(it.appeal)

    def appeal(self, it: Appeal | None) -> Iterator[Line]:
        """How a refusal is appealed."""
        if it is None:
            return
        phrases = self.phrases
        if it.methods:
            yield phrases.named("method", it.methods)
        if it.contacts:
            yield phrases.named("contact", it.contacts)
        for key, time in (("within", it.within), ("deadline", it.deadline)):
            for line in phrases.time(time):
                yield replace(line, label=_labelled(wording.LABELS[key], line.label))


def _of_category(it: Category, facet: str, words: Words) -> Iterator[Line]:
    if facet == "examples":
        yield from (_examples(it.examples),) if it.examples else ()
        return
    value = it.collected if facet == "collected" else it.sensitive
    if value is not None:
        yield plain_line(yes_or_no(value, words))


def _examples(examples: Sequence[str]) -> Line:
    return Line(listed([(Fact("example", (), (Text(one),)),) for one in examples]))


def _labelled(outer: str | None, inner: str | None) -> str | None:
    return f"{outer}, {inner}" if outer and inner else outer or inner
