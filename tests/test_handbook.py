"""Every finding has a page; its wrong example gives exactly that finding, and its right one none."""

from __future__ import annotations

import ast
import datetime
from pathlib import Path

import pytest
from real_notices import ROOT

from notice_compiler.compile import examine
from notice_compiler.finding import Finding
from notice_compiler.handbook import defects, handbook
from notice_compiler.law.load_law import load_law
from notice_compiler.rule import Context
from notice_compiler.rules import all_rules

LAW = load_law()
CONTEXT = Context(datetime.date(2026, 11, 20), LAW)
PAGES = handbook()
SHOWN = sorted(name for name, page in PAGES.items() if page.wrong.strip() and not page.change)
BODY = "body:\n  - {id: main, heading: Our Notice, content: [{text: We respect your privacy.}]}\n"


def whole(example: str) -> str:
    """A notice file around the keys of an example."""
    has_body = "\nbody:" in f"\n{example}"
    if example.startswith(("title:", "notice:")) and has_body:
        return example
    body = "" if has_body else BODY
    return f"notice: acme\ntitle: Privacy Notice\n{example}{body}"


def found(example: str, day: datetime.date = CONTEXT.as_of) -> tuple[Finding, ...]:
    return examine("acme.yaml", whole(example).encode(), Context(day, LAW)).findings


def rules_found(example: str, asked: str) -> set[str]:
    """The findings of an example: of gate law only those that are asked for, so that examples stay short.

    A rule whose law is still to come is run on its first day.
    """
    rule = all_rules().get(asked)
    begins = [LAW.provision(it).effective_from for it in (rule.provisions if rule else ())]
    day = max(CONTEXT.as_of, min((it for it in begins if it), default=CONTEXT.as_of))
    return {it.rule for it in found(example, day) if it.gate == "defect" or it.rule == asked}


@pytest.mark.parametrize("name", SHOWN)
def test_the_wrong_example_gives_that_finding_and_no_defect_beside_it(name: str) -> None:
    assert rules_found(PAGES[name].wrong, name) == {name}


@pytest.mark.parametrize("name", SHOWN)
def test_the_right_example_gives_nothing(name: str) -> None:
    assert rules_found(PAGES[name].right, name) == set()


def test_every_page_says_what_and_why() -> None:
    assert [name for name, page in PAGES.items() if not (page.what and page.why)] == []
    assert set(all_rules()) <= set(PAGES)
    assert not set(all_rules()) & set(defects())


def test_pages_without_an_example_say_so() -> None:
    assert [name for name, page in PAGES.items() if not page.wrong and "no example" not in page.what] == []


def test_every_rule_cites_provisions_that_the_law_data_holds() -> None:
    for rule in all_rules().values():
        for provision in rule.provisions:
            assert LAW.provision(provision).citation


def test_the_code_makes_no_finding_that_has_no_page_and_every_defect_is_made_somewhere() -> None:
    made = {text for path in (ROOT / "notice_compiler").rglob("*.py") for text in _texts(path)}
    assert sorted(name for name in defects() if name not in made) == []
    assert sorted(name for name in _named() if name not in PAGES) == []


def _texts(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {it.value for it in ast.walk(tree) if isinstance(it, ast.Constant) and isinstance(it.value, str)}


def _named() -> set[str]:
    """The ids that the code gives to findings, wherever a call that makes one names it."""
    makers = {"Finding", "fault", "defect", "Slip", "_slip"}
    names = set()
    for path in (ROOT / "notice_compiler").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant):
                called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                if called in makers and isinstance(call.args[0].value, str):
                    names.add(call.args[0].value)
    return names
