"""Whether things that two notices have in common stand in another printed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from notice_compiler.compare.delta import Delta
from notice_compiler.compare.pairing import Pairing
from notice_compiler.document import List, Row, Section, Table
from notice_compiler.facts.manifest import Manifest

Orders = dict[tuple[str, ...], list[str]]


def order_of(old: Manifest, old_sections: tuple[Section, ...], new: Manifest, pairing: Pairing) -> Iterator[Delta]:
    """A delta for each order that differs among what both sides print."""
    before, after = _orders(old, old_sections, pairing), _orders(new, new.sections, None)
    for at, printed in before.items():
        names, others = list(dict.fromkeys(printed)), list(dict.fromkeys(after.get(at, [])))
        common = [[it for it in mine if it in theirs] for mine, theirs in ((names, others), (others, names))]
        if common[0] != common[1]:
            yield Delta("order", at, ", ".join(common[0]), ", ".join(common[1]))


def _orders(manifest: Manifest, sections: tuple[Section, ...], pairing: Pairing | None) -> Orders:
    def heir(kind: str, name: str) -> str:
        return pairing.heir(kind, name) if pairing else name

    found: Orders = {("body",): [it.id for it in sections]}
    for section in sections:
        lists = [block for block in section.blocks if isinstance(block, List)]
        for block in lists:
            things = [it.about.partition(":") for it in block.items if it.about]
            found.setdefault(("body", section.id), []).extend(heir(kind, name) for kind, _, name in things)
        for table in (block for block in section.blocks if isinstance(block, Table)):
            here = ("body", section.id, "table")
            found.setdefault((*here, "rows"), []).extend(_row_of(it, heir) for it in table.rows if not it.subheading)
            columns = [heir("practice", it.practice) for it in table.headers if it.practice]
            found.setdefault((*here, "columns"), []).extend(columns)
    for cell in manifest.disclosures:
        if cell.text is not None and cell.recipients:
            at = ("categories", heir("category", cell.category), "disclosed", heir("practice", cell.practice))
            found[at] = [heir("recipient", it) for it in cell.recipients]
    for category in manifest.categories:
        found["categories", heir("category", category.id), "examples"] = _texts(category.examples)
    return found


def _row_of(row: Row, heir: Callable[[str, str], str]) -> str:
    """A row as it is known on the new side: by its category, or by what it tells of."""
    if row.category is not None:
        return heir("category", row.category)
    things = (one.partition(":") for one in row.about)
    return " ".join(heir(kind, name) for kind, _, name in things) or row.name


def _texts(texts: Sequence[str] | None) -> list[str]:
    return list(texts or ())
