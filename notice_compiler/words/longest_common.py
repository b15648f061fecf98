"""What two sequences have in common, in order, as far as so many steps of comparing find it."""

from __future__ import annotations

from collections.abc import Sequence


class TooMuchError(Exception):
    """The effort is spent."""


def longest_common(a: Sequence[int], b: Sequence[int], effort: int) -> list[tuple[int, int]]:
    """The places of a longest common subsequence: Myers, An O(ND) Difference Algorithm, 1986, in linear space.

    Raises `TooMuchError` when the effort is spent: one step for each diagonal looked at and each word compared.
    """
    found: list[tuple[int, int]] = []
    boxes = [(0, len(a), 0, len(b))]
    while boxes:
        left, right, top, bottom = boxes.pop()
        while left < right and top < bottom and a[left] == b[top]:
            found.append((left, top))
            left, top = left + 1, top + 1
        while left < right and top < bottom and a[right - 1] == b[bottom - 1]:
            right, bottom = right - 1, bottom - 1
            found.append((right, bottom))
        if left < right and top < bottom:
            x, y, effort = _halfway(a[left:right], b[top:bottom], effort)
            boxes += [(left, left + x, top, top + y), (left + x, right, top + y, bottom)]
    return sorted(found)


def _halfway(a: Sequence[int], b: Sequence[int], effort: int) -> tuple[int, int, int]:
    """A place on a shortest way from a to b that is neither end of it, and the effort left; both ends are apart."""
    wide, high = len(a), len(b)
    apart, odd = wide - high, (wide - high) % 2 == 1
    ahead, behind = ([-1] * (wide + high + 3) for _ in range(2))  # the furthest place on each diagonal, from each end
    ahead[1] = behind[1] = 0
    ways = ((ahead, behind, a, b), (behind, ahead, a[::-1], b[::-1]))
    for steps in range((wide + high + 1) // 2 + 1):
        for here, there, one, other in ways:
            meets = odd == (here is ahead)
            for k in range(2 * max(0, steps - high) - steps, steps - 2 * max(0, steps - wide) + 1, 2):
                down, across = here[k + 1], here[k - 1] + 1
                x = begin = down if down > across else across
                while x < wide and x - k < high and one[x] == other[x - k]:
                    x += 1
                here[k] = x
                effort -= 1 + x - begin
                if effort < 0:
                    raise TooMuchError
                if meets and abs(apart - k) <= steps - odd and x + there[apart - k] >= wide:
                    return (x, x - k, effort) if here is ahead else (wide - x, high - x + k, effort)
    raise AssertionError("two ways that never meet")
