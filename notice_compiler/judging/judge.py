"""Says what the differences between two notices mean: a class and the duties for each, by rule and by law."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from notice_compiler.changes import all_changes, why
from notice_compiler.compare.delta import Comparison, Delta
from notice_compiler.compare.roots import Root, roots_of
from notice_compiler.facts.digest import sha256
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import Change, ChangeRule, Judged, Refusal, highest
from notice_compiler.law.law import CLASSES, DUTIES, Class, Duty, LawBook, Refinement
from notice_compiler.notice.notice import ChangeRecord
from notice_compiler.words.guarded import denies, guarded, may_be_material
from notice_compiler.words.redline import redline

UNCLASSIFIED = "unclassified"
DECLARED_EDITORIAL = "A named person has declared, with a reason, that nobody can understand it otherwise."
DECLARED_CORRECTION = "A named person has declared, with a reason, that the words were wrong, the practice not."
UNKNOWN = "No rule knows this kind of difference, and what is not known is never harmless."
WORDING = ("wording-changed", "wording-added")
NAMED = "recipient-mentioned"
LIMITS = ("only", "solely", "exclusively", "merely")
"""Words that limit what is said: without one of them more is said."""
REWORDED = ("wording-changed", "answer-wording-changed", "label-changed", "heading-changed")


def judge(comparison: Comparison, law: LawBook, as_of: datetime.date, records: Sequence[ChangeRecord] = ()) -> Judged:
    """Every difference as a change. A difference that no rule claims is unclassified, and material.

    `law` is looked at as of the day. `records` are those of the new notice; they cover changes by fingerprint.
    """
    sides = (comparison.old, comparison.new)
    active = [law.packs[name] for name in law.packs if any(name in side.laws for side in sides)]
    between = Between(comparison, [word for pack in active for word in pack.sensitive_words(as_of)])
    changes = [_change(root, between, law, as_of) for root in roots_of(comparison)]
    refused: list[Refusal] = []
    for number, record in enumerate(records):
        for index, change in enumerate(changes):
            if change.fingerprint in record.covers:
                changes[index] = _declared(change, record, number, refused, law, as_of, between)
    done = [_with_duties(change, between) for change in changes]
    done.sort(key=lambda it: (-CLASSES.index(it.cls), it.rule))
    return Judged(tuple(done), highest(tuple(it.cls for it in done)), tuple(refused))


def _change(root: Root, it: Between, law: LawBook, as_of: datetime.date) -> Change:
    name, rule = _claimant(root, it)
    delta = root.delta
    cls, provisions, duties = _by_law(name, rule, root, it, law, as_of)
    records = {one.at for one in (delta, *root.reaches) if one.is_record}
    lesser = (one for one in root.reaches if not _goes_with(one, delta, records))
    follows = highest(tuple(_alone(one, it, law, as_of) for one in lesser))
    before, after = _words(root, it)
    return Change(
        rule=name,
        cls=highest((cls, follows)),
        duties=duties,
        delta=delta,
        before=before,
        after=after,
        message=rule.say(root, it) if rule else _unclassified(root, it),
        why=f"{why(name)}{_assumed(root, it)}" if rule else UNKNOWN,
        provisions=provisions,
        reaches=tuple(dict.fromkeys(one.address for one in root.reaches if one.at != delta.at)),
        fingerprint=_fingerprint(it, root),
        passage=it.passage(delta),
        may_be_material=_may_be_material(name, root, it),
        circumstances=rule.circumstances(root, it) if rule else (),
        follows=follows,
    )


def _alone(delta: Delta, it: Between, law: LawBook, as_of: datetime.date) -> Class:
    """The class that a difference which follows from another would have by itself: it is grouped, never dropped."""
    root = Root(delta, ())
    name, rule = _claimant(root, it)
    return _by_law(name, rule, root, it, law, as_of)[0] if rule else "none"


def _goes_with(one: Delta, cause: Delta, records: set[tuple[str, ...]]) -> bool:
    """Whether a difference is a part of its cause, which is judged as a whole.

    What is said of a thing that came or went; the cells of a kind of practice that did; a cell that falls silent with
    its row; the parts of what was split or merged.
    """
    is_frame = one.value == one.at[-1] and one.at == cause.at[: len(one.at)] and not one.of
    if is_frame:
        return True
    of_thing = one.at[:2] in records and not one.is_record
    of_practice = cause.kind == "practice" and one.kind.startswith("answer")
    of_row = cause.at[:1] == ("processing",) and one.kind == "answer" and one.after is None
    if one.is_record and one.at == cause.at:
        return True
    return of_thing or of_practice or of_row or (cause.kind.startswith("descent") and one.is_record)


def _assumed(root: Root, it: Between) -> str:
    """That the worst is assumed, where a role or a legal meaning is not stated."""
    delta = root.delta
    found = it.recipient(delta.value) if delta.kind.endswith(".recipients") else None
    if found is not None and found.role is None and delta.before is None:
        return " Its role is not stated, so the worst is assumed."
    renamed = it.likely_rename(delta)
    if renamed is not None:
        return f" If it is “{renamed}” under another id, declare `formerly:`; then nothing has changed here."
    started = it.starts(delta) and it.is_unknown(it.practice_of(delta))
    return " The legal meaning of this column is not stated, so the worst is assumed." if started else ""


def _claimant(root: Root, it: Between) -> tuple[str, ChangeRule | None]:
    found = ((name, rule) for name, rule in all_changes().items() if rule.claims(root, it))
    return next(found, (UNCLASSIFIED, None))


def _unclassified(root: Root, it: Between) -> str:
    return f"{it.place(root.delta)}: something differs that no rule knows (`{root.delta.address}`)."


def _by_law(
    name: str, rule: ChangeRule | None, root: Root, it: Between, law: LawBook, as_of: datetime.date
) -> tuple[Class, tuple[str, ...], tuple[Duty, ...]]:
    """The class, by the laws that have a say and else by the rule; what they cite, and the duties that they add."""
    if rule is None:
        return "material", (), ()
    found = list(_refinements(name, rule.circumstances(root, it), it, law, as_of))
    classes = tuple(one.cls for _, one in found if one.cls is not None)
    provisions = tuple(dict.fromkeys(f"{pack}:{name}" for pack, one in found for name in one.provisions))
    duties = tuple(dict.fromkeys(duty for _, one in found for duty in one.duties))
    return highest(classes) if classes else rule.judge(root, it), provisions, duties


def _refinements(
    name: str, circumstances: tuple[str, ...], it: Between, law: LawBook, as_of: datetime.date
) -> Iterator[tuple[str, Refinement]]:
    for pack in (law.packs[name] for name in law.packs if name in it.laws):
        for one in pack.changes:
            fits = one.change == name and (one.when is None or one.when in circumstances)
            if fits and all(pack.provisions[provision].in_force(as_of) for provision in one.provisions):
                yield pack.law, one


def _words(root: Root, it: Between) -> tuple[str | None, str | None]:
    """What stood there and what stands there now, as printed."""
    delta = root.delta
    if delta.kind == "answer":
        return it.cell_words(it.old, delta), it.cell_words(it.new, delta)
    if delta.kind.endswith((".label", ".row_label")):
        return it.labels(delta)
    if delta.of and not delta.kind.startswith("descent"):
        before, after = (value and it.name(delta.of, value).strip("“”") for value in (delta.before, delta.after))
        return before, after
    return delta.before, delta.after


def _fingerprint(it: Between, root: Root) -> str:
    """Covers notice, kind, address, before and after, and all that follows from it; not the class."""
    passages = [found for one in (root.delta, *root.reaches) if (found := it.passage(one)) is not None]
    told = [(one.kind, one.address, one.before, one.after) for one in (root.delta, *root.reaches)]
    links = [passage.links for passage in passages]
    parts = (it.new.notice, *map(repr, (told[0], sorted(told[1:], key=repr), links)))
    return sha256("\0".join(parts).encode())[:16]


def _may_be_material(name: str, root: Root, it: Between) -> bool:
    """Whether added prose names a recipient, or says disclose, sell, share or train."""
    passage = it.passage(root.delta)
    if name == NAMED or (name in REWORDED and _denial_changed(root.delta.before, root.delta.after)):
        return True
    if passage is None or name not in WORDING:
        return False
    added = " ".join(one.text for one in redline(passage.before, passage.after).pieces if one.kind == "added")
    return bool(passage.recipients) or may_be_material(added) or it.names_a_recipient(added)


def _denial_changed(before: str | None, after: str | None) -> bool:
    """Whether a negation came or went in words that speak of selling or sharing, or a limit on what is said went."""
    words = [Counter(guarded(text or "")) for text in (before, after)]
    denials = [{word: count for word, count in one.items() if denies(word)} for one in words]
    limits = [sum(one[word] for word in LIMITS) for one in words]
    speaks = may_be_material(f"{before or ''} {after or ''}")
    return (speaks and denials[0] != denials[1]) or limits[0] > limits[1]


def _declared(
    change: Change,
    record: ChangeRecord,
    number: int,
    refused: list[Refusal],
    law: LawBook,
    as_of: datetime.date,
    it: Between,
) -> Change:
    """The change as a named person declares it, or as it was where the declaration cannot hold."""
    match record.declare:
        case "editorial" if (reason := _not_editorial(change)) is not None:
            refused.append(Refusal(number, reason, "Remove the record; the date has to move."))
            return change
        case "editorial":
            return replace(
                change, cls="editorial", declared="editorial", may_be_material=False, duties=(), why=DECLARED_EDITORIAL
            )
        case "correction" if change.cls in ("substantive", "material"):
            return replace(
                change, cls="substantive", declared="correction", may_be_material=False, why=DECLARED_CORRECTION
            )
        case "incompatible-purpose" if change.rule == "purpose-added":
            found = list(_refinements(change.rule, ("incompatible",), it, law, as_of))
            duties = (*change.duties, *(duty for _, one in found for duty in one.duties))
            cited = (f"{pack}:{name}" for pack, one in found for name in one.provisions)
            provisions = tuple(dict.fromkeys((*change.provisions, *cited)))
            return replace(change, cls="material", declared=record.declare, duties=duties, provisions=provisions)
        case "material" if change.may_be_material:
            return replace(change, cls="material", declared="material", may_be_material=False)
        case "not-material" if change.may_be_material:
            return replace(change, declared="not-material", may_be_material=False)
        case _:
            message = f"`{record.declare}` cannot be declared of this change ({change.rule}, {change.cls})."
            refused.append(Refusal(number, message, "Remove the record, or declare what fits: see `notice explain`."))
            return change


def _not_editorial(change: Change) -> str | None:
    """Why nobody may declare the change editorial; None where a person may."""
    rule = all_changes().get(change.rule)
    binding = "material" in (change.cls, change.follows) or change.follows == "substantive"
    if rule is None or not rule.words or binding or change.may_be_material:
        return f"This change ({change.rule}) is more than a change of words, so it cannot be declared editorial."
    before, after = guarded(change.before or ""), guarded(change.after or "")
    respaced = "".join((change.before or "").split()) == "".join((change.after or "").split())
    if before == after or (respaced and change.before and change.after):
        return None
    gone, come = ([it for it in one if it not in other] for one, other in ((before, after), (after, before)))
    touched = ", ".join(f"“{it}”" for it in dict.fromkeys((*gone, *come)))
    return (
        f"This change touches words that bind{f' ({touched})' if touched else ''}, so it cannot be declared editorial."
    )


def _with_duties(change: Change, it: Between) -> Change:
    """The change with the duties of its class: move the date if there was one, announce what is material."""
    duties = set(change.duties)
    if change.cls in ("substantive", "material") and it.old.last_updated is not None:
        duties.add("move the date")
    if change.cls == "material":
        duties.add("announce before")
    return replace(change, duties=tuple(duty for duty in DUTIES if duty in duties))
