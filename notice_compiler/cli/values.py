"""What options take: texts of the command line as the values that they mean."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path


def named(text: str) -> str:
    """What is named. Raises ArgumentTypeError, as argparse asks for, where nothing is; so do those below."""
    if not text:
        raise argparse.ArgumentTypeError("nothing is named")
    return text


def folder(text: str) -> Path:
    """A folder by its name."""
    if not text:
        raise argparse.ArgumentTypeError("the output folder has no name")
    return Path(text)


def port(text: str) -> int:
    """The number of a port."""
    if not (text.isascii() and text.isdigit()) or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: a number up to 65535")
    return int(text)


def day(text: str) -> datetime.date:
    """A day in the form YYYY-MM-DD."""
    try:
        if len(text) == 10 and "1900" <= text < "3000":
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is not a day in the form YYYY-MM-DD")
