"""The notice tells of rights and not how readers use them.

Why: A right that one cannot use is none. The CCPA regulations (11 CCR 7011(e)(3)(A)), the California Insurance
Information and Privacy Protection Act (Ins. Code 791.04(b)(4)), CalOPPA (Bus. & Prof. Code 22575(b)(2)) and the privacy
acts of Virginia, Colorado and Texas want the notice to say how requests are made. Under the GDPR the address of the
controller is enough.

Wrong:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]

Right:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete, methods: e-mail}}
    methods: {e-mail: {label: by e-mail, kind: e-mail, contact: office}}
    contacts: {office: {email: privacy@acme.example}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import RightMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Right
from notice_compiler.query.channels import all_methods_of, channels_of
from notice_compiler.query.naming import called, named
from notice_compiler.query.requests import contacts
from notice_compiler.query.rights import offered_under
from notice_compiler.query.sayings import met, place_of
from notice_compiler.rule import Context, Remark, Rule, Verdict

_FILE: Final[tuple[RightMeaning, ...]] = ("access", "correct", "delete")
_STATES: Final[tuple[RightMeaning, ...]] = (
    *_FILE,
    "portability",
    "opt-out-of-sale",
    "opt-out-of-sale-or-sharing",
    "opt-out-of-targeted-advertising",
    "opt-out-of-profiling",
    "list-of-third-parties",
)
_WANTED: Final[dict[str, tuple[RightMeaning, ...]]] = {
    "ccpa:7011-e-3-A": (
        *_FILE,
        "portability",
        "opt-out-of-sale-or-sharing",
        "opt-out-of-sale",
        "limit-sensitive-use",
        "opt-out-of-automated-decisions",
        "third-party-marketing-disclosure",
    ),
    "iippa:791.04-b-4": _FILE,
    "caloppa:22575-b-2": _FILE,
    "gdpr:13-2-b": (*_FILE, "portability", "restrict", "object", "object-to-direct-marketing"),
    "gdpr:13-2-c": ("withdraw-consent",),
    "virginia:59.1-578-C-3": _STATES,
    "colorado:6.03-A-4": _STATES,
    "texas:541.102-a-3": _STATES,
}
_MORE_IS_ASKED: Final = ("colorado:6.03-A-4", "gdpr:13-2-b")
"""Provisions that a method alone does not meet."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark that names all such rights; a method for all requests and words that name an address are enough."""
    without: dict[str, Right] = {}
    unmet: list[str] = []
    for provision, meanings in _WANTED.items():
        if not context.in_force(notice, provision):
            continue
        law = provision.partition(":")[0]
        rights = offered_under(notice, law, *(it for it in meanings if not _is_told_elsewhere(it, notice)))
        lacking = [it for it in rights if not _has_way(notice, law, it)]
        if lacking:
            unmet.append(provision)
            without |= {it.id: it for it in lacking}
        elif provision not in _MORE_IS_ASKED:
            yield from (
                met(notice, "method", method, provision)
                for right in rights[:1]
                for method in all_methods_of(notice, right)[:1]
            )
    if without:
        yield _remark(notice, tuple(without[name] for name in notice.rights if name in without), tuple(unmet))


def _is_told_elsewhere(meaning: RightMeaning, notice: Notice) -> bool:
    """Whether another rule tells that there is no address for the right: marketing-disclosure-missing."""
    return meaning == "third-party-marketing-disclosure" and "shine-the-light" in notice.laws


def _has_way(notice: Notice, law: str, right: Right) -> bool:
    if all_methods_of(notice, right) or channels_of(notice, right):
        return True
    return law == "gdpr" and any(it.role != "authority" for it in contacts(notice))


def _remark(notice: Notice, rights: tuple[Right, ...], provisions: tuple[str, ...]) -> Remark:
    ids = ", ".join(it.id for it in rights)
    known = [it for it in contacts(notice) if it.role != "authority"]
    which = f"`rights: [{ids}]`" if len(rights) > 1 else f"`rights: {ids}`"
    cure = f"Say to which address requests are sent, with `[…](method:…)` in a block about {which}"
    cure += ", or list `methods:` under the right." if len(rights) == 1 else ", or list `methods:` under each."
    if known:
        cure += f" If the address for questions ({called(known[0])}) is also the one for requests, say so."
    return Remark(
        f"The notice tells readers of {named(rights)}, and not how to make such a request.",
        cure,
        place_of(notice, "right", rights[0].id),
        ids,
        provisions=provisions,
    )


RULE = Rule("error", tuple(_WANTED), check)
