"""A kind of practice does not say what it means in law.

Why: Whether a disclosure is a sale, a sharing or a disclosure for a business purpose decides what the law asks.
Where the notice does not say so, the worst case is assumed: that it is a sale to third parties.

Wrong:

    practices:
      partners: {heading: Recipients}
    body:
      - {id: main, heading: Main, content: [{text: "We [share](practice:partners) it."}]}

Right:

    practices:
      partners: {heading: Recipients, means: business-purpose}
    body:
      - {id: main, heading: Main, content: [{text: "We [share](practice:partners) it."}]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from notice_compiler.model.closed_lists import Meaning
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Remark, Rule


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each practice without `means`."""
    for practice in notice.practices.values():
        if practice.means is None:
            yield Remark(
                f"`{practice.id}` does not say what it means in law, so the worst case is assumed: a sale.",
                f"Add `means:` with one or more of: {', '.join(get_args(Meaning))}.",
                Place(("practices", practice.id), "key"),
                practice.id,
            )


RULE = Rule("warning", (), check)
