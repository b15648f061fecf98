"""Decisions are taken by automated means, and the rights to opt out of that and to learn how it works are not told.

Why: From 2027-01-01 the CCPA regulations give consumers the rights to opt out of technology that decides about them in
a matter of significance, such as work, credit, insurance or housing, and to learn how it works (11 CCR 7221 and 7222);
the policy explains both (7011(e)(2)). The citations are partly verified; whether a decision is significant, and
whether an exception applies, is for counsel.

Wrong:

    laws: [ccpa]
    statements: {automated: {label: Software decides on applications, means: automated-decisions, answer: yes}}
    body: [{id: decisions, heading: Decisions, content: [{list: statements}]}]

Right:

    laws: [ccpa]
    statements: {automated: {label: Software decides on applications, means: automated-decisions, answer: yes}}
    rights:
      opt-out: {label: Opting out of decisions by software, means: opt-out-of-automated-decisions}
      reasons: {label: Learning how the software decided, means: reasons-for-decision}
    body: [{id: decisions, heading: Decisions, content: [{list: statements}, {list: rights}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.naming import listed
from notice_compiler.query.rights import explained, offered_under
from notice_compiler.query.sayings import met, place_of, statements
from notice_compiler.rule import Context, Moot, Remark, Rule, Verdict

_TECHNOLOGY: Final = re.compile(r"\bautomated\b|\balgorithm|\blogic\b|\bartificial\s+intelligence\b", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark that names what is missing; a review by a human being can stand instead of opting out."""
    said = statements(notice, "automated-decisions")
    yes = [it for it in said if it.answer]
    if said and not yes and all(it.answer is False for it in said):
        place = place_of(notice, "statement", said[0].id)
        yield Moot("The notice says that no decisions are taken by automated means.", place)
    if not yes:
        return
    out = offered_under(notice, "ccpa", "opt-out-of-automated-decisions", "opt-out-of-profiling")
    review = offered_under(notice, "ccpa", "human-review")
    reasons = offered_under(notice, "ccpa", "reasons-for-decision")
    known = any(_TECHNOLOGY.search(explained(notice, it)) for it in offered_under(notice, "ccpa", "access"))
    missing = ["to opt out of such decisions"] if not out and not review else []
    missing += ["to learn how they are made"] if not reasons and not known else []
    if missing:
        keys = ["`means: opt-out-of-automated-decisions`"] if not out and not review else []
        keys += ["`means: reasons-for-decision`"] if not reasons and not known else []
        yield Remark(
            "The notice says that decisions are taken by automated means, and does not tell readers that they have the "
            f"right {listed(missing)}.",
            f"Where such decisions are significant, add under `rights:` one with {listed(keys)}, and explain it; or "
            "waive this, and say why the right is not owed.",
            place_of(notice, "statement", yes[0].id),
            yes[0].id,
        )
    elif out and reasons:
        yield met(notice, "right", out[0])
        yield met(notice, "right", reasons[0])


RULE = Rule("warning", ("ccpa:7011-e-2-admt",), check)
