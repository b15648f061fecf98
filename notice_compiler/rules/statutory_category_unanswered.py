"""Of some categories of the statute the notice says neither that they are collected nor that they are not.

Why: Civ. Code 1798.140(v)(1) lists twelve categories of personal information, (A) to (L). No sentence of the statute
asks for a “no”, but a policy that passes over one of them leaves its readers, and a regulator, to guess whether it is
not collected or was forgotten. An answer for each of the twelve leaves nothing open.

Wrong:

    laws: [ccpa]
    categories:
      records: {label: Data, statute: [ccpa:A, ccpa:B, ccpa:C, ccpa:D, ccpa:F, ccpa:H, ccpa:I, ccpa:J, ccpa:K, ccpa:L]}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [ccpa]
    categories:
      records: {label: Data, statute: [ccpa:A, ccpa:B, ccpa:C, ccpa:D, ccpa:F, ccpa:H, ccpa:I, ccpa:J, ccpa:K, ccpa:L]}
      biometric: {label: Biometric information, statute: ccpa:E, collected: no}
      geolocation: {label: Geolocation data, statute: ccpa:G, collected: no}
    body:
      - id: main
        heading: What We Collect
        content: [{list: categories}, {text: "We do not collect:"}, {list: not-collected}]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from notice_compiler.law.law import Term
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.query.categories import at_collection, examples_of, known_by, label_place, terms
from notice_compiler.query.collected import is_sensitive, terms_of
from notice_compiler.query.naming import called, listed
from notice_compiler.query.sayings import find
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_DENIAL: Final = sought(
    r"\b(?:not|no|never|nor|neither)\s+(?!knowingly)(?:\w+\s+){0,3}collect|\bcollect\w*\s+(?:no|neither|none)\b",
    "collect",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark that names them; none where no category says which of the statute's it is: that is told once."""
    told = [it for it in notice.categories.values() if ("category", it.id) in notice.told]
    answered = {name for it in told for name, _ in terms_of(it, context)}
    moot = tuple(at_collection(notice))
    if moot or not any(name.startswith("ccpa:") for name in answered):
        yield from moot
        return
    words = " | ".join((*map(called, told), *dict.fromkeys(it.passage.words for it in find(notice, _DENIAL))))
    sensitive = any(is_sensitive(it, context) for it in told)
    left = [
        (statute.partition(":")[2], term)
        for statute, term in terms(context, "ccpa", items=False)
        if statute not in answered and not (term.sensitive and sensitive) and not known_by(term, words)
    ]
    if left:
        yield Remark(
            f"The notice has no category for {listed(f'“{term.term}” ({letter})' for letter, term in left)}, and "
            f"does not say that {'they are' if len(left) > 1 else 'it is'} not collected.",
            "What is collected of it: list it, with `statute:` and examples. What is not: declare it with "
            f"`collected: no`, and print it under `list: not-collected`.{_elsewhere(notice, told, left)}",
            Place(("categories",), "key"),
            ", ".join(letter for letter, _ in left),
        )
    else:
        absent = [it for it in told if it.collected is False]
        yield from (Met(label_place(notice, it), it.name or it.id) for it in (told[0], *absent[:1]))


def _elsewhere(notice: Notice, told: list[Category], left: list[tuple[str, Term]]) -> str:
    """The examples of other categories that seem to belong to one of those."""
    found = (
        f" “{words}”, listed under {called(it)}, may belong to ({letter})."
        for letter, term in left
        for it in told
        for words, _ in examples_of(notice, it)
        if known_by(term, words)
    )
    return "".join(islice(found, 3))


RULE = Rule("warning", ("ccpa:1798.140-v-1",), check, advises=True)
