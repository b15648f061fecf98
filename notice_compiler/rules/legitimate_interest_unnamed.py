"""Something rests on legitimate interests, and the notice does not say which interests these are.

Why: Who relies on legitimate interests has to say which, and whose: those of the controller or of a third party (GDPR
Art. 13(1)(d), since 2018-05-25). Only then can readers weigh them against their own and object. The name of the basis,
“legitimate interests”, says that there are some.

Wrong:

    laws: [gdpr]
    bases: {interests: {label: Legitimate interests, means: legitimate-interests}}
    purposes: {security: {label: Keeping our website safe, basis: interests}}
    body:
      - {id: main, heading: Use, content: [{list: purposes}]}

Right:

    laws: [gdpr]
    bases: {interests: {label: Legitimate interests, means: legitimate-interests}}
    purposes: {security: {label: Keeping our website safe, basis: [interests: preventing fraud and attacks]}}
    body:
      - {id: main, heading: Use, content: [{list: purposes}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Disclosed, Named
from notice_compiler.notice.things import Basis
from notice_compiler.place import Place
from notice_compiler.query.bases import bases_of, has_basis, purposes
from notice_compiler.query.naming import some
from notice_compiler.query.rows import keyed_rows
from notice_compiler.query.sayings import Saying, find, met
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met, Moot, Remark, Rule, Verdict

_BARE: Final = re.compile(
    r"(?:(?:our|the|your|a|of|on|for|in|necessary|purposes?|basis|pursuit)\s+)*legitimate\s+(?:business\s+)?interests?"
    r"(?:\s*[(,]?\s*(?:under\s+)?(?:UK\s+)?(?:GDPR|DSGVO|Art|§).*)?",
    re.IGNORECASE | re.DOTALL,
)
"""The name of the basis, which names no interest."""
_NAMED: Final = sought(
    r"legitimate\s+(?:business\s+)?interests?\s+(?:in|of|to|are|is|include|such\s+as|lies?)\b|interests?\s+(?:that\s+)?we\s+pursue",
    "legitimate, pursue",
)


@dataclass(frozen=True, slots=True)
class _Use:
    """Something that rests on legitimate interests, where that is listed, and the words that name the interest."""

    name: str
    where: Place
    value: str
    interest: str | None
    key: str


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each row whose interest is not named, one for all where none is; sentences are not judged."""
    bases = [it for it in notice.bases.values() if it.means == "legitimate-interests"]
    uses = [use for it in bases if it.text is None and _BARE.fullmatch(it.name or "") for use in _uses(notice, it)]
    lacking = [it for it in uses if it.interest is None]
    cure = "Name the interest beside the basis, as in `basis: [interests: preventing fraud]`."
    if not bases:
        yield from _moot(notice)
    elif not lacking:
        in_names = [met(notice, "basis", it) for it in bases if it.text is None and _NAMED.is_in(it.name or "")]
        yield from (Met(it.where, it.interest) for it in uses[:1] if it.interest)
        yield from in_names[:1] if len(in_names) == len(bases) else ()
    elif any(_may_speak_of(it, lacking) for it in find(notice, _NAMED)):
        return
    elif len(lacking) == len(uses) > 1:
        named = some([it.name for it in lacking])
        message = f"{named} rest on legitimate interests, and the notice does not say of any which interests these are."
        yield Remark(message, cure, Place(("bases", bases[0].id), "key"), bases[0].id)
    else:
        for it in lacking:
            message = f"“{it.name}” rests on legitimate interests, and the notice does not say which these are."
            yield Remark(message, cure, it.where, it.value)


def _may_speak_of(it: Saying, lacking: list[_Use]) -> bool:
    """Whether words that name an interest can be meant for these, and not for a purpose of their own."""
    own = {name for kind, name in it.passage.subjects if kind == "purpose"}
    return not own or any(one.value in own or one.key in own for one in lacking)


def _uses(notice: Notice, basis: Basis) -> Iterator[_Use]:
    """What is listed to rest on a basis; what a sentence says of it is left to those who read it."""
    for kind, thing, path, row in keyed_rows(notice):
        facet = "purposes" if kind == "basis" else "basis"
        found = row.answers.get(facet)
        if (kind == "basis" and thing.id != basis.id) or not isinstance(found, Disclosed) or facet not in row.composed:
            continue
        for it in found.members or ():
            if kind == "basis" or it.id == basis.id:
                about: Named = it if kind == "basis" else thing
                limit = found.limits.get(it.id)
                interest = (limit.text if limit else None) or row.reason
                yield _Use(about.name or about.id, Place((*path, facet)), about.id, interest, thing.id)


def _moot(notice: Notice) -> Iterator[Moot]:
    """That other bases are told of every purpose."""
    told = purposes(notice)
    found = [it for one in told for it in bases_of(notice, one)]
    if found and all(has_basis(notice, it) for it in told) and all(it.means for it in found):
        yield Moot("None of the legal bases that the notice names is a legitimate interest.", _first(notice, found[0]))


def _first(notice: Notice, basis: Basis) -> Place:
    return met(notice, "basis", basis).where


RULE = Rule("error", ("gdpr:13-1-d",), check)
