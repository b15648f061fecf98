"""The notice says something else of an organization: its role, its group, its contact, its licences.

Why: A role decides who is responsible; a licence or a contact that changes is told to readers.

Was:

    sister: Sister

Now:

    sister: {label: Sister, role: affiliate}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of


def say(root: Root, it: Between) -> str:
    """What, before and after."""
    delta = root.delta
    what = {"part_of": "group", "licence": "licence"}.get(delta.at[2], delta.at[2])
    if delta.of or delta.kind == "entity.licence":
        names = (it.name(delta.of, value) if value and delta.of else value for value in (delta.before, delta.after))
        before, after = (name or "not told" for name in names)
    else:
        before, after = ((value or "not told").replace("-", " ") for value in (delta.before, delta.after))
    return f"The {what} of {it.owner(delta)} is now: {after}. Before: {before}."


CHANGE = ChangeRule(
    claims=any_of(
        "entity.role", "entity.part_of", "entity.contact", "entity.licence", "transfer.contact", "transfer.url"
    ),
    say=say,
    mirror="entity-described",
)
