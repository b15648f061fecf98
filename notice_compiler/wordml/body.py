"""Writes a document, clean or with tracked changes, as WordprocessingML (ECMA-376 part 1; its sections are named)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from notice_compiler.wordml.anchors import Anchors
from notice_compiler.wordml.marked import Marked, MarkedGrid, MarkedLine, MarkedRow, MarkedRun
from notice_compiler.wordml.numbers import indentation, instance
from notice_compiler.wordml.page_setup import Page
from notice_compiler.wordml.paper import Line
from notice_compiler.wordml.widths import widths
from notice_compiler.wordml.xml import AUTHOR, run, text
from notice_compiler.words.redline import Kind

_TRACKED: Final[Mapping[Kind, str]] = {"added": "ins", "removed": "del"}
_GAP: Final = '<w:p><w:pPr><w:pStyle w:val="TableGap"/>{}</w:pPr></w:p>'
_SHADED: Final = '<w:shd w:val="clear" w:color="auto" w:fill="F7F8FA"/>'
_REFERENCE: Final = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{}"/></w:r>'


@dataclass
class Body:
    """Writes one document. `comments` has the numbers of comments by the number of the paragraph that they are at.

    `links` collects the addresses outside the document, `lists` the numberings that it uses.
    """

    page: Page
    anchors: Anchors
    comments: Mapping[int, Sequence[int]]
    links: dict[str, str] = field(default_factory=dict)
    lists: set[int] = field(default_factory=set)
    _revisions: int = 0
    _lines: int = 0

    def write(self, it: Marked) -> str:
        """What stands in the body. An empty paragraph is the last, which no change removes (17.2.2)."""
        pieces = (self._line(one) if isinstance(one, MarkedLine) else self._grid(one) for one in it.pieces)
        return f"{''.join(pieces)}{_GAP.format('')}{self.page.section()}"

    def _grid(self, it: MarkedGrid) -> str:
        """A table, and the paragraph that parts it from the next (17.4.37)."""
        columns = widths(it.grid, self.page.width)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
        shape = (
            f'<w:tblPr><w:tblStyle w:val="NoticeTable"/>{"<w:bidiVisual/>" if self.page.leftward else ""}'
            f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
            f'w:noVBand="1"/><w:tblCaption w:val="{text(it.grid.title)}"/></w:tblPr>'
        )
        rows = "".join(self._row(row, columns) for row in it.rows)
        return f"<w:tbl>{shape}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{_GAP.format(self._mark(it.kind))}"

    def _row(self, it: MarkedRow, columns: Sequence[int]) -> str:
        """A row that is not split between pages (17.4.6); the header is repeated on each (17.4.49)."""
        header = "<w:tblHeader/>" if it.row.kind == "header" else ""
        fate = f"<w:{_TRACKED[it.kind]} {self._revision()}/>" if it.kind != "same" else ""
        whole = it.row.kind == "subheading"
        sizes = [sum(columns)] if whole else columns
        merged = f'<w:gridSpan w:val="{len(columns)}"/>{_SHADED}' if whole else ""
        cells = (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}</w:tcPr>{"".join(map(self._line, cell))}</w:tc>'
            for width, cell in zip(sizes, it.cells, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{header}{fate}</w:trPr>{''.join(cells)}</w:tr>"

    def _line(self, it: MarkedLine) -> str:
        comments = self.comments.get(self._lines, ())
        self._lines += 1
        names = [*it.line.anchors, *(it.was.anchors if it.was else ())]
        places = "".join(self.anchors.mark(name, stays=it.kind != "removed") for name in dict.fromkeys(names))
        return f"<w:p>{self._setting(it)}{places}{self._content(it, comments)}</w:p>"

    def _setting(self, it: MarkedLine) -> str:
        was = ""
        if it.was is not None:
            was = f"<w:pPrChange {self._revision()}><w:pPr>{self._style(it.was)}</w:pPr></w:pPrChange>"
        return f"<w:pPr>{self._style(it.line)}{self._mark(it.kind)}{was}</w:pPr>"

    def _style(self, it: Line) -> str:
        style = f'<w:pStyle w:val="{it.style}"/>'
        if it.entry is None:
            return style
        if it.entry.continues:
            return f"{style}{indentation(it.entry.level)}"
        number = instance(it.entry)
        self.lists.add(number)
        return f'{style}<w:numPr><w:ilvl w:val="{it.entry.level}"/><w:numId w:val="{number}"/></w:numPr>'

    def _mark(self, kind: Kind) -> str:
        """That the end of a paragraph was inserted or deleted (17.13.5.20, 17.13.5.15)."""
        return f"<w:rPr><w:{_TRACKED[kind]} {self._revision()}/></w:rPr>" if kind != "same" else ""

    def _content(self, it: MarkedLine, comments: Sequence[int]) -> str:
        """The runs, and the comments around the first that changed; around all where none did."""
        changed = next((at for at, one in enumerate(it.runs) if one.kind != "same"), None)
        if not comments:
            return "".join(self._runs(it.runs))
        at, end = (0, len(it.runs)) if changed is None else (changed, changed + 1)
        begin = "".join(f'<w:commentRangeStart w:id="{one}"/>' for one in comments)
        close = "".join(f'<w:commentRangeEnd w:id="{one}"/>' for one in comments)
        kind = it.kind if changed is None else it.runs[changed].kind
        references = self._tracked(kind, "".join(map(_REFERENCE.format, comments)))
        parts = (it.runs[:at], it.runs[at:end], it.runs[end:])
        before, inside, after = ("".join(self._runs(part)) for part in parts)
        return f"{before}{begin}{inside}{close}{references}{after}"

    def _runs(self, runs: Sequence[MarkedRun]) -> Iterator[str]:
        """Runs that lead to one place are one link, whatever became of them (17.16.22)."""
        for href, group in groupby(runs, key=lambda it: it.look.href):
            inner = "".join(map(self._run, group))
            yield inner if href is None else f"<w:hyperlink {self._target(href)}>{inner}</w:hyperlink>"

    def _run(self, it: MarkedRun) -> str:
        made = run(it.text, it.look, removed=it.kind == "removed", leftward=self.page.leftward)
        return self._tracked(it.kind, made)

    def _tracked(self, kind: Kind, inner: str) -> str:
        return inner if kind == "same" else f"<w:{_TRACKED[kind]} {self._revision()}>{inner}</w:{_TRACKED[kind]}>"

    def _target(self, href: str) -> str:
        if href.startswith("#"):
            return f'w:anchor="{self.anchors.name(href[1:])}" w:history="1"'
        return f'r:id="{self.links.setdefault(href, f"link{len(self.links) + 1}")}" w:history="1"'

    def _revision(self) -> str:
        """Who and which; the day may be left out (17.13.5), and is, since it would be that of the run."""
        self._revisions += 1
        return f'w:id="{self._revisions}" w:author="{AUTHOR}"'
