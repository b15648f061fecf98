"""What pages of a notice say themselves, beside the words of its author. There is nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler.glance.glance import Group, Kind
from notice_compiler.model.closed_lists import Meaning, MethodKind, RightMeaning
from notice_compiler.pages.environment import primary

_PRACTICES: Final[Mapping[Meaning, str]] = {
    "collection": "Collection",
    "business-purpose": "Disclosure for a business purpose",
    "commercial-purpose": "Disclosure for a commercial purpose",
    "sale": "Sale",
    "sharing": "Sharing for cross-context behavioral advertising",
    "targeted-advertising": "Targeted advertising",
    "profiling": "Profiling",
    "sensitive-use": "Use of sensitive information",
    "everyday-business": "Sharing for everyday business purposes",
    "own-marketing": "Sharing for our own marketing",
    "joint-marketing": "Sharing for joint marketing",
    "affiliates-everyday-business": "Sharing with affiliates for everyday business purposes",
    "affiliates-creditworthiness": "Sharing of creditworthiness with affiliates",
    "affiliates-marketing": "Sharing with affiliates for marketing",
    "nonaffiliates-marketing": "Sharing with nonaffiliates for marketing",
    "disclosure": "Disclosure",
    "disclosure-without-authorization": "Disclosure without your authorization",
    "disclosure-with-authorization": "Disclosure with your authorization",
}
_TASKS: Final[Mapping[RightMeaning, str]] = {
    "access": "Ask to see your information",
    "correct": "Ask us to correct your information",
    "delete": "Ask us to delete your information",
    "portability": "Ask for a copy to take elsewhere",
    "opt-out-of-sale-or-sharing": "Opt out of sale or sharing",
    "opt-out-of-sale": "Opt out of sale",
    "opt-out-of-targeted-advertising": "Opt out of targeted advertising",
    "opt-out-of-profiling": "Opt out of profiling",
    "opt-out-of-automated-decisions": "Opt out of automated decisions",
    "opt-out-of-affiliate-sharing": "Opt out of sharing with affiliates",
    "opt-out-of-affiliate-marketing": "Opt out of marketing by affiliates",
    "opt-out-of-nonaffiliate-sharing": "Opt out of sharing with nonaffiliates",
    "opt-in": "Opt in",
    "limit-sensitive-use": "Limit the use of sensitive information",
    "non-discrimination": "Be treated alike",
    "third-party-marketing-disclosure": "Ask what was disclosed for third-party marketing",
    "list-of-third-parties": "Ask who received your information",
    "object": "Object to the use of your information",
    "object-to-direct-marketing": "Object to direct marketing",
    "restrict": "Ask us to restrict the use of your information",
    "withdraw-consent": "Withdraw your consent",
    "human-review": "Ask for a review by a person",
    "complaint": "Complain to an authority",
    "appeal": "Appeal a decision",
    "reasons-for-decision": "Ask for the reasons for a decision",
}
_WAYS: Final[Mapping[MethodKind, str]] = {
    "e-mail": "By e-mail",
    "phone": "By phone",
    "post": "By post",
    "form": "By form",
    "portal": "In the portal",
    "account-settings": "In the account’s settings",
    "device-settings": "In the device’s settings",
    "fax": "By fax",
    "text-message": "By text message",
    "in-person": "In person",
    "preference-center": "In the preference center",
    "opt-out-signal": "By an opt-out signal",
}
_MANY: Final = 4
"""From so many categories on, the most numerous are counted and not named."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of pages in one `language`, which is marked where the notice is in another."""

    language: str
    skip: str
    contents: str
    changes: str
    since: str
    current: str
    version: str
    versions: str
    all_versions: str
    dated: str
    this: str
    glance: str
    summary: str
    categories: str
    recipients: str
    tasks: str
    sale: str
    yes: str
    may: str
    either: str
    none: str
    not_applicable: str
    elsewhere: str
    not_stated: str
    limited: str
    to: str
    to_nobody_named: str
    to_some: str
    others: str
    every: str
    some: str
    earlier: str
    practices: Mapping[Meaning, str]
    rights: Mapping[RightMeaning, str]
    ways: Mapping[MethodKind, str]

    def kind(self, it: Kind) -> str | None:
        """What a kind of practice is called by its legal meanings; None where it has none."""
        if set(it.means) == {"sale", "sharing"}:
            return self.sale
        return "; ".join(self.practices[means] for means in it.means) or None

    def answer(self, it: Group, kind: Kind) -> str:
        """What is said of a group of categories."""
        happens = {"did": self.yes, "may": self.may, None: self.either}[kind.modality]
        said = {
            "disclosed": happens,
            "none": self.none,
            "not-applicable": self.not_applicable,
            "elsewhere": self.elsewhere,
            "not-stated": self.not_stated,
        }[it.said]
        return f"{said}, {self.limited}" if it.limited else said

    def count(self, it: Group, kind: Kind) -> str | None:
        """How many categories a group has; None where they are few enough to be named."""
        if it.count == it.of and it.of > 1:
            return self.every.format(it.of)
        most = max(group.count for group in kind.groups)
        return self.some.format(it.count, it.of) if it.count == most and it.count > _MANY else None


WORDS: Final[Mapping[str, Words]] = {
    "en": Words(
        language="en",
        skip="Skip to the notice",
        contents="Contents",
        changes="What changed",
        since="since",
        current="Current version",
        version="Version",
        versions="Versions",
        all_versions="All versions",
        dated="dated",
        this="this version",
        glance="At a glance",
        summary="A summary of what this notice states.",
        categories="Categories of information",
        recipients="Recipients",
        tasks="What you can ask for",
        sale="Sale or sharing",
        yes="Yes",
        may="It may happen",
        either="Yes, or it may happen",
        none="No",
        not_applicable="Not applicable",
        elsewhere="Told elsewhere",
        not_stated="Not stated",
        limited="with conditions",
        to="To",
        to_nobody_named="To whom is not stated.",
        to_some="To whom is not stated for all.",
        others="and others",
        every="all {} categories",
        some="{} of {} categories",
        earlier="In earlier versions",
        practices=_PRACTICES,
        rights=_TASKS,
        ways=_WAYS,
    ),
}


def words_for(language: str) -> Words:
    """Those in the language of a notice, else those in English."""
    return WORDS.get(primary(language), WORDS["en"])
