"""The differences between two passages as phrases."""

from __future__ import annotations

from notice_compiler.words.redline import Piece


def spans(pieces: tuple[Piece, ...]) -> list[str]:
    """Each stretch of difference as a phrase."""
    found: list[str] = []
    removed = ""
    for piece in (*pieces, Piece("same", "")):
        if piece.kind == "removed":
            removed = piece.text.strip()
        elif piece.kind == "added":
            text = piece.text.strip()
            found.append(f"“{removed}” now reads “{text}”" if removed else f"“{text}” is added")
            removed = ""
        elif removed:
            found.append(f"“{removed}” is left out")
            removed = ""
    return found
