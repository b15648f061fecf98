"""From the text of a YAML file to its tree.

The tree is built from the reader's events in one pass: nothing is expanded, nothing is constructed, and
nothing is nested deeper than the limit. A mistake after which the reading could not be trusted stops it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from yaml.parser import ParserError

from notice_compiler.finding import Finding
from notice_compiler.place import Extent, Path
from notice_compiler.source import pitfalls
from notice_compiler.source.characters import RETURN, UNSEEN, visible
from notice_compiler.source.defect import defect, line_start, rest_of_line
from notice_compiler.source.indentation import blank_indentation
from notice_compiler.source.refusal import Refusal
from notice_compiler.source.tree import Entry, Mapping, Node, Scalar, Sequence, Source, Style, Tree
from notice_compiler.source.yaml_message import yaml_message

MAX_DEPTH = 64
MAX_NODES = 200_000
MAX_LENGTH = 100_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STYLES: dict[str | None, Style] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
_BEGIN = "Begin every entry with its key, as in `title: Privacy Notice`."
_NULLS = frozenset({"~", "null", "Null", "NULL"})


def parse(source: Source) -> tuple[Tree | None, tuple[Finding, ...]]:
    """The tree of a file, and what is wrong with it as YAML; no tree when it cannot be read to its end.

    What cannot be seen outside keys and values, in a comment, is for `decode` to find.
    """
    reader = _Reader(source)
    try:
        root = reader.root()
    except _StopError as stop:
        if indented := blank_indentation(source.text, _where(stop.finding).end):
            return None, (indented,)
        start = line_start(source.text, _where(stop.finding).start)
        return None, (*(found for found in reader.findings() if _where(found).end <= start), stop.finding)
    return Tree(source, root, frozenset(reader.omitted)), tuple(reader.findings())


def _where(finding: Finding) -> Extent:
    assert isinstance(finding.where, Extent)
    return finding.where


def _extent(event: Event) -> Extent:
    assert event.start_mark is not None
    assert event.end_mark is not None
    return Extent(event.start_mark.index, event.end_mark.index)


class _StopError(Exception):
    """Reading cannot go on."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


