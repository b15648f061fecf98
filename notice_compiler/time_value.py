"""Time values: how long something is kept, how soon a request is answered, how far a notice looks back.

`parse` and `canonical` know the one written form; `lengths` and `read` find what running English words say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

Unit = Literal["minute", "hour", "day", "business day", "week", "month", "year"]
Order = Literal["shorter", "longer", "same"]
LARGEST: Final = 9999

# Units of one kind convert into each other by their factors: a day is not 24 hours here, nor a month 30 days. Last
# comes the form of ISO 8601.
_UNITS: Final[Mapping[Unit, tuple[str, int, str | None]]] = {
    "minute": ("clock", 1, "PT{}M"),
    "hour": ("clock", 60, "PT{}H"),
    "day": ("days", 1, "P{}D"),
    "business day": ("business days", 1, None),
    "week": ("days", 7, "P{}W"),
    "month": ("months", 1, "P{}M"),
    "year": ("months", 12, "P{}Y"),
}
_UNIT_OF: Final[Mapping[str, Unit]] = {word: unit for unit in _UNITS for word in (unit, f"{unit}s")}
_NUMBER: Final = "[1-9][0-9]{0,3}"
_FORM: Final = re.compile(
    rf"(?P<limit>up to|at least)? ?(?:(?P<low>{_NUMBER})(?: (?P<low_unit>{'|'.join(_UNIT_OF)}))? to )?"
    rf"(?P<high>{_NUMBER}) (?P<unit>{'|'.join(_UNIT_OF)})"
)


@dataclass(frozen=True, slots=True)
class Length:
    """A number, 1 to 9999, of one unit: 45 business days."""

    number: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class TimeValue:
    """From so long to so long, counted from an event.

    The bounds are equal for an exact length; one of them, never both, is None for `at least` or `up to`. The event is
    None or words on one line with single spaces between them: *account closure*.
    """

    minimum: Length | None
    maximum: Length | None
    event: str | None


def parse(text: str) -> TimeValue | None:
    """The time value of a written form, such as `up to 7 years from account closure`; None for anything else.

    White space is folded; `after` and `following` are read as `from`. The event may hold anything but a line break.
    """
    bounds, *rest = re.split(r"\s(?:from|after|following)\s", text.strip(), maxsplit=1)
    found = _FORM.fullmatch(_folded(bounds))
    if found is None or any(len(event.strip().splitlines()) > 1 for event in rest):
        return None
    high = Length(int(found["high"]), _UNIT_OF[found["unit"]])
    low = Length(int(found["low"]), _UNIT_OF[found["low_unit"] or found["unit"]]) if found["low"] else high
    value = _bounded(low, high, found["limit"], _folded(rest[0]) if rest else None)
    # A value has one written form: 1 year, not 1 years; 3 to 5 years, not 3 years to 5 years.
    return value if value and canonical(value) == " from ".join(map(_folded, (bounds, *rest))) else None


def canonical(value: TimeValue) -> str:
    """The written form of a time value, which `parse` reads back. A value without bounds is a ValueError."""
    match value.minimum, value.maximum:
        case None, Length() as high:
            bounds = f"up to {_written(high)}"
        case Length() as low, None:
            bounds = f"at least {_written(low)}"
        case Length() as low, Length() as high if low != high:
            bounds = f"{low.number if low.unit == high.unit else _written(low)} to {_written(high)}"
        case Length() as low, Length():
            bounds = _written(low)
        case _:
            raise ValueError("A time value has a minimum, a maximum, or both.")
    return f"{bounds} from {value.event}" if value.event else bounds


def compare(before: str, after: str) -> Order | None:
    """Whether the second of two written forms is shorter or longer than the first, or comes to the same.

    A range is longer if no bound is shorter and one is longer. None where nothing can be said: either is no written
    form, the events differ, units do not convert, a bound is missing on one side, or the bounds go opposite ways.
    """
    old, new = parse(before), parse(after)
    if old is None or new is None or (old.event or "").casefold() != (new.event or "").casefold():
        return None
    moves = {_move(old.minimum, new.minimum), _move(old.maximum, new.maximum)}
    return "same" if moves == {0} else "longer" if moves <= {0, 1} else "shorter" if moves <= {0, -1} else None


def iso_8601(length: Length) -> str | None:
    """The length as an ISO 8601 duration, such as P7Y or PT72H; None for business days, which have none."""
    form = _UNITS[length.unit][2]
    return form.format(length.number) if form else None


def _bounded(low: Length, high: Length, limit: str | None, event: str | None) -> TimeValue | None:
    """The value of two bounds, or of the one that `up to` or `at least` leaves; None if the lower is the greater."""
    if _move(low, high) == -1:
        return None
    return TimeValue(None if limit == "up to" else low, None if limit == "at least" else high, event)


def _move(old: Length | None, new: Length | None) -> Literal[-1, 0, 1] | None:
    """Whether a bound grows (1), shrinks (-1) or stays (0); None if the two cannot be compared."""
    if old is None or new is None:
        return 0 if old is new else None
    (old_kind, old_factor, _), (new_kind, new_factor, _) = _UNITS[old.unit], _UNITS[new.unit]
    grown = new.number * new_factor - old.number * old_factor
    return None if old_kind != new_kind else 0 if grown == 0 else 1 if grown > 0 else -1


def _written(length: Length) -> str:
    return f"{length.number} {length.unit}{'' if length.number == 1 else 's'}"


def _folded(text: str) -> str:
    return " ".join(text.split())


# Running words are read as tokens from left to right, each step looking a few tokens ahead, so that the effort grows
# with the text and no faster.
_COUNTED: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
)
_NUMBERS: Final = dict(zip(_COUNTED, (*range(1, 20), *range(20, 100, 10)), strict=True))
_TOKEN: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|\S")
_AGE: Final = re.compile(r"(?:- )?old\b|of age\b|(?:and|or) (?:older|younger|over|under|above)\b")
# Between a limit and its length: up to *an additional* 45 days.
_FILLED: Final = r"(?: (?:an?|the|another|additional|further|total|period|of|last|past|previous|preceding|next))*$"
_LIMITS: Final = {
    "up to": rf"\b(?:up to|at most|maximum|(?:no|not) (?:more|longer) than|not (?:to exceed|exceeding)){_FILLED}",
    "at least": rf"\b(?:at least|minimum|(?:no|not) (?:less|fewer|shorter) than){_FILLED}",
}
_UNSURE_BEFORE: Final = (
    r"\b(?:(?:more|longer|less|fewer|shorter|earlier|sooner) than|over|under|beyond|exceeds?|exceeding"
    r"|about|approximately|around|roughly|nearly|almost)$"
)
_UNSURE_AFTER: Final = r"or (?:more|longer|less|fewer|shorter|so)\b|and (?:a|one) half\b"
_EVENT: Final = re.compile(r"(?:\s+period)?\s+(?:from|after|following|of)\s+(?=\S)", re.IGNORECASE)
_TRAILING: Final = " .,;:!?…–—-"


@dataclass(frozen=True, slots=True)
class _Text:
    """Words, numbers and marks in lower case and where they stand; an empty one at either end, to look beyond."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Statement:
    """What some tokens say: one length, or two that bound a range; or, if not sure, lengths any of which is meant."""

    lengths: tuple[Length, ...]
    sure: bool
    start: int
    end: int


