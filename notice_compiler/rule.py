"""A rule: one thing that the law, or good sense, asks of a notice."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType

from notice_compiler.finding import Gate, Severity
from notice_compiler.law.law import LawBook
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule found: what is written and wrong, what would be right, where, and the offending text."""

    message: str
    help: str
    where: Place
    value: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the notice: the day of the check, and the law."""

    as_of: datetime.date
    law: LawBook


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its module declares it. One that cites provisions applies where one of their laws is active."""

    severity: Severity
    provisions: tuple[str, ...]
    check: Callable[[Notice, Context], Iterable[Remark]]
    gate: Gate = "law"


@dataclass(frozen=True, slots=True)
class Page:
    """The public page of a rule or a defect; `wrong` and `right` are keys of a notice, in YAML.

    Of a `change` they are what was and what is now.
    """

    id: str
    what: str
    why: str
    wrong: str
    right: str
    severity: Severity = "error"
    gate: Gate = "defect"
    change: bool = False


def rule_id(module: ModuleType) -> str:
    """The rule's name: that of its file, with hyphens."""
    return module.__name__.rpartition(".")[2].replace("_", "-")


def page_of(module: ModuleType) -> Page:
    """The page that a rule's docstring is: what, then `Why:`, `Wrong:` and `Right:`. Raises ValueError without them."""
    text = module.__doc__ or ""
    match = re.fullmatch(r"(.+?)\n\nWhy: (.+?)\n\nWrong:\n\n(.+?)\n\nRight:\n\n(.+?)\s*", text, re.DOTALL)
    if match is None:
        raise ValueError(f"{module.__name__}: the docstring needs what, Why:, Wrong: and Right:, in this order")
    what, why, wrong, right = match.groups()
    rule: Rule = module.RULE
    texts = _flow(what), _flow(why), _dedent(wrong), _dedent(right)
    return Page(rule_id(module), *texts, rule.severity, rule.gate)


def change_page_of(module: ModuleType) -> Page:
    """The page of a rule of change: what, then `Why:`, `Was:` and `Now:`. Raises ValueError without them."""
    match = re.fullmatch(r"(.+?)\n\nWhy: (.+?)\n\nWas:\n\n(.+?)\n\nNow:\n\n(.*?)\s*", module.__doc__ or "", re.DOTALL)
    if match is None:
        raise ValueError(f"{module.__name__}: the docstring needs what, Why:, Was: and Now:, in this order")
    what, reason, was, now = match.groups()
    return Page(rule_id(module), _flow(what), _flow(reason), _dedent(was), _dedent(now), "info", "date", change=True)


def _flow(text: str) -> str:
    return " ".join(text.split())


def _dedent(text: str) -> str:
    return "".join(f"{line[4:]}\n" for line in text.split("\n"))
