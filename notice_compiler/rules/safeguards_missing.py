"""The notice does not say who has access to the information, or by what safeguards it is protected.

Why: Since 2001 the Gramm-Leach-Bliley Act wants the notice to describe how the confidentiality and security of
nonpublic personal information are protected (15 U.S.C. 6803(a)(3), (c)(3)). Two things are told: who may see the
information, and that there are safeguards (12 CFR 1016.6(a)(8), of which the text was not read; 10 CCR 2689.7(a), of
which the number of the item was not).

Wrong:

    laws: [glba]
    statements: {access: {means: restricted-access}}
    body:
      - id: security
        heading: Security
        content: [{text: "[Only employees who need it](statement:access) can see it."}]

Right:

    laws: [glba]
    statements: {access: {means: restricted-access}, safeguards: {means: safeguards}}
    body:
      - id: security
        heading: Security
        content:
          - text: |
              [Only employees who need it](statement:access) can see it. We keep it safe by
              [physical, electronic and procedural safeguards](statement:safeguards).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import StatementMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.sayings import is_said, met, statements
from notice_compiler.query.sought import Sought, sought
from notice_compiler.rule import Context, Remark, Rule, Verdict

_PARTS: Final[dict[StatementMeaning, tuple[str, Sought]]] = {
    "restricted-access": (
        "who has access to the information",
        sought(
            r"\b(?:restrict|limit)\w*\s+[^.]{0,40}?\baccess\b|\baccess\b[^.]{0,60}?\b(?:restrict|limit)|"
            r"\bneed\s+to\s+know\b|\bonly\s+(?:those|the|our|people|persons|employees|staff)\b[^.]{0,40}\bwho(?:se)?\b[^.]{0,30}"
            r"\b(?:need|job|work|duties)|\bauthori[sz]ed\s+(?:employees|personnel|staff)\b",
            "access, need, only, authori",
        ),
    ),
    "safeguards": (
        "by what safeguards the information is protected",
        sought(
            r"\bsafeguards?\b|\bsecurity\s+(?:measures|practices|procedures)\b|\bencrypt|\bfirewalls?\b|"
            r"\b(?:guard|protect|secur|lock)\w*\b[^.]{0,40}\b(?:passwords?|locks?|locked|alarms?)\b|\block\s+and\s+key\b",
            "safeguard, security, encrypt, firewall, password, lock, alarm",
        ),
    ),
}


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark with what is missing of the two; what unmarked words may say is left to a reviewer."""
    said = {meaning: [it for it in statements(notice, meaning) if it.answer is not False] for meaning in _PARTS}
    if all(said.values()):
        yield from (met(notice, "statement", found[0]) for found in said.values())
        return
    missing = [meaning for meaning, (_, hint) in _PARTS.items() if not said[meaning] and not is_said(notice, hint)]
    if missing:
        means = " and ".join(f"`{it}`" for it in missing)
        yield Remark(
            f"The notice does not say {' and '.join(_PARTS[it][0] for it in missing)}.",
            f"Say it in general terms, and mark the words as {'a statement' if len(missing) == 1 else 'statements'} "
            f"of the meaning {means}.",
            Place(("statements",), "key"),
            " ".join(missing),
        )


RULE = Rule("error", ("glba:6803-c-3", "glba:1016.6-a-8", "california-insurance:2689.7-a"), check)
