"""Two wordings: when they are one, which words no edit may touch, and what a redline shows."""

from __future__ import annotations

import random
import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from notice_compiler.words.guarded import GUARDED, guarded, may_be_material
from notice_compiler.words.redline import LONGEST, Redline, redline
from notice_compiler.words.typography import fold, fold_label

MARKS = "ab5 \n\u00a0\u2009-–—―‒‐‑−'’‘\"“”….,/()ﬁé\u0301\u200d$"
MARKED = st.text(st.sampled_from(MARKS), max_size=20)
TEXTS = MARKED | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
WORDS = st.lists(
    st.sampled_from([*"abcdea.,", "the", "of", "don't", "don’t", "—", " -- ", " ", "  ", "\n", "–5", "...", "…"]),
    max_size=14,
).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("we don’t", "we don't"),
        ("“Sale” ‘now’", "\"Sale\" 'now'"),
        ("opt‑out", "opt-out"),
        ("data — ever", "data—ever"),
        ("data -- ever", "data – ever"),
        ("10–20", "10—20"),
        ("30\u00a0days", "30 days"),
        ("30 \t\n days ", "30 days"),
        ("and so on…", "and so on..."),
        ("cafe\u0301", "café"),
        ("ﬁrst", "first"),
        ("of –5 now", "of −5 now"),
    ],
)
def test_one_text_in_two_spellings(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10–20", "10-20"),
        ("opt—out", "opt-out"),
        ("a - b", "a — b"),
        ("a — b", "a b"),
        ("a —— b", "a — b"),
        ("costs –5", "costs — 5"),
        ("−5", "-5"),
        ("−5", "5"),
        ("a ---- b", "a — b"),
        ("a & b", "a and b"),
        ("We", "we"),
        ("a, b", "a b"),
        ("anyway", "any way"),
        ("no\u00adtice", "notice"),
        ("5′", "5'"),
    ],
)
def test_two_texts_stay_two(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(TEXTS)
@example("ﬁ\u0301")
@example(" — –5")
@example("ŉ")
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_label(fold_label(text)) == fold_label(text)
    assert unicodedata.is_normalized("NFC", fold(text))


@given(TEXTS)
def test_nothing_but_spaces_and_spellings_is_folded_away(text: str) -> None:
    plain = unicodedata.normalize("NFC", text.replace("ʼ", "'"))
    assert sum(it.isalnum() for it in fold(text)) >= sum(it.isalnum() for it in plain)
    assert fold(text).count("—") + fold(text).count("−") >= sum(text.count(it) for it in "‒–—―−")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Audio, Electronic and Visual", "Audio, Electronic, and Visual"),
        ("Biometric Information", "biometric information."),
        ("“Sale”", "Sale"),
        ("Identifiers: names", "Identifiers — names"),
        ("Drivers’ licenses", "drivers licenses"),
        ("Third-party", "third party"),
        ("Straße", "STRASSE"),
    ],
)
def test_one_label_in_two_spellings(one: str, other: str) -> None:
    assert fold_label(one) == fold_label(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("re-sign", "resign"),
        ("e-mail", "email"),
        ("24/7", "247"),
        ("24/7", "24 7"),
        ("1.5", "15"),
        (".5", "5"),
        ("-5", "5"),
        ("-$5", "$5"),
        ("1,000", "1 000"),
        ("13-17", "13 17"),
        ("13–17", "13-17"),
        ("and/or", "and or"),
        ("and", "or"),
        ("R&D", "R D"),
        ("$5", "5"),
        ("#1", "1"),
        ("we'll", "well"),
        ("U.S.", "us"),
        ("Identifiers*", "Identifiers"),
        ("?", "!"),
    ],
)
def test_two_labels_stay_two(one: str, other: str) -> None:
    assert fold_label(one) != fold_label(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We don’t sell it.", ["don't", "sell"]),
        ("We don´t, we cant, we’ll.", ["don't", "cant", "we'll"]),
        ("We do n\u00adot.", ["not"]),
        ("Nonpublic data of non-affiliates.", ["nonpublic", "non"]),
        ("An unaffiliated, canned, notable norm.", ["unaffiliated"]),
        ("1,000.50 is 1.5 or 15; 45th and ½", ["1,000.50", "1.5", "or", "15", "45th", "and", "½"]),
        ("aged 13–17, 13-17, 13 - 17, −5, 24/7", ["13—17", "13-17", "13-17", "−5", "24/7"]),
        ("§ 1798.140(c)(2), 401(k), COVID-19", ["1798.140(c)(2)", "401(k)", "19"]),
        ("ninety-first, twice, a dozen, one half", ["ninety", "first", "twice", "dozen", "one", "half"]),
        ("In May, Mayer may; on Jan. 31", ["may", "may", "jan", "31"]),
        ("$5, 5 €, 10%, 16+, free of fees", ["$", "5", "5", "€", "10", "%", "16", "+", "free", "fees"]),
        ("a month’s notice: 45 business days", ["month", "45", "business", "days"]),
        ("business purposes", []),
        ("9 a.m. until 5 p.m.", ["9", "a.m", "until", "5", "p.m"]),
        ("Opt-out, opted you out, opting in; put in a box in it", ["opt", "out", "opted", "out", "opting", "in", "in"]),
        ("names and/or ages & rights", ["and", "or", "&"]),
        ("stakeholders resold; disclosures; shares", ["resold", "disclosures", "shares"]),
        ("A consented-to transfer of training sets", ["consented", "transfer", "training"]),
        ("Not_sold", ["not", "sold"]),
        ("", []),
    ],
)
def test_guarded_words(text: str, words: list[str]) -> None:
    assert list(guarded(text)) == words


