"""A date is moved and a record added, and not one other byte of the file changes."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from real_notices import NAMES, source

from notice_compiler.place import Path
from notice_compiler.source import edit
from notice_compiler.source.characters import UNSEEN
from notice_compiler.source.decode import decode
from notice_compiler.source.edit import EditError, with_record, with_scalar
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Source, plain

OLD, NEW = "2024-01-31", "2026-11-20"
UPDATED: Path = ("last_updated",)
RECORD = {"declare": "reviewed", "on": NEW}


def read(data: bytes) -> object:
    tree, findings = parse(Source("", decode(data).text))
    assert tree is not None, findings
    assert findings == ()
    return plain(tree.root)


def exchanged(marked: str) -> tuple[bytes, bytes]:
    """The file before and after: `@` stands where the date does."""
    return marked.replace("@", OLD).encode(), marked.replace("@", NEW).encode()


@pytest.mark.parametrize(
    "marked",
    [
        "last_updated: @\n",
        "last_updated: '@'\n",
        'last_updated: "@"\n',
        "last_updated:   @   \nlaws: ccpa\n",
        "last_updated:\n  @\n",
        "last_updated: @ # was 2024-01-31\n",
        "last_updated: @\t# a\ttab, and 2024-01-31\n",
        "# last_updated: 2024-01-31\nlast_updated: '@' #\n",
        "notice: x\r\nlast_updated: @\r\nlaws: ccpa\r\n",
        "notice: x\rlast_updated: @\rlaws: ccpa\r",
        "notice: x\r\nlast_updated: @\nlaws: ccpa\r# end",
        "\ufefflast_updated: @\n",
        "\ufeffnotice: é\r\nlast_updated: '@'",
        "last_updated: @",
        "last_updated: @ ",
        "effective: 2024-01-31\nlast_updated: @\nreviewed: 2024-01-31\n",
        "dates:\n  last_updated: 2024-01-31\nlast_updated: @\n",
        "dates: {last_updated: 2024-01-31}\nlast_updated: @\n",
        "title: “Ünïcode” 😀 通知\nlast_updated: @\nnote: 😀\n",
        "laws: ccpa\nlast_updated: @\nnotice: x\n",
        "---\nlast_updated: @\n",
        "# a\n---\nlast_updated: @\n...\n# 2024-01-31\n",
        "last_updated: @\n\n\n# the end\n\n",
        "{notice: x, last_updated: @}\n",
        "{notice: x, last_updated: '@', laws: [ccpa]}",
        "'last_updated': @\n",
        "  last_updated: @\n  notice: |\n    2024-01-31\n",
    ],
)
def test_only_the_date_moves(marked: str) -> None:
    before, after = exchanged(marked)
    assert with_scalar(before, UPDATED, NEW) == after


@pytest.mark.parametrize(
    ("marked", "path"),
    [
        ("dates:\n  last_updated: @\n  effective: 2024-01-31\n", ("dates", "last_updated")),
        ("changes:\n  - {on: 2024-01-31}\n  - {on: @}\n", ("changes", 1, "on")),
        ("changes:\n  - {id: one, on: 2024-01-31}\n  - id: two\n    on: @\n", ("changes", "two", "on")),
        ("days: [2024-01-31, @]\n", ("days", 1)),
        ("1: 2024-01-31\ndays:\n- @\n- 2024-01-31\n", ("days", 0)),
    ],
)
def test_the_path_may_lead_further_down(marked: str, path: Path) -> None:
    before, after = exchanged(marked)
    assert with_scalar(before, path, NEW) == after


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_the_real_notices_can_be_exchanged(name: str) -> None:
    assert with_scalar(source(name).encode(), ("language",), "en-GB") == source(name).replace(
        "language: en-US\n", "language: en-GB\n"
    ).encode("utf-8")


def test_the_date_of_a_real_notice_moves() -> None:
    text = source("coverys")
    assert text.count(f"last_updated: {OLD}") == 1
    expected = text.replace(f"last_updated: {OLD}", f"last_updated: {NEW}").encode()
    assert with_scalar(text.encode(), UPDATED, NEW) == expected


@pytest.mark.parametrize("value", ["2026-11-20", "6 months", "Jane Roe", "été", "us-ca", "1.2", "yes", "a/b"])
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_a_value_that_needs_no_quotation_marks_is_written(value: str, quote: str) -> None:
    before, after = (f"[a]: b\nd: {{k: {quote}{it}{quote}, e: f}}\n"[7:].encode() for it in (OLD, value))
    assert with_scalar(before, ("d", "k"), value) == after


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            " ",
            " x",
            "x ",
            "a  b",
            "a\tb",
            "a\nb",
            "~",
            "null",
            "NULL",
            "|",
            "?",
            "---",
            "a:",
            "a: b",
            "a #b",
            "#a",
        ),
        *("- a", "it's", 'a"b', "a\\b", "a, b", "[a]", "{a}", "*a", "&a", "!a", "%a", "@a", "`a`"),
        *("\udc80", "a\u200b", "\u3164"),
    ],
)
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_another_value_is_refused(value: str, quote: str) -> None:
    with pytest.raises(EditError):
        with_scalar(f"last_updated: {quote}{OLD}{quote}\n".encode(), UPDATED, value)


NOT_THERE = "There is no `last_updated` in the file. Write it there first."
SEVERAL_LINES = "`last_updated` is written over several lines. Write it on the line of its key, and try again."
KEYS = "`last_updated` holds keys or a list, where one value is expected. Change the file by hand, in an editor."
UNREADABLE = "The file was not changed, since it could not be read afterwards. "
MISTAKE = "The file has a mistake, and is not changed before it is mended. Line "


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("notice: x\n", NOT_THERE),
        ("# last_updated: 2024-01-31\nnotice: x\n", NOT_THERE),
        ("dates:\n  last_updated: 2024-01-31\n", NOT_THERE),
        ("last_updated: |\n  2024-01-31\n", SEVERAL_LINES),
        ("last_updated: >-\n  2024-01-31\n", SEVERAL_LINES),
        ("last_updated: 2024\n  01\n", SEVERAL_LINES),
        ("last_updated: '2024\r\r  01'\r", SEVERAL_LINES),
        ("last_updated: {on: 2024-01-31}\n", KEYS),
        ("last_updated: [2024-01-31]\n", KEYS),
        ("last_updated:\n", MISTAKE + "1: `last_updated` has no value."),
        (
            "notice: x\nlast_updated: 2024-01-31\nlast_updated: 2025-01-31\n",
            MISTAKE + "3: `last_updated` stands here a ",
        ),
        ("last_updated: 2024-01-31\nnotice: 'x\n", MISTAKE + "2: "),
        ("last_updated: &date 2024-01-31\n", MISTAKE + "1: `&date` "),
        ("a: b\nlast_updated: 2024\u200b-01-31\n", MISTAKE + "2: U+200B (ZERO WIDTH SPACE) cannot be seen."),
        ("", MISTAKE + "1: The file holds nothing."),
        ("- last_updated\n", MISTAKE + "1: The file is a list"),
    ],
)
def test_what_cannot_be_edited_in_place_is_told(text: str, message: str) -> None:
    with pytest.raises(EditError) as caught:
        with_scalar(text.encode(), UPDATED, NEW)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    "path",
    [
        ("last_updated", "on"),
        ("last_updated", 0),
        ("days", 2),
        ("days", -1),
        ("days", -9),
        ("days", "x", "y"),
        ("x", 0),
    ],
)
def test_a_path_that_goes_too_far_is_refused(path: Path) -> None:
    with pytest.raises(EditError, match=r"There is no `[a-z_.0-9-]+` in the file"):
        with_scalar(b"last_updated: 2024-01-31\ndays: [a, b]\n", path, NEW)


def test_what_is_not_utf_8_is_refused() -> None:
    with pytest.raises(EditError, match="not encoded in UTF-8"):
        with_scalar("last_updated: 2024-01-31\n".encode("utf-16"), UPDATED, NEW)
    with pytest.raises(EditError, match="Line 2: The file is not encoded in UTF-8; it is probably Windows-1252"):
        with_scalar(b"last_updated: 2024-01-31\na: \xe9\n", UPDATED, NEW)


def inserted(marked: str) -> tuple[bytes, bytes]:
    """The file before and after: between `<` and `>` stands what is added before the record's first key."""
    before, rest = marked.split("<")
    lead, after = rest.split(">")
    added = f"{lead}declare: reviewed\n{' ' * len(lead.rpartition(chr(10))[2])}on: {NEW}\n"
    return (before + after).encode(), (before + added + after).encode()


