"""Recipients whose name says nothing of who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Recipient
from notice_compiler.query.sayings import spoken_of

_VAGUE: Final = re.compile(
    r"(?:(?:and|or|to|with|a|an|the|our|any|all|other|others|certain|various|several|some|select|selected|trusted|outside|"
    r"external|unaffiliated|non-?affiliated|different|and/or)\s+)*"
    r"(?:third[\s-]+part(?:y|ies)|others|partners?|business\s+partners?|compan(?:y|ies)|entit(?:y|ies)|organi[sz]ations?|"
    r"business(?:es)?|persons?|parties)(?:\s+(?:partners?|compan(?:y|ies)|entit(?:y|ies)|organi[sz]ations?))?"
    r"(?:\s*(?:and|or|and/or|,|&)\s*(?:(?:our|other)\s+)*(?:third[\s-]+parties|others|partners|companies|entities))*",
    re.IGNORECASE,
)
_DESCRIBED: Final = re.compile(
    r"\s*(?:[,(–—-]\s*)?(?:who|whom|whose|that|which|where|if|such\s+as|including|like|for\s+example|e\.g\.|namely|"
    r"in\s+the\s+\w+\s+(?:industry|sector))\b",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(r"other\s+(?:third[\s-]+parties|(?:[\w’'-]+\s+){0,2}partners?)\b", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*(?:[,;&/]|\b(?:and|or)\b)\s*|$", re.IGNORECASE)


def sounds_vague(it: Recipient) -> bool:
    """Whether its name alone says nothing."""
    return it.name is not None and _VAGUE.fullmatch(it.name.strip()) is not None


def is_vague(notice: Notice, it: Recipient) -> bool:
    """Whether it is named “third parties”, “our partners” or the like, and nothing beside it says who they are."""
    return it.text is None and sounds_vague(it) and not _is_described(notice, it)


def has_vague_part(notice: Notice, it: Recipient) -> bool:
    """Whether its name is vague, or a part of it: “banks, or other third parties”, “schools and partners”."""
    return it.text is None and any(_vague_rests(it.name or "")) and not _is_described(notice, it)


def _vague_rests(name: str) -> Iterator[bool]:
    """For every entry of an enumeration whether it is vague, and the name does not go on to say who that is."""
    start = 0
    for gap in _BETWEEN.finditer(name):
        entry = name[start : gap.start()].strip()
        found = _VAGUE.fullmatch(entry) or _OTHER.match(entry)
        yield found is not None and _DESCRIBED.match(name[start:].lstrip()[found.end() :].lstrip(" )]")) is None
        start = gap.end()


def _is_described(notice: Notice, it: Recipient) -> bool:
    """Whether a sentence goes on to say who it is."""
    return any(
        _DESCRIBED.match(said.passage.words[said.end :].lstrip(" )]")) for said in spoken_of(notice, "recipient", it.id)
    )
