"""Each mistake in the YAML of a file gives one finding, at its place, in these words."""

from __future__ import annotations

import pytest
import yaml

from notice_compiler.finding import Finding
from notice_compiler.place import Extent
from notice_compiler.source import parse as parsing
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Source, Tree

# Source, rule, line and column, offending text, message.
STOPPING = [
    (
        "a: !!str b\n",
        "yaml-tag",
        "1:4",
        "!!str",
        "`!!str` declares a type, which is not allowed: what a value is follows from its key.",
    ),
    (
        "a: !ref b\n",
        "yaml-tag",
        "1:4",
        "!ref",
        "`!ref` declares a type, which is not allowed: what a value is follows from its key.",
    ),
    ("\ufeffa: b\n", "hidden-character", "1:1", "\ufeff", "U+FEFF (ZERO WIDTH NO-BREAK SPACE) cannot be seen."),
    ("a: \x00\n", "hidden-character", "1:4", "\x00", "U+0000 (NULL) cannot be seen."),
    (
        "a: &ids [b, c]\n",
        "yaml-anchor",
        "1:4",
        "&ids",
        "`&ids` marks this place so that it can be repeated elsewhere, which is not allowed.",
    ),
    ("a: *ids\n", "yaml-anchor", "1:4", "*ids", "`*ids` repeats what is written elsewhere, which is not allowed."),
    ("a: [*ids, b]\n", "yaml-anchor", "1:5", "*ids", "`*ids` repeats what is written elsewhere, which is not allowed."),
    ("<<: {b: c}\n", "yaml-anchor", "1:1", "<<", "`<<` copies what is written elsewhere, which is not allowed."),
    (
        "a: &usual Some words\nb: *usual\n",
        "yaml-anchor",
        "1:4",
        "&usual",
        "`&usual` marks this place so that it can be repeated elsewhere, which is not allowed.",
    ),
    ("a: b\n---\nc: d\n", "several-documents", "2:1", "---", "`---` begins a second document; a file holds one."),
    ("a: b\n...\nc: d\n", "several-documents", "3:1", "c: d", "`c: d` begins a second document; a file holds one."),
    ("", "empty-file", "1:1", "", "The file holds nothing."),
    ("# nothing here\n", "empty-file", "1:1", "", "The file holds nothing but comments."),
    ("---\n", "empty-file", "1:1", "", "The file holds nothing."),
    ("- a\n- b\n", "not-a-mapping", "1:1", "- a", "The file is a list, where keys with values are expected."),
    ("words\n", "not-a-mapping", "1:1", "words", "The file is a text, where keys with values are expected."),
    ("[a, b]: c\n", "non-text-key", "1:1", "[a, b]", "`[a, b]` stands where a key is expected."),
    ("? - a\n: b\n", "non-text-key", "1:3", "- a", "`- a` stands where a key is expected."),
    ("a: {{name}}\n", "non-text-key", "1:5", "{name}", "`{name}` stands where a key is expected."),
    ("~: b\n", "non-text-key", "1:1", "~", "`~` stands where a key is expected."),
    (": b\n", "non-text-key", "1:1", ": b", "There is no key before the colon."),
    ("a: b\n\tc: d\n", "tab-indentation", "2:1", "\t", "This line is indented with a tab."),
    ("a:\n\t- b\n", "tab-indentation", "2:1", "\t", "This line is indented with a tab."),
    ("a: |\n\tb\n", "tab-indentation", "2:1", "\t", "This line is indented with a tab."),
    ("-\tb\n", "tab-indentation", "1:2", "\t", "A tab stands where only spaces may."),
]

