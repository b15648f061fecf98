"""Holds a notice against the rules."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.finding import Finding
from notice_compiler.notice.notice import Notice
from notice_compiler.rule import Context, Rule
from notice_compiler.rules import all_rules


def check(notice: Notice, context: Context) -> tuple[Finding, ...]:
    """What every rule that applies has to say: those of active laws in force on the day, and those of good sense."""
    return tuple(finding for name, rule in all_rules().items() for finding in _run(name, rule, notice, context))


def _run(name: str, rule: Rule, notice: Notice, context: Context) -> Iterator[Finding]:
    cited = tuple(it for it in rule.provisions if _applies(it, notice, context))
    if rule.provisions and not cited:
        return
    for it in rule.check(notice, context):
        yield Finding(name, it.message, it.help, it.where, it.value, rule.severity, rule.gate, cited)


def _applies(provision: str, notice: Notice, context: Context) -> bool:
    law = provision.partition(":")[0]
    return law in notice.laws and context.law.provision(provision).in_force(context.as_of)
