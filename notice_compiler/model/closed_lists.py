"""Closed lists of words, from the law and from the kinds of thing that notices tell of."""

from __future__ import annotations

from typing import Final, Literal

Law = Literal["ccpa", "shine-the-light", "caloppa", "glba", "iippa", "california-insurance"]
Declaration = Literal["editorial", "correction", "incompatible-purpose", "material", "not-material", "reviewed"]
Modality = Literal["did", "may"]
Meaning = Literal[
    "collection",
    "business-purpose",
    "sale",
    "sharing",
    "targeted-advertising",
    "disclosure",
    "disclosure-without-authorization",
]
Role = Literal["processor", "affiliate", "third-party", "authority", "public"]
RightMeaning = Literal[
    "access",
    "correct",
    "delete",
    "portability",
    "opt-out-of-sale-or-sharing",
    "limit-sensitive-use",
    "non-discrimination",
    "third-party-marketing-disclosure",
    "object",
    "restrict",
]
MethodKind = Literal["e-mail", "phone", "post", "form", "in-person", "preference-center", "opt-out-signal"]
ANNOUNCES: Final = "announces-material-changes"
"""The meaning of a promise to tell readers of material changes before they take effect."""
StatementMeaning = Literal[
    "accuracy",
    "announces-material-changes",
    "changes-effective-when-posted",
    "confidentiality",
    "denial-explained",
    "disclosure-only-as-necessary",
    "former-customers",
    "look-back",
    "moves-the-date",
    "restricted-access",
    "safeguards",
    "sale-only-for-advertising",
    "sensitive-use-limited",
    "shine-the-light",
    "verification-data-use",
]
