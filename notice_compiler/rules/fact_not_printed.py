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

from notice_compiler.notice.names import VOCABULARIES
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Remark, Rule

_LISTS: Final = {**VOCABULARIES, "row": "processing"}


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each kind of thing of which some are not printed, and for answers that no column shows."""
    unprinted = {kind: [name for it, name in notice.unprinted if it == kind] for kind, _ in notice.unprinted}
    for kind, key in _LISTS.items():
        names = unprinted.get(kind, []) if kind != "practice" else []
        if names:
            yield Remark(
                f"No list or table of the notice prints all that `{key}:` tells of {_some(names)}.",
                f"Print it with `list: {key}` or a column of a table, or remove what is not meant to be said.",
                Place((key, names[0]), "key"),
                names[0],
            )
    for name in dict.fromkeys(unprinted.get("practice", [])):
        yield _of_practice(notice, name)
    for name in unprinted.get("figure", []):
        message = f"No block of the notice prints the figures `{name}`."
        yield Remark(
            message, f"Print them with `figures: {name}`, or remove them.", Place(("figures", name), "key"), name
        )
    if "requests" in unprinted:
        message = "No list of the notice prints all that `requests:` tells."
        cure = "Print it with `list: requests`, or mark the words that say it: `about: {requests: all}`."
        yield Remark(message, cure, Place(("requests",), "key"))
    for (practice, facet), name in _facets(notice).items():
        yield Remark(
            f"Answers for `{practice}` tell {facet}, as that of `{name}` does, and no column of a table shows them.",
            f"Add a column `{{show: {facet}, of: {practice}}}`, or remove what is not meant to be said.",
            Place(("categories", name, "disclosed", practice), "key"),
            f"{practice}.{facet}",
        )


def _of_practice(notice: Notice, name: str) -> Remark:
    answered = any(name in category.disclosed for category in notice.categories.values()) or name in _answered(notice)
    place = Place(("practices", name), "key")
    if answered:
        message = f"Categories have answers for `{name}`, and no table of the notice has that column."
        cure = f"Add `{name}` to the `columns:` of a table, or mention it where prose gives the answers."
        return Remark(message, cure, place, name)
    message = f"No list or table of the notice prints all that `practices:` tells of `{name}`."
    cure = "Print it with `list: practices` or a table with `rows: practices`, or remove what is not meant to be said."
    return Remark(message, cure, place, name)


def _answered(notice: Notice) -> frozenset[str]:
    """The kinds of practice for which categories have answers in the file that nobody reads."""
    return frozenset(name for kind, name in notice.unprinted if kind == "answers")


def _facets(notice: Notice) -> dict[tuple[str, str], str]:
    """Facets of answers that no column shows, each with the first category that has one."""
    found: dict[tuple[str, str], str] = {}
    for category, practice, facet in notice.unprinted_answers:
        found.setdefault((practice, facet), category)
    return found


def _some(names: list[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:5])
    return shown if len(names) <= 5 else f"{shown} and {len(names) - 5} more"


RULE = Rule("error", (), check)
