"""By which channels readers can ask: methods, contacts, and what sentences about requests name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Final

from notice_compiler.model.closed_lists import MethodKind
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.spoken import Spoken
from notice_compiler.notice.things import Contact, Method, Right
from notice_compiler.query.keep import keep
from notice_compiler.query.requests import methods_of
from notice_compiler.query.sayings import Saying, find, is_said, met, passages_about, spoken_of, tidy
from notice_compiler.query.sought import sought
from notice_compiler.rule import Met

WEB: Final[tuple[MethodKind, ...]] = ("form", "portal", "account-settings", "preference-center")
"""Methods that are pages."""
SIGNALS: Final[tuple[MethodKind, ...]] = ("opt-out-signal", "device-settings")
"""Methods by which nobody sends a request."""
SIGNAL_WORDS: Final = sought(
    r"\bglobal\s+privacy\s+control\b|\bGPC\b|\bopt[\s-]?out\s+(?:preference\s+)?signals?\b"
    r"|\bprivacy\s+signals?\b|\bpreference\s+signals?\b",
    "gpc, control, signal",
)
"""Words that speak of an opt-out signal."""
_TOLL_FREE: Final = ("800", "833", "844", "855", "866", "877", "888")
_EXERCISE: Final = sought(
    r"\bexercis\w+|\b(?:make|submit|send)\s+(?:(?:a|an|your|any|such|these|privacy)\s+){0,3}requests?\b",
    "exercis, request",
)
_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_ADDRESS_SIGN: Final = re.compile(r"[@\d]")
_PHONE: Final = re.compile(r"(?<![\d-])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)")
_ONLINE: Final = sought(
    r"\bweb\s*sites?\b|\bweb\s+pages?\b|\bonline\b|\bcookies?\b|\bportals?\b|\bmobile\s+app",
    "web, online, cookie, portal, mobile",
)


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to reach the company with a request; `to` is its address, or the id of a method without one."""

    kind: MethodKind | None
    to: str
    toll_free: bool = False


def all_methods_of(notice: Notice, right: Right) -> tuple[Method, ...]:
    """How a right is exercised, by its methods, those of all requests, and those of the requests of some."""
    others = [it for case in notice.request_cases for it in case.terms.methods or ()]
    return tuple({it.id: it for it in (*methods_of(notice, right), *others)}.values())


def channels_of(notice: Notice, right: Right) -> tuple[Channel, ...]:
    """Every way to ask that readers are told of: methods, contacts, and what sentences about requests name."""
    return _channels_of(notice, right.id)


@keep
def _channels_of(notice: Notice, name: str) -> tuple[Channel, ...]:
    right = notice.rights[name]
    found = [channel for it in all_methods_of(notice, right) for channel in _of_method(notice, it)]
    found += [channel for it in right.contacts or () for channel in _of_contact(it)]
    named = {it.passage for it in spoken_of(notice, "right", name)}
    for passage in notice.passages:
        if _is_about_asking(passage, name, named | _asking(notice)):
            found += _in_passage(notice, passage)
    return tuple({it.to: it for it in reversed(found)}.values())


def toll_free(contact: Contact | None, number: str | None = None) -> bool:
    """Whether a number is toll-free: as the notice says, else by its first digits."""
    if contact is not None and contact.toll_free is not None:
        return contact.toll_free
    digits = re.sub(r"\D", "", (contact.phone if contact else None) or number or "").removeprefix("1")
    return digits.startswith(_TOLL_FREE) and len(digits) == 10


def _of_method(notice: Notice, it: Method) -> Iterator[Channel]:
    if it.kind in SIGNALS:
        return
    contact = notice.contacts.get(it.contact or "")
    free = it.kind == "phone" and toll_free(contact, it.name)
    yield Channel(it.kind, it.href or f"{it.kind or 'method'}:{it.contact or it.id}", free)


