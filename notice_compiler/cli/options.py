"""The commands and their options. Nothing is imported here that `--help` does not need."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final, NoReturn

from notice_compiler import __version__
from notice_compiler.cli.values import day, folder, named, port
from notice_compiler.shell.config import UsageError

if TYPE_CHECKING:
    from notice_compiler.finding import Gate

GATES: Final[tuple[Gate, ...]] = ("defect", "date", "law")
_REPORTS = Path(__file__).parent.parent / "reports"
FORMATS: Final = tuple(sorted(it.name[3:] for it in iter_modules([str(_REPORTS)]) if not it.ispkg))
DIFF_FORMATS: Final = tuple(sorted(it.name[3:] for it in iter_modules([str(_REPORTS / "diff")]) if not it.ispkg))
COMPLIANCE_FORMATS: Final = tuple(
    sorted(it.name[3:] for it in iter_modules([str(_REPORTS / "compliance")]) if it.name.startswith("as_"))
)
_OUTPUTS = [it.name for it in iter_modules([str(Path(__file__).parent.parent / "outputs")])]
_OF_VERSIONS = ("archive", "feed", "what_changed")
"""Outputs that tell of published versions, and are no form of the notice itself."""


def rendered_as(name: str) -> str:
    """What users call an output: without what its module adds, so that it is not called as a library is."""
    return name.removesuffix("_json").replace("_", "-")


RENDER_FORMATS: Final = tuple(sorted(rendered_as(name) for name in _OUTPUTS if name not in _OF_VERSIONS))
SCHEMA_NAMES: Final = ("diff", "findings", "history", "index", "law", "manifest", "notice", "report")
Commands = argparse._SubParsersAction


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The options; `run` is the function of the command. Raises UsageError, or SystemExit for `--help`."""
    return _parser().parse_args(arguments)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}. See `{self.prog} --help`.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="notice",
        description="Checks privacy notices, builds pages and manifests from them, and tells what changed.",
    )
    parser.add_argument("--version", action="version", version=f"notice {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_check(commands)
    _add_build(commands)
    _add_diff(commands)
    _add_show(commands)
    _add_redline(commands)
    _add_bump(commands)
    _add_report(commands)
    _add_render(commands)
    _add_serve(commands)
    _add_verify_signature(commands)
    schema = _command(
        commands, "schema", "print a JSON Schema", "notice schema notice > schemas/notice.schema.json", "look_up"
    )
    schema.add_argument("name", choices=SCHEMA_NAMES, nargs="?", default="notice", help="which (default: notice)")
    rules = _command(
        commands, "rules", "list everything that can be found, or what a law asks", "notice rules --law ccpa", "look_up"
    )
    rules.add_argument("--law", metavar="LAW", help="what this law asks, and what holds notices against it")
    rules.add_argument(
        "--format", choices=("text", "markdown"), default="text", help="with --law: how to print it (default: text)"
    )
    explain = _command(commands, "explain", "tell what a rule asks, and why", "notice explain date-missing", "look_up")
    explain.add_argument("rule", help="its name, as findings and changes show it")
    return parser


def _add_check(commands: Commands[_Parser]) -> None:
    check = _command(commands, "check", "say everything that is wrong", "notice check notices/ --format json")
    _add_inputs(check)
    _add_base(check)
    check.add_argument(
        "--gate", action="append", choices=GATES, help="the gates that decide the exit code (default: all three)"
    )
    check.add_argument("--format", choices=FORMATS, default="text", help="how to report (default: text)")


def _add_build(commands: Commands[_Parser]) -> None:
    build = _command(commands, "build", "check, then write pages and manifests", "notice build notices/ --publish")
    _add_inputs(build)
    build.add_argument("--publish", action="store_true", help="record what is built as a published version")
    build.set_defaults(against=None, published_at=None, trust_records=False)
    build.add_argument(
        "--sign",
        type=Path,
        metavar="KEY",
        help="sign manifests, histories and the list with this private key (Ed25519, PEM or JWK)",
    )
    old = "with --sign, to change the key: the public one with which the output folder is signed so far"
    build.add_argument("--old-key", dest="old_keys", action="append", default=[], type=Path, metavar="PUBLIC", help=old)
    how = build.add_mutually_exclusive_group()
    how.add_argument("--first", action="store_true", help="with --publish: there was no version before")
    how.add_argument("--adopt", action="store_true", help="with --publish: it is public already; record it as found")


def _add_diff(commands: Commands[_Parser]) -> None:
    diff = _command(commands, "diff", "tell what changed, what it means, and for the date", "notice diff --format html")
    diff.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="two files (notices, manifests or REV:path) are OLD and NEW; else notices or folders (default: notices/)",
    )
    _add_day(diff)
    _add_base(diff)
    diff.add_argument("--format", choices=DIFF_FORMATS, default="text", help="how to report (default: text)")
    diff.add_argument("--exit-code", action="store_true", help="exit 1 where the date does not follow")


def _add_redline(commands: Commands[_Parser]) -> None:
    redline = _command(
        commands,
        "redline",
        "write what changed as tracked changes for a word processor",
        "notice redline notices/acme.yaml -o acme-redline.docx",
    )
    redline.add_argument("path", type=Path, metavar="PATH", help="a notice file")
    redline.add_argument("-o", dest="file", type=Path, metavar="FILE", required=True, help="the file to write: .docx")
    _add_day(redline)
    _add_base(redline)


