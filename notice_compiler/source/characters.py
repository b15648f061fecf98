"""Characters that no reader of a file can see, and that a notice therefore does not hold."""

from __future__ import annotations

import re
import unicodedata

# The joiners U+200C and U+200D spell words in Arabic and Indic scripts, and nothing is hidden there.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff"
    "\u2800\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\U00013430-\U0001345f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000f0000-\U0010ffff"
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(1, 15))
    + "]"
    "(?<![\u0600-\u0dff][\u200c\u200d])"
)
RETURN = re.compile("\r")
"""Only an escape can write it: reading YAML turns it into a line feed."""
_LINE_SEPARATORS = frozenset("\x85\u2028\u2029")

_CONTROLS = {
    "\x00": "NULL",
    "\x07": "BELL",
    "\x08": "BACKSPACE",
    "\x0b": "VERTICAL TAB",
    "\x0c": "FORM FEED",
    "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}


def code_point(character: str) -> str:
    """A character as its number, such as U+202E."""
    return f"U+{ord(character):04X}"


def described(character: str) -> str:
    """A character as its number and Unicode name."""
    name = unicodedata.name(character, "") or _CONTROLS.get(character, "CONTROL CHARACTER")
    return f"{code_point(character)} ({name})"


def rule_against(character: str) -> str:
    """The finding that such a character is."""
    return "line-separator" if character in _LINE_SEPARATORS else "hidden-character"


def fault_of(character: str) -> str:
    """What is wrong with it, to follow its description."""
    if character in _LINE_SEPARATORS:
        return "breaks the line in some programs and not in others"
    return "cannot be seen"


def visible(text: str, length: int = 60) -> str:
    """A text as it can be quoted in a message: one line, nothing hidden, not long."""
    line = " ".join(text.split())
    line = line if len(line) <= length else line[: length - 1].rstrip() + "…"
    return UNSEEN.sub(lambda found: code_point(found.group()), line)


def printable(text: str) -> str:
    """A text that a terminal prints as it stands: what would steer it is shown as U+XXXX, a tab as a space."""
    return "".join(_printable(character) for character in text)


def _printable(character: str) -> str:
    if character == "\t":
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return f"<{code_point(character)}>"
    return character
