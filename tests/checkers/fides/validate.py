"""Holds manifests of fideslang against the package and its taxonomy; run with the Python that has it.

Standard input is a JSON object of YAML texts by name, standard output one of complaints by name. `--taxonomy` prints
the keys of the default taxonomy instead.
"""

from __future__ import annotations

import json
import sys
from contextlib import redirect_stdout

import yaml
from fideslang.default_taxonomy import DEFAULT_TAXONOMY  # type: ignore[import-not-found]
from fideslang.models import Taxonomy  # type: ignore[import-not-found]
from fideslang.parse import load_manifests_into_taxonomy  # type: ignore[import-not-found]
from fideslang.relationships import get_referenced_missing_keys  # type: ignore[import-not-found]

KINDS = ("data_category", "data_use", "data_subject")


def complaint(text: str) -> str:
    """What the package says against a manifest; empty where it says nothing."""
    try:
        with redirect_stdout(sys.stderr):
            made = load_manifests_into_taxonomy(yaml.safe_load(text))
    except (ValueError, SystemExit) as error:
        return f"refused: {error}"
    known = {kind: getattr(DEFAULT_TAXONOMY, kind) for kind in (*KINDS, "organization")}
    missing = get_referenced_missing_keys(Taxonomy(**known, system=made.system))
    return f"not in the taxonomy: {', '.join(sorted(missing))}" if missing else ""


if __name__ == "__main__":
    if "--taxonomy" in sys.argv:
        keys = {kind: sorted(it.fides_key for it in getattr(DEFAULT_TAXONOMY, kind)) for kind in KINDS}
        json.dump(keys, sys.stdout)
    else:
        json.dump({name: complaint(text) for name, text in json.load(sys.stdin).items()}, sys.stdout)
