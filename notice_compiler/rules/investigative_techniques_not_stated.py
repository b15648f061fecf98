"""The notice does not say which investigative techniques may be used to collect information, or that there are none.

Why: California’s insurance privacy act wants the notice to tell the types of personal information, of sources, and of
investigative techniques that may be used (Ins. Code 791.04(b)(2), since 1981): reports with interviews of neighbours,
inspections, and the like. Categories and sources alone do not tell how an insurer learns what it learns.

Wrong:

    laws: [iippa]

Right:

    laws: [iippa]
    statements: {techniques: {means: investigative-techniques, answer: yes}}
    body:
      - id: collection
        heading: How We Collect
        content: [{text: "We may [inspect your home and interview your neighbors](statement:techniques)."}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.collected import collected
from notice_compiler.query.sayings import is_said, met, statements
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Remark, Rule, Verdict

_UNMARKED: Final = sought(
    r"\binvestigative\b|\binspect(?:ions?|ors?)?\b|\binterview|\bpretext|\bsurveillance\b|"
    r"\b(?:visit|look\s+at)\b[^.]{0,30}\b(?:your|the)\s+(?:\w+\s+)?(?:propert|home(?!\s*page)|house|premises|building)|"
    r"\btak\w+\s+(?:\w+\s+)?(?:pictures|photo\w*)\b|"
    r"\b(?:speak|talk)\w*\s+(?:with|to)\b[^.]{0,40}\b(?:neighbou?rs?|friends|family|employers?|(?:people|persons|others)\s+who\s+know\s+you)\b",
    "investigative, inspect, interview, pretext, surveillance, visit, look, picture, photo, speak, talk",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where no words speak of them; met where categories and sources are told, too."""
    said = statements(notice, "investigative-techniques")
    if said:
        if collected(notice) and any(kind == "source" for kind, _ in notice.told):
            yield met(notice, "statement", said[0])
    elif not is_said(notice, _UNMARKED):
        yield Remark(
            "The notice does not say which investigative techniques may be used to collect information.",
            "Name their types, such as investigative consumer reports, interviews or inspections, or say that none are "
            "used, and mark the words as a statement that means `investigative-techniques`.",
            Place(("statements",), "key"),
        )


RULE = Rule("error", ("iippa:791.04-b-2",), check)