def _add_report(commands: Commands[_Parser]) -> None:
    report = _command(
        commands,
        "report",
        "hold notices against each requirement of their laws",
        "notice report notices/acme.yaml --format html > compliance.html",
    )
    _add_inputs(report)
    report.add_argument("--format", choices=COMPLIANCE_FORMATS, default="text", help="how to report (default: text)")


def _add_render(commands: Commands[_Parser]) -> None:
    render = _command(
        commands,
        "render",
        "print one notice in one format, or write it to a file",
        "notice render notices/acme.yaml --format fragment --heading-level 3 -o notice.html",
    )
    render.add_argument("path", type=Path, metavar="PATH", help="a notice file")
    formats = ", ".join(RENDER_FORMATS)
    render.add_argument(
        "--format",
        help=f"one of: {formats} (default: that of FILE’s ending, else text). The page has its style sheet in it",
    )
    render.add_argument("-o", dest="file", type=Path, metavar="FILE", help="the file (default: standard output)")
    render.add_argument(
        "--heading-level",
        type=int,
        choices=range(1, 7),
        metavar="N",
        help="of the fragment’s title, 1 to 6 (default: 2)",
    )
    render.add_argument(
        "--prefix", metavar="TEXT", help="what the fragment’s ids begin with (default: the notice’s id and two hyphens)"
    )
    render.add_argument(
        "--unsaid", action="store_true", help="with a format of others: print what it does not say of the notice"
    )
    _add_day(render)


def _add_bump(commands: Commands[_Parser]) -> None:
    bump = _command(
        commands,
        "bump",
        "move the date of a notice, and touch nothing else",
        'notice bump notices/acme.yaml --review "Yearly review" --by "Jane Roe"',
    )
    bump.add_argument("path", type=Path, metavar="PATH", help="a notice file")
    _add_day(bump)
    bump.add_argument("--date", type=day, metavar="DATE", help="the new date, YYYY-MM-DD (default: today)")
    bump.add_argument("--review", metavar="REASON", help="move it without a change, after a review, for this reason")
    bump.add_argument("--by", metavar="NAME", help="who reviewed it")


def _add_show(commands: Commands[_Parser]) -> None:
    show = _command(
        commands,
        "show",
        "tell which published version stood on a day, and print its words",
        "notice show acme --on 2026-02-10 --format text > acme-2026-02-10.txt",
    )
    show.add_argument("notice", metavar="NOTICE", help="the id of a notice, or its file")
    show.add_argument("--on", type=day, metavar="DATE", help="the day, YYYY-MM-DD (default: the newest version)")
    show.add_argument(
        "--format", metavar="FORMAT", help="print the words, too: as page, manifest, text … (default: only where it is)"
    )
    _add_day(show)


def _add_serve(commands: Commands[_Parser]) -> None:
    serve = _command(
        commands,
        "serve",
        "show notices in a browser as they would be built, and follow their files",
        "notice serve notices/acme.yaml --open",
    )
    _add_inputs(serve)
    serve.add_argument(
        "--against", type=named, metavar="BASE", help="what to compare with: `published` (default), a file, a revision"
    )
    serve.add_argument(
        "--port", type=port, metavar="N", help="the port on this machine (default: 8000, or the next that is free)"
    )
    serve.add_argument("--open", action="store_true", help="open the browser, too")
    serve.set_defaults(published_at=None, trust_records=False)


def _add_verify_signature(commands: Commands[_Parser]) -> None:
    verify = _command(
        commands,
        "verify-signature",
        "tell whether files are those that were signed with a key",
        "notice verify-signature output/acme/manifest.json --key public.pem",
        "verify_signature",
    )
    verify.add_argument(
        "path", type=Path, metavar="PATH", help="a signed file, the folder of a notice, or the whole output folder"
    )
    verify.add_argument(
        "--key",
        dest="keys",
        action="append",
        type=Path,
        required=True,
        metavar="PUBLIC",
        help="the public key (PEM, JWK or JWK Set); may be given more than once",
    )
    verify.add_argument(
        "--signature", type=Path, metavar="FILE", help="of one file: its signature (default: PATH with .jws after it)"
    )


def _command(commands: Commands[_Parser], name: str, does: str, example: str, module: str = "") -> _Parser:
    made = commands.add_parser(
        name, help=does, description=f"{does[0].upper()}{does[1:]}.", epilog=f"Example: {example}"
    )
    made.set_defaults(run=_lazily(module or name, name))
    return made


def _lazily(module: str, name: str) -> Callable[[argparse.Namespace], int]:
    def run(options: argparse.Namespace) -> int:
        found = importlib.import_module(f"notice_compiler.cli.{module}")
        code: int = getattr(found, f"{name.replace('-', '_')}_command")(options)
        return code

    return run


def _add_inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="notice files or folders (default: notices/)"
    )
    _add_day(parser)


def _add_day(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", type=folder, metavar="DIR", help="the output folder (default: output/)")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the day that counts as today, YYYY-MM-DD")


def _add_base(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--against",
        type=named,
        metavar="BASE",
        help="what to compare with: `published` (default), an existing file, or a git revision",
    )
    parser.add_argument(
        "--published-at",
        type=named,
        metavar="REV",
        help="read the published versions and change records of this git revision",
    )
    parser.add_argument(
        "--trust-records", action="store_true", help="with --published-at: change records of the working tree count"
    )
