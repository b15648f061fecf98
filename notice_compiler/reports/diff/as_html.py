"""A comparison as one page for counsel, to read, to send and to print: old and new side by side; nothing is fetched."""

from __future__ import annotations

from functools import cache
from typing import Final

from jinja2 import Template

from notice_compiler.reports.html.environment import environment, style_hash, style_of
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

STYLE: Final = "diff/diff.css"
_GRAVEST_FIRST = tuple((cls, TITLES[cls]) for cls in GRAVEST_FIRST)


def report(reviews: Reviews, *, colour: bool = False) -> str:
    """The whole page."""
    return _template().render(
        reviews=reviews,
        changed=by_gravity(it for it in reviews.reviews if not is_quiet(it)),
        quiet=[it for it in reviews.reviews if is_quiet(it)],
        changes=[change for it in reviews.reviews for change in it.changes],
        style=style_of(STYLE),
        style_hash=style_hash(STYLE),
    )


@cache
def _template() -> Template:
    made = environment()
    ours = (cited, class_of, count, counts, duties, grouped, headline, headlines, of_class, place, sides)
    made.globals.update({it.__name__: it for it in ours})
    made.globals.update(classes=_GRAVEST_FIRST, damaged=DAMAGED, declare=DECLARE, spot=Spot)
    return made.get_template("diff/diff.html")
