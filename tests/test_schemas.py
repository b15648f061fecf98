"""The published schemas are those of the models, and others can use them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from real_notices import NAMES, ROOT, built, source

from notice_compiler.cli import main
from notice_compiler.schema import SCHEMAS


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_fresh(name: str) -> None:
    committed = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    assert committed == SCHEMAS[name](), "run `make schemas` and commit the result"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name]())


def check_jsonschema(path: Path) -> subprocess.CompletedProcess[str]:
    schema = ROOT / "schemas" / "notice.schema.json"
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), "--verbose", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", NAMES)
def test_an_outsider_finds_the_notices_valid(name: str) -> None:
    checked = check_jsonschema(ROOT / "notices" / f"{name}.yaml")
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("  affiliates: {label: Subsidiaries and affiliates, role: affiliate}", "  affiliates: {role: friend}", "role"),
        ("    examples_lead: such as your", "    example_lead: such as your", "example_lead"),
        ("sold-or-shared: ad-partners}", "sold-or-shared: {section: updates}}", "section"),
    ],
)
def test_an_outsider_gets_one_message_per_fault(was: str, now: str, says: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    assert was in source("coverys")
    broken.write_text(source("coverys").replace(was, now, 1), "utf-8")
    schema = SCHEMAS["notice"]()
    told = check_jsonschema(broken)
    assert told.returncode == 1
    assert told.stdout.count("broken.yaml::") == 1
    assert says in told.stdout
    assert "valid under" not in told.stdout
    assert Draft202012Validator(schema).is_valid({"notice": "a", "title": "A", "body": []}) is False


@pytest.mark.parametrize("name", NAMES)
def test_the_manifest_satisfies_its_schema(name: str) -> None:
    told = json.loads(built(name).files["manifest.json"])
    assert list(Draft202012Validator(SCHEMAS["manifest"]()).iter_errors(told)) == []
    assert list(Draft202012Validator(SCHEMAS["manifest"]()).iter_errors({**told, "surprise": 1})) != []


def test_every_key_that_a_lawyer_writes_is_described() -> None:
    schema = SCHEMAS["notice"]()
    objects = [schema, *schema["$defs"].values()]
    bare = [key for it in objects for key, value in it.get("properties", {}).items() if not value.get("description")]
    assert bare == []


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("findings", ["check", "--output", "{none}"]),
        ("findings", ["check", "{broken}"]),
        ("diff", ["diff"]),
        ("diff", ["diff", "output/coverys-california/manifest.json", "output/calpro-insurance/manifest.json"]),
        ("diff", ["diff", "{broken}"]),
        ("report", ["report"]),
        ("report", ["report", "{broken}"]),
    ],
)
def test_what_a_command_prints_is_what_its_schema_describes(
    name: str, command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    broken = tmp_path / "broken.yaml"
    broken.write_text(source("coverys").replace("role: affiliate", "role: friend"), "utf-8")
    main([*(it.format(broken=broken, none=tmp_path) for it in command), "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    Draft202012Validator(SCHEMAS[name](), format_checker=Draft202012Validator.FORMAT_CHECKER).validate(told)
    has_defect = command[-1] == "{broken}" and name != "diff"
    assert told["findings"] if name == "findings" or has_defect else told["notices"]


def test_the_readme_names_every_schema() -> None:
    line = next(it for it in (ROOT / "README.md").read_text("utf-8").splitlines() if "`notice schema [" in it)
    assert set(re.findall(r"[a-z]+", line.split("[")[1].split("]")[0])) == set(SCHEMAS)
