"""A law wants the notice to explain a right, and no right of the notice is that one.

Why: People cannot use a right that nobody tells them of. The CCPA (11 CCR 7011(e)(2)), the California Insurance
Information and Privacy Protection Act (Ins. Code 791.04(b)(4)), the GDPR (Art. 13(2)(b)-(d)) and the privacy acts of
the states each list the rights that a notice has to explain.

Wrong:

    laws: [iippa]
    rights:
      access: {label: The right to know what we hold, means: access}
      correct: {label: The right to have it corrected, means: correct}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]

Right:

    laws: [iippa]
    rights:
      access: {label: The right to know what we hold, means: access}
      correct: {label: The right to have it corrected or deleted, means: [correct, delete]}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from notice_compiler.finding import SEVERITIES, Severity
from notice_compiler.model.closed_lists import RightMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Right
from notice_compiler.place import Place
from notice_compiler.query.categories import at_collection
from notice_compiler.query.circumstances import holds
from notice_compiler.query.naming import listed, named, shortened
from notice_compiler.query.requests import rights
from notice_compiler.query.rights import PLAIN, is_offered, met_by, no_sale, no_use_beyond_limits, unmarked
from notice_compiler.query.rights_said import entry_of, is_in_another, is_of_a_right, sayings_of
from notice_compiler.rule import Context, Moot, Remark, Rule, Verdict

_OF_POLICIES: Final = "ccpa:7011-"
"""What a privacy policy has to tell, and a notice at collection leaves to it."""


@dataclass(slots=True)
class _Missing:
    """A right that is not there, and the laws that want it."""

    meanings: tuple[RightMeaning, ...]
    severity: Severity
    provisions: list[str] = field(default_factory=list)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each right that laws want and the notice has not, with all their provisions."""
    missing: list[_Missing] = []
    seen: dict[str, list[str]] = {}
    moot = tuple(at_collection(notice))
    for provision, required in context.required(notice.laws, "right"):
        if moot and provision.startswith(_OF_POLICIES):
            yield Moot(moot[0].why, moot[0].where, (provision,))
            continue
        applies = holds(required.when, notice, context) if required.when else True
        if applies is None:
            continue
        if not applies:
            yield (no_sale if required.when == "sells-or-shares" else no_use_beyond_limits)(notice, provision)
            continue
        law = provision.partition(":")[0]
        found = rights(notice, *required.right)
        there = [it for it in found if is_offered(notice, law, it)]
        if there:
            seen.setdefault(there[0].id, []).append(provision)
        elif not any(_is_answered(it) for it in found) and (found or not _is_in_another(notice, law, required.right)):
            _add(missing, required.right, required.severity, provision)
    for name, provisions in seen.items():
        yield met_by(notice, notice.rights[name], *provisions)
    for it in missing:
        yield _unmarked(notice, it) or _remark(notice, it)


def _add(missing: list[_Missing], meanings: tuple[RightMeaning, ...], severity: Severity, provision: str) -> None:
    """Counts a right as missing; where one of them would do for another law too, they are one."""
    for it in missing:
        if set(it.meanings) <= set(meanings) or set(meanings) <= set(it.meanings):
            it.meanings = tuple(meaning for meaning in it.meanings if meaning in meanings)
            it.severity = min(it.severity, severity, key=SEVERITIES.index)
            it.provisions.append(provision)
            return
    missing.append(_Missing(meanings, severity, [provision]))


def _is_answered(right: Right) -> bool:
    """Whether a right that is not offered comes with a reason, for a reviewer to judge."""
    return any(it.offered is False and it.reason for it in (right.terms, *(case.terms for case in right.cases)))


def _is_in_another(notice: Notice, law: str, meanings: tuple[RightMeaning, ...]) -> bool:
    """Whether a right that is declared as another tells of it in its own words: then a reviewer judges."""
    others = (it for it in rights(notice) if it.means and is_offered(notice, law, it))
    return any(is_in_another(notice, it, meanings) for it in others)


def _unmarked(notice: Notice, it: _Missing) -> Remark | None:
    """What sentences seem to tell of it that nothing marks, where no right that readers are told of is that one."""
    plain = (entry_of(one) for one in sayings_of(notice, it.meanings) if not is_of_a_right(one))
    said = next(plain, None)
    if said is None or rights(notice, *it.meanings):
        return None
    declared = [one.id for one in notice.rights.values() if set(one.means) & set(it.meanings)]
    keys = listed((f"`{meaning}`" for meaning in it.meanings), "or")
    right = f"The notice seems to speak of the right {listed((PLAIN[one] for one in it.meanings), 'or')}"
    if declared:
        lacks = f"and the right that is declared for it, `{declared[0]}`, is not marked in them"
        cure = f"Mark the words with `[…](right:{declared[0]})`."
    else:
        lacks = "and no right is declared for it"
        cure = f"Mark the words with `[…](right:id)`, and add that `id:` under `rights:`, with `means:` {keys}."
    return Remark(
        f"{right} (“{shortened(said.words)}”), {lacks}, so that nothing of it can be checked.",
        cure,
        said.place,
        "|".join(it.meanings),
        max(it.severity, "warning", key=SEVERITIES.index),
        tuple(it.provisions),
    )


def _remark(notice: Notice, it: _Missing) -> Remark:
    right = listed((PLAIN[meaning] for meaning in it.meanings), "or")
    keys = listed((f"`{meaning}`" for meaning in it.meanings), "or")
    others, found = unmarked(notice), rights(notice, *it.meanings)
    message = f"The notice does not tell readers that they have the right {right}."
    cure = f"Add it under `rights:`, with `means:` {keys}, and explain it in words that `list: rights` prints."
    if others:
        message = f"No right of the notice is declared as the right {right}."
        cure = f"If {named(others[:3], 'or')} is that right, say so with `means:` {keys}; else add it under `rights:`."
    elif any(one.terms.offered is False for one in found):
        message = f"The notice says that {named(found)} is not offered, and not why: it is the right {right}."
        cure = "Offer it; where the law does not give it to these readers, say why under `reason:`."
    elif found:
        message = f"The notice has no right {right} for those whom the law protects: {named(found)} is for others."
        cure = "Offer it to them, too: widen `only:`, or add a case; where it is not owed, say why under `reason:`."
    return Remark(message, cure, Place(("rights",), "key"), "|".join(it.meanings), it.severity, tuple(it.provisions))


RULE = Rule("error", (), check, reads="right")
