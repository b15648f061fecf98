"""A file that somebody names is written whole or not at all, and nothing of theirs or of ours gives way to it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from published_site import NOTICE, Site, site

from notice_compiler.cli import main

WRITERS = {
    "render": ("render", "notices/acme.yaml", "--format", "docx"),
    "redline": ("redline", "notices/acme.yaml", "--against", "older.yaml"),
}
both = pytest.mark.parametrize("writer", WRITERS)


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    (tmp_path / "here").mkdir()
    made = site(tmp_path / "here", capsys, monkeypatch)
    Path("older.yaml").write_bytes(made.notice.read_bytes())
    return made


def write(acme: Site, writer: str, file: str) -> int:
    return acme.run(*WRITERS[writer], "-o", file)


@both
def test_a_link_is_not_followed(acme: Site, writer: str, tmp_path: Path) -> None:
    victim, loop = tmp_path / "victim.docx", Path("loop.docx")
    victim.write_text("mine", "utf-8")
    Path("link.docx").symlink_to(victim)
    loop.symlink_to(loop)
    for file in ("link.docx", "loop.docx"):
        assert write(acme, writer, file) == 2
        assert acme.said == f"notice: {file}: is a link. Name the file itself.\n"
    assert victim.read_text("utf-8") == "mine"


@both
def test_where_the_disk_is_full_the_old_file_stands(acme: Site, writer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    Path("made.docx").write_text("before", "utf-8")
    before = sorted(Path().iterdir())
    monkeypatch.setattr(os, "fsync", full)
    for file in ("made.docx", "new.docx"):
        assert write(acme, writer, file) == 2
        assert acme.said == f"notice: {file}: cannot be written: No space left on device. Nothing was changed.\n"
    assert Path("made.docx").read_text("utf-8") == "before"
    assert sorted(Path().iterdir()) == before


@both
def test_what_builds_write_is_not_overwritten(acme: Site, writer: str) -> None:
    assert acme.publish("2026-01-20", "--adopt") == 0, acme.said
    Path("away").symlink_to("output/acme")
    for file in ("output/acme/notice.docx", "output/acme/versions/1/index.docx", "away/new.docx"):
        assert write(acme, writer, file) == 2
        assert f"{file}: lies in the output folder, which builds alone write to." in acme.said
        assert not Path(file).exists()


@pytest.mark.parametrize("file", ["notices/acme.yaml", "new.YML", "notices.toml"])
def test_nothing_is_written_as_a_notice_or_a_configuration(acme: Site, file: str) -> None:
    assert write(acme, "render", file) == 2
    assert f"{file}: is named as a notice or a configuration. Name a file with another ending." in acme.said


def pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (pipe, "is not a plain file. Name another file."),
        (Path.mkdir, "is a folder. Name a file."),
    ],
)
@both
def test_what_is_no_file_is_told(acme: Site, writer: str, make: Callable[[Path], None], told: str) -> None:
    make(Path("it.docx"))
    assert write(acme, writer, "it.docx") == 2
    assert told in acme.said


def test_a_device_and_standard_output_are_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("acme.yaml").write_text(NOTICE, "utf-8")
    for file in ("/dev/null", "/dev/stdout", "/dev/stderr", "/dev/fd/1"):
        assert main(["render", "acme.yaml", "--format", "text", "-o", file]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"Privacy Notice\n")
    assert out == err * 2
    assert Path("/dev/null").is_char_device()
