"""A law asks the notice to name somebody, the controller above all, and no organization of the notice has that role.

Why: Who does not know whom a notice speaks of cannot hold them to it. The GDPR asks first of all for the identity of
the controller (Art. 13(1)(a) and 14(1)(a), since 2018-05-25); joint controllers are controllers. This rule holds the
notice against what the data of the laws ask for as an entity.

Wrong:

    laws: [gdpr]

Right:

    laws: [gdpr]
    entities: {acme: {label: Acme Ltd., role: controller}}
    body:
      - {id: main, heading: Who Is Responsible, content: [{list: entities}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.meanings import ENTITIES
from notice_compiler.query.naming import some
from notice_compiler.query.sayings import met, place_of
from notice_compiler.query.wanted import moot, wanted
from notice_compiler.rule import Context, Remark, Rule, Verdict


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each role that is wanted and that nobody has; a warning where organizations have none at all."""
    yield from moot(notice, context, "entity")
    told = [it for it in notice.entities.values() if ("entity", it.id) in notice.told]
    for it in wanted(notice, context, "entity"):
        roles, role = it.required.entity, it.required.entity[0]
        found = [one for one in told if one.role in roles]
        named = [one for one in told if one.role is None]
        if found:
            yield met(notice, "entity", found[0], *it.provisions)
        elif named:
            yield Remark(
                f"The notice names {some([one.name or one.id for one in named])}, and does not say {ENTITIES[role]}.",
                f"Write `role: {role}` under the one that it is, and tell readers in a sentence or with "
                "`list: entities`.",
                place_of(notice, "entity", named[0].id),
                role,
                "warning",
                it.provisions,
            )
        else:
            yield Remark(
                f"The notice does not say {ENTITIES[role]}.",
                f"Declare the organization under `entities:` with its name and `role: {role}`, and print it with "
                "`list: entities`, or mark its name in a sentence: `[name](entity:id)`.",
                Place(("entities",), "key"),
                role,
                it.severity,
                it.provisions,
            )


RULE = Rule("error", (), check, reads="entity")
