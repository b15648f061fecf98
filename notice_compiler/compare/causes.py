"""What follows from what: one function for each reason why a difference is the consequence of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from notice_compiler.compare.delta import Comparison, Delta
from notice_compiler.facts.facts import Facts, ProcessingFact
from notice_compiler.words.typography import fold

SALES = frozenset({"sale", "sharing", "targeted-advertising"})
USED = frozenset({"source", "purpose", "recipient", "method", "proof", "exception", "audience"})
"""Kinds of thing that mean something by their use: what tells of a new one is where it is used."""


class Causes:
    """What follows from what, as far as it is known."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.deltas = comparison.deltas
        self.cause: dict[Delta, Delta] = {}
        self.records = [it for it in self.deltas if it.is_record]
        self.of_thing: Mapping[tuple[str, ...], list[Delta]] = _grouped(self.deltas, lambda it: it.at[:2])
        self.of_member: Mapping[tuple[str, ...], list[Delta]] = _grouped(
            (it for it in self.deltas if it.of and not it.is_record and not it.kind.startswith("descent")),
            lambda it: (it.of, it.value),
        )

    def note(self, reached: Delta, cause: Delta) -> None:
        """Notes a cause, unless there is one already or it would be its own."""
        if reached not in self.cause and self.root(cause) != reached:
            self.cause[reached] = cause

    def root(self, it: Delta) -> Delta:
        """The cause of the causes."""
        while it in self.cause:
            it = self.cause[it]
        return it


Pairs = Iterator[tuple[Delta, Delta]]


def _grouped(
    deltas: Iterator[Delta] | tuple[Delta, ...], key: Callable[[Delta], tuple[str, ...]]
) -> dict[tuple[str, ...], list[Delta]]:
    found: dict[tuple[str, ...], list[Delta]] = defaultdict(list)
    for it in deltas:
        found[key(it)].append(it)
    return found


def _within_things(causes: Causes) -> Pairs:
    """What is said of a thing that came or went."""
    for record in causes.records:
        for it in causes.of_thing[record.at]:
            if not it.is_record and not it.kind.startswith("descent"):
                yield it, record


def _uses_of_defined_things(causes: Causes) -> Pairs:
    """Where a category, a right or a kind of practice that came or went is referred to."""
    for record in causes.records:
        if record.of in USED:
            continue
        for it in causes.of_member[record.of, record.value]:
            yield it, record
        if record.of == "practice":
            yield from (
                (it, record)
                for it in causes.deltas
                if it.kind in ("answer", "answer.recipients") and it.at[3:4] == (record.value,)
            )
            yield from ((it, record) for it in causes.deltas if it.kind == "table")


def _members_of_answers(causes: Causes) -> Pairs:
    """The recipients of a cell whose answer differs."""
    answers = {it.at: it for it in causes.deltas if it.kind == "answer"}
    for it in causes.deltas:
        if it.kind == "answer.recipients" and it.at in answers:
            yield it, answers[it.at]


def _answers_of_rows(causes: Causes) -> Pairs:
    """The cells that a row of processing reaches."""
    rows = _rows(causes.comparison.old), _rows(causes.comparison.new)
    changed = {key: found for key, found in causes.of_thing.items() if key[0] == "processing"}
    if not changed:
        return
    for it in causes.deltas:
        if it.kind not in ("answer", "answer.recipients") or _starts_a_sale(it, causes.comparison.new):
            continue
        side = rows[it.after is not None]
        for key, found in changed.items():
            row = side.get(key[1])
            if row is not None and _reaches(row, it):
                yield it, next((one for one in found if _tells(one, it)), found[0])


def _starts_a_sale(it: Delta, new: Facts) -> bool:
    """Whether a cell now tells of sale, sharing or targeted advertising: that is told by itself."""
    practice = next((one for one in new.practices if one.id == it.at[3]), None)
    sale = practice is not None and (practice.means is None or bool(SALES & set(practice.means)))
    return sale and it.kind == "answer" and it.before in (None, "none", "not-applicable")


def _rows(facts: Facts) -> dict[str, ProcessingFact]:
    return {it.id: it for it in facts.processing}


def _reaches(row: ProcessingFact, cell: Delta) -> bool:
    named = cell.kind == "answer" or cell.value in (row.recipients or ())
    return named and row.practice == cell.at[3] and cell.at[1] in (row.categories or ())


def _tells(delta: Delta, cell: Delta) -> bool:
    return delta.is_record or delta.value in (cell.value, cell.at[1])


def _ends(causes: Causes) -> Pairs:
    """Where a thing was used that is gone altogether; a use that went with something else stays with that."""
    ended = {(it.of, it.value): it for it in causes.records if it.after is None and it.of in USED}
    for thing, record in ended.items():
        uses = [it for it in causes.of_member[thing] if it.after is None and it.kind != "recipient.member_of"]
        free = [it for it in uses if it not in causes.cause]
        if uses and not free:
            yield record, uses[0]
        yield from ((it, record) for it in free)


def _beginnings(causes: Causes) -> Pairs:
    """A new thing is told where it is used."""
    for record in causes.records:
        if record.before is None and record.of in USED:
            of_it = causes.of_member[record.of, record.value]
            uses = [it for it in of_it if it.before is None and it.kind != "recipient.member_of"]
            yield from ((record, use) for use in uses[:1])


def _mentions(causes: Causes) -> Pairs:
    """A thing that is only mentioned came or went with the words that mention it."""
    for record in causes.records:
        if record.of in USED and not causes.of_member[record.of, record.value]:
            for it, passage in causes.comparison.passages.items():
                if (record.of, record.value) in passage.things and it.kind == "wording":
                    yield record, it


