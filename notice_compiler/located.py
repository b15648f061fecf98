"""Findings as they are reported: each with its file, its lines and columns, its address and its law."""

from __future__ import annotations

from dataclasses import dataclass

from notice_compiler.examined import Examined
from notice_compiler.finding import Finding, address_of, fingerprint_of
from notice_compiler.law.law import LawBook, Provision
from notice_compiler.place import Extent, Range
from notice_compiler.source.tree import Scalar, Source


@dataclass(frozen=True, slots=True)
class Located:
    """A finding and where it stands; `at` is empty where the file could not be read as far as that."""

    finding: Finding
    notice: str | None
    at: str
    source: Source
    range: Range
    law: tuple[Provision, ...]

    @property
    def fingerprint(self) -> str:
        """Covers rule, notice, address and offending value; neither line nor message."""
        return fingerprint_of(self.finding, self.notice or self.source.file)


def locate(examined: Examined, law: LawBook) -> tuple[Located, ...]:
    """The findings of a file in the order of its lines."""
    found = [_locate(finding, examined, law) for finding in examined.findings]
    return tuple(sorted(found, key=lambda it: (it.range, it.finding.rule, it.at)))


def _locate(finding: Finding, examined: Examined, law: LawBook) -> Located:
    source, tree = examined.source, examined.tree
    provisions = tuple(map(law.provision, finding.provisions))
    notice = _notice_id(examined)
    if isinstance(finding.where, Extent) or tree is None:
        extent = finding.where if isinstance(finding.where, Extent) else Extent(0, 0)
        return Located(finding, notice, "", source, source.range_of(extent), provisions)
    extent = tree.extent(finding.where)
    return Located(finding, notice, address_of(finding.where.path), source, source.range_of(extent), provisions)


def _notice_id(examined: Examined) -> str | None:
    """The notice's id as far as the file can be read."""
    if examined.notice is not None:
        return examined.notice.id
    node = examined.tree.node(("notice",)) if examined.tree else None
    return node.value if isinstance(node, Scalar) else None
