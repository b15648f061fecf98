"""The printed words of a notice as units: paragraphs, entries of lists, what is made of one thing's facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from notice_compiler.document import (
    COMPOSED,
    Address,
    Block,
    Emphasis,
    Fact,
    Footnotes,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Time,
)
from notice_compiler.prose.inline_words import plain_text
from notice_compiler.prose.prose import WORD_SCHEMES
from notice_compiler.words.typography import fold

Form = Literal["paragraph", "entry", "numbered", "item", "list", "table", "address"]
HIDDEN: Final = "\ufffc"
"""Stands for words that are compared as facts: a label, an example."""
WORD_SLOTS: Final = (*WORD_SCHEMES, COMPOSED)


@dataclass(frozen=True, slots=True)
class Slot:
    """Annotated words. `ids` are those of the things named; of a label or an example, its own words."""

    scheme: str
    ids: tuple[str, ...]
    words: str


Part = str | Slot


@dataclass(frozen=True, slots=True)
class Unit:
    """Some words of a section. `about` names the thing of whose facts an item is made, as in `category:claims`.

    `shape` tells everything of the unit that is no word: emphasis, line breaks, what follows what. `group` tells the
    entries of one list from those of another: by the words that lead to it.
    """

    section: str
    form: Form
    about: str
    parts: tuple[Part, ...]
    links: tuple[tuple[str, str], ...]
    shape: str
    text: str
    group: str = ""

    @property
    def words(self) -> str:
        """The words, folded; those of labels and examples are hidden."""
        return fold("".join(part if isinstance(part, str) else _shown(part) for part in self.parts)).strip()

    def words_without(self, things: frozenset[tuple[str, str]]) -> str:
        """The words, with those by which the sentences name these things hidden, too."""
        hidden = (
            HIDDEN if isinstance(it, Slot) and {(it.scheme, name) for name in it.ids} <= things else it
            for it in self.parts
        )
        return fold("".join(it if isinstance(it, str) else _shown(it) for it in hidden)).strip()

    @property
    def slots(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What the annotations name, in order."""
        return tuple((part.scheme, part.ids) for part in self.parts if isinstance(part, Slot))


def units_of(section: Section, rename: Callable[[str, str], str]) -> Iterator[Unit]:
    """The units of a section in printed order; `rename` gives the new id of a thing by kind and id."""
    tables, lead = 0, ""
    for block in section.blocks:
        match block:
            case Paragraph():
                made = _unit(section.id, "paragraph", "", (block,), rename)
                lead = made.words
                yield made
            case List(items=items) if any(item.about for item in items):
                kinds = ", ".join(dict.fromkeys((item.about or "").partition(":")[0] for item in items))
                yield Unit(section.id, "list", f"list:{kinds}", (), (), "", "")
                yield from (_unit(section.id, "item", _about(item, rename), item.blocks, rename) for item in items)
            case List(items=items, ordered=ordered):
                form: Form = "numbered" if ordered else "entry"
                for item in items:
                    yield replace(_unit(section.id, form, "", item.blocks, rename), group=lead)
            case Table():
                yield Unit(section.id, "table", f"table:{tables}", (), (), "", "")
                yield from _passages(section.id, block, rename)
                tables += 1
            case Address(contact=contact, lines=lines):
                name = f"contact:{rename('contact', contact)}"
                yield Unit(section.id, "address", name, (), (), "", ", ".join(line for line, _ in lines))
            case Footnotes(notes=notes):
                for note in notes:
                    yield _unit(section.id, "item", f"note:{rename('note', note.note)}", note.blocks, rename)


def _passages(section: str, table: Table, rename: Callable[[str, str], str]) -> Iterator[Unit]:
    """The author's own passages that a table shows in its cells; all else in a table is compared as facts."""
    shown = [any(part.facet in ("text", "collection") for part in header.parts) for header in table.headers[1:]]
    for row in (it for it in table.rows if not it.subheading):
        about = _of_row(row, rename)
        for is_passage, cell in zip(shown, row.cells, strict=False):
            if is_passage and cell.parts:
                yield _unit(section, "item", about, cell.parts, rename)


def _of_row(row: Row, rename: Callable[[str, str], str]) -> str:
    kind, name = ("category", row.category) if row.category else row.about[0].split(":", 1)
    return f"{kind}:{rename(kind, name or '')}"


def _about(item: Item, rename: Callable[[str, str], str]) -> str:
    kind, _, name = (item.about or "").partition(":")
    return f"{kind}:{rename(kind, name)}"


def _unit(section: str, form: Form, about: str, blocks: tuple[Block, ...], rename: Callable[[str, str], str]) -> Unit:
    reader = _Reader(rename)
    for block in blocks:
        reader.block(block)
    text = " ".join(_texts(blocks))
    return Unit(section, form, about, tuple(reader.parts), tuple(reader.links), "".join(reader.shape), text)


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield plain_text(children)
            case List(items=items):
                yield from (text for item in items for text in _texts(item.blocks))


class _Reader:
    """Walks through blocks, noting words, annotations, links and the rest."""

    def __init__(self, rename: Callable[[str, str], str]) -> None:
        self.rename = rename
        self.parts: list[Part] = []
        self.links: list[tuple[str, str]] = []
        self.shape: list[str] = []

    def block(self, block: Block) -> None:
        """Reads a block and a space after it."""
        match block:
            case Paragraph(children=children):
                self.shape.append("¶")
                self._inlines(children)
            case List(items=items, ordered=ordered):
                self.shape.append("#" if ordered else "•")
                for item in items:
                    for inner in item.blocks:
                        self.block(inner)
            case _:
                pass
        self._text(" ")

    def _inlines(self, children: tuple[Inline, ...]) -> None:
        for child in children:
            match child:
                case Text(text=text) | Time(text=text):
                    self._text(text)
                case LineBreak():
                    self.shape.append("↵")
                    self._text(" ")
                case Emphasis(children=inner, strong=strong):
                    self.shape.append(f"{'**' if strong else '*'}{plain_text(inner)}*")
                    self._inlines(inner)
                case Link(href=href, children=inner):
                    self.links.append((href, fold(plain_text(inner))))
                    self._inlines(inner)
                case Fact():
                    self._fact(child)

    def _fact(self, fact: Fact) -> None:
        words = plain_text(fact.children)
        if fact.href is not None and not fact.href.startswith("#"):
            self.links.append((fact.href, fold(words)))
        mark = _Reader(self.rename)
        mark._inlines(fact.children)
        self.shape += mark.shape
        self.links += mark.links
        self.shape += [c for c in "".join(_raw(fact.children)) if c.isspace() and c not in " \n\t"]
        ids = (fold(words),) if fact.scheme in WORD_SLOTS else self._ids(fact)
        self.parts.append(Slot(fact.scheme, ids, fold(words)))

    def _ids(self, fact: Fact) -> tuple[str, ...]:
        return tuple(sorted(self.rename(fact.scheme, name) for name in fact.ids))

    def _text(self, text: str) -> None:
        self.shape += [character for character in text if character.isspace() and character not in " \n\t"]
        if self.parts and isinstance(self.parts[-1], str):
            text = f"{self.parts.pop()}{text}"
        self.parts.append(text)


def _raw(children: tuple[Inline, ...]) -> Iterator[str]:
    """The texts as they are written."""
    for child in children:
        match child:
            case Text(text=text):
                yield text
            case Emphasis(children=inner) | Link(children=inner) | Fact(children=inner):
                yield from _raw(inner)
            case _:
                pass


def _shown(slot: Slot) -> str:
    return HIDDEN if slot.scheme in WORD_SLOTS else slot.words
