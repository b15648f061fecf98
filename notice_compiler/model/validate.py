"""Checks the shape of a tree: one finding per fault, at its place, with what would be right.

It cannot tell whether ids exist, nor what prose says: that is for `resolve`.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from notice_compiler.finding import Finding
from notice_compiler.model.model import NoticeModel
from notice_compiler.near import suggestion
from notice_compiler.place import Path, Place
from notice_compiler.source.tree import Scalar, Tree, plain

KINDS = ("notice",)
_COMING = ("vocabulary", "overlay", "translates")


def validate(tree: Tree) -> tuple[NoticeModel | None, tuple[Finding, ...]]:
    """The model of a notice file, or the findings that say why there is none."""
    foreign = _kind(tree)
    if foreign is not None:
        return None, (foreign,)
    try:
        return NoticeModel.model_validate(plain(tree.root)), ()
    except ValidationError as error:
        return None, tuple(_findings(tree, error.errors(include_url=False)))


def _kind(tree: Tree) -> Finding | None:
    """A finding where the first key does not say that the file is a notice."""
    first = tree.root.entries[0].key.value if tree.root.entries else ""
    if first == "notice":
        return None
    place = Place((first,), "key")
    if first in _COMING:
        message = f"`{first}:` as the first key makes this something other than a notice, which cannot be read yet."
        return Finding("file-kind", message, "Begin a notice with `notice:` and its id.", place, first)
    message = f"The first key is `{first}`, and a notice file begins with `notice`."
    has_one = any(entry.key.value == "notice" for entry in tree.root.entries)
    cure = "Move `notice:`, with the notice's id, to the first line."
    if not has_one:
        cure = "Begin the file with `notice:` and the notice's id, as in `notice: acme-california`."
    if suggestion(first, KINDS) and not any(entry.key.value == "notice" for entry in tree.root.entries):
        cure = "Did you mean `notice`?"
    return Finding("file-kind", message, cure, place, first)


def _findings(tree: Tree, errors: list[ErrorDetails]) -> Iterator[Finding]:
    """One finding per fault: a key that is missing because it is misspelt is told once, at the misspelling."""
    guessed = {
        (_path(error)[:-1], near)
        for error in errors
        if error["type"] == "extra_forbidden" and (near := _near_key(_path(error)))
    }
    paths = {_path(error) for error in errors}
    for error in errors:
        path = _path(error)
        if error["type"] == "missing" and (path[:-1], path[-1]) in guessed:
            continue
        if error["type"] == "too_short" and any(other[: len(path)] == path and other != path for other in paths):
            continue
        yield _finding(tree, error, path)


def _path(error: ErrorDetails) -> Path:
    return tuple(step for step in error["loc"] if step != "[key]")


def _finding(tree: Tree, error: ErrorDetails, path: Path) -> Finding:
    place, key = Place(path), str(path[-1]) if path else ""
    value = error["input"] if isinstance(error["input"], str) else ""
    context = error.get("ctx", {})
    match error["type"]:
        case "notice":
            is_key = context["key"] or "[key]" in error["loc"]
            place = Place(path + context["on"], "key" if is_key else "value")
            return Finding(context["rule"], context["message"], context["cure"], place, value)
        case "extra_forbidden":
            return _unknown_key(path, key)
        case "missing":
            above = Place(path[:-1], "key") if len(path) > 1 else Place((tree.root.entries[0].key.value,), "key")
            what = _description(path)
            return Finding("missing-key", f"`{key}:` is missing.", f"Add `{key}:`, {what}", above, key)
        case "literal_error" if isinstance(error["input"], str):
            known = [str(option) for option in _options(context)]
            near = suggestion(value, known)
            cure = f"Did you mean `{near}`?" if near else f"Write one of: {', '.join(known)}."
            return Finding(
                "unknown-value", f"`{value}` is not a value that `{_owner(path)}:` knows.", cure, place, value
            )
        case "string_pattern_mismatch":
            message = f"`{value}` is not a reference to a statutory category."
            return Finding("statute-form", message, "Write the law and its item, as in `ccpa:A`.", place, value)
        case "too_short":
            message = "The list is empty, which could mean none or not said."
            return Finding(
                "empty-value",
                message,
                "Write its value (in an answer, `none` if there is none), or leave the key out.",
                place,
                value,
            )
        case kind:
            return _wrong_type(tree, kind, path)


def _unknown_key(path: Path, key: str) -> Finding:
    known = _known_keys(path[:-1])
    near = _near_key(path)
    cure = f"Did you mean `{near}`?" if near else f"Remove it, or write one of: {', '.join(known)}."
    owner = f"`{_owner(path[:-1])}:`" if path[:-1] else "a notice"
    owner = f"an item of {owner}" if path[:-1] and isinstance(path[-2], int) else owner
    return Finding("unknown-key", f"`{key}` is not a key of {owner}.", cure, Place(path, "key"), key)


def _near_key(path: Path) -> str | None:
    return suggestion(str(path[-1]), _known_keys(path[:-1]))


def _wrong_type(tree: Tree, kind: str, path: Path) -> Finding:
    node = tree.node(path)
    written = {"Scalar": "a text", "Sequence": "a list", "Mapping": "a mapping (lines of `key: value`)"}
    wanted = {
        "string_type": "a text",
        "literal_error": "one word",
        "tuple_type": "a list, as in `[…]` or with a hyphen before each item",
        "dict_type": "a mapping (lines of `key: value`)",
        "model_type": "a mapping (lines of `key: value`)",
    }
    expected = wanted.get(kind)
    if expected is None:
        raise AssertionError(f"no message for a fault of type {kind} at {path}")
    message = f"`{_owner(path)}:` holds {written[type(node).__name__]} here."
    value = node.value if isinstance(node, Scalar) else ""
    return Finding("wrong-type", message, f"Write {expected}: {_description(path)}", Place(path), value)


def _owner(path: Path) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "notice")


def _options(context: dict[str, object]) -> Iterator[object]:
    """The values that pydantic lists as `'a', 'b' or 'c'`."""
    listed = str(context["expected"]).replace(" or ", ", ")
    return (option.strip().strip("'") for option in listed.split(", "))


def _known_keys(path: Path) -> tuple[str, ...]:
    model = _type_at(path)
    if isinstance(model, type) and issubclass(model, BaseModel):
        return tuple(field.alias or name for name, field in model.model_fields.items())
    return ()


def _description(path: Path) -> str:
    """What the schema says of the key at the path."""
    model = _type_at(path[:-1])
    if isinstance(model, type) and issubclass(model, BaseModel):
        for name, field in model.model_fields.items():
            if path and path[-1] == (field.alias or name):
                text = field.description or ""
                return text[:1].lower() + text[1:]
    model = _type_at(path)
    text = (model.__doc__ or "") if isinstance(model, type) and issubclass(model, BaseModel) else "as the schema says."
    return text[:1].lower() + text[1:].split("\n")[0]


def _type_at(path: Path) -> object:
    """The type that the schema gives to what stands at a path."""
    found: object = NoticeModel
    for step in path:
        found = _bare(found)
        if isinstance(found, type) and issubclass(found, BaseModel):
            fields = {field.alias or name: field.annotation for name, field in found.model_fields.items()}
            found = fields.get(str(step))
        else:
            found = get_args(found)[1 if get_origin(found) is dict else 0] if get_args(found) else None
    return _bare(found)


def _bare(annotation: object) -> object:
    """A type without `Annotated` and without `| None`."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, types.UnionType):
            annotation = next(option for option in get_args(annotation) if option is not type(None))
        else:
            return annotation
