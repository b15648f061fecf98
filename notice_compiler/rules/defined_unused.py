"""Something is declared, and the notice never uses it.

Why: An id that nothing refers to is either a leftover or a fact that was meant to be said and is not. It is not
printed, and it is not in the manifest, so the notice does not say it.

Wrong:

    purposes: {delivery: To deliver, marketing: To advertise}
    categories:
      identifiers: {label: Identifiers, purposes: delivery}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    purposes: {delivery: To deliver}
    categories:
      identifiers: {label: Identifiers, purposes: delivery}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from notice_compiler.notice.names import VOCABULARIES
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Remark, Rule


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each id that is neither printed, nor referred to, nor mentioned in prose."""
    for kind, key in VOCABULARIES.items():
        things: Mapping[str, object] = getattr(notice, key)
        for name in things:
            if (kind, name) not in notice.uses and (kind, name) not in notice.unprinted:
                yield Remark(
                    f"`{name}` is declared under `{key}:`, and nothing in the notice uses it.",
                    f"Refer to it (in prose: `[words]({kind}:{name})`), or remove it.",
                    Place((key, name), "key"),
                    name,
                )


RULE = Rule("warning", (), check)
