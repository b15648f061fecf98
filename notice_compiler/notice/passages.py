"""The prose of a notice, passage by passage: what each belongs to, and of what its annotations state facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler.model.context import AboutModel
from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.names import VOCABULARIES, Names, under
from notice_compiler.place import Path

Subject = tuple[str, str]
"""A kind and an id: ("category", "identifiers"), ("right", …), ("row", …), ("requests", "agents")."""

_ROW: Final = frozenset({"purpose", "source", "basis", "transfer", "exception", "retention", "reason", "condition"})
_TERMS: Final = frozenset({"method", "proof", "deadline", "extension", "fee", "frequency", "condition"})
SLOTS: Final[Mapping[str, frozenset[str]]] = {
    "category": _ROW | {"recipient", "example", "label"},
    "purpose": (_ROW - {"purpose"}) | {"recipient", "category", "label"},
    "recipient": _ROW | {"category", "label"},
    "source": (_ROW - {"source"}) | {"category", "label"},
    "practice": _ROW | {"recipient", "category", "label"},
    "basis": (_ROW - {"basis"}) | {"recipient", "category", "label"},
    "row": _ROW | {"recipient", "category"},
    "right": (_TERMS - {"proof"}) | {"exception", "label", "reason"},
    "statement": frozenset({"purpose", "exception", "period", "category", "recipient", "method"}),
    "method": frozenset({"label"}),
    "verification": frozenset({"right", "proof"}),
    "agents": frozenset({"right", "proof"}),
    "requests": _TERMS,
}
"""Which annotations state a fact of which kind of subject; all others mention."""
_LABELLED: Final = ("entity", "transfer", "term", "exclusion", "exception", "audience", "proof", "statement")
_OWN: Final = (
    "category",
    "right",
    "purpose",
    "recipient",
    "source",
    "practice",
    "basis",
    "method",
    "statement",
    *_LABELLED[:-1],
    "note",
)
"""The kinds of thing that may have words of their own."""
_ABOUT: Final[Mapping[str, str]] = {
    "category": "categories",
    "purpose": "purposes",
    "recipient": "recipients",
    "source": "sources",
    "practice": "practices",
    "basis": "bases",
    "row": "processing",
    "right": "rights",
    "statement": "statements",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, its path, the subjects of its facts, and whether it belongs to its subject alone."""

    path: Path
    text: str
    subjects: tuple[Subject, ...]
    own: bool
    of_all: bool = False


def slots_of(subject: Subject) -> frozenset[str]:
    """The annotations that state a fact of a subject."""
    kind, name = subject
    key = name if kind == "requests" and name != "all" else kind
    return SLOTS.get(key, frozenset({"label"} if kind in _LABELLED else ()))


def passages(model: NoticeModel, names: Names) -> Iterator[Passage]:
    """Everything that the author has written in sentences, in the order of the file."""
    for kind in _OWN:
        key = VOCABULARIES[kind]
        for name, it in (getattr(model, key) or {}).items():
            for part in ("text", "collection"):
                text = getattr(it, part, None)
                if text is not None:
                    yield Passage((key, name, part), text, ((kind, name),), own=True)
    for name, row in (model.processing or {}).items():
        if row.text is not None:
            yield Passage(("processing", name, "text"), row.text, (("row", name),), own=True)
    for section in model.body:
        path: Path = ("body", section.id)
        of_section = _subjects(section.about, names, (*path, "about"))
        for number, block in enumerate(section.content):
            here = (*path, "content", number)
            subjects = of_section if block.about is None else _subjects(block.about, names, (*here, "about"))
            if block.text is not None:
                of_all = _of_all(block.about or section.about)
                yield Passage((*here, "text"), block.text, subjects, own=False, of_all=of_all)


def _of_all(about: AboutModel | None) -> bool:
    return about is not None and any(getattr(about, key) == ("all",) for key in _ABOUT.values())


def _subjects(about: AboutModel | None, names: Names, path: Path) -> tuple[Subject, ...]:
    if about is None:
        return ()
    found: list[Subject] = []
    for kind, key in _ABOUT.items():
        expanded = names.expand(kind, getattr(about, key) or (), under((*path, key)))
        found += ((kind, name) for name in expanded)
    return (*found, *(("requests", name) for name in about.requests or ()))