SYNTAX = [
    (
        "x: *bold* text\n",
        "1:4",
        "*bold* text",
        "`*bold* text` begins with `*`, which a text cannot do without quotation marks.",
    ),
    ("x: *bold*\n", "1:4", "*bold*", "`*bold*` begins with `*`, which a text cannot do without quotation marks."),
    (
        "x: *see below for more\n",
        "1:4",
        "*see below for more",
        "`*see below for more` begins with `*`, which a text cannot do without quotation marks.",
    ),
    ("*text: x\n", "1:1", "*text: x", "`*text: x` begins with `*`, which a text cannot do without quotation marks."),
    (
        "x: **Note** this\n",
        "1:4",
        "**Note** this",
        "`**Note** this` begins with `*`, which a text cannot do without quotation marks.",
    ),
    (
        "x: [*bold* text]\n",
        "1:5",
        "*bold* text",
        "`*bold* text` begins with `*`, which a text cannot do without quotation marks.",
    ),
    ("x: & Co\n", "1:4", "& Co", "`& Co` begins with `&`, which a text cannot do without quotation marks."),
    (
        "x: &nbsp; text\n",
        "1:4",
        "&nbsp; text",
        "`&nbsp; text` begins with `&`, which a text cannot do without quotation marks.",
    ),
    (
        "x: &D Holdings LLC\n",
        "1:4",
        "&D Holdings LLC",
        "`&D Holdings LLC` begins with `&`, which a text cannot do without quotation marks.",
    ),
    (
        "x: !Important notice here\n",
        "1:4",
        "!Important notice here",
        "`!Important notice here` begins with `!`, which a text cannot do without quotation marks.",
    ),
    ("x: ! Note\n", "1:4", "! Note", "`! Note` begins with `!`, which a text cannot do without quotation marks."),
    (
        "x: [a](b:c) d\n",
        "1:4",
        "[a](b:c) d",
        "`[a](b:c) d` begins with `[`, which a text cannot do without quotation marks.",
    ),
    ("x: {a} text\n", "1:4", "{a} text", "`{a} text` begins with `{`, which a text cannot do without quotation marks."),
    ("x: [a]]\n", "1:7", "]", "`]` closes or separates nothing."),
    ("- @home\n", "1:3", "@home", "`@home` begins with `@`, which a text cannot do without quotation marks."),
    ("x: [@home, b]\n", "1:5", "@home", "`@home` begins with `@`, which a text cannot do without quotation marks."),
    (
        "x: `code`\n",
        "1:4",
        "`code`",
        "The text begins with a backtick, which a text cannot do without quotation marks.",
    ),
    ("x: 100\ny: %\n", "2:4", "%", "`%` begins with `%`, which a text cannot do without quotation marks."),
    ("%YAML 1.2\n---\na: b\n", "1:1", "%YAML 1.2", "A line cannot begin with `%`."),
    ("a: b\n%c\n", "2:1", "%c", "A line cannot begin with `%`."),
    (
        "right: The right: You may\n",
        "1:8",
        "The right: You may",
        "`The right: You may` has a colon and a space in it, as if there were a second key.",
    ),
    ('x: "a": b\n', "1:4", '"a": b', '`"a": b` has a colon and a space in it, as if there were a second key.'),
    ("x: {a: 5: 6 PM}\n", "1:8", "5: 6 PM", "`5: 6 PM` has a colon and a space in it, as if there were a second key."),
    ("x: : b\n", "1:4", ": b", "`: b` begins with `:`, which a text cannot do without quotation marks."),
    ("x: ? b\n", "1:4", "? b", "`? b` begins with `?`, which a text cannot do without quotation marks."),
    ("x: ]\n", "1:4", "]", "`]` begins with `]`, which a text cannot do without quotation marks."),
    ("x: - b\n", "1:4", "- b", "`- b` stands on the line of its key, where no list can begin."),
    ("x: 'abc\ny: z\n", "1:4", "'abc", "The quotation mark `'` is opened here and never closed."),
    (
        'x: "abc\ny: "z"\n',
        "1:4",
        '"abc',
        'The quotation mark `"` opened here is closed on a later line, in the middle of it.',
    ),
    (
        "x: 'it's here'\n",
        "1:4",
        "'it's here'",
        "The quotation mark `'` closes before the text ends: `s here'` is left over.",
    ),
    (
        'x: "Services" means all\n',
        "1:4",
        '"Services" means all',
        'The quotation mark `"` closes before the text ends: `means all` is left over.',
    ),
    ("x: ['a' b, c]\n", "1:5", "'a' b", "The quotation mark `'` closes before the text ends: `b` is left over."),
    ('x: "C:\\dir"\n', "1:7", "\\d", "`\\d` has no meaning between double quotation marks."),
    ('x: "\\uZZ"\n', "1:5", "\\u", "`\\u` has no meaning between double quotation marks."),
    ("x: [a, b\ny: z\n", "1:4", "[a, b", "The bracket `[` is opened here and never closed."),
    ("x: {a: b\ny: z\n", "1:4", "{a: b", "The bracket `{` is opened here and never closed."),
    ("x: [a, b\n", "1:4", "[a, b", "The bracket `[` is opened here and never closed."),
    ("rows:\n  a: {b: c\n  d: {e: f}\n", "2:6", "{b: c", "The bracket `{` is opened here and never closed."),
    ("x: [a}\n", "1:6", "}", "`}` cannot close the bracket `[`."),
    ("x: [a,, b]\n", "1:7", ",", "`,` does not belong here."),
    ("x: {a: b, : c}\n", "1:11", ":", "`:` does not belong here."),
    ("x: {a: b\n  c: d}\n", "2:3", "c: d", "Before `c: d` a comma is missing."),
    ("x: [- a]\n", "1:5", "- a", "`- a` begins with `-`, which a text cannot do without quotation marks."),
    ("x: a\n  b: c\n", "2:3", "b: c", "`b: c` is indented as if it continued the text `a`."),
    ("x:\n  a: b\n c: d\n", "3:2", "c: d", "`c: d` is indented by 1 space, unlike any line above."),
    ("x: a\n- b\n", "2:1", "- b", "`- b` stands where a key is expected."),
    ("- a\nb: c\n", "2:1", "b: c", "`b: c` stands where an item with a hyphen is expected."),
    ("x: a\nb c d\ny: z\n", "2:1", "b c d", "`b c d` is neither a key with a colon nor an item with a hyphen."),
    ("x:\nb c d\ny: z\n", "2:1", "b c d", "`b c d` is neither a key with a colon nor an item with a hyphen."),
    ("x: |\nb c\ny: z\n", "2:1", "b c", "`b c` is neither a key with a colon nor an item with a hyphen."),
    ("x:a\ny: z\n", "1:1", "x:a", "`x:a` lacks a space after the colon."),
    ("x: a\n-b\ny: z\n", "2:1", "-b", "`-b` lacks a space after the hyphen."),
    ("x: | words\n", "1:4", "| words", "After `|` the text begins on the same line."),
    ("x: > 5 years\n", "1:4", "> 5 years", "After `>` the text begins on the same line."),
    ("x: a # b\n  c\n", "2:3", "c", "`c` does not continue the text above, which ended at the comment."),
    ("  x: a\ny: b\n", "2:1", "y: b", "`y: b` does not belong to the entries above it."),
    ("{x: a}\ny: b\n", "2:1", "y: b", "`y: b` does not belong to the entries above it."),
    ("...\n", "1:1", "...", "The file cannot be read beyond `...`."),
]

