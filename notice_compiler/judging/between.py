"""Two notices as a rule of change looks at them: what a difference is about, and the phrases that tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from notice_compiler.compare.delta import Comparison, Delta
from notice_compiler.compare.leaves import OPEN, RECIPIENTS
from notice_compiler.compare.roots import Root
from notice_compiler.document import List
from notice_compiler.facts.facts import BasisFact, Disclosure, NoteFact, PracticeFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.judging.sides import Sides
from notice_compiler.judging.verbs import verb
from notice_compiler.notice.rows import FACETS
from notice_compiler.words.redline import redline
from notice_compiler.words.spans import spans
from notice_compiler.words.typography import fold, fold_label

_MOST_SPANS = 6
_RECIPIENTS = tuple(
    f"{case}{kind}.recipients.answer" for case in ("", "case.") for kind in ("answer", "practice", "row")
)
"""Answers to the question whether something is disclosed that stand not in a cell but in its cases or its rows."""


class Between(Sides):
    """A comparison with answers to what rules ask. `lexicon` has words by which sensitive information is known."""

    def __init__(self, comparison: Comparison, lexicon: Sequence[str] = ()) -> None:
        super().__init__(comparison)
        self.lexicon = tuple(lexicon)

    def starts(self, delta: Delta) -> bool:
        """Whether a cell, or a case of one, or a kind of practice discloses now, and did not."""
        if delta.kind in _RECIPIENTS:
            return delta.before in ("none", "not-applicable") and delta.after in (None, OPEN) and self.says(1, delta.at)
        return delta.kind == "answer" and _discloses(delta.after) and delta.before in (None, "none", "not-applicable")

    def stops(self, delta: Delta) -> bool:
        """Whether a cell, or a case of one, or a kind of practice disclosed, and now says that there is none."""
        if delta.kind in _RECIPIENTS:
            return delta.after in ("none", "not-applicable") and delta.before in (None, OPEN) and self.says(0, delta.at)
        return delta.kind == "answer" and _discloses(delta.before) and delta.after == "none"

    def is_unknown(self, practice: PracticeFact | None) -> bool:
        """Whether the legal meaning of a practice is not stated."""
        return practice is None or practice.means is None

    def looks_back(self, practice: PracticeFact | None) -> bool:
        """Whether what ended must stay listed for 12 months (Civ. Code 1798.130(a)(5)(B)-(C)): the CCPA applies.

        It looks back at what was done, not at what may be done.
        """
        before = next((it for it in self.old.practices if practice and it.id == practice.id), practice)
        return "ccpa" in self.laws and (before is None or before.modality != "may")

    def is_exchanged(self, delta: Delta) -> bool:
        """Whether a recipient is another named member of a class that received the same before, in the same role."""
        found = self.recipient(delta.value)
        if found is None or found.member_of is None:
            return False
        whole = self.recipient(found.member_of)
        before = [it for it in map(self.recipient, self._recipients_before(delta)) if it is not None]
        described = any(found.member_of in (it.id, it.member_of) for it in before)
        return described and whole is not None and found.role in (None, whole.role)

    def exceptions(self, recipients: Sequence[str]) -> tuple[str, ...]:
        """Where recipients stand under 12 CFR 1016.8, as far as roles tell: one outside the exceptions decides.

        An affiliate is no nonaffiliated third party, a processor or an authority may be within 1016.13-15.
        """
        roles = {found.role if (found := self.recipient(name)) else None for name in recipients}
        if roles - {"affiliate", "processor", "authority"} or not roles:
            return ("outside-exceptions",)
        return ("to-affiliates",) if roles == {"affiliate"} else ("within-exceptions",)

    def cell_recipients(self, side: Manifest, delta: Delta) -> tuple[str, ...]:
        """The recipients of a cell, as far as they are named."""
        if delta.kind != "answer":
            number = 1 if side is self.new else 0
            return tuple(at[-1] for at in self.values[number] if at[:-1] == delta.at)
        return side.disclosure(delta.at[1], delta.at[3]).recipients or ()

    def is_sensitive(self, delta: Delta) -> bool:
        """Whether an example tells of sensitive information: by its category, or by the words of the law."""
        found = self.category(delta.at[1])
        words = fold(delta.value).casefold()
        known = any(re.search(rf"\b{re.escape(it)}", words) for it in self.lexicon)
        return known or (found is not None and found.statute == "ccpa:L")

    def exchanged_with(self, delta: Delta) -> Delta | None:
        """The other thing of the kind that had this name before and has another one now."""
        for it in self.comparison.deltas:
            same = it.kind == delta.kind and it.at != delta.at and it.before is not None
            if same and delta.after is not None and fold(it.before or "") == fold(delta.after):
                return it
        return None

    def likely_rename(self, delta: Delta) -> str | None:
        """The name of a thing that came or went, where another of its kind went or came under the same name.

        It is a suggestion only: nothing pairs by likeness.
        """
        records = [it for it in self.comparison.deltas if it.is_record and it.of == delta.of]
        mine = next((it for it in records if it.value == delta.value), None)
        if mine is None or (mine.before is None) != (delta.before is None):
            return None
        name = self.name(mine.of, mine.value).strip("“”")
        others = (it for it in records if (it.before is None) != (mine.before is None))
        alike = any(fold_label(self.name(it.of, it.value)) == fold_label(name) for it in others)
        return name if alike else None

    def marked(self, delta: Delta) -> str:
        """That words which stand on both sides are marked for machines on one alone."""
        now = "are now marked" if delta.before is None else "are no longer marked"
        return f"The words {self.member(delta)} have stayed, and {now} for machines as a {delta.of}."

    def labels(self, delta: Delta) -> tuple[str | None, str | None]:
        """A name before and after, as readers see it: without a row's own name, that of the category serves."""
        found = [self._name_on(side, delta) for side in (self.old, self.new)]
        return (delta.before or found[0], delta.after or found[1])

    def limits(self, side: Manifest, at: tuple[str, ...]) -> bool:
        """Whether a side's scope sets limits of this kind: places or audiences."""
        group = getattr(side.scope, at[1], None) if side.scope else None
        return bool(getattr(group, at[2], None)) if len(at) > 2 else group is not None

    def verb(self, practice: PracticeFact | None) -> str:
        """What is done in a practice, up to the recipient: `has been sold to or shared with`."""
        return verb(practice)

    def happening(self, delta: Delta) -> str:
        """What the new side says of a cell: `has been sold to “…”`."""
        practice, cell = self.practice(delta.at[3]), self.new.disclosure(delta.at[1], delta.at[3])
        return self._happening(practice, cell)

    def _happening(self, practice: PracticeFact | None, cell: Disclosure) -> str:
        names = self.names("recipient", cell.recipients) if cell.recipients else ""
        verb = self.verb(practice)
        if practice is not None and practice.means == ("collection",) and not names:
            return verb.removesuffix(" by")
        return f"{verb} {names or 'recipients that are not named'}"

    def cell_sentence(self, cell: Disclosure) -> str:
        """What a cell says, as a sentence."""
        practice, category = self.practice(cell.practice), self.name("category", cell.category)
        if cell.status == "disclosed":
            return f"{category} {self._happening(practice, cell)}."
        text = cell.text or cell.status.replace("-", " ")
        return f"{category}, {self.name('practice', cell.practice)}: “{text}”."

    def row_words(self, side: Manifest, name: str) -> str:
        """A row of processing in its words, or by the names of what it brings together."""
        row = next((it for it in side.processing if it.id == name), None)
        if row is None:
            return self.name("row", name)
        if row.text is not None:
            return f"“{row.text}”"
        kinds = {
            "recipient": row.recipients,
            "category": row.categories,
            "purpose": row.purposes,
            "source": row.sources,
        }
        return "; ".join(f"{kind}: {self.names(kind, ids)}" for kind, ids in kinds.items() if ids) + "."

    def used_in(self, root: Root) -> str:
        """Where a thing that came or went was used: `, for “Delivery”; “Returns”`; nothing where it was not."""
        uses = (one for one in root.reaches if one.of == root.delta.of and not one.is_record)
        owners = tuple(dict.fromkeys(self.owner(one) for one in uses))
        return f", for {'; '.join(owners)}" if owners else ""

    def answered(self, delta: Delta) -> str:
        """What an answer that does not stand in a cell says now, and said before."""
        said = []
        for side, value in enumerate((delta.before, delta.after)):
            names = (at[-1] for at in self.values[side] if at[:-1] == delta.at)
            named = "; ".join(self.name("recipient", name) for name in names)
            word = "recipients that are not named" if value == OPEN else f"“{(value or '').replace('-', ' ')}”"
            said.append(word if value else named or "nothing")
        practice = self.practice_of(delta)
        return f"{self.owner(delta)}: it {self.verb(practice)} {said[1]}. Before, the notice said {said[0]}."

    def is_consent(self, basis: str) -> bool:
        """Whether a legal basis is consent."""
        found = self._thing("basis", basis)
        return isinstance(found, BasisFact) and found.means in ("consent", "explicit-consent")

    def note(self, name: str) -> str:
        """A footnote, by its words."""
        found = self._thing("note", name)
        return f"“{found.text}”" if isinstance(found, NoteFact) else name

    def count(self, number: int, thing: str) -> str:
        """A number of things."""
        return f"{number} {thing}{'' if number == 1 else 's'}"

    def contact(self, delta: Delta) -> str:
        """A contact, by the first line of its address."""
        for side in (self.new, self.old):
            for it in side.contacts:
                if it.id == delta.at[1] and (it.label or it.name):
                    return f"“{it.label or it.name}”"
        return self.name("contact", delta.at[1])

    def place(self, delta: Delta) -> str:
        """Where a difference stands, as readers know the place."""
        if delta.at[0] == "body":
            for side in (self.new, self.old):
                for section in side.sections:
                    if len(delta.at) > 1 and section.id == delta.at[1]:
                        return f"“{section.heading}”" if section.heading else "The opening"
            return "The sections"
        if delta.at[2:3] == ("disclosed",):
            return f"{self.name('category', delta.at[1])}, {self.name('practice', delta.at[3])}"
        return self._listed_in(delta.at[1]) if delta.at[0] == "processing" else self.owner(delta)

    def owner(self, delta: Delta) -> str:
        """The thing to which a fact belongs, by name; a row of processing has none, and is an entry of a section.

        A fact of one of several cases belongs to that case.
        """
        found = super().owner(delta)
        if delta.at[0] == "processing" and not self._is_named(delta.at[1]):
            found = f"an entry of {self._listed_in(delta.at[1])}"
        if delta.at[2:3] == ("disclosed",):
            found = f"{found}, {self.name('practice', delta.at[3])}"
        if "limits" in delta.at:
            number = delta.at.index("limits")
            found = f"{found}: {self.name(FACETS.get(delta.at[number - 2], ''), delta.at[number - 1])}"
        if "cases" in delta.at[:-1]:
            at = delta.at[: delta.at.index("cases") + 2]
            found = f"{found} ({self.case(at)})"
        return found

    def case(self, at: tuple[str, ...]) -> str:
        """The label of a case, or the words of its id."""
        label = (*at, "label")
        said = self.values[1].get(label) or self.values[0].get(label)
        if said is not None:
            return f"“{said}”"
        places = tuple(self._limits_of(at))
        return "; ".join(places) if places else at[-1].replace("-", " ")

    def _limits_of(self, at: tuple[str, ...]) -> Iterator[str]:
        """What a case is limited to, or what it excepts, by name."""
        for key, lead in (("only", ""), ("excluded", "except ")):
            for side in (1, 0):
                here = (*at, "scope", key)
                found = [one[-2:] for one in self.values[side] if one[:-2] == here]
                yield from (f"{lead}{self.name(kind.removesuffix('s'), name)}" for kind, name in found)
                if found:
                    break

    def _is_named(self, row: str) -> bool:
        found = self.row(row)
        return found is not None and found.label is not None

    def _listed_in(self, row: str) -> str:
        """The section in whose list a row of processing stands: the row itself has no name that readers know."""
        for side in (self.new, self.old):
            for section in side.sections:
                lists = (block for block in section.blocks if isinstance(block, List))
                if any(item.about == f"row:{row}" for block in lists for item in block.items):
                    return f"“{section.heading}”" if section.heading else "The opening"
        return "The notice"

    def redlined(self, delta: Delta) -> str:
        """Which words came and which went."""
        found = redline(delta.before or "", delta.after or "")
        if found.compared == "whole":
            return "the passage reads otherwise; it is too long, or too different, to be compared word by word."
        told = spans(found.pieces)
        more = f"; and {self.count(len(told) - _MOST_SPANS, 'more difference')}" if len(told) > _MOST_SPANS else ""
        return "; ".join(told[:_MOST_SPANS]) + more + "."

    def _recipients_before(self, delta: Delta) -> tuple[str, ...]:
        if delta.at[0] == "processing":
            row = next((it for it in self.old.processing if it.id == delta.at[1]), None)
            return row.recipients or () if row else ()
        if delta.at[2:3] != ("disclosed",):
            return ()
        cell = self.cell(self.old, delta)
        return cell.recipients or () if cell else ()

    def _name_on(self, side: Manifest, delta: Delta) -> str | None:
        things = getattr(side, delta.at[0])
        found = next((it for it in things if it.id == delta.at[1]), None)
        if found is None:
            return None
        words: tuple[str, ...] = getattr(found, "words", ())
        label: str | None = found.label or (words[0] if len(words) == 1 else None)
        return label


def _discloses(answer: str | None) -> bool:
    return answer in (RECIPIENTS, OPEN)
