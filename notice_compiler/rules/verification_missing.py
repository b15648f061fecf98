"""The notice does not say how those who make a request are identified.

Why: 11 CCR 7011(e)(3)(E) wants the policy to describe in general how requests to know, delete and correct are verified,
and what the consumer has to supply (since 2023-03-29; the citation is not verified). Readers can then have at hand what
they will be asked for.

Wrong:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]

Right:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete}}
    proofs: {order-number: your last order number}
    requests: {verification: {rights: delete, proofs: order-number}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}, {list: requests}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.naming import named
from notice_compiler.query.rights import offered_under
from notice_compiler.query.sayings import is_said
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Remark, Rule

_VERIFY: Final = sought(
    r"\bverif(?:y|ies|ied|ying|ication|iable)\b|\bauthenticat\w+|\bconfirm(?:ing)?\s+(?:your|the)\s+identity\b"
    r"|\bidentify\s+you\b|\bprove\s+(?:your\s+identity|who\s+you)",
    "verif, authenticat, confirm, identify, prove",
)


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark; none where a sentence speaks of it that is not declared as being about verification."""
    rights = offered_under(notice, "ccpa", "access", "delete", "correct")
    proofs = [notice.requests, *(it.terms for it in notice.request_cases), *(it.terms for it in rights)]
    told = notice.verification is not None or any(it is not None and it.proofs for it in proofs)
    if rights and not told and not is_said(notice, _VERIFY):
        yield Remark(
            f"The notice offers {named(rights)}, and does not say how such requests are verified, nor what readers "
            "have to supply for that.",
            "Describe it in general, such as “we compare your name and e-mail address with our records”, in a block "
            "with `about: {requests: verification}`; mark the rights and what you ask for (`proof:`).",
            Place(("requests",), "key") if notice.requests else Place(("rights",), "key"),
            ", ".join(it.id for it in rights),
        )


RULE = Rule("error", ("ccpa:7011-e-3-E",), check)
