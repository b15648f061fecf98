"""The command as people and CI use it: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from golden import GOLDEN, findings_of
from real_notices import NAMES, ROOT, source

from notice_compiler import __version__
from notice_compiler.cli import main
from notice_compiler.edition import MissingExtraError

DAY = ["--as-of", "2026-11-20"]
CLEAN = """\
notice: acme
title: Privacy Notice
body:
  - id: main
    content:
      - text: We respect your privacy.
"""


@pytest.fixture
def notices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of notices in an empty place, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "acme.yaml").write_text(CLEAN)
    return tmp_path / "notices"


@pytest.mark.usefixtures("notices")
def test_a_clean_notice_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *DAY]) == 0
    told = capsys.readouterr().out
    assert told.startswith("info first-publication: This notice has never been published")
    assert told.endswith("\n1 info in 1 file, by the law of 2026-11-20.\n")


def test_check_of_the_real_notices_names_the_defects_of_the_seeds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(ROOT / "notices"), "--format", "json", *DAY]) == 1
    told = json.loads(capsys.readouterr().out)
    found = {(it["rule"], it["at"]) for it in told["findings"]}
    assert {
        ("date-missing", "last_updated"),
        ("date-too-old", "last_updated"),
        ("collected-category-without-row", "categories.inferences"),
        ("row-name-differs", "categories.internet-activity.row_label"),
        ("row-name-differs", "categories.audio-visual.row_label"),
        ("row-name-differs", "categories.protected-classifications.row_label"),
    } <= found
    assert {it["gate"] for it in told["findings"]} == {"law"}


def test_a_finding_in_json_has_the_members_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(ROOT / "notices" / "coverys.yaml"), "--format", "json", *DAY])
    told = json.loads(capsys.readouterr().out)
    assert sorted(told) == ["as_of", "findings", "schema_version", "summary"]
    first = told["findings"][0]
    assert {key: first[key] for key in ("rule", "severity", "gate", "notice", "at", "waived")} == {
        "rule": "date-too-old",
        "severity": "error",
        "gate": "law",
        "notice": "coverys-california",
        "at": "last_updated",
        "waived": None,
    }
    line = source("coverys").splitlines().index("last_updated: 2024-01-31") + 1
    assert first["range"] == {"start": {"line": line, "column": 15}, "end": {"line": line, "column": 25}}
    assert [law["verified"] for law in first["law"]] == ["confirmed"]
    assert sorted(first["law"][0]) == ["citation", "url", "verified"]


def test_the_frame_underlines_the_offending_words(notices: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (notices / "acme.yaml").write_text(CLEAN.replace("your privacy", "[your\u3000privacy](right:privcy)"))
    assert main(["check", *DAY]) == 1
    assert capsys.readouterr().out == (
        "error unknown-id: No right has the id `privcy`.\n"
        " --> notices/acme.yaml:6:47\n"
        "  |\n"
        "6 |       - text: We respect [your\u3000privacy](right:privcy).\n"
        f"  | {' ' * 47}^^^^^^\n"  # the wide space takes two columns
        "  |\n"
        "  = right: Declare it under `rights:`, which this notice does not have yet.\n"
        "  = more:  notice explain unknown-id\n"
        "\n"
        "1 error in 1 file, by the law of 2026-11-20.\n"
    )


def test_gates_decide_the_exit_code_and_all_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    command = ["check", str(ROOT / "notices"), "--gate", "defect", "--gate", "date", *DAY]
    assert main(command) == 0
    assert re.search(r"\d+ errors, \d+ warnings and \d+ info in 2 files", capsys.readouterr().out)


def test_build_writes_everything_and_prints_findings_of_law(notices: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (notices / "acme.yaml").write_text(CLEAN.replace("body:", "laws: [caloppa]\nbody:", 1))
    assert main(["build", *DAY]) == 0
    printed = capsys.readouterr().out
    assert "date-missing" in printed
    assert f"built      {Path('output') / 'acme'}" in printed
    written = sorted(path.relative_to("output").as_posix() for path in Path("output").rglob("*") if path.is_file())
    assert [name for name in written if not name.endswith(".css")] == [
        "acme/fragment.html",
        "acme/index.html",
        "acme/manifest.json",
        "acme/notice.md",
        "acme/notice.txt",
        "index.html",
        "index.json",
    ]


@pytest.mark.usefixtures("notices")
def test_the_day_decides_whether_something_is_written_and_never_what() -> None:
    main(["build", "--output", "one", "--as-of", "2024-01-01"])
    main(["build", "--output", "two", "--as-of", "2030-12-31"])
    one, two = (
        {path.relative_to(folder): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}
        for folder in ("one", "two")
    )
    assert one == two


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check", "nowhere"], "nowhere: there is no such file or folder."),
        (["check", "notices/acme.txt"], "notices/acme.txt: notice files end in .yaml."),
        (["check", "empty"], "no notice found in empty"),
        (["check", "--as-of", "yesterday"], "'yesterday' is not a day in the form YYYY-MM-DD"),
        (["check", "--frmat", "json"], "unrecognized arguments"),
        (["chekc"], "invalid choice"),
        (["explain", "date-misssing"], "Did you mean `date-missing`?"),
        (["build", "--output", "notices/acme.txt/x"], "cannot be written"),
    ],
)
def test_what_the_caller_can_mend_is_one_line_and_exit_code_2(
    notices: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    (notices / "acme.txt").write_text("")
    (notices.parent / "empty").mkdir()
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert says in told
    assert told.count("\n") == 1


def test_a_link_that_leads_out_of_the_folder_is_refused(notices: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (notices.parent / "secret.yaml").write_text(CLEAN)
    (notices / "link.yaml").symlink_to(notices.parent / "secret.yaml")
    assert main(["check"]) == 2
    assert "leads out of notices" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "build"])
def test_every_command_on_notices_settles_what_a_killed_build_left(notices: Path, command: str) -> None:
    litter = notices.parent / "output" / ".build" / "stage"
    litter.mkdir(parents=True)
    assert main([command, *DAY]) == 0
    assert not litter.parent.exists()


def test_a_misspelt_extension_is_told_rather_than_ignored(notices: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (notices / "other.yml").write_text(CLEAN)
    assert main(["check"]) == 2
    assert "other.yml: notice files end in .yaml" in capsys.readouterr().err


def test_two_notices_with_one_id_are_told_at_the_second(notices: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (notices / "twin.yaml").write_text(CLEAN)
    assert main(["build", *DAY]) == 1
    assert "notices/twin.yaml:1:9" in capsys.readouterr().out
    assert not Path("output").exists()


def test_one_broken_notice_stops_the_build_and_the_others_are_checked(
    notices: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (notices / "a.yaml").write_text("notice: a\n")
    (notices / "z.yaml").write_text("notice: z\n")
    assert main(["build", *DAY]) == 1
    printed = capsys.readouterr().out
    assert "notices/a.yaml" in printed
    assert "notices/z.yaml" in printed
    assert "Nothing was built" in printed
    assert not Path("output").exists()


def test_configuration_is_found_upward_and_its_mistakes_are_told(
    notices: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = notices.parent / "notices.toml"
    config.write_text('output = "site"\ntime_zone = "America/New_York"\n')
    assert main(["build", str(notices / "acme.yaml"), *DAY]) == 0
    assert (notices.parent / "site" / "acme" / "index.html").is_file()
    config.write_text('outptu = "site"\n')
    assert main(["build"]) == 2
    assert "Did you mean `output`?" in capsys.readouterr().err


def test_explain_teaches_a_rule_and_a_defect(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "date-missing"]) == 0
    printed = capsys.readouterr().out
    assert "Cal. Bus. & Prof. Code 22575(b)(4)" in printed
    assert "Wrong:\n\n    laws: [caloppa]" in printed
    assert main(["explain", "duplicate-key"]) == 0
    assert "Why:" in capsys.readouterr().out


def test_rules_lists_every_finding(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    rules, _, laws = capsys.readouterr().out.partition("\n\n")
    listed = [line.split()[0] for line in rules.splitlines()]
    assert listed == sorted(listed)
    assert {"date-missing", "unknown-id", "yaml-syntax"} <= set(listed)
    assert re.search(r"^ccpa +\d+ guarded", laws, re.M)


def test_a_fault_of_the_program_is_one_line_and_exit_code_4(
    notices: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("notice_compiler.cli.common.examine", broken)
    assert main(["check", str(notices)]) == 4
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    report = Path(told.rstrip().rpartition(" ")[2])
    assert "ZeroDivisionError" in report.read_text()
    report.unlink()


def test_a_format_whose_package_is_missing_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lack(*_: object) -> None:
        raise MissingExtraError("pdf")

    monkeypatch.setattr("notice_compiler.cli.look_up.schema_command", lack)
    assert main(["schema"]) == 2
    said = "notice: This format needs a package that is not installed: install the program with its extra `pdf`.\n"
    assert capsys.readouterr().err == said


def test_it_runs_as_a_module_and_a_closed_pipe_is_quiet() -> None:
    command = [sys.executable, "-m", "notice_compiler"]
    version = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert version.stdout == f"notice {__version__}\n"
    with subprocess.Popen([*command, "rules"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait() == 141
    assert told == b""


@pytest.mark.parametrize("name", NAMES)
def test_the_findings_of_the_real_notices_are_those_that_somebody_has_read(name: str) -> None:
    expected = (GOLDEN / f"{name}.findings.txt").read_text("utf-8")
    assert findings_of(name) == expected, "run `python tests/golden.py` and read"
