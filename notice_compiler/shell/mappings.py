"""Reads the mappings of notices to terms of others: a folder with one file for each notice that has one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NoReturn

from notice_compiler.examined import Examined
from notice_compiler.finding import Finding
from notice_compiler.near import did_you_mean
from notice_compiler.place import Extent
from notice_compiler.shell.config import UsageError
from notice_compiler.source.decode import decode
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Source, Tree
from notice_compiler.vocabularies.mapping import KINDS, MappingError, NoticeMapping, check_ids, read_mapping

LARGEST: Final = 1024 * 1024
"""Bytes of one file."""


def read_mapping_of(folder: Path | None, examined: Examined) -> NoticeMapping | None:
    """The mapping of a notice, `<id>.yaml` in the folder; None where there is none.

    Raises UsageError, with file and line, for a file that does not read, for terms that are not known or of another
    kind, and for ids and examples that the notice does not have.
    """
    notice = examined.notice
    if folder is None or notice is None:
        return None
    if not folder.is_dir():
        raise UsageError(f"{folder}: is not a folder. `mappings` names one that holds a file for each notice.")
    path = folder / f"{notice.id}.yaml"
    if not path.exists():
        return None
    tree = _tree(path)
    try:
        mapping = read_mapping(tree)
        _check_notice(path, mapping, notice.id)
        check_ids(mapping, _known(examined))
    except MappingError as fault:
        start, _ = tree.source.range_of(tree.extent(fault.place))
        raise UsageError(f"{path.as_posix()}:{start.line}:{start.column}: {fault}") from fault
    return mapping


def check_mappings(folder: Path, examined: Sequence[Examined], *, whole: bool) -> Iterator[str]:
    """What is wrong with the mappings of notices, one fault for each file, and with files that belong to no notice.

    The latter only where the `whole` folder of notices was read, and each of them as far as its id.
    """
    for it in examined:
        try:
            read_mapping_of(folder, it)
        except UsageError as fault:
            yield str(fault)
            if not folder.is_dir():
                return
    if whole and folder.is_dir() and all(it.notice is not None for it in examined):
        yield from _strays(folder, [it.notice.id for it in examined if it.notice is not None])


def _strays(folder: Path, names: Sequence[str]) -> Iterator[str]:
    files = [f"{name}.yaml" for name in names]
    for path in sorted(folder.iterdir()):
        if path.name not in files and not path.name.startswith(".") and path.suffix in (".yaml", ".yml"):
            cure = did_you_mean(path.name, files, "Name it for its notice, as in `ID.yaml`, or remove it.")
            yield f"{path.as_posix()}: is the mapping of no notice. {cure}"


def _check_notice(path: Path, mapping: NoticeMapping, name: str) -> None:
    if mapping.notice != name:
        cure = f"Name the file {mapping.notice}.yaml, or write `mapping: {name}`."
        raise UsageError(f"{path.as_posix()}: maps the notice `{mapping.notice}`, and is named for `{name}`. {cure}")


def _known(examined: Examined) -> dict[str, dict[str, tuple[str, ...]]]:
    """The ids of the notice by kind, each with the examples that stand below it."""
    notice = examined.notice
    assert notice is not None, "what has defects is not mapped"
    known: dict[str, dict[str, tuple[str, ...]]] = {kind: dict.fromkeys(getattr(notice, kind), ()) for kind in KINDS}
    examples = {name: tuple(it.examples or ()) for name, it in notice.categories.items()}
    return {**known, "categories": examples}


def _tree(path: Path) -> Tree:
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
            raise UsageError(f"{path}: is not a plain file of at most {LARGEST // 1024} KiB.")
        decoded = decode(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}.") from error
    source = Source(path.as_posix(), decoded.text)
    if decoded.findings:
        _refuse(source, decoded.findings[0])
    tree, findings = parse(source)
    if tree is None or findings:
        _refuse(source, findings[0])
    return tree


def _refuse(source: Source, finding: Finding) -> NoReturn:
    line = ""
    if isinstance(finding.where, Extent):
        start, _ = source.range_of(finding.where)
        line = f":{start.line}:{start.column}"
    raise UsageError(f"{source.file}{line}: {finding.message} {finding.help}")
