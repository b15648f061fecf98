"""Somebody whom “we” names is listed as a recipient: the notice discloses to itself.

Why: Where the notice says that “we” are the company and its subsidiaries, giving information to a subsidiary is no
disclosure, and readers cannot tell who is inside and who is outside. It decides who answers for the information and
whether an opt-out reaches them. Either “we” is too wide or the recipient is not one.

Wrong:

    entities: {acme: Acme Inc., subsidiaries: subsidiaries}
    terms: [us]
    recipients: {group: Our subsidiaries and affiliates}
    practices: {business: {heading: Disclosed to, means: business-purpose}}
    categories: {identifiers: {label: Identifiers, disclosed: {business: group}}}
    body:
      - id: main
        heading: Disclosure
        content:
          - text: "[Acme Inc.](entity:acme) and its [subsidiaries](entity:subsidiaries) (“[we](term:us)”) sell tools."
          - table: {heading: Category, columns: business}

Right:

    entities: {acme: Acme Inc., subsidiaries: subsidiaries}
    terms: [us]
    recipients: {group: Affiliates that are not our subsidiaries}
    practices: {business: {heading: Disclosed to, means: business-purpose}}
    categories: {identifiers: {label: Identifiers, disclosed: {business: group}}}
    body:
      - id: main
        heading: Disclosure
        content:
          - text: "[Acme Inc.](entity:acme) and its [subsidiaries](entity:subsidiaries) (“[we](term:us)”) sell tools."
          - table: {heading: Category, columns: business}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.spoken import Mark
from notice_compiler.notice.things import Entity, Recipient
from notice_compiler.query.denials import sentences_of
from notice_compiler.query.disclosed import receivers
from notice_compiler.query.naming import listed, quoted
from notice_compiler.query.sayings import Saying, place_of
from notice_compiler.rule import Context, Remark, Rule

_US: Final = re.compile(r"[\s“”\"'‘’,()]*(?:(?:we|us|our|and|or)[\s“”\"'‘’,()]*)+", re.IGNORECASE)
_OUTSIDE: Final = re.compile(r"\b(?:of|by|from|with|for)\s+(?:the\s+)?\W*$", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*(?:[,;&/]|\band\b|\bor\b)\s*", re.IGNORECASE)
_BEFORE: Final = re.compile(r"^(?:(?:and|or|our|its|the|other|all|any|a|an)\s+)+", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each recipient."""
    us = _those_named_we(notice)
    for it in receivers(notice):
        recipient = notice.recipients[it.id]
        inside = [one for one in us if _names(recipient, one)]
        if inside:
            names = quoted(inside) + (" is" if len(inside) == 1 else " are")
            as_far, strike = ("", "it from the recipients") if _is_all(recipient, inside) else _in_part(inside)
            yield Remark(
                f"“{recipient.name}” is listed as a recipient, and {names} among those whom the notice calls “we” or "
                f"“us”: {as_far}it discloses to itself.",
                f"Strike {strike}; or let “we” be the company alone, if the others handle the information on their own "
                "account.",
                place_of(notice, "recipient", recipient.id),
                recipient.id,
            )


def _is_all(recipient: Recipient, inside: list[Entity]) -> bool:
    """Whether nobody else is in the recipient's name."""
    named = {_bare(it.name or "") for it in inside}
    return any(parts <= named for parts in ({_bare(recipient.name or "")}, _parts(recipient)))


def _in_part(inside: list[Entity]) -> tuple[str, str]:
    """How far the notice discloses to itself, and what to strike."""
    names = listed(it.name or it.id for it in inside)
    go = "go" if len(inside) > 1 or (names.islower() and names.endswith("s")) else "goes"
    return f"as far as {names} {go}, ", f"{quoted(inside)}, and leave the rest in the list"


def _those_named_we(notice: Notice) -> tuple[Entity, ...]:
    """The organizations marked in the sentence that says who “we” are."""
    passages = (it for it in notice.passages if any(mark.scheme == "term" for mark in it.marks))
    said = (it for passage in passages for it in sentences_of(passage) if _defines_us(it))
    found = {name for it in said for name in _entities_in(it)}
    return tuple(it for it in notice.entities.values() if it.id in found and it.role not in ("processor", "publisher"))


def _marks_in(it: Saying) -> Iterator[Mark]:
    return iter(it.passage.marks_in(it.start, it.end))


def _defines_us(it: Saying) -> bool:
    words = (it.passage.words[mark.start : mark.end] for mark in _marks_in(it) if mark.scheme == "term")
    return any(_US.fullmatch(one) for one in words)


def _entities_in(it: Saying) -> Iterator[str]:
    """Those marked, but for one that is named to tell whose subsidiary, say, somebody is."""
    for mark in _marks_in(it):
        if mark.scheme == "entity" and not _OUTSIDE.search(
            it.passage.words[max(it.start, mark.start - 20) : mark.start]
        ):
            yield from mark.ids


def _names(recipient: Recipient, entity: Entity) -> bool:
    """Whether the recipient is the organization, or an enumeration with it: “Subsidiaries and affiliates”."""
    if recipient.name is None or entity.name is None:
        return False
    return _bare(entity.name) in {_bare(recipient.name), *_parts(recipient)}


def _parts(recipient: Recipient) -> set[str]:
    """Those whom an enumeration names."""
    return {_bare(it) for it in _BETWEEN.split(recipient.name or "")} - {""}


def _bare(name: str) -> str:
    """A name without articles and the like before it, in lower case."""
    return _BEFORE.sub("", name).casefold()


RULE = Rule("warning", (), check)
