"""Makes a page whole in itself, so that it can be sent or kept as one file."""

from __future__ import annotations

import re

from notice_compiler.edition import PLAIN, Theme
from notice_compiler.pages.style import stylesheet
from notice_compiler.start_tags import start_tags


def embed(page: str, theme: Theme = PLAIN) -> str:
    """The page with its style sheet in it, and without the links of its head to files that would stand beside it."""
    name, content = stylesheet(theme)
    css = re.sub("</(?=style)", r"<\\/", content.decode(), flags=re.IGNORECASE)  # the element ends nowhere else
    style = f"<style>\n{css.strip()}\n</style>"
    for tag in (it for it in start_tags(page) if it.name == "link"):
        if tag.attributes.get("href", "").endswith(name):
            page = page.replace(tag.text, style, 1)
        elif tag.attributes.get("rel") == "alternate":
            page = page.replace(f"{tag.text}\n" if f"{tag.text}\n" in page else tag.text, "", 1)
    return page
