"""What notices of financial institutions and insurers say: whether practices happen, and all that concerns a right."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.model.closed_lists import Meaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Answer, Disclosed, NoDisclosure, NotApplicable
from notice_compiler.notice.spoken import Spoken
from notice_compiler.notice.things import Right, Terms
from notice_compiler.query.disclosed import happens, practices
from notice_compiler.query.requests import methods_of
from notice_compiler.query.whereabouts import sections_of


def practised(notice: Notice, *meanings: Meaning) -> bool | None:
    """Whether a kind of practice happens, by its categories or by what is answered of it as a whole; None: not said."""
    found = happens(notice, *meanings)
    own = list(_own_answers(notice, *meanings))
    if found or any(isinstance(it, Disclosed) for it in own):
        return True
    denied = bool(own) and all(isinstance(it, NoDisclosure | NotApplicable) for it in own)
    return False if denied else found


def _own_answers(notice: Notice, *meanings: Meaning) -> Iterator[Answer]:
    """What is answered under kinds of practice themselves, and in rows of processing that name no category."""
    told = practices(notice, *meanings)
    rows = [it.handling for it in told]
    rows += [it.handling for it in notice.processing.values() if it.practice in told and it.categories is None]
    for row in rows:
        for _, one in row.each():
            if "recipients" in one.answers:
                yield one.answers["recipients"]


def said_of(notice: Notice, right: Right) -> str:
    """All that a notice says of a right, or of requests, as one text: generous, since it decides what is missing.

    Passages about the right or about requests; those that stand in its sections and are not about other rights alone;
    and the words of its terms.
    """
    sections = {it.id for it in sections_of(notice, "right", right.id)}
    named = {("right", right.id), *(("method", it.id) for it in methods_of(notice, right))}
    passages = (it.words for it in notice.passages if _concerns(it, named, sections))
    return " ".join("\n\n".join((*passages, *_words(notice, right))).split())


def _concerns(passage: Spoken, named: set[tuple[str, str]], sections: set[str]) -> bool:
    marked = {(it.scheme, name) for it in passage.marks for name in it.ids}
    about = {it for it in passage.subjects if it[0] == "right"}
    if about and not (about | {it for it in marked if it[0] == "right"}) & named:
        return False
    if marked & named or set(passage.subjects) & named or any(kind == "requests" for kind, _ in passage.subjects):
        return True
    others = any(kind == "right" for kind, _ in (*marked, *passage.subjects))
    return passage.section in sections and not others


def _words(notice: Notice, right: Right) -> Iterator[str]:
    yield from (it for it in (right.label, *(case.label for case in right.cases)) if it)
    general = (notice.requests,) if notice.requests is not None else ()
    terms: tuple[Terms, ...] = (right.terms, *(case.terms for case in right.cases), *general)
    for it in terms:
        yield from (text for text in (it.frequency, it.condition, it.reason) if text)
        yield from (proof.name for proof in it.proofs or () if proof.name)


def states_fee(notice: Notice, right: Right) -> bool:
    """Whether the terms of a right, or of all requests, say what it costs."""
    general = (notice.requests,) if notice.requests is not None else ()
    return any(it.fee is not None for it in (right.terms, *(case.terms for case in right.cases), *general))


def is_written(notice: Notice, right: Right) -> bool:
    """Whether one of the ways to exercise a right is in writing."""
    return any(it.kind in ("post", "e-mail", "fax", "form", "portal") for it in methods_of(notice, right))
