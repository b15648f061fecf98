"""Makes rows of processing: the answers of every facet, from lists and from sentences, with limits and cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from notice_compiler.model.answers import SPECIAL, AnswerModel, MemberModel, OthersModel
from notice_compiler.model.rows import Handling as HandlingModel
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.lengths import Timer
from notice_compiler.notice.passages import Subject, slots_of
from notice_compiler.notice.rows import (
    FACETS,
    Answer,
    Case,
    Disclosed,
    Elsewhere,
    Handling,
    Limit,
    Named,
    NoDisclosure,
    NotApplicable,
    Others,
)
from notice_compiler.notice.scopes import Scoper
from notice_compiler.place import Path, Place

IsTold = Callable[[str], bool]
"""Whether readers are told what is listed under a facet."""


def always(_: str) -> bool:
    """Says of every facet that readers are told of it."""
    return True


@dataclass(frozen=True)
class Handler:
    """Makes the rows of one notice; `named` has what answers may name, by kind and id."""

    gather: Gatherer
    scoper: Scoper
    timer: Timer
    named: Mapping[str, Mapping[str, Named]]

    def handling(self, it: HandlingModel, path: Path, subject: Subject | None, told: IsTold) -> Handling:
        """A row as its model lists it and as sentences about the subject state it."""
        answers: dict[str, Answer] = {}
        composed: set[str] = set()
        for facet, kind in FACETS.items():
            listed: AnswerModel | None = getattr(it, facet, None)
            of = subject if subject and kind in slots_of(subject) else None
            with self.gather.names.telling_if(told(facet)):
                found, is_listed_only = self.answer(listed, kind, of, (*path, facet), told(facet))
            if found is not None:
                answers[facet] = found
            if is_listed_only:
                composed.add(facet)
        retention = self.timer.time(
            it.retention if told("retention") else None, "retention", subject, (*path, "retention")
        )
        rest = [key for key in ("retention", "reason", "condition") if getattr(it, key) is not None and told(key)]
        return Handling(
            answers=answers,
            retention=retention,
            reason=self._reason(it, path, subject) if told("reason") else None,
            condition=self._condition(it, path, subject) if told("condition") else None,
            limit=it.limit if told("limit") else None,
            scope=self.scoper.scope(it, path),
            exceptions=self._exceptions(it, path, subject, told("exceptions")),
            notes=self.gather.things("note", it.notes or (), (*path, "notes"), self.named["note"]),
            cases=self._cases(it, path, told),
            composed=frozenset(
                (*composed, *(key for key in rest if not (subject and self.gather.spoken(subject, key))))
            ),
        )

    def _cases(self, it: HandlingModel, path: Path, told: IsTold) -> tuple[Case, ...]:
        cases: Mapping[str, HandlingModel] = getattr(it, "cases", None) or {}
        return tuple(
            Case(
                name,
                getattr(case, "label", None),
                self.handling(case, (*path, "cases", name), None, told),
                getattr(case, "examples", None) if told("examples") else None,
            )
            for name, case in cases.items()
        )

    def _reason(self, it: HandlingModel, path: Path, subject: Subject | None) -> str | None:
        return self.gather.words(subject, "reason", it.reason, (*path, "reason")) if subject else it.reason

    def _condition(self, it: HandlingModel, path: Path, subject: Subject | None) -> str | None:
        if subject is None:
            return it.condition
        return self.gather.words(subject, "condition", it.condition, (*path, "condition"))

    def _exceptions(
        self, it: HandlingModel, path: Path, subject: Subject | None, told: bool
    ) -> tuple[Named, ...] | None:
        of = subject or ("", "")
        listed = it.exceptions
        found, _ = self.gather.facts(of, "exception", listed, (*path, "exceptions"), self.named["exception"], told=told)
        return found

    def answer(
        self, it: AnswerModel | None, kind: str, subject: Subject | None, path: Path, told: bool
    ) -> tuple[Answer | None, bool]:
        """What is answered, and whether no sentence states it."""
        if it is None and subject is None:
            return None, False
        ids = it.ids if it else None
        if it is not None and (it.see is not None or (ids and ids[0] in SPECIAL)):
            self._refuse_spoken(kind, subject, path)
            return (self._special(it, path) if told else None), told
        things = self.named[kind]
        members, is_listed_only = self.gather.facts(subject or ("", ""), kind, ids, path, things, told=told)
        if members is None:
            return None, False
        return Disclosed(members, self._limits(it, kind, path), self._others(it.others if it else None, path)), (
            is_listed_only and told
        )

    def _special(self, it: AnswerModel, path: Path) -> Answer:
        if it.see is not None:
            self.gather.names.single("section", it.see, Place((*path, "see")))
            return Elsewhere(it.see)
        match it.ids:
            case ("yes",):
                said = (it.said or {}).get("yes")
                return Disclosed(None, {"yes": self._limit(said, (*path, "yes"))} if said else {})
            case ("none",):
                return NoDisclosure()
            case _:
                return NotApplicable()

    def _refuse_spoken(self, kind: str, subject: Subject | None, path: Path) -> None:
        for name, said in (self.gather.spoken(subject, kind) if subject else {}).items():
            if not said.of_all:
                message = f"The sentence states {kind} `{name}`, and `{path[-1]}:` says something else."
                self.gather.find("fact-disagrees", message, "Correct one of the two.", said.place, name)

    def _limits(self, it: AnswerModel | None, kind: str, path: Path) -> dict[str, Limit]:
        found: dict[str, Limit] = {}
        for name, said in ((it.said if it else None) or {}).items():
            made = self._limit(said, (*path, name))
            for inner in sorted(self.gather.names.members(kind, (name,))):
                found[inner] = made
        return found

    def _limit(self, it: MemberModel, path: Path) -> Limit:
        notes = self.gather.things("note", it.notes or (), (*path, "notes"), self.named["note"])
        return Limit(it.text, self.scoper.scope(it, path), notes)

    def _others(self, it: OthersModel | None, path: Path) -> Others | None:
        if it is None:
            return None
        if it.see is not None:
            self.gather.names.single("section", it.see, Place((*path, "others", "see")))
        return Others(None if it.text == "yes" else it.text, it.see)

    def cell(self, it: HandlingModel, path: Path, told: IsTold) -> Handling:
        """The answer of a cell: a row whose category and practice are known, which may stand elsewhere."""
        made = self.handling(it, path, None, told)
        see: str | None = getattr(it, "see", None)
        if see is not None:
            self.gather.names.single("section", see, Place((*path, "see")))
            made = replace(made, answers={**made.answers, "recipients": Elsewhere(see)})
        cases: Mapping[str, HandlingModel] = getattr(it, "cases", None) or {}
        inner = tuple(
            replace(case, handling=self.cell(cases[case.id], (*path, "cases", case.id), told)) for case in made.cases
        )
        return replace(made, cases=inner)
