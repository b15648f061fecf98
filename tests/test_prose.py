"""Prose is read as a closed subset of Markdown, and every annotation is found at its column."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from notice_compiler.document import Emphasis, Fact, LineBreak, Link, List, Paragraph, Text
from notice_compiler.place import Place
from notice_compiler.prose.prose import SCHEMES
from notice_compiler.prose.read_prose import read_prose
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Source


def slips(text: str) -> list[tuple[str, str]]:
    return [(slip.rule, text[slip.start : slip.end]) for slip in read_prose(text)[1]]


def test_the_whole_subset_becomes_nodes() -> None:
    text = "One *two* **three** [four](https://a.example) [five](source:x,y)\\\nsix\n\n- seven\n- eight\n"
    prose, found = read_prose(text)
    assert found == ()
    first, second = prose.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, List)
    assert first.children == (
        Text("One "),
        Emphasis((Text("two"),)),
        Text(" "),
        Emphasis((Text("three"),), strong=True),
        Text(" "),
        Link("https://a.example", (Text("four"),)),
        Text(" "),
        Fact("source", ("x", "y"), (Text("five"),)),
        LineBreak(),
        Text("six"),
    )
    assert [target.id for target in prose.annotations[0].targets] == ["x", "y"]


@pytest.mark.parametrize(
    ("text", "rule", "marked"),
    [
        ("A <b>c", "raw-html", "<b>"),
        ("<div>\nA\n</div>", "raw-html", "<div>"),
        ("A <!-- hidden --> c", "raw-html", "<!-- hidden -->"),
        ("# A", "markdown-not-allowed", "# A"),
        ("A\n===", "markdown-not-allowed", "A"),
        ("> A", "markdown-not-allowed", "> A"),
        ("A `b` c", "markdown-not-allowed", "`"),
        ("```\nA\n```", "markdown-not-allowed", "```"),
        ("A ![b](https://c.example) d", "markdown-not-allowed", "![b](https://c.example)"),
        ("A\n\n---\n\nB", "markdown-not-allowed", "---"),
        ("2018. We adopt", "list-number", "2018."),
        ('[A](source:b "not really")', "link-form", '[A](source:b "not really")'),
        ("A&#13;b", "hidden-character", "&#13;"),
        ("A&#xFDD0;b", "hidden-character", "&#xFDD0;"),
        ("*a " * 40 + "b" + " a*" * 40, "markdown-not-allowed", "*a"),
        ("We sell\n- and share -\ndata", "list-number", "-"),
        ("-", "list-mark", "-"),
        ("&nbsp;", "empty-value", "&"),
        ("[x](tel:&#8238;1)", "hidden-character", "&#8238;"),
        ("[x](https://e.com@evil.example/)", "link-target", "https://e.com@evil.example/"),
        ("[x](mailto:a?bcc=e%40x.example&b=@c.example)", "link-target", "mailto:a?bcc"),
        ("1. A\n3. B", "list-number", "3."),
        ("1) A", "list-number", "1)"),
        ("Section\n1. We update", "list-number", "1."),
        ("We collect:\n\n• name\n• address", "list-mark", "•"),
        ("-\u00a0name", "list-mark", "-"),
        ("Call\n+ 44 20 7946 0000", "list-mark", "+"),
        ("* marked", "list-mark", "*"),
        ("- a\nb", "list-line", "b"),
        ("| a | b |", "markdown-not-allowed", "|"),
        ("a ~~b~~", "markdown-not-allowed", "~~"),
        ("a[^1]", "markdown-not-allowed", "[^"),
        ("a ** b", "markdown-not-allowed", "**"),
        ("[a](https://b c)", "link-form", "]("),
        ("- a\n  - b\n    - c\n      - d\n        - e", "markdown-not-allowed", "- e"),
        ("A&#8203;b", "hidden-character", "&#8203;"),
        ("A&#x202e;b", "hidden-character", "&#x202e;"),
        ("[A](https://a.example/&#x202e;b)", "hidden-character", "&#x202e;"),
        ("[A] (source:b)", "annotation-malformed", "] (source:b)"),
        ("[A](source: b)", "annotation-malformed", "](source: b)"),
        ("[A]（source:b）", "annotation-malformed", "]（source:b）"),
        ("[[source:b]]", "annotation-malformed", "[[source:"),
        ("[A](Source:b)", "unknown-annotation", "Source:b"),
        ("[A](source=b)", "unknown-annotation", "source=b"),
        ("<javascript:alert(1)>", "link-target", "<javascript:alert(1)"),
        ("[A](source:)", "annotation-malformed", "[A](source:)"),
        ("[](source:b)", "annotation-malformed", "[](source:b)"),
        ("[ ](source:b)", "annotation-malformed", "[ ](source:b)"),
        ("[A [b](source:c) d](source:e)", "annotation-malformed", "](source:e)"),
        ("A(source:b)", "annotation-malformed", "(source:b)"),
        ("[A](example:b)", "annotation-malformed", "[A](example:b)"),
        ("[A](sources:b)", "unknown-annotation", "sources:b"),
        ("[A](javascript:b)", "link-target", "javascript:b"),
        ("[A](&#106;avascript:b)", "link-target", "&#106;avascript"),
        ("[A](JaVaScRiPt:b)", "link-target", "JaVaScRiPt:b"),
        ("[A](//evil.example)", "link-target", "//evil.example"),
        ("[A](http://a.example)", "link-target", "http://a.example"),
        ("[A](i)", "link-target", "i"),
        ("[A](data:text/html,b)", "link-target", "data:text/html,b"),
        ("<https://a.example>", "link-form", "<https://a.example>"),
        ('[A](https://a.example "b")', "link-form", '[A](https://a.example "b")'),
    ],
)
def test_what_is_outside_the_subset_is_told_once_and_never_printed(text: str, rule: str, marked: str) -> None:
    ((found, stretch),) = slips(text)
    assert found == rule
    assert stretch.startswith(marked)


@pytest.mark.parametrize(
    "text",
    ["[a](https://b.example/c_(d))", "a *b* (see: c)", "3 < 4", r"a \*\*b and **c**", "a_b_c", r"2018\. We", "a [b] c"],
)
def test_ordinary_words_are_no_slip(text: str) -> None:
    assert slips(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We do not share it with [partners](recipient:p).", "not"),
        ("We don’t share it with [partners](recipient:p).", "don’t"),
        ("We never sell it. We share it with [partners](recipient:p).", None),
        ("We share it with [those who do not sell](recipient:p).", None),
        ("We share it with [a](recipient:p), not only for [b](statement:s).", None),
        ("[It is not sold](statement:s) to [partners](recipient:p).", None),
    ],
)
def test_a_negation_in_the_same_clause_is_heard(text: str, word: str | None) -> None:
    assert [it.negation for it in read_prose(text)[0].annotations if it.scheme == "recipient"] == [word]


WORDS = st.text(st.characters(categories=["L", "N"], include_characters=" ,;’“”-"), min_size=1, max_size=30)
STYLES = st.sampled_from([None, "'", '"', "|", ">"])


@given(st.lists(st.tuples(WORDS, st.sampled_from(SCHEMES[:10])), min_size=1, max_size=5), STYLES, st.integers(20, 120))
def test_the_column_of_every_annotation_is_found_in_every_style_of_scalar(
    parts: list[tuple[str, str]], style: str | None, width: int
) -> None:
    text = " ".join(f"{words} [w{number}]({scheme}:id-{number})" for number, (words, scheme) in enumerate(parts))
    text = " ".join(text.split())
    source = Source("x.yaml", yaml.dump({"a": {"text": text}}, default_style=style, allow_unicode=True, width=width))
    tree, found = parse(source)
    if tree is None or found:
        return  # such as a comma at the beginning of a plain text: told by the reader of YAML
    annotations = read_prose(text)[0].annotations
    assert len(annotations) == len(parts)
    for number, annotation in enumerate(annotations):
        (target,) = annotation.targets
        extent = tree.extent(Place(("a", "text"), "value", (target.start, target.end)))
        assert source.text[extent.start : extent.end].replace("\\\n", "") == f"id-{number}"


MARKS = st.sampled_from(
    ["[", "](", ")", "source:", "example:", "x", "*", "**", "_", "<b>", "\\", "`", "\n", "- ", "1. ", "2) ", "> "]
)
LET_THROUGH = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"], include_characters="\n"), max_size=20
)


@given(st.lists(MARKS | LET_THROUGH, max_size=20).map("".join))
def test_any_text_is_read_or_told(text: str) -> None:
    prose, found = read_prose(text)
    assert isinstance(prose.blocks, tuple)
    for slip in found:
        assert 0 <= slip.start <= slip.end <= len(text)
