"""How the frame of two notices differs: title, language, dates, headings of sections and tables."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.compare.delta import Delta
from notice_compiler.compare.units import units_of
from notice_compiler.document import Section
from notice_compiler.facts.digest import NO_DATE, NO_EFFECTIVE_DATE
from notice_compiler.facts.manifest import Manifest
from notice_compiler.words.typography import fold


def frame_of(old: Manifest, new: Manifest) -> Iterator[Delta]:
    """The title, the language, and how the dates are printed."""
    for key, before, after in (("title", old.title, new.title), ("language", old.language, new.language)):
        if before != after:
            yield Delta(key, (key,), before, after)
    yield from _further_dates(old, new)
    for usual in (NO_DATE, NO_EFFECTIVE_DATE):
        formats = [_format(it, usual.meaning, usual.label) for it in (old, new)]
        for key, (before, after) in zip(("label", "precision", "place"), zip(*formats, strict=True), strict=True):
            if before != after:
                yield Delta(f"date-{key}", ("dates", usual.meaning.replace("-", "_"), key), before, after)


def _further_dates(old: Manifest, new: Manifest) -> Iterator[Delta]:
    """The other dates: how each is printed and what it covers; the day itself is no difference of content."""
    sides = [{it.id: it for it in side.dates if it.id is not None} for side in (old, new)]
    for name in dict.fromkeys((*sides[0], *sides[1])):
        before, after = sides[0].get(name), sides[1].get(name)
        at = ("dates", name or "")
        if before is None or after is None:
            yield Delta("date", at, before.label if before else None, after.label if after else None)
            continue
        for key in ("label", "precision", "place"):
            if getattr(before, key) != getattr(after, key):
                yield Delta(f"date-{key}", (*at, key), getattr(before, key), getattr(after, key))
        if before.covers != after.covers:
            yield Delta("date", (*at, "covers"), ", ".join(before.covers), ", ".join(after.covers))


def _format(manifest: Manifest, meaning: str, label: str) -> tuple[str, str, str]:
    found = next((it for it in manifest.dates if it.meaning == meaning and it.id is None), None)
    return (found.label, found.precision, found.place) if found else (label, "day", "top")


def headings_of(old: tuple[Section, ...], new: tuple[Section, ...]) -> Iterator[Delta]:
    """The headings of sections, and of what each is a part."""
    before, after = ({it.id: it.heading for it in sections} for sections in (old, new))
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield Delta("section.heading", ("body", name, "heading"), before.get(name), after.get(name))
    yield from _levels(old, new)


def _levels(old: tuple[Section, ...], new: tuple[Section, ...]) -> Iterator[Delta]:
    """Sections that are now a part of another, or no longer; sections that are for others now."""
    after = {it.id: it for it in new}
    for it in old:
        now = after.get(it.id)
        if now is not None and it.level != now.level:
            yield Delta("section.level", ("body", it.id, "within"), str(it.level), str(now.level))
        if now is not None and it.scope != now.scope:
            yield Delta("section.scope", ("body", it.id, "only"), "; ".join(it.scope), "; ".join(now.scope))


def renamed_sections(old: Manifest, new: Manifest) -> dict[str, str]:
    """Sections that have another id and say the same, word for word."""
    before, after = ({it.id: it for it in manifest.sections} for manifest in (old, new))
    left = {_said(it): name for name, it in after.items() if name not in before}
    return {name: left[_said(it)] for name, it in before.items() if name not in after and _said(it) in left}


def _said(section: Section) -> tuple[str, ...]:
    units = units_of(section, lambda _, name: name)
    return (fold(section.heading or ""), *(unit.words or unit.about for unit in units))


def section_ids(sections: dict[str, str]) -> Iterator[Delta]:
    """The sections whose id is another."""
    for before, after in sections.items():
        yield Delta("section.id", ("body", after), before, after)
