"""Spellings of one text that no reader could understand differently: quotation marks, dashes, spaces, ligatures."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

SINGLE_QUOTES: Final = "‘’‚‛ʼ"
DOUBLE_QUOTES: Final = "“”„‟"
HYPHENS: Final = "‐‑"
DASHES: Final = "‒–—―"
"""Figure dash, en dash, em dash, horizontal bar. The minus U+2212 is none of them."""
LEANING_MINUS: Final = r"(?<![^\s(\[])[‒–](?=\d)"
"""A figure or en dash that leans on a number and on nothing before it is a minus: `of –5`, not `10–5`."""
TYPED_DASH: Final = r"(?<![-‐‑])[-‐‑]{2,3}(?![-‐‑])"
"""Two or three hyphens in a row are a dash from a typewriter; four or more are a line."""

# Soft hyphens, zero-width joiners and their like are left alone: joiners spell words in some scripts, a soft hyphen
# shows where a line ends, and `source/characters.py` tells authors of whatever else cannot be seen. A difference
# that is reported does no harm; one that is dropped here would be known to nobody.
# Left alone for another reason, since they may be meant: guillemets, primes (feet, minutes), superscripts, a single
# hyphen between spaces (a dash, a minus or an item of a list) and whatever stands for *and*.
_TABLE: Final = str.maketrans(
    dict.fromkeys(SINGLE_QUOTES, "'")
    | dict.fromkeys(DOUBLE_QUOTES, '"')
    | dict.fromkeys(HYPHENS, "-")
    | {"…": "..."}
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_MINUS = re.compile(LEANING_MINUS)
_DASH = re.compile(rf" ?(?:[{DASHES}]|{TYPED_DASH}) ?")

# In labels these marks only divide or frame words, except where the first group finds them: a mark between digits
# (1.5, 1,000, 3:00, 13-17), an apostrophe inside a word (we'll is not well), a point or minus before a number.
_LABEL_MARK = re.compile(
    r"((?<=\d)[.,:—-](?=\d)|(?<=\w)'(?=\w)|(?<!\w)\.(?=\d)|(?<!\w)-(?=[$€£¥]?\.?\d))|[-—.,;:!?'\"()\[\]{}«»‹›]"
)


def fold(text: str) -> str:
    """The text in one spelling: equal for two texts that differ in nothing but typography and white space.

    Unicode NFC; straight quotation marks and apostrophes; one hyphen; en, em and figure dash, bar and `--` become `—`
    without spaces around it; `...`; every run of white space one space, and none at either end. A dash is never a
    hyphen, a minus stays a minus, and none is lost. Words, letter case and punctuation stay. Idempotent.
    Limit: a blank line between paragraphs is white space like any other.
    """
    plain = unicodedata.normalize("NFC", text.translate(_TABLE))
    return _DASH.sub("—", " ".join(_MINUS.sub("−", plain).split()))


def fold_label(text: str) -> str:
    """A short label in one spelling: folded, without regard to letter case or to marks that divide or frame words.

    What stays: every word and digit, every symbol ($ % + & # @ / * § and all that is not listed above), marks within
    numbers and words. A mark that goes leaves a space, so that no two words become one: `e-mail` is `e mail`, not
    `email`. A label of nothing but marks stays as it is. Idempotent.
    """
    folded = fold(unicodedata.normalize("NFD", text).casefold())
    return " ".join(_LABEL_MARK.sub(lambda found: found[1] or " ", folded).split()) or folded
