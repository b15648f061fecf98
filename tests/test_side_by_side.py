"""Two sequences are put side by side as people read them; however long and alike they are, the steps are bounded."""

from __future__ import annotations

import dataclasses
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as some

from notice_compiler.words.side_by_side import Stretch, side_by_side

ROW = some.lists(some.integers(0, 3), max_size=12)


@dataclasses.dataclass(frozen=True)
class Key:
    """Counts how often one is held against another."""

    name: str
    asked: list[int] = dataclasses.field(compare=False, repr=False)

    def __eq__(self, other: object) -> bool:
        self.asked[0] += 1
        return isinstance(other, Key) and self.name == other.name

    def __hash__(self) -> int:
        self.asked[0] += 1
        return hash(self.name)


@given(ROW, ROW)
def test_within_the_bound_it_is_the_gestalt(old: list[int], new: list[int]) -> None:
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    assert list(side_by_side(old, new)) == [Stretch(tag == "equal", a, b, c, d) for tag, a, b, c, d in opcodes]


@given(ROW, ROW, some.integers(0, 20))
def test_beyond_it_what_is_called_equal_is_and_nothing_is_lost(old: list[int], new: list[int], effort: int) -> None:
    i = j = 0
    for it in side_by_side(old, new, effort):
        assert (it.old, it.new) == (i, j)
        assert not it.same or old[i : it.old_end] == new[j : it.new_end] != []
        i, j = it.old_end, it.new_end
    assert (i, j) == (len(old), len(new))


def test_beyond_it_the_ends_and_what_each_side_has_once_still_hold_it_together() -> None:
    old, new = "aa" + "xyxyxy" + "K" + "xxyy" + "bb", "aa" + "yyxx" + "K" + "yxyxyx" + "bb"
    same = [old[it.old : it.old_end] for it in side_by_side(old, new, 3) if it.same]
    assert same == ["aa", "K", "bb"]


@pytest.mark.parametrize("length", [1_000, 10_000])
def test_the_steps_grow_as_the_length_does(length: int) -> None:
    asked = [0]
    old, new = ([Key("same", asked) for _ in range(length)] for _ in range(2))
    (same, different) = side_by_side(old, [*new[1:], Key("other", asked)], effort=1_000)
    assert (same.same, same.old_end, different.same) == (True, length - 1, False)
    assert asked[0] < 20 * length
