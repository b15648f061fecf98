"""The files by which others run the command: our workflow, the action, the pre-commit hook."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from real_notices import ROOT

from notice_compiler.cli import main

WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"
ACTION = ROOT / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
COMMAND = re.compile(r'(?:"\$notice"|\bnotice) (check|diff|build)\b')


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def steps(path: Path) -> Iterator[dict[str, Any]]:
    """The steps of a workflow or of an action."""
    it = read(path)
    for part in [it["runs"]] if "runs" in it else it["jobs"].values():
        yield from part["steps"]


STEPS = [step for path in (WORKFLOW, ACTION) for step in steps(path)]
SCRIPTS = {step.get("name", step["run"]): step["run"] for step in STEPS if "run" in step}
ACTION_STEPS = {step["name"]: step for step in steps(ACTION)}


class Use(NamedTuple):
    """A flag given to a command somewhere, and its value where that is written out."""

    command: str
    flag: str
    value: str


def uses() -> set[Use]:
    """Every flag that the files give to the command: on its line, or collected in `options` before."""
    found = set()
    for script in (*SCRIPTS.values(), *(hook["entry"] for hook in read(HOOKS))):
        lines = [line for line in script.splitlines() if COMMAND.search(line) or "options" in line]
        flags = re.findall(r"(?<![\w-])--([a-z][a-z-]+)(?:[= ]([a-z]+))?", "\n".join(lines))
        commands = COMMAND.findall(script)
        found |= {Use(command, f"--{flag}", value) for command in commands for flag, value in flags}
    return found


@pytest.mark.parametrize(("path", "schema"), [(WORKFLOW, "github-workflows"), (ACTION, "github-actions")])
def test_the_file_has_the_shape_that_github_asks_for(path: Path, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_the_hook_has_the_members_that_pre_commit_asks_for() -> None:
    (hook,) = read(HOOKS)
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert (hook["language"], hook["pass_filenames"]) == ("python", False)
    assert re.search(hook["files"], "notices/deep/acme.yaml")
    assert not re.search(hook["files"], "output/notices/acme.yaml")


@pytest.mark.parametrize("use", sorted(uses()), ids=" ".join)
def test_every_flag_is_one_that_the_command_has(use: Use, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([use.command, "--help"]) == 0
    told = capsys.readouterr().out
    assert re.search(rf"(?<![\w-]){use.flag}(?![\w-])", told)
    choices = re.search(rf"{use.flag} \{{(.*?)\}}", told)
    if use.value and choices:
        assert use.value in choices[1].split(",")


def test_the_flags_are_found() -> None:
    assert {Use("check", "--gate", "defect"), Use("diff", "--format", "markdown"), Use("build", "--publish", "")} <= (
        uses()
    )


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_reads_what_others_wrote_from_its_environment_only(name: str) -> None:
    assert "${{" not in SCRIPTS[name]
    checked = subprocess.run(["bash", "-n"], input=SCRIPTS[name], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_actions_of_others_are_pinned() -> None:
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert used
    assert [it for it in used if not re.fullmatch(r"actions/[a-z-]+@(?:v\d+|[0-9a-f]{40})", it)] == []


def test_the_workflow_may_read_and_nothing_else() -> None:
    workflow = read(WORKFLOW)
    assert workflow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job or "secrets." in str(job) for job in workflow["jobs"].values())
    assert "pull_request_target" not in WORKFLOW.read_text("utf-8")


def test_every_input_of_the_action_is_told_and_used() -> None:
    inputs = read(ACTION)["inputs"]
    assert set(re.findall(r"inputs\.([a-z-]+)", ACTION.read_text("utf-8"))) == set(inputs)
    assert all(it["description"] and isinstance(it["default"], str) for it in inputs.values())


def test_what_needs_trust_is_asked_of_the_event_and_not_of_an_input() -> None:
    same = "github.event.pull_request.head.repo.full_name == github.repository"
    assert all(same in step["env"]["SAME_REPOSITORY"] for step in STEPS if "SAME_REPOSITORY" in step.get("env", {}))
    comment = ACTION_STEPS["Keep the comparison in a comment"]["if"]
    assert all(it in comment for it in (same, "github.event_name == 'pull_request'", "inputs.comment == 'true'"))
    publish = ACTION_STEPS["Build, and publish where asked"]["env"]["PUBLISH"]
    assert all(it in publish for it in ("github.event_name == 'push'", "repository.default_branch"))


class Runner:
    """Runs a step of the action as GitHub does, with programs that only write down how they were called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.calls = folder / "calls"
        self.summary, self.output = folder / "summary", folder / "output"
        for program in ("notice-compiler/bin/notice", "bin/gh", "bin/git"):
            self.program(program, "")

    def program(self, name: str, script: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        note = f'printf "%s\\n" "${{0##*/}}" "$@" END >>{shlex.quote(str(self.calls))}\n'
        path.write_text(f"#!/usr/bin/env bash\n{note}{script}\n", "utf-8")
        path.chmod(0o755)

    def run(self, step: str, **variables: str) -> subprocess.CompletedProcess[str]:
        script, env = ACTION_STEPS[step]["run"], ACTION_STEPS[step].get("env", {})
        given = {
            "PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "RUNNER_TEMP": str(self.folder),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_BASE_REF": "",
            "GITHUB_REPOSITORY": "acme/notices",
            **dict.fromkeys(env, ""),
            **variables,
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(command, env=given, cwd=self.folder, capture_output=True, text=True, check=False)

    def called(self) -> list[list[str]]:
        """The arguments of each call so far, the program first."""
        text = self.calls.read_text("utf-8") if self.calls.exists() else ""
        return [call.splitlines() for call in text.split("END\n") if call]


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A runner in an empty place."""
    return Runner(tmp_path)


HOSTILE = {"AS_OF": "--help", "OUTPUT": "-x; touch pwned", "AGAINST": "$(touch pwned)", "PATHS": "--gate\na b\n\n*\n"}


def test_inputs_are_values_and_never_options_or_commands(runner: Runner) -> None:
    variables = {**HOSTILE, "GATES": "defect, date\n*", "GITHUB_BASE_REF": "-b", "SAME_REPOSITORY": "true"}
    assert runner.run("Check the notices", **variables).returncode == 0
    options = ["--gate=defect", "--gate=date", "--gate=*", "--as-of=--help", "--output=-x; touch pwned"]
    options += ["--against=$(touch pwned)", "--published-at=origin/-b", "--trust-records", "--", "--gate", "a b", "*"]
    assert runner.called() == [
        ["notice", "check", "--format=github", *options],
        ["notice", "check", "--format=sarif", *options],
    ]
    assert not (runner.folder / "pwned").exists()


@pytest.mark.parametrize(
    "step", ["Check the notices", "Show what changes for readers", "Build, and publish where asked"]
)
def test_without_inputs_the_command_has_its_own_defaults(runner: Runner, step: str) -> None:
    assert runner.run(step, SAME_REPOSITORY="false", PUBLISH="false").returncode == 0
    for call in runner.called():
        assert [it for it in call[2:] if not it.startswith("--format=")] == ["--"]


@pytest.mark.parametrize("code", [0, 1, 2, 3])
def test_the_exit_code_of_the_check_decides(runner: Runner, code: int) -> None:
    runner.program("notice-compiler/bin/notice", f"echo found; exit {code}")
    ended = runner.run("Check the notices")
    assert ended.returncode == code
    assert runner.output.read_text() == f"exit-code={code}\nsarif={runner.folder}/notice-compiler.sarif\n"
    assert ("could not be checked" in ended.stdout) == (code > 1)


@pytest.mark.parametrize(
    "step", ["Check the notices", "Show what changes for readers", "Build, and publish where asked"]
)
def test_what_is_told_besides_commands_nothing(runner: Runner, step: str) -> None:
    to = "" if step.startswith("Build") else " >&2"
    runner.program("notice-compiler/bin/notice", f"printf '::add-mask::x\\n##[add-mask]y'{to}")
    lines = runner.run(step).stdout.splitlines()
    stop = next(n for n, line in enumerate(lines) if line.startswith("::stop-commands::"))
    token = lines[stop].removeprefix("::stop-commands::")
    assert re.fullmatch("[0-9a-f]{32}", token)
    assert stop < lines.index("::add-mask::x") < lines.index("##[add-mask]y") < lines.index(f"::{token}::")


def test_the_comparison_is_with_the_target_and_stands_in_the_summary(runner: Runner) -> None:
    runner.program("notice-compiler/bin/notice", "echo '# Changes'")
    assert runner.run("Show what changes for readers", GITHUB_BASE_REF="main", SAME_REPOSITORY="true").returncode == 0
    assert runner.called() == [
        ["notice", "diff", "--format=markdown", "--against=origin/main", "--trust-records", "--"]
    ]
    assert runner.summary.read_text() == "# Changes\n"


def test_no_comparison_is_said_and_does_not_decide(runner: Runner) -> None:
    runner.program("notice-compiler/bin/notice", "exit 3")
    assert runner.run("Show what changes for readers").returncode == 0
    assert "could not be compared (exit code 3)" in runner.summary.read_text()


def test_only_a_shallow_clone_is_fetched_shallowly(runner: Runner) -> None:
    fetch = "Fetch the branch that the pull request goes to"
    what = ["origin", "+refs/heads/-b:refs/remotes/origin/-b"]
    assert runner.run(fetch, GITHUB_BASE_REF="-b").returncode == 0
    runner.program("bin/git", 'if [ "$1" = rev-parse ]; then echo true; fi')
    assert runner.run(fetch, GITHUB_BASE_REF="-b").returncode == 0
    fetches = [call for call in runner.called() if call[1] == "fetch"]
    assert [call[4:] for call in fetches] == [what, ["--depth=1", *what]]
    runner.program("bin/git", "exit 128")
    assert "persist-credentials" in runner.run(fetch, GITHUB_BASE_REF="-b").stdout


@pytest.mark.parametrize(
    ("listed", "method", "path"),
    [
        ("", "POST", "repos/acme/notices/issues/7/comments"),
        ("41\n42", "PATCH", "repos/acme/notices/issues/comments/41"),
    ],
)
def test_one_comment_is_written_and_then_kept(runner: Runner, listed: str, method: str, path: str) -> None:
    diff = runner.folder / "diff.md"
    diff.write_text("# Changes\n", "utf-8")
    runner.program("bin/gh", f"if [ $2 = --paginate ]; then printf {shlex.quote(listed)}; fi")
    ended = runner.run("Keep the comparison in a comment", DIFF=str(diff), NUMBER="7")
    assert (ended.returncode, ended.stdout) == (0, "")
    body = runner.folder / "notice-compiler-comment.md"
    assert runner.called()[1:] == [["gh", "api", "--silent", "--method", method, path, "--field", f"body=@{body}"]]
    assert body.read_text("utf-8") == "<!-- notice-compiler -->\n# Changes\n"


def test_a_comment_has_a_length_and_needs_a_permission(runner: Runner) -> None:
    diff = runner.folder / "diff.md"
    diff.write_text("x" * 61000, "utf-8")
    runner.program("bin/gh", "exit 1")
    ended = runner.run("Keep the comparison in a comment", DIFF=str(diff), NUMBER="7")
    assert (ended.returncode, ended.stdout.count("::warning::")) == (0, 1)
    assert (runner.folder / "notice-compiler-comment.md").stat().st_size < 60 * 1024


@pytest.mark.parametrize(("publish", "told"), [("true", ["--publish", "--"]), ("false", ["--"])])
def test_it_publishes_where_the_event_allows_it(runner: Runner, publish: str, told: list[str]) -> None:
    assert runner.run("Build, and publish where asked", PUBLISH=publish).returncode == 0
    assert runner.called() == [["notice", "build", *told]]


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({}, 0),
        ({"VERSION": "0.1.0"}, 0),
        ({"VERSION": "0.2.0"}, 2),
        ({"COMMENT": "yes"}, 2),
    ],
)
def test_the_install_is_locked_and_knows_what_it_installs(runner: Runner, variables: dict[str, str], code: int) -> None:
    runner.program("python", "")
    runner.program("notice-compiler/bin/python", "")
    runner.program("notice-compiler/bin/notice", "echo notice 0.1.0")
    switches = {"COMMENT": "false", "PUBLISH": "false", "PYTHON": str(runner.folder / "python")}
    assert runner.run("Install", GITHUB_ACTION_PATH="/action", **{**switches, **variables}).returncode == code
    pip = [call for call in runner.called() if "pip" in call]
    assert all(call[:4] == ["python", "-I", "-m", "pip"] for call in pip)
    assert [call[-3:] for call in pip] == [
        ["--require-hashes", "-r", "/action/requirements.lock"],
        ["--no-deps", "--no-build-isolation", "/action"],
    ] * ("COMMENT" not in variables)
