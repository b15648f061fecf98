"""The frame of a notice: its dates, each printed and meant from one value."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from notice_compiler.model.dates import OWN_KEYS, DateModel
from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.notice import FurtherDate, PrintedDate
from notice_compiler.notice.scopes import Scoper
from notice_compiler.place import Place

_USUAL = {"effective": "Effective Date", "updated": "Updated", "reviewed": "Reviewed", "revision": "Version"}


def date_of(model: NoticeModel) -> PrintedDate | None:
    """The date of the last update and how it is printed; None where the notice has none."""
    if model.last_updated is None:
        return None
    return _printed(model, model.last_updated, "Last Updated", (model.dates or {}).get("last_updated"))


def effective_date_of(model: NoticeModel) -> PrintedDate | None:
    """The day from which the notice holds and how it is printed; None where the notice does not name it."""
    if model.effective_date is None:
        return None
    return _printed(model, model.effective_date, "Effective Date", (model.dates or {}).get("effective_date"))


def further_dates(model: NoticeModel, gather: Gatherer, scoper: Scoper) -> Iterator[FurtherDate]:
    """The other dates, in the order of the file. A section that a date covers and that does not exist is a finding."""
    for name, it in (model.dates or {}).items():
        if name in OWN_KEYS or it.meaning is None:
            continue
        path = ("dates", name)
        for section in it.covers or ():
            gather.names.single("section", section, Place((*path, "covers", section)))
        label = it.label or _USUAL[it.meaning]
        yield FurtherDate(
            name,
            it.meaning,
            label,
            _printed(model, it.date, label, it) if it.date else None,
            it.version,
            it.place or "top",
            it.covers or (),
            scoper.scope(it, path),
        )


def _printed(model: NoticeModel, day: datetime.date, usual: str, how: DateModel | None) -> PrintedDate:
    it = how or DateModel()
    language = it.locale or model.language
    return PrintedDate(day, it.label or usual, it.precision or "day", it.place or "top", it.form or "long", language)
