"""What a notice says of rights: which it offers, how they are exercised, and on what terms."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.model.closed_lists import MethodKind, RightMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Time
from notice_compiler.notice.things import Contact, Method, Right
from notice_compiler.query.keep import keep


@keep
def rights(notice: Notice, *meanings: RightMeaning) -> tuple[Right, ...]:
    """The rights of which readers are told, with one of these meanings, or all; those that are not offered, too."""
    told = (it for it in notice.rights.values() if ("right", it.id) in notice.told)
    return tuple(it for it in told if not meanings or set(it.means) & set(meanings))


@keep
def offered(notice: Notice, *meanings: RightMeaning) -> tuple[Right, ...]:
    """The rights with one of these meanings, or all, that the notice offers to somebody."""
    return tuple(it for it in rights(notice, *meanings) if it.terms.offered is not False)


def methods_of(notice: Notice, right: Right) -> tuple[Method, ...]:
    """How a right is exercised: its own methods, those of its cases, and those of all requests."""
    own = [*(right.methods or ()), *(it for case in right.cases for it in case.terms.methods or ())]
    general = notice.requests.methods if notice.requests is not None else None
    return tuple({it.id: it for it in (*own, *(general or ()))}.values())


@keep
def methods_for(notice: Notice, *meanings: RightMeaning) -> tuple[Method, ...]:
    """How any of the rights with these meanings is exercised."""
    found = (method for right in offered(notice, *meanings) for method in methods_of(notice, right))
    return tuple({it.id: it for it in found}.values())


def of_kind(methods: tuple[Method, ...], *kinds: MethodKind) -> tuple[Method, ...]:
    """Those of these kinds."""
    return tuple(it for it in methods if it.kind in kinds)


def contacts(notice: Notice) -> tuple[Contact, ...]:
    """The contacts of which readers are told."""
    return tuple(it for it in notice.contacts.values() if ("contact", it.id) in notice.told)


def deadlines_of(notice: Notice, right: Right) -> Iterator[Time]:
    """How soon a right is answered, in all its cases; else how soon all requests are."""
    own = [it.deadline for it in (right.terms, *(case.terms for case in right.cases)) if it.deadline is not None]
    yield from own
    if not own and notice.requests is not None and notice.requests.deadline is not None:
        yield notice.requests.deadline
