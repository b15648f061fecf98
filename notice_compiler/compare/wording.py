"""How the words of two notices differ: by unit, with the units paired by what they say."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from notice_compiler.compare.delta import Delta, Passage
from notice_compiler.compare.likely_pairs import likely_pairs
from notice_compiler.compare.promises import is_touched
from notice_compiler.compare.same_facts import Known, differ_in_facts_alone, in_one_order
from notice_compiler.compare.units import WORD_SLOTS, Slot, Unit
from notice_compiler.notice.lineage import KEYS
from notice_compiler.words.guarded import denies, guarded
from notice_compiler.words.side_by_side import side_by_side

Differs = Callable[[str, str, bool, tuple[str, str] | None], bool]
"""Whether a thing, by scheme and id, is gone (or has come) as a fact of that thing, or of any."""
RELATIVE = frozenset(
    {"otherwise", "above", "below", "following", "foregoing", "former", "latter", "preceding", "previous"}
    | {"then", "next", "also", "else"}
)
"""Words by which an entry of a list refers to another, so that their order means something."""


@dataclass
class Wording:
    """Collects what differs in the words.

    `known` tells which facts differ, `relabelled` which things have another label, `promises` which statements promise
    to announce changes.
    """

    known: Differs
    relabelled: frozenset[tuple[str, str]]
    promises: frozenset[str]
    found: dict[Delta, Passage] = field(default_factory=dict)

    def compare(self, old: Sequence[Unit], new: Sequence[Unit]) -> dict[Delta, Passage]:
        """The deltas of all units of two notices."""
        self._items(old, new)
        before, after = _by_section(old), _by_section(new)
        hunks: list[tuple[list[Unit], list[Unit]]] = []
        for section in dict.fromkeys((*before, *after)):
            hunks += self._aligned(before.get(section, []), after.get(section, []))
        for olds, news in self._moved(hunks):
            one_sided = {it.section for it in (*olds, *news)} - (before.keys() & after.keys())
            self._whole(olds, news) if one_sided else self._paired(olds, news)
        return self.found

    def _whole(self, olds: list[Unit], news: list[Unit]) -> None:
        """A section that came or went is one difference."""
        olds, news = ([it for it in units if it.text] for units in (olds, news))
        if olds or news:
            self._note("wording", (*olds, *news)[0], olds, news)

    def _items(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        """Items made of facts are paired by the thing that they tell of."""
        before, after = _by_thing(old), _by_thing(new)
        for key in dict.fromkeys((*before, *after)):
            self._pair(before.get(key), after.get(key))

    def _aligned(self, old: list[Unit], new: list[Unit]) -> Iterator[tuple[list[Unit], list[Unit]]]:
        """What differs in a section; what agrees is looked at for typography, links and annotations."""
        for it in side_by_side([_key(unit) for unit in old], [_key(unit) for unit in new]):
            olds, news = old[it.old : it.old_end], new[it.new : it.new_end]
            if it.same:
                for pair in zip(olds, news, strict=True):
                    self._pair(*pair)
            elif _joined(olds) == _joined(news) and all(unit.parts for unit in (*olds, *news)):
                if _led(olds) != _led(news):
                    self._note("wording.link", olds[0], olds, news)
                    continue
                self._note("typography", olds[0], olds, news)
            else:
                yield olds, news

    def _moved(self, hunks: list[tuple[list[Unit], list[Unit]]]) -> Iterator[tuple[list[Unit], list[Unit]]]:
        """The hunks without what only stands elsewhere now."""
        places: dict[str, deque[Unit]] = defaultdict(deque)
        for _, news in hunks:
            for unit in news:
                places[_ending_aside(unit)].append(unit)
        gone: set[int] = set()
        moved: list[tuple[Unit, Unit]] = []
        for olds, _ in hunks:
            for unit in olds:
                if found := places.get(_ending_aside(unit)):
                    moved.append((unit, found.popleft()))
                    gone |= {id(moved[-1][0]), id(moved[-1][1])}
        self._note_moves(moved)
        for olds, news in hunks:
            yield [it for it in olds if id(it) not in gone], [it for it in news if id(it) not in gone]

    def _note_moves(self, moved: list[tuple[Unit, Unit]]) -> None:
        """Entries of one list may stand in any order, unless one refers to another; all else has its place."""
        entries = [pair for pair in moved if _is_in_one_list(pair)]
        endings = sorted(_ending(it[0]) for it in entries) == sorted(_ending(it[1]) for it in entries)
        for old, new in moved:
            if old.words != new.words and not endings:
                self._conjoined(old, new)
                continue
            free = endings and _is_in_one_list((old, new)) and not RELATIVE & set(old.words.lower().split())
            self._note("order" if free else "wording.moved", new, [old], [new])
            if _led([old]) != _led([new]):
                self._note("wording.link", new, [old], [new])

    def _conjoined(self, old: Unit, new: Unit) -> None:
        """An entry whose `; and` came or went with its neighbours; `and` and `or` are never taken for each other."""
        ends = [{"and", "or"} & set(_ending(it).split()) for it in (old, new)]
        self._note("wording" if all(ends) and ends[0] != ends[1] else "typography", new, [old], [new])

    def _paired(self, olds: list[Unit], news: list[Unit]) -> None:
        """Shows what became of which passage; what has no likely counterpart is removed or added."""
        pairs = likely_pairs(olds, news)
        for old in olds:
            self._pair(old, pairs.get(id(old)))
        taken = {id(new) for new in pairs.values()}
        for new in news:
            if id(new) not in taken:
                self._pair(None, new)

    def _pair(self, old: Unit | None, new: Unit | None) -> None:
        match old, new:
            case (None, None):
                return
            case (None, Unit() as unit) | (Unit() as unit, None):
                kind = "table" if unit.form == "table" else "wording"
                nothing = replace(unit, parts=())
                if unit.form != "item" and differ_in_facts_alone(old or nothing, new or nothing, self._known_of(unit)):
                    return
                if unit.text or kind == "table":
                    self._note(kind, unit, [old] if old else [], [new] if new else [])
            case (Unit() as before, Unit() as after):
                self._compare(before, after)

    def _compare(self, old: Unit, new: Unit) -> None:
        if old.words == new.words:
            if sorted(old.links) != sorted(new.links):
                self._note("wording.link", new, [old], [new])
            elif old.slots != new.slots:
                if not self._explained(old, new):
                    self._note("annotation", new, [old], [new])
            elif _marked(old) != _marked(new):
                self._note("annotation", new, [old], [new])
            elif old.parts and (old.text, old.shape, old.form) != (new.text, new.shape, new.form):
                self._note("typography", new, [old], [new])
        elif in_one_order(old) == in_one_order(new):
            self._note("order", new, [old], [new])
        elif not (self._differ_in_labels(old, new) or differ_in_facts_alone(old, new, self._known_of(new))):
            self._note("wording", new, [old], [new])

    def _differ_in_labels(self, old: Unit, new: Unit) -> bool:
        """Whether the passages agree but for the labels of things that have another one."""
        return old.slots == new.slots and old.words_without(self.relabelled) == new.words_without(self.relabelled)

    def _explained(self, old: Unit, new: Unit) -> bool:
        """Whether the annotations differ as facts do, or in the order of labels and examples alone."""
        changed = set(old.slots) ^ set(new.slots)
        if not changed:
            others = ([it for it in unit.slots if it[0] not in WORD_SLOTS] for unit in (old, new))
            return next(others) == next(others)
        gone, known = set(old.slots), self._known_of(new, denials=False)
        named = (
            (scheme, it, (scheme, ids) in gone) for scheme, ids in changed if scheme not in WORD_SLOTS for it in ids
        )
        return all(known(*it) for it in named)

    def _known_of(self, unit: Unit, *, denials: bool = True) -> Known:
        """Which facts differ of which a passage can tell: those of its own thing, or of all without a denial.

        Where the words agree, `denials` do not matter.
        """
        if unit.form == "item":
            kind, _, name = unit.about.partition(":")
            return lambda scheme, it, gone: self.known(scheme, it, gone, (KEYS[kind], name))
        plain = " ".join(part for part in unit.parts if isinstance(part, str))
        if denials and any(denies(word) for word in guarded(plain)):
            return lambda _scheme, _it, _gone: False
        return lambda scheme, it, gone: self.known(scheme, it, gone, None)

    def _note(self, kind: str, unit: Unit, olds: list[Unit], news: list[Unit]) -> None:
        before, after = (" ".join(it.text for it in units) for units in (olds, news))
        if unit.form == "address":
            name = unit.about.partition(":")[2]
            delta = Delta("address", _address(unit), name if olds else None, name if news else None, of="contact")
        else:
            delta = Delta(kind, _address(unit), before if olds else None, after if news else None)
        slots = [{part for it in units for part in it.parts if isinstance(part, Slot)} for units in (olds, news)]
        named = [{(it.scheme, name) for it in part for name in it.ids} for part in slots]
        links = [{href for it in units for href, _ in it.links} for units in (olds, news)]
        passage = Passage(
            before=before,
            after=after,
            links=tuple(sorted(links[0] ^ links[1])),
            left=tuple(sorted(links[0] - links[1])),
            promise=is_touched(olds, news, self.promises),
            recipients=tuple(sorted(name for scheme, name in named[1] - named[0] if scheme == "recipient")),
            things=frozenset(named[0] ^ named[1]),
        )
        again = self.found.get(delta, passage)
        self.found[delta] = Passage(
            before=before,
            after=after,
            links=tuple(sorted({*passage.links, *again.links})),
            left=tuple(sorted({*passage.left, *again.left})),
            promise=passage.promise or again.promise,
            recipients=tuple(sorted({*passage.recipients, *again.recipients})),
            things=passage.things | again.things,
        )


def _by_section(units: Sequence[Unit]) -> dict[str, list[Unit]]:
    found: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.form != "item":
            found[unit.section].append(unit)
    return found


def _by_thing(units: Sequence[Unit]) -> dict[tuple[str, int], Unit]:
    """Items by their thing; a thing that is listed twice counts twice."""
    found: dict[tuple[str, int], Unit] = {}
    times: Counter[str] = Counter()
    for unit in units:
        if unit.form == "item":
            found[unit.about, times[unit.about]] = unit
            times[unit.about] += 1
    return found


def _led(units: Sequence[Unit]) -> list[tuple[str, str]]:
    """Which words lead where."""
    return sorted(link for unit in units for link in unit.links)


def _marked(unit: Unit) -> list[str]:
    """Which words are annotated; those of labels and examples are compared as facts."""
    return [it.words for it in unit.parts if isinstance(it, Slot) and it.scheme not in WORD_SLOTS]


def _key(unit: Unit) -> str:
    return unit.words or unit.about


def _joined(units: Sequence[Unit]) -> str:
    return " ".join(unit.words for unit in units)


def _ending(unit: Unit) -> str:
    return unit.words.removeprefix(_ending_aside(unit))


def _ending_aside(unit: Unit) -> str:
    """The words without the `; and` by which an entry of a list is joined to the next."""
    if unit.form != "entry":
        return _key(unit)
    words = unit.words
    for conjunction in (" and", " or"):
        words = words.removesuffix(conjunction)
    return words.rstrip(" ,;.")


def _is_in_one_list(pair: tuple[Unit, Unit]) -> bool:
    return pair[0].form == pair[1].form == "entry" and (pair[0].section, pair[0].group) == (
        pair[1].section,
        pair[1].group,
    )


def _address(unit: Unit) -> tuple[str, ...]:
    kind, _, name = unit.about.partition(":")
    return (KEYS[kind], name, "text") if unit.form == "item" else ("body", unit.section)
