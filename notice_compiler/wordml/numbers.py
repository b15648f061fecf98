"""The numbering of lists: bullets of one kind, and numbers that begin anew in each list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from notice_compiler.wordml.paper import Entry
from notice_compiler.wordml.xml import HEAD, W

BULLETS: Final = 1
_MARKS: Final = ("•", "–", "▪")
_STEP: Final = 360
"""Twentieths of a point by which each level is indented."""
LEVELS: Final = range(9)


def instance(it: Entry) -> int:
    """The id of the numbering to which an entry belongs."""
    return BULLETS if not it.ordered else BULLETS + 1 + it.number


def numbering(instances: Iterable[int]) -> str:
    """The part `numbering.xml` (17.9): two kinds of list, and an instance for each list that is numbered."""
    bullets = "".join(_level(it, "bullet", _MARKS[min(it, len(_MARKS) - 1)]) for it in LEVELS)
    numbers = "".join(_level(it, "decimal", f"%{it + 1}.") for it in LEVELS)
    kinds = (_kind(number, levels) for number, levels in enumerate((bullets, numbers)))
    made = (_instance(it) for it in sorted({BULLETS, *instances}))
    return f"{HEAD}<w:numbering {W}>{''.join(kinds)}{''.join(made)}</w:numbering>\n"


def _kind(number: int, levels: str) -> str:
    many = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{many}{levels}</w:abstractNum>'


def indentation(level: int) -> str:
    """How far what continues an entry stands from the margin: as far as its words."""
    return f'<w:ind w:left="{_STEP * (level + 1)}"/>'


def _level(level: int, kind: str, mark: str) -> str:
    indented = f'<w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/>'
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{indented}</w:pPr></w:lvl>'
    )


def _instance(number: int) -> str:
    if number == BULLETS:
        return f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/></w:num>'
    anew = "".join(f'<w:lvlOverride w:ilvl="{it}"><w:startOverride w:val="1"/></w:lvlOverride>' for it in LEVELS)
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{anew}</w:num>'
