"""The environment in which the pages of reports are made; everything from outside is escaped."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, FunctionLoader, StrictUndefined

from notice_compiler.source.characters import printable

BASE: Final = "html/base.css"


def environment() -> Environment:
    """A new environment whose templates are named by their report: `diff/diff.html`."""
    made = Environment(
        loader=FunctionLoader(source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(lines=_lines, coded=_coded)
    return made


def style_of(name: str) -> str:
    """The base style, and that of a report after it."""
    return f"{source(BASE)}\n{source(name)}"


def style_hash(name: str) -> str:
    """What the page's own policy allows as its style, and nothing else."""
    return base64.b64encode(hashlib.sha256(style_of(name).encode()).digest()).decode()


@cache
def source(name: str) -> str:
    """The template or style sheet of that name."""
    report, _, file = name.partition("/")
    return (files("notice_compiler") / "reports" / report / "templates" / file).read_text(encoding="utf-8")


def _lines(words: str) -> list[str]:
    """Words by line; what cannot be seen is shown as a number."""
    return [printable(line) for line in words.split("\n")]


def _coded(sentence: str) -> list[tuple[bool, str]]:
    """A sentence of ours in parts, each with whether it is code: what stands between backticks."""
    parts = re.split(r"`([^`\n]+)`", sentence)
    return [(at % 2 == 1, printable(part)) for at, part in enumerate(parts)]
