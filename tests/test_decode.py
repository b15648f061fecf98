"""A file is text in UTF-8 that holds nothing unseen, or what is wrong with it is said at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice_compiler.place import Extent
from notice_compiler.source.characters import UNSEEN, visible
from notice_compiler.source.decode import LIMIT, decode
from notice_compiler.source.tree import Source

TEXT = "title: Café “Notice” – 😀\n"


@pytest.mark.parametrize("data", [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode()], ids=["plain", "byte-order mark"])
def test_utf_8_is_read_and_a_byte_order_mark_dropped(data: bytes) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.findings) == (TEXT, ())


@pytest.mark.parametrize(
    "text", ["", "a: b\r\nc: d\r\n", "a: b\rc: d\r", "a:\tb\n", "a: b\u00a0c\n", "a: می\u200cخواهم\n"]
)
def test_line_ends_tabs_and_ordinary_spaces_are_kept(text: str) -> None:
    assert (decode(text.encode()).text, decode(text.encode()).findings) == (text, ())


@pytest.mark.parametrize(
    ("data", "position", "message", "value"),
    [
        (TEXT.encode("utf-16"), "1:1", "The file is not encoded in UTF-8; it is probably UTF-16.", "t"),
        (
            b"\xfe\xff" + TEXT.encode("utf-16-be"),
            "1:1",
            "The file is not encoded in UTF-8; it is probably UTF-16.",
            "t",
        ),
        (TEXT.encode("utf-16-le"), "1:1", "The file is not encoded in UTF-8; it is probably UTF-16.", "t"),
        (TEXT.encode("utf-16-be"), "1:1", "The file is not encoded in UTF-8; it is probably UTF-16.", "t"),
        (TEXT.encode("utf-32"), "1:1", "The file is not encoded in UTF-8; it is probably UTF-32.", "t"),
        (TEXT.encode("utf-32-le"), "1:1", "The file is not encoded in UTF-8; it is probably UTF-32.", "t"),
        (TEXT.encode("utf-32-be"), "1:1", "The file is not encoded in UTF-8; it is probably UTF-32.", "t"),
        ("é: x\n".encode("cp1252"), "1:1", "The file is not encoded in UTF-8; it is probably Windows-1252.", "é"),
        (b"a: b\nc: \x93x\x94\n", "2:4", "The file is not encoded in UTF-8; it is probably Windows-1252.", "“"),
        (
            "é\n".encode() + b"a: caf\xe9\n",
            "2:7",
            "The file is not encoded in UTF-8; it is probably Windows-1252.",
            "é",
        ),
        (b"\xef\xbb\xbfa: \xe9\n", "1:4", "The file is not encoded in UTF-8; it is probably Windows-1252.", "é"),
        (b"a: \x81\n", "1:4", "The file is not encoded in UTF-8.", "\ufffd"),
        (b"a: \xc3\xa9\xc3", "1:5", "The file is not encoded in UTF-8; it is probably Windows-1252.", "Ã"),
    ],
)
def test_another_encoding_is_told_at_its_first_bad_byte(data: bytes, position: str, message: str, value: str) -> None:
    decoded = decode(data)
    (finding,) = decoded.findings
    assert isinstance(finding.where, Extent)
    line, column = Source("", decoded.text).position(finding.where.start)
    assert (finding.rule, f"{line}:{column}", finding.message) == ("not-utf-8", position, message)
    assert (finding.help, finding.value) == ("Save the file as UTF-8.", value)


def test_a_file_in_utf_16_can_be_shown() -> None:
    assert decode(TEXT.encode("utf-16")).text == TEXT


def test_a_file_over_the_limit_is_not_read() -> None:
    decoded = decode(b"#" * (LIMIT + 1))
    (finding,) = decoded.findings
    assert (decoded.text, finding.rule, finding.where) == ("", "file-too-large", Extent(0, 0))
    assert finding.message == "The file is longer than 2 MiB, which is the limit."
    assert decode(b"#" * LIMIT).findings == ()


@pytest.mark.parametrize(
    ("text", "rule", "position", "message"),
    [
        ("a: b\u200bc\n", "hidden-character", "1:5", "U+200B (ZERO WIDTH SPACE) cannot be seen."),
        ("a: b\n# \u202e\n", "hidden-character", "2:3", "U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be seen."),
        ("a: b\u2066c\n", "hidden-character", "1:5", "U+2066 (LEFT-TO-RIGHT ISOLATE) cannot be seen."),
        ("a: b\u00adc\n", "hidden-character", "1:5", "U+00AD (SOFT HYPHEN) cannot be seen."),
        ("a: b\u200dc\n", "hidden-character", "1:5", "U+200D (ZERO WIDTH JOINER) cannot be seen."),
        ("a: \ufeffb\n", "hidden-character", "1:4", "U+FEFF (ZERO WIDTH NO-BREAK SPACE) cannot be seen."),
        ("a: \U000e0041\n", "hidden-character", "1:4", "U+E0041 (TAG LATIN CAPITAL LETTER A) cannot be seen."),
        ("a: \x1b[31m\n", "hidden-character", "1:4", "U+001B (ESCAPE) cannot be seen."),
        ("a: b\x00\n", "hidden-character", "1:5", "U+0000 (NULL) cannot be seen."),
        ("a: b\x7f\n", "hidden-character", "1:5", "U+007F (DELETE) cannot be seen."),
        ("a: b\x9b\n", "hidden-character", "1:5", "U+009B (CONTROL CHARACTER) cannot be seen."),
        ("a: b\x0b\n", "hidden-character", "1:5", "U+000B (VERTICAL TAB) cannot be seen."),
        (
            "a: b\u2028c\n",
            "line-separator",
            "1:5",
            "U+2028 (LINE SEPARATOR) breaks the line in some programs and not in others.",
        ),
        (
            "a: b\x85c\n",
            "line-separator",
            "1:5",
            "U+0085 (NEXT LINE) breaks the line in some programs and not in others.",
        ),
        (
            "\u200ba: b\u200b\nc\n\u200b\u200b\n",
            "hidden-character",
            "1:1",
            "U+200B (ZERO WIDTH SPACE) cannot be seen; 3 more on lines 1, 3.",
        ),
        (
            "\u200b\n" * 8,
            "hidden-character",
            "1:1",
            "U+200B (ZERO WIDTH SPACE) cannot be seen; 7 more on lines 2, 3, 4, 5, 6 and more.",
        ),
    ],
)
def test_what_cannot_be_seen_is_told_where_it_stands(text: str, rule: str, position: str, message: str) -> None:
    decoded = decode(text.encode())
    (finding,) = decoded.findings
    assert isinstance(finding.where, Extent)
    line, column = Source("", decoded.text).position(finding.where.start)
    assert (finding.rule, f"{line}:{column}", finding.message) == (rule, position, message)
    assert decoded.text == text


def test_each_hidden_character_is_told_once() -> None:
    decoded = decode("a: \u200b\u202e\u200b\u2028\n".encode())
    assert [finding.value for finding in decoded.findings] == ["U+200B", "U+202E", "U+2028"]


@given(st.binary(max_size=60) | st.text(max_size=40).map(lambda text: text.encode("utf-16")))
def test_any_bytes_give_a_text_in_which_the_findings_lie(data: bytes) -> None:
    decoded = decode(data)
    for finding in decoded.findings:
        assert isinstance(finding.where, Extent)
        assert 0 <= finding.where.start <= finding.where.end <= len(decoded.text)
    if not decoded.findings:
        assert decoded.text.encode() == data.removeprefix(b"\xef\xbb\xbf")


@given(st.text())
def test_a_text_quoted_in_a_message_shows_everything_on_one_line(text: str) -> None:
    shown = visible(text)
    assert not UNSEEN.search(shown)
    assert "\n" not in shown
