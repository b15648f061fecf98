"""The two real notices, compiled once for all tests."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

from notice_compiler.compile import Built, build, examine
from notice_compiler.examined import Examined
from notice_compiler.law.load_law import load_law
from notice_compiler.notice.notice import Notice
from notice_compiler.rule import Context

ROOT = Path(__file__).parent.parent
NAMES = ("coverys", "calpro")
CONTEXT = Context(datetime.date(2026, 11, 20), load_law())


def source(name: str) -> str:
    return (ROOT / "notices" / f"{name}.yaml").read_text("utf-8")


@cache
def examined(name: str) -> Examined:
    return examine(f"notices/{name}.yaml", source(name).encode(), CONTEXT)


def notice(name: str) -> Notice:
    found = examined(name).notice
    assert found is not None, examined(name).findings
    return found


@cache
def built(name: str) -> Built:
    return build(notice(name))


def compiled(text: str) -> Notice:
    """The notice that a text is; fails with its findings where it is none."""
    made = examine("test.yaml", text.encode(), CONTEXT)
    assert made.notice is not None, made.findings
    return made.notice
