"""The paper that a notice is printed on, by its language and the width of its tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from notice_compiler.language import direction

LETTER, A4 = (12240, 15840), (11906, 16838)
"""Width and height in twentieths of a point (ISO 216 for A4)."""
ON_LETTER: Final = frozenset({"us", "ca", "mx", "ph", "cl", "co", "ve", "gt", "cr", "pa", "pr", "do", "sv", "ni"})
"""Countries whose offices print on Letter (Unicode CLDR, paper size)."""
MARGIN: Final = 1300
MOST_UPRIGHT: Final = 7
"""So many columns are legible on an upright page."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size, and whether its language is written leftward."""

    size: tuple[int, int]
    leftward: bool = False

    @property
    def width(self) -> int:
        """Of the text."""
        return self.size[0] - 2 * MARGIN

    def section(self) -> str:
        """The properties of the only section (17.6.17), with its footer."""
        width, height = self.size
        lying = ' w:orient="landscape"' if width > height else ""
        around = "".join(f' w:{side}="{MARGIN}"' for side in ("top", "right", "bottom", "left"))
        return (
            '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
            f'<w:pgSz w:w="{width}" w:h="{height}"{lying}/>'
            f'<w:pgMar{around} w:header="700" w:footer="700" w:gutter="0"/>'
            f"{'<w:bidi/>' if self.leftward else ''}</w:sectPr>"
        )


def page_of(language: str, columns: int) -> Page:
    """The page for a language (BCP 47) and a notice whose widest table has so many columns.

    Letter where the tag names a country that prints on it, or is English and names none.
    """
    first, *rest = language.lower().split("-")
    country = next((it for it in rest if len(it) == 2), "us" if first == "en" else "")
    size = LETTER if country in ON_LETTER else A4
    return Page(size[::-1] if columns > MOST_UPRIGHT else size, direction(language) == "rtl")
