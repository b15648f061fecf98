"""The notice defines a term and never uses it.

Why: A reader who meets a definition expects the word to matter, and looks for it in vain. Usually the sentence that
used the term has been rewritten, and now says the same thing by another name, or not at all.

Wrong:

    terms: [vendors]
    body:
      - id: main
        heading: Disclosure
        content:
          - text: Companies that work for us (“[Vendors](term:vendors)”) receive it. Our suppliers may not sell it.

Right:

    terms: [vendors]
    body:
      - id: main
        heading: Disclosure
        content:
          - text: Companies that work for us (“[Vendors](term:vendors)”) receive it. Our Vendors may not sell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.spoken import Mark, Spoken
from notice_compiler.query.sayings import Saying, find, sentence_around, trimmed
from notice_compiler.query.sought import Sought
from notice_compiler.query.written import labels
from notice_compiler.rule import Context, Remark, Rule

_QUOTED: Final = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_BETWEEN: Final = re.compile(r"[”\"],?\s*(?:or|and)?\s*[“\"]")
_OPENING, _CLOSING = "“\"‘'", "”\"’'"


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each term in quotation marks, none of whose words stands anywhere else."""
    elsewhere = tuple(labels(notice))
    for passage in notice.passages:
        for mark in (it for it in passage.marks if it.scheme == "term"):
            said, words = _defined(passage, mark)
            if words and not any(_is_used(notice, said, it, elsewhere) for it in words):
                named = " and ".join(f"“{it}”" for it in words)
                yield Remark(
                    f"The notice defines {named}, and does not use the term anywhere.",
                    "Use the term where the thing is meant, or leave the definition out.",
                    said.place,
                    ", ".join(words),
                )


def _defined(passage: Spoken, mark: Mark) -> tuple[Saying, tuple[str, ...]]:
    """The words marked as a term and, if they define it, what they define; one without quotation marks is only used."""
    words, said = passage.words[mark.start : mark.end], trimmed(passage, mark.start, mark.end)
    quoted = tuple(" ".join(it.strip(" ,.").split()) for it in _QUOTED.findall(words))
    before, after = passage.words[: mark.start].rstrip(" *")[-1:], passage.words[mark.end :].lstrip(" *,.")[:1]
    around = before and after and before in _OPENING and after in _CLOSING
    return said, quoted or (tuple(it.strip(" ,.") for it in _BETWEEN.split(said.words)) if around else ())


def _is_used(notice: Notice, defined: Saying, word: str, labels: tuple[str, ...]) -> bool:
    """Whether the word stands anywhere but in its definition, in the plural or singular, too."""
    opens = not word[1:2].isupper() and not re.search(r"\w", sentence_around(defined).words.partition(word)[0])
    what = _form(word[0].lower() + word[1:] if opens else word)
    own = (it for it in find(notice, what) if it.passage is not defined.passage or not _lies_in(it, defined))
    return any(own) or any(map(what.pattern.search, labels))


def _lies_in(one: Saying, other: Saying) -> bool:
    return other.start <= one.start and one.end <= other.end


def _form(word: str) -> Sought:
    """The word, in its case; what begins small can be capital at the beginning of a sentence."""
    stem = re.sub(r"(?<=[a-z]{3})(?:ies|y|s)$", "", word)
    first = f"[{stem[0]}{stem[0].upper()}]" if stem[:1].isascii() and stem[:1].islower() else re.escape(stem[:1])
    rest = r"\s+".join(map(re.escape, stem[1:].split(" ")))
    longest = max(stem.lower().split(), key=len, default="")
    return Sought(re.compile(rf"(?<!\w){first}{rest}(?:ies|y|e?s)?(?!\w)"), (longest,))


RULE = Rule("warning", (), check)
