"""A redline, accepted, is the new notice, and rejected the old one: words, structure, looks and links."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from documents import documents
from hypothesis import HealthCheck, given, settings
from real_notices import NAMES, ROOT, compiled, source
from test_changes import PAGES, sides
from word_reader import W, body, parts, read, text

from notice_compiler.cli import main
from notice_compiler.compose.compose import compose
from notice_compiler.document import Document, Item, List, Paragraph, Section, Text
from notice_compiler.wordml.lay_out import lay_out
from notice_compiler.wordml.mark_changes import mark_changes
from notice_compiler.wordml.marked import clean
from notice_compiler.wordml.package import package


def copy(document: Document) -> bytes:
    return package(clean(lay_out(document)), {}, tracked=False)


def redline(old: Document, new: Document) -> bytes:
    return package(mark_changes(lay_out(old), lay_out(new)), {}, tracked=True)


def holds(old: Document, new: Document) -> None:
    new = dataclasses.replace(new, language=old.language)
    made = redline(old, new)
    assert read(made, "accept") == read(copy(new), "as it is")
    assert read(made, "reject") == read(copy(old), "as it is")
    numbers = [it.get(f"{W}id") for it in body(made).iter() if it.get(f"{W}author")]
    assert len(numbers) == len(set(numbers))


@given(documents(), documents())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_accepted_it_is_the_new_notice_and_rejected_the_old_one(old: Document, new: Document) -> None:
    holds(old, new)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_each_kind_of_change_can_be_accepted_and_rejected(name: str) -> None:
    holds(*(compose(compiled(text)) for text in sides(name)))


def test_each_numbered_list_counts_as_it_did_whatever_is_accepted() -> None:
    first, second, third = (List((Item((Paragraph((Text(it),)),)),), ordered=True) for it in ("one", "two", "three"))
    between = Paragraph((Text("Something stands between two lists."),))
    one, other = ((first, between, second), (between, second, between, third))
    of_it = (Document("acme", "Notice", "en", (), (Section("main", None, it),)) for it in (one, other))
    holds(*of_it)


@given(documents())
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_notice_without_a_change_has_no_mark(document: Document) -> None:
    assert body_text(redline(document, document)) == body_text(copy(document))


def body_text(data: bytes) -> list[tuple[str, str | None]]:
    return [(it.tag, it.text) for it in body(data).iter()]


def test_a_mark_is_at_the_words_and_not_at_the_paragraph() -> None:
    old, new = source("coverys"), source("coverys").replace("We will take steps", "We may take steps")
    marked = mark_changes(*(lay_out(compose(compiled(it))) for it in (old, new)))
    found = [(run.kind, run.text) for line in marked.lines for run in line.runs if run.kind != "same"]
    assert found == [("removed", "will"), ("added", "may")]


@pytest.mark.parametrize("name", NAMES)
def test_one_notice_becomes_another_and_back(name: str) -> None:
    one, other = (compose(compiled(source(it))) for it in (name, next(it for it in NAMES if it != name)))
    holds(one, other)


def written(tmp_path: Path, old: str, new: str) -> list[tuple[str, str]]:
    """The comments of the file that the command writes, with the words that they are at."""
    (tmp_path / "old.yaml").write_text(old, "utf-8")
    (tmp_path / "new.yaml").write_text(new, "utf-8")
    file = tmp_path / "redline.docx"
    assert main(["redline", str(tmp_path / "new.yaml"), "--against", str(tmp_path / "old.yaml"), "-o", str(file)]) == 0
    data = file.read_bytes()
    told = {it.get(f"{W}id"): "".join(it.itertext()) for it in parts(data)["word/comments.xml"]}
    return [(told[number], "".join(words)) for number, words in _commented(data).items()]


def _commented(data: bytes) -> dict[str | None, list[str]]:
    found: dict[str | None, list[str]] = {}
    open_ones: set[str | None] = set()
    for it in body(data).iter():
        number = it.get(f"{W}id")
        if it.tag == f"{W}commentRangeStart":
            open_ones.add(number)
            found[number] = []
        elif it.tag == f"{W}commentRangeEnd":
            open_ones.discard(number)
        elif it.tag in (f"{W}t", f"{W}delText"):
            for one in open_ones:
                found[one].append(it.text or "")
    return found


def test_each_change_is_told_in_a_comment_at_its_words_and_what_nobody_sees_at_the_title(tmp_path: Path) -> None:
    old = source("coverys")
    sale = "customer-service).\n    disclosed: {business-purpose: usual, sold-or-shared: "
    new = old.replace(f"{sale}none", f"{sale}ad-partners").replace("We will take steps", "We may take steps")
    unseen = new.replace("role: third-party", "role: processor", 1).replace("statute: ccpa:D", "statute: ccpa:F")
    comments = written(tmp_path, old, unseen)
    found = {told.partition(":")[0] + "|" + words for told, words in comments}
    assert "Substantive|will" in found
    assert "Material|We do not sell or share" in found
    assert "Material|California Privacy Notice" in found
    of_title = "".join(told for told, words in comments if words == "California Privacy Notice")
    assert "role-changed" in of_title
    assert "statute-changed" in of_title
    (sold,) = (told for told, words in comments if words == "We do not sell or share")
    assert "Law: Cal. Civ. Code 1798.100(a)(1)" in sold
    assert "Duties: move the date" in sold
    (first, *_) = (told for told, words in comments if words == "California Privacy Notice")
    assert first.startswith("old.yaml → the notice as it stands nowMaterial (")


def test_where_only_a_date_moved_no_comment_says_that_nothing_changed(tmp_path: Path) -> None:
    old = source("coverys").replace("last_updated:", "effective_date: 2024-03-01\nlast_updated:", 1)
    ((told, _),) = written(tmp_path, old, old.replace("2024-03-01", "2024-12-01", 1))
    assert "Only a date changed" in told
    assert "Nothing changed" not in told


def test_the_published_version_is_the_base_and_comes_from_its_manifest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new.yaml"
    new.write_text(source("coverys").replace("We hope this", "We trust that this"), "utf-8")
    file = tmp_path / "redline.docx"
    assert main(["redline", str(new), "--output", str(ROOT / "output"), "-o", str(file)]) == 0
    compared = "version 1, recorded here November 20, 2026, dated January 31, 2024 → the notice as it stands now"
    assert capsys.readouterr().out.startswith(f"{file}: {compared}. Substantive")
    assert text(file.read_bytes(), "reject") == text(copy(compose(compiled(source("coverys")))), "as it is")
    assert "We trust that this Notice" in text(file.read_bytes(), "accept")


@pytest.mark.parametrize(
    ("edit", "more", "code", "said"),
    [
        (("notice: coverys-california", "notice: acme"), [], 3, "acme: was never published here"),
        (("title: ", "titel: "), [], 1, "has defects, so nothing was written"),
        (("", ""), ["--against", str(ROOT / "notices" / "calpro.yaml")], 2, "Name an older version of it."),
        (("", ""), ["-o", "redline.pdf"], 2, "Name a file that ends in .docx."),
        (("", ""), ["--against", "no-such-revision"], 3, "Nothing was written."),
    ],
)
def test_where_there_is_no_redline_a_sentence_says_why(
    edit: tuple[str, str], more: list[str], code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new, file = tmp_path / "new.yaml", tmp_path / "redline.docx"
    new.write_text(source("coverys").replace(*edit, 1), "utf-8")
    assert main(["redline", str(new), "--output", str(ROOT / "output"), "-o", str(file), *more]) == code
    assert said in capsys.readouterr().err
    assert not file.exists()
