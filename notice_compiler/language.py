"""Languages by their tags (BCP 47)."""

from __future__ import annotations

from typing import Final

_RIGHT_TO_LEFT_LANGUAGES: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_RIGHT_TO_LEFT_SCRIPTS: Final = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})


def primary(language: str) -> str:
    """The language of a tag without its country or script."""
    return language.partition("-")[0].lower()


def direction(language: str) -> str:
    """`ltr` or `rtl`: by the script if the tag names one, else by the language."""
    first, *rest = language.lower().split("-")
    script = next((subtag for subtag in rest if len(subtag) == 4 and subtag.isalpha()), None)
    leftward = script in _RIGHT_TO_LEFT_SCRIPTS if script else first in _RIGHT_TO_LEFT_LANGUAGES
    return "rtl" if leftward else "ltr"