def test_every_guarded_word_is_found_alone_and_not_inside_another() -> None:
    assert {word for word in GUARDED if guarded(f"x {word.upper()}, x") != (word,)} == set()
    assert {word for word in GUARDED if guarded(f"zz{word}zz")} == set()


@given(WORDS)
def test_the_spelling_of_a_text_does_not_change_what_is_guarded(text: str) -> None:
    assert guarded(fold(text)) == guarded(text) == guarded(text.upper())


@pytest.mark.parametrize(
    "text", ["We disclose.", "on SALE", "resold", "Sharing", "a training room", "non-disclosure", "cross-sell"]
)
def test_what_may_be_material(text: str) -> None:
    assert may_be_material(text)


@pytest.mark.parametrize("text", ["", "We use cookies.", "stakeholders", "Closure", "trainwreck", "saleable shareware"])
def test_what_is_not(text: str) -> None:
    assert not may_be_material(text)


def marked(found: Redline) -> str:
    forms = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(forms[it.kind].format(it.text) for it in found.pieces)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Within 45 days.", "Within 90 days.", "Within [-45-]{+90+} days."),
        ("We sell data.", "We do not sell data.", "We {+do not +}sell data."),
        ("We do not sell.", "We sell.", "We [-do not -]sell."),
        ("never in anyway.", "never in any way.", "never in [-anyway-]{+any way+}."),
        ("opt-out", "opt-in", "[-opt-out-]{+opt-in+}"),
        ("Costs $1,000.50", "Costs $1,500.50", "Costs $[-1,000.50-]{+1,500.50+}"),
        ("We collect. We use.", "We collect. We sell. We use.", "We collect. {+We sell. +}We use."),
        ("We sell. We use.", "We share. We sell. We use.", "{+We share. +}We sell. We use."),
        ("We collect. We sell. We use.", "We collect. We use.", "We collect. [-We sell. -]We use."),
        ("Names, zips, and ages", "Names, zips, faces, and ages", "Names, zips, {+faces, +}and ages"),
        ("the name of the agent", "the post of a broker", "the [-name of the agent-]{+post of a broker+}"),
        ("data of people", "some data of the people", "{+some +}data of {+the +}people"),
        ("We act for you.", "We act only for all you.", "We act {+only +}for {+all +}you."),
        ("don't say “no” — now", 'don’t say "no"--ever', 'don’t say "no"--[-now-]{+ever+}'),
        ("costs –5", "costs — 5", "costs [-–5-]{+— 5+}"),
        ("aged 13–17", "aged 13-17", "aged [-13–17-]{+13-17+}"),
        ("and/or", "and / or", "and{+ +}/{+ +}or"),
        ("a  b ", "a b", "a b"),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
        ("", "", ""),
    ],
)
def test_redlines_that_people_read(before: str, after: str, shown: str) -> None:
    found = redline(before, after)
    assert marked(found) == shown
    assert found.compared == "words"


