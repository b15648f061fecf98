"""What the file of the style sheet is called: by its content, so that no other content ever has its name."""

from __future__ import annotations

import hashlib
from typing import Final

SHEET: Final = r"notice\.[0-9a-f]{16}\.css"
"""The pattern of every name that `sheet_name` gives."""


def sheet_name(content: bytes) -> str:
    """The name of the file with this content."""
    return f"notice.{hashlib.sha256(content).hexdigest()[:16]}.css"
