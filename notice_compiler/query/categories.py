"""Categories as readers meet them: by which words, with which examples, and whether they have the statute's terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from notice_compiler.law.law import Term
from notice_compiler.notice.blocks import TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Group
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.places.places import overlap
from notice_compiler.query.collected import collected, is_sensitive
from notice_compiler.query.keep import keep
from notice_compiler.query.sayings import passages_at
from notice_compiler.rule import Context, Moot
from notice_compiler.words.typography import fold_label

CALIFORNIA: Final = "us-ca"
_AT_COLLECTION: Final = re.compile(
    r"\bnotice\s+(?:at|before)(?:\s+or\s+(?:at|before))?\s+(?:the\s+(?:time|point)\s+of\s+)?collection\b", re.IGNORECASE
)
_POLICY: Final = re.compile(r"\bpolic(?:y|ies)\b", re.IGNORECASE)
_SENSITIVE: Final = re.compile(r"(?<!non[- ])\bsensitive\b|\bspecial\s+categor", re.IGNORECASE)
_ALTERNATIVES: Final = re.compile(r", (?:or |and )?| or ")
_LEFT_OUT: Final = frozenset({"a", "an", "any", "the", "your", "our", "consumer's", "required"})


@keep
def collected_in(notice: Notice, place: str) -> tuple[Category, ...]:
    """The categories that are collected, but for those that are for other places only."""
    return tuple(it for it in collected(notice) if _reaches(notice, it, place))


def _reaches(notice: Notice, category: Category, place: str) -> bool:
    scope = category.handling.scope
    only = scope.only if scope is not None and scope.only is not None else Group()
    codes = [code for name in only.places for code in _codes(notice, name)]
    return not codes or any(overlap(code, place) for code in codes)


def _codes(notice: Notice, name: str) -> tuple[str, ...]:
    return notice.places[name].members if name in notice.places else (name,)


def at_collection(notice: Notice) -> Iterator[Moot]:
    """That what is asked of privacy policies is not asked, where the title is that of a notice at collection."""
    if _AT_COLLECTION.search(notice.title) and not _POLICY.search(notice.title):
        yield Moot("The notice calls itself a notice at collection, and this is asked of privacy policies.", _TITLE)


_TITLE: Final = Place(("title",))


@keep
def called_sensitive(notice: Notice, context: Context) -> frozenset[str]:
    """The ids of the categories that the notice treats as sensitive: by a mark, by a name, or by a subheading of a
    table."""
    tables = (block for section in notice.body for block in section.content if isinstance(block, TableBlock))
    groups = [group for table in tables for group in table.groups if _SENSITIVE.search(group.heading or "")]
    below = {it.id for group in groups for row in group.rows if row.kind == "category" for it in row.things}
    named = (it.id for it in notice.categories.values() if _SENSITIVE.search(it.name or ""))
    return frozenset((*below, *named, *(it.id for it in notice.categories.values() if is_sensitive(it, context))))


def label_place(notice: Notice, category: Category) -> Place:
    """Where the words stand that name a category: marked in its text, else its label."""
    for passage in passages_at(notice, "categories", category.id, "text"):
        for mark in passage.marks:
            if mark.scheme == "label":
                return passage.place(mark.start, mark.end)
    return Place(("categories", category.id, "label" if category.name else "row_label"))


def examples_of(notice: Notice, category: Category) -> tuple[tuple[str, Place], ...]:
    """The examples of a category and of its cases, each with the place where it stands."""
    return _examples_of(notice, category.id)


@keep
def _examples_of(notice: Notice, name: str) -> tuple[tuple[str, Place], ...]:
    return tuple(_examples(notice, notice.categories[name]))


def _examples(notice: Notice, category: Category) -> Iterator[tuple[str, Place]]:
    path = ("categories", category.id)
    marked = {it[0]: it[1] for it in _marked_examples(notice, category)}
    for number, words in enumerate(category.examples or ()):
        yield words, marked.get(words, Place((*path, "examples", number)))
    for case in category.handling.cases:
        for number, words in enumerate(case.examples or ()):
            yield words, Place((*path, "cases", case.id, "examples", number))


def _marked_examples(notice: Notice, category: Category) -> Iterator[tuple[str, Place]]:
    for passage in passages_at(notice, "categories", category.id, "text"):
        for it in (mark for mark in passage.marks if mark.scheme == "example"):
            yield " ".join(passage.words[it.start : it.end].split()), passage.place(it.start, it.end)


@lru_cache(maxsize=64)
def terms(context: Context, law: str, *, items: bool) -> tuple[tuple[str, Term], ...]:
    """The categories of a law, or the `items` of what is sensitive, each with its id, `law:item`.

    An item of a list within the list has a hyphen: `ccpa:ae-1-A` is within `ccpa:L`.
    """
    found = context.terms(law).items()
    return tuple((f"{law}:{item}", it) for item, it in found if ("-" in item) == items)


def is_one_of(context: Context, law: str, words: str) -> tuple[tuple[str, Term], ...]:
    """The sensitive items of a law by whose words something is known."""
    return tuple((name, it) for name, it in terms(context, law, items=True) if known_by(it, words))


def named_items(context: Context, category: Category) -> tuple[tuple[str, Term], ...]:
    """The sensitive items of California that the name of a category has, where it is that of no list of them."""
    name = category.name or ""
    return () if _SENSITIVE.search(name) else is_one_of(context, "ccpa", name)


@lru_cache(maxsize=64)
def words_of_items(context: Context, law: str) -> tuple[str, ...]:
    """The words by which any sensitive item of a law is known, in lower case."""
    return tuple(word.lower() for _, it in terms(context, law, items=True) for word in it.words)


def known_by(term: Term, text: str) -> tuple[str, ...]:
    """The words of a term that stand in a text, each at the beginning of a word."""
    lower = text.lower()
    near = [word for word, known in _in_lower_case(term.words) if known in lower]
    return tuple(it for it in near if re.search(rf"(?<!\w){re.escape(it)}", text, re.IGNORECASE))


@lru_cache(maxsize=256)
def _in_lower_case(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((it, it.lower()) for it in words)


def has_term(words: str, term: Term) -> bool:
    """Whether words have the statute's term: all its words in order, others may stand between them.

    Of a sensitive item, one of the alternatives that the term lists is enough: not everybody collects all of them.
    """
    wanted = term.enough or (tuple(_ALTERNATIVES.split(term.term)) if term.sensitive else (term.term,))
    found = _folded(words)
    return any(_in_order(_folded(it), found) for it in (*wanted, term.term))


@lru_cache(maxsize=1024)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(it for it in fold_label(text).replace("/", " ").split() if it not in _LEFT_OUT)


def _in_order(wanted: Sequence[str], found: Sequence[str]) -> bool:
    rest = iter(found)
    return all(word in rest for word in wanted)
