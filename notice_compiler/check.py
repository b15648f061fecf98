"""Holds a notice against the rules."""

from __future__ import annotations

from collections.abc import Iterable

from notice_compiler.finding import Finding
from notice_compiler.notice.notice import Notice
from notice_compiler.rule import Context, Held, Remark, Rule
from notice_compiler.rules import all_rules


def hold(notice: Notice, context: Context) -> tuple[Held, ...]:
    """What every rule that applies has to say: those of active laws in force on the day, and those of good sense."""
    found = []
    for name, rule in all_rules().items():
        cited = _cited(rule, notice, context)
        if cited or not (rule.provisions or rule.reads):
            found.append(Held(name, rule, cited, tuple(rule.check(notice, context))))
    return tuple(found)


def _cited(rule: Rule, notice: Notice, context: Context) -> tuple[str, ...]:
    """The provisions that the rule decides for the notice."""
    read = (name for name, _ in context.required(notice, rule.reads)) if rule.reads else ()
    return tuple(dict.fromkeys((*(it for it in rule.provisions if context.in_force(notice, it)), *read)))


def findings_of(held: Iterable[Held]) -> tuple[Finding, ...]:
    """The faults that rules found."""
    return tuple(
        _finding(it, said) for it in held for said in it.verdicts if isinstance(said, Remark) and it.concerns(said)
    )


def _finding(it: Held, said: Remark) -> Finding:
    provisions = tuple(name for name in it.provisions if not said.provisions or name in said.provisions)
    severity = said.severity or it.rule.severity
    return Finding(it.name, said.message, said.help, said.where, said.value, severity, it.rule.gate, provisions)
