"""What a law asks, and what of it is held against notices: as text, and as a page of the documentation."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from notice_compiler.compliance.coverage import Covered, coverage_of
from notice_compiler.explain import in_force
from notice_compiler.law.law import Pack, Term
from notice_compiler.markdown_text import prose

WIDTH: Final = 100
HOW: Final = ("guarded", "guarded, and on the checklist", "on the checklist", "by comparison", "not covered")


def law_text(pack: Pack) -> str:
    """The provisions of a law with what holds notices against them, for people."""
    lines = [pack.title, summary(pack), ""]
    for it in coverage_of(pack):
        doubt = f" ({it.provision.doubt})" if it.provision.doubt else ""
        lines.append(f"{it.provision.citation}{doubt} [{pack.law}:{it.name}]{in_force(it.provision)}")
        lines += (line for part in (it.provision.says, *_told(it)) for line in _wrap(part))
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def law_page(pack: Pack) -> str:
    """The same in Markdown: a page of `docs/law/`."""
    doubtful = sum(1 for it in pack.provisions.values() if it.verified != "confirmed")
    head = [
        f"# {prose(pack.title)}",
        "",
        f"`laws: [{pack.law}]`. Made by `notice rules --law {pack.law} --format markdown` from the law pack.",
        "Paraphrases for reference, not legal advice.",
        "",
        f"{summary(pack)} Of {len(pack.provisions)} citations {doubtful} are not, or not wholly, verified.",
    ]
    parts = ["\n".join(line for line in _entry(pack, it)) for it in coverage_of(pack)]
    return "\n\n".join(["\n".join(head), *parts, *_practices(pack), *_lists(pack), *_numbers(pack)]) + "\n"


def summary(pack: Pack) -> str:
    """How many provisions are guarded, on the checklist, held against changes, or not covered."""
    found = [it.how for it in coverage_of(pack)]
    return ", ".join(f"{found.count(how)} {how}" for how in HOW if how in found).capitalize() + "."


def _entry(pack: Pack, it: Covered) -> Iterator[str]:
    law = it.provision
    yield f"## {prose(law.citation)}"
    yield ""
    yield from textwrap.wrap(prose(law.says), WIDTH + 20, break_on_hyphens=False)
    yield ""
    yield f"* `{pack.law}:{it.name}`{in_force(law)}, [text]({law.url})"
    if law.doubt is not None:
        yield f"* **{law.doubt.capitalize()}.** {prose(law.note or '')}"
    for told in _told(it):
        yield f"* {prose(told)}"


def _told(it: Covered) -> Iterator[str]:
    """What holds notices against a provision."""
    if it.guards:
        yield f"Guarded by {_listed(it.guards)}."
    if it.provision.question is not None:
        yield f"On the checklist: {it.provision.question}"
    if it.changes:
        yield f"Changes are held against it: {_listed(it.changes)}."
    if it.how == "not covered":
        yield f"Not covered. {it.provision.not_covered or ''}".strip()


def _practices(pack: Pack) -> Iterator[str]:
    if pack.practices:
        rows = [
            f"| `{means}` | {prose(it.says)} | {prose(pack.provisions[it.provision].citation)} |"
            for means, it in pack.practices.items()
        ]
        yield "\n".join(["## What practices mean", "", "| `means` | in this law | provision |", "|---|---|---|", *rows])


def _lists(pack: Pack) -> Iterator[str]:
    named = {"categories": pack.categories, **pack.lists}
    for name, terms in named.items():
        before = f"{pack.law}:" if terms is pack.categories else ""
        rows = [f"| `{before}{key}` | {prose(it.term)}{_marks(it)} |" for key, it in terms.items()]
        if rows:
            yield "\n".join([f"## {name.replace('-', ' ').capitalize()}", "", "| id | term |", "|---|---|", *rows])


def _marks(it: Term) -> str:
    sensitive = " (sensitive)" if it.sensitive else ""
    return f"{sensitive}{in_force(it)}"


def _numbers(pack: Pack) -> Iterator[str]:
    if pack.numbers:
        rows = [
            f"| {name} | {it.value} | {pack.provisions[it.provision].citation} |" for name, it in pack.numbers.items()
        ]
        yield "\n".join(["## Numbers", "", "| number | value | provision |", "|---|---|---|", *rows])


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _wrap(text: str) -> list[str]:
    return textwrap.wrap(f"    {text}", WIDTH, subsequent_indent="    ", break_on_hyphens=False)
