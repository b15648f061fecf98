"""How a notice tells of sources, purposes and times: in which words, what it goes on to say, and of what law’s list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from notice_compiler.law.law import Term
from notice_compiler.model.closed_lists import StatementMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Disclosed, Handling, Time
from notice_compiler.notice.things import Category, Statement, Thing
from notice_compiler.place import Path
from notice_compiler.query.categories import CALIFORNIA, collected_in, known_by
from notice_compiler.query.collected import is_sensitive, purposes_of
from notice_compiler.query.keep import keep
from notice_compiler.query.naming import names_of
from notice_compiler.query.sayings import (
    KEYS,
    Saying,
    find,
    own_words,
    sentence_around,
    spoken_of,
    statements,
    trimmed,
)
from notice_compiler.query.sought import Sought
from notice_compiler.rule import Context


def following(it: Saying) -> str:
    """What the sentence goes on to say after the words."""
    return " ".join(it.passage.words[it.end : sentence_around(it).end].split())


def marked(notice: Notice, scheme: str) -> Iterator[Saying]:
    """The words marked with an annotation that names nothing, such as `retention`."""
    for passage in notice.passages:
        yield from (trimmed(passage, it.start, it.end) for it in passage.marks if it.scheme == scheme)


def is_explained(notice: Notice, kind: str, it: Thing, goes_on: re.Pattern[str]) -> bool:
    """Whether readers are told more of it than its name: by its text, a reason, words in brackets, or a sentence that
    `goes_on` after the name."""
    own = own_words(notice, kind, it.id)
    says_more = own.rstrip(" .") not in ("", *names_of(it))
    why = any(row.reason is not None for _, row in it.handling.each())
    after = any(goes_on.match(following(said)) for said in spoken_of(notice, kind, it.id))
    return says_more or why or after or any(_limited(notice, f"{kind}s", it.id))


def _limited(notice: Notice, facet: str, name: str) -> Iterator[bool]:
    """For every row that names a thing: whether words in brackets say more of it."""
    for _, thing in notice.naming.get((facet, name), ()):
        for _, row in thing.handling.each():
            found = row.answers.get(facet)
            if isinstance(found, Disclosed) and name in found.limits:
                yield found.limits[name].text is not None


def _general_purposes(notice: Notice) -> tuple[Thing, ...]:
    """The purposes of which readers are told without a word of the categories that they concern.

    Not those of disclosures, nor those that only a statement names.
    """
    taken = {it.id for statement in notice.statements.values() for it in statement.purposes or ()}
    cells = (row for category in notice.categories.values() for row in category.disclosed.values())
    taken |= {it.id for cell in cells for _, row in cell.each() for it in row.members("purposes") or ()}
    taken |= {name for facet, name in notice.naming if facet == "purposes"}
    found = (it for it in notice.purposes.values() if ("purpose", it.id) in notice.told and it.id not in taken)
    return tuple(it for it in found if it.handling.members("categories") is None)


@keep
def collection_purposes(notice: Notice) -> tuple[Thing, ...]:
    """What personal information is collected and used for, of any category or in general, in the order of the file."""
    found = {it.id for category in collected_in(notice, CALIFORNIA) for it in purposes_of(notice, category)}
    found |= {it.id for it in _general_purposes(notice)}
    return tuple(it for it in notice.purposes.values() if it.id in found)


@dataclass(frozen=True, slots=True)
class Kept:
    """How long something is kept, and the path of the row that says it."""

    time: Time
    path: Path


def retentions(notice: Notice, category: Category) -> Iterator[Kept]:
    """All that is said of how long it is kept: in its own row, in those that name it, in those of its purposes."""
    yield from _kept(category.handling, ("categories", category.id))
    for cell, row in category.disclosed.items():
        yield from _kept(row, ("categories", category.id, "disclosed", cell))
    for home, thing in notice.naming.get(("categories", category.id), ()):
        yield from _kept(thing.handling, (KEYS[home], thing.id))
    for it in purposes_of(notice, category):
        if it.id in notice.purposes and notice.purposes[it.id].handling.members("categories") is None:
            yield from _kept(notice.purposes[it.id].handling, ("purposes", it.id))


def _kept(handling: Handling, path: Path) -> Iterator[Kept]:
    for case, row in handling.each():
        if row.retention is not None:
            yield Kept(row.retention, (*path, *(("cases", case.id) if case else ()), "retention"))


def is_kept_as_told(notice: Notice, category: Category) -> bool:
    """Whether anything says how long it is kept: a row, or a statement about it or about everything."""
    told = (it for it in statements(notice, "retention") if concerns(it, category))
    return any(True for _ in retentions(notice, category)) or any(True for _ in told)


def concerns(statement: Statement, category: Category) -> bool:
    """Whether a statement speaks of the category: by name, or of none in particular."""
    return statement.categories is None or any(it.id == category.id for it in statement.categories)


@keep
def sensitive_collected(notice: Notice, context: Context) -> tuple[Category, ...]:
    """The sensitive categories that are collected."""
    return tuple(it for it in collected_in(notice, CALIFORNIA) if is_sensitive(it, context))


def marked_sentences(notice: Notice, meaning: StatementMeaning) -> tuple[Saying, ...]:
    """The sentences in which a statement with that meaning is marked."""
    found = (it.id for it in statements(notice, meaning))
    return tuple(sentence_around(said) for name in found for said in spoken_of(notice, "statement", name))


def first_sentence(notice: Notice, what: Sought | re.Pattern[str]) -> Saying | None:
    """The first sentence with words that match."""
    return next((sentence_around(it) for it in find(notice, what)), None)


def item_of(terms: Sequence[tuple[str, Term]], words: Iterable[str]) -> str | None:
    """The item of a list of the law by whose words a thing is known, if there is one."""
    text = " ".join(" ".join(words).split())
    for name, term in terms:
        if known_by(term, text):
            return name
    return None
