"""How the frame of two notices differs: title, language, dates, headings of sections and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from notice_compiler.compare.delta import Delta
from notice_compiler.compare.units import units_of
from notice_compiler.document import Section, Table
from notice_compiler.facts.digest import NO_DATE, NO_EFFECTIVE_DATE
from notice_compiler.facts.manifest import Manifest
from notice_compiler.words.typography import fold


def frame_of(old: Manifest, new: Manifest) -> Iterator[Delta]:
    """The title, the language, and how the dates are printed."""
    for key, before, after in (("title", old.title, new.title), ("language", old.language, new.language)):
        if before != after:
            yield Delta(key, (key,), before, after)
    for usual in (NO_DATE, NO_EFFECTIVE_DATE):
        formats = [_format(it, usual.meaning, usual.label) for it in (old, new)]
        for key, (before, after) in zip(("label", "precision", "place"), zip(*formats, strict=True), strict=True):
            if before != after:
                yield Delta(f"date-{key}", ("dates", usual.meaning.replace("-", "_"), key), before, after)


def _format(manifest: Manifest, meaning: str, label: str) -> tuple[str, str, str]:
    found = next((it for it in manifest.dates if it.meaning == meaning), None)
    return (found.label, found.precision, found.place) if found else (label, "day", "top")


def headings_of(old: tuple[Section, ...], new: tuple[Section, ...], heir: Callable[[str, str], str]) -> Iterator[Delta]:
    """The headings of sections, and the heading, caption and columns of tables."""
    before, after = ({it.id: it.heading for it in sections} for sections in (old, new))
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield Delta("section.heading", ("body", name, "heading"), before.get(name), after.get(name))
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
            [heir("practice", it.practice or "") for it in table.headers[1:]],
            [it.practice or "" for it in other.headers[1:]],
        ]
        for name in dict.fromkeys((*columns[0], *columns[1])):
            if (name in columns[0]) != (name in columns[1]):
                gone = name in columns[0]
                yield Delta(
                    "table.columns", (*here, "columns"), name if gone else None, None if gone else name, of="practice"
                )


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
