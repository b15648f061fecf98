"""Compares two notices completely and judges nothing: whatever their content digests cover and differs is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from notice_compiler.compare.delta import Comparison, Delta
from notice_compiler.compare.frame import frame_of, headings_of, renamed_sections, section_ids
from notice_compiler.compare.leaves import SEE, Address, Leaf, leaves_of
from notice_compiler.compare.order import order_of
from notice_compiler.compare.pairing import Pairing, pair
from notice_compiler.compare.tables import Practices, cells_of, tables_of
from notice_compiler.compare.units import Unit, units_of
from notice_compiler.compare.wording import Differs, Wording
from notice_compiler.document import Section
from notice_compiler.facts.facts import PracticeFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.model.closed_lists import ANNOUNCES


def compare(old: Manifest, new: Manifest) -> Comparison:
    """Every difference between two notices. With equal content digests there is none but that of their laws."""
    laws = tuple(_laws(old, new))
    if old.content_digest == new.content_digest:
        return Comparison(old, new, laws, {}, {})
    pairing = pair(old, new)
    sections = renamed_sections(old, new)
    old_sections = tuple(replace(it, id=sections.get(it.id, it.id)) for it in old.sections)
    facts = (*_descents(pairing), *_facts(old, new, pairing, sections))
    units = _units(old_sections, pairing.heir), _units(new.sections, lambda _, name: name)
    wording = Wording(_known(facts), _relabelled(facts), _promises(old) - _periods(facts)).compare(*units)
    headings = (*headings_of(old_sections, new.sections), *section_ids(sections))
    tables = tables_of(old_sections, new.sections, pairing.heir, _practices(old, new, pairing))
    frame = (*frame_of(old, new), *headings, *tables)
    order = order_of(old, old_sections, new, pairing)
    told = (*facts, *frame, *wording, *order)
    cells = () if told else cells_of(old_sections, new.sections, pairing.heir)
    deltas = dict.fromkeys((*laws, *told, *cells))
    found = tuple(deltas) if len(deltas) > len(laws) else (*laws, _nameless(old, new))
    return Comparison(old, new, found, wording, pairing.parents)


def _practices(old: Manifest, new: Manifest, pairing: Pairing) -> Practices:
    before = {pairing.heir("practice", it.id): _heading(it) for it in old.practices}
    return Practices(before, {it.id: _heading(it) for it in new.practices})


def _heading(it: PracticeFact) -> str | None:
    return it.label or (it.words[0] if len(it.words) == 1 else it.id)


def _nameless(old: Manifest, new: Manifest) -> Delta:
    """The digests differ, and nothing is known to: that is a difference, too."""
    return Delta("unknown", ("content_digest",), old.content_digest, new.content_digest)


def _facts(old: Manifest, new: Manifest, pairing: Pairing, sections: Mapping[str, str]) -> Iterator[Delta]:
    after = leaves_of(new)
    was = {at: _elsewhere(leaf, sections) for at, leaf in leaves_of(old).items()}
    for strand in range(pairing.strands):
        before = pairing.carried(was, strand)
        for at in dict.fromkeys((*before, *after)):
            if strand == 0 or any((step.kind, step.text) in pairing.parents for step in at):
                yield from _leaf(at, before.get(at), after.get(at))


def _elsewhere(leaf: Leaf, sections: Mapping[str, str]) -> Leaf:
    """An answer that stands in another section, which may have another id now."""
    if leaf.kind != "answer" or not leaf.value.startswith(SEE):
        return leaf
    name = leaf.value.removeprefix(SEE)
    return replace(leaf, value=f"{SEE}{sections.get(name, name)}")


def _leaf(at: Address, before: Leaf | None, after: Leaf | None) -> Iterator[Delta]:
    leaf = after or before
    if leaf is None or (before and after and (leaf.is_member or before.value == after.value)):
        return
    values = before.value if before else None, after.value if after else None
    owner = at[:-1] if leaf.is_member else at
    if leaf.kind == "answer.recipients":
        owner = at[:-2]
    yield Delta(leaf.kind, tuple(it.text for it in owner), *values, leaf.direction, leaf.of, leaf.is_record)


def _descents(pairing: Pairing) -> Iterator[Delta]:
    for it in pairing.descents:
        yield Delta(f"descent.{it.how}", (it.key, it.new), ", ".join(it.old), it.new, None, it.kind)


def _known(facts: Iterable[Delta]) -> Differs:
    """Which members and things came or went, of what. A thing that only has another id has not."""
    deltas = [it for it in facts if it.of and not it.kind.startswith("descent")]
    gone = {(it.of, it.before, it.at[:2]) for it in deltas if it.before}
    come = {(it.of, it.after, it.at[:2]) for it in deltas if it.after}
    defined = [it for it in deltas if it.is_record]
    records = {(it.of, it.before) for it in defined}, {(it.of, it.after) for it in defined}
    anywhere = {(of, name) for of, name, _ in gone}, {(of, name) for of, name, _ in come}

    def differs(scheme: str, name: str, is_gone: bool, of: tuple[str, str] | None) -> bool:
        if of is None:
            return (scheme, name) in anywhere[0 if is_gone else 1]
        return (scheme, name, of) in (gone if is_gone else come) or (scheme, name) in records[0 if is_gone else 1]

    return differs


def _periods(facts: Iterable[Delta]) -> frozenset[str]:
    """The statements whose period differs: then the fact tells whether they promise more or less."""
    return frozenset(it.at[1] for it in facts if it.kind == "statement.period")


def _relabelled(facts: Iterable[Delta]) -> frozenset[tuple[str, str]]:
    """The things whose label differs, so that the words of a sentence made of facts do."""
    labels = (it for it in facts if it.kind.endswith(".label"))
    return frozenset((it.kind.partition(".")[0], it.at[1]) for it in labels)


def _promises(old: Manifest) -> frozenset[str]:
    return frozenset(it.id for it in old.statements if it.means == ANNOUNCES)


def _units(sections: tuple[Section, ...], rename: Callable[[str, str], str]) -> list[Unit]:
    return [unit for section in sections for unit in units_of(section, rename)]


def _laws(old: Manifest, new: Manifest) -> Iterator[Delta]:
    for law in dict.fromkeys((*old.laws, *new.laws)):
        if (law in old.laws) != (law in new.laws):
            yield Delta("law", ("laws",), law if law in old.laws else None, law if law in new.laws else None)