def lengths(text: str) -> tuple[Length, ...]:
    """Every length of time in running English words, in order: `within forty-five (45) days`, `a 12-month period`.

    Words and digits that disagree give both; `3 to 5 years` gives both bounds. `a year` is none, nor is an age.
    """
    return tuple(length for statement in _statements(_tokens(text)) for length in statement.lengths)


def read(words: str) -> TimeValue | None:
    """What the words of a sentence say: `within 45 days of receiving your request` is 45 days, with that event.

    None where they hold no length, several that are no range, or one that they leave open (`more than 5 years`).
    """
    text = _tokens(words)
    found = tuple(_statements(text))
    if len(found) != 1 or not found[0].sure:
        return None
    it = found[0]
    before, after = " ".join(text.words[max(0, it.start - 12) : it.start]), " ".join(text.words[it.end : it.end + 3])
    limit = next((name for name, pattern in _LIMITS.items() if re.search(pattern, before)), None)
    unsure = len(it.lengths) == 2 if limit else re.search(_UNSURE_BEFORE, before)
    if unsure or re.match(_UNSURE_AFTER, after):
        return None
    return _bounded(it.lengths[0], it.lengths[-1], limit, _event(words, text.spans[it.end - 1][1]))


def _event(words: str, at: int) -> str | None:
    begin = _EVENT.match(words, at)
    event = _folded(words[begin.end() :]).rstrip(_TRAILING) if begin else ""
    return (event if "(" in event else event.rstrip(_TRAILING + ")")) or None


