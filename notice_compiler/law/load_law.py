"""Reads the law packs that come with the program."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from notice_compiler.law.law import LawBook, Pack
from notice_compiler.source.decode import decode
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Source, plain


@cache
def load_law() -> LawBook:
    """All packs. Raises ValueError for a pack that does not read: that is a fault of the program."""
    folder = files("notice_compiler") / "law"
    packs = [_pack(it.name, it.read_bytes()) for it in folder.iterdir() if it.name.endswith(".yaml")]
    return LawBook({pack.law: pack for pack in sorted(packs, key=lambda pack: pack.law)})


def _pack(name: str, data: bytes) -> Pack:
    tree, findings = parse(Source(name, decode(data).text))
    if tree is None or findings:
        raise ValueError(f"law/{name}: {findings}")
    return Pack.model_validate(plain(tree.root))
