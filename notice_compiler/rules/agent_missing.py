"""The notice does not say how an authorized agent makes a request for somebody.

Why: Consumers may let somebody else ask for them (Civ. Code 1798.130 and 1798.135), and 11 CCR 7011(e)(3)(H) wants the
policy to tell how such an agent makes a request, since 2023-03-29.

Wrong:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]

Right:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete}}
    proofs: {authority: a signed authority}
    requests: {agents: {rights: delete, proofs: authority}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}, {list: requests}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.naming import named
from notice_compiler.query.requests import offered
from notice_compiler.query.rights import covered, offered_under, told_in
from notice_compiler.query.sayings import is_said, tidy
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_AGENT: Final = sought(
    r"\bauthori[sz]ed\s+(?:agents?|representatives?)\b|\bagents?\s+(?:to|may|can)\b|\bpowers?\s+of\s+attorney\b"
    r"|\bon\s+(?:your|someone(?:\s+else)?[’']s|another\s+person[’']s)\s+behalf\b",
    "agent, representative, attorney, behalf",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark; none where a sentence speaks of agents that is not declared as being about them.

    Met where a passage tells how, and names no rights of which one might be left out: agent-omits-right sees to those.
    """
    rights = offered_under(
        notice, "ccpa", "access", "delete", "correct", "opt-out-of-sale-or-sharing", "opt-out-of-sale"
    )
    terms = [it for right in offered(notice) for it in (right.terms, *(case.terms for case in right.cases))]
    told = notice.agents is not None or any(it.agents is not None for it in terms)
    said = told_in(notice, "agents")
    if rights and notice.agents is not None and notice.agents.proofs and said and covered(notice.agents) is None:
        yield Met(said.place, tidy(said.words))
    if rights and not told and not is_said(notice, _AGENT):
        yield Remark(
            f"The notice offers {named(rights)}, and does not say how an authorized agent makes such a request.",
            "Say how, such as “your agent sends us your signed permission”, in a block with `about: {requests: "
            "agents}`; mark the rights and what you ask for (`proof:`).",
            Place(("requests",), "key") if notice.requests else Place(("rights",), "key"),
            ", ".join(it.id for it in rights),
        )


RULE = Rule("error", ("ccpa:7011-e-3-H",), check)