def _tokens(text: str) -> _Text:
    found = tuple(_TOKEN.finditer(text))
    words = ("-" if it[0] in "‐‑−" else it[0].lower() for it in found)
    return _Text(("", *words, ""), ((-1, -1), *(it.span() for it in found), (-1, -1)))


def _statements(text: _Text) -> Iterator[_Statement]:
    end = 0
    for at in range(len(text.words)):
        if at >= end and (statement := _statement(text, at)):
            yield statement
            end = statement.end


def _statement(text: _Text, at: int) -> _Statement | None:
    """What begins at a token: one quantity with its unit, or two of them, the first of which may go without."""
    words, first = text.words, _quantity(text.words, at)
    if first is None or _is_part(text, at):
        return None
    unit, end = _unit(words, first[1]) or (None, first[1])
    joint, second_at = _joint(words, end) or (None, end)
    second = _quantity(words, second_at) if joint else None
    last = _unit(words, second[1]) if second else None
    if second and last:
        parts, end = [(first[0], unit or last[0]), (second[0], last[0])], last[1]
        sure = joint == "to" or (joint == "and" and words[at - 1] == "between")
    elif unit:
        parts, sure = [(first[0], unit)], True
    else:
        return None
    said = tuple(Length(number, unit) for numbers, unit in parts for number in numbers if 1 <= number <= LARGEST)
    sure = sure and len(said) == len(parts) == sum(len(numbers) for numbers, _ in parts)
    return _Statement(said, sure, at, end)


def _is_part(text: _Text, at: int) -> bool:
    """Whether a number is the rest of something else: 1/2, -5, COVID-19, A4, *two thousand thirty*."""
    before, touches = text.words[at - 1], text.spans[at - 1][1] == text.spans[at][0]
    larger = before in ("hundred", "thousand", "million", "point")
    return larger or (touches and (before.isalnum() or before in "-–/._"))


def _quantity(words: tuple[str, ...], at: int) -> tuple[tuple[int, ...], int] | None:
    """A number, and the one in parentheses that follows if it is another; and where they end."""
    number, end = _number(words, at) or (None, at)
    if number is None or words[end] != "(":
        return None if number is None else ((number,), end)
    again, close = _number(words, end + 1) or (None, at)
    return None if again is None or words[close] != ")" else (tuple(dict.fromkeys((number, again))), close + 1)


def _number(words: tuple[str, ...], at: int) -> tuple[int, int] | None:
    """The number that begins at a token, 0 for one that no length can have, such as 1.5; and where it ends."""
    if words[at][:1].isdigit():
        return int(words[at].replace(",", "")) if re.fullmatch("[0-9]{1,4}|[0-9],[0-9]{3}", words[at]) else 0, at + 1
    number, end = _below_hundred(words, at) or (0, at)
    hundred = _past(words, end, "-")
    if not 1 <= number <= 9 or words[hundred] != "hundred":
        return (number, end) if number else None
    rest, end = _below_hundred(words, _past(words, hundred + 1, "-", "and")) or (0, hundred + 1)
    return number * 100 + rest, end


def _below_hundred(words: tuple[str, ...], at: int) -> tuple[int, int] | None:
    number = _NUMBERS.get(words[at])
    if number is None:
        return None
    after = _past(words, at + 1, "-")
    ones = _NUMBERS.get(words[after], 0)
    return (number + ones, after + 1) if number >= 20 and 1 <= ones <= 9 else (number, at + 1)


def _unit(words: tuple[str, ...], at: int) -> tuple[Unit, int] | None:
    """The unit that a number is followed by, and where it ends; None if it is not one of time, or tells an age."""
    at = _past(words, _past(words, at, "-"), "additional", "consecutive", "full")
    business = words[at] in ("business", "working")
    at = _past(words, _past(words, at, "business", "working", "calendar"), "-")
    unit = _UNIT_OF.get(words[at])
    if unit is None or (business and unit != "day") or _AGE.match(" ".join(words[at + 1 : at + 3])):
        return None
    return "business day" if business else unit, at + 1


def _joint(words: tuple[str, ...], at: int) -> tuple[str, int] | None:
    """What joins two quantities (`and`; `or`; `to`, also for a dash), and where the second begins."""
    after = _past(words, at, "-")
    if words[after] in ("to", "and", "or"):
        return words[after], _past(words, after + 1, "-")
    return ("to", at + 1) if words[at] in ("-", "–") else None


def _past(words: tuple[str, ...], at: int, *skipped: str) -> int:
    return at + 1 if words[at] in skipped else at