GOING_ON = [
    ("a: 1\nb: 2\na: 3\n", "duplicate-key", "3:1", "a", "`a` stands here a second time; the first is on line 1."),
    ("x:\n  a: {b: 1, b: 2}\n", "duplicate-key", "2:13", "b", "`b` stands here a second time; the first is on line 2."),
    ('a: 1\n"a": 2\n', "duplicate-key", "2:1", '"a"', "`a` stands here a second time; the first is on line 1."),
    ("a:\nb: c\n", "empty-value", "1:1", "a", "`a` has no value."),
    ("a: # comment\nb: c\n", "empty-value", "1:1", "a", "`a` has no value."),
    ("a: ~\n", "empty-value", "1:4", "~", "`~` is empty: it could mean “none” or “not stated”."),
    ("a: null\n", "empty-value", "1:4", "null", "`null` is empty: it could mean “none” or “not stated”."),
    ("a: Null\n", "empty-value", "1:4", "Null", "`Null` is empty: it could mean “none” or “not stated”."),
    ("a: NULL\n", "empty-value", "1:4", "NULL", "`NULL` is empty: it could mean “none” or “not stated”."),
    ("a: []\n", "empty-value", "1:4", "[]", "`[]` is empty: it could mean “none” or “not stated”."),
    ("a: {}\n", "empty-value", "1:4", "{}", "`{}` is empty: it could mean “none” or “not stated”."),
    ("a: ''\n", "empty-value", "1:4", "''", "Nothing is written here."),
    ("a: |\nb: c\n", "empty-value", "1:4", "|", "Nothing is written here."),
    ("a:\n  - b\n  -\n", "empty-value", "3:3", "-", "This item is empty."),
    ("a: [~, b]\n", "empty-value", "1:5", "~", "`~` is empty: it could mean “none” or “not stated”."),
    ("a: {b: , c: d}\n", "empty-value", "1:5", "b", "`b` has no value."),
    (
        "a: {partners: for support, service-providers}\n",
        "comma-in-flow",
        "1:28",
        "service-providers",
        "`service-providers` is read as a key without a value: the comma ends the text before it.",
    ),
    ("a: {ad-partners}\n", "comma-in-flow", "1:5", "ad-partners", "`ad-partners` is read as a key without a value."),
    (
        "a: {b: c, d, e}\n",
        "comma-in-flow",
        "1:11",
        "d",
        "`d` is read as a key without a value: the comma ends the text before it.",
    ),
    (
        "a: [sex (including gender, gender identity), race]\n",
        "comma-in-flow",
        "1:5",
        "sex (including gender, gender identity)",
        "`sex (including gender, gender identity)` is torn apart by the comma.",
    ),
    ("a: [the “big, one”]\n", "comma-in-flow", "1:5", "the “big, one”", "`the “big, one”` is torn apart by the comma."),
    ("a: [b), c]\n", "comma-in-flow", "1:5", "b)", "`b)` has a bracket or quotation mark without its partner."),
    ("a: {b: c (d, e: f)}\n", "comma-in-flow", "1:8", "c (d, e: f)", "`c (d, e: f)` is torn apart by the comma."),
    ("a: Suite #201\n", "swallowed-comment", "1:10", "#201", "`#201` is read as a comment, and cut off."),
    ("a: #201\n", "swallowed-comment", "1:4", "#201", "`#201` is read as a comment, and cut off."),
    ("a:\n  - Suite #201\n  - b\n", "swallowed-comment", "2:11", "#201", "`#201` is read as a comment, and cut off."),
    ("a: [b #c\n  , d]\n", "swallowed-comment", "1:7", "#c", "`#c` is read as a comment, and cut off."),
    ('a: "b" #c\n', "swallowed-comment", "1:8", "#c", "`#c` is read as a comment, and cut off."),
    ("a: é😀 #201\n", "swallowed-comment", "1:7", "#201", "`#201` is read as a comment, and cut off."),
    ('a: "b\\e[31m"\n', "hidden-character", "1:6", "\\e", "`\\e` stands for U+001B (ESCAPE), which cannot be seen."),
    (
        'a: "\\u202eb"\n',
        "hidden-character",
        "1:5",
        "\\u202e",
        "`\\u202e` stands for U+202E (RIGHT-TO-LEFT OVERRIDE), which cannot be seen.",
    ),
    (
        'a: "b\\Lc"\n',
        "line-separator",
        "1:6",
        "\\L",
        "`\\L` stands for U+2028 (LINE SEPARATOR), which breaks the line in some programs and not in others.",
    ),
    ("a: b\u200bc\n", "hidden-character", "1:5", "\u200b", "U+200B (ZERO WIDTH SPACE) cannot be seen."),
    ('"a\\0": b\n', "hidden-character", "1:3", "\\0", "`\\0` stands for U+0000 (NULL), which cannot be seen."),
]


