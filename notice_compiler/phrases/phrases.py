"""Scopes, lengths of time and answers in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from notice_compiler import wording
from notice_compiler.document import Fact, Inline, Text
from notice_compiler.notice.blocks import Words
from notice_compiler.notice.covers import implies, overlaps
from notice_compiler.notice.hrefs import note_anchor
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import (
    FACETS,
    Answer,
    Disclosed,
    Elsewhere,
    Group,
    Handling,
    Length,
    Limit,
    Named,
    NoDisclosure,
    NotApplicable,
    Others,
    Scope,
    Time,
)
from notice_compiler.phrases.lines import Line, enumerated, fact, listed, plain_line
from notice_compiler.places import places
from notice_compiler.time_value import canonical, parse

_GROUPS = {"audiences": "audience", "products": "product", "times": "time", "choices": "choice", "parts": "part"}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Makes words of the facts of one notice."""

    notice: Notice

    def place(self, code: str) -> Fact:
        """The name of a place; a code whose name is not known stands for itself."""
        group = self.notice.places.get(code)
        name = group.name if group is not None else places.name(code)
        return Fact("place", (code,), (Text(name or code.upper()),))

    def places(self, codes: Sequence[str]) -> tuple[Inline, ...]:
        """The names of places."""
        return listed([(self.place(code),) for code in codes])

    def group(self, group: Group, *, joined: bool = False) -> tuple[Inline, ...]:
        """What a scope names: of one kind separated by semicolons, or joined by *and*; kinds by commas."""
        named: list[list[tuple[Inline, ...]]] = [[(self.place(code),) for code in group.places]]
        for key, scheme in _GROUPS.items():
            things: tuple[Named, ...] = getattr(group, key)
            named.append([(fact(scheme, it),) for it in things])
        join = (lambda it: tuple(enumerated(it, wording.listing(len(it))))) if joined else listed
        kinds = [join(one) for one in named if one]
        return tuple(part for index, kind in enumerate(kinds) for part in ((Text(", "), *kind) if index else kind))

    def scope(self, scope: Scope | None) -> tuple[Inline, ...]:
        """For whom something holds; no words where it holds for all."""
        if scope is None:
            return ()
        only = self.group(scope.only) if scope.only else ()
        excluded = (Text(wording.EXCEPT), *self.group(scope.excluded, joined=True)) if scope.excluded else ()
        between = (Text(wording.CELL_SEPARATOR),) if only and excluded else ()
        return (*only, *between, *excluded)

    def section(self, name: str) -> tuple[str, str]:
        """The words and the address of a reference to a section."""
        heading = next(it.heading for it in self.notice.body if it.id == name)
        return wording.see(heading or self.notice.title), f"#{name}"

    def note(self, name: str) -> Fact:
        """The mark of a footnote, which leads to it."""
        unmarked = [it.id for it in self.notice.notes.values() if it.mark is None]
        mark = self.notice.notes[name].mark or str(unmarked.index(name) + 1)
        return Fact("note", (name,), (Text(mark),), note_anchor(name))

    def notes(self, notes: Sequence[Named]) -> tuple[Inline, ...]:
        """The marks of footnotes."""
        return tuple(self.note(it.id) for it in notes)

    def answer(self, found: Answer | None, scheme: str, words: Words) -> Line | None:
        """An answer: the names of its members, or the words for what it says instead; None for no answer."""
        match found:
            case None:
                return None
            case Disclosed(members=None, others=None, limits=limits):
                return Line((Text(words.yes or wording.YES), *self._limited(limits.get("yes"))))
            case Disclosed(members=None, others=Others() as others):
                return Line(tuple(self._others(others)))
            case Disclosed(members=members, limits=limits, others=others):
                names = [self._member(scheme, it, limits.get(it.id)) for it in members or ()]
                more = [tuple(self._others(others))] if others else []
                return Line(listed([*names, *more]))
            case NoDisclosure():
                return plain_line(words.none or wording.NONE)
            case NotApplicable():
                return plain_line(words.not_applicable or wording.NOT_APPLICABLE)
            case Elsewhere(section=section):
                said, href = self.section(section)
                return Line((Text(said),), href=href)

    def _member(self, scheme: str, thing: Named, limit: Limit | None) -> tuple[Inline, ...]:
        return (self._named(scheme, thing), *self._limited(limit))

    def _limited(self, limit: Limit | None) -> tuple[Inline, ...]:
        """What is said of one member, in brackets after its name."""
        if limit is None:
            return ()
        scope = self.scope(limit.scope)
        said = [part for part in ((Text(limit.text),) if limit.text else (), scope) if part]
        inside = tuple(child for index, part in enumerate(said) for child in ((Text("; "), *part) if index else part))
        bracket = (Text(" ("), *inside, Text(")")) if inside else ()
        return (*bracket, *self.notes(limit.notes))

    def is_named(self, found: Answer | None, name: str, words: Words) -> Line | None:
        """Whether an answer names one: yes, with what is said of it; that it does not, if there are words for that."""
        match found:
            case Disclosed(members=tuple() as members, limits=limits) if any(it.id == name for it in members):
                return Line((Text(words.yes or wording.YES), *self._limited(limits.get(name))))
            case Disclosed(members=tuple(), others=None) | NoDisclosure():
                return plain_line(words.none) if words.none else None
            case NotApplicable():
                return plain_line(words.not_applicable or wording.NOT_APPLICABLE)
            case _:
                return None

    def _named(self, scheme: str, thing: Named) -> Fact:
        if scheme == "contact":
            contact = self.notice.contacts[thing.id]
            name = contact.label or contact.first_line or contact.name or contact.email or contact.id
            return Fact(scheme, (thing.id,), (Text(name),))
        href = self.notice.methods[thing.id].href if scheme == "method" and thing.id in self.notice.methods else None
        return fact(scheme, thing, href)

    def _others(self, it: Others) -> Iterator[Inline]:
        if it.section is not None:
            said, href = self.section(it.section)
            yield Fact("section", (it.section,), (Text(it.text or said),), href)
        else:
            yield Text(it.text or wording.OTHERS)

    def named(self, scheme: str, things: Sequence[Named]) -> Line:
        """The names of things."""
        return Line(listed([(self._named(scheme, it),) for it in things]))

    def length(self, it: Length) -> Line | None:
        """A length of time in words; None where nothing is said."""
        if it.section is not None:
            said, href = self.section(it.section)
            return Line((Text(said),), href=href)
        words: tuple[str | None, ...] = (it.text,) if it.text else (it.period, it.criteria)
        if it.answer is not None and not any(words):
            words = (wording.NONE if it.answer == "none" else wording.NOT_APPLICABLE,)
        said = "; ".join(part for part in (*words, it.then) if part)
        reason = f" ({it.reason})" if said and it.reason else it.reason or ""
        return Line((Text(f"{said}{reason}"), *self.notes(it.notes))) if said or reason else None

    def time(self, it: Time | None, within: Scope | None = None) -> Iterator[Line]:
        """A length of time and those of its cases, one line each; of the cases, those for people within a scope."""
        if it is None:
            return
        own = self.length(it.length)
        if own is not None:
            yield own
        for case in it.cases:
            if not overlaps(self.notice, case.scope, within):
                continue
            line = self.length(case.length)
            if line is not None:
                yield replace(
                    line, label=self.label(case.label, None if implies(self.notice, within, case.scope) else case.scope)
                )

    def part_of_time(self, it: Time | None, facet: str, within: Scope | None) -> Iterator[Line]:
        """The length, the event or what comes after it, each in a column of its own, for each case."""
        if it is None:
            return
        for case in (None, *it.cases):
            length = case.length if case else it.length
            value = parse(length.period) if length.period else None
            words = {
                "period": canonical(replace(value, event=None)) if value else length.criteria or length.reason,
                "event": value.event if value else None,
                "then": length.then,
            }[facet]
            if words and (case is None or overlaps(self.notice, case.scope, within)):
                scope = None if case is None or implies(self.notice, within, case.scope) else case.scope
                yield plain_line(words, self.label(case.label, scope) if case else None)

    def label(self, label: str | None, scope: Scope | None) -> str | None:
        """What stands before a case: its label, or else its scope."""
        words = label or "".join(map(_words, self.scope(scope)))
        return f"{words[:1].upper()}{words[1:]}" if words else None

    def facet(self, handling: Handling, facet: str, words: Words) -> Line | None:
        """What a row says under a facet, without its cases; times are told by `time`."""
        match facet:
            case "reason" | "condition":
                said: str | None = getattr(handling, facet)
                return plain_line(said) if said else None
            case "limit":
                return _limit(handling.limit, words)
            case "exceptions":
                return self.named("exception", handling.exceptions) if handling.exceptions else None
            case "places":
                scope = self.scope(handling.scope)
                return Line(scope) if scope else None
            case _:
                return self.answer(handling.answers.get(facet), FACETS[facet], words)


def _limit(value: str | None, words: Words) -> Line | None:
    if value == "not-applicable":
        return plain_line(words.not_applicable or wording.NOT_APPLICABLE)
    return None if value is None else plain_line(yes_or_no(value == "yes", words))


def notes_of(thing: object) -> tuple[Named, ...]:
    """The footnotes that a thing carries as the key of a row, or as a right."""
    for name in ("handling", "terms"):
        found: tuple[Named, ...] | None = getattr(getattr(thing, name, None), "notes", None)
        if found:
            return found
    return ()


def yes_or_no(value: bool, words: Words) -> str:
    """The words of yes or no."""
    return (words.yes or wording.YES) if value else (words.none or wording.NO)


def _words(it: Inline) -> str:
    match it:
        case Text(text=text):
            return text
        case Fact(children=children):
            return "".join(map(_words, children))
        case _:
            return ""


def labelled(outer: str | None, inner: str | None) -> str | None:
    """Two labels as one."""
    return f"{outer}, {inner}" if outer and inner else outer or inner
