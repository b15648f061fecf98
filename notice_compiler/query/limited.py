"""Whether sensitive personal information is used for limited purposes only, as the notice says it."""

from __future__ import annotations

import re
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.things import Category, Statement
from notice_compiler.query.collected import purposes_of
from notice_compiler.query.disclosed import happens
from notice_compiler.query.keep import keep
from notice_compiler.query.naming import names_of
from notice_compiler.query.sayings import statements
from notice_compiler.query.uses import concerns, item_of, sensitive_collected
from notice_compiler.rule import Context

_SENSITIVE: Final = re.compile(r"\bsensitive\b", re.IGNORECASE)


def denied_sensitive(notice: Notice) -> Category | None:
    """The category by which readers are told that no sensitive personal information is collected, whatever its kind."""
    for it in notice.categories.values():
        denied = it.collected is False and "ccpa:L" in it.statutes and ("category", it.id) in notice.told
        if denied and any(_SENSITIVE.search(name) for name in names_of(it)):
            return it
    return None


def other_purposes(notice: Notice, context: Context, statement: Statement) -> tuple[Named, ...]:
    """The purposes of sensitive categories beside those to which a statement limits them, and their like.

    None where the statement lists no purposes, or denies the limit.
    """
    if statement.answer is False or statement.purposes is None:
        return ()
    allowed = {it.id for it in statement.purposes} | {it.id for it in statement.exceptions or ()}
    listed = tuple(context.law.packs["ccpa"].lists["limited-purposes"].items())
    items = {item_of(listed, names_of(it)) for it in statement.purposes} - {None}
    concerned = (it for it in sensitive_collected(notice, context) if concerns(statement, it))
    found = {it.id: it for category in concerned for it in purposes_of(notice, category)}
    return tuple(it for it in found.values() if it.id not in allowed and item_of(listed, names_of(it)) not in items)


@keep
def is_used_beyond_limits(notice: Notice, context: Context) -> bool | None:
    """Whether it is used beyond what 11 CCR 7027(m) permits; None where the notice does not say, or says both."""
    said = statements(notice, "sensitive-use-limited")
    if any(it.answer is False for it in said) or happens(notice, "sensitive-use"):
        return True
    if denied_sensitive(notice) is not None and not sensitive_collected(notice, context):
        return False
    return False if said and not any(other_purposes(notice, context, it) for it in said) else None
