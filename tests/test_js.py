"""The JavaScript package, by its own tests: it loads, checks and types manifests, and is small."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from checkers.tools import absent, program
from real_notices import ROOT

PACKAGE = ROOT / "js"


@pytest.mark.parametrize("path", sorted((PACKAGE / "test").glob("*.test.js")), ids=lambda path: path.name)
def test_the_package_passes_its_own_tests(path: Path) -> None:
    if not (PACKAGE / "node_modules" / "publint").is_dir():
        absent("tools of the JavaScript package (npm ci --prefix js --ignore-scripts)")
    command = [program("node"), "--test", "--test-reporter=spec", str(path)]
    ran = subprocess.run(command, cwd=PACKAGE, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
