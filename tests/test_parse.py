"""A file is read or diagnosed, never guessed at: one mistake gives one finding."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from notice_compiler.finding import Finding
from notice_compiler.place import Extent, Path
from notice_compiler.source.decode import decode
from notice_compiler.source.parse import parse
from notice_compiler.source.scalar import source_offsets
from notice_compiler.source.tree import Node, Scalar, Sequence, Source, Tree, plain


def read(text: str) -> tuple[Tree | None, tuple[Finding, ...]]:
    return parse(Source("notice.yaml", text))


@pytest.mark.parametrize("text", ["2024-02-30", "no", "on", "22:22", "010", "1.10", "yes", "0x1F", "1e3", ".inf", "="])
def test_a_plain_scalar_stays_text(text: str) -> None:
    tree, findings = read(f"key: {text}\n{text}: key\n")
    assert (tree and plain(tree.root), findings) == ({"key": text, text: "key"}, ())


@pytest.mark.parametrize(
    "text",
    [
        "a: b # comment\n",
        "a: b #\nc: d\n",
        "#comment\na: b\n  #comment\n",
        "a: 'Suite #201'\n",
        "a: |\n  Suite #201\n  #\n",
        "a: b#c\n",
        "a: b\n...\n",
        "---\na: b\n",
        "a: 'null'\n",
        "a: [don’t, O'Neil, it's]\n",
        "a: ['sex (a', \"b)\"]\n",
        'a: "tab\\tand\\nbreak"\n',
        "a: می\u200cخواهم\n",
        "'<<': b\n",
        "a:\r\n  - b\r\n",
        "a: b\rc: d\r",
    ],
)
def test_what_is_meant_as_it_is_read_is_no_mistake(text: str) -> None:
    tree, findings = read(text)
    assert findings == ()
    assert tree is not None
    assert plain(tree.root) == yaml.load(text, Loader=yaml.CBaseLoader)


def test_every_node_knows_its_place_in_code_points() -> None:
    text = "é😀: [ü, 'b c']\nd:\n  - e: |\n      f\n"
    tree, _ = read(text)
    assert tree is not None
    assert [text[slice(*node.extent)] for node in nodes(tree.root)] == [
        text,
        "é😀",
        "[ü, 'b c']",
        "ü",
        "'b c'",
        "d",
        "- e: |\n      f\n",
        "e: |\n      f\n",
        "e",
        "|\n      f\n",
    ]


def nodes(node: Node) -> list[Node]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [node, *(inner for item in node.items for inner in nodes(item))]
    return [node, *(inner for entry in node.entries for inner in (entry.key, *nodes(entry.value)))]


@pytest.mark.parametrize(
    ("text", "left", "omitted"),
    [
        ("a: 1\na: 2\n", {"a": "1"}, set()),
        ("a: 1\na: ~\n", {"a": "1"}, set()),
        ("a:\nb: 1\n", {"b": "1"}, {("a",)}),
        ("a: #201\nb: 1\n", {"b": "1"}, {("a",)}),
        ("a: {b: [], c: 1}\n", {"a": {"c": "1"}}, {("a", "b")}),
        ("a:\n  - {b: }\n  - ~\n  - {c: 1, d: ~}\n", {"a": [{}, {"c": "1"}]}, {("a", 0, "b"), ("a", 1, "d")}),
        ("a: {b: c, d}\n", {"a": {"b": "c"}}, {("a", "d")}),
    ],
)
def test_what_was_told_is_left_out_and_remembered(text: str, left: object, omitted: set[Path]) -> None:
    tree, _ = read(text)
    assert tree is not None
    assert plain(tree.root) == left
    assert tree.omitted == omitted


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("a: Suite #201\n  Hartford\n", ["swallowed-comment"]),
        ("a: {b: One Street, Suite #201}\n", ["swallowed-comment"]),
        ("a: |\nb c\n", ["yaml-syntax"]),
        ("a: {b} c\n", ["yaml-syntax"]),
        ("a: 1\na: ~\n", ["duplicate-key"]),
        ("a: |2\n #b\nc: d\n", ["empty-value"]),
        ("a: {b, c, d}\n", ["comma-in-flow"]),
        ("a: {b: c (d, e)}\n", ["comma-in-flow"]),
        ("a: &b c\nd: *b\ne: *b\n", ["yaml-anchor"]),
        ("a: 1\na: 2\nb: @c\nd: @e\n", ["duplicate-key", "yaml-syntax"]),
        ("a:\nb: [c (d, e)]\nf: g #h\n", ["empty-value", "comma-in-flow", "swallowed-comment"]),
    ],
)
def test_one_mistake_gives_one_finding(text: str, rules: list[str]) -> None:
    assert [finding.rule for finding in read(text)[1]] == rules


@pytest.mark.parametrize(
    ("text", "rule", "column", "message"),
    [
        ("a: " + "[" * 30_000, "nesting-too-deep", 67, "Keys and lists stand within one another more than 64 deep."),
        ("- " * 30_000, "nesting-too-deep", 129, "Keys and lists stand within one another more than 64 deep."),
        ("{a: " * 30_000, "nesting-too-deep", 257, "Keys and lists stand within one another more than 64 deep."),
        ("[? " * 30_000, "nesting-too-deep", 97, "Keys and lists stand within one another more than 64 deep."),
        ("a: " + "b" * 100_001, "text-too-long", 4, "The text has 100,001 characters; the limit is 100,000."),
        ("[" + "a," * 200_000 + "]", "too-many-nodes", 400_000, "The file holds more than 200,000 keys and values."),
    ],
)
def test_limits_hold_and_are_stated(text: str, rule: str, column: int, message: str) -> None:
    tree, (finding,) = read(text)
    assert isinstance(finding.where, Extent)
    assert (tree, finding.rule, finding.where.start + 1, finding.message) == (None, rule, column, message)


def test_within_the_limits_nothing_is_refused() -> None:
    assert read("a: " + "[" * 63 + "b" + "]" * 63)[1] == ()
    assert read("a: " + "b" * 100_000)[1] == ()
    assert read("a: [" + "b," * 199_996 + "]")[1] == ()


PIECES = (
    *(
        "a",
        "b",
        "key: ",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        "\r\n",
        " ",
        "\t",
        "[",
        "]",
        "{",
        "}",
        ",",
        ": ",
        ":",
        "#",
        " #",
    ),
    *(
        "'",
        '"',
        "|",
        "|2-\n",
        ">\n",
        "*a",
        "&a ",
        "!t ",
        "!<",
        "\\",
        "\\x41",
        "---\n",
        "...",
        "? ",
        "%",
        "@",
        "`",
        "<<",
        "~",
    ),
    *("null", "é", "😀", "(", ")", "“", "\u200b", "\u2028", "\x85", "\x00", "\ufeff", "\ufffe", "1.10", "no"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60))
def test_any_text_is_read_or_diagnosed(text: str) -> None:
    tree, findings = read(text)
    assert tree is not None or findings
    for finding in findings:
        assert isinstance(finding.where, Extent)
        assert 0 <= finding.where.start <= finding.where.end <= len(text)
        assert re.fullmatch("[^\n\r\x00]+[.]", finding.message), finding
        assert finding.help.endswith(".")
        assert (finding.severity, finding.gate) == ("error", "defect")
    if tree is not None and not findings:
        assert plain(tree.root) == yaml.load(text, Loader=yaml.CBaseLoader)


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_diagnosed(data: bytes) -> None:
    decoded = decode(data)
    tree, findings = read(decoded.text)
    assert decoded.findings or tree is not None or findings


VALUES = st.recursive(
    st.text("ab'\"#:,[]{}&*!|>%@é😀 \n-", min_size=1, max_size=20),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4) | st.dictionaries(st.text("ab-", min_size=1), inner, min_size=1)
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(st.text("abc", min_size=1), VALUES, min_size=1),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.sampled_from([True, False, None]),
)
def test_what_yaml_writes_is_read_back_and_located(value: object, style: str | None, flow: bool | None) -> None:
    text = yaml.dump(value, default_style=style, default_flow_style=flow, allow_unicode=True, sort_keys=False)
    tree, findings = read(text)
    assert {finding.rule for finding in findings} <= {"comma-in-flow", "yaml-anchor", "non-text-key"}
    if tree is None or findings:
        return
    assert plain(tree.root) == value
    scalars = [node for node in nodes(tree.root) if isinstance(node, Scalar)]
    assert all(source_offsets(text, *it.extent, it.style, it.value) for it in scalars)
