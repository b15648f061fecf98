"""How long, how soon, how far back: the one written form, what running words say, and which of two is longer."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice_compiler.time_value import (
    LARGEST,
    Length,
    Order,
    TimeValue,
    Unit,
    canonical,
    compare,
    iso_8601,
    lengths,
    parse,
    read,
)

UNITS: tuple[Unit, ...] = get_args(Unit)
YEARS_3, YEARS_5 = Length(3, "year"), Length(5, "year")
LENGTHS = st.builds(Length, st.integers(1, 14) | st.integers(1, LARGEST), st.sampled_from(UNITS))
EVENTS = st.none() | st.text(min_size=1).map(lambda it: " ".join(it.split())).filter(bool)
EXACT = st.builds(lambda it, event: TimeValue(it, it, event), LENGTHS, EVENTS)
ONE_SIDED = st.builds(
    lambda it, least, event: TimeValue(it if least else None, None if least else it, event),
    LENGTHS,
    st.booleans(),
    EVENTS,
)
RANGES = st.builds(
    lambda numbers, unit, event: TimeValue(Length(min(numbers), unit), Length(max(numbers), unit), event),
    st.tuples(st.integers(1, LARGEST), st.integers(1, LARGEST)),
    st.sampled_from(UNITS),
    EVENTS,
)
VALUES = EXACT | ONE_SIDED | RANGES


@given(VALUES)
def test_every_value_is_read_back_from_its_written_form(value: TimeValue) -> None:
    assert parse(canonical(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 year", TimeValue(Length(1, "year"), Length(1, "year"), None)),
        (" 45  business\tdays ", TimeValue(Length(45, "business day"), Length(45, "business day"), None)),
        ("up to 5 years", TimeValue(None, YEARS_5, None)),
        ("at least 3 years", TimeValue(YEARS_3, None, None)),
        ("3 to 5 years", TimeValue(YEARS_3, YEARS_5, None)),
        ("1 month to 3 years", TimeValue(Length(1, "month"), YEARS_3, None)),
        ("7 days to 2 weeks", TimeValue(Length(7, "day"), Length(2, "week"), None)),
        ("90 days to 3 years", TimeValue(Length(90, "day"), YEARS_3, None)),
        ("5 years from the  end of data from X", TimeValue(YEARS_5, YEARS_5, "the end of data from X")),
        ("at least 3 years from 1 years", TimeValue(YEARS_3, None, "1 years")),
    ],
)
def test_the_written_form(text: str, value: TimeValue) -> None:
    assert parse(text) == value
    assert canonical(value) == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        *("", "years", "1 years", "7 year", "1 to 3 year", "0 days", "07 years", "10000 days", "1.5 years", "-1 days"),
        *("a year", "seven years", "7 Years", "7 decades", "45 working days", "2 business weeks", "٣ days", "7years"),
        *("5 to 3 years", "2 weeks to 7 days", "13 months to 1 year", "61 minutes to 1 hour", "3 to 3 years"),
        *("3 years to 5 years", "3-5 years", "up to 3 to 5 years", "Up to 5 years", "no more than 5 years"),
        *("5 years until closure", "5 years from", "from closure", "5 years from a\nb", "5 years, from closure"),
    ],
)
def test_nothing_else_is_a_written_form(text: str) -> None:
    assert parse(text) is None


def test_a_value_without_bounds_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="minimum"):
        canonical(TimeValue(None, None, None))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We answer within forty-five (45) days of receipt.", "45 days"),
        ("30 days, one month; twelve (12) Months", "30 days, 1 month, 12 months"),
        ("7 (seven) years or 90 calendar days", "7 years, 90 days"),
        ("ten business days; 15 (fifteen) working days", "10 business days, 15 business days"),
        ("forty-five (30) days", "45 days, 30 days"),
        ("the 12‑month period, a thirty (30)-day or 2-business-day extension", "12 months, 30 days, 2 business days"),
        ("three (3) to five (5) years, 90 days–2 years", "3 years, 5 years, 90 days, 2 years"),
        ("30 or 45 additional days’ notice", "30 days, 45 days"),
        ("Option one two days; option twenty twelve days", "2 days, 12 days"),
        ("seventy-two hours (1 minute)", "72 hours, 1 minute"),
        ("one hundred and\neighty days, 1,000 days, 9999 days", "180 days, 1000 days, 9999 days"),
        ("a year, a month, the second day, in 2024, days 30", ""),
        ("0 days, 10,000 days, 1.5 years, 1/2 year, COVID-19 days, A4 days", ""),
        ("twenty hundred days, a thousand thirty days", ""),
        ("under 13 years of age, a 16-year-old, 18 years or older, between 13 and 15 years old", ""),
        ("48 business hours, one yearly review, 30 of the days", ""),
    ],
)
def test_lengths_in_running_words(text: str, found: str) -> None:
    assert ", ".join(canonical(TimeValue(it, it, None)) for it in lengths(text)) == found


def test_every_number_word_up_to_999_is_read() -> None:
    ones = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    small = ["", *ones.split(), "eighteen", "nineteen"]
    for tens in ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"):
        small += [tens, *(f"{tens}-{it}" for it in small[1:10])]
    hundreds = [f"{it} hundred" for it in small[1:10]]
    words = [*small[1:], *(f"{it} {rest}".strip() for it in hundreds for rest in small)]
    assert lengths(". ".join(f"{it} days" for it in words)) == tuple(Length(it, "day") for it in range(1, 1000))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("within 45 days of receiving your request", "45 days from receiving your request"),
        ("no later than ten (10) business days after We get it.", "10 business days from We get it"),
        ("THIRTY DAYS FOLLOWING the  closure (if any).", "30 days from the closure (if any)"),
        ("(thirty days following closure)", "30 days from closure"),
        ("7 years from\nİzmir, then", "7 years from İzmir, then"),
        ("over the last twelve (12) months", "12 months"),
        ("45 days, after all", "45 days"),
        ("45 days from …", "45 days"),
        ("the 12-month period following your request", "12 months from your request"),
        ("between 3 and 5 years", "3 to 5 years"),
        ("between 90 days and 2 years after closure", "90 days to 2 years from closure"),
        ("from three to five years", "3 to 5 years"),
        ("three-to-five-year", "3 to 5 years"),
        ("3-5 years", "3 to 5 years"),
        ("3 – 5 years", "3 to 5 years"),
        ("up to seven years from closure", "up to 7 years from closure"),
        ("up to an additional 45 days", "up to 45 days"),
        *((f"{it} 5 years", "up to 5 years") for it in ("For No More Than", "not more than", "at most")),
        *((f"{it} 5 years", "up to 5 years") for it in ("a maximum of", "no longer than", "a maximum period of")),
        *(
            (f"{it} 5 years", "at least 5 years")
            for it in ("at least", "a minimum of", "no less than", "not less than")
        ),
        ("up to three times in 30 days", "30 days"),
    ],
)
def test_what_the_words_of_a_sentence_say(words: str, said: str) -> None:
    value = read(words)
    assert value
    assert canonical(value) == said


@pytest.mark.parametrize(
    "words",
    [
        *("", "as long as needed", "a year", "at least 16 years of age", "forty-five (30) days", "30 or 45 days"),
        *("30 days and 2 years", "3 and 5 years", "1 year. Up to 2 years.", "five to three years", "1.5 to 3 years"),
        *("more than 5 years", "not kept for more than 5 years", "about 5 years", "5 years or more", "up to 3-5 years"),
        "2 years and a half",
    ],
)
def test_words_that_leave_it_open_say_nothing(words: str) -> None:
    assert read(words) is None


@pytest.mark.parametrize(
    ("before", "after", "order"),
    [
        ("5 years", "7 years", "longer"),
        ("12 months", "1 year", "same"),
        ("2 weeks", "15 days", "longer"),
        ("2 weeks", "14 days", "same"),
        ("90 minutes", "2 hours", "longer"),
        ("10 business days", "15 business days", "longer"),
        ("up to 18 months", "up to 2 years", "longer"),
        ("at least 5 years", "at least 6 years", "longer"),
        ("3 to 5 years", "3 to 6 years", "longer"),
        ("3 to 5 years", "4 to 5 years", "longer"),
        ("90 days to 2 years", "12 weeks to 2 years", "shorter"),
        ("5 years", "5 to 7 years", "longer"),
        ("5 years from  Account closure", "6 years from account Closure", "longer"),
        ("5 years", "3 to 7 years", None),
        ("3 to 5 years", "2 to 6 years", None),
        ("up to 5 years", "5 years", None),
        ("at least 5 years", "up to 5 years", None),
        ("30 days", "1 month", None),
        ("24 hours", "1 day", None),
        ("10 business days", "10 days", None),
        ("90 days to 2 years", "3 to 4 years", None),
        ("5 years from closure", "7 years from sale", None),
        ("5 years", "7 years from sale", None),
        ("5 year", "7 years", None),
    ],
)
def test_which_of_two_is_longer(before: str, after: str, order: Order | None) -> None:
    mirror: dict[Order | None, Order | None] = {"longer": "shorter", "shorter": "longer"}
    assert compare(before, after) == order
    assert compare(after, before) == mirror.get(order, order)
    assert compare(after, after) == ("same" if parse(after) else None)


def test_iso_8601_knows_every_unit_but_business_days() -> None:
    assert [iso_8601(Length(12, it)) for it in UNITS] == ["PT12M", "PT12H", "P12D", None, "P12W", "P12M", "P12Y"]


PIECES = [
    *("between", "3", "5", "(45)", "forty-five", "hundred", "and", "or", "to", "–", "up", "at least", "no more than"),
    *("days", "years", "from", "of", "(", ")", ",", "x"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text())
def test_whatever_is_read_can_be_written(words: str) -> None:
    value = read(words)
    assert value is None or parse(canonical(value)) == value


@pytest.mark.parametrize("door", [parse, lengths, read, lambda text: compare(text, text)])
@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "1",
        " ",
        "\n",
        ")",
        "-",
        "1 ",
        "1,",
        "3 to ",
        "3-",
        "one hundred and ",
        "45 (45) ",
        "up to ",
        "1 year from ",
    ],
)
def test_long_texts_take_no_time(door: Callable[[str], object], piece: str) -> None:
    long = piece * (100_000 // len(piece))
    start = time.perf_counter()
    for text in (long, f"{long} 30 days", f"30 days{long}of x", f"30 days from {long}"):
        door(text)
    assert time.perf_counter() - start < 4
