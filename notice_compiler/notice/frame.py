"""The frame of a notice: whom it is for, and its dates."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from notice_compiler.model.context import GroupModel
from notice_compiler.model.model import DateModel, NoticeModel
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.notice import Group, Named, PrintedDate, Scope


def scope_of(model: NoticeModel, gather: Gatherer, audiences: Mapping[str, Named]) -> Scope | None:
    """Whom the notice is for; None where it does not say."""
    it = model.scope
    if it is None:
        return None
    return Scope(_group(it.only, "only", gather, audiences), _group(it.not_, "not", gather, audiences))


def _group(it: GroupModel | None, key: str, gather: Gatherer, audiences: Mapping[str, Named]) -> Group | None:
    if it is None:
        return None
    return Group(it.places or (), gather.things("audience", it.audiences or (), ("scope", key, "audiences"), audiences))


def date_of(model: NoticeModel) -> PrintedDate | None:
    """The date of the last update and how it is printed; None where the notice has none."""
    if model.last_updated is None:
        return None
    return _printed(model.last_updated, "Last Updated", model.dates.last_updated if model.dates else None)


def effective_date_of(model: NoticeModel) -> PrintedDate | None:
    """The day from which the notice holds and how it is printed; None where the notice does not name it."""
    if model.effective_date is None:
        return None
    return _printed(model.effective_date, "Effective Date", model.dates.effective_date if model.dates else None)


def _printed(day: datetime.date, usual: str, how: DateModel | None) -> PrintedDate:
    label, precision, place = (how.label, how.precision, how.place) if how else (None, None, None)
    return PrintedDate(day, label or usual, precision or "day", place or "top")