def read(text: str) -> tuple[Tree | None, tuple[Finding, ...]]:
    return parse(Source("notice.yaml", text))


def told(text: str) -> list[tuple[str, str, str, str]]:
    source = Source("notice.yaml", text)
    return [told_of(source, finding) for finding in parse(source)[1]]


def told_of(source: Source, finding: Finding) -> tuple[str, str, str, str]:
    assert isinstance(finding.where, Extent)
    line, column = source.position(finding.where.start)
    assert source.text[finding.where.start : finding.where.end] == finding.value
    return finding.rule, f"{line}:{column}", finding.value, finding.message


@pytest.mark.parametrize(("text", "rule", "position", "value", "message"), STOPPING)
def test_a_file_that_yaml_would_read_otherwise_than_a_person_is_refused(
    text: str, rule: str, position: str, value: str, message: str
) -> None:
    assert told(text) == [(rule, position, value, message)]
    assert read(text)[0] is None


@pytest.mark.parametrize(("text", "position", "value", "message"), SYNTAX)
def test_a_file_that_cannot_be_read_gives_one_finding(text: str, position: str, value: str, message: str) -> None:
    assert told(text) == [("yaml-syntax", position, value, message)]
    assert read(text)[0] is None


@pytest.mark.parametrize(("text", "rule", "position", "value", "message"), GOING_ON)
def test_a_mistake_in_a_value_does_not_stop_the_reading(
    text: str, rule: str, position: str, value: str, message: str
) -> None:
    assert told(text) == [(rule, position, value, message)]
    assert read(text)[0] is not None


@pytest.mark.parametrize("text", [row[0] for row in (*STOPPING, *SYNTAX, *GOING_ON)])
def test_without_the_c_library_the_same_files_are_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_c = told(text)
    monkeypatch.setattr(parsing, "_LOADER", yaml.SafeLoader)
    assert told(text) == with_c


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        (
            "x: *bold* text",
            "Put `|` on this line and the text below it, indented; or put the whole text in quotation marks.",
        ),
        (
            "right: The right: You",
            "Put `|` on this line and the text below it, indented; or put the whole text in quotation marks.",
        ),
        (
            "a: *ids",
            "List the ids once as a named set, or repeat them. "
            "If it belongs to the text, put the text in quotation marks.",
        ),
        ("x: [@home]", "Put the whole text in quotation marks."),
        ("a:", "Write its value (in an answer, `none` if there is none), or leave the key out."),
        ("a: []", "Write its value (in an answer, `none` if there is none), or leave the key out."),
        (
            "a: Suite #201",
            "Put the whole text in quotation marks; or, if it is a comment, write a space after the `#`.",
        ),
        ("x:a\ny: z", "Write `x: a`."),
        ("a:\n\tb: c", "Indent with spaces, two for each level."),
    ],
)
def test_every_finding_says_what_would_be_right(text: str, cure: str) -> None:
    assert [finding.help for finding in read(text)[1]] == [cure]
