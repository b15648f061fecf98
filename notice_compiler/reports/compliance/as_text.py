"""Compliance matrices as text for people."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from notice_compiler.compliance.matrix import Evidence, LawPart, Matrices, Matrix, Requirement
from notice_compiler.contracts.compliance import STATUSES
from notice_compiler.located import Located
from notice_compiler.reports.as_text import cited
from notice_compiler.reports.compliance.words import TITLES, answer_words, place, waiver_words
from notice_compiler.source.characters import printable

WIDTH: Final = 100
INDENT: Final = " " * 18


def report(them: Matrices, *, colour: bool = False) -> str:
    """Every notice: how many requirements stand how, then each with its words."""
    day = them.as_of.isoformat()
    return "\n".join(line for it in them.matrices for line in _matrix(it, day)) + "\n"


def _matrix(it: Matrix, day: str) -> Iterator[str]:
    yield from _wrap(f"{it.title} ({it.notice}), {it.file}, by the law of {day}", "", "")
    yield ", ".join(
        f"{it.count(status)} {TITLES[status].lower()}" for status in STATUSES if it.count(status)
    ) or _no_laws(it)
    yield "Not legal advice. What stands under “to be reviewed” was checked by nobody."
    for part in it.laws:
        yield ""
        yield from _part(part, it)
    if it.others:
        yield ""
        yield "Beside the law"
        for found in it.others:
            yield from _finding(found, it)
    yield from _readability(it)


def _no_laws(it: Matrix) -> str:
    return "Nothing of its laws is in force on that day." if it.laws else "The notice names no laws: add `laws:`."


def _part(part: LawPart, matrix: Matrix) -> Iterator[str]:
    yield part.title
    for status in STATUSES:
        for it in part.requirements:
            if it.status == status:
                yield from _requirement(it, matrix)


def _requirement(it: Requirement, matrix: Matrix) -> Iterator[str]:
    yield ""
    yield from _wrap(f"{cited(it.provision)} [{it.id}]", f"{TITLES[it.status].upper():<18}", INDENT)
    yield from _indented(it.provision.says)
    for found in it.findings:
        yield from _finding(found, matrix)
    for evidence in it.evidence:
        yield from _indented(_evidence(evidence, matrix))
    if it.question is not None:
        yield from _indented(f"Question: {it.question.text}")
        if it.question.answer is not None:
            yield from _indented(answer_words(it.question.answer))
    for reason in it.reasons:
        yield from _indented(reason)
    if it.status == "to-review" and it.question is None:
        yield from _indented("The notice’s data do not tell: read its words, and answer under `checklist:`.")


def _finding(it: Located, matrix: Matrix) -> Iterator[str]:
    yield from _indented(f"{it.finding.severity} {it.finding.rule}: {it.finding.message} {place(matrix, it.range)}")
    yield from _indented(f"Right: {it.finding.help}")
    if it.finding.waived is not None:
        yield from _indented(waiver_words(it.finding.waived))


def _evidence(it: Evidence, matrix: Matrix) -> str:
    section = f", in “{it.heading}”" if it.heading else ""
    return f"“{it.words}”{section} {place(matrix, it.range)}"


def _readability(it: Matrix) -> Iterator[str]:
    found = it.readability
    if found is None:
        return
    yield ""
    yield (
        f"Readability: {found.whole.ease} points of Flesch reading ease, {found.whole.length} words per sentence "
        f"({found.whole.words} words)"
    )
    for part in found.parts:
        yield f"{part.counts.ease:>8}  {part.counts.length:>5}  {printable(part.heading or part.section)}"
    for sentence in found.longest:
        yield from _indented(f"{sentence.words} words: “{sentence.text}”")


def _indented(text: str) -> list[str]:
    return _wrap(text, INDENT, INDENT)


def _wrap(text: str, first: str, rest: str) -> list[str]:
    """Lines of a text whose own line breaks do not count."""
    return textwrap.wrap(
        printable(" ".join(text.split())),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]
