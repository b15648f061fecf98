"""What a law wants told, by the meaning of a statement, a facet or a role, in words that go on from “does not say”."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from notice_compiler.model.closed_lists import StatementMeaning

STATEMENTS: Final[Mapping[StatementMeaning, str]] = {
    "accuracy": "how it keeps personal information accurate",
    "ai-training": "whether personal information trains artificial intelligence",
    "alternative-format": "how people with disabilities get it in another format",
    "announces-material-changes": "how readers are told of material changes",
    "automated-decisions": "whether decisions are taken by automated means alone",
    "biometric-use": "how biometric information is used",
    "business-transfer": "what becomes of personal information when the business is sold",
    "changes-effective-when-posted": "when changes take effect",
    "children-under-13": "whether personal information of children under 13 is collected",
    "confidentiality": "how personal information is kept confidential",
    "cookies": "how cookies are used",
    "cross-site-tracking": "whether others track what readers do over time on several websites",
    "de-identified-data": "how de-identified data are treated",
    "denial-explained": "that a refusal is explained",
    "disclosure-only-as-necessary": "that personal information is disclosed only as far as necessary",
    "do-not-track": "how it responds to do-not-track signals",
    "financial-incentives": "whether there are financial incentives, and on what terms",
    "former-customers": "what is disclosed of former customers",
    "investigative-techniques": "which investigative techniques are used",
    "joint-marketing": "whether there is joint marketing with others",
    "linked-sites": "what holds for the sites of others to which it links",
    "look-back": "which months it looks back on",
    "minors": "what holds for minors",
    "moves-the-date": "that the date moves when it changes",
    "opt-out-signal-honored": "what is done when a browser sends an opt-out signal",
    "opt-out-status-shown": "how readers see that they have opted out",
    "precise-location-use": "how precise location is used",
    "profiling": "whether people are profiled",
    "provision-required": "whether people have to provide their data, and what happens if they do not",
    "restricted-access": "who has access to personal information",
    "retention": "how long personal information is kept",
    "safeguards": "how personal information is protected",
    "sale-of-minors-data": "whether personal information of minors under 16 is sold or shared",
    "sale-only-for-advertising": "for what personal information is sold or shared",
    "sale-or-sharing": "whether personal information is sold or shared",
    "sensitive-inferences": "whether anything is inferred from sensitive personal information",
    "sensitive-use-limited": "whether sensitive personal information is used for limited purposes only",
    "shine-the-light": "what customers can learn of disclosures for direct marketing by others",
    "sms-data-not-shared": "whether data of text messages are shared",
    "support-organization-retention": "that an insurance support organization may keep its report and disclose it",
    "targeted-advertising": "whether personal information is used for targeted advertising",
    "third-party-collection": "whether others collect personal information",
    "verification-data-use": "what the information for verification is used for",
}
"""Of statements."""

FACETS: Final[Mapping[str, str]] = {
    "sources": "where the information comes from",
    "purposes": "what the information is used for",
    "recipients": "to whom the information is disclosed",
    "retention": "how long the information is kept, or what decides that",
    "basis": "on what legal basis the information is processed",
}
"""Of what must be stated of every category."""

ENTITIES: Final[Mapping[str, str]] = {
    "controller": "who the controller is",
    "joint-controller": "who the joint controllers are",
    "processor": "who the processor is",
    "representative": "who the representative is",
    "affiliate": "who the affiliates are",
    "publisher": "who publishes it",
}
"""Of organizations."""
