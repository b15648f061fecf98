"""Notices written to comply, for invented companies: the rules are silent, and the matrix leaves nothing open."""

from __future__ import annotations

from pathlib import Path

import pytest
from real_notices import CONTEXT

from notice_compiler.compile import build, examine
from notice_compiler.compliance.make_matrix import make_matrix
from notice_compiler.law.load_law import load_law

NOTICES = sorted((Path(__file__).parent / "complying").glob("*.yaml"))


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_a_notice_written_to_comply_is_silent(path: Path) -> None:
    made = examine(path.name, path.read_bytes(), CONTEXT)
    assert [f"{it.rule}: {it.message}" for it in made.findings] == []
    assert made.notice is not None
    assert made.notice.waivers == ()
    assert "index.html" in build(made.notice).files
    matrix = make_matrix(made, CONTEXT, "output")
    stands = {it.id: it.status for part in matrix.laws for it in part.requirements}
    assert sorted(name for name, status in stands.items() if status in ("not-met", "waived", "to-review")) == []


def test_every_law_has_a_notice_that_complies_with_it() -> None:
    made = (examine(path.name, path.read_bytes(), CONTEXT).notice for path in NOTICES)
    assert {law for notice in made if notice for law in notice.laws} == set(load_law().packs)
