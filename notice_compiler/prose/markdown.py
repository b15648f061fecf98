"""CommonMark as the library reads it, with the places of what it read."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token


class _Markdown(MarkdownIt):
    """CommonMark whose link targets come through as written, to be checked here."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002  (the library's name)
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


@cache
def markdown() -> MarkdownIt:
    """The reader: raw HTML and images are read as such, so that they can be refused."""
    markdown = _Markdown("commonmark")
    markdown.disable(["reference", "backticks"])
    markdown.inline.ruler.at("link", lambda state, silent: _positioned(link, state, silent))
    markdown.inline.ruler.at("image", lambda state, silent: _positioned(image, state, silent))
    markdown.inline.ruler.at("html_inline", lambda state, silent: _positioned(html_inline, state, silent))
    markdown.inline.ruler.at("autolink", lambda state, silent: _positioned(autolink, state, silent))
    return markdown


def _positioned(rule: object, state: StateInline, silent: bool) -> bool:
    """Runs one of the library's inline rules and notes the stretch that it read on the token that it made."""
    start, before = state.pos, len(state.tokens)
    assert callable(rule)
    if not rule(state, silent):
        return False
    if not silent:
        made = next((token for token in state.tokens[before:] if token.type != "text"), None)
        if made is not None:
            made.meta = {"start": start, "end": state.pos}
    return True


def line_starts(text: str) -> list[int]:
    """Where each line begins, and the end of the text."""
    return [0, *(match.end() for match in re.finditer("\n", text)), len(text)]


def content_offsets(text: str, starts: list[int], token: Token) -> list[int]:
    """For each code point of an inline token's content, and its end, the offset in the passage.

    The library strips indentation and list markers from the front of lines and white space from their ends,
    so each line of the content is found at the end of its line of the passage.
    """
    assert token.map is not None
    offsets: list[int] = []
    for number, line in enumerate(token.content.split("\n"), token.map[0]):
        whole = text[starts[number] : starts[number + 1]].rstrip("\n")
        first = starts[number] + len(whole.rstrip()) - len(line.rstrip())
        offsets += range(first, first + len(line) + 1)
    return offsets
