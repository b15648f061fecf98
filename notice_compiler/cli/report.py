"""`notice report`: each requirement of the law, and how the notice stands to it."""

from __future__ import annotations

import argparse
import sys

from notice_compiler.cli.check import report_of
from notice_compiler.cli.common import begin, examine_all, has_colour
from notice_compiler.compliance.make_matrix import make_matrix
from notice_compiler.compliance.matrix import Matrices
from notice_compiler.reports import reporter as findings_reporter
from notice_compiler.reports.compliance import reporter

DEFECTS = 1


def report_command(options: argparse.Namespace) -> int:
    """Reports the matrices; exit 1 where a notice has a defect, of which the findings are told instead."""
    run = begin(options, options.paths)
    examined = examine_all(run)
    broken = report_of(run, tuple(it for it in examined if it.notice is None), ("defect",))
    if broken.files:
        sys.stderr.write(findings_reporter("text")(broken, colour=False))
    sound = (it for it in examined if it.notice is not None)
    made = tuple(make_matrix(it, run.context, run.output.as_posix()) for it in sound)
    if made or options.format == "json":
        told = Matrices(run.context.as_of, made, broken.findings)
        sys.stdout.write(reporter(options.format)(told, colour=has_colour()))
    return DEFECTS if broken.files else 0