def side(found: Redline, *kinds: str) -> str:
    return "".join(it.text for it in found.pieces if it.kind in kinds)


def assert_sound(before: str, after: str) -> None:
    found, back = redline(before, after), redline(after, before)
    assert fold(side(found, "same", "removed")) == fold(before)
    assert side(found, "same", "added") == after
    kinds = [it.kind for it in found.pieces]
    assert all(it.text for it in found.pieces)
    assert all(one != other for one, other in pairwise(kinds))
    assert ("removed" in kinds or "added" in kinds) == (fold(before) != fold(after))
    assert (side(found, "removed"), side(found, "added")) == (side(back, "added"), side(back, "removed"))


@settings(deadline=None)
@given(WORDS | MARKED, WORDS | MARKED)
@example("-—x", "--y")
@example("- —x", "— --x y")
def test_a_redline_gives_both_texts(before: str, after: str) -> None:
    assert_sound(before, after)


@settings(deadline=None)
@given(WORDS | MARKED, WORDS | MARKED)
@example("it’s “so”", 'it\'s "so"')
@example("no break", "no\u00a0break")
def test_an_exact_redline_gives_both_texts_to_the_letter(before: str, after: str) -> None:
    found = redline(before, after, exact=True)
    assert (side(found, "same", "removed"), side(found, "same", "added")) == (before, after)
    assert all(one.kind != other.kind for one, other in pairwise(found.pieces))


@given(TEXTS)
def test_a_text_against_itself_has_no_change(text: str) -> None:
    assert side(redline(text, text), "same") == text
    assert side(redline(text, text), "removed", "added") == ""


def longest_common(before: str, after: str) -> int:
    """The plain way, in a table."""
    row = [0] * (len(after) + 1)
    for one in before:
        last = row
        row = [0]
        for at, other in enumerate(after):
            row.append(last[at] + 1 if one == other else max(row[at], last[at + 1]))
    return row[-1]


LETTERS = st.text("xyz.,", max_size=25)


@settings(deadline=None)
@given(LETTERS, LETTERS)
def test_as_much_as_can_stay_stays(before: str, after: str) -> None:
    assume(before != after)
    found = side(redline(" ".join(before), " ".join(after)), "same").replace(" ", "")
    assert len(found) == longest_common(before, after)


SOME = [f"w{at}" for at in range(500)]
CHANCE = random.Random(1)
RANDOM = [" ".join(CHANCE.choices(SOME, k=14_000)) for _ in range(2)]


@pytest.mark.parametrize(
    ("before", "after", "compared"),
    [
        ("a b " * 18_000, "b a " * 18_000, "words"),
        (*RANDOM, "whole"),
        ("a " * (LONGEST // 4), "b " * (LONGEST // 4 + 1), "whole"),
        ("a" + " " * 70_000 + "b", "a" + " " * 70_000 + "c", "words"),
    ],
    ids=["repeated", "random", "long", "spaces"],
)
def test_no_two_texts_take_long(before: str, after: str, compared: str) -> None:
    start = time.process_time()
    found = redline(before, after)
    assert time.process_time() - start < 3  # about 0.6 where this was written; three for slower machines
    assert found.compared == compared
    assert (side(found, "same", "added"), fold(side(found, "same", "removed"))) == (after, fold(before))


def test_long_texts_that_differ_little_are_compared_by_words() -> None:
    words = RANDOM[0].split()
    for at in range(0, len(words), 20):
        words[at] = "changed"
    assert redline(RANDOM[0], " ".join(words)).compared == "words"
