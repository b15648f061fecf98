"""The two notices say, in the built page, exactly what the companies published."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from page_reader import sentences, visible_words

from notice_compiler.compile import build, examine
from notice_compiler.law.load_law import load_law
from notice_compiler.rule import Context

ROOT = Path(__file__).parent.parent
SKIP_LINK = "Skip to main content"
CONTEXT = Context(datetime.date(2026, 11, 20), load_law())


def page_of(name: str) -> str:
    examined = examine(name, (ROOT / "notices" / name).read_bytes(), CONTEXT)
    assert examined.notice is not None, examined.findings
    return build(examined.notice).files["index.html"].decode()


def first_lost(wanted: list[str], words: str) -> str | None:
    """The first sentence that does not stand after the one before it."""
    at = 0
    for sentence in wanted:
        found = words.find(sentence, at)
        if found < 0:
            return sentence
        at = found + len(sentence)
    return None


def seed(name: str) -> list[str]:
    text = (ROOT / "tests" / "seeds" / f"{name}.txt").read_text("utf-8")
    return [sentence for sentence in sentences(text) if sentence != SKIP_LINK]


@pytest.mark.parametrize("name", ["coverys", "calpro"])
def test_every_sentence_of_the_seed_stands_in_the_page_in_order(name: str) -> None:
    wanted = seed(name)
    assert len(wanted) > 30
    assert first_lost(wanted, visible_words(page_of(f"{name}.yaml"))) is None


@pytest.mark.parametrize("name", ["coverys", "calpro"])
def test_the_page_says_nothing_that_the_seed_does_not_say(name: str) -> None:
    title = {"coverys": "California Privacy Notice ", "calpro": ""}[name]
    assert visible_words(page_of(f"{name}.yaml")) == title + " ".join(seed(name))


@pytest.mark.parametrize("name", ["coverys", "calpro"])
def test_a_lost_a_changed_and_a_moved_sentence_are_noticed(name: str) -> None:
    wanted = seed(name)
    words = " ".join(wanted)
    assert first_lost(wanted, words) is None
    for number, sentence in enumerate(wanted):
        without = " ".join([*wanted[:number], *wanted[number + 1 :]])
        if without.count(sentence) < words.count(sentence) and sentence not in without:
            assert first_lost(wanted, without) == sentence
    assert first_lost(wanted, words.replace("not", "")) is not None
    assert first_lost(wanted, " ".join(reversed(wanted))) is not None
