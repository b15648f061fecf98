"""The notice is meant for customers alone, and the rights of access and correction belong to others, too.

Why: California’s insurance privacy act gives these rights to every natural person whose information is collected in an
insurance transaction, save what is collected for a claim or a dispute (Ins. Code 791.08(f), 791.09(e), since 1981):
applicants, other insureds, beneficiaries. A notice that addresses only customers tells them that it is not for them.

Wrong:

    laws: [iippa]
    audiences: {customers: our customers}
    scope: {only: {audiences: customers}}
    body:
      - {id: scope, heading: Scope, content: [{text: "This notice is for [our customers](audience:customers)."}]}

Right:

    laws: [iippa]
    audiences: {people: all individuals whose information we collect}
    scope: {only: {audiences: people}}
    body:
      - id: scope
        heading: Scope
        content: [{text: "This notice is for [all individuals whose information we collect](audience:people)."}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.query.naming import enumerated
from notice_compiler.query.sayings import met
from notice_compiler.rule import Context, Remark, Rule, Verdict

_EVERYBODY: Final = re.compile(
    r"\b(?:individuals?|persons?|people|anyone|everyone|everybody|residents?|consumers?)\b", re.IGNORECASE
)
_OTHERS: Final = re.compile(
    r"\b(?:applicants?|insureds?|beneficiar(?:y|ies)|claimants?|famil(?:y|ies)|dependents?|drivers?)\b", re.IGNORECASE
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where the scope names people and none of them is more than a customer."""
    only = notice.scope.only if notice.scope else None
    named = only.audiences if only else ()
    wide = [it for it in named if _says(it, _EVERYBODY)]
    if wide:
        yield met(notice, "audience", wide[0])
    elif named and all(_names(it) for it in named) and not any(_says(it, _OTHERS) for it in named):
        said = [met(notice, "audience", it) for it in named]
        yield Remark(
            f"The notice is meant for {enumerated([f'“{it.words}”' for it in said])}. The rights of access and "
            "correction also belong to others whose information is collected in an insurance transaction.",
            "Let the notice speak to applicants, all insureds and beneficiaries as well, or to all individuals whose "
            "information is collected.",
            said[0].where,
            " ".join(it.id for it in named),
        )


def _names(it: Named) -> tuple[str, ...]:
    return (it.label,) if it.label else it.words


def _says(it: Named, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(name) for name in _names(it))


RULE = Rule("warning", ("iippa:791.08-f", "iippa:791.09-e"), check, advises=True)
