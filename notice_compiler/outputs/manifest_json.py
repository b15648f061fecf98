"""The JSON manifest of a notice, held against its own schema before it leaves."""

from __future__ import annotations

import json
from functools import cache

from jsonschema import Draft202012Validator

from notice_compiler.edition import Edition, Output
from notice_compiler.schema import manifest_schema


def render(edition: Edition) -> bytes:
    """The manifest, indented, ending in a line feed. Raises jsonschema.ValidationError if it breaks its schema."""
    manifest = edition.manifest.model_dump(mode="json")
    _validator().validate(manifest)
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(manifest_schema())


OUTPUT = Output("manifest.json", "application/json", render, tells_of_others=True)
