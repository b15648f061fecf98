"""html-validate, offline: https://html-validate.org. What is switched off, and why, stands in EXCUSED."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from checkers.tools import HERE, package, program

EXCUSED: Final[Mapping[str, str]] = {
    "doctype-style": "case has no meaning there",
    "long-title": "the author's title is printed as it is",
    "prefer-native-element": "a region that scrolls is no section of the text",
    "tel-non-breaking": "the author's words are printed as they are, hyphens too",
    "wcag/h32": "there are no forms",
}
"""The rules that html-validate.json switches off. Style sheets of the site itself need no digest of integrity, and ids
that the page makes itself begin with an underscore, so that they are never those of an author."""


def html_validate(files: Sequence[Path]) -> Mapping[Path, list[str]]:
    """What html-validate holds against each file."""
    command = [program("node"), str(package("html-validate/bin/html-validate.mjs"))]
    options = ["--config", str(HERE / "html-validate.json"), "--formatter", "json"]
    with tempfile.TemporaryFile() as told:  # it ends before all is said where that goes into a pipe
        code = subprocess.run([*command, *options, *map(str, files)], stdout=told, check=False).returncode
        told.seek(0)
        results = json.load(told)
    assert code in (0, 1), results
    found: dict[Path, list[str]] = {path: [] for path in files}
    for result in results:
        said = (f"{it['line']}: {it['ruleId']}: {it['message']}" for it in result["messages"])
        found[Path(result["filePath"])].extend(said)
    return found
