"""Makes rights and requests: how, how soon, for what and on what conditions readers can ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler.model.requests import (
    AppealModel,
    EvidenceModel,
    FiguresModel,
    RequestsModel,
    RightModel,
    StatementModel,
    TermsModel,
)
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.handle import IsTold
from notice_compiler.notice.lengths import Timer
from notice_compiler.notice.passages import Subject
from notice_compiler.notice.rows import Named
from notice_compiler.notice.scopes import Scoper
from notice_compiler.notice.telling import ALL_REQUESTS, Telling
from notice_compiler.notice.things import (
    Appeal,
    Contact,
    Counts,
    Evidence,
    Figures,
    Method,
    Right,
    RightCase,
    Statement,
    Terms,
)
from notice_compiler.place import Path, Place

AUTHORITIES: Final = ("requests", "authorities")


@dataclass(frozen=True)
class Asker:
    """Makes the rights and requests of one notice."""

    gather: Gatherer
    scoper: Scoper
    timer: Timer
    telling: Telling
    named: Mapping[str, Mapping[str, Named]]
    methods: Mapping[str, Method]
    contacts: Mapping[str, Contact]

    def right(self, name: str, it: RightModel) -> Right:
        """A right, with its terms."""
        path, subject = ("rights", name), ("right", name)

        def told(key: str) -> bool:
            return self.telling.is_term_told(name, key)

        terms, listed = self._terms(it, path, subject, told)
        exceptions, lists_exceptions = self.gather.facts(
            subject,
            "exception",
            it.exceptions,
            (*path, "exceptions"),
            self.named["exception"],
            told=told("exceptions"),
        )
        return Right(
            *self.named_as(name, it.label),
            means=it.means or (),
            text=self.gather.wording(*path, "text"),
            terms=terms,
            exceptions=exceptions,
            contacts=self._contacts(it.contacts or (), (*path, "contacts"), told("contacts")),
            cases=tuple(
                RightCase(key, case.label, self._terms(case, (*path, "cases", key), None, told)[0])
                for key, case in (it.cases or {}).items()
            ),
            composed=frozenset((*listed, *(("exceptions",) if lists_exceptions else ())) if it.text is None else ()),
        )

    def named_as(self, name: str, label: str | None) -> tuple[str, str | None, tuple[str, ...]]:
        """The id, the label and the words of a right."""
        return self.gather.spoken_label("right", name, label)

    def requests(self, it: RequestsModel | None) -> Terms | None:
        """What holds for all requests; None where nothing is said of them."""
        made, _ = self._terms(it or RequestsModel(), ("requests",), ALL_REQUESTS, self.telling.is_request_told)
        return None if made == Terms() else made

    def request_cases(self, it: RequestsModel | None) -> tuple[RightCase, ...]:
        """Other terms for the requests of others, where a list prints them."""
        if ALL_REQUESTS not in self.telling.printed.worded:
            return ()
        return tuple(
            RightCase(key, case.label, self._terms(case, ("requests", "cases", key), None, lambda _: True)[0])
            for key, case in ((it.cases if it else None) or {}).items()
        )

    def authorities(self, it: RequestsModel | None) -> tuple[Contact, ...] | None:
        """The authorities that take complaints."""
        listed = (it.authorities if it else None) or ()
        told = ALL_REQUESTS in self.telling.printed.worded or AUTHORITIES in self.telling.printed.worded
        return self._contacts(listed, ("requests", "authorities"), told)

    def _contacts(self, names: tuple[str, ...], path: Path, told: bool) -> tuple[Contact, ...] | None:
        with self.gather.names.telling_if(told):
            found = self.gather.things("contact", names, path, self.contacts)
        return found or None if told else None

    def _terms(self, it: TermsModel, path: Path, subject: Subject | None, told: IsTold) -> tuple[Terms, set[str]]:
        """The terms, and which of them are listed and stated by no sentence."""
        of = subject or ("", "")
        methods, lists_methods = self.gather.facts(
            of, "method", it.methods, (*path, "methods"), self.methods, told=told("methods")
        )
        proofs, lists_proofs = self.gather.facts(
            of, "proof", it.proofs, (*path, "proofs"), self.named["proof"], told=told("proofs")
        )
        times = {
            key: self.timer.time(getattr(it, key) if told(key) else None, key, subject, (*path, key))
            for key in ("deadline", "extension", "confirmation")
        }
        words = {
            key: self.gather.words(of, key, getattr(it, key) if told(key) else None, (*path, key))
            for key in ("fee", "frequency", "condition")
        }
        agents, offered, reason = (
            getattr(it, key, None) if told(key) else None for key in ("agents", "offered", "reason")
        )
        made = Terms(
            methods=methods,
            proofs=proofs,
            appeal=self._appeal(it.appeal, (*path, "appeal")) if it.appeal and told("appeal") else None,
            agents=None if not isinstance(agents, str) else agents == "yes",
            offered=None if not isinstance(offered, str) else offered == "yes",
            reason=self.gather.words(of, "reason", reason if isinstance(reason, str) else None, (*path, "reason")),
            scope=self.scoper.scope(it, path),
            notes=self.gather.things("note", it.notes or (), (*path, "notes"), self.named["note"]),
            deadline=times["deadline"],
            extension=times["extension"],
            confirmation=times["confirmation"],
            fee=words["fee"],
            frequency=words["frequency"],
            condition=words["condition"],
        )
        stated = [key for key in (*times, *words) if getattr(it, key) is not None and told(key)]
        listed = {key for key in stated if not self.gather.spoken(of, key)}
        listed |= {"methods"} if lists_methods else set()
        return made, listed | ({"proofs"} if lists_proofs else set())

    def _appeal(self, it: AppealModel, path: Path) -> Appeal:
        return Appeal(
            self.gather.things("method", it.methods or (), (*path, "methods"), self.methods) or None,
            self.gather.things("contact", it.contacts or (), (*path, "contacts"), self.contacts) or None,
            self.timer.time(it.deadline, "deadline", None, (*path, "deadline")),
            self.timer.time(it.within, "within", None, (*path, "within")),
        )

    def evidence(self, name: str, it: EvidenceModel | None, rights: Mapping[str, Right]) -> Evidence | None:
        """How requests are verified, or made through agents; None where nothing is said of it."""
        path, subject = ("requests", name), ("requests", name)
        listed, facts, told = it or EvidenceModel(), self.gather.facts, self.telling.is_evidence_told(name)
        of, _ = facts(subject, "right", listed.rights, (*path, "rights"), rights, told=told)
        proofs, _ = facts(subject, "proof", listed.proofs, (*path, "proofs"), self.named["proof"], told=told)
        return Evidence(of, proofs) if (it is not None and told) or of or proofs else None

    def statement(self, name: str, it: StatementModel) -> Statement:
        """A statement."""
        path, subject, told = ("statements", name), ("statement", name), self.telling.is_told("statement", name)
        facts, named = self.gather.facts, self.named
        purposes, _ = facts(subject, "purpose", it.purposes, (*path, "purposes"), named["purpose"], told=told)
        exceptions, _ = facts(subject, "exception", it.exceptions, (*path, "exceptions"), named["exception"], told=told)
        return Statement(
            *self.gather.spoken_label("statement", name, it.label),
            means=it.means,
            answer=None if it.answer is None else it.answer == "yes",
            period=self.timer.time(it.period, "period", subject, (*path, "period")),
            value=it.value,
            categories=facts(subject, "category", it.categories, (*path, "categories"), named["category"], told=told)[
                0
            ],
            recipients=facts(subject, "recipient", it.recipients, (*path, "recipients"), named["recipient"], told=told)[
                0
            ],
            methods=facts(subject, "method", it.methods, (*path, "methods"), self.methods, told=told)[0],
            purposes=purposes,
            exceptions=exceptions,
            text=self.gather.wording(*path, "text"),
            scope=self.scoper.scope(it, path),
        )

    def figures(self, name: str, it: FiguresModel, rights: Mapping[str, Right]) -> Figures:
        """Figures about requests; those received must be those complied with and those denied."""
        counts: list[Counts] = []
        for key, one in it.requests.items():
            place = Place(("figures", name, "requests", key), "key")
            right = self.gather.names.single("right", key, place)
            if right is not None:
                made = Counts(
                    rights[right],
                    one.received,
                    one.complied,
                    one.denied,
                    one.pending,
                    one.median_days,
                    one.mean_days,
                )
                counts.append(made)
                self._add_up(made, place)
        return Figures(name, it.label, it.period, tuple(counts))

    def _add_up(self, it: Counts, place: Place) -> None:
        if it.received is None or it.complied is None or it.denied is None:
            return
        total = it.complied + it.denied + (it.pending or 0)
        if total != it.received:
            rest = f"{it.complied:,} complied with and {it.denied:,} denied"
            rest = (
                f"{it.complied:,} complied with, {it.denied:,} denied and {it.pending:,} pending"
                if it.pending
                else rest
            )
            message = f"{it.received:,} requests were received, and {rest} make {total:,}."
            cure = "Correct the figures; a request complied with in part counts as complied with."
            self.gather.find("figures-disagree", message, cure, place, it.right.id)
