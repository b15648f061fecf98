"""What a notice file says of its own past, for those who compare it: what ended when, what is declared of changes."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.notice import ChangeRecord, Reviewed, Waiver


def ended_of(model: NoticeModel) -> Mapping[tuple[str, str], datetime.date]:
    """The days on which things ended, by kind and id."""
    keys = {"recipient": model.recipients, "category": model.categories, "practice": model.practices}
    return {(kind, name): it.ended for kind, things in keys.items() for name, it in (things or {}).items() if it.ended}


def records_of(model: NoticeModel) -> tuple[ChangeRecord, ...]:
    """What is declared of changes."""
    return tuple(ChangeRecord(it.declare, it.covers or (), it.reason, it.by, it.date) for it in model.changes or ())


def waivers_of(model: NoticeModel) -> tuple[Waiver, ...]:
    """The findings of law that somebody has decided to live with."""
    return tuple(Waiver(it.rule, it.at, it.covers, it.reason, it.by, it.until) for it in model.waivers or ())


def reviewed_of(model: NoticeModel) -> tuple[Reviewed, ...]:
    """The answers to the review checklist."""
    return tuple(Reviewed(it.question, it.answer, it.by, it.date, it.until, it.note) for it in model.checklist or ())
