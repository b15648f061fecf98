"""`notice schema`, `notice rules`, `notice explain`: what the program knows."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from notice_compiler.cli.packs import known_law
from notice_compiler.shell.config import UsageError


def schema_command(options: argparse.Namespace) -> int:
    """Prints a JSON Schema."""
    from notice_compiler.schema import SCHEMAS

    print(json.dumps(SCHEMAS[options.name](), ensure_ascii=False, indent=2))
    return 0


def rules_command(options: argparse.Namespace) -> int:
    """Lists everything that can be found; or the provisions of a law. Raises UsageError for a law that is not known."""
    from notice_compiler.handbook import handbook
    from notice_compiler.law_page import summary

    if options.law is not None:
        return _law(options)
    if options.format != "text":
        raise UsageError("`--format` goes with `--law`. Name the law, as in `notice rules --law ccpa`.")

    for name, page in sorted(handbook().items()):
        kind = "change" if page.change else page.severity
        print(f"{name:<36} {page.gate:<7} {kind:<8} {page.what}")
    law = known_law(Path.cwd())
    print("\nWhat laws ask, and what holds notices against it:\n")
    for name in law.packs:
        print(f"{name:<36} {summary(law.packs[name])} See `notice rules --law {name}`.")
    return 0


def _law(options: argparse.Namespace) -> int:
    from notice_compiler.law_page import law_page, law_text
    from notice_compiler.near import did_you_mean

    law = known_law(Path.cwd())
    if options.law not in law.names:
        raise UsageError(f"no law is called `{options.law}`. {did_you_mean(options.law, law.names, 'See docs/law/.')}")
    made = law_page if options.format == "markdown" else law_text
    sys.stdout.write("\n".join(made(law.packs[name]) for name in law.sets.get(options.law, (options.law,))))
    return 0


def explain_command(options: argparse.Namespace) -> int:
    """Prints the page of a rule. Raises UsageError where there is none of that name."""
    from notice_compiler.explain import explain
    from notice_compiler.handbook import handbook
    from notice_compiler.near import did_you_mean

    pages = handbook()
    if options.rule not in pages:
        cure = did_you_mean(options.rule, pages, "`notice rules` lists all.")
        raise UsageError(f"no rule is called `{options.rule}`. {cure}")
    sys.stdout.write(explain(pages[options.rule], known_law(Path.cwd())))
    return 0
