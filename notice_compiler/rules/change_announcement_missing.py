"""The notice does not say how readers are told of material changes to it.

Why: CalOPPA wants every online policy to describe the process by which consumers are told of material changes, since
2004 (Bus. & Prof. Code 22575(b)(3)). Readers who do not know where news of a change will reach them cannot object in
time; and what the policy describes binds the operator (22576).

Wrong:

    laws: [caloppa]

Right:

    laws: [caloppa]
    statements: {news: {means: announces-material-changes}}
    body:
      - id: changes
        heading: Changes
        content: [{text: "We [e-mail you before a material change](statement:news) takes effect."}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import ANNOUNCES
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.sayings import find, met, statements
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Remark, Rule, Verdict

_TELL: Final = (
    r"(?:notif(?:y|ies|ied)|inform|tell|announce|alert|let\s+you\s+know|post|write\s+to\s+you|e-?mail\s+(?:you|customers|"
    r"members|users|subscribers)|(?:show|display|publish|place|send|issue|give)\s+(?:\w+\s+){0,3}?(?:notice|banner|message|"
    r"announcement|e-?mail))"
)
_CHANGE: Final = r"(?:changes?|updates?|updated|revis(?:e|ed|ions?)|amendments?)"
_UNMARKED: Final = sought(
    rf"\b{_TELL}\b[^.]{{0,80}}?\b{_CHANGE}\b|\b{_CHANGE}\b[^.]{{0,80}}?\b{_TELL}\b", "chang, updat, revis, amend"
)
_HELP: Final = (
    "Say how, and when, readers are told before a material change takes effect, by e-mail or on the site, and mark "
    "the words as a statement that means `announces-material-changes`."
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where nothing is promised. To move the date is a process of a kind: that is left to a reviewer."""
    said = statements(notice, ANNOUNCES)
    for it in said:
        words = met(notice, "statement", it)
        if it.answer is not False:
            yield words
        else:
            yield Remark(
                f"The notice says “{words.words}”, and not how readers are told of material changes.",
                _HELP,
                words.where,
                it.id,
            )
    if said or statements(notice, "moves-the-date"):
        return
    for it in statements(notice, "changes-effective-when-posted"):
        words = met(notice, "statement", it)
        message = f"The notice says when changes hold (“{words.words}”), and not how readers are told of material ones."
        yield Remark(message, _HELP, words.where, it.id, "warning")
        return
    if not any(all(kind != "right" for kind, _ in it.passage.subjects) for it in find(notice, _UNMARKED)):
        message = "The notice does not say how readers are told of material changes to it."
        yield Remark(message, _HELP, Place(("statements",), "key"))


RULE = Rule("error", ("caloppa:22575-b-3",), check)
