"""What a table says where a row and a column meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from notice_compiler import wording
from notice_compiler.document import Fact, Text
from notice_compiler.notice.answers import answer, answers_of, given_to, joined, rows_for
from notice_compiler.notice.blocks import Part, TableBlock, TableRow, Words
from notice_compiler.notice.covers import implies, overlaps
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.relation import told_of
from notice_compiler.notice.rows import FACETS, Answer, Case, Disclosed, Handling, Limit, Named, Scope
from notice_compiler.notice.things import (
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
from notice_compiler.phrases.phrases import Phrases, labelled, yes_or_no
from notice_compiler.phrases.terms import NO_WORDS, terms_of


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
            yield replace(line, label=labelled(part.label, line.label))

    def _of_thing(self, kind: str, thing: Named, part: Part) -> Iterator[Line]:
        if part.practice is not None and kind == "recipient":
            yield from self._given(thing.id, part.practice.id)
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
            if not overlaps(self.notice, handling.scope, self.scope):
                continue
            outer = self._label(None, handling.scope, is_case=False) if handling.cases else None
            for case in handling.cases:
                for line in self._one(case.handling, case.label, usual, member):
                    yield replace(line, label=labelled(outer, line.label))

    def _given(self, recipient: str, practice: str) -> Iterator[Line]:
        """The categories that a recipient receives: those without a limit together, each other by itself."""
        free: dict[str, Named] = {}
        rest: list[Line] = []
        for it in given_to(self.notice, recipient, practice):
            if not all(overlaps(self.notice, scope, self.scope) for scope in it.scopes):
                continue
            label = self._labels(it.label, it.scopes)
            words = it.limit.text if it.limit else None
            if label is None and words is None:
                free[it.category.id] = it.category
                continue
            answer = Disclosed((it.category,), {it.category.id: Limit(words, None, ())} if words else {})
            line = self.phrases.answer(answer, "category", NO_WORDS)
            rest += [replace(line, label=label)] if line else []
        yield from (self.phrases.named("category", tuple(free.values())),) if free else ()
        yield from rest

    def _labels(self, label: str | None, scopes: Sequence[Scope]) -> str | None:
        """A label, or all scopes that the table does not imply, before a line."""
        told = [self._label(None, scope, is_case=True) for scope in scopes]
        return label or ", ".join(it for it in told if it) or None

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
        told = implies(self.notice, self.scope, scope) or (self.bare and not is_case)
        return self.phrases.label(label, None if told else scope)

    def _facets(self, handlings: Sequence[Handling], part: Part) -> Iterator[Line]:
        """A facet of several rows, each case by itself."""
        facet = part.facet or ""
        for handling in handlings:
            if not overlaps(self.notice, handling.scope, self.scope):
                continue
            for case, it in handling.each():
                if not overlaps(self.notice, it.scope, self.scope):
                    continue
                scope = None if facet == "places" else it.scope
                label = self._label(case.label if case else None, scope, is_case=case is not None)
                if case is not None and facet != "places":
                    label = labelled(self._label(None, handling.scope, is_case=False), label)
                for line in self._told(case, it, part):
                    yield replace(line, label=labelled(label, line.label))

    def _told(self, case: Case | None, it: Handling, part: Part) -> Iterator[Line]:
        facet = part.facet or ""
        if facet == "retention":
            yield from self.phrases.time(it.retention, self.scope)
        elif facet in ("period", "event", "then"):
            yield from self.phrases.part_of_time(it.retention, facet, self.scope)
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
            if not all(overlaps(self.notice, scope, self.scope) for scope in it.scopes):
                continue
            if part.member is not None:
                line = self.phrases.is_named(it.answer, part.member, part.words)
            else:
                line = self.phrases.answer(it.answer, FACETS[facet], part.words)
            if line is not None:
                yield replace(line, label=labelled(self._labels(None, it.scopes), it.label))

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
            for line in terms_of(self.phrases, terms, facet, words, self.scope):
                found = True
                yield replace(line, label=labelled(label, line.label))
        if not found and facet not in ("places", "offered") and self._asks_as_all_do(it):
            yield from terms_of(self.phrases, self.notice.requests or Terms(), facet, words, self.scope)

    def _asks_as_all_do(self, it: Right) -> bool:
        """Whether what holds for all requests holds for a right: nothing else is said of it, or of some requests."""
        whole = self.notice.requests
        alone = whole is not None and whole.scope is None and not self.notice.request_cases and self.scope is None
        return alone and not it.cases and it.terms.scope is None and it.terms.offered is not False


def _of_category(it: Category, facet: str, words: Words) -> Iterator[Line]:
    if facet == "examples":
        yield from (_examples(it.examples),) if it.examples else ()
        return
    value = it.collected if facet == "collected" else it.sensitive
    if value is not None:
        yield plain_line(yes_or_no(value, words))


def _examples(examples: Sequence[str]) -> Line:
    return Line(listed([(Fact("example", (), (Text(one),)),) for one in examples]))
