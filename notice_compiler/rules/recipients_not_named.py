"""The notice says that personal information is disclosed, and not to whom.

Why: For each category sold, shared or disclosed for a business purpose the CCPA regulations ask for the categories of
those who receive it (11 CCR 7011(e)(1)(E) and (I), letters not checked). CalOPPA, GDPR Art. 13(1)(e), Virginia,
Colorado and Texas ask for the categories of recipients or third parties, too. “Yes” tells readers nothing of where
their information goes.

Wrong:

    laws: [ccpa]
    practices: {sold: {heading: Sold or shared, means: [sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: yes}}}
    body: [{id: main, heading: Sale, content: [{table: {heading: Category, columns: sold}}]}]

Right:

    laws: [ccpa]
    recipients: {networks: Advertising networks}
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: networks}}}
    body: [{id: main, heading: Sale, content: [{table: {heading: Category, columns: sold}}]}]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Disclosed
from notice_compiler.notice.things import Recipient, Thing
from notice_compiler.query.disclosed import BUSINESS, SALE_OR_SHARING, happens, receivers, sells_or_shares
from notice_compiler.query.disclosures import DISCLOSING, by_practice, has_loose_recipient, heading_place, nearest
from notice_compiler.query.naming import quoted
from notice_compiler.query.rows import named_in_rows
from notice_compiler.query.sayings import home_of, met
from notice_compiler.query.vague_recipients import has_vague_part, sounds_vague
from notice_compiler.rule import Context, Met, Moot, Remark, Rule, Verdict

_SOLD: Final = "ccpa:7011-e-1-E"
_BUSINESS: Final = "ccpa:7011-e-1-I"
_ANY: Final = ("caloppa:22575-b-1", "gdpr:13-1-e")
_THIRD_PARTIES: Final = ("virginia:59.1-578-C-5", "colorado:6.03-A-1-e", "texas:541.102-a-5")


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each kind of practice, and for each row that belongs to none, that names nobody."""
    told = {it.id for it in notice.recipients.values() if ("recipient", it.id) in notice.told}
    faults = [] if has_loose_recipient(notice) else [*_of_practices(notice)]
    faults += [] if told - named_in_rows(notice) - {it.id for it in receivers(notice)} else _of_rows(notice)
    yield from faults
    yield from _moot(notice)
    faulty = {name for it in faults for name in it.provisions}
    yield from (it for it in _met(notice) if not faulty & set(it.provisions))


def _of_practices(notice: Notice) -> Iterator[Remark]:
    for practice, rows in by_practice(notice, *DISCLOSING):
        unnamed = [category for category, it in rows if _is_unnamed(it)]
        if unnamed:
            means = set(practice.means or ())
            own = [_SOLD] * bool(means & set(SALE_OR_SHARING)) + [_BUSINESS] * bool(means & set(BUSINESS))
            yield Remark(
                f"The notice says that {quoted(unnamed)} {'fall' if len(unnamed) > 1 else 'falls'} under "
                f"“{practice.name or practice.id}”, and not who receives {'them' if len(unnamed) > 1 else 'it'}.",
                f"Name the groups of recipients under `disclosed:` in place of `yes`: `{practice.id}: "
                "[advertising-networks, social-networks]`, each declared under `recipients:`.",
                heading_place(practice),
                practice.id,
                provisions=(*own, *_ANY, *_THIRD_PARTIES),
            )


def _of_rows(notice: Notice) -> Iterator[Remark]:
    """What is told of purposes, categories and the like, outside all kinds of practice."""
    rows = {name: it for name, it in notice.processing.items() if it.practice is None}
    kinds: Mapping[str, Mapping[str, Thing]] = {"category": notice.categories, "purpose": notice.purposes, "row": rows}
    for kind, things in kinds.items():
        for it in things.values():
            if any(_is_unnamed(row.answers.get("recipients")) for _, row in it.handling.each()):
                yield Remark(
                    f"“{it.name or it.id}”: the notice says that others receive personal information, and not who they "
                    "are.",
                    "Name the recipients, or groups of them, under `recipients:` in place of `yes`.",
                    home_of(kind, it.id),
                    it.id,
                    provisions=_ANY,
                )


def _is_unnamed(it: object) -> bool:
    return isinstance(it, Disclosed) and it.members is None and it.others is None


def _moot(notice: Notice) -> Iterator[Moot]:
    if sells_or_shares(notice) is False:
        yield Moot("The notice says that nothing is sold or shared.", nearest(notice), (_SOLD,))
    if happens(notice, *BUSINESS) is False:
        yield Moot("The notice says that nothing is disclosed for a business purpose.", nearest(notice), (_BUSINESS,))


def _met(notice: Notice) -> Iterator[Met]:
    """By the first recipient that says something, of each kind; of what the CCPA asks, none may be vague in part."""
    given = [
        {one.id for _, rows in by_practice(notice, *meanings) for _, it in rows for one in it.members or ()}
        for meanings in (SALE_OR_SHARING, BUSINESS)
    ]
    named = {it.id for it in receivers(notice)} | named_in_rows(notice)
    everybody = [it for it in notice.recipients.values() if it.id in named]
    for names, provision in zip(given, (_SOLD, _BUSINESS), strict=True):
        those = [it for it in everybody if it.id in names]
        if not any(has_vague_part(notice, it) for it in those):
            yield from _first(notice, those, (provision,))
    yield from _first(notice, everybody, _ANY)
    outside = [it for it in everybody if it.id in given[0] or it.role == "third-party"]
    yield from _first(notice, outside, _THIRD_PARTIES)


def _first(notice: Notice, recipients: Iterable[Recipient], provisions: tuple[str, ...]) -> Iterator[Met]:
    for it in recipients:
        if it.name is not None and not sounds_vague(it):
            yield met(notice, "recipient", it, *provisions)
            return


RULE = Rule("error", (_SOLD, _BUSINESS, *_ANY, *_THIRD_PARTIES), check)
