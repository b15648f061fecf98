"""The notice is harder to read than the law allows: by Flesch reading ease, or by the length of its sentences.

Why: A notice that its readers cannot follow tells them nothing. California’s insurance regulations put a number on it:
at least 50 points of Flesch reading ease, and sentences of 15 to 20 words on average (10 CCR 2689.4(a)). The CCPA
regulations ask for plain language without a number (11 CCR 7003(a)), so that there a low score is only a hint. Counted
are the sentences of paragraphs and lists, each ending with a period, a semicolon or a colon; `notice report` shows the
score of every section and the longest sentences.

Wrong:

    laws: [california-insurance]
    body:
      - id: main
        heading: Our Notice
        content:
          - text: Confidentiality obligations notwithstanding, disclosure of nonpublic information occurs occasionally.

Right:

    laws: [california-insurance]
    body:
      - id: main
        heading: Our Notice
        content:
          - text: We keep what you tell us to our own staff. We share it with no one else.
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.compose.compose import running_text
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.readability.measure import Readability, measure
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

EASE, LENGTH, PLAIN = "california-insurance:2689.4-a-7", "california-insurance:2689.4-a-2", "ccpa:7003-a"


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """The score against 50, and the average sentence against 20 words; a notice in another language is not measured."""
    found = measure(notice.language, running_text(notice))
    if found is None:
        return
    yield from _ease(notice, context, found)
    if context.in_force(notice, LENGTH):
        yield from _length(found, _number(context, "sentence-at-most"))


def _number(context: Context, name: str) -> float:
    return float(context.law.packs["california-insurance"].numbers[name].value.split()[0])


def _ease(notice: Notice, context: Context, found: Readability) -> Iterator[Verdict]:
    ease, least = found.whole.ease, _number(context, "flesch")
    asked = context.in_force(notice, EASE)
    bound = f"the law asks for at least {least:g}" if asked else f"at least {least:g} are taken for plain language"
    score = f"The notice scores {ease} points of Flesch reading ease"
    hardest = min(found.parts, key=lambda it: it.counts.ease)
    where = Place(("body", hardest.section), "key")
    if ease < least:
        part = f"“{hardest.heading or hardest.section}” is the hardest part, with {hardest.counts.ease}"
        yield Remark(
            f"{score}; {bound}. {part}.",
            "Write shorter sentences and shorter words; `notice report` shows every section and the longest sentences.",
            where,
            "flesch",
            "error" if asked else "info",
            (EASE, PLAIN) if asked else (PLAIN,),
        )
    elif asked:
        yield Met(Place(("body",), "key"), f"{score}.", (EASE,))


def _length(found: Readability, most: float) -> Iterator[Verdict]:
    average, longest = found.whole.length, found.longest[0]
    told = f"The sentences of the notice have {average} words on average"
    if average > most:
        yield Remark(
            f"{told}; the law asks for 15 to {most:g}. The longest has {longest.words}: “{_short(longest.text)}”.",
            "Divide the longest sentences, or turn them into bullets; `notice report` shows them.",
            Place(("body", longest.section), "key"),
            "sentences",
            "warning",
            (LENGTH,),
        )
    else:
        yield Met(Place(("body",), "key"), f"{told}.", (LENGTH,))


def _short(text: str) -> str:
    words = text.split()
    return text.rstrip(".;:") if len(words) <= 12 else f"{' '.join(words[:12])} …"


RULE = Rule("warning", (EASE, LENGTH, PLAIN), check)
