"""How the frame of two notices differs: title, language, dates, headings of sections and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from notice_compiler.compare.delta import Delta
from notice_compiler.compare.units import units_of
from notice_compiler.document import Fact, HeaderPart, Section, Table
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


def headings_of(old: tuple[Section, ...], new: tuple[Section, ...], heir: Callable[[str, str], str]) -> Iterator[Delta]:
    """The headings of sections, and the heading, caption and columns of tables."""
    before, after = ({it.id: it.heading for it in sections} for sections in (old, new))
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield Delta("section.heading", ("body", name, "heading"), before.get(name), after.get(name))
    yield from _levels(old, new)
    tables = [{(s.id, n): t for s in sections for n, t in enumerate(_tables(s))} for sections in (old, new)]
    for (section, number), table in tables[0].items():
        other = tables[1].get((section, number))
        if other is None:
            continue
        here = ("body", section, "table")
        if table.headers[0].text != other.headers[0].text:
            yield Delta("table.heading", (*here, "heading"), table.headers[0].text, other.headers[0].text)
        follows = table.caption == before.get(section) and other.caption == after.get(section)
        if table.caption != other.caption and not follows:
            yield Delta("table.caption", (*here, "caption"), table.caption, other.caption)
        columns = [
            [heir("practice", it.practice) for it in table.headers[1:] if it.practice],
            [it.practice for it in other.headers[1:] if it.practice],
        ]
        for name in dict.fromkeys((*columns[0], *columns[1])):
            if (name in columns[0]) != (name in columns[1]):
                gone = name in columns[0]
                yield Delta(
                    "table.columns", (*here, "columns"), name if gone else None, None if gone else name, of="practice"
                )
        yield from _projection(table, other, here)


def _levels(old: tuple[Section, ...], new: tuple[Section, ...]) -> Iterator[Delta]:
    """Sections that are now a part of another, or no longer; sections that are for others now."""
    after = {it.id: it for it in new}
    for it in old:
        now = after.get(it.id)
        if now is not None and it.level != now.level:
            yield Delta("section.level", ("body", it.id, "within"), str(it.level), str(now.level))
        if now is not None and it.scope != now.scope:
            yield Delta("section.scope", ("body", it.id, "only"), "; ".join(it.scope), "; ".join(now.scope))


def _projection(old: Table, new: Table, at: tuple[str, ...]) -> Iterator[Delta]:
    """What the columns show that are more than the answers for a practice, under which headings and in which words;
    the subheadings and the names of rows that stand for several things; footnotes of the whole table."""
    for kind, told in (("table.parts", _parts), ("table.wording", _words), ("table.rows", _names)):
        before, after = told(old), told(new)
        for one in dict.fromkeys((*before, *after)):
            if (one in before) != (one in after):
                gone = one in before
                yield Delta(kind, (*at, kind.partition(".")[2]), one if gone else None, None if gone else one)
    marks = [[name for it in table.notes if isinstance(it, Fact) for name in it.ids] for table in (old, new)]
    for name in dict.fromkeys((*marks[0], *marks[1])):
        if (name in marks[0]) != (name in marks[1]):
            gone = name in marks[0]
            yield Delta("footnote", (*at, "notes"), name if gone else None, None if gone else name)


def _parts(table: Table) -> list[str]:
    return [f"{it.text}: {', '.join(map(_shown, it.parts))}" for it in table.headers if it.parts]


def _shown(part: HeaderPart) -> str:
    return " ".join(it for it in (part.label, part.of, part.practice, part.facet) if it)


def _words(table: Table) -> list[str]:
    return [words for it in table.headers for part in it.parts for _, words in part.words]


def _names(table: Table) -> list[str]:
    return [it.name for it in table.rows if it.subheading or len(it.about) > 1]


def _tables(section: Section) -> Iterator[Table]:
    return (block for block in section.blocks if isinstance(block, Table))


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
