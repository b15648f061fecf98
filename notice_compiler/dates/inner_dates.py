"""The dates of parts of a notice: an inner date belongs to its sections, and none moves without that of the notice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from notice_compiler.facts.manifest import DateFact, Manifest
from notice_compiler.judging.change import Change
from notice_compiler.law.law import CLASSES


@dataclass(frozen=True, slots=True)
class InnerRemark:
    """What is wrong with an inner date, what would be right, and whether it is more than a warning."""

    message: str
    help: str
    is_error: bool


def inner_dates(old: Manifest, new: Manifest, changes: Sequence[Change]) -> Iterator[InnerRemark]:
    """An inner date that moved without the outer; that moved back; that moved for nothing within what it covers; and
    one that stayed where something of substance within what it covers changed."""
    before = {it.id: it for it in old.dates if it.id is not None}
    binding = [it for it in changes if CLASSES.index(it.cls) >= CLASSES.index("substantive")]
    for it in new.dates:
        was = before.get(it.id) if it.id is not None else None
        if was is None or it.date is None or was.date is None or it.meaning == "reviewed":
            continue
        if it.date < was.date:
            message = f"The date `{it.id}` went back: {it.date}, and the published version says {was.date}."
            yield InnerRemark(message, "Write a day that is not before that one.", is_error=True)
        elif it.date != was.date:
            yield from _moved(it, old, new, binding)
        elif it.covers and any(_is_within(change, it, unknown=False) for change in binding):
            sections = ", ".join(f"`{name}`" for name in it.covers)
            message = f"What {sections} says has changed, and the date `{it.id}` that covers it is still {it.date}."
            yield InnerRemark(message, "Move that date, too.", is_error=False)


def _moved(it: DateFact, old: Manifest, new: Manifest, binding: Sequence[Change]) -> Iterator[InnerRemark]:
    if old.last_updated is not None and old.last_updated == new.last_updated and it.meaning != "effective":
        message = f"The date `{it.id}` moved to {it.date}, and `last_updated` is still {new.last_updated}."
        yield InnerRemark(message, "Move `last_updated:`, too.", is_error=True)
    elif it.covers and not any(_is_within(change, it, unknown=True) for change in binding):
        sections = ", ".join(f"`{name}`" for name in it.covers)
        message = f"The date `{it.id}` moved to {it.date}, and nothing of substance changed in {sections}."
        yield InnerRemark(message, "Leave it as it was, or say under `covers:` what it covers.", is_error=False)


def _is_within(change: Change, it: DateFact, *, unknown: bool) -> bool:
    """Whether a change lies in a section that the date covers; `unknown` for facts, which have no section."""
    at = change.delta.at
    return (len(at) > 1 and at[1] in it.covers) if at[0] == "body" else unknown
