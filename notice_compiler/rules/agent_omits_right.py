"""Requests through an authorized agent are told of for some rights and not for others.

Why: 11 CCR 7011(e)(3)(H) wants the policy to tell how an agent makes a request, and agents can make them all: to know,
to delete, to correct, to opt out and to limit (Civ. Code 1798.130 and 1798.135). A description that names two of the
rights reads as if the others were closed to agents.

Wrong:

    laws: [ccpa]
    rights:
      delete: {label: The right to delete, means: delete}
      correct: {label: The right to correct, means: correct}
    requests: {agents: {rights: delete}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}, {list: requests}]}]

Right:

    laws: [ccpa]
    rights:
      delete: {label: The right to delete, means: delete}
      correct: {label: The right to correct, means: correct}
    requests: {agents: {rights: [delete, correct]}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}, {list: requests}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import RightMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Right
from notice_compiler.place import Place
from notice_compiler.query.naming import named
from notice_compiler.query.rights import covered, offered_under, rights_place, told_in
from notice_compiler.query.sayings import tidy
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_RIGHTS: Final[tuple[RightMeaning, ...]] = (
    "access",
    "delete",
    "correct",
    "opt-out-of-sale-or-sharing",
    "opt-out-of-sale",
    "limit-sensitive-use",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark that names the rights left out; none where it is not said for which rights an agent can ask."""
    wanted = offered_under(notice, "ccpa", *_RIGHTS)
    named_there = covered(notice.agents)
    allowed = [it for it in wanted if it.terms.agents or (named_there is not None and it.id in named_there)]
    is_list = named_there is not None or (notice.agents is None and bool(allowed))
    missing = [it for it in wanted if it not in allowed and (is_list or it.terms.agents is False)]
    said = told_in(notice, "agents")
    if missing:
        key = ("requests", "agents") if notice.agents else ("rights", missing[0].id)
        place = rights_place(notice, "agents") or Place(key, "key")
        yield Remark(_message(allowed, missing), _cure(missing), place, ", ".join(it.id for it in missing))
    elif allowed:
        place = (
            said.place if said else Place(("requests", "agents") if notice.agents else ("rights", allowed[0].id), "key")
        )
        yield Met(place, tidy(said.words) if said else named(allowed))


def _message(allowed: list[Right], missing: list[Right]) -> str:
    if not allowed:
        return f"The notice says that an agent cannot make requests for {named(missing, 'or')}."
    return f"That an agent can make a request is told for {named(allowed)}, and not for {named(missing)}."


def _cure(missing: list[Right]) -> str:
    names = " and ".join(f"`[…](right:{it.id})`" for it in missing)
    return f"Name {names} there, too; or say that an agent can make every request."


RULE = Rule("error", ("ccpa:7011-e-3-H",), check)
