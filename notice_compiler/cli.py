"""The command line: arguments in, exit codes out. The only module that prints, and that asks what day it is."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final, NoReturn

from notice_compiler import __version__
from notice_compiler.config import Config, UsageError

if TYPE_CHECKING:
    from notice_compiler.examined import Examined
    from notice_compiler.finding import Gate
    from notice_compiler.report import Report

FINDINGS, USAGE, BUG, INTERRUPTED, CLOSED_PIPE = 1, 2, 4, 130, 141
GATES: Final[tuple[Gate, ...]] = ("defect", "date", "law")
_REPORTS = Path(__file__).parent / "reports"
FORMATS: Final = tuple(sorted(it.name[3:] for it in iter_modules([str(_REPORTS)]) if not it.ispkg))
DIFF_FORMATS: Final = tuple(sorted(it.name[3:] for it in iter_modules([str(_REPORTS / "diff")]) if not it.ispkg))
SCHEMA_NAMES: Final = ("index", "manifest", "notice")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code."""
    try:
        _prepare_output()
        options = _parser().parse_args(arguments)
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
    except Exception:
        _complain(f"this is a fault of the program, not of your notice. Report: {_crash_report()}")
        return BUG


def _prepare_output() -> None:
    """Lets every character be printed somehow, and nothing fail where there is no output at all."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  (open as long as we run)
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


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


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}. See `{self.prog} --help`.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="notice", description="Checks privacy notices and builds pages and manifests from them.")
    parser.add_argument("--version", action="version", version=f"notice {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    check = _command(commands, "check", _check, "say everything that is wrong", "notice check notices/ --format json")
    _add_inputs(check)
    check.add_argument(
        "--gate", action="append", choices=GATES, help="the gates that decide the exit code (default: all three)"
    )
    check.add_argument("--format", choices=FORMATS, default="text", help="how to report (default: text)")
    build = _command(commands, "build", _build, "check, then write pages and manifests", "notice build notices/")
    _add_inputs(build)
    schema = _command(
        commands, "schema", _schema, "print a JSON Schema", "notice schema notice > schemas/notice.schema.json"
    )
    schema.add_argument("name", choices=SCHEMA_NAMES, nargs="?", default="notice", help="which (default: notice)")
    _command(commands, "rules", _rules, "list everything that can be found", "notice rules")
    explain = _command(commands, "explain", _explain, "tell what a rule asks, and why", "notice explain date-missing")
    explain.add_argument("rule", help="its name, as findings show it")
    return parser


def _command(
    commands: argparse._SubParsersAction[_Parser], name: str, run: object, does: str, example: str
) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(
        name, help=does, description=f"{does[0].upper()}{does[1:]}.", epilog=f"Example: {example}"
    )
    made.set_defaults(run=run)
    return made


def _add_inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="notice files or folders (default: notices/)"
    )
    parser.add_argument("--output", type=_folder, metavar="DIR", help="the output folder (default: output/)")
    parser.add_argument("--as-of", type=_day, metavar="DATE", help="the day of the check, YYYY-MM-DD (default: today)")


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("the output folder has no name")
    return Path(text)


def _day(text: str) -> datetime.date:
    try:
        if len(text) == 10:
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is not a day in the form YYYY-MM-DD")


def _config(options: argparse.Namespace) -> Config:
    from notice_compiler.config import find_config, read_config

    found = find_config(options.paths[0] if options.paths else Path.cwd())
    return read_config(found) if found else Config()


def _today(config: Config) -> datetime.date:
    return datetime.datetime.now(config.time_zone).date()


def _examine(
    options: argparse.Namespace, config: Config, gates: tuple[Gate, ...]
) -> tuple[tuple[Examined, ...], Report]:
    """Reads and examines every notice that is asked for."""
    from notice_compiler.compile import examine, refuse_twins
    from notice_compiler.files import find_notices, read_notice
    from notice_compiler.law.load_law import load_law
    from notice_compiler.located import locate
    from notice_compiler.report import Report
    from notice_compiler.rule import Context

    law = load_law()
    context = Context(options.as_of or _today(config), law)
    paths = find_notices(options.paths or [config.notices])
    examined = refuse_twins(tuple(examine(path.as_posix(), read_notice(path), context) for path in paths))
    findings = tuple(found for it in examined for found in locate(it, law))
    return examined, Report(context.as_of, len(paths), findings, gates)


def _show(report: Report, form: str) -> None:
    from notice_compiler.reports import reporter

    sys.stdout.write(reporter(form)(report, colour=_colour()))


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _check(options: argparse.Namespace) -> int:
    from notice_compiler.transaction import recover

    config = _config(options)
    recover(options.output or config.output)
    gates = tuple(gate for gate in GATES if gate in (options.gate or GATES))
    _, report = _examine(options, config, gates)
    _show(report, options.format)
    return FINDINGS if report.failed else 0


def _build(options: argparse.Namespace) -> int:
    from notice_compiler.compile import build
    from notice_compiler.transaction import recover
    from notice_compiler.write_output import write_output

    config = _config(options)
    output = options.output or config.output
    recover(output)
    examined, report = _examine(options, config, ("defect", "date"))
    if report.findings:
        _show(report, "text")
    if report.failed:
        print(f"Nothing was built; {output} is as it was.")
        return FINDINGS
    done = write_output(output, [build(it.notice) for it in examined if it.notice is not None])
    for name in done.changed:
        print(f"built      {output / name}")
    for name in done.unchanged:
        print(f"unchanged  {output / name}")
    for name in done.left:
        print(f"kept       {output / name} (no notice of this build; delete the folder to withdraw it)")
    return 0


def _schema(options: argparse.Namespace) -> int:
    import json

    from notice_compiler.schema import SCHEMAS

    print(json.dumps(SCHEMAS[options.name](), ensure_ascii=False, indent=2))
    return 0


def _rules(_: argparse.Namespace) -> int:
    from notice_compiler.handbook import handbook

    for name, page in sorted(handbook().items()):
        print(f"{name:<32} {page.gate:<7} {page.severity:<8} {page.what}")
    return 0


def _explain(options: argparse.Namespace) -> int:
    from notice_compiler.explain import explain
    from notice_compiler.handbook import handbook
    from notice_compiler.law.load_law import load_law
    from notice_compiler.near import did_you_mean

    pages = handbook()
    if options.rule not in pages:
        cure = did_you_mean(options.rule, pages, "`notice rules` lists all.")
        raise UsageError(f"no rule is called `{options.rule}`. {cure}")
    sys.stdout.write(explain(pages[options.rule], load_law()))
    return 0
