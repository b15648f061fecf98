"""The terms of a request in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from notice_compiler import wording
from notice_compiler.notice.blocks import Words
from notice_compiler.notice.rows import Scope
from notice_compiler.notice.things import Appeal, Terms
from notice_compiler.phrases.lines import Line, plain_line
from notice_compiler.phrases.phrases import Phrases, labelled, yes_or_no

NO_WORDS: Final = Words()


def terms_of(
    phrases: Phrases, it: Terms, facet: str, words: Words = NO_WORDS, within: Scope | None = None
) -> Iterator[Line]:
    """A facet of the terms of a request, as they are for those within a scope."""
    match facet:
        case "deadline":
            yield from phrases.time(it.deadline, within)
        case "extension" | "confirmation":
            yield from phrases.time(it.extension if facet == "extension" else it.confirmation, within)
        case "fee" | "frequency" | "condition" | "reason":
            said: str | None = getattr(it, facet)
            if said is not None:
                yield plain_line(wording.NONE if said == "none" else said)
        case "methods":
            yield from (phrases.named("method", it.methods),) if it.methods else ()
        case "proofs":
            yield from (phrases.named("proof", it.proofs),) if it.proofs else ()
        case "agents" | "offered":
            value: bool | None = getattr(it, facet)
            if value is not None:
                yield plain_line(yes_or_no(value, words))
        case "places":
            scope = phrases.scope(it.scope)
            yield from (Line(scope),) if scope else ()
        case "appeal":
            yield from appeal_of(phrases, it.appeal)


def appeal_of(phrases: Phrases, it: Appeal | None) -> Iterator[Line]:
    """How a refusal is appealed."""
    if it is None:
        return
    if it.methods:
        yield phrases.named("method", it.methods)
    if it.contacts:
        yield phrases.named("contact", it.contacts)
    for key, time in (("within", it.within), ("deadline", it.deadline)):
        for line in phrases.time(time):
            yield replace(line, label=labelled(wording.LABELS[key], line.label))
