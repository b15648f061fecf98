"""Text for GitHub's Markdown: what a notice says stays words.

GitHub looks for names, numbers and addresses to link in the text that Markdown leaves, so that escaping does not keep
it from them. An element of its own around the character does; for a name it is a space of no width, since the mail
that GitHub sends has no elements.
"""

from __future__ import annotations

import re
from typing import Final

from notice_compiler.source.characters import printable

_HASH: Final = r"(?P<hash>(?<![0-9A-Za-z])[0-9A-Fa-f]{7,}(?![0-9A-Za-z]))"
_NAME: Final = r"(?P<name>(?<!\w)@)"
_MARKER: Final = r"^ ?(?:[-+=]|\d+(?=[.)]))"
_LINKED: Final = rf"(?P<linked>{_MARKER}|[@#$]|:(?=\S)|(?<=[wW]{{3}})\.|(?<=[A-Z])-|(?<=[a-z])-(?=\d))"
_ALIVE: Final = re.compile(rf"{_HASH}|{_NAME}|{_LINKED}|[\\`*_\[\]<>&~^!|]", re.ASCII)


def text(words: str) -> str:
    """Words as they stand, on one line: nothing in them is formatted, links, calls anybody or is hidden."""
    lines = (printable(re.sub(r"\s+", " ", line)) for line in words.split("\n"))
    return "<br>".join(_ALIVE.sub(_harmless, line) for line in lines)


def _harmless(found: re.Match[str]) -> str:
    it = found.group()
    match found.lastgroup:
        case "hash":
            return re.sub(r".{6}(?=.)", r"<span>\g<0></span>", it)
        case "name":
            return f"{it}&#8203;"
        case "linked":
            return f"<span>{it}</span>"
        case _:
            return f"&#{ord(it)};"


def code(words: str) -> str:
    """Words as code, whatever they hold."""
    line = printable(" ".join(words.split()))
    fence = "`" * (max(map(len, re.findall("`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}" if line else ""


def prose(sentence: str) -> str:
    """A sentence of ours, in which what stands between backticks is code."""
    parts = re.split(r"`([^`\n]+)`", sentence)
    return "".join(code(part) if at % 2 else text(part) for at, part in enumerate(parts))
