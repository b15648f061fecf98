"""A comparison as one page for counsel, to read, to send and to print: old and new side by side; nothing is fetched."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from notice_compiler.review.grouping import (
    DAMAGED,
    DECLARE,
    GRAVEST_FIRST,
    TITLES,
    by_gravity,
    cited,
    class_of,
    count,
    counts,
    duties,
    grouped,
    headline,
    headlines,
    is_quiet,
    of_class,
    place,
    sides,
)
from notice_compiler.review.review import Reviews, Spot
from notice_compiler.source.characters import printable

_GRAVEST_FIRST = tuple((cls, TITLES[cls]) for cls in GRAVEST_FIRST)


def report(reviews: Reviews, *, colour: bool = False) -> str:
    """The whole page."""
    return _template().render(
        reviews=reviews,
        changed=by_gravity(it for it in reviews.reviews if not is_quiet(it)),
        quiet=[it for it in reviews.reviews if is_quiet(it)],
        changes=[change for it in reviews.reviews for change in it.changes],
        style_hash=_style_hash(),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    ours = (cited, class_of, count, counts, duties, grouped, headline, headlines, of_class, place, sides)
    environment.globals.update({it.__name__: it for it in ours})
    environment.globals.update(classes=_GRAVEST_FIRST, damaged=DAMAGED, declare=DECLARE, spot=Spot)
    environment.filters.update(lines=_lines, coded=_coded)
    return environment.get_template("diff.html")


def _source(name: str) -> str:
    return (files("notice_compiler") / "reports" / "diff" / "templates" / name).read_text(encoding="utf-8")


def _style_hash() -> str:
    """What the page's own policy allows as its style, and nothing else."""
    return base64.b64encode(hashlib.sha256(_source("diff.css").encode()).digest()).decode()


def _lines(words: str) -> list[str]:
    """Words by line; what cannot be seen is shown as a number."""
    return [printable(line) for line in words.split("\n")]


def _coded(sentence: str) -> list[tuple[bool, str]]:
    """A sentence of ours in parts, each with whether it is code: what stands between backticks."""
    parts = re.split(r"`([^`\n]+)`", sentence)
    return [(at % 2 == 1, printable(part)) for at, part in enumerate(parts)]
