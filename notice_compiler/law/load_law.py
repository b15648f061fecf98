"""Reads law packs: those that come with the program, and others beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from notice_compiler.finding import Finding
from notice_compiler.law.law import LawBook, Pack
from notice_compiler.place import Extent, Place
from notice_compiler.source.decode import decode
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Source, Tree, plain

PackFile = tuple[str, str, bytes]
"""The folder that is the pack, the file in it, and what that says: one law."""


class PackError(Exception):
    """A pack that does not read. The message says which file, where, and what would be right."""


class _Packs(Mapping[str, Pack]):
    """Packs by the id of their law, each read when it is asked for: a notice answers to few of them."""

    def __init__(self, readers: Mapping[str, Callable[[], Pack]]) -> None:
        self.readers = dict(sorted(readers.items()))

    def __getitem__(self, name: str) -> Pack:
        return self.readers[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self.readers)

    def __len__(self) -> int:
        return len(self.readers)


@cache
def load_law() -> LawBook:
    """The packs that come with the program, each in a file of its law's name.

    Asked for one that does not read, they raise PackError: that is a fault of ours.
    """
    folder = files("notice_compiler") / "law" / "packs"
    found = [(pack.name, it) for pack in folder.iterdir() for it in pack.iterdir() if it.name.endswith(".yaml")]
    readers = {it.name.removesuffix(".yaml"): cache(partial(_read, it)) for _, it in found}
    return LawBook(_Packs(readers), _sets((name, it.name.removesuffix(".yaml")) for name, it in found))


def with_packs(law: LawBook, others: Iterable[PackFile]) -> LawBook:
    """The law with other packs beside those that it has. Raises PackError for one that does not read, or is not new."""
    more: dict[str, Pack] = {}
    found: list[tuple[str, str]] = []
    for folder, file, data in others:
        pack = _pack(file, data)
        if pack.law in law.packs or pack.law in more:
            raise PackError(f"{file}: there is a law called `{pack.law}` already. Give this one another id.")
        for it in pack.changes:
            if it.cls not in (None, "material"):
                wrong = f"`class: {it.cls}` for `{it.change}` could make a change of another law lighter than it is."
                raise PackError(f"{file}: {wrong} Write `class: material`, or leave it out.")
        more[pack.law] = pack
        found.append((folder, pack.law))
    sets = _sets(found)
    for name in sets:
        if name in law.packs or name in law.sets or name in more:
            raise PackError(f"{name}: there is a pack of that name already. Give the folder another name.")
    readers = {name: partial(law.packs.__getitem__, name) for name in law.packs}
    return LawBook(
        _Packs({**readers, **{name: partial(more.__getitem__, name) for name in more}}), {**law.sets, **sets}
    )


def unknown_to(law: LawBook, others: Iterable[PackFile]) -> Iterator[PackFile]:
    """The packs of laws that are not there yet. Raises PackError as above."""
    return (it for it in others if _pack(it[1], it[2]).law not in law.packs)


def _sets(found: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Of each folder that holds several laws, or one of another name, what it holds."""
    folders: dict[str, list[str]] = {}
    for folder, law in sorted(found):
        folders.setdefault(folder, []).append(law)
    return {name: tuple(laws) for name, laws in folders.items() if laws != [name]}


def _read(it: Traversable) -> Pack:
    return _pack(it.name, it.read_bytes())


def _pack(file: str, data: bytes) -> Pack:
    decoded = decode(data)
    source = Source(file, decoded.text)
    tree, findings = parse(source)
    for it in (*decoded.findings, *findings):
        raise PackError(f"{file}:{_line(source, tree, it)}: {it.message} {it.help}")
    if tree is None:
        raise PackError(f"{file}: is empty. Write `law:`, the id of the law, and its provisions.")
    try:
        return Pack.model_validate(plain(tree.root))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the pack"
        line = source.range_of(tree.extent(Place(first["loc"]))).start.line
        raise PackError(f"{file}:{line}: {where}: {_fault(first['type'], first['msg'])}") from error


def _line(source: Source, tree: Tree | None, it: Finding) -> int:
    """The line of a mistake, from 1."""
    extent = it.where if isinstance(it.where, Extent) else tree.extent(it.where) if tree else Extent(0, 0)
    return source.range_of(extent).start.line


def _fault(kind: str, message: str) -> str:
    """What is wrong, and where to look up what would be right."""
    match kind:
        case "extra_forbidden":
            return "is not a key of a law pack. `notice schema law` describes them all."
        case "missing":
            return "is missing."
        case _:
            return f"{message.removeprefix('Value error, ')}."
