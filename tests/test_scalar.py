"""Every character of a value is found in the file, in every style in which YAML can write it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from notice_compiler.source.scalar import source_offsets

STYLES = {None: "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}


def offsets_of_last_scalar(text: str) -> tuple[str, list[int] | None, str]:
    scalars = [event for event in yaml.parse(text, Loader=yaml.CLoader) if isinstance(event, yaml.ScalarEvent)]
    last = scalars[-1]
    assert last.start_mark
    assert last.end_mark
    style = "plain" if last.style in (None, "") else STYLES[last.style]
    offsets = source_offsets(text, last.start_mark.index, last.end_mark.index, style, last.value)
    return last.value, offsets, style


def assert_found(text: str) -> None:
    value, offsets, style = offsets_of_last_scalar(text)
    assert offsets is not None, text
    assert len(offsets) == len(value) + 1
    assert all(offsets[i] < offsets[i + 1] for i in range(len(value)))
    for character, offset in zip(value, offsets, strict=False):
        source = text[offset]
        same = source == character
        broken = character in " \n" and source in "\r\n"
        escaped = style == "double" and source == "\\"
        assert same or broken or escaped, (text, offset)


WORDS = st.text(
    st.sampled_from("ab'\"#:\\é😀-|> \n\t") | st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=60
)


@given(WORDS, st.sampled_from([None, "'", '"', "|", ">"]), st.integers(10, 100), st.booleans(), st.integers(0, 3))
def test_whatever_yaml_writes_is_found(words: str, style: str | None, width: int, unicode: bool, depth: int) -> None:
    value: object = words
    for _ in range(depth):
        value = {"key": [value]}
    assert_found(yaml.dump(value, default_style=style, width=width, allow_unicode=unicode))


BLOCK = st.lists(
    st.sampled_from(["", " ", "    ", "      ", "  ab", "  a  b ", "   more", "  \ttab", "  # no"]), max_size=8
)


@given(
    st.sampled_from("|>"), st.sampled_from(["", "-", "+"]), BLOCK, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans()
)
def test_every_block_is_found(indicator: str, chomp: str, lines: list[str], newline: str, ended: bool) -> None:
    header = f"key: {indicator}2{chomp} # comment"
    assert_found(newline.join([header, *lines]) + (newline if ended else ""))


FOLDED = st.lists(
    st.sampled_from(["a", "é", "''", " ", "  ", "\t", "\n", "\r\n", "\n ", "\n\n  ", "b: ", "#"]), max_size=12
)


@given(FOLDED)
def test_every_single_quoted_text_is_found(parts: list[str]) -> None:
    assert_found(f"key: '{''.join(parts).replace(chr(10), chr(10) + ' ')}' # comment\n")


ESCAPES = [
    "\\n",
    "\\x41",
    "\\u00e9",
    "\\U0001F600",
    "\\\\",
    '\\"',
    "\\\n  ",
    "\\\r\n ",
    "\\\n \n",
    "\\ ",
    "\\_",
    "\\/",
    "\\0",
]


@given(st.lists(st.sampled_from(["a", " ", "\t", "\n ", "\n\n "]) | st.sampled_from(ESCAPES), max_size=12))
def test_every_double_quoted_text_is_found(parts: list[str]) -> None:
    assert_found(f'- key: "{"".join(parts)}"\n')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("k: a b", [3, 4, 5, 6]),
        ("k: é😀x", [3, 4, 5, 6]),
        ("k: a  \n   b", [3, 6, 10, 11]),
        ("k: a\n\n  b", [3, 5, 8, 9]),
        ("k: 'a''b'", [4, 5, 7, 8]),
        ("k: ''", [4]),
        ('k: "\\u00e9!"', [4, 10, 11]),
        ('k: "a\\\n   b"', [4, 10, 11]),
        ("k: |\n  a\n  b\n", [7, 8, 11, 12, 13]),
        ("k: |-\n  a\n", [8, 9]),
        ("k: |+\n  a\n\n", [8, 9, 10, 11]),
        ("k: |1\n  a\n", [7, 8, 9, 10]),
        ("k: |\r\n  a\r\n", [8, 9, 11]),
        ("k: >\n  a\n  b\n", [7, 8, 11, 12, 13]),
        ("k: >\n  a\n\n  b\n", [7, 9, 12, 13, 14]),
        ("k: >\n  a\n   b\n", [7, 8, 11, 12, 13, 14]),
        ("k:", [2]),
    ],
)
def test_offsets_are_those_of_the_source(text: str, expected: list[int]) -> None:
    assert offsets_of_last_scalar(text)[1] == expected


@pytest.mark.parametrize("style", ["plain", "single", "double", "literal", "folded"])
@pytest.mark.parametrize("text", ["", "x", "|", ">-\n", '"', "'", '"\\', '"\\u12"', '"\\U00110000"', "|\n  y\n"])
def test_another_value_is_never_located(text: str, style: str) -> None:
    assert source_offsets(text, 0, len(text), style, "something else") is None


@given(
    st.text(" \\'\"|>+-1\nab\r\t", max_size=20), st.sampled_from(list(STYLES.values())), st.text(" \nab", max_size=5)
)
def test_nonsense_gives_nothing_or_as_many_offsets_as_characters(text: str, style: str, value: str) -> None:
    offsets = source_offsets(text, 0, len(text), style, value)
    assert offsets is None or len(offsets) == len(value) + 1
