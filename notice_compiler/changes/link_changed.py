"""Words lead to another address, or no longer lead to one.

Why: Another address can be another document. A dead link repaired may be declared editorial.

Was:

    text: Read [our terms](https://acme.example/terms).

Now:

    text: Read [our terms](https://acme.example/terms-of-use).
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """The addresses that came and went."""
    passage = it.passage(root.delta)
    gone = passage.left if passage else ()
    come = tuple(link for link in passage.links if link not in gone) if passage else ()
    told = [f"words no longer lead to {', '.join(gone)}"] if gone else []
    told += [f"words now lead to {', '.join(come)}"] if come else []
    return f"{it.place(root.delta)}: {'; '.join(told) or 'other words lead to the same address'}."


CHANGE = ChangeRule(
    claims=any_of("wording.link", "recipient.url"),
    say=say,
    mirror="link-changed",
    judge=always("substantive"),
    words=True,
)
