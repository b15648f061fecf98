"""What a notice file says of its own past, for those who compare it: what ended when, what is declared of changes."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.notice import ChangeRecord


def ended_of(model: NoticeModel) -> Mapping[tuple[str, str], datetime.date]:
    """The days on which things ended, by kind and id."""
    keys = {"recipient": model.recipients, "category": model.categories, "practice": model.practices}
    return {(kind, name): it.ended for kind, things in keys.items() for name, it in (things or {}).items() if it.ended}


def records_of(model: NoticeModel) -> tuple[ChangeRecord, ...]:
    """What is declared of changes."""
    return tuple(ChangeRecord(it.declare, it.covers or (), it.reason, it.by, it.date) for it in model.changes or ())
