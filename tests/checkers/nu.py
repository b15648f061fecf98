"""The Nu Html Checker of the W3C, offline: https://validator.github.io/validator/."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from checkers.tools import package, program

EXCUSED: Final[Mapping[str, str]] = {
    "Section lacks heading.": "the words that open a notice have none, and links lead to them as to any section",
    "Inline style violates Content Security Policy": "the policy has its digest; a test sees the style applied",
}
"""Hints that are none for us, by how they begin. Errors are never excused."""


def nu(files: Sequence[Path]) -> Mapping[Path, list[str]]:
    """What the checker holds against each file, hints too. One start of Java serves all files.

    It is not asked about style sheets: it does not know container queries.
    """
    command = [program("java"), "-Xss1m", "-jar", str(package("vnu-jar/build/dist/vnu.jar"))]
    options = ["--stdout", "--exit-zero-always", "--format", "json"]
    done = subprocess.run([*command, *options, *map(str, files)], capture_output=True, text=True, check=True)
    found: dict[Path, list[str]] = {path: [] for path in files}
    for it in json.loads(done.stdout)["messages"]:
        if it["type"] == "error" or not it["message"].startswith(tuple(EXCUSED)):
            where = Path(unquote(urlsplit(it["url"]).path))
            found[where].append(f"{it.get('lastLine', 1)}: {it['message']}")
    return found
