"""The terms on which a request is answered are others: how soon, at what cost, on what proof, with what appeal.

Why: Whoever has to wait longer, pay, or prove more has less of a right.

Was:

    methods: e-mail

Now:

    methods: e-mail, deadline: 45 days
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.facts.direction import Direction
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule
from notice_compiler.judging.direction_rule import by_direction
from notice_compiler.law.law import Class
from notice_compiler.time_value import compare

_TIMES = ("deadline", "extension", "confirmation", "within")
_TOLD = {
    "fee": "the cost",
    "frequency": "how often it can be asked for",
    "condition": "the condition",
    "proofs": "what is asked for as proof",
    "appeal": "how a refusal is appealed",
    "agents": "whether an agent can ask",
    "offered": "whether it is offered",
    "reason": "why it is not offered",
    "deadline": "how soon it is answered",
    "confirmation": "how soon its receipt is confirmed",
    "extension": "by how much that can be extended",
    "within": "how soon a refusal has to be appealed",
    "contacts": "to whom to turn",
    "methods": "how to ask",
    "authorities": "which authorities take complaints",
}
_KINDS = ("right.contacts", "requests.authorities", "requests.methods", "requests.terms", "right.terms")


def claims(root: Root, it: Between) -> bool:
    """The terms of a right, of its cases, and of all requests."""
    kind = root.delta.kind
    if ".scope" in kind or kind.endswith((".id", ".label", ".notes")):
        return False
    return kind in _KINDS or kind.startswith(("right.terms.", "requests.terms.", "case.right.", "case.requests."))


def judge(root: Root, it: Between) -> Class:
    """By direction; a time that becomes known is better than none, and words alone are substantive."""
    delta = root.delta
    if delta.at[-1] in ("reason", "text"):
        return "substantive"
    if delta.at[-1] == "offered":
        return "material" if delta.after == "no" else "substantive"
    time = next((key for key in _TIMES if key in delta.at), None)
    if time is not None:
        first = not it.says(0, delta.at[: delta.at.index(time) + 1])
        return _of_time(root, it, time, first)
    if it.direction(delta) in (Direction.MORE_IS_WORSE, Direction.FIXED) and not delta.of:
        return _of_words(delta.before, delta.after)
    return by_direction(root, it)


def _of_time(root: Root, it: Between, time: str, first: bool) -> Class:
    if first:
        return "material" if time == "extension" else "substantive"
    if root.delta.at[-1] != "value":
        return "material"
    if time == "within":
        return "substantive" if compare(root.delta.before or "", root.delta.after or "") == "longer" else "material"
    return by_direction(root, it)


def _of_words(before: str | None, after: str | None) -> Class:
    """A fee, a condition, a limit on how often: worse where there was none, or where it is another one."""
    if after in (None, "none"):
        return "substantive"
    return "substantive" if before is None and after == "none" else "material"


def say(root: Root, it: Between) -> str:
    """What, before and after."""
    delta = root.delta
    key = next((step for step in reversed(delta.at) if step in _TOLD), "")
    what = _TOLD.get(key, "the terms on which it is answered")
    who = "All requests" if delta.at[0] == "requests" else it.owner(delta)
    if delta.of:
        return f"{who}: {what}: {it.member(delta)} is {'now' if delta.before is None else 'no longer'} named."
    if delta.at[-1] == "offered" and "no" in (delta.before, delta.after):
        return f"{who}: the notice {'now' if delta.after == 'no' else 'no longer'} says that it is not offered."
    before, after = (f"“{value}”" if value else "not told" for value in (delta.before, delta.after))
    return f"{who}: {what} is now {after}. Before: {before}."


CHANGE = ChangeRule(claims=claims, say=say, mirror="terms-changed", judge=judge)
