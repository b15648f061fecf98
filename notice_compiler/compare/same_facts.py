"""Whether two spellings of a passage differ in nothing but facts that are compared as facts, or in their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from notice_compiler.compare.units import HIDDEN, WORD_SLOTS, Part, Slot, Unit

LONGEST: Final = 4000
"""So many words are looked at; longer passages count as reworded."""
_TOKEN = re.compile(rf"\((?:[ivxlc]+|[a-z]|\d{{1,2}})\)|\w+(?:['’.-]\w+)*|{HIDDEN}|[^\w\s]")
_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:and|or)?|and|or)\s*")
_JOINERS: Final = frozenset({",", ";", ".", ":", "and", HIDDEN})
_DIVIDERS: Final = _JOINERS | {"or"}
_SLOT: Final = "\ufffd"
_PARTICLES: Final = frozenset(
    {"or", "to", "from", "by", "for", "with", "through", "using", "via", "of", "in", "on"}
    | {"the", "a", "an", "our", "your"}
)
Known = Callable[[str, str, bool], bool]
"""Whether a thing, by scheme and id, has been compared as a fact and found gone (or come)."""


def in_one_order(unit: Unit) -> str:
    """The words with the members of each enumeration of annotated words in one order, whatever the printed one."""
    found: list[str] = []
    for is_run, run in groupby(_runs(unit.parts), lambda it: isinstance(it, tuple)):
        for it in run:
            found.append(_sorted(it) if is_run and isinstance(it, tuple) else str(it))
    return "".join(found)


def _sorted(run: tuple[Part, ...]) -> str:
    found = [part for part in run if isinstance(part, Slot)]
    conjunctions = {word for part in run if isinstance(part, str) for word in ("and", "or") if word in part.split()}
    slots = found if len(conjunctions) > 1 else sorted(found, key=lambda it: (it.ids, it.words))
    names = iter(f"[{'' if it.scheme in WORD_SLOTS else it.words}]({it.scheme}:{','.join(it.ids)})" for it in slots)
    return "".join(next(names) if isinstance(part, Slot) else " ".join(part.split()) for part in run)


def _runs(parts: tuple[Part, ...]) -> Iterator[tuple[Part, ...] | str]:
    """The parts, with annotations of one scheme that only separators divide brought together."""
    run: list[Part] = []
    for part in parts:
        if run and _goes_on(run, part):
            run.append(part)
            continue
        yield from _closed(run)
        run = [part] if isinstance(part, Slot) else []
        if isinstance(part, str):
            yield " ".join(part.split())
    yield from _closed(run)


def _goes_on(run: list[Part], part: Part) -> bool:
    last = next(it for it in reversed(run) if isinstance(it, Slot))
    if isinstance(part, str):
        return isinstance(run[-1], Slot) and bool(_SEPARATOR.fullmatch(part))
    return part.scheme == last.scheme and isinstance(run[-1], str)


def _closed(run: list[Part]) -> Iterator[tuple[Part, ...] | str]:
    rest = [" ".join(run.pop().split())] if run and isinstance(run[-1], str) else []  # type: ignore[union-attr]
    if run:
        yield tuple(run)
    yield from rest


def differ_in_facts_alone(old: Unit, new: Unit, known: Known) -> bool:
    """Whether the passages agree once annotations that came or went are left out, with what joined them to the rest.

    Each annotation that came or went must be `known` to differ as a fact.
    """
    gone, come = Counter(old.slots), Counter(new.slots)
    changed = (gone - come) + (come - gone)
    if not changed or not all(_is_known(slot, slot in gone - come, known) for slot in changed):
        return False
    before, after = _tokens(old, gone - come), _tokens(new, come - gone)
    if len(before) + len(after) > LONGEST:
        return False
    if _enumerated(before) == _enumerated(after) or _enumerated(_absorbed(before)) == _enumerated(_absorbed(after)):
        return True
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    hunks = [(before[a:b], after[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
    return all(_joins(*hunk) for hunk in hunks)


def _is_known(slot: tuple[str, tuple[str, ...]], gone: bool, known: Known) -> bool:
    scheme, ids = slot
    return scheme in WORD_SLOTS or all(known(scheme, name, gone) for name in ids)


def _tokens(unit: Unit, changed: Counter[tuple[str, tuple[str, ...]]]) -> list[str]:
    """Words and marks; an annotation that stays is one token, one that changed is `HIDDEN`."""
    left = Counter(changed)
    found: list[str] = []
    for part in unit.parts:
        if isinstance(part, str):
            found += _TOKEN.findall(part)
        elif left[part.scheme, part.ids] > 0:
            left[part.scheme, part.ids] -= 1
            found.append(HIDDEN)
        else:
            found.append(f"{_SLOT}{part.scheme}:{part.ids}:{'' if part.scheme in WORD_SLOTS else part.words}")
    return found


def _enumerated(tokens: list[str]) -> list[str]:
    """The tokens, with each enumeration of annotations reduced to those that stay and the conjunctions used."""
    found: list[str] = []
    for in_run, run in groupby(tokens, lambda it: it in _DIVIDERS or it.startswith(_SLOT) or _is_number(it)):
        words = list(run)
        if in_run and any(it == HIDDEN or it.startswith(_SLOT) for it in words):
            found += [it for it in words if it.startswith(_SLOT)] + sorted({"and", "or"} & set(words))
        else:
            found += words
    return found


def _absorbed(tokens: list[str]) -> list[str]:
    """The tokens, without the little words before an annotation that changed: `and from …`."""
    found: list[str] = []
    for token in tokens:
        while token == HIDDEN and found and found[-1].lower() in _PARTICLES - {"or"}:
            found.pop()
        found.append(token)
    return found


def _joins(before: list[str], after: list[str]) -> bool:
    """Whether a difference is nothing but facts and what joins them; `and` is never taken for `or`."""
    conjunctions = [{"and", "or"} & set(words) for words in (before, after)]
    if all(conjunctions) and conjunctions[0] != conjunctions[1]:
        return False
    words = [*before, *after]
    allowed = _JOINERS | _PARTICLES if HIDDEN in words else _JOINERS
    return all(word.lower() in allowed or _is_number(word) for word in words)


def _is_number(word: str) -> bool:
    """Whether a token numbers the member of an enumeration, as in `(iv)`."""
    return len(word) > 1 and word.startswith("(")
