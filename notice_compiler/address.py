"""Which addresses a notice may link to: an allow-list, checked after entities are decoded."""

from __future__ import annotations

import re

_CURE = "Use https://…, mailto:…, tel:…, #section, or a path that begins with / or ./ ."
_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+"
_HTTPS = re.compile(rf"https://{_HOST}(?::\d{{1,5}})?(?:[/?#][^\s<>\"\\]*)?", re.ASCII)
EMAIL = re.compile(rf"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@{_HOST}", re.ASCII)
_MAILTO = re.compile(rf"mailto:{EMAIL.pattern}", re.ASCII)
_TEL = re.compile(r"tel:\+?[0-9().-]+(?:;ext=[0-9]+)?", re.ASCII)
_FRAGMENT = re.compile(r"#[A-Za-z0-9_-]+")
_PATH = re.compile(r"(?:\./|/(?!/))[^\s<>\"\\]*")


def mailto(address: str) -> str:
    """The link to an e-mail address."""
    return f"mailto:{address}"


def tel(number: str) -> str:
    """The link to a telephone number, with the digits as readers see them; no country is guessed (RFC 3966)."""
    main, _, extension = number.partition(" ext") if " ext" in number else number.partition(" x")
    digits = "".join(character for character in extension if character.isdigit())
    dialled = "".join(character for character in main if character in "+-0123456789")
    return f"tel:{dialled};ext={digits}" if digits else f"tel:{dialled}"


def check_href(href: str) -> tuple[str, str] | None:
    """None for an address that may be linked to; otherwise what is wrong with it, and what would be right."""
    if any(pattern.fullmatch(href) for pattern in (_HTTPS, _MAILTO, _TEL, _FRAGMENT, _PATH)):
        return None
    scheme = href.partition(":")[0].lower() if ":" in href else ""
    if scheme == "http":
        return "is not encrypted.", "Use https:// instead of http:// ."
    if href.startswith("//"):
        return "leaves out its scheme, so that it leads wherever the page happens to stand.", _CURE
    if scheme in ("https", "mailto", "tel"):
        return "is not a complete address of its kind.", _CURE
    if scheme:
        return f"uses `{scheme}:`, which a notice may not link to.", _CURE
    return "is not an address.", f"{_CURE} If no link was meant, put a backslash before the bracket: \\[words]."
