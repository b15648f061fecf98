"""Recipients whose name says nothing of who they are."""

from __future__ import annotations

import re
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


def sounds_vague(it: Recipient) -> bool:
    """Whether its name alone says nothing."""
    return it.name is not None and _VAGUE.fullmatch(it.name.strip()) is not None


def is_vague(notice: Notice, it: Recipient) -> bool:
    """Whether it is named “third parties”, “our partners” or the like, and nothing beside it says who they are."""
    if it.text is not None or not sounds_vague(it):
        return False
    return not any(
        _DESCRIBED.match(said.passage.words[said.end :].lstrip(" )]")) for said in spoken_of(notice, "recipient", it.id)
    )
