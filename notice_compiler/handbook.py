"""The page of every finding that there is: of the rules, of the defects that the stages find, of changes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from notice_compiler.changes import change_modules
from notice_compiler.finding import GATES, SEVERITIES, Gate, Severity
from notice_compiler.rule import Page, change_page_of, rule_id
from notice_compiler.rules import pages
from notice_compiler.source.decode import decode
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Source, plain


@cache
def handbook() -> Mapping[str, Page]:
    """Pages by id. Raises ValueError where the list of defects does not read: that is a fault of the program."""
    changes = {rule_id(module): change_page_of(module) for module in change_modules()}
    return {**defects(), **pages(), **changes}


@cache
def defects() -> Mapping[str, Page]:
    """The pages of the findings that are made while a notice is read."""
    data = (files("notice_compiler") / "defects.yaml").read_bytes()
    tree, findings = parse(Source("defects.yaml", decode(data).text))
    listed = plain(tree.root) if tree is not None and not findings else None
    if not isinstance(listed, dict):
        raise ValueError(f"defects.yaml: {findings}")
    return {name: _page(name, page) for name, page in listed.items()}


def findings_by_gate(gate: Gate) -> tuple[str, ...]:
    """The findings of a gate, by their ids; changes are none."""
    return tuple(sorted(name for name, page in handbook().items() if page.gate == gate and not page.change))


def _page(name: str, page: Mapping[str, str]) -> Page:
    what, why, wrong, right = (_flow(page, key) for key in ("what", "why", "wrong", "right"))
    severity: Severity = next((it for it in SEVERITIES if it == page.get("severity")), "error")
    gate: Gate = next((it for it in GATES if it == page.get("gate")), "defect")
    return Page(name, what, why, wrong, right, severity, gate)


def _flow(page: Mapping[str, str], key: str) -> str:
    text = page.get(key, "")
    return text if key in ("wrong", "right") else " ".join(text.split())
