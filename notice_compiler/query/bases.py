"""What a notice says of legal bases: on which of them a purpose rests, and which interests are pursued."""

from __future__ import annotations

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.relation import told_of
from notice_compiler.notice.rows import Answer, Disclosed
from notice_compiler.notice.things import Basis, Category, Thing


def purposes(notice: Notice) -> tuple[Thing, ...]:
    """The purposes of which readers are told."""
    return tuple(it for it in notice.purposes.values() if ("purpose", it.id) in notice.told)


def has_basis(notice: Notice, purpose: Thing) -> bool:
    """Whether any row says on what legal basis the purpose rests, or all categories that it concerns have one."""
    categories = purpose.handling.members("categories") or ()
    of_all = bool(categories) and all(_rests(notice, notice.categories[it.id]) for it in categories)
    return of_all or bool(_answers(notice, purpose))


def bases_of(notice: Notice, purpose: Thing) -> tuple[Basis, ...]:
    """The legal bases on which a purpose rests."""
    members = (it for found in _answers(notice, purpose) if isinstance(found, Disclosed) for it in found.members or ())
    return tuple(notice.bases[name] for name in dict.fromkeys(it.id for it in members) if name in notice.bases)


def _rests(notice: Notice, category: Category) -> bool:
    """Whether a basis is told of a category whatever it is used for: not one for another purpose."""
    own = any("basis" in row.answers and "purposes" not in row.answers for _, row in category.handling.each())
    return own or any(
        (home == "basis" or "basis" in row.answers) and "purposes" not in row.answers
        for home, thing in notice.naming.get(("categories", category.id), ())
        if home != "purpose"
        for _, row in thing.handling.each()
    )


def _answers(notice: Notice, purpose: Thing) -> list[Answer]:
    own = [row.answers["basis"] for _, row in purpose.handling.each() if "basis" in row.answers]
    return [*own, *(it.answer for it in told_of(notice, "purpose", purpose.id, "basis"))]
