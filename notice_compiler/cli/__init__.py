"""The command line: arguments in, exit codes out. Nothing else prints, and nothing else asks what day it is."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from notice_compiler import __version__
from notice_compiler.cli.options import DIFF_FORMATS, FORMATS, SCHEMA_NAMES, parse
from notice_compiler.shell.config import UsageError

FINDINGS, USAGE, NO_BASE, BUG, INTERRUPTED, CLOSED_PIPE = 1, 2, 3, 4, 130, 141
__all__ = ["DIFF_FORMATS", "FORMATS", "SCHEMA_NAMES", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code."""
    try:
        _prepare_output()
        options = parse(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    except UsageError as error:
        _complain(str(error))
        return USAGE
    except KeyboardInterrupt:
        print("notice: interrupted; nothing was left half-written.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except OSError as error:
        _complain(f"{error.filename or 'the working folder or standard output'}: {error.strerror}.")
        return USAGE
    except Exception as error:
        if _is_lack(error):
            _complain(str(error))
            return USAGE
        _complain(f"this is a fault of the program, not of your notice. Report: {_crash_report()}")
        return BUG


def _prepare_output() -> None:
    """Lets every character be printed somehow, and nothing fail where there is no output at all.

    What goes to a file or to another program is UTF-8, as our pages and JSON say that they are.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  (open as long as we run)
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _is_lack(error: Exception) -> bool:
    """Looked at only when something went wrong: `--help` does not wait for what formats are made of."""
    from notice_compiler.edition import CannotMakeError

    return isinstance(error, CannotMakeError)


def _complain(message: str) -> None:
    from notice_compiler.source.characters import printable

    print(f"notice: {printable(' '.join(message.split()))}", file=sys.stderr)


def _crash_report() -> str:
    import tempfile
    import traceback

    try:
        with tempfile.NamedTemporaryFile("w", prefix="notice-", suffix=".txt", delete=False, encoding="utf-8") as file:
            file.write(f"notice {__version__}, Python {sys.version}\n{traceback.format_exc()}")
        return file.name
    except OSError:
        return traceback.format_exc(limit=-3)  # one line is better than none
