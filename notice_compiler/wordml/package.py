"""Puts the parts of a document into one file (Open Packaging Conventions, ECMA-376 part 2)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Final

from notice_compiler.wordml.anchors import Anchors
from notice_compiler.wordml.body import Body
from notice_compiler.wordml.marked import Marked, MarkedGrid
from notice_compiler.wordml.numbers import numbering
from notice_compiler.wordml.page_setup import page_of
from notice_compiler.wordml.xml import AUTHOR, HEAD, R, W, part, text

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_KINDS: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_PARTS: Final = ("styles", "numbering", "settings", "footer", "comments")
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can tell, and so none."""


def package(marked: Marked, remarks: Mapping[int, Sequence[str]], *, tracked: bool) -> bytes:
    """The bytes of the document; `remarks` has comments by the number of their paragraph, each with its lines.

    `tracked`: what is typed into it is tracked, too. The bytes depend on nothing else: no clock, and no compression,
    whose outcome differs between machines.
    """
    numbers = iter(range(sum(map(len, remarks.values()))))
    ids = {at: [next(numbers) for _ in remarks[at]] for at in sorted(remarks)}
    widest = max((len(it.grid.columns) for it in marked.pieces if isinstance(it, MarkedGrid)), default=0)
    page = page_of(marked.language, widest)
    kept = (line for line in marked.lines if line.kind != "removed")
    body = Body(page, Anchors(name for line in kept for name in line.line.anchors), ids)
    document = f"{HEAD}<w:document {W} {R}><w:body>{body.write(marked)}</w:body></w:document>\n"
    parts = _PARTS if remarks else _PARTS[:-1]
    files = {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": _roots(),
        "docProps/core.xml": _properties(marked),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations(parts, body.links),
        "word/styles.xml": _styles(marked.language, leftward=page.leftward),
        "word/numbering.xml": numbering(body.lists),
        "word/settings.xml": part("settings.xml").replace("TRACKED", "<w:trackRevisions/>" if tracked else ""),
        "word/footer.xml": part("footer.xml"),
    }
    if remarks:
        files["word/comments.xml"] = _comments([one for at in sorted(remarks) for one in remarks[at]])
    return _zipped(files)


def _zipped(files: Mapping[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, content.encode())
    return made.getvalue()


def _styles(language: str, *, leftward: bool) -> str:
    tag = text(language)
    said = f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="{tag}"/>'
    filled = {"LANGUAGE": said, "BIDI": "<w:bidi/>" if leftward else ""}
    return re.sub("LANGUAGE|BIDI", lambda found: filled[found.group()], part("styles.xml"))


def _types(parts: Sequence[str]) -> str:
    kinds = {"document": "document.main"} | {name: name for name in parts}
    told = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KINDS}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{told}<Override PartName="/docProps/core.xml" '
        f'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>\n'
    )


def _roots() -> str:
    return (
        f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="document" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="properties" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        f'Target="docProps/core.xml"/></Relationships>\n'
    )


def _relations(parts: Sequence[str], links: Mapping[str, str]) -> str:
    inner = "".join(f'<Relationship Id="{it}" Type="{_OFFICE}/{it}" Target="{it}.xml"/>' for it in parts)
    outer = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/hyperlink" Target="{text(href)}" TargetMode="External"/>'
        for href, name in links.items()
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}{outer}</Relationships>\n'


def _properties(it: Marked) -> str:
    """Title and language (ECMA-376 part 2, 11): no author, no clock."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{text(it.title)}</dc:title>'
        f"<dc:language>{text(it.language)}</dc:language></cp:coreProperties>\n"
    )


def _comments(remarks: Sequence[str]) -> str:
    made = "".join(_comment(number, it) for number, it in enumerate(remarks))
    return f"{HEAD}<w:comments {W}>{made}</w:comments>\n"


def _comment(number: int, remark: str) -> str:
    """A comment, a paragraph for each line (17.13.4.2)."""
    mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    lines = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{"" if at else mark}'
        f'<w:r><w:t xml:space="preserve">{text(line)}</w:t></w:r></w:p>'
        for at, line in enumerate(remark.split("\n"))
    )
    return f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="NC">{lines}</w:comment>'
