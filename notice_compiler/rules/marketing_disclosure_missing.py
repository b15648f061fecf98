"""The notice does not tell Californians that they can ask who got their information for direct marketing, or where.

Why: A business that disclosed customers’ personal information to third parties for their direct marketing designates
a mailing or e-mail address, or a toll-free number, for requests, and makes it known, since 2005 (Civ. Code
1798.83(b)(1)); most do so in the policy. The three ways of making it known were read in a secondary copy only.

Wrong:

    laws: [shine-the-light]

Right:

    laws: [shine-the-light]
    rights: {marketing: {label: Your Privacy Rights, means: third-party-marketing-disclosure, methods: e-mail}}
    methods: {e-mail: {label: by e-mail, kind: e-mail, contact: office}}
    contacts: {office: {email: privacy@acme.example}}
    body:
      - {id: rights, heading: Your Privacy Rights, content: [{list: rights}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.things import Method, Right, Statement
from notice_compiler.place import Place
from notice_compiler.query.marketing_disclosure import does_not_arise, tellings, words_about
from notice_compiler.query.requests import methods_of, rights
from notice_compiler.query.sayings import met, spoken_of
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_ADDRESS: Final = re.compile(
    r"\S@\w|\b\d{3}\W{1,2}\d{4}\b|\b(?:write|email|e-mail|call|contact)\s+(?:to\s+)?us\b", re.IGNORECASE
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where nothing tells of it, or nothing says where to ask; who offers an opt-out is left alone."""
    moot, told = does_not_arise(notice), tellings(notice)
    if moot is not None:
        yield moot
    elif not told and not rights(notice, "third-party-marketing-disclosure", "opt-out-of-nonaffiliate-sharing"):
        yield Remark(
            "The notice does not tell Californians that they can ask which personal information went to third parties "
            "for their direct marketing, and to whom.",
            "Describe this right, with the address for requests, as a right that means "
            "`third-party-marketing-disclosure`. Where nothing is disclosed so, say that, and mark the words as a "
            "statement that means `shine-the-light`, with `answer: no`.",
            Place(("rights",), "key"),
        )
    elif told:
        yield from _address(notice, told)


def _address(notice: Notice, told: tuple[tuple[str, Named], ...]) -> Iterator[Verdict]:
    methods = [method for _, it in told for method in _methods(notice, it)]
    fit = [it for it in methods if _is_designated(notice, it)]
    if fit:
        about = {(kind, it.id) for kind, it in told}
        spoken = spoken_of(notice, "method", fit[0].id)
        here = (Met(it.place, it.words) for it in spoken if about & set(it.passage.subjects))
        yield next(here, met(notice, "method", fit[0]))
    elif (
        not methods and not any(_names_contact(notice, *it) for it in told) and not _ADDRESS.search(words_about(notice))
    ):
        kind, it = told[0]
        said = met(notice, kind, it)
        yield Remark(
            f"The notice tells of the right (“{said.words}”), and not to which address such requests go.",
            "Name a mailing or e-mail address, or a toll-free telephone or fax number, where the right is described.",
            said.where,
            it.id,
        )


def _methods(notice: Notice, it: Named) -> tuple[Method, ...]:
    if isinstance(it, Right):
        return methods_of(notice, it)
    return it.methods or () if isinstance(it, Statement) else ()


def _is_designated(notice: Notice, it: Method) -> bool:
    """Whether it is a way that the law names: post, e-mail, or a toll-free telephone or fax number."""
    contact = notice.contacts.get(it.contact or "")
    return it.kind in ("e-mail", "post") or (
        it.kind in ("phone", "fax") and contact is not None and bool(contact.toll_free)
    )


def _names_contact(notice: Notice, kind: str, it: Named) -> bool:
    """Whether somebody is named to whom one turns, in the same passage or as a fact of the right."""
    beside = (mark for said in spoken_of(notice, kind, it.id) for mark in said.passage.marks)
    return any(mark.scheme in ("contact", "method") for mark in beside) or bool(isinstance(it, Right) and it.contacts)


RULE = Rule("error", ("shine-the-light:1798.83-b-1",), check)
