"""Makes the compliance matrix of a notice from what its rules say and what people have answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from notice_compiler.checklist import OUTDATED, Question, questions
from notice_compiler.compliance.coverage import guards_of
from notice_compiler.compliance.matrix import Evidence, LawPart, Matrix, Requirement
from notice_compiler.compliance.sections import Sections
from notice_compiler.compose.compose import running_text
from notice_compiler.contracts.compliance import Status
from notice_compiler.examined import Examined
from notice_compiler.finding import address_of
from notice_compiler.law.law import Pack, Provision
from notice_compiler.located import Located, locate
from notice_compiler.notice.notice import Notice
from notice_compiler.readability.measure import measure
from notice_compiler.rule import Context, Held, Met, Moot
from notice_compiler.rules import all_rules
from notice_compiler.source.tree import Tree

BY_COMPARISON = "It asks something of changes: `notice diff` holds each change against it."


def make_matrix(examined: Examined, context: Context, output: str) -> Matrix:
    """The matrix of a notice whose page is built into the folder `output`. Raises ValueError for one with defects."""
    if examined.notice is None or examined.tree is None:
        raise ValueError("only a notice without defects has a matrix")
    notice = examined.notice
    found = locate(examined, context.law)
    maker = _Maker(notice, examined.tree, context, found, examined.held, questions(notice, context))
    return Matrix(
        notice=notice.id,
        title=notice.title,
        file=examined.source.file,
        page=f"{output}/{notice.id}/index.html",
        last_updated=notice.date.day if notice.date else None,
        laws=tuple(maker.part(pack) for pack in context.packs(notice)),
        others=tuple(it for it in found if not it.finding.provisions),
        readability=measure(notice.language, running_text(notice)),
    )


@dataclass
class _Maker:
    notice: Notice
    tree: Tree
    context: Context
    found: Sequence[Located]
    held: Sequence[Held]
    asked: Sequence[Question]

    def __post_init__(self) -> None:
        self.sections = Sections(self.notice)
        self.by_id = {it.id: it for it in self.asked}

    def part(self, pack: Pack) -> LawPart:
        """One law: the provisions in force on the day."""
        inside = {name: it for name, it in pack.provisions.items() if it.in_force(self.context.as_of)}
        changes = {name for it in pack.changes for name in it.provisions}
        rows = (
            self._requirement(f"{pack.law}:{name}", it, guards_of(pack, name), name in changes)
            for name, it in inside.items()
        )
        return LawPart(pack.law, pack.title, tuple(rows))

    def _requirement(self, name: str, it: Provision, guards: tuple[str, ...], of_changes: bool) -> Requirement:
        held = [one for one in self.held if name in one.provisions]
        findings = tuple(one for one in self.found if name in one.finding.provisions)
        evidence = tuple(self._evidence(one) for one in _verdicts(held, name) if isinstance(one, Met))
        moot = tuple(dict.fromkeys(one.why for one in _verdicts(held, name) if isinstance(one, Moot)))
        question = self.by_id.get(name)
        unguarded = question is None and not guards
        reason = it.not_covered or (BY_COMPARISON if of_changes else None)
        status = "not-covered" if unguarded else _status(findings, evidence, moot, question)
        reasons = moot if status == "does-not-arise" else (reason,) if unguarded and reason else ()
        return Requirement(name, it, status, guards, findings, evidence, question, reasons)

    def _evidence(self, it: Met) -> Evidence:
        section, heading = self.sections.of(it.where)
        where = self.tree.source.range_of(self.tree.extent(it.where))
        return Evidence(it.words, section, heading, address_of(it.where.path), where)


def _verdicts(held: Sequence[Held], name: str) -> Iterator[object]:
    for one in held:
        yield from (said for said in one.verdicts if not said.provisions or name in said.provisions)


def _status(
    findings: Sequence[Located], evidence: Sequence[Evidence], moot: Sequence[str], question: Question | None
) -> Status:
    """How a notice stands: a fault that nobody has waived first; a question that nobody has answered leaves it open."""
    advice = {OUTDATED, *(name for name, rule in all_rules().items() if rule.advises)}
    grave = [
        it.finding
        for it in findings
        if it.finding.severity == "error" or (it.finding.severity == "warning" and it.finding.rule not in advice)
    ]
    if any(it.waived is None for it in grave):
        return "not-met"
    if grave:
        return "waived"
    answer = question.answer.answer if question is not None and question.answer is not None else None
    if question is not None and answer is None:
        return "does-not-arise" if moot and not evidence else "to-review"
    if answer == "not-applicable" and not evidence:
        return "does-not-arise"
    if evidence or answer == "yes":
        return "met"
    return "does-not-arise" if moot else "to-review"
