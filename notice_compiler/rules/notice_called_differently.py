"""The notice calls itself by another kind of name than its title: “Privacy Policy” in the text of a Privacy Notice.

Why: Readers who are told of a “Privacy Policy” look for another document, and in a dispute it is not clear which of the
two was meant. It often shows that a passage was taken over from elsewhere and not read again.

Wrong:

    body:
      - {id: main, heading: Questions, content: [{text: Write to us about this Privacy Policy.}]}

Right:

    body:
      - {id: main, heading: Questions, content: [{text: Write to us about this Privacy Notice.}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.sayings import Saying, find, is_said, sentence_around
from notice_compiler.query.sought import Sought, sought
from notice_compiler.query.written import headings, own_names, spaced
from notice_compiler.rule import Context, Remark, Rule

_KINDS: Final = ("Notice", "Policy", "Statement")
_ELSEWHERE: Final = re.compile(
    r"\b(?:click|see|refer\s+to|read|consult|visit|review|supplements?|in\s+addition\s+to|separate|available|found\s+(?:at|in|on))\b",
    re.IGNORECASE,
)
"""Words of a sentence that points to another document."""
_INSURANCE: Final = sought(r"\binsur", "insur")
"""Where insurance is spoken of, “this Policy” may be a policy of insurance."""


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each other name, at its first place; none where the words are defined, marked, or point away."""
    own = [kind for kind in _KINDS if re.search(rf"\b{kind}\b", notice.title, re.IGNORECASE)]
    others = [kind for kind in _KINDS if kind not in own and not _is_defined(notice, kind)]
    if len(own) != 1 or not others:
        return
    pattern = _pattern(notice, others)
    what = Sought(pattern, tuple(map(str.lower, others)))
    places = [*((it.place, it.words) for it in find(notice, what) if _is_meant(it))]
    places += [(place, found.group()) for place, words in headings(notice) for found in pattern.finditer(words)]
    named: dict[str, list[tuple[Place, str]]] = {}
    for place, words in places:
        named.setdefault(" ".join(words.split()[1:]), []).append((place, words))
    for name, found in named.items():
        right = re.sub("|".join(others), own[0].lower() if name.islower() else own[0], name, flags=re.IGNORECASE)
        often = "" if len(found) == 1 else f", {len(found)} times"
        yield Remark(
            f"The notice is entitled “{notice.title}” and calls itself “{found[0][1]}”{often}: readers may take that "
            "for another document.",
            f"Write “{found[0][1].split()[0]} {right}”, or link the words if another document is meant.",
            found[0][0],
            name,
        )


def _pattern(notice: Notice, others: list[str]) -> re.Pattern[str]:
    """“this Privacy Policy”; where the title has no word beside the company's name, “our” and “the Acme” as well."""
    names = own_names(notice)
    company = rf"(?:{'|'.join(map(spaced, names))})\s+" if names else ""
    kinds = "|".join(others)
    short = "|".join(it for it in others if it != "Policy" or not is_said(notice, _INSURANCE)) or "(?!)"
    this = rf"\b[Tt]his\s+(?:(?:{company})?(?:[Pp]rivacy|PRIVACY)\s+(?i:{kinds})|(?:{short}))"
    ours = rf"\b(?i:our|the)\s+(?:{company})?Privacy\s+(?:{kinds})"
    plain = re.sub("|".join(map(spaced, names)) or r"(?!)", "", notice.title).replace("’s", "").split()
    is_plain = [it.lower() for it in plain if it.lower() != "online"] in ([["privacy", k.lower()] for k in _KINDS])
    return re.compile(rf"(?:{this}{f'|{ours}' if is_plain else ''})\b(?!\s+(?:at|of|for)\b)")


def _is_defined(notice: Notice, kind: str) -> bool:
    """Whether the notice defines the word for itself, or for another document."""
    words = [words for it in notice.terms.values() for words in (it.label or "", *it.words)]
    return any(re.search(rf"\b{kind[:-1]}(?:{kind[-1]}|ies)", it, re.IGNORECASE) for it in words)


def _is_meant(it: Saying) -> bool:
    """Whether the words stand for the notice itself: neither in a link nor in a sentence that points elsewhere."""
    links = (one for one in it.passage.marks if one.scheme == "link")
    is_linked = any(one.start < it.end and it.start < one.end for one in links)
    return not is_linked and not _ELSEWHERE.search(sentence_around(it).words)


RULE = Rule("warning", (), check)
