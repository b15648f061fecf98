"""Rights as laws ask for them: in plain words, for whom they hold, and where the notice explains them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from notice_compiler.model.closed_lists import RightMeaning
from notice_compiler.notice.covers import implies, overlaps
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Group, Scope
from notice_compiler.notice.spoken import Spoken
from notice_compiler.notice.things import Evidence, Right
from notice_compiler.place import Place
from notice_compiler.query.disclosed import SALE_OR_SHARING, practices
from notice_compiler.query.keep import keep
from notice_compiler.query.limited import denied_sensitive
from notice_compiler.query.requests import offered, rights
from notice_compiler.query.sayings import (
    Saying,
    home_of,
    met,
    own_words,
    passages_about,
    passages_at,
    place_of,
    sentence_around,
    spoken_of,
    statements,
    tidy,
    trimmed,
)
from notice_compiler.rule import Met, Moot

PLAIN: Final[Mapping[RightMeaning, str]] = {
    "access": "to know what personal information is held of them, and to get it",
    "correct": "to have personal information corrected",
    "delete": "to have personal information deleted",
    "portability": "to get personal information in a form that they can take elsewhere",
    "opt-out-of-sale-or-sharing": "to opt out of the sale and sharing of personal information",
    "opt-out-of-sale": "to opt out of the sale of personal information",
    "opt-out-of-targeted-advertising": "to opt out of targeted advertising",
    "opt-out-of-profiling": "to opt out of profiling for significant decisions",
    "opt-out-of-automated-decisions": "to opt out of automated decisions",
    "opt-out-of-affiliate-sharing": "to opt out of the sharing of personal information with affiliates",
    "opt-out-of-affiliate-marketing": "to opt out of marketing by affiliates",
    "opt-out-of-nonaffiliate-sharing": "to opt out of the sharing of personal information with nonaffiliates",
    "opt-in": "to decide first whether personal information is sold or shared",
    "limit-sensitive-use": "to limit the use of sensitive personal information",
    "non-discrimination": "not to be discriminated or retaliated against for exercising a right",
    "third-party-marketing-disclosure": "to learn who received personal information for direct marketing",
    "list-of-third-parties": "to get a list of the third parties that received personal information",
    "object": "to object to the use of personal information",
    "object-to-direct-marketing": "to object to direct marketing",
    "restrict": "to have the use of personal information restricted",
    "withdraw-consent": "to withdraw consent",
    "human-review": "to have an automated decision reviewed by a human being",
    "complaint": "to complain to an authority",
    "appeal": "to appeal a refusal",
    "reasons-for-decision": "to learn the reasons for a decision",
}
"""What readers have a right to, in words that follow “the right”."""


def is_for(notice: Notice, law: str, scope: Scope | None) -> bool:
    """Whether what holds within a scope can hold for those whom a law protects."""
    return overlaps(notice, scope, protected(notice, law))


def protected(notice: Notice, law: str) -> Scope | None:
    """Those whom a law protects; None where it does not say where they live."""
    place = notice.protects.get(law)
    return None if place is None else Scope(Group(places=(place,)), None)


def is_offered(notice: Notice, law: str, right: Right) -> bool:
    """Whether a right is offered to any of those whom a law protects."""
    if not is_for(notice, law, right.terms.scope):
        return False
    cases = [it.terms for it in right.cases if is_for(notice, law, it.terms.scope)]
    whom = protected(notice, law)
    if right.terms.offered is False or whom is None:
        return right.terms.offered is not False or any(it.offered is True for it in cases)
    denied = any(it.offered is False and it.scope and implies(notice, whom, it.scope) for it in cases)
    return not denied or any(it.offered is not False for it in cases)


@keep
def offered_under(notice: Notice, law: str, *meanings: RightMeaning) -> tuple[Right, ...]:
    """The rights with one of these meanings that the notice offers to those whom a law protects."""
    return tuple(it for it in rights(notice, *meanings) if is_offered(notice, law, it))


def covered(evidence: Evidence | None) -> frozenset[str] | None:
    """The ids of the rights of which it is told how they are verified, or asked for by an agent; None if not said."""
    return None if evidence is None or evidence.rights is None else frozenset(it.id for it in evidence.rights)


def told_in(notice: Notice, about: str) -> Saying | None:
    """The first sentence on verification, or on agents."""
    return next((_first_sentence(it) for it in passages_about(notice, "requests", about) if it.words.strip()), None)


def rights_place(notice: Notice, about: str) -> Place | None:
    """Where what is said of verification, or of agents, first names a right; else its first sentence."""
    for passage in passages_about(notice, "requests", about):
        for mark in passage.marks:
            if mark.scheme == "right":
                return trimmed(passage, mark.start, mark.end).place
    said = told_in(notice, about)
    return said.place if said else None


def _first_sentence(passage: Spoken) -> Saying:
    start = len(passage.words) - len(passage.words.lstrip())
    return sentence_around(Saying(passage, start, start + 1))


def no_sale(notice: Notice, *provisions: str) -> Moot:
    """That nothing is sold or shared, and where the notice says so."""
    place = Place(("practices",), "key")
    for practice in practices(notice, *SALE_OR_SHARING)[:1]:
        place = home_of("practice", practice.id)
    for statement in statements(notice, "sale-or-sharing")[:1]:
        place = place_of(notice, "statement", statement.id)
    return Moot("The notice says that nothing is sold or shared.", place, provisions)


def no_use_beyond_limits(notice: Notice, *provisions: str) -> Moot:
    """That sensitive personal information is used for limited purposes only, or not at all; and where that is said."""
    place, denied = Place(("statements",), "key"), denied_sensitive(notice)
    for statement in statements(notice, "sensitive-use-limited")[:1]:
        place = place_of(notice, "statement", statement.id)
    why = "The notice says that sensitive personal information is used for limited purposes only."
    if denied is not None and not statements(notice, "sensitive-use-limited"):
        place = home_of("category", denied.id)
        why = "The notice says that no sensitive personal information is collected."
    return Moot(why, place, provisions)


def met_by(notice: Notice, right: Right, *provisions: str) -> Met:
    """That a right meets what is asked: its own words; without them its name."""
    for passage in passages_at(notice, "rights", right.id, "text"):
        return Met(Place(passage.path), tidy(passage.words), provisions)
    return met(notice, "right", right, *provisions)


def own_place(notice: Notice, right: Right) -> Place:
    """Where the right is explained: the first of its own words, else where readers meet it, or where it is declared.

    The first words are those that are marked, or the first sentence.
    """
    for passage in passages_at(notice, "rights", right.id, "text"):
        if passage.words.strip():
            first = _first_sentence(passage)
            marked = (it for it in passage.marks if it.start <= first.start < it.end)
            return next((trimmed(passage, it.start, it.end) for it in marked), first).place
    return place_of(notice, "right", right.id)


def explained(notice: Notice, right: Right) -> str:
    """What the notice says of a right: its own words, and without them those that name it; empty where none do."""
    said = own_words(notice, "right", right.id)
    if right.text is not None:
        return said
    passages = dict.fromkeys(it.passage for it in spoken_of(notice, "right", right.id))
    naming = (" ".join(it.words.split()) for it in passages)
    return "\n\n".join((said, *naming)).strip()


def unmarked(notice: Notice) -> tuple[Right, ...]:
    """The rights that are offered and of which the file does not say which right they are."""
    return tuple(it for it in offered(notice) if not it.means)
