"""Reports come from insurance-support organizations, and the notice does not say that these may keep and disclose them.

Why: California’s insurance privacy act wants the notice to say that information from a report prepared by an
insurance-support organization may be retained by that organization and disclosed to others (Ins. Code 791.04(b)(5),
since 1981). Consumer reporting agencies that report to insurers are such organizations, and what they hold leaves the
insurer’s hands.

Wrong:

    laws: [iippa]
    sources: {agencies: consumer reporting agencies}
    categories: {reports: {label: Reports, sources: agencies}}
    body:
      - {id: collection, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [iippa]
    sources: {agencies: consumer reporting agencies}
    categories: {reports: {label: Reports, sources: agencies}}
    statements: {kept: {means: support-organization-retention}}
    body:
      - id: collection
        heading: What We Collect
        content:
          - list: categories
          - text: Such an agency [may keep its report and disclose it to others](statement:kept).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.sayings import is_said, met, statements
from notice_compiler.query.sought import sought
from notice_compiler.query.whereabouts import place_of_name
from notice_compiler.rule import Context, Remark, Rule, Verdict

_ORGANIZATION: Final = re.compile(
    r"\b(?:consumer|credit)[\s-]+(?:report\w*[\s-]+)?(?:agenc|bureau)|\bconsumer[\s-]+report|\bsupport[\s-]+organi[sz]ation|"
    r"\bmedical\s+information\s+bureau\b|\bMIB\b|\binspection\s+(?:bureau|compan)",
    re.IGNORECASE,
)
_UNMARKED: Final = sought(
    r"\b(?:retain|keep|kept)\w*\b[^.]{0,80}?\b(?:disclos|shar|give|furnish)|"
    r"\b(?:report|agenc|bureau|organi[sz]ation|compan|firm)\w*\b[^.]{0,100}\b(?:keep|kept|hold|held|stor|maintain)\w*\b"
    r"[^.]{0,80}?\b(?:pass|releas|show|provid|send|sent|disclos|shar|giv|furnish)",
    "retain, keep, kept, hold, held, stor, maintain",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark that names such sources; nothing where the notice names none, since it may use none."""
    said = [it for it in statements(notice, "support-organization-retention") if it.answer is not False]
    sources = [it for it in notice.sources.values() if ("source", it.id) in notice.told]
    found = [it for it in sources if any(_ORGANIZATION.search(name) for name in (it.label or "", *it.words))]
    if said:
        yield met(notice, "statement", said[0])
    elif found and not is_said(notice, _UNMARKED):
        yield Remark(
            f"Information comes from “{found[0].name or found[0].id}”, and the notice does not say that what such an "
            "organization reports may be kept by it and disclosed to others.",
            "Say: “Information obtained from a report prepared by an insurance-support organization may be retained by "
            "it and disclosed to other persons”, and mark the words as a statement that means "
            "`support-organization-retention`.",
            place_of_name(notice, "source", found[0]),
            found[0].id,
        )


RULE = Rule("error", ("iippa:791.04-b-5",), check)
