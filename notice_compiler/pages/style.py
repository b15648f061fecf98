"""The style sheet of pages."""

from __future__ import annotations

from functools import cache

from notice_compiler.edition import PLAIN, Theme
from notice_compiler.pages.environment import source
from notice_compiler.pages.sheet_name import sheet_name


@cache
def stylesheet(theme: Theme = PLAIN) -> tuple[str, bytes]:
    """The style sheet's file name, which changes with its content, and the content: ours, then the theme's."""
    own = f"\n{theme.style}" if theme.style else ""
    content = f"{source('notice.css')}{own}".encode()
    return sheet_name(content), content
