"""Something has words or facts of its own, and no block of the body prints them.

Why: What the page does not print, the notice does not say: it is not in the manifest, and a comparison of versions does
not see it. Usually a list, an item of a list, or a column of a table was lost.

Wrong:

    practices:
      sold: {heading: Sold to, means: sale, none: We do not sell}
    categories:
      identifiers: {label: Identifiers, disclosed: {sold: none}}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    practices:
      sold: {heading: Sold to, means: sale, none: We do not sell}
    categories:
      identifiers: {label: Identifiers, disclosed: {sold: none}}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}, {table: {heading: Category, columns: sold}}]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Remark, Rule

_LISTS: Final = {"category": "categories", "right": "rights", "row": "processing"}


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each list that lacks some, and for each practice whose answers no table shows."""
    for kind, key in _LISTS.items():
        names = [name for it, name in notice.unprinted if it == kind]
        if names:
            yield Remark(
                f"No list of the notice prints what `{key}:` tells of {_some(names)}.",
                f"Print it with `list: {key}`, or remove what is not meant to be said.",
                Place((key, names[0]), "key"),
                names[0],
            )
    for kind, name in notice.unprinted:
        if kind == "practice":
            yield Remark(
                f"Categories have answers for `{name}`, and no table of the notice has that column.",
                f"Add `{name}` to the `columns:` of a table, or mention it where prose gives the answers.",
                Place(("practices", name), "key"),
                name,
            )


def _some(names: list[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:5])
    return shown if len(names) <= 5 else f"{shown} and {len(names) - 5} more"


RULE = Rule("error", (), check)
