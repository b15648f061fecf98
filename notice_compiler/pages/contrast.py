"""Whether the colours of a style sheet stand out from each other, computed from its custom properties.

WCAG 2.2, 1.4.3 (text) and 1.4.11 (what else has to be seen): https://www.w3.org/TR/WCAG22/#contrast-minimum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

TEXT: Final = 4.5
OTHER: Final = 3.0
PAIRS: Final[tuple[tuple[str, str, float], ...]] = (
    *((text, ground, TEXT) for text in ("ink", "quiet", "link", "link-hover") for ground in ("paper", "panel")),
    *((seen, ground, OTHER) for seen in ("focus",) for ground in ("paper", "panel")),
    ("rule", "paper", OTHER),
)
"""What is seen on what, by the names of properties, and the least contrast."""
DECORATIVE: Final = ("line", "shade")
"""Colours that nobody has to see: hair lines between rows, and the shadows at the side of a wide table."""

_SCHEMES: Final = {"light": (), "dark": ("prefers-color-scheme:dark",), "print": ("print",)}
_NAMES: Final = {"light": "In the light scheme", "dark": "In the dark scheme", "print": "In print"}
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.S)
_HEX: Final = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.I)
_RGB: Final = re.compile(r"rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)", re.I)
_NAMED: Final = {"white": "#ffffff", "black": "#000000"}

Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Weak:
    """A pair of colours that lie too close: names of properties, the contrast, and the least that it should be."""

    scheme: str
    text: str
    ground: str
    contrast: float
    least: float

    @property
    def message(self) -> str:
        """In one sentence."""
        return (
            f"{_NAMES[self.scheme]}, `--{self.text}` on `--{self.ground}` has a contrast of {self.contrast:.1f}; "
            f"people with low vision need {self.least} (WCAG 2.2, AA)."
        )


def weak(style: str) -> tuple[Weak, ...]:
    """The pairs that lie too close, scheme by scheme.

    Colours are read where they are set on `:root`, as `#…` or `rgb(…)`; what is written otherwise is not judged.
    """
    return tuple(it for scheme in _SCHEMES for it in _weak(scheme, colours(style, scheme)))


def _weak(scheme: str, found: Mapping[str, Rgb]) -> Iterator[Weak]:
    for text, ground, least in PAIRS:
        if text in found and ground in found:
            has = contrast(found[text], found[ground])
            if has < least:
                yield Weak(scheme, text, ground, int(has * 10) / 10, least)


def contrast(one: Rgb, other: Rgb) -> float:
    """From 1, the same, to 21, black on white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Rgb) -> float:
    """WCAG 2.2, relative luminance: from 0 to 1."""
    parts = (part / 255 for part in colour)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colours(style: str, scheme: str) -> Mapping[str, Rgb]:
    """The custom properties of `:root` that are colours, as they hold in a scheme: `light`, `dark` or `print`."""
    found: dict[str, Rgb] = {}
    for conditions, selector, declarations in _rules(_COMMENT.sub("", style), ()):
        if selector == ":root" and _holds("".join(conditions), scheme):
            for name, value in re.findall(r"--([\w-]+)\s*:\s*([^;]+)", declarations):
                colour = _colour(value.strip())
                if colour is not None:
                    found[name] = colour
                else:
                    found.pop(name, None)
    return found


def _holds(condition: str, scheme: str) -> bool:
    """Whether rules under a condition hold: those without any, and those of the scheme."""
    bare = "".join(condition.split())
    return bare in ("", "@mediascreen") or any(it in bare for it in _SCHEMES[scheme])


def _rules(style: str, conditions: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Each rule with the at-rules that it stands in, its selector and its declarations."""
    at = 0
    while (opening := style.find("{", at)) >= 0:
        head = style[at:opening].rpartition(";")[2].strip()
        closing = _closing(style, opening)
        inner = style[opening + 1 : closing]
        if head.startswith("@"):
            yield from _rules(inner, (*conditions, head))
        else:
            yield conditions, head, inner
        at = closing + 1


def _closing(style: str, opening: int) -> int:
    """Where the block ends that opens there; the end of the style where it never does."""
    depth = 0
    for found in re.compile(r"[{}]").finditer(style, opening):
        depth += 1 if found.group() == "{" else -1
        if depth == 0:
            return found.start()
    return len(style)


def _colour(value: str) -> Rgb | None:
    value = _NAMED.get(value.lower(), value)
    if found := _HEX.fullmatch(value):
        digits = found.group(1) if len(found.group(1)) == 6 else "".join(it * 2 for it in found.group(1))
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if found := _RGB.fullmatch(value):
        red, green, blue = (min(int(it), 255) for it in found.groups())
        return red, green, blue
    return None
