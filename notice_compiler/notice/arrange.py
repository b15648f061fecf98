"""Arranges the things of a notice as its body says: sections and their blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notice_compiler.document import Paragraph
from notice_compiler.finding import Finding
from notice_compiler.model.blocks import BlockModel, SectionModel
from notice_compiler.near import did_you_mean
from notice_compiler.notice.blocks import (
    ContactBlock,
    Content,
    FiguresBlock,
    ListBlock,
    NoticeSection,
    RequestsBlock,
    TextBlock,
)
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.lay_out import LayOut
from notice_compiler.notice.names import VOCABULARIES
from notice_compiler.notice.printed import KIND_OF, listed
from notice_compiler.notice.rows import Named
from notice_compiler.notice.scopes import Scoper
from notice_compiler.notice.things import Contact, Figures
from notice_compiler.place import Path, Place

DEEPEST_LEVEL = 4
"""A section within a section within a section within a section: its heading is an h5."""


@dataclass
class Arranger:
    """Makes the sections of one notice; what cannot be arranged becomes findings of the gatherer."""

    gather: Gatherer
    scoper: Scoper
    lay_out: LayOut
    things: Mapping[str, Mapping[str, Named]]
    contacts: Mapping[str, Contact]
    figures: Mapping[str, Figures]

    def body(self) -> tuple[NoticeSection, ...]:
        """The sections in the order of the notice."""
        levels: dict[str, int] = {}
        return tuple(self._section(number, it, levels) for number, it in enumerate(self.gather.model.body))

    def _section(self, number: int, it: SectionModel, levels: dict[str, int]) -> NoticeSection:
        if number and it.heading is None:
            message = f"The section `{it.id}` has no heading, and is not the first."
            self.gather.find("section-heading", message, "Give it a `heading:`.", Place(("body", it.id)), it.id)
        levels[it.id] = self._level(it, levels)
        content: list[Content] = []
        for index, block in enumerate(it.content):
            made = self._block(it, block, ("body", it.id, "content", index), content[-1] if content else None)
            content += [] if made is None else [made]
        scope = self.scoper.scope(it, ("body", it.id))
        return NoticeSection(it.id, it.heading, tuple(content), levels[it.id], it.within, scope)

    def _level(self, it: SectionModel, levels: Mapping[str, int]) -> int:
        """1 for a section that is no part of another; its parts must follow it."""
        if it.within is None:
            return 1
        place = Place(("body", it.id, "within"))
        if it.within not in levels:
            if self.gather.names.single("section", it.within, place):
                message = f"The section `{it.within}` does not stand before this one."
                self.gather.find("section-heading", message, "Move this section after it.", place, it.within)
            return 1
        open_ones = self._open(levels)
        if it.within not in open_ones:
            message = f"Between `{it.within}` and this section stands another section that is no part of it."
            cure = "Move this section up, or make it a part of the section before."
            self.gather.find("section-heading", message, cure, place, it.within)
        level = levels[it.within] + 1
        if level > DEEPEST_LEVEL:
            message = f"This section lies {level} levels deep; {DEEPEST_LEVEL} are the most."
            self.gather.find("section-heading", message, "Make it a part of a section above.", place, it.id)
        return min(level, DEEPEST_LEVEL)

    def _open(self, levels: Mapping[str, int]) -> tuple[str, ...]:
        """The sections of which the next one may be a part: the last, and those of which that is a part."""
        found: dict[int, str] = {}
        for name, level in levels.items():
            found = {**{at: one for at, one in found.items() if at < level}, level: name}
        return tuple(found.values())

    def _block(self, section: SectionModel, it: BlockModel, path: Path, before: Content | None) -> Content | None:
        if it.text is not None:
            continues = it.continues == "yes"
            if continues and not self._follows(before, path):
                message = "`continues: yes` joins two paragraphs, and one of the two is something else."
                self.gather.find("block-form", message, "Remove `continues:`.", Place((*path, "continues")), "yes")
            return TextBlock(self.gather.stated.wordings[*path, "text"], continues)
        if it.contact is not None:
            contact = self.gather.names.single("contact", it.contact, Place((*path, "contact")))
            return ContactBlock(self.contacts[contact]) if contact else None
        if it.figures is not None:
            return self._figures(it.figures, (*path, "figures"))
        if it.table is not None:
            return self.lay_out.table(it.table, section, (*path, "table"))
        return self._list(it, path)

    def _follows(self, before: Content | None, path: Path) -> bool:
        """Whether a paragraph stands before, and the block begins with one."""
        after = self.gather.stated.wordings[*path, "text"].blocks[:1]
        return (
            isinstance(before, TextBlock)
            and isinstance(before.wording.blocks[-1], Paragraph)
            and bool(after)
            and isinstance(after[0], Paragraph)
        )

    def _figures(self, name: str, path: Path) -> FiguresBlock | None:
        if name in self.figures:
            return FiguresBlock(self.figures[name])
        cure = did_you_mean(name, self.figures, "Declare them under `figures:`.")
        self.gather.find("unknown-id", f"No figures have the id `{name}`.", cure, Place(path), name)
        return None

    def _list(self, it: BlockModel, path: Path) -> ListBlock | RequestsBlock:
        if it.list_ == "requests":
            return RequestsBlock()
        kind, ids = KIND_OF[str(it.list_)], listed(self.gather.model, it)
        things, explicit = self.things[kind], it.items not in (None, ("all",))
        if explicit and kind in VOCABULARIES:
            items = self.gather.things(kind, ids, (*path, "items"), things)
        else:
            items = tuple(things[name] for name in self._known(kind, ids, (*path, "items")))
        for name in ids:
            self.gather.names.use(kind, name)
        if not items and it.items is None:
            message = f"There is nothing to list under `{it.list_}:`."
            place, cure = Place((*path, "list")), "Declare some, or remove the block."
            self.gather.find("block-form", message, cure, place, str(it.list_))
        return ListBlock(kind, items)

    def _known(self, kind: str, ids: tuple[str, ...], path: Path) -> tuple[str, ...]:
        for name in ids:
            if name not in self.things[kind]:
                message = f"No {'row of processing' if kind == 'row' else kind} has the id `{name}`."
                cure = did_you_mean(name, self.things[kind], "Declare it under `processing:`.")
                self.gather.findings.append(Finding("unknown-id", message, cure, Place((*path, name)), name))
        return tuple(name for name in ids if name in self.things[kind])
