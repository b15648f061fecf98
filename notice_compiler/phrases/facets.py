"""What a table shows of things that are no keys of rows: transfers, methods, entities, contacts."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler import wording
from notice_compiler.address import mailto, tel
from notice_compiler.document import Inline, Link, Text
from notice_compiler.notice.rows import Named
from notice_compiler.notice.things import Contact, Entity, Method, Transfer
from notice_compiler.phrases.lines import Line, plain_line
from notice_compiler.phrases.phrases import Phrases


def facet_of(phrases: Phrases, it: Named, facet: str) -> Iterator[Line]:
    """A facet of a transfer, a method, an entity or a contact."""
    match it, facet:
        case Transfer(places=tuple() as places), "places":
            yield Line(phrases.places(places))
        case Transfer(safeguards=tuple() as safeguards), "safeguards":
            yield plain_line(wording.CELL_SEPARATOR.join(wording.TERMS[one] for one in safeguards))
        case (Method() | Contact() | Entity(), "places"):
            scope = phrases.scope(it.scope)
            yield from (Line(scope),) if scope else ()
        case (
            (Transfer(contact=str() as name) | Method(contact=str() as name) | Entity(contact=str() as name)),
            "contact",
        ):
            yield phrases.named("contact", (phrases.notice.contacts[name],))
        case ((Entity(role=str() as role) | Contact(role=str() as role)), "role"):
            yield plain_line(wording.TERMS[role])
        case Entity(licence=tuple() as licence), "licence":
            yield plain_line(wording.CELL_SEPARATOR.join(licence))
        case Method(href=str() as href), "url" if href.startswith("https:"):
            yield link(href, href)
        case ((Transfer(url=str() as href) | Contact(url=str() as href)), "url"):
            yield link(href, href)
        case Contact(email=str() as words), "email":
            yield link(mailto(words), words)
        case Contact(phone=str() as words), "phone":
            yield link(tel(words), words)
        case Contact(fax=str() as words), "fax":
            yield plain_line(words)
        case Contact(), "post":
            lines = [line for line in (it.first_line, *(it.post or ())) if line]
            yield from (plain_line(", ".join(lines)),) if lines else ()
        case _:
            return


def link(href: str, words: str) -> Line:
    """Words that lead to an address."""
    inside: tuple[Inline, ...] = (Text(words),)
    return Line((Link(href, inside),))
