"""Holds a notice against the rules."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from notice_compiler.finding import Finding
from notice_compiler.notice.notice import Notice
from notice_compiler.rule import Context, Held, Remark, Rule
from notice_compiler.rules import all_rules


def hold(notice: Notice, context: Context) -> tuple[Held, ...]:
    """What every rule that applies has to say: those of active laws in force on the day, and those of good sense."""
    applying = _applying(notice.laws, context)
    return tuple(Held(name, rule, cited, tuple(rule.check(notice, context))) for name, rule, cited in applying)


@lru_cache(maxsize=64)
def _applying(laws: tuple[str, ...], context: Context) -> tuple[tuple[str, Rule, tuple[str, ...]], ...]:
    """The rules that apply under laws, each with its id and with the provisions that it decides."""
    every = ((name, rule, _cited(rule, laws, context)) for name, rule in all_rules().items())
    return tuple(it for it in every if it[2] or not (it[1].provisions or it[1].reads))


def _cited(rule: Rule, laws: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """The provisions that the rule decides for notices that answer to these laws."""
    in_force = context.provisions(laws)
    read = context.read(laws, rule.reads) if rule.reads else ()
    return tuple(dict.fromkeys((*(it for it in rule.provisions if it in in_force), *read)))


def findings_of(held: Iterable[Held]) -> tuple[Finding, ...]:
    """The faults that rules found."""
    return tuple(
        _finding(it, said) for it in held for said in it.verdicts if isinstance(said, Remark) and it.concerns(said)
    )


def _finding(it: Held, said: Remark) -> Finding:
    provisions = tuple(name for name in it.provisions if not said.provisions or name in said.provisions)
    severity = said.severity or it.rule.severity
    return Finding(it.name, said.message, said.help, said.where, said.value, severity, it.rule.gate, provisions)
