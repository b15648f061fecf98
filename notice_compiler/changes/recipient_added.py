"""Somebody else receives personal information.

Why: More recipients are worse for the reader. The role decides where the law says so: for a business purpose, a
processor or an affiliate is less than a third party; another member of a class that is described already changes
little.

Was:

    disclosed: {service: [carriers, partners], sold: partners}

Now:

    disclosed: {service: [carriers, partners], sold: [partners, insurers]}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came_to_row
from notice_compiler.law.law import Class

PROCESSORS = ("processor", "affiliate")


def say(root: Root, it: Between) -> str:
    """Who receives what."""
    delta, practice = root.delta, it.practice_of(root.delta)
    if delta.kind == "row.recipients":
        return f"{it.name('recipient', delta.value)} is a new recipient: {it.row_words(it.new, delta.at[1])}"
    if delta.kind != "answer.recipients":
        return f"The notice now names one more recipient for {it.owner(delta)}: {it.member(delta)}."
    name = it.name("category", delta.at[1])
    return f"The notice now says that {name} {it.verb(practice)} one more recipient: {it.member(delta)}."


def judge(root: Root, it: Between) -> Class:
    """By the role for a business purpose; a vendor exchanged within a class is substantive; material otherwise."""
    practice, found = it.practice_of(root.delta), it.recipient(root.delta.value)
    lesser = found is not None and found.role in PROCESSORS and practice is not None
    if lesser and practice is not None and practice.means == ("business-purpose",):
        return "substantive"
    return "substantive" if it.is_exchanged(root.delta) else "material"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Where the recipient stands under 12 CFR 1016.8; whether it takes another's place within a class."""
    return ("exchanged",) if it.is_exchanged(root.delta) else it.exceptions((root.delta.value,))


CHANGE = ChangeRule(
    claims=came_to_row("recipients"),
    say=say,
    mirror="recipient-removed",
    judge=judge,
    circumstances=circumstances,
)
