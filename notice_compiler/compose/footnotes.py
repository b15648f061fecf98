"""Puts footnotes where they belong: where the body lists them; else under the table or section that refers to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from notice_compiler.document import (
    Block,
    Emphasis,
    Fact,
    Footnote,
    Footnotes,
    Inline,
    Link,
    List,
    Paragraph,
    Section,
    Table,
)
from notice_compiler.notice.blocks import ListBlock, NoticeSection
from notice_compiler.notice.notice import Notice
from notice_compiler.phrases.phrases import Phrases
from notice_compiler.prose.inline_words import plain_text


def under(notice: Notice, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections with their footnotes."""
    if not notice.notes:
        return sections
    listed = _listed(notice)
    done: set[str] = set(listed)
    made: list[Section] = []
    for section in sections:
        blocks: list[Block] = []
        for block in section.blocks:
            blocks.append(block)
            names = [name for name in references((block,)) if name not in done] if isinstance(block, Table) else []
            done.update(names)
            blocks += [footnotes(notice, tuple(dict.fromkeys(names)))] if names else []
        rest = tuple(dict.fromkeys(name for name in references(section.blocks) if name not in done))
        done.update(rest)
        blocks += [footnotes(notice, rest)] if rest else []
        made.append(replace(section, blocks=tuple(blocks)))
    return tuple(made)


def _listed(notice: Notice) -> tuple[str, ...]:
    return tuple(name for section in notice.body for name in _of_section(section))


def _of_section(section: NoticeSection) -> Iterator[str]:
    for block in section.content:
        if isinstance(block, ListBlock) and block.kind == "note":
            yield from (it.id for it in block.items)


def footnotes(notice: Notice, names: tuple[str, ...]) -> Footnotes:
    """Footnotes with their marks."""
    phrases = Phrases(notice)
    return Footnotes(
        tuple(Footnote(name, plain_text(phrases.note(name).children), notice.notes[name].text.blocks) for name in names)
    )


def references(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The ids of the footnotes to which words lead, in order."""
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield from _in(children)
            case List(items=items):
                yield from (name for item in items for name in references(item.blocks))
            case Table(rows=rows, notes=notes, headers=headers):
                yield from _in(notes)
                yield from (name for header in headers for name in _in(header.notes))
                for row in rows:
                    yield from _in(row.notes)
                    yield from (name for cell in row.cells for name in references(cell.parts))
            case _:
                pass


def _in(children: tuple[Inline, ...]) -> Iterator[str]:
    for child in children:
        match child:
            case Fact(scheme="note", ids=ids):
                yield from ids
            case Fact(children=inner) | Emphasis(children=inner) | Link(children=inner):
                yield from _in(inner)
            case _:
                pass
