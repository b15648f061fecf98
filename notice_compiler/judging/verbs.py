"""What is done in a kind of practice, in words."""

from __future__ import annotations

from notice_compiler.facts.facts import PracticeFact

_VERBS = {
    "sale": "sold to",
    "sharing": "shared with",
    "targeted-advertising": "disclosed for targeted advertising to",
    "business-purpose": "disclosed for a business purpose to",
    "disclosure": "disclosed to",
    "disclosure-without-authorization": "disclosed without authorization to",
    "collection": "collected by",
    "everyday-business": "disclosed for everyday business purposes to",
    "own-marketing": "disclosed for marketing to",
    "joint-marketing": "disclosed for joint marketing to",
    "profiling": "disclosed for profiling to",
}
_AUXILIARIES = {"did": "has been", "may": "may be"}


def verb(practice: PracticeFact | None) -> str:
    """What is done in a practice, up to the recipient: `has been sold to or shared with`."""
    means = practice.means if practice else None
    if practice and means == ("disclosure-without-authorization",):
        name = practice.label or (practice.words[0] if len(practice.words) == 1 else "without authorization")
        return f"{_AUXILIARIES.get(practice.modality or '', 'is')} disclosed “{name}” to"
    verbs = " or ".join(dict.fromkeys(_VERBS.get(it, "disclosed to") for it in means or ("disclosure",)))
    return f"{_AUXILIARIES.get((practice and practice.modality) or '', 'is')} {verbs}"
