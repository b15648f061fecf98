"""What the page of a notice says itself, beside the words of its author.

The archive and the list of notices have their words in `told.py`, the page of what changed beside its output.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler.glance.glance import Answer, Column
from notice_compiler.language import primary
from notice_compiler.model.closed_lists import Meaning, MethodKind, RightMeaning

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
"""More categories than these are counted and not named, where no answer holds for more."""


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
    earlier: str
    glance: str
    summary: str
    scope: str
    categories: str
    recipients: str
    sale: str
    on_sale: str
    tasks: str
    limited: str
    not_stated: str
    others: str
    every: str
    some: str
    differs: str
    see: str
    practices: Mapping[Meaning, str]
    rights: Mapping[RightMeaning, str]
    ways: Mapping[MethodKind, str]
    either: str

    def kind(self, it: Column) -> str | None:
        """What a kind of practice is called by its legal meanings; None where it has none."""
        if set(it.means) == {"sale", "sharing"}:
            return self.sale
        return self.either.join(self.practices[means] for means in it.means) or None

    def count(self, it: Answer, column: Column, listed: int) -> str | None:
        """How many of the listed categories an answer holds for; None where they are few enough to be named."""
        found = len(it.categories)
        if not it.listed or found <= _MANY or found < max(len(other.categories) for other in column.answers):
            return None
        return self.every.format(found) if found == listed else self.some.format(found, listed)


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
        earlier="In earlier versions",
        glance="At a glance",
        summary="Parts of this notice, in short. The notice itself follows.",
        scope="Applies to",
        categories="Categories of information",
        recipients="Recipients",
        sale="Sale or sharing",
        on_sale="On sale or sharing",
        tasks="Rights that the notice lists",
        limited="with conditions",
        not_stated="not stated in the table",
        others="and others",
        every="All {} categories",
        some="{} of the {} categories",
        differs="It differs by category.",
        see="See what the notice says.",
        practices=_PRACTICES,
        rights=_TASKS,
        ways=_WAYS,
        either=" or ",
    ),
}


def words_for(language: str) -> Words:
    """Those in the language of a notice, else those in English."""
    return WORDS.get(primary(language), WORDS["en"])
