"""How the tables of two notices differ in what is no fact: headings, captions, columns, labels, names of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from notice_compiler import wording
from notice_compiler.compare.delta import Delta
from notice_compiler.document import Fact, Header, Section, Table

Heir = Callable[[str, str], str]
"""The new id of a thing, by its kind and old id."""


@dataclass(frozen=True, slots=True)
class Practices:
    """The headings of kinds of practice on both sides, by their new ids: those are compared as facts."""

    old: Mapping[str, str | None]
    new: Mapping[str, str | None]


def tables_of(old: tuple[Section, ...], new: tuple[Section, ...], heir: Heir, practices: Practices) -> Iterator[Delta]:
    """What differs between the tables of one section, in one order. A table that came or went is a unit of it."""
    headings = [{it.id: it.heading for it in sections} for sections in (old, new)]
    tables = [{(s.id, n): t for s in sections for n, t in enumerate(_tables(s))} for sections in (old, new)]
    for (section, number), table in tables[0].items():
        other = tables[1].get((section, number))
        if other is not None:
            captions = headings[0].get(section), headings[1].get(section)
            yield from _Pair(table, other, ("body", section, "table"), heir, practices).deltas(captions)


def _tables(section: Section) -> Iterator[Table]:
    return (block for block in section.blocks if isinstance(block, Table))


@dataclass(frozen=True, slots=True)
class _Pair:
    old: Table
    new: Table
    at: tuple[str, ...]
    heir: Heir
    practices: Practices

    def deltas(self, headings: tuple[str | None, str | None]) -> Iterator[Delta]:
        old, new = self.old, self.new
        if old.headers[0].text != new.headers[0].text:
            yield Delta("table.heading", (*self.at, "heading"), old.headers[0].text, new.headers[0].text)
        if old.scope != new.scope:
            yield Delta("table.scope", (*self.at, "only"), "; ".join(old.scope) or None, "; ".join(new.scope) or None)
        if old.caption != new.caption and (old.caption, new.caption) != headings:
            yield Delta("table.caption", (*self.at, "caption"), old.caption, new.caption)
        columns = (
            {self._key(it, self.heir): it for it in old.headers[1:]},
            {self._key(it): it for it in new.headers[1:]},
        )
        for key in dict.fromkeys((*columns[0], *columns[1])):
            yield from self._column(columns[0].get(key), columns[1].get(key))
        marks = _marks(old), _marks(new)
        for one in dict.fromkeys((*marks[0], *marks[1])):
            if (one in marks[0]) != (one in marks[1]):
                gone, come = one if one in marks[0] else None, one if one in marks[1] else None
                yield Delta("footnote", (*self.at, "columns"), gone, come)
        for kind, told, key in (("table.rows", _names, "rows"), ("footnote", _notes, "notes")):
            before, after = told(old), told(new)
            for one in dict.fromkeys((*before, *after)):
                if (one in before) != (one in after):
                    yield Delta(kind, (*self.at, key), one if one in before else None, one if one in after else None)

    def _key(self, header: Header, heir: Heir = lambda _, name: name) -> str:
        """What a column shows, by which it is the same column as before."""
        if header.practice is not None:
            return heir("practice", header.practice)
        return "|".join(
            " ".join(
                (
                    heir("practice", it.of or "-"),
                    heir("practice", it.practice or "-"),
                    it.facet or "-",
                    it.member or "-",
                )
            )
            for it in header.parts
        )

    def _column(self, old: Header | None, new: Header | None) -> Iterator[Delta]:
        """A column that came or went; its heading, the labels of its parts, its words for answers."""
        here = (*self.at, "columns")
        if old is None or new is None:
            practice = (old or new or Header("")).practice
            values = (practice, practice) if practice else (old.text if old else None, new.text if new else None)
            before, after = values[0] if old else None, values[1] if new else None
            yield (
                Delta("table.columns", here, before, after, of="practice")
                if practice
                else Delta("table.parts", here, before, after)
            )
            return
        if old.text != new.text and not self._is_relabelled(old, new):
            yield Delta("table.heading", here, old.text, new.text)
        labels = [" ".join(part.label or "" for part in it.parts).strip() or None for it in (old, new)]
        if labels[0] != labels[1]:
            yield Delta("table.heading", here, labels[0], labels[1])
        words = [_words(it) for it in (old, new)]
        for key in dict.fromkeys((*words[0], *words[1])):
            if words[0].get(key) != words[1].get(key):
                yield Delta("table.wording", here, words[0].get(key), words[1].get(key))

    def _is_relabelled(self, old: Header, new: Header) -> bool:
        """Whether both headings are those of a kind of practice, which are compared as facts."""
        return (
            new.practice is not None
            and old.practice is not None
            and old.text == self.practices.old.get(new.practice)
            and new.text == self.practices.new.get(new.practice)
        )


def cells_of(old: tuple[Section, ...], new: tuple[Section, ...], heir: Heir) -> Iterator[Delta]:
    """Cells that read otherwise in tables of the same columns: no difference by themselves, since facts are compared,
    but proof that there is one. The same words in another order are told as that."""
    before, after = _cells(old, heir), _cells(new, lambda _, name: name)
    for at in dict.fromkeys((*before, *after)):
        if (at in before) != (at in after):
            gone, here = at in before, ("body", at[2], "table", "rows")
            yield Delta("table.rows", here, at[5] if gone else None, None if gone else at[5])
    for at, text in before.items():
        if at in after and text != after[at]:
            both = [sorted((it or "").split(wording.CELL_SEPARATOR)) for it in (text, after[at])]
            kind = "order" if both[0] == both[1] else "cell"
            yield Delta(kind, ("body", at[2], "table", "rows"), text, after[at])


def _cells(sections: tuple[Section, ...], heir: Heir) -> dict[tuple[str, ...], str | None]:
    found: dict[tuple[str, ...], str | None] = {}
    for section in sections:
        for number, table in enumerate(_tables(section)):
            for row in (it for it in table.rows if not it.subheading):
                kind, name = ("category", row.category) if row.category else (row.about or ("row:",))[0].split(":", 1)
                for header, cell in zip(table.headers[1:], row.cells, strict=False):
                    at = (kind, heir(kind, name or ""), section.id, str(number), header.text, row.name)
                    found[at] = cell.text
    return found


def _words(header: Header) -> dict[tuple[int, str], str]:
    return {(number, key): said for number, part in enumerate(header.parts) for key, said in part.words}


def _names(table: Table) -> list[str]:
    """Subheadings, and the names of rows that stand for several things."""
    return [it.name for it in table.rows if it.subheading or len(it.about) > 1]


def _marks(table: Table) -> list[str]:
    """The footnotes of column headings."""
    return [name for header in table.headers for it in header.notes if isinstance(it, Fact) for name in it.ids]


def _notes(table: Table) -> list[str]:
    return [name for it in table.notes if isinstance(it, Fact) for name in it.ids]
