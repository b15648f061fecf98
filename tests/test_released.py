"""Every released version of the schemas can be read by this program, and what this program writes by their readers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator
from real_notices import NAMES, ROOT, built

from notice_compiler.compare.compare import compare
from notice_compiler.contracts.cited import SCHEMA_VERSION as OF_REPORTS
from notice_compiler.facts.manifest import SCHEMA_VERSION
from notice_compiler.review.read_manifest import UnreadableError, read_manifest
from notice_compiler.schema import SCHEMAS
from notice_compiler.versions.verify_history import read_history

RELEASED: Final = sorted((ROOT / "schemas" / "released").glob("*.schema.json"))
SAMPLES: Final = sorted((ROOT / "tests" / "released").glob("*/*.json"))
BUILT: Final = ("manifest", "index", "history")
MANIFESTS: Final = [it for it in SAMPLES if it.name.startswith("manifest.")]

VERSIONS: Final = {
    "manifest": SCHEMA_VERSION,
    "index": SCHEMA_VERSION,
    "history": "1.0",
    "findings": OF_REPORTS,
    "diff": OF_REPORTS,
    "report": OF_REPORTS,
}
"""The kinds of JSON on which others rely, and the version that is written now."""


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def loaded(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def as_read(schema: Any) -> Any:
    """The schema as readers hold it: what they do not know they ignore, and any 1.x is theirs."""
    if isinstance(schema, list):
        return [as_read(it) for it in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: it for key, it in schema.items() if (key, it) != ("additionalProperties", False)}
    return {key: {"type": "string"} if key == "schema_version" else as_read(it) for key, it in kept.items()}


def written_now(kind: str) -> Iterator[Any]:
    """What stands in `output/`, made by this program."""
    pattern = "index.json" if kind == "index" else f"*/{kind}.json"
    found = [loaded(path) for path in sorted((ROOT / "output").glob(pattern))]
    assert found
    return iter(found)


@pytest.mark.parametrize("path", SAMPLES, ids=name_of)
def test_a_sample_is_what_its_schema_describes(path: Path) -> None:
    kind, version = path.name.partition(".")[0], path.parent.name
    Draft202012Validator(loaded(ROOT / "schemas" / "released" / f"{kind}-{version}.schema.json")).validate(loaded(path))


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.name)
def test_every_released_schema_has_samples(path: Path) -> None:
    kind, _, version = path.name.removesuffix(".schema.json").partition("-")
    assert list((ROOT / "tests" / "released" / version).glob(f"{kind}.*json"))


@pytest.mark.parametrize("path", MANIFESTS, ids=name_of)
def test_this_program_reads_a_manifest_of_every_released_version(path: Path) -> None:
    read = read_manifest(path.read_bytes())
    name = next(it for it in NAMES if read.notice == built(it).manifest.notice)
    assert not compare(read, built(name).manifest).deltas, "the notices have not changed since they were published"


@pytest.mark.parametrize("path", [it for it in SAMPLES if it.name.startswith("history.")], ids=name_of)
def test_this_program_reads_a_history_of_every_released_version(path: Path) -> None:
    assert read_history(path.name.split(".")[1], path.read_bytes()).versions


@pytest.mark.parametrize("path", [it for it in RELEASED if it.name.startswith(BUILT)], ids=lambda path: path.name)
def test_a_reader_of_every_released_version_reads_what_is_written_now(path: Path) -> None:
    reader = Draft202012Validator(as_read(loaded(path)))
    for value in written_now(path.name.partition("-")[0]):
        reader.validate(value)


@pytest.mark.parametrize("kind", VERSIONS)
def test_a_schema_that_is_released_does_not_change(kind: str) -> None:
    path = ROOT / "schemas" / "released" / f"{kind}-{VERSIONS[kind]}.schema.json"
    assert loaded(path) == SCHEMAS[kind](), "raise its version, and keep the old schema and samples of it"


@pytest.mark.parametrize("version", ["2.0", "1", "1.x", "01.0", "1.0.0", ""])
def test_another_major_version_and_what_is_no_version_are_refused(version: str) -> None:
    told = loaded(MANIFESTS[0]) | {"schema_version": version}
    with pytest.raises(UnreadableError):
        read_manifest(json.dumps(told).encode())


def test_members_of_a_later_minor_version_are_ignored() -> None:
    told = loaded(MANIFESTS[0]) | {"schema_version": "1.999", "of_tomorrow": {"a": 1}}
    assert read_manifest(json.dumps(told).encode()).notice == told["notice"]
