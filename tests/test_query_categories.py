"""When words have a term of the statute, and which notices are asked what privacy policies are asked."""

from __future__ import annotations

import pytest
from real_notices import CONTEXT, compiled

from notice_compiler.query.categories import at_collection, has_term
from notice_compiler.rule import Moot
from notice_compiler.rules import all_rules

TERMS = CONTEXT.law.packs["ccpa"].terms(CONTEXT.as_of)


@pytest.mark.parametrize(
    ("item", "words", "has"),
    [
        ("A", "IDENTIFIERS", True),
        ("A", "Identifiers/contact details", True),
        ("A", "Identifying information", False),
        ("B", "Information within Cal. Civ. Code § 1798.80(e)", True),
        ("B", "Customer Record Information", False),
        ("C", "Protected Classification Characteristics Under California or Federal Law", False),
        ("D", "Commercial or financial information", True),
        ("F", "Internet or other electronic activity information", False),
        ("G", "Geolocation information", False),
        ("I", "Professional or employment related information", True),
        ("I", "Professional and employment-related information", False),
        ("K", "Inferences drawn from any of the information above", True),
        ("K", "Inferences", False),
        ("ae-1-A", "Driver’s license number", True),
        ("ae-1-A", "Government ID", False),
        ("ae-1-B", "Account log-in, financial account, debit card, or credit card number with a password", True),
        ("ae-2-B", "Personal information collected and analyzed concerning your health", True),
        ("ae-2-B", "Health data", False),
    ],
)
def test_words_have_a_term_if_none_of_its_words_is_missing_or_exchanged(item: str, words: str, has: bool) -> None:
    assert has_term(words, TERMS[item]) is has


@pytest.mark.parametrize(
    ("title", "moot"),
    [
        ("Notice at Collection for Applicants", True),
        ("Notice at or Before the Point of Collection", True),
        ("Privacy Policy and Notice at Collection", False),
        ("California Privacy Notice", False),
        ("Notice of Collection Practices", False),
    ],
)
def test_a_notice_at_collection_is_known_by_its_title(title: str, moot: bool) -> None:
    body = "body: [{id: main, heading: Main, content: [{text: We collect your name.}]}]"
    notice = compiled(f"notice: acme\ntitle: {title}\nlaws: [ccpa]\n{body}\n")
    assert bool(list(at_collection(notice))) is moot


@pytest.mark.parametrize(
    "rule", ["look-back-missing", "source-missing", "statutory-category-unanswered", "too-few-examples"]
)
def test_what_is_asked_of_privacy_policies_is_not_asked_of_a_notice_at_collection(rule: str) -> None:
    facts = "categories: {contact: {label: Identifiers, statute: ccpa:A}}"
    body = "body: [{id: main, heading: Main, content: [{list: categories}]}]"
    notice = compiled(f"notice: acme\ntitle: Notice at Collection\nlaws: [ccpa]\n{facts}\n{body}\n")
    assert [type(it) for it in all_rules()[rule].check(notice, CONTEXT)] == [Moot]
