"""What the three programs do not look at, in pure Python: whether a page is whole, and says what its manifest says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import html5lib

from checkers.outline import outline
from checkers.references import references
from checkers.tables import equals_manifest, headed

Manifest = Mapping[str, Any]


def own(page: str, manifest: Manifest | None = None) -> list[str]:
    """What is wrong with a page, in words; with its manifest, also where the two differ.

    A cell may be empty just where the manifest says that nothing is stated, and nowhere without a manifest.
    """
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(page)
    syntax = [f"syntax: line {line}: {code}" for (line, _), code, _ in parser.errors]
    found = [*syntax, *outline(root), *references(root), *headed(root, has_manifest=manifest is not None)]
    return found if manifest is None else [*found, *equals_manifest(root, manifest)]
