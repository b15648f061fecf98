"""What JavaScript tells of two manifests is what Python tells of them."""

from __future__ import annotations

import functools
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from real_notices import ROOT
from test_changes import EXAMPLE, read

from notice_compiler.compare.compare import compare
from notice_compiler.facts.manifest import SCHEMA_VERSION, Manifest
from notice_compiler.review.read_manifest import _migrated

sys.path.insert(0, str(ROOT / "tests" / "vectors"))
import facts_table
from full_facts import full_manifest
from make_vectors import FOLDER, patched
from random_pairs import random_pair
from shared_form import shared_form

FILES = sorted(FOLDER.glob("*.json"))
PAIRS = """
import { createInterface } from 'node:readline';
import { diff } from '%s';
const lines = createInterface({ input: process.stdin });
for await (const line of lines) console.log(JSON.stringify(diff(...JSON.parse(line))));
"""


@functools.cache
def node() -> str:
    """Node.js; without it, tests are skipped, but not where everything must run."""
    found = shutil.which("node")
    if found is None and os.environ.get("CI"):
        pytest.fail("node is missing")
    return found or pytest.skip("node is missing")


@functools.lru_cache(8)
def manifest(text: str) -> Manifest:
    """The manifest as Python reads it; one of another 1.x is brought to this one first."""
    value = json.loads(text)
    return Manifest.model_validate(value if value["schema_version"] == SCHEMA_VERSION else _migrated(value, Manifest))


def told(old: Any, new: Any) -> Any:
    return shared_form(compare(*(manifest(json.dumps(it)) for it in (old, new))))


def told_by_javascript(pairs: list[tuple[Any, Any]]) -> list[Any]:
    script = PAIRS % (ROOT / "js" / "src" / "diff.js").as_uri()
    command = [node(), "--input-type=module", "--eval", script]
    lines = "".join(f"{json.dumps(pair)}\n" for pair in pairs)
    made = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=120)
    assert made.returncode == 0, made.stderr
    return [json.loads(line) for line in made.stdout.splitlines()]


def test_the_table_of_facts_in_javascript_is_that_of_the_models() -> None:
    script = facts_table.SCRIPT.read_text("utf-8")
    made = script.partition(facts_table.BEGIN)[2].partition(facts_table.END)[0]
    assert made == facts_table.table(), "run python tests/vectors/facts_table.py"


@pytest.mark.parametrize("path", FILES, ids=lambda it: it.stem)
def test_python_tells_what_the_vectors_expect(path: Path) -> None:
    read = json.loads(path.read_text("utf-8"))
    for it in read["vectors"]:
        assert told(*(patched(read["base"], it[side]) for side in ("old", "new"))) == it["expected"], it["name"]


def test_javascript_tells_what_the_vectors_expect() -> None:
    command = [node(), "--test", "js/test/diff.test.js"]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert made.returncode == 0, made.stdout


def test_pairs_that_chance_makes_differ_in_the_same_for_both() -> None:
    chance, bases = random.Random(20261120), (full_manifest(), read(EXAMPLE).model_dump(mode="json"))
    pairs = [random_pair(chance.choice(bases), chance) for _ in range(40)]
    for pair, found in zip(pairs, told_by_javascript(pairs), strict=True):
        assert found == told(*pair)


def test_a_real_notice_is_compared_with_its_first_manifest() -> None:
    old = json.loads((ROOT / "tests" / "released" / "1.0" / "manifest.coverys-california.json").read_text("utf-8"))
    new = json.loads((ROOT / "output" / "coverys-california" / "manifest.json").read_text("utf-8"))
    assert told_by_javascript([(old, new)]) == [told(old, new)]
