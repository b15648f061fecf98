"""The programs that the checkers need, and what happens where they are not there."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Final, NoReturn

import pytest

HERE: Final = Path(__file__).parent
LEAST_NODE: Final = (20, 3)
"""What js/package.json asks for."""
_PACKAGES: Final = HERE / "node_modules"


def program(name: str) -> str:
    """The path of a program; without it, the test is skipped, and in CI fails. Node.js has to be new enough."""
    found = shutil.which(name) or absent(name)
    return (
        found if name != "node" or _node(found) >= LEAST_NODE else absent(f"Node.js {'.'.join(map(str, LEAST_NODE))}")
    )


@cache
def _node(path: str) -> tuple[int, ...]:
    printed = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
    return tuple(int(it) for it in printed.strip().lstrip("v").split(".")[:2])


def package(path: str) -> Path:
    """A file of an npm package; without it, the test is skipped, and in CI fails."""
    found = _PACKAGES / path
    return found if found.is_file() else absent(f"{path.partition('/')[0]} (npm ci --prefix tests/checkers)")


def absent(what: str) -> NoReturn:
    """Ends a test that cannot run: skipped, or failed in CI, where every test must run."""
    if os.environ.get("CI"):
        pytest.fail(f"There is no {what}, and in CI these tests must run.")
    pytest.skip(f"there is no {what}")
