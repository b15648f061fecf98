"""What somebody probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Final

MANY: Final = 200
"""From so many known names on, only those of the same first letter and about the same length are compared."""


def suggestion(written: str, known: Iterable[str]) -> str | None:
    """The known name nearest to what is written, or None. Hyphen and underscore, and letter case, count as alike."""
    folded = {_fold(name): name for name in known}
    if len(folded) > MANY:
        like = _fold(written)
        folded = {it: name for it, name in folded.items() if it[:1] == like[:1] and abs(len(it) - len(like)) <= 3}
    inside = [name for fold, name in folded.items() if len(_fold(written)) > 3 and fold.startswith(_fold(written))]
    near = difflib.get_close_matches(_fold(written), folded, n=1, cutoff=0.7)
    return folded[near[0]] if near else inside[0] if len(inside) == 1 else None


def did_you_mean(written: str, known: Iterable[str], otherwise: str) -> str:
    """A help text: the suggestion, or else what may be written."""
    near = suggestion(written, known)
    return f"Did you mean `{near}`?" if near else otherwise


def _fold(name: str) -> str:
    return name.lower().replace("-", "_").replace(" ", "_")
