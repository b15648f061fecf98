"""What follows from what among words: one function for each reason, as in `causes.py`."""

from __future__ import annotations

from notice_compiler.compare.causes import USED, Causes, Pairs
from notice_compiler.compare.delta import Delta
from notice_compiler.words.typography import fold


def mentions(causes: Causes) -> Pairs:
    """A thing that is only mentioned came or went with the words that mention it."""
    for record in causes.records:
        if record.of in USED and not causes.of_member[record.of, record.value]:
            for it, passage in causes.comparison.passages.items():
                if (record.of, record.value) in passage.things and it.kind == "wording":
                    yield record, it


def parts(causes: Causes) -> Pairs:
    """Parts and wholes have names of their own."""
    for descent in causes.deltas:
        if descent.kind in ("descent.merged", "descent.split"):
            for it in causes.of_thing[descent.at]:
                if it.is_record or it.at[-1] == "text" or it.kind.endswith((".label", ".row_label", ".examples")):
                    yield it, descent


def listings(causes: Causes) -> Pairs:
    """The label and examples of a thing that is printed no more, or for the first time, go with its entry."""
    for it in causes.deltas:
        if it.kind == "wording" and it.at[-1] == "text" and None in (it.before, it.after):
            for one in causes.of_thing[it.at[:2]]:
                words = one.kind.endswith((".label", ".row_label", ".examples"))
                if words and (one.before is None, one.after is None) == (it.before is None, it.after is None):
                    yield one, it


def row_names(causes: Causes) -> Pairs:
    """The name of a row that follows the label of its category."""
    for it in causes.deltas:
        if it.kind == "category.row_label":
            labels = [one for one in causes.of_thing[it.at[:2]] if one.kind == "category.label"]
            same = (one for one in labels if (it.before or one.before) == (it.after or one.after))
            yield from ((it, one) for one in same)


def once(causes: Causes) -> Pairs:
    """One place is set otherwise, or in another order, once."""
    first: dict[tuple[str, tuple[str, ...]], Delta] = {}
    for it in causes.deltas:
        if it.kind in ("order", "typography"):
            earlier = first.setdefault((it.kind, it.at), it)
            if earlier != it:
                yield it, earlier


def exchanges(causes: Causes) -> Pairs:
    """Things that have exchanged their names did so together."""
    labels = [it for it in causes.deltas if it.kind.endswith((".label", ".row_label")) and it.before and it.after]
    had = {(it.kind, fold(it.before or "")): it for it in labels}
    for it in labels:
        other = had.get((it.kind, fold(it.after or "")))
        if other is not None and other != it:
            yield it, other


def words_of_answers(causes: Causes) -> Pairs:
    """The wording of an answer, which appears with the first cell that gives it and goes with the last."""
    for it in causes.deltas:
        if it.kind in ("practice.none", "practice.yes", "practice.not_applicable") and None in (it.before, it.after):
            cells = (one for one in causes.deltas if one.kind == "answer" and one.at[3:4] == it.at[1:2])
            yield from ((it, cell) for cell in cells)
            columns = (one for one in causes.deltas if one.kind in ("table", "table.columns"))
            yield from ((it, one) for one in columns if one.kind == "table" or one.value == it.at[1])


def addresses(causes: Causes) -> Pairs:
    """Where an address of a contact is shown, and where it leads."""
    methods = {it.id: it.contact for it in (*causes.comparison.old.methods, *causes.comparison.new.methods)}
    for it in causes.deltas:
        if it.kind == "method.href":
            contact = [one for one in causes.of_thing["contacts", methods.get(it.at[1]) or ""] if not one.is_record]
            told = f"{it.before} {it.after}".replace("%20", " ")
            addresses = (one for one in contact if one.kind in ("contact.email", "contact.phone", "contact.url"))
            yield from ((it, one) for one in addresses if one.value in told or _digits(one.value) in _digits(told))
        if it.kind == "address":
            printed = ("contact", "contact.name", "contact.post")
            yield from ((it, one) for one in causes.of_thing["contacts", it.value] if one.kind in printed)
    targets = [it for it in causes.deltas if it.kind.startswith("contact.") or it.kind == "method.href"]
    for it, passage in causes.comparison.passages.items():
        for one in targets:
            shown = bool(one.before) and passage.before.replace(one.before or "", one.after or "") == passage.after
            led = it.kind == "wording.link" and set(passage.links) <= _hrefs(one)
            if it in causes.of_thing[it.at[:2]] and (shown or led):
                yield it, one


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit()) or "none"


def _hrefs(it: Delta) -> set[str]:
    values = {value for value in (it.before, it.after) if value}
    digits = {"".join(c for c in value if c.isdigit()) for value in values}
    return values | {f"mailto:{value}" for value in values} | {f"tel:{value}" for value in digits}


def sections(causes: Causes) -> Pairs:
    """The heading of a section that came or went with its words."""
    for it in causes.deltas:
        if it.kind == "section.heading" and None in (it.before, it.after):
            words = [one for one in causes.of_thing[it.at[:2]] if one.kind == "wording"]
            yield from ((it, one) for one in words if (one.before is None) == (it.before is None))


def spellings(causes: Causes) -> Pairs:
    """A label or example in another spelling is seen where it is printed."""
    for it in causes.deltas:
        if it.kind == "typography" and it.at[-1] == "text":
            labels = [one for one in causes.of_thing[it.at[:2]] if one.kind.endswith((".label", ".examples"))]
            yield from ((it, one) for one in labels)
