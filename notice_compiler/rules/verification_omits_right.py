"""How requests are verified is told for some of the rights to know, delete and correct, and not for others.

Why: 11 CCR 7011(e)(3)(E) wants the policy to describe how requests to know, delete and correct are verified (since
2023-03-29; the citation is not verified). A description that names two of the three leaves readers to guess what
they must supply for the third.

Wrong:

    laws: [ccpa]
    rights:
      delete: {label: The right to delete, means: delete}
      correct: {label: The right to correct, means: correct}
    proofs: {order-number: your last order number}
    requests: {verification: {rights: delete, proofs: order-number}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}, {list: requests}]}]

Right:

    laws: [ccpa]
    rights:
      delete: {label: The right to delete, means: delete}
      correct: {label: The right to correct, means: correct}
    proofs: {order-number: your last order number}
    requests: {verification: {rights: [delete, correct], proofs: order-number}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}, {list: requests}]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.naming import named
from notice_compiler.query.rights import covered, offered_under, rights_place, told_in
from notice_compiler.query.sayings import tidy
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark that names the rights left out; none where it is not said to which rights the description applies."""
    told, evidence = covered(notice.verification), notice.verification
    wanted = offered_under(notice, "ccpa", "access", "delete", "correct")
    if told is None or evidence is None or not wanted:
        return
    said, key = told_in(notice, "verification"), Place(("requests", "verification"), "key")
    missing = [it for it in wanted if it.id not in told and it.terms.proofs is None]
    if missing:
        yield Remark(
            f"How requests are verified is told for {named(evidence.rights or ())}, and not for {named(missing)}.",
            "Name "
            + " and ".join(f"`[…](right:{it.id})`" for it in missing)
            + " there, too; or say that the same holds for every request.",
            rights_place(notice, "verification") or key,
            ", ".join(it.id for it in missing),
        )
    else:
        yield Met(said.place if said else key, tidy(said.words) if said else named(evidence.rights or ()))


RULE = Rule("error", ("ccpa:7011-e-3-E",), check)
