"""What a format of others does not say of a notice, in words for people."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import fill
from typing import Final, get_args

from notice_compiler.edition import Unsaid, Why

HEADINGS: Final[dict[Why, str]] = {
    "no-term": "It has no term for these",
    "wider-term": "It has only terms that mean more, less or something near",
    "no-place": "It has no place for these",
    "silence": "It has no word for silence: the notice says nothing of these",
    "reads-no": "The notice says yes, or something of these, and the file cannot",
    "reads-silence": "It takes silence for an answer, which the notice does not give",
}


WIDTH: Final = 110


def unsaid_report(file: str, unsaid: Iterable[Unsaid]) -> str:
    """The report: a group for each kind of reason, and what is told alike in one line."""
    found = tuple(unsaid)
    if not found:
        return f"{file} says all that the notice says.\n"
    groups = (_group(why, tuple(it for it in found if it.why == why)) for why in get_args(Why))
    head = (
        f"{file} does not say these as the notice says them. Each entry: where, what, and what the file has instead.\n"
    )
    return head + "".join(groups)


def _group(why: Why, found: tuple[Unsaid, ...]) -> str:
    if not found:
        return ""
    alike: dict[tuple[str, str], list[Unsaid]] = {}
    for it in found:
        alike.setdefault((_kind(it.at), it.instead), []).append(it)
    lines = (_line(instead, some) for (_, instead), some in alike.items())
    return f"\n{HEADINGS[why]}\n\n" + "\n".join(lines) + "\n"


def _kind(at: str) -> str:
    """What is told together: things of a kind, and the examples of one category."""
    return at if at.endswith(".examples") else at.partition(".")[0]


def _line(instead: str, some: list[Unsaid]) -> str:
    """The facts of which the file says the same instead."""
    at = some[0].at if len(some) == 1 else _kind(some[0].at)
    what = "; ".join(it.what for it in some)
    text = f"{at or 'the whole file'}: {what}" + (f" — {instead}" if instead else "")
    return fill(
        text, WIDTH, initial_indent="  ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
