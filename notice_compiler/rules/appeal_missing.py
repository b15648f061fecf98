"""A law asks how a refusal is appealed, and the notice does not say.

Why: In Virginia (since 2023-01-01), Colorado (since 2023-07-01) and Texas (since 2024-07-01; from general knowledge)
consumers can appeal when a request is refused, and the notice has to say how. Not every citation was checked against
the text of the law: the finding says of which. California does not ask for it, so that notices written for California
lack it.

Wrong:

    laws: [virginia]
    rights: {delete: {label: Right to delete, means: delete}}
    body:
      - {id: main, heading: Your Rights, content: [{list: rights}]}

Right:

    laws: [virginia]
    rights: {delete: {label: Right to delete, means: delete, appeal: {methods: e-mail, deadline: 60 days}}}
    methods: {e-mail: {label: by e-mail, kind: e-mail, contact: office}}
    contacts: {office: {label: Privacy office, email: privacy@acme.example}}
    body:
      - {id: main, heading: Your Rights, content: [{list: rights}]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.notice.covers import overlaps
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Group, Scope
from notice_compiler.notice.things import Appeal
from notice_compiler.place import Place
from notice_compiler.query.naming import listed
from notice_compiler.query.requests import offered
from notice_compiler.query.rights import met_by
from notice_compiler.query.sayings import is_said
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_ASKING: Final[Mapping[str, tuple[str, str, tuple[str, ...]]]] = {
    "virginia": ("us-va", "Virginia", ("virginia:59.1-577-C", "virginia:59.1-578-C-3")),
    "colorado": ("us-co", "Colorado", ("colorado:6-1-1306-3", "colorado:6.03-A-7")),
    "texas": ("us-tx", "Texas", ("texas:541.053", "texas:541.102-a-3")),
}
_APPEAL: Final = sought(r"\bappeal", "appeal")


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark that names the states for which nothing is told; none where unmarked words speak of appeals."""
    appeals = list(_appeals(notice))
    lacking: dict[str, tuple[str, ...]] = {}
    for code, state, provisions in (found for law, found in _ASKING.items() if law in notice.laws):
        here = [it for it in appeals if overlaps(notice, it[2], Scope(Group(places=(code,)), None))]
        if here:
            yield Met(here[0][0], here[0][1], provisions)
        elif not any(_is_open(notice, it[2]) for it in appeals):
            lacking[state] = provisions
    if lacking and (appeals or not is_said(notice, _APPEAL)):
        where = listed(list(lacking))
        yield Remark(
            f"The notice does not say how readers in {where} appeal when a request is refused.",
            "Write `appeal:` under the right, or under `requests:` for all of them, with `methods:` or `contacts:` and "
            "the `deadline:` for an answer; or declare a right that `means: appeal`.",
            Place(("rights",) if notice.rights else ("requests",), "key"),
            where,
            provisions=tuple(name for found in lacking.values() for name in found),
        )


def _appeals(notice: Notice) -> Iterator[tuple[Place, str, Scope | None]]:
    """What is told of appeals: where, in which words, and for whom."""
    for right in offered(notice):
        name = right.name or right.id
        if "appeal" in right.means:
            cases = [it.terms.scope for it in right.cases if it.terms.offered is not False]
            said = met_by(notice, right)
            yield from ((said.where, said.words, scope) for scope in cases or [right.terms.scope])
        if right.terms.appeal is not None:
            yield Place(("rights", right.id, "appeal"), "key"), _ways(right.terms.appeal, name), right.terms.scope
        for case in right.cases:
            if case.terms.appeal is not None:
                place = Place(("rights", right.id, "cases", case.id, "appeal"), "key")
                yield place, _ways(case.terms.appeal, name), case.terms.scope
    if notice.requests is not None and notice.requests.appeal is not None:
        yield Place(("requests", "appeal"), "key"), _ways(notice.requests.appeal), notice.requests.scope
    for case in notice.request_cases:
        if case.terms.appeal is not None:
            place = Place(("requests", "cases", case.id, "appeal"), "key")
            yield place, _ways(case.terms.appeal, case.label or ""), case.terms.scope


def _ways(appeal: Appeal, of: str = "") -> str:
    """How it is done, by the names of methods and of those to whom one turns; of which right or for whom."""
    ways = "; ".join(it.name or it.id for it in (*(appeal.methods or ()), *(appeal.contacts or ())))
    return ": ".join(filter(None, (of, ways)))


def _is_open(notice: Notice, scope: Scope | None) -> bool:
    """Whether it holds for places of which not all are named."""
    named = scope.only.places if scope is not None and scope.only is not None else ()
    return any(notice.places[code].open for code in named if code in notice.places)


RULE = Rule("error", tuple(name for _, _, provisions in _ASKING.values() for name in provisions), check)
