"""The notice tells what the company typically, generally or usually does, and leaves open what else it does.

Why: A notice states facts, and such a word takes part of them back: “we typically collect it from you” does not say
from whom else. Regulators and plaintiffs read it as incomplete, and the company itself cannot check it. “May” is
another matter, as laws ask for what may happen.

Wrong:

    body:
      - {id: main, heading: Sources, content: [{text: We typically collect this information from you.}]}

Right:

    body:
      - id: main
        heading: Sources
        content:
          - text: We collect this information from you and, when you apply for a job, from your references.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.sayings import Saying, find
from notice_compiler.query.sought import Sought, sought
from notice_compiler.query.written import own_names, spaced
from notice_compiler.rule import Context, Remark, Rule

_WORDS: Final = r"typically|generally|usually|normally|ordinarily|from\s+time\s+to\s+time"
_AUXILIARY: Final = r"(?:\s+(?:may|might|can|could|will|would|do|does|have|has|had|also|only|not|then|and)\b,?){0,3}"
_FUTURE: Final = r"(?:up\s*dat|chang|revis|amend|modif|review|adapt|adjust|post)"
_DEED: Final = (
    r"(?:collect|obtain|receive|gather|use|process|share|disclose|sell|rent|transfer|provide|send|give|keep|store"
    r"|retain|combine)"
)
_DONE: Final = (
    rf"\b(?:is|are|was|were|be|been|being)(?:\s+(?:also|only|then|not))?,?\s+(?:{_WORDS}),?\s+"
    r"(?:(?:also|only|not|then|being|been)\s+)?"
    rf"(?:{_DEED}\w*|sold|sent|given|kept|held|made\s+available|obtained)\b"
    rf"|\b(?:may|might|can|could|will|would|has|have)\s+(?:{_WORDS})\s+be(?:en)?\s+(?:{_DEED}\w*|sold|sent|given|kept)\b"
    rf"|\b(?:which|that|this|these|it|they|information|data|categor(?:y|ies)),?\s+(?:(?:may|can|will|would)\s+)?"
    rf"(?:{_WORDS}),?\s+(?:includ|contain|consist|compris|involv|com(?:e|es|ing)\s+from|cover)\w*"
    rf"|\b(?:is|are|be)\s+(?:{_DEED}\w*|sold|sent|given)\b(?:(?!\b{_FUTURE})[^.;:!?]){{0,80}}?\s+from\s+time\s+to\s+time\b"
)
"""What is done, told without who does it: in the passive, and in clauses that say what something includes."""


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each such word, at its first place, where it says what the company does or what is done."""
    found: dict[str, list[Saying]] = {}
    for said in find(notice, _pattern(own_names(notice))):
        hedge = next(it for it in re.findall(_WORDS, said.words, re.IGNORECASE))
        found.setdefault(hedge.lower(), []).append(said)
    for hedge, places in found.items():
        often = f" The notice uses “{hedge}” in this way {len(places)} times." if len(places) > 1 else ""
        yield Remark(
            f"“{places[0].words}” takes back part of what it says: it leaves open what happens otherwise.{often}",
            f"Say what is done, without “{hedge}”. Where it is otherwise in some cases, say in which, and how.",
            places[0].place,
            hedge,
        )


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> Sought:
    """Who acts, then the word, then the deed; “from time to time” can stand after it, too."""
    subject = rf"(?<!\w)(?:we|{'|'.join(map(spaced, names))})" if names else r"\bwe"
    hedge = rf"{subject}{_AUXILIARY},?\s+(?:{_WORDS}),?\s+(?!{_FUTURE})\w+"
    after = rf"{subject}{_AUXILIARY}\s+{_DEED}\b[^.;:!?]{{0,200}}?\s+from\s+time\s+to\s+time\b"
    return sought(f"{hedge}|{after}|{_DONE}", "typically, generally, usually, normally, ordinarily, from time to time")


RULE = Rule("warning", (), check)
