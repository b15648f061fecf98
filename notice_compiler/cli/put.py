"""Puts what was made into standard output: unchanged into a file or a pipe, harmless onto a terminal."""

from __future__ import annotations

import sys

from notice_compiler.edition import Output
from notice_compiler.shell.config import UsageError
from notice_compiler.source.characters import printable


def put(data: bytes, output: Output, instead: str) -> None:
    """Prints a file of this output; a terminal is shown what would steer it as U+XXXX.

    Raises UsageError, which ends in what to do `instead`, where a terminal would have to show what is no text, and
    UnicodeDecodeError where what should be text is not UTF-8.
    """
    if not sys.stdout.isatty():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    elif is_text(output):
        sys.stdout.write("\n".join(map(printable, data.decode().split("\n"))))
    else:
        raise UsageError(f"this format is not text that a terminal can show. {instead}")


def is_text(output: Output) -> bool:
    """Whether its files can be read as they stand."""
    return output.media_type.startswith("text/") or output.media_type.endswith(("json", "xml"))
