"""Information goes to nonaffiliated companies for their marketing, and readers are not told how to opt out.

Why: Whoever discloses nonpublic personal information to nonaffiliated third parties outside the exceptions explains the
right to opt out, and how to use it (12 CFR 1016.6(a)(6); in California 10 CCR 2689.7(a)(6)). Marketing by others is
outside the exceptions, so there is no such disclosure without the chance to stop it.

Wrong:

    laws: [glba]
    practices: {marketing: {heading: For others to market to you, means: nonaffiliates-marketing, recipients: yes}}
    body:
      - {id: sharing, heading: Sharing, content: [{list: practices}]}

Right:

    laws: [glba]
    practices: {marketing: {heading: For others to market to you, means: nonaffiliates-marketing, recipients: yes}}
    rights: {opt-out: {label: Stop this, means: opt-out-of-nonaffiliate-sharing, methods: phone}}
    methods: {phone: {label: call us, kind: phone, contact: desk}}
    contacts: {desk: {phone: 800-555-0177}}
    body:
      - {id: sharing, heading: Sharing, content: [{list: practices}, {list: rights}]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import RightMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.query.disclosed import practices
from notice_compiler.query.insurance import practised
from notice_compiler.query.requests import methods_of, offered
from notice_compiler.query.sayings import met
from notice_compiler.rule import Context, Moot, Remark, Rule, Verdict

_CALIFORNIA: Final = "california-insurance:2689.7-a-6"


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where it happens and no right stops it; an unnamed right beside “can be limited” is left alone.

    Joint marketing comes with an opt-out in California, and federal law lets it do without.
    """
    happens, jointly = practised(notice, "nonaffiliates-marketing"), practised(notice, "joint-marketing")
    meanings: tuple[RightMeaning, ...] = ("opt-out-of-nonaffiliate-sharing",)
    if happens:
        meanings += ("opt-out-of-sale", "opt-out-of-sale-or-sharing", "opt-in")
    for right in offered(notice, *meanings) if happens or jointly else ():
        if methods_of(notice, right):
            yield met(notice, "right", right)
        return
    if happens is False and not jointly:
        denied = practices(notice, "nonaffiliates-marketing")[0]
        why = "The notice says that nothing goes to nonaffiliated companies for their marketing."
        yield Moot(why, met(notice, "practice", denied).where, (_CALIFORNIA,))
    if not happens:
        return
    told = practices(notice, "nonaffiliates-marketing")
    limited = any(row.limit == "yes" for practice in told for _, row in practice.handling.each())
    if limited and any(not right.means for right in offered(notice)):
        return
    refused = any(row.limit == "no" for practice in told for _, row in practice.handling.each())
    said = met(notice, "practice", told[0])
    tail = "says that readers cannot limit it" if refused else "explains no right to opt out of it"
    yield Remark(
        f"The notice tells of disclosures to nonaffiliated companies for their marketing (“{said.words}”), and {tail}.",
        "Explain the right to opt out and how to use it, as a right that means `opt-out-of-nonaffiliate-sharing` with "
        "its `methods:`.",
        said.where,
        told[0].id,
    )


RULE = Rule("error", ("glba:1016.6-a-6", _CALIFORNIA), check)
