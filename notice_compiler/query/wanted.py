"""What laws ask for in their data, under `requires:`, and of which of it the notice says that it does not arise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler.finding import SEVERITIES, Severity
from notice_compiler.law.law import Circumstance, Required, Requirement
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.circumstances import holds
from notice_compiler.query.disclosed import SALE_OR_SHARING, practices
from notice_compiler.query.sayings import place_of, statements
from notice_compiler.rule import Context, Moot

_DENIED: Final[Mapping[Circumstance, str]] = {
    "sells-or-shares": "The notice says that nothing is sold or shared.",
    "sensitive-beyond-limits": "The notice says that it uses sensitive personal information for limited purposes only.",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that provisions in force want, `law:id`, and how grave it is that it is missing."""

    required: Required
    provisions: tuple[str, ...]
    severity: Severity


def wanted(notice: Notice, context: Context, reads: Requirement) -> tuple[Wanted, ...]:
    """What laws in force want of that sort; the same thing once, where several laws do.

    What is asked only in a circumstance is among it if the notice says that this is so.
    """
    asked: dict[object, list[tuple[str, Required]]] = {}
    for name, it in context.required(notice.laws, reads):
        if it.when is None or holds(it.when, notice, context) is True:
            asked.setdefault(getattr(it, reads), []).append((name, it))
    return tuple(
        Wanted(found[0][1], tuple(dict.fromkeys(name for name, _ in found)), _gravest(it for _, it in found))
        for found in asked.values()
    )


def moot(notice: Notice, context: Context, reads: Requirement) -> Iterator[Moot]:
    """What is asked only in a circumstance of which the notice says that it is not so."""
    denied: dict[Circumstance, list[str]] = {}
    for name, it in context.required(notice.laws, reads):
        if it.when is not None and holds(it.when, notice, context) is False:
            denied.setdefault(it.when, []).append(name)
    for circumstance, names in denied.items():
        why = _DENIED.get(circumstance, "The notice says that this does not arise.")
        yield Moot(why, _where_denied(notice, circumstance), tuple(dict.fromkeys(names)))


def _gravest(found: Iterator[Required]) -> Severity:
    return min((it.severity for it in found), key=SEVERITIES.index)


def _where_denied(notice: Notice, circumstance: Circumstance) -> Place:
    meaning = statements(notice, "sale-or-sharing" if circumstance == "sells-or-shares" else "sensitive-use-limited")
    kinds = practices(notice, *SALE_OR_SHARING) if circumstance == "sells-or-shares" else ()
    for kind, found in (("statement", meaning), ("practice", kinds)):
        for it in found:
            return place_of(notice, kind, it.id)
    return Place(("statements",), "key")
