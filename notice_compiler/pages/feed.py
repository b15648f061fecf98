"""Atom feeds (RFC 4287) of published versions."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from notice_compiler.edition import Kept
from notice_compiler.facts.facts import EntityFact
from notice_compiler.pages.told import ARCHIVE, FEED, WORDS
from notice_compiler.wording import listing, printed_date

ATOM: Final = "http://www.w3.org/2005/Atom"
_LANGUAGE: Final = "xml:lang"
_OURS: Final = uuid.UUID("0d1c9d0e-6f5b-5b1a-9a55-6c2f1d3a7be4")
"""The namespace of our ids (RFC 9562, section 5.5)."""
_OWNERS: Final = ("controller", "joint-controller", "publisher")
_PRONOUNS: Final = ("i", "we", "us", "our", "ours", "you", "they", "the company", "company")


@dataclass(frozen=True, slots=True)
class Subject:
    """A notice as feeds tell of it, and whose it is. The addresses of its versions are relative to the feed."""

    notice: str
    title: str
    language: str
    owner: str | None
    versions: tuple[Kept, ...]

    @property
    def author(self) -> str:
        """The owner; where none is named, the notice's title, since RFC 4287 (section 4.1.1) asks for an author."""
        return self.owner or self.title


def owner_of(entities: Sequence[EntityFact]) -> str | None:
    """Whose notice it is, in words: the names of all owners; None where they are not known."""
    names = owners_of(entities)
    return "".join(chain.from_iterable(zip_longest(names, listing(len(names)), fillvalue=""))) if names else None


def owners_of(entities: Sequence[EntityFact]) -> tuple[str, ...]:
    """Whose notice it is: the names of all entities that it calls responsible, or of its only one without a role.

    Nothing is guessed: nobody, where one of them has no name, or several, or is responsible for some people only,
    since who is left out would seem not to be.
    """
    return names_of([it for it in entities if it.role in _OWNERS] or _only_one(entities))


def _only_one(entities: Sequence[EntityFact]) -> Sequence[EntityFact]:
    return entities if len(entities) == 1 and entities[0].role is None else ()


def responsible(entities: Sequence[EntityFact]) -> tuple[str, ...]:
    """The names of all entities that the notice itself calls responsible; none, where `owners_of` gives none."""
    return names_of([it for it in entities if it.role in _OWNERS])


def names_of(owners: Sequence[EntityFact]) -> tuple[str, ...]:
    """The names of these entities, if each has one, and holds for everybody. “We” is no name."""
    found = [(it.label,) if it.label else it.words for it in owners if it.scope is None]
    names = tuple(names[0] for names in found if len(names) == 1 and names[0] and names[0].lower() not in _PRONOUNS)
    return names if len(names) == len(owners) else ()


def feed(subject: Subject, site: str | None = None) -> bytes:
    """The feed of one notice; `site` is the address of its folder, without which addresses are relative.

    Its id is made of the first version, which stays the first.
    """
    first = subject.versions[0]
    root = _feed(subject.title, subject.language, _id("feed", subject.notice, first.content_digest), site)
    _link(root, "alternate", "text/html", site, ARCHIVE)
    _add(root, "updated", _updated(max(it.day for it in subject.versions)))
    _author(root, subject.author)
    for kept in reversed(subject.versions):
        _entry(root, subject, kept, site)
    return _bytes(root)


def feed_of_all(subjects: Sequence[Subject], site: str | None = None, withdrawn: Collection[str] = ()) -> bytes | None:
    """The feed of all notices, the newest version first; None where nothing is published.

    Its id is made of the address of the site; without one, of the version that was published first. Its subtitle names
    the notices that are `withdrawn` (ids), since entries stay as they are.
    """
    found = [(kept, it) for it in subjects for kept in it.versions]
    if not found:
        return None
    found.sort(key=lambda one: (one[0].day, one[1].notice, one[0].version))
    first, of = found[0]
    name = (site,) if site else (of.notice, first.content_digest)
    root = _feed(WORDS.notices, WORDS.language, _id("feed of all", *name), site)
    if gone := [it.title for it in subjects if it.notice in withdrawn and it.versions]:
        _add(root, "subtitle", f"{WORDS.declared_withdrawn}: {'; '.join(gone)}")
    _link(root, "alternate", "text/html", site, "index.html")
    _add(root, "updated", _updated(found[-1][0].day))
    for kept, subject in reversed(found):
        _author(_entry(root, subject, kept, site), subject.author)
    return _bytes(root)


def _feed(title: str, language: str, name: str, site: str | None) -> Element:
    root = Element("feed", {"xmlns": ATOM, _LANGUAGE: WORDS.language})
    _add(root, "id", name)
    _add(root, "title", title, {_LANGUAGE: language})
    if site:
        _link(root, "self", "application/atom+xml", site, FEED)
    return root


def _entry(root: Element, subject: Subject, kept: Kept, site: str | None) -> Element:
    """The entry of a version: nothing in it but its author and title follows what later versions say."""
    made = SubElement(root, "entry")
    _add(made, "id", _id("version", subject.notice, str(kept.version), kept.content_digest))
    title = f"{subject.title} ({WORDS.version.lower()} {kept.version})"
    _add(made, "title", title, {_LANGUAGE: subject.language})
    _add(made, "updated", _updated(kept.day))
    _link(made, "alternate", "text/html", site, kept.href)
    _link(made, "alternate", "application/json", site, kept.manifest)
    if kept.changes is not None:
        _link(made, "related", "text/html", site, kept.changes, WORDS.changed)
    _add(made, "summary", _summary(kept))
    return made


def _summary(kept: Kept) -> str:
    """What is known of a version: its day and its date. What changed stands on the page that the entry leads to,
    since sentences that are made anew could be other ones by a later law.
    """
    day = printed_date(kept.day)
    said = f"{WORDS.recorded} {day}; {WORDS.public_before}" if kept.adopted else f"{WORDS.published} {day}"
    dated = (
        f", {WORDS.bears} {printed_date(datetime.date.fromisoformat(kept.last_updated))}" if kept.last_updated else ""
    )
    return f"{WORDS.version} {kept.version}{dated}, {said}."


def _updated(day: datetime.date) -> str:
    """A date and time, as RFC 4287 asks (section 3.3), of a day: only the day is recorded, so its first second."""
    return f"{day.isoformat()}T00:00:00Z"


def _id(*parts: str) -> str:
    """An id that stays (RFC 4287, section 4.2.6): a UUID of version 5 (RFC 9562), made of the parts."""
    return uuid.uuid5(_OURS, "\n".join(parts)).urn


def _link(to: Element, rel: str, media_type: str, site: str | None, href: str, title: str | None = None) -> None:
    told_as = {"title": title} if title else {}
    SubElement(to, "link", {"rel": rel, "type": media_type, "href": f"{site or ''}{href}", **told_as})


def _author(to: Element, name: str) -> None:
    _add(SubElement(to, "author"), "name", name)


def _add(to: Element, name: str, text: str, attributes: dict[str, str] | None = None) -> None:
    SubElement(to, name, attributes or {}).text = text


def _bytes(root: Element) -> bytes:
    indent(root, " ")
    told_as: bytes = tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + told_as + b"\n"
