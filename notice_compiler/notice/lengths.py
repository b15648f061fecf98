"""Lengths of time: what is listed, and what the words of a sentence say; the two must agree."""

from __future__ import annotations

from dataclasses import dataclass, replace

from notice_compiler.model.times import LengthModel, TimeModel
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.passages import Subject
from notice_compiler.notice.rows import Length, Time, TimeCase
from notice_compiler.notice.scopes import Scoper
from notice_compiler.place import Path, Place
from notice_compiler.time_value import canonical, compare, parse, read


@dataclass(frozen=True)
class Timer:
    """Makes the times of one notice."""

    gather: Gatherer
    scoper: Scoper

    def time(self, it: TimeModel | None, scheme: str, subject: Subject | None, path: Path) -> Time | None:
        """A time as listed, or as the words marked with the scheme say of the subject; None where neither does."""
        spoken = self.gather.spoken(subject, scheme) if subject else {}
        if it is None:
            return Time(_from_words(next(iter(spoken)))) if spoken else None
        made = self._length(it, path)
        for words, said in spoken.items():
            self._compare(made, words, said.place, path)
        cases = tuple(
            TimeCase(name, case.label, self.scoper.scope(case, (*path, "cases", name)), self._case(case, path, name))
            for name, case in (it.cases or {}).items()
        )
        return Time(made, cases)

    def _case(self, it: LengthModel, path: Path, name: str) -> Length:
        return self._length(it, (*path, "cases", name))

    def _length(self, it: LengthModel, path: Path) -> Length:
        if it.see is not None:
            self.gather.names.single("section", it.see, Place((*path, "see")))
        period, text = it.period, it.text
        value = parse(period) if period else None
        if value is not None and period is not None:
            text = text or (period if period != canonical(value) else None)
            self._agree(canonical(value), it.text, path)
            period = canonical(value)
        notes = self.gather.things("note", it.notes or (), (*path, "notes"), self.scoper.named["note"])
        return Length(it.answer, period, it.criteria, it.then, it.reason, text, it.see, notes)

    def _agree(self, period: str, text: str | None, path: Path) -> None:
        """A finding where the words that are printed name another length of time."""
        found = read(text) if text else None
        if found is not None and not _same(period, canonical(found)):
            message = f"`period:` is `{period}`, and `text:`, which is printed, says {canonical(found)}."
            self.gather.find("fact-disagrees", message, "Correct one of the two.", Place((*path, "text")), text or "")

    def _compare(self, listed: Length, words: str, place: Place, path: Path) -> None:
        """A finding where a sentence names another length of time than the list."""
        found = read(words)
        if listed.period is None or (found is not None and _same(listed.period, canonical(found))):
            return
        said = canonical(found) if found is not None else "no length of time that can be read"
        message = f"`{path[-1]}:` is `{listed.period}`, and the sentence “{words}” says {said}."
        self.gather.find("fact-disagrees", message, "Correct one of the two.", place, words)


def _from_words(words: str) -> Length:
    found = read(words)
    if found is None:
        return Length(criteria=words)
    return Length(period=canonical(found), text=words)


def _same(listed: str, said: str) -> bool:
    """Whether two lengths are the same; the event from which they count may be left out in one of them."""
    one, other = parse(listed), parse(said)
    if one is None or other is None:
        return False
    return compare(*(canonical(replace(it, event=None)) for it in (one, other))) == "same"
