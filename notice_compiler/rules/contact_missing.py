"""The notice names nobody whom readers can reach with a question.

Why: Questions and complaints need an address. 11 CCR 7011(e)(3)(J) asks for a contact (since 2023-03-29), the GDPR for
the contact details of the controller (Art. 13(1)(a)), and Colorado for a way to reach the controller (4 CCR 904-3,
Rule 6.03(A)(6)).

Wrong:

    laws: [ccpa]

Right:

    laws: [ccpa]
    contacts: {office: {name: Acme Inc., email: privacy@acme.example}}
    body: [{id: contact, heading: Contact, content: [{contact: office}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.blocks import ContactBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Contact
from notice_compiler.place import Place
from notice_compiler.query.categories import at_collection
from notice_compiler.query.requests import contacts
from notice_compiler.query.sayings import find, home_of, met, spoken_of
from notice_compiler.rule import Context, Met, Moot, Remark, Rule, Verdict

_QUESTIONS: Final = "ccpa:7011-e-3-J"
_WORDS: Final = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|\bcontact\s+us\s+(?:at|on|by|under)\b"
    r"|\bwrite\s+to\s+us\s+at\b",
    re.IGNORECASE,
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each role that laws ask for; none where sentences give an address that is not declared."""
    wanted: dict[str, list[str]] = {}
    moot = tuple(at_collection(notice))
    yield from (Moot(it.why, it.where, (_QUESTIONS,)) for it in moot)
    if context.in_force(notice, _QUESTIONS) and not moot:
        wanted["any"] = [_QUESTIONS]
    for provision, required in context.required(notice.laws, "contact"):
        wanted.setdefault(required.contact or "any", []).append(provision)
    reachable = [it for it in contacts(notice) if _is_reachable(it)]
    for role, provisions in wanted.items():
        fit = [it for it in reachable if it.role == role or (role == "any" and it.role != "authority")]
        if fit:
            yield from _met(notice, fit[0], provisions)
        elif role != "any" or not _is_in_words(notice):
            who = "nobody whom readers can reach" if role == "any" else f"no {role.replace('-', ' ')}"
            yield Remark(
                f"The notice names {who} with questions about privacy.",
                "Declare the address under `contacts:` and print it, with `contact:` in the body, or mark the words "
                "that give it: `[privacy@acme.example](contact:office)`.",
                Place(("contacts",), "key"),
                role,
                provisions=tuple(provisions),
            )


def _is_reachable(it: Contact) -> bool:
    return any((it.email, it.phone, it.post, it.url, it.fax))


def _met(notice: Notice, it: Contact, provisions: list[str]) -> Iterator[Met]:
    """What readers see of the contact: its marked words, its address in a block, else the words of a way to write."""
    address = it.email or it.phone or ", ".join(it.post or ()) or it.url or it.fax or ""
    blocks = (block for section in notice.body for block in section.content)
    shown = any(isinstance(block, ContactBlock) and block.contact.id == it.id for block in blocks)
    said = next(iter(spoken_of(notice, "contact", it.id)), None)
    ways = (way for way in notice.methods.values() if way.contact == it.id and ("method", way.id) in notice.told)
    if said is not None:
        also = f": {address}" if shown and address not in said.words else ""
        yield Met(said.place, said.words + also, tuple(provisions))
    elif shown:
        yield Met(home_of("contact", it.id), address, tuple(provisions))
    else:
        yield from (met(notice, "method", way, *provisions) for way in tuple(ways)[:1])


def _is_in_words(notice: Notice) -> bool:
    linked = any(
        mark.scheme == "link" and (mark.ids[0].startswith("mailto:") or "contact" in mark.ids[0].lower())
        for passage in notice.passages
        for mark in passage.marks
    )
    return linked or next(find(notice, _WORDS), None) is not None


RULE = Rule("error", (_QUESTIONS,), check, reads="contact")
