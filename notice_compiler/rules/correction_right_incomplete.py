"""The notice offers correction, and leaves out a part of the right that California’s insurance privacy act gives.

Why: The notice describes the right of correction, amendment or deletion and its exercise (Ins. Code 791.04(b)(4)).
Within 30 business days from a written request the insurer corrects, or refuses and gives its reasons; then the person
can file a statement of what is right and why they disagree, which goes with the file (791.09(a)-(d), since 1981). Who
reads only that the insurer corrects “if we concur” does not learn what to do if it does not.

Wrong:

    laws: [iippa]
    rights:
      correct:
        means: correct
        text: |
          [Correction](label:): within [30 business days](deadline:) we correct what is wrong, or tell you the reasons
          why not.
    body:
      - {id: rights, heading: Your Rights, content: [{list: rights}]}

Right:

    laws: [iippa]
    rights:
      correct:
        means: correct
        text: |
          [Correction](label:): within [30 business days](deadline:) we correct what is wrong, or tell you the reasons
          why not, and you can file a statement of disagreement.
    body:
      - {id: rights, heading: Your Rights, content: [{list: rights}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.insurance import said_of
from notice_compiler.query.naming import enumerated
from notice_compiler.query.requests import deadlines_of, offered
from notice_compiler.query.sayings import met, statements
from notice_compiler.rule import Context, Remark, Rule, Verdict

_REASONS, _STATEMENT = "that a refusal comes with its reasons", "that people can file a statement of disagreement"
_PATTERNS: Final = {
    _REASONS: r"\breasons?\b|\btell\s+you\s+why\b|\bexplain|\bwhy\s+(?:we|not)\b",
    _STATEMENT: (
        r"\bstatement\s+of\s+(?:\w+\s+)?(?:disagreement|dispute)|\b(?:file|submit|add|provide|send|give)\b"
        r"(?:\s+[\w’']+){0,5}\s+statement\b|\b(?:concise|supplement\w+|rebuttal|dispute)\s+statement|\brebut|"
        r"\b(?:write|put|set|state|explain|tell)\b[^.]{0,80}\bwhy\s+you\s+(?:disagree|(?:do\s+not|don[’']t)\s+agree)"
    ),
}
_DEADLINE: Final = r"\b(?:business|working)\s+days\b|\b(?:\d+|thirty)\)?\s+(?:calendar\s+)?days\b"


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark that lists what is missing; nothing where there is no such right: `right-missing` tells that."""
    rights = offered(notice, "correct") or offered(notice, "delete")
    if not rights:
        return
    text = " ".join(said_of(notice, it) for it in rights)
    limit = context.law.packs["iippa"].numbers["correction-deadline"].value
    timely = f"that it is answered within {limit}"
    stated = {
        timely: any(True for it in rights for _ in deadlines_of(notice, it)),
        _REASONS: bool(statements(notice, "denial-explained")),
    }
    missing = [
        part
        for part, pattern in {timely: _DEADLINE, **_PATTERNS}.items()
        if not stated.get(part) and not re.search(pattern, text, re.IGNORECASE)
    ]
    said = met(notice, "right", rights[0])
    if missing:
        yield Remark(
            f"The notice offers the right of correction (“{said.words}”) without saying {enumerated(missing)}.",
            "Add what is missing where the right is described: these are parts of the right in Ins. Code 791.09.",
            said.where,
            rights[0].id,
        )
    else:
        yield said


RULE = Rule("warning", ("iippa:791.09",), check, advises=True)
