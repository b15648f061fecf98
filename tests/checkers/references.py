"""What leads to what: ids, links within and between pages, and the order in which keys go through them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from page_reader import folded

NAMING = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "for")
"""The attributes whose words are ids."""


def references(root: Element) -> Iterator[str]:
    """Ids that stand twice, references that lead nowhere, links and images without words, a forced order of keys."""
    ids = Counter(ids_of(root))
    yield from (f"references: the id “{name}” stands {n} times" for name, n in ids.items() if n > 1)
    for it in root.iter():
        named = (name for attribute in NAMING for name in it.get(attribute, "").split())
        yield from (f"references: <{it.tag}> names “{name}”, which is no id" for name in named if name not in ids)
        if int(it.get("tabindex", "0")) > 0:
            yield f"references: <{it.tag}> puts itself before others for those who use keys"
        if it.tag == "img" and it.get("alt") is None:
            yield f"references: the image “{it.get('src')}” has no words in its place"
        if it.tag == "a" and it.get("href") is not None:
            yield from _link(it, frozenset(ids))


def ids_of(root: Element) -> Iterator[str]:
    """All ids, in order."""
    return (name for it in root.iter() if (name := it.get("id")) is not None)


def _link(link: Element, ids: frozenset[str]) -> Iterator[str]:
    address = link.get("href", "")
    if not folded(link) and not link.get("aria-label"):
        yield f"references: the link to “{address}” has no words"
    if address.startswith("#") and unquote(address[1:]) not in ids:
        yield f"references: “{folded(link)}” leads to “{address}”, which is not there"


def dead_links(folder: Path) -> Iterator[str]:
    """The links between the files of a site that do not arrive: no such file in the folder, or no such id in it.

    Neither other sites are asked, nor what an author's links beginning with `/` lead to, nor lines of a file.
    """
    known: dict[Path, frozenset[str]] = {}
    for page in sorted(folder.rglob("*.html")):
        for it in html5lib.parse(page.read_bytes(), namespaceHTMLElements=False, transport_encoding="utf-8").iter():
            address = urlsplit(it.get("href", ""))
            if it.tag not in ("a", "link") or address.scheme or address.netloc or not address.path:
                continue
            if not address.path.startswith("/") and not _arrives(page, address.path, address.fragment, known):
                yield f"{page.relative_to(folder)}: leads to “{it.get('href')}”, which is not there"


def _arrives(page: Path, path: str, fragment: str, known: dict[Path, frozenset[str]]) -> bool:
    target = page.parent / unquote(path)
    target = target / "index.html" if target.is_dir() else target
    if not target.is_file() or not fragment or target.suffix != ".html":
        return target.is_file()
    if target not in known:
        parsed = html5lib.parse(target.read_bytes(), namespaceHTMLElements=False, transport_encoding="utf-8")
        known[target] = frozenset(ids_of(parsed))
    return unquote(fragment) in known[target]
