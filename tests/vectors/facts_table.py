"""What the JavaScript package has to know of the table of facts, made of the models by which Python compares.

`python tests/vectors/facts_table.py` writes it into js/src/facts-table.js, between two comments.
"""

from __future__ import annotations

import textwrap
import types
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from notice_compiler.compare.leaves import _is_set, _of
from notice_compiler.facts.direction import DERIVED, LINEAGE, ORDERED, WORDS
from notice_compiler.facts.facts import Disclosure, Facts
from notice_compiler.facts.record import Record
from notice_compiler.facts.rows import AnswerFact

SCRIPT = Path(__file__).parents[2] / "js" / "src" / "facts-table.js"
BEGIN, END = "// Made by tests/vectors/facts_table.py:\n", "// Made until here.\n"


@dataclass(frozen=True)
class Member:
    """A member of a record; `kind` is that of the vocabulary in which the record stands, if it stands in one."""

    model: type[Record]
    kind: str
    name: str
    field: FieldInfo

    @property
    def is_left_out(self) -> bool:
        return self.name in ("id", "facet") or DERIVED in self.field.metadata or LINEAGE in self.field.metadata

    @property
    def is_list(self) -> bool:
        return get_origin(_inside(self.field.annotation)) is tuple

    @property
    def is_joined(self) -> bool:
        is_text = self.is_list and _record(self.field.annotation) is None
        return is_text and self.model is not Facts and not _is_set(self.field)


def table() -> str:
    """The table as JavaScript. Fails where two members of one name are compared in two ways."""
    members = tuple(_members(Facts, ""))
    compared = [it for it in members if not it.is_left_out]
    words()
    joined = {it.name for it in compared if it.is_joined}
    assert not joined & {it.name for it in compared if it.is_list and not it.is_joined}
    top = [f"{name}{_later(field)}{_kind(name, _of(field))}" for name, field in Facts.model_fields.items()]
    fields = {it.name: it for it in sorted(compared, key=lambda it: it.name) if it.model is not Facts}
    return "".join(
        (
            "/** Members that hold facts; after a colon of which kind: `right` in `rights:`. `?`: 1.0 had none. */\n",
            _text("FACTS", top),
            "/** Members of facts that are compared. `!`: words. `+`: a list that is one value; `~`: in order. */\n",
            _text("MEMBERS", [_member(it, compared) for it in fields.values()]),
            "/** Members of these kinds of things that are not, since they are made of others. */\n",
            f"export const DERIVED = /^({'|'.join(sorted(_left_out(members))).replace('.', chr(92) + '.')})$/;\n",
        )
    )


def _text(name: str, values: list[str]) -> str:
    lines = textwrap.wrap(" ".join(values), 112)
    told = " +\n".join(f"  '{line}{'' if line is lines[-1] else ' '}'" for line in lines)
    return f"export const {name} = /* @__PURE__ */ membersOf(\n{told},\n);\n"


def _member(it: Member, compared: list[Member]) -> str:
    """A name with its marks. Fails where it stands for ids of two kinds."""
    alike = [one for one in compared if one.name == it.name and one.model is not Facts]
    kinds = {_of(one.field) for one in alike if _record(one.field.annotation) is None}
    assert len(kinds) <= 1, it.name
    words = "!" if WORDS in it.field.metadata else ""
    joined = [one for one in alike if one.is_joined]
    how = "~" if any(ORDERED in one.field.metadata for one in joined) else "+" if joined else ""
    return f"{it.name}{words}{how}{_kind(it.name, kinds.pop() if kinds else '')}"


def _later(field: FieldInfo) -> str:
    """A mark for what came with a minor version: manifests from before lack it."""
    return "" if field.is_required() else "?"


def _kind(name: str, kind: str) -> str:
    return "" if not kind else ":" if kind == name[:-1] else f":{kind}"


def words() -> frozenset[str]:
    """The names of the members that are words and are compared. Fails where one of the same name is a fact."""
    compared = [it for it in _members(Facts, "") if not it.is_left_out]
    found = frozenset(it.name for it in compared if WORDS in it.field.metadata)
    assert not found & {it.name for it in compared if WORDS not in it.field.metadata}
    return found


def _members(model: type[Record], kind: str, outer: tuple[type[Record], ...] = ()) -> Iterator[Member]:
    if model in (AnswerFact, Disclosure, *outer):
        return
    for name, field in model.model_fields.items():
        yield Member(model, kind, name, field)
        inner = _record(field.annotation)
        if inner is not None:
            yield from _members(inner, _of(field) if model is Facts else "", (*outer, model))


def _left_out(members: tuple[Member, ...]) -> set[str]:
    """Those that are not compared though others of their name are: by the kind of thing and name."""
    kept = {it.name for it in members if not it.is_left_out and it.model is not Facts}
    found = {f"{it.kind}.{it.name}" for it in members if it.is_left_out and it.name in kept}
    assert not any(it.startswith(".") for it in found)
    return found


def _inside(annotation: Any) -> Any:
    """The annotation without its null."""
    if get_origin(annotation) in (Union, types.UnionType):
        return next(it for it in get_args(annotation) if it is not types.NoneType)
    return annotation


def _record(annotation: Any) -> type[Record] | None:
    inner = _inside(annotation)
    inner = get_args(inner)[0] if get_origin(inner) is tuple else inner
    return inner if isinstance(inner, type) and issubclass(inner, Record) else None


def main() -> None:
    """Writes the table into the script."""
    before, _, rest = SCRIPT.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    SCRIPT.write_text(f"{before}{BEGIN}{table()}{END}{after}", "utf-8")


if __name__ == "__main__":
    main()