@pytest.mark.parametrize(
    "marked",
    [
        # Under the key, with the indentation that is there.
        "changes:\n  - on: 1\n<  - >",
        "changes:\n- on: 1\n<- >",
        "changes:\n      -   on: 1\n          by: x\n<      -   >body: x\n",
        "  changes:\n    - on: 1\n<    - >  body: x\n",
        "changes:\n  -\n    on: 1\n<  - >body: x\n",
        "'changes': # all of them\n- on: 1 # first\n<- ># last\nbody: x\n",
        "changes:\n  - reviewed\n  - {on: 1,\n     by: x} # x\n<  - >\n\n# y\nbody: x",
        "changes:\n  - on: 1\n    by: a\n      b\n<  - >\nbody: x\n",
        "changes:\n  - {\n     on: 1\n    }\n<  - >body: x\n",
        # Comments below: those of the list, and those of what follows.
        "changes:\n  - on: 1\n  # mine\n    # mine\n<  - ># other\nbody: x\n",
        "changes:\n  - on: 1\n<  - >\n  # other\nbody: x\n",
        "changes:\n  - on: 1\n  # mine\n<  - >...\n# other\n",
        "  changes:\n    - on: 1\n   # mine\n<    - >  # other\n  body: x\n",
        # After a block of text, of which blank lines are a part or not.
        "changes:\n  - on: |\n      # a\n<  - >\n# other\nbody: x\n",
        "changes:\n  - on: >-\n      a\n<  - >\nbody: x\n",
        "changes:\n  - on: |+\n      a\n\n<  - >body: x\n",
        "changes:\n  - on: |\n      a\n        \n<  - >\nbody: x\n",
        "changes:\n  - on: |-\n      a<\n  - >",
        # Where there is no line end.
        "changes:\n  - on: 1<\n  - >",
        "changes:\n  - on: 1 # x<\n  - >",
        "changes:\n  - on: 1\n  # x<\n  - >",
        # Elsewhere `changes` and `body` mean nothing.
        "a:\n  changes:\n    - b\n  body: c\n<changes:\n  - >",
        # A new key, before the body.
        "a: b\n<changes:\n  - >body: x\nc: d\n",
        "a: b # c\n<changes:\n  - >\n\n# The text\n#\nbody: x\n",
        "a: b\n# of a\n<changes:\n  - >\nbody: x\n",
        "a: b\n# of a\n\n# of a, too\n<changes:\n  - >  \n# The text\nbody: x\n",
        "a:\n  - b\n  # - c\n<changes:\n  - ># The text\nbody: x\n",
        "a: |\n  b\n  # c\n<changes:\n  - >\nbody: x\n",
        "a: |+\n  b\n\n<changes:\n  - >body: x\n",
        "  a: b\n<  changes:\n    - >\n  # The text\n  body: x\n",
        "# file\n<changes:\n  - >body: x\na: b\n",
        "# file\n---\n<changes:\n  - >\n# The text\nbody: x\na: b\n",
        "<changes:\n  - >body: x\n",
        # A new key, at the end.
        "a: b\n<changes:\n  - >",
        "a: b\n# of a\n\n# end\n\n<changes:\n  - >",
        "a: b\n# end<\nchanges:\n  - >",
        "---\na: b\n# ...\n<changes:\n  - >...\n# end\n",
        "a: |\n  ...\n\n<changes:\n  - >... # end",
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_record_is_added_and_nothing_else(marked: str, line_end: str, mark: str) -> None:
    before, after = (it.replace(b"\n", line_end.encode()) for it in inserted(mark + marked))
    assert with_record(before, "changes", RECORD) == after


@pytest.mark.parametrize(
    ("before", "line_end"),
    [
        ("a: b", "\n"),
        ("a: b\r\nc: d\ne: f\r\n", "\r\n"),
        ("a: b\nc: d\ne: f\r", "\n"),
        ("a: b\r# c\r\n# d\re: f", "\r"),
        ("a: b\r\n\r\n# c\n", "\r\n"),
    ],
)
def test_the_lines_end_as_most_lines_of_the_file_do(before: str, line_end: str) -> None:
    lead = "" if before[-1] in "\r\n" else line_end
    added = lead + f"changes:\n  - declare: reviewed\n    on: {NEW}\n".replace("\n", line_end)
    assert with_record(before.encode(), "changes", RECORD) == (before + added).encode()


@pytest.mark.parametrize("name", NAMES)
def test_the_real_notices_take_records_before_their_bodies(name: str) -> None:
    head, body = source(name).split("\nbody:\n")
    record = {
        "declare": "reviewed",
        "reason": "No change in practice: reviewed with the DPO",
        "by": "Jane Roe",
        "on": NEW,
    }
    first = f"""changes:
  - declare: reviewed
    reason: "No change in practice: reviewed with the DPO"
    by: Jane Roe
    on: {NEW}
"""
    once = with_record(source(name).encode(), "changes", record)
    assert once.decode() == f"{head}{first}\nbody:\n{body}"
    twice = with_record(once, "changes", RECORD)
    assert twice.decode() == f"{head}{first}  - declare: reviewed\n    on: {NEW}\n\nbody:\n{body}"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Jane Roe", "Jane Roe"),
        ("yes", "yes"),
        ("2026-11-20", "2026-11-20"),
        ('O\'Neil, "J" & sons', 'O\'Neil, "J" & sons'),
        ("https://example.com/#x", "https://example.com/#x"),
        ("C#", "C#"),
        ("王小明", "王小明"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a: b", '"a: b"'),
        ("it's: so", '"it\'s: so"'),
        ("suite #201", '"suite #201"'),
        ("a # b", '"a # b"'),
        ("- a", '"- a"'),
        ("# a", '"# a"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("*a*", '"*a*"'),
        ("[a]", '"[a]"'),
        ("'a'", "\"'a'\""),
        ('"a"', "'\"a\"'"),
        ('"it\'s"', "'\"it''s\"'"),
        ("a: \\n", "'a: \\n'"),
        ("  two\nlines\r\n\tand\u2028more\x85 ", "two lines and more"),
        ("a:\n# b", '"a: # b"'),
        ("word " * 5000, ("word " * 5000).strip()),
        ("ends:", '"ends:"'),
    ],
)
def test_a_value_is_quoted_where_it_would_be_read_otherwise(value: str, written: str) -> None:
    added = f"changes:\n  - reason: {written}\n    on: {NEW}\n"
    assert with_record(b"a: b\n", "changes", {"reason": value, "on": NEW}) == b"a: b\n" + added.encode()


@pytest.mark.parametrize(
    ("text", "record", "message"),
    [
        ("{a: b}\n", RECORD, "The file is written in curly brackets. Write each of its keys on a line of its own"),
        ("changes: [{on: 1}]\n", RECORD, "`changes` is a list in square brackets. Write each item on a line of its "),
        ("changes: none\n", RECORD, "`changes` is not a list. Write its items on lines of their own, after `- `."),
        ("changes: {on: 1}\n", RECORD, "`changes` is not a list. "),
        ("changes:\n", RECORD, MISTAKE + "1: `changes` has no value."),
        ("changes:\n  -\n", RECORD, MISTAKE + "2: This item is empty."),
        ("changes: []\n", RECORD, MISTAKE + "1: "),
        ("changes:\n  - a\nchanges:\n  - b\n", RECORD, MISTAKE + "3: `changes` stands here a second time"),
        ("a: b\n", {}, "There is nothing to add to `changes`."),
        ("a: b\n", {"by": " \n"}, "Nothing is written for `by`. Write the words."),
        ("a: b\n", {"by:": "x"}, "`by:` cannot be a key."),
        ("a: b\n", {"by": "a\x1b[1mb"}, "`by` holds U+001B (ESCAPE), which cannot be seen. Retype `aU+001B[1mb`"),
        ("a: b\n", {"by": "a\u202eb"}, "`by` holds U+202E (RIGHT-TO-LEFT OVERRIDE), which cannot be seen."),
        ("a: b\n", {"by": "a\udcffb"}, "`by` holds U+DCFF (CONTROL CHARACTER), which cannot be seen."),
        ("a: b\n", {"by": "x" * 100_001}, UNREADABLE + "Line 3: The text has 100,001 ch"),
        ("a: |\n  b", RECORD, "The file was not changed, since more than this would change in it. Press Enter at "),
        ("changes:\n  - by: |\n      b", RECORD, "The file was not changed, since more than this would change in it. "),
    ],
)
def test_a_record_that_cannot_be_added_is_told(text: str, record: dict[str, str], message: str) -> None:
    with pytest.raises(EditError) as caught:
        with_record(text.encode(), "changes", record)
    assert str(caught.value).startswith(message)


def test_an_edit_that_would_damage_the_file_gives_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edit, "_QUOTES", {"plain": "'", "single": '"', "double": "x"})
    with pytest.raises(EditError, match=r"^The file was not changed, since more than this would change in it\. Change"):
        with_scalar(b'last_updated: "2024-01-31"\n', UPDATED, NEW)
    monkeypatch.setattr(edit, "_quoted", lambda value: value)
    with pytest.raises(EditError, match=r"^The file was not changed, since it could not be read afterwards\. Line 3: "):
        with_record(b"a: b\n", "changes", {"by": "a: b"})
    monkeypatch.setattr(edit, "_quoted", lambda value: value.replace(":", ""))
    with pytest.raises(EditError, match=r"^The file was not changed, since more than this would change in it\. Change"):
        with_record(b"a: b\n", "changes", {"by": "a: b"})


WORDS = st.text(
    st.sampled_from("ab'\"#:\\é😀-|> \n\t,[]{}&*!%@`?~=\u200c\u0645") | st.characters(exclude_categories=("Cs", "Cc")),
    min_size=1,
).filter(lambda text: text.strip() != "" and not UNSEEN.search(" ".join(text.split())))
FILES = (
    "a: |\n  b\n<changes:\n  - >\n# The text\nbody:\n  - c\n",
    "a: b\nchanges:\n- on: x\n<- >\n\n# The text\nbody: c",
    "é: 😀\n# end\n<changes:\n  - >...\n",
    "changes:\n  - on: x # y<\n  - >",
)


@pytest.mark.parametrize("marked", FILES)
@settings(max_examples=80, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["declare", "reason", "by", "on"]), WORDS, min_size=1),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
@example({"reason": "a: 'b' \"c\" # d\n- e", "by": "\\"}, "\r\n", True)
def test_any_words_are_read_back(marked: str, record: dict[str, str], line_end: str, has_mark: bool) -> None:
    mark = codecs.BOM_UTF8 if has_mark else b""
    file = marked.replace("\n", line_end)
    before, after = (mark + file.split("<")[0].encode(), file.split(">")[1].encode())
    made = with_record(before + after, "changes", record)
    assert made.startswith(before)
    assert made.endswith(after)
    was, now = read(before + after), read(made)
    assert isinstance(was, dict)
    words = {key: " ".join(value.split()) for key, value in record.items()}
    assert now == {**was, "changes": [*was.get("changes", []), words]}
    assert isinstance(now, dict)
    assert list(now["changes"][-1]) == list(record)


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab1é_-/.+ :#'\",[]&|~\n"), min_size=1, max_size=6), st.sampled_from(["", "'", '"']))
def test_any_value_is_written_alone_or_refused(value: str, quote: str) -> None:
    before, after = (f"d: [a, {quote}{it}{quote}] # {OLD}\n".encode() for it in (OLD, value))
    try:
        assert with_scalar(before, ("d", 1), value) == after
    except EditError:
        return
    assert read(after) == {"d": ["a", value]}
