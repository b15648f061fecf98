"""Makes a page whole in itself, so that it can be sent or kept as one file."""

from __future__ import annotations

import re

from notice_compiler.edition import PLAIN, Theme
from notice_compiler.pages.style import stylesheet


def embed(page: str, theme: Theme = PLAIN) -> str:
    """The page with its style sheet in it, and without the links of its head to files that would stand beside it."""
    name, content = stylesheet(theme)
    css = re.sub("</(?=style)", r"<\\/", content.decode(), flags=re.IGNORECASE)  # the element ends nowhere else
    style = f"<style>\n{css.strip()}\n</style>"
    linked = re.sub(rf'<link\b[^>]*\bhref="[^">]*{re.escape(name)}"[^>]*>', lambda _: style, page)
    return re.sub(r'<link\b[^>]*\brel="alternate"[^>]*>\n?', "", linked)
