"""`notice render`: one notice in one format, to standard output or to a file."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from notice_compiler.cli.check import exit_code, report_of
from notice_compiler.cli.common import Run, begin, examine_all
from notice_compiler.cli.options import RENDER_FORMATS, rendered_as
from notice_compiler.cli.put import put
from notice_compiler.cli.settings import settings_for, settings_of
from notice_compiler.compile import edition, manifest, render
from notice_compiler.compose.compose import compose
from notice_compiler.edition import Edition, Output, Settings, Standing
from notice_compiler.examined import Examined
from notice_compiler.linked.report import unsaid_report
from notice_compiler.near import did_you_mean
from notice_compiler.outputs import all_outputs
from notice_compiler.outputs.fragment import LEVEL, fragment
from notice_compiler.pages.embed import embed
from notice_compiler.reports import reporter
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.published import read_published
from notice_compiler.shell.standing import standing_of
from notice_compiler.shell.transaction import recover
from notice_compiler.shell.write_file import write_file

STANDARD: Final = "/dev/stdout"
_PREFIX: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,99}")


def render_command(options: argparse.Namespace) -> int:
    """Prints or writes the notice; exit 1 where it has a defect, of which the findings are told instead."""
    name = _format(options)
    _check_fragment_options(options, name)
    _check_unsaid(options, name)
    run = begin(options, (options.path,))
    settings = settings_of(run.config)
    recover(run.output)
    (examined, *others) = examine_all(run)
    if others:
        raise UsageError(f"{options.path}: holds {len(others) + 1} notices. Name one notice file.")
    defects = replace(examined, findings=tuple(it for it in examined.findings if it.gate == "defect"))
    report = report_of(run, (defects,), ("defect",))
    if exit_code(report):
        sys.stderr.write(reporter("text")(report, colour=False))
        return exit_code(report)
    settings = settings_for(run.config, settings, examined)
    if options.unsaid:
        _put_unsaid(run, settings, examined, name, options)
        return 0
    _put(_rendered(run, settings, examined, name, options), _outputs()[name], options.file, run)
    return 0


def _outputs() -> Mapping[str, Output]:
    return {rendered_as(name): output for name, output in all_outputs().items()}


def _format(options: argparse.Namespace) -> str:
    """The format asked for; without one, that of the file's ending; without a file, text."""
    if options.format is not None:
        if options.format not in RENDER_FORMATS:
            others = f"Write one of: {', '.join(RENDER_FORMATS)}."
            cure = did_you_mean(options.format, RENDER_FORMATS, others)
            raise UsageError(f"`{options.format}` is not a format. {cure}")
        return str(options.format)
    if options.file is None:
        return "text"
    ending = options.file.suffix.lower()
    usual = sorted(RENDER_FORMATS, key=lambda name: name == "fragment")
    found = [name for name in usual if Path(_outputs()[name].file).suffix == ending]
    if not found:
        raise UsageError(f"{options.file}: its ending names no format. Add `--format`: {', '.join(RENDER_FORMATS)}.")
    return found[0]


def _check_fragment_options(options: argparse.Namespace, name: str) -> None:
    if name != "fragment" and (options.heading_level is not None or options.prefix is not None):
        raise UsageError("`--heading-level` and `--prefix` go with `--format fragment`.")
    if options.prefix is not None and not _PREFIX.fullmatch(options.prefix):
        form = "Begin with a letter, and write only letters, digits, `-` and `_`, as in `--prefix acme-`."
        raise UsageError(f"`{options.prefix}` cannot begin the ids of a page. {form}")


def _check_unsaid(options: argparse.Namespace, name: str) -> None:
    if options.unsaid and _outputs()[name].unsaid is None:
        able = ", ".join(name for name, it in _outputs().items() if it.unsaid is not None)
        raise UsageError(f"`--unsaid` goes with a format of others: {able}. `{name}` says all that the notice says.")


def _put_unsaid(run: Run, settings: Settings, examined: Examined, name: str, options: argparse.Namespace) -> None:
    """Writes or prints what a format of others does not say."""
    output = _outputs()[name]
    assert output.unsaid is not None, "checked before"
    _, whole = _edition(run, settings, examined)
    data = unsaid_report(output.file, output.unsaid(whole)).encode()
    _put(data, replace(output, file="unsaid.txt", media_type="text/plain"), options.file, run)


def _edition(run: Run, settings: Settings, examined: Examined) -> tuple[Standing, Edition]:
    """The notice among its published versions."""
    notice = examined.notice
    assert notice is not None, "what has defects is not rendered"
    now = manifest(notice)
    standing = standing_of(run.output, run.context.law, now, read_published(run.output, notice.id))
    return standing, edition(compose(notice), now, standing, settings)


def _rendered(run: Run, settings: Settings, examined: Examined, name: str, options: argparse.Namespace) -> bytes:
    """The notice as a build would write it, but alone: nothing in it leads to files beside it."""
    output = _outputs()[name]
    standing, whole = _edition(run, settings, examined)
    if output.tells_of_others:
        return render(whole.document, whole.manifest, standing, settings).files[output.file]
    alone = Edition(whole.document, whole.manifest, settings=settings)
    if name == "fragment":
        return fragment(alone, level=options.heading_level or LEVEL, prefix=options.prefix).encode()
    made = output.render(alone)
    if made is None:
        raise UsageError(f"`{name}` is made by `notice build` alone, beside the published versions.")
    return embed(made.decode(), settings.theme).encode() if output.media_type == "text/html" else made


def _put(data: bytes, output: Output, file: Path | None, run: Run) -> None:
    """Writes or prints what was made."""
    if file is not None and str(file) != STANDARD:
        write_file(file, data, run.output)
        return
    put(data, output, f"Name a file, as in `-o {Path(output.file).name}`.")
