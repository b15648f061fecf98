"""The snippets about the manifest run, and print what the guide says."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Final

import pytest
from real_notices import ROOT

PAGE: Final = ROOT / "docs" / "guide" / "manifest.md"
_PYTHON: Final = re.compile(r"^```python\n([^`]*)^```\n\n```text\n([^`]*)^```", re.M)
TEXT: Final = PAGE.read_text("utf-8")
PYTHON: Final = {
    TEXT[: it.start()].rpartition("\n## ")[2].partition("\n")[0]: it.groups() for it in _PYTHON.finditer(TEXT)
}


def test_every_python_snippet_has_what_it_prints() -> None:
    assert len(PYTHON) == TEXT.count("```python")


@pytest.mark.parametrize("heading", PYTHON)
def test_a_snippet_prints_what_the_guide_says(heading: str) -> None:
    code, said = PYTHON[heading]
    run = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", code],
        cwd=ROOT / "output",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout == said
