"""`notice schema`, `notice rules`, `notice explain`: what the program knows."""

from __future__ import annotations

import argparse
import json
import sys

from notice_compiler.shell.config import UsageError


def schema_command(options: argparse.Namespace) -> int:
    """Prints a JSON Schema."""
    from notice_compiler.schema import SCHEMAS

    print(json.dumps(SCHEMAS[options.name](), ensure_ascii=False, indent=2))
    return 0


def rules_command(_: argparse.Namespace) -> int:
    """Lists everything that can be found."""
    from notice_compiler.handbook import handbook

    for name, page in sorted(handbook().items()):
        kind = "change" if page.change else page.severity
        print(f"{name:<32} {page.gate:<7} {kind:<8} {page.what}")
    return 0


def explain_command(options: argparse.Namespace) -> int:
    """Prints the page of a rule. Raises UsageError where there is none of that name."""
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
