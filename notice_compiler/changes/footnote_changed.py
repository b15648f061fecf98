"""A footnote came or went, has another mark, or stands at another place.

Why: A footnote is read with what it is attached to. Its words are compared as words.

Was:

    numbers: {text: We keep no numbers., mark: "1"}

Now:

    numbers: {text: We keep no numbers., mark: "*"}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always


def claims(root: Root, it: Between) -> bool:
    """Footnotes, their words, and what carries them."""
    kind = root.delta.kind
    return kind in ("note", "note.mark", "footnote") or kind.endswith(".notes")


def say(root: Root, it: Between) -> str:
    """The footnote."""
    delta = root.delta
    now = "now" if delta.before is None else "no longer"
    if delta.kind == "note.mark":
        return f"The mark of a footnote is now {delta.after or 'its number'}. Before: {delta.before or 'its number'}."
    if delta.kind.endswith(".notes"):
        return f"{it.owner(delta)} {now} carries the footnote {it.note(delta.value)}."
    return f"The notice {now} has the footnote {it.note(delta.at[1] if len(delta.at) > 1 else delta.value)}."


CHANGE = ChangeRule(claims=claims, say=say, mirror="footnote-changed", judge=always("substantive"), words=True)
