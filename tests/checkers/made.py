"""Every page that the project makes, in one folder: notices, real ones and examples, in two versions, and reports."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from real_notices import ROOT

from notice_compiler.cli import main
from notice_compiler.outputs import all_outputs

DAYS: Final = ("2026-11-20", "2026-12-20")
_HTML: Final = {name: it for name, it in all_outputs().items() if it.media_type == "text/html"}
PAGES: Final = tuple(it.file for it in _HTML.values())
"""The files of a notice that are HTML, by the formats there are: a new one is held against the checkers, too."""
_CHOSEN: Final = tuple(name for name, it in _HTML.items() if it.made != "always")


def make_site(folder: Path) -> Path:
    """Makes the folder and gives it: what is committed in `output/` under `real`, the rest under `output`."""
    shutil.copytree(ROOT / "output", folder / "real")
    (folder / "notices").mkdir()
    (folder / "notices.toml").write_text(f"formats = [{', '.join(map(_quoted, _CHOSEN))}]\n", "utf-8")
    for path in _sources():
        shutil.copy(path, folder / "notices")
    with _within(folder):
        for day in DAYS:
            _run("build", "--publish", "--adopt", "--as-of", day)
            for path in (folder / "notices").iterdir():
                _edit(path)
        for command in ("report", "diff"):
            (folder / f"{command}.html").write_text(_run(command, "--format", "html", "--as-of", DAYS[1]), "utf-8")
    return folder


def _sources() -> Iterator[Path]:
    yield from sorted((ROOT / "notices").glob("*.yaml"))
    yield from sorted((ROOT / "docs" / "guide" / "examples").glob("*.yaml"))


def _edit(path: Path) -> None:
    """Says more at the end of the notice, where its body stands, and moves its date where it has one."""
    text = path.read_text("utf-8")
    dated = re.sub(r"^last_updated: \S+", f"last_updated: {DAYS[1]}", text, flags=re.M)
    further = f"  - {{id: further-{len(text)}, heading: What Is New, content: [text: We have said more.]}}"
    path.write_text(f"{dated.rstrip()}\n{further}\n", "utf-8")


def _run(*arguments: str) -> str:
    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(io.StringIO()):
        code = main(arguments)
    assert code in (0, 1), told.getvalue()
    assert "Nothing was built" not in told.getvalue(), told.getvalue()
    return told.getvalue()


@contextlib.contextmanager
def _within(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _quoted(name: str) -> str:
    return f'"{name}"'