def _parts(causes: Causes) -> Pairs:
    """Parts and wholes have names of their own."""
    for descent in causes.deltas:
        if descent.kind in ("descent.merged", "descent.split"):
            for it in causes.of_thing[descent.at]:
                if it.is_record or it.at[-1] == "text" or it.kind.endswith((".label", ".row_label", ".examples")):
                    yield it, descent


def _listings(causes: Causes) -> Pairs:
    """The label and examples of a thing that is printed no more, or for the first time, go with its entry."""
    for it in causes.deltas:
        if it.kind == "wording" and it.at[-1] == "text" and None in (it.before, it.after):
            for one in causes.of_thing[it.at[:2]]:
                words = one.kind.endswith((".label", ".row_label", ".examples"))
                if words and (one.before is None, one.after is None) == (it.before is None, it.after is None):
                    yield one, it


def _row_names(causes: Causes) -> Pairs:
    """The name of a row that follows the label of its category."""
    for it in causes.deltas:
        if it.kind == "category.row_label":
            labels = [one for one in causes.of_thing[it.at[:2]] if one.kind == "category.label"]
            same = (one for one in labels if (it.before or one.before) == (it.after or one.after))
            yield from ((it, one) for one in same)


def _once(causes: Causes) -> Pairs:
    """One place is set otherwise, or in another order, once."""
    first: dict[tuple[str, tuple[str, ...]], Delta] = {}
    for it in causes.deltas:
        if it.kind in ("order", "typography"):
            earlier = first.setdefault((it.kind, it.at), it)
            if earlier != it:
                yield it, earlier


def _exchanges(causes: Causes) -> Pairs:
    """Things that have exchanged their names did so together."""
    labels = [it for it in causes.deltas if it.kind.endswith((".label", ".row_label")) and it.before and it.after]
    had = {(it.kind, fold(it.before or "")): it for it in labels}
    for it in labels:
        other = had.get((it.kind, fold(it.after or "")))
        if other is not None and other != it:
            yield it, other


def _words_of_answers(causes: Causes) -> Pairs:
    """The wording of an answer, which appears with the first cell that gives it and goes with the last."""
    for it in causes.deltas:
        if it.kind in ("practice.none", "practice.yes", "practice.not_applicable") and None in (it.before, it.after):
            cells = (one for one in causes.deltas if one.kind == "answer" and one.at[3:4] == it.at[1:2])
            yield from ((it, cell) for cell in cells)
            columns = (one for one in causes.deltas if one.kind in ("table", "table.columns"))
            yield from ((it, one) for one in columns if one.kind == "table" or one.value == it.at[1])


def _frames_of_members(causes: Causes) -> Pairs:
    """That something is said at all of requests or of the scope follows from what is said."""
    for it in causes.deltas:
        if it.at[0] in ("requests", "scope") and len(it.at) == 2:
            yield from ((it, one) for one in causes.of_thing[it.at] if one != it and len(one.at) > 2)


def _addresses(causes: Causes) -> Pairs:
    """Where an address of a contact is shown, and where it leads."""
    methods = {it.id: it.contact for it in (*causes.comparison.old.methods, *causes.comparison.new.methods)}
    for it in causes.deltas:
        if it.kind == "method.href":
            contact = [one for one in causes.of_thing["contacts", methods.get(it.at[1]) or ""] if not one.is_record]
            told = f"{it.before} {it.after}".replace("%20", " ")
            addresses = (one for one in contact if one.kind in ("contact.email", "contact.phone", "contact.url"))
            yield from ((it, one) for one in addresses if one.value in told or _digits(one.value) in _digits(told))
        if it.kind == "address":
            printed = ("contact", "contact.name", "contact.post")
            yield from ((it, one) for one in causes.of_thing["contacts", it.value] if one.kind in printed)
    targets = [it for it in causes.deltas if it.kind.startswith("contact.") or it.kind == "method.href"]
    for it, passage in causes.comparison.passages.items():
        for one in targets:
            shown = bool(one.before) and passage.before.replace(one.before or "", one.after or "") == passage.after
            led = it.kind == "wording.link" and set(passage.links) <= _hrefs(one)
            if it in causes.of_thing[it.at[:2]] and (shown or led):
                yield it, one


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit()) or "none"


def _hrefs(it: Delta) -> set[str]:
    values = {value for value in (it.before, it.after) if value}
    digits = {"".join(c for c in value if c.isdigit()) for value in values}
    return values | {f"mailto:{value}" for value in values} | {f"tel:{value}" for value in digits}


def _sections(causes: Causes) -> Pairs:
    """The heading of a section that came or went with its words."""
    for it in causes.deltas:
        if it.kind == "section.heading" and None in (it.before, it.after):
            words = [one for one in causes.of_thing[it.at[:2]] if one.kind == "wording"]
            yield from ((it, one) for one in words if (one.before is None) == (it.before is None))


def _spellings(causes: Causes) -> Pairs:
    """A label or example in another spelling is seen where it is printed."""
    for it in causes.deltas:
        if it.kind == "typography" and it.at[-1] == "text":
            labels = [one for one in causes.of_thing[it.at[:2]] if one.kind.endswith((".label", ".examples"))]
            yield from ((it, one) for one in labels)


REASONS: tuple[Callable[[Causes], Pairs], ...] = (
    _within_things,
    _uses_of_defined_things,
    _members_of_answers,
    _answers_of_rows,
    _ends,
    _beginnings,
    _mentions,
    _parts,
    _exchanges,
    _listings,
    _row_names,
    _once,
    _words_of_answers,
    _frames_of_members,
    _addresses,
    _sections,
    _spellings,
)