def _of_contact(it: Contact) -> Iterator[Channel]:
    if it.email:
        yield Channel("e-mail", f"mailto:{it.email}")
    if it.phone:
        yield Channel("phone", f"tel:{it.phone}", toll_free(it))
    if it.post:
        yield Channel("post", f"post:{it.id}")
    if it.url:
        yield Channel(None, it.url)


@keep
def _asking(notice: Notice) -> frozenset[Spoken]:
    """The passages that speak of exercising rights or of making requests."""
    return frozenset(it.passage for it in find(notice, _EXERCISE))


def _is_about_asking(passage: Spoken, right: str, others: Set[Spoken]) -> bool:
    """Whether a passage tells how the right is exercised: one about it, or one of others that is about no right."""
    of = {name for kind, name in passage.subjects if kind == "right"}
    if of:
        return right in of
    if {("requests", "verification"), ("requests", "agents")} & set(passage.subjects):
        return False
    return passage in others


@keep
def _in_passage(notice: Notice, passage: Spoken) -> tuple[Channel, ...]:
    return tuple(_found_in(notice, passage))


def _found_in(notice: Notice, passage: Spoken) -> Iterator[Channel]:
    for mark in passage.marks:
        for name in mark.ids:
            if mark.scheme == "method" and name in notice.methods:
                yield from _of_method(notice, notice.methods[name])
            elif mark.scheme == "contact" and name in notice.contacts:
                yield from _of_contact(notice.contacts[name])
            elif mark.scheme == "link" and name.startswith(("https:", "http:")):
                yield Channel(None, name)
    plain = _without_marks(passage) if _ADDRESS_SIGN.search(passage.words) else ""
    for it in _EMAIL.finditer(plain):
        yield Channel("e-mail", f"mailto:{it[0]}")
    for it in _PHONE.finditer(plain):
        yield Channel("phone", f"tel:{it[0]}", toll_free(None, it[0]))


def _without_marks(passage: Spoken) -> str:
    """The words with blanks in place of those that are marked."""
    text = list(passage.words)
    for mark in passage.marks:
        text[mark.start : mark.end] = " " * (mark.end - mark.start)
    return "".join(text)


def met_by_link(notice: Notice, right: Right) -> Iterator[Met]:
    """What leads from a right to a page: methods that are pages and have an address, and links in its sentences."""
    for it in all_methods_of(notice, right):
        if it.kind in (*WEB, None) and is_page(it.href):
            yield met(notice, "method", it)
    for passage in passages_about(notice, "right", right.id):
        for mark in passage.marks:
            if mark.scheme == "link" and is_page(mark.ids[0]):
                said = Saying(passage, mark.start, mark.end)
                yield Met(said.place, tidy(said.words))


def titled_link(notice: Notice, titles: Iterable[str]) -> Met | None:
    """A link anywhere whose words are one of the titles, in any case."""
    wanted = {title.lower() for title in titles}
    for passage in notice.passages:
        for mark in (it for it in passage.marks if it.scheme in ("link", "method")):
            said = Saying(passage, mark.start, mark.end)
            method = next((notice.methods[name] for name in mark.ids if name in notice.methods), None)
            href = mark.ids[0] if mark.scheme == "link" else method.href if method else None
            if is_page(href) and tidy(said.words).lower().strip(' “”".') in wanted:
                return Met(said.place, tidy(said.words))
    return None


def signals_of(notice: Notice) -> tuple[Method, ...]:
    """The opt-out signals of which readers are told."""
    return tuple(
        it for it in notice.methods.values() if it.kind == "opt-out-signal" and ("method", it.id) in notice.told
    )


def is_page(href: str | None) -> bool:
    """Whether an address is that of a page on the web."""
    return href is not None and href.startswith(("https:", "http:"))


@keep
def is_online(notice: Notice) -> bool:
    """Whether the notice is that of a company with a website or an app, as far as its words tell."""
    return "caloppa" in notice.laws or is_said(notice, _ONLINE)