class _Reader:
    """Makes nodes of events, and collects what is wrong on the way.

    A node is None where nothing, or a word for nothing, is written.
    """

    def __init__(self, source: Source) -> None:
        self.omitted: set[Path] = set()
        self._found: list[Finding] = []
        self._source = source
        self._text = source.text
        self._next = self._read().__next__
        self._nodes = 0
        self._last: Extent | None = None
        self._read_to = 0
        self._empty_at = -1
        self._brackets: list[int] = []

    def findings(self) -> list[Finding]:
        """The findings in the order of the file."""
        return sorted(self._found, key=_where)

    def root(self) -> Mapping:
        """The mapping that is the whole file."""
        self._next()
        event = self._next()
        if isinstance(event, StreamEndEvent):
            self._empty_file()
        self._no_directives(event)
        node = self._node(self._next(), (), 0)
        self._next()
        end = self._next()
        if not isinstance(end, StreamEndEvent):
            message = f"`{visible(self._text[slice(*_extent(end))])}` begins a second document; a file holds one."
            self._stop("several-documents", _extent(end), message, "Put each notice in a file of its own.")
        self._comments(len(self._text))
        return self._checked_root(node)

    def _checked_root(self, node: Node | None) -> Mapping:
        if node is None:
            self._empty_file()
        if not isinstance(node, Mapping):
            what = "a list" if isinstance(node, Sequence) else "a text"
            extent = rest_of_line(self._text, node.extent.start)
            self._stop("not-a-mapping", extent, f"The file is {what}, where keys with values are expected.", _BEGIN)
        return node

    def _no_directives(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent) and (event.version or event.tags):
            extent = rest_of_line(self._text, _extent(event).start)
            self._stop("yaml-syntax", extent, "A line cannot begin with `%`.", "Remove the line.")

    def _empty_file(self) -> NoReturn:
        what = "nothing but comments" if "#" in self._text else "nothing"
        self._stop("empty-file", Extent(0, 0), f"The file holds {what}.", _BEGIN)

    def _node(self, event: Event, path: Path, depth: int) -> Node | None:
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        if isinstance(event, AliasEvent):
            raise _StopError(pitfalls.repetition(self._text, _extent(event), bool(self._brackets)))
        assert isinstance(event, CollectionStartEvent)
        return self._collection(event, path, depth + 1)

    def _scalar(self, event: ScalarEvent) -> Scalar | None:
        value, extent = event.value, _extent(event)
        scalar = Scalar(value, extent, _STYLES.get(event.style, "plain"))
        self._count(extent)
        if event.tag or event.anchor:
            is_words = scalar.style == "plain" and (" " in value or event.tag == "!")
            raise _StopError(pitfalls.tag_or_anchor(self._text, extent, is_words))
        if len(value) > MAX_LENGTH:
            message = f"The text has {len(value):,} characters; the limit is {MAX_LENGTH:,}."
            cure = "Check that a quotation mark is not missing, or split the text."
            self._stop("text-too-long", extent, message, cure)
        self._comments(extent.start)
        self._read_to, self._last = max(self._read_to, extent.end), extent
        if unseen := UNSEEN.search(value) or RETURN.search(value):
            self._found.append(pitfalls.unseen_character(self._text, scalar, unseen))
        return None if value == "" or (value in _NULLS and scalar.style == "plain") else scalar

    def _collection(self, event: CollectionStartEvent, path: Path, depth: int) -> Node | None:
        extent = _extent(event)
        self._count(extent)
        if event.tag or event.anchor:
            raise _StopError(pitfalls.tag_or_anchor(self._text, extent, is_words=False))
        if depth > MAX_DEPTH:
            message = f"Keys and lists stand within one another more than {MAX_DEPTH} deep."
            cure = "Check the brackets and the indentation."
            self._stop("nesting-too-deep", Extent(extent.start, extent.start + 1), message, cure)
        make = self._mapping if isinstance(event, MappingStartEvent) else self._sequence
        if not event.flow_style:
            return make(extent.start, False, path, depth)
        self._brackets.append(extent.start)
        node = make(extent.start, True, path, depth)
        self._brackets.pop()
        return node

    def _count(self, extent: Extent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            message = f"The file holds more than {MAX_NODES:,} keys and values."
            self._stop("too-many-nodes", extent, message, "Check that it is the right file, or split it.")

    def _sequence(self, start: int, in_flow: bool, path: Path, depth: int) -> Sequence | None:
        items: list[Node] = []
        is_empty = True
        while not isinstance(event := self._next(), SequenceEndEvent):
            is_empty = False
            node = self._node(event, (*path, len(items)), depth)
            if node is None:
                self._empty(None)
            else:
                items.append(node)
        if in_flow:
            self._found += pitfalls.torn_texts(self._text, items)
        self._last = self._closed(start, event, in_flow)
        return None if is_empty else Sequence(tuple(items), self._last)

    def _mapping(self, start: int, in_flow: bool, path: Path, depth: int) -> Mapping | None:
        entries: list[Entry] = []
        keys: dict[str, Scalar] = {}
        lone: list[Scalar] = []
        doubled = False
        while not isinstance(event := self._next(), MappingEndEvent):
            key = self._key(event, path, depth)
            value = self._node(self._next(), (*path, key.value), depth)
            doubled, told = key.value in keys, doubled
            if value is not None and key.value not in keys:
                entries.append(Entry(key, value))
            elif in_flow and value is None and not pitfalls.has_colon(self._text, key):
                lone.append(key)
            elif not (doubled and told):
                self._left_out(key, keys, in_list=isinstance(path[-1] if path else "", int))
            if value is None and key.value not in keys:
                self.omitted.add((*path, key.value))
            keys.setdefault(key.value, key)
        self._last = self._closed(start, event, in_flow)
        if lone:
            is_first = lone[0] is next(iter(keys.values()))
            self._found.append(pitfalls.key_without_value(self._text, lone[0], is_first))
        elif in_flow:
            self._found += islice(pitfalls.torn_texts(self._text, [entry.value for entry in entries]), 1)
        return Mapping(tuple(entries), self._last) if keys else None

    def _key(self, event: Event, path: Path, depth: int) -> Scalar:
        node = self._scalar(event) if isinstance(event, ScalarEvent) else self._node(event, path, depth)
        assert self._last is not None
        if not isinstance(node, Scalar):
            written = visible(self._text[slice(*self._last)])
            message = f"`{written}` stands where a key is expected." if written else "There is no key before the colon."
            self._stop("non-text-key", self._last, message, "Write a word as the key; put text in quotation marks.")
        if node.style == "plain" and node.value == "<<":
            raise _StopError(pitfalls.merge_key(self._text, node.extent))
        return node

    def _left_out(self, key: Scalar, keys: dict[str, Scalar], *, in_list: bool) -> None:
        """Tells of an entry whose key is there already, or else has no value."""
        if key.value not in keys:
            self._empty(key)
            return
        line = self._source.position(keys[key.value].extent.start).line
        self._found.append(pitfalls.duplicate_key(self._text, key, line, in_list=in_list))

    def _empty(self, key: Scalar | None) -> None:
        """Tells of a value that is not there, unless a comment swallowed it, which is told already."""
        assert self._last is not None
        if not pitfalls.is_swallowed(self._text, self._last.end):
            self._found.append(pitfalls.empty_value(self._text, self._last, key))
            self._empty_at = self._last.end

    def _forget_empty(self) -> None:
        """Takes back that the last thing is empty, when reading stops there: its text is what cannot be read."""
        if self._found and self._last and self._empty_at == self._last.end and self._found[-1].rule == "empty-value":
            self._found.pop()

    def _closed(self, start: int, end: Event, in_flow: bool) -> Extent:
        """The extent of a collection; one without brackets ends with its last member."""
        return Extent(start, _extent(end).end if in_flow or self._last is None else self._last.end)

    def _comments(self, end: int) -> None:
        if self._text.find("#", self._read_to, end) != -1:
            self._found += pitfalls.swallowed_comments(self._text, self._read_to, end)

    def _read(self) -> Iterator[Event]:
        if self._text.startswith("\ufeff"):
            raise _StopError(self._unreadable())
        try:
            yield from yaml.parse(self._text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            raise _StopError(self._refused(error)) from None
        except (yaml.YAMLError, UnicodeEncodeError):
            raise _StopError(self._unreadable()) from None

    def _unreadable(self) -> Finding:
        """The finding for a character that the reader refuses before it reads, or counts as none."""
        return yaml_message(Refusal(self._text, "", "", 0, 0, None, None))

    def _refused(self, error: yaml.MarkedYAMLError) -> Finding:
        mark = error.problem_mark or error.context_mark
        at = min(mark.index if mark else 0, len(self._text))
        self._forget_empty()
        if isinstance(error, ParserError) and (cause := self._swallowed_before(at)):
            return cause
        since = error.context_mark.index if error.context_mark else at
        bracket = self._brackets[-1] if self._brackets else None
        return yaml_message(
            Refusal(self._text, error.problem or "", error.context or "", at, since, self._last, bracket)
        )

    def _swallowed_before(self, at: int) -> Finding | None:
        """The comment that took away what is missing now, such as a closing bracket."""
        self._comments(at)
        start = self._brackets[0] if self._brackets else self._last.end if self._last else 0
        swallowed = (found for found in self._found if found.rule == "swallowed-comment")
        return next((found for found in swallowed if _where(found).start >= start), None)

    def _stop(self, rule: str, extent: Extent, message: str, cure: str) -> NoReturn:
        raise _StopError(defect(rule, self._text, extent, message, cure))
