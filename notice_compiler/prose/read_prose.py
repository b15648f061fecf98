"""Reads a passage of Markdown: a closed subset (paragraphs, emphasis, links, lists, line breaks).

Everything else that Markdown knows is a slip, never a silent literal. It cannot tell whether the ids of
annotations exist: that is for `resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, backtick, html_inline, image, link
from markdown_it.token import Token

from notice_compiler.document import Block, Emphasis, Fact, Inline, Item, LineBreak, Link, List, Paragraph, Text
from notice_compiler.near import suggestion
from notice_compiler.prose.address import check_href
from notice_compiler.prose.prose import SCHEMES, WORD_SCHEMES, Annotation, Prose, Slip, Target

NEGATABLE: Final = ("source", "purpose", "recipient", "category")
_NEGATION = re.compile(r"\b(?:not|never|no|except|cannot|\w+n[’']t)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^>\n]*>?")
_BLANKS = re.compile(r"[ \t\n]+")
_CLAUSE_END = re.compile(r"[.;:!?]")
_SCHEME_LIKE = re.compile(r"^([a-z][a-z_-]*):(?!//)(.*)$", re.DOTALL)
_STRAY = re.compile(
    r"\]\s*\(\s*(?:"
    + "|".join(SCHEMES)
    + r")\s*:[^)\n]*\)?|\((?:"
    + "|".join(SCHEMES)
    + r"):[a-z0-9-]+(?:,[a-z0-9-]+)*\)"
)
_LINK_START = re.compile(r"\]\(\s*<?")
REFUSED_BLOCKS: Final = {
    "heading_open": ("a heading", "Give the section its own `heading:`, and leave the text to the sentences."),
    "blockquote_open": ("a quotation (a line that begins with `>`)", "Write the sentence without the leading `>`."),
    "fence": ("a code block", "Write the sentences without the fence."),
    "code_block": ("a code block (a line indented by four spaces)", "Remove the extra indentation of the line."),
    "hr": ("a horizontal rule", "Begin a new section instead."),
    "html_block": ("raw HTML", "Write the words alone; the page's markup is made by the compiler."),
}


@lru_cache(maxsize=65536)
def read_prose(text: str) -> tuple[Prose, tuple[Slip, ...]]:
    """A passage's blocks, annotations and slips; positions are offsets into the text, in code points."""
    reader = _Reader(text)
    tokens = iter(_markdown().parse(text))
    blocks = tuple(reader.blocks(tokens))
    prose = Prose(blocks, tuple(reader.annotations), tuple(reader.fragments))
    return prose, tuple(sorted(reader.slips, key=lambda slip: slip.start))


def plain_text(children: tuple[Inline, ...]) -> str:
    """The words alone, white space folded."""
    return " ".join("".join(_words(children)).split())


def merged(children: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same words in as few nodes as they need, white space folded (no-break spaces kept)."""
    found: list[Inline] = []
    for child in children:
        if isinstance(child, Text) and found and isinstance(found[-1], Text):
            child = Text(found.pop().text + child.text)  # type: ignore[union-attr]
        found.append(Text(_BLANKS.sub(" ", child.text)) if isinstance(child, Text) else child)
    return tuple(found)


def _words(children: tuple[Inline, ...]) -> Iterator[str]:
    for child in children:
        match child:
            case Emphasis() | Link() | Fact():
                yield from _words(child.children)
            case LineBreak():
                yield " "
            case _:
                yield child.text


class _Markdown(MarkdownIt):
    """CommonMark whose link targets come through as written, to be checked here."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002  (the library's name)
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


@cache
def _markdown() -> MarkdownIt:
    markdown = _Markdown("commonmark")
    markdown.disable("reference")
    markdown.inline.ruler.at("link", lambda state, silent: _positioned(link, state, silent))
    markdown.inline.ruler.at("image", lambda state, silent: _positioned(image, state, silent))
    markdown.inline.ruler.at("backticks", lambda state, silent: _positioned(backtick, state, silent))
    markdown.inline.ruler.at("html_inline", lambda state, silent: _positioned(html_inline, state, silent))
    markdown.inline.ruler.at("autolink", lambda state, silent: _positioned(autolink, state, silent))
    return markdown


def _positioned(rule: object, state: StateInline, silent: bool) -> bool:
    """Runs one of the library's inline rules and notes the stretch that it read on the token that it made."""
    start, before = state.pos, len(state.tokens)
    assert callable(rule)
    if not rule(state, silent):
        return False
    if not silent:
        made = next((token for token in state.tokens[before:] if token.type != "text"), None)
        if made is not None:
            made.meta = {"start": start, "end": state.pos}
    return True


@dataclass
class _Reader:
    text: str
    annotations: list[Annotation] = field(default_factory=list)
    fragments: list[Target] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)

    def blocks(self, tokens: Iterator[Token], closing: str | None = None) -> Iterator[Block]:
        for token in tokens:
            if token.type == closing:
                return
            yield from self._block(token, tokens)

    def _block(self, token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
        match token.type:
            case "paragraph_open":
                yield Paragraph(self._inline(next(tokens)))
                next(tokens)
            case "bullet_list_open":
                yield List(tuple(self._items(tokens, "bullet_list_close")))
            case "ordered_list_open":
                self._check_number(token)
                yield List(tuple(self._items(tokens, "ordered_list_close")), ordered=True)
            case kind if kind in REFUSED_BLOCKS:
                self._refuse_block(token)
                if kind.endswith("_open"):
                    for _ in self.blocks(tokens, kind.replace("_open", "_close")):
                        pass
            case "inline":
                self._inline(token)
            case other:
                raise AssertionError(f"Markdown token without a meaning here: {other}")

    def _items(self, tokens: Iterator[Token], closing: str) -> Iterator[Item]:
        for token in tokens:
            if token.type == closing:
                return
            yield Item(tuple(self.blocks(tokens, "list_item_close")))

    def _check_number(self, token: Token) -> None:
        number = token.attrGet("start")
        start, end = self._lines(token)
        marker = re.search(r"\d+[.)]", self.text[start:end])
        if marker and marker.group()[:-1] != "1" and number != 1:
            written = marker.group()
            self._slip(
                "list-number",
                f"`{written}` at the beginning of a line starts a numbered list, and its number would be lost.",
                f"Write `{written[:-1]}\\{written[-1]}` if it ends a sentence, or begin the list with 1.",
                start + marker.start(),
                start + marker.end(),
            )

    def _refuse_block(self, token: Token) -> None:
        what, cure = REFUSED_BLOCKS[token.type]
        start, end = self._lines(token)
        stretch = self.text[start:end]
        lead, first = len(stretch) - len(stretch.lstrip()), stretch.strip().split("\n")[0]
        if token.type == "html_block":
            tag = _TAG.match(first)
            first = tag.group() if tag else first
            message = f"`{first}` is raw HTML, which a notice cannot hold."
            self._slip("raw-html", message, cure, start + lead, start + lead + len(first))
            return
        message = f"`{first[:60]}` would be read as {what}, which a notice's text cannot hold."
        self._slip("markdown-not-allowed", message, cure, start + lead, start + lead + len(first))

    def _lines(self, token: Token) -> tuple[int, int]:
        assert token.map is not None
        starts = _line_starts(self.text)
        return starts[token.map[0]], starts[min(token.map[1], len(starts) - 1)]

    def _inline(self, token: Token) -> tuple[Inline, ...]:
        passage = _Passage(self, token.content, _offsets(self.text, token))
        children = merged(passage.children(iter(token.children or ())))
        passage.check_strays()
        return children

    def _slip(self, rule: str, message: str, cure: str, start: int, end: int) -> None:
        self.slips.append(Slip(rule, message, cure, start, end, self.text[start:end]))


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text)), len(text)]


def _offsets(text: str, token: Token) -> list[int]:
    """For each code point of an inline token's content, and its end, the offset in the passage.

    The library strips indentation and list markers from the front of lines and white space from their ends,
    so each line of the content is found at the end of its line of the passage.
    """
    assert token.map is not None
    starts = _line_starts(text)
    offsets: list[int] = []
    for number, line in enumerate(token.content.split("\n"), token.map[0]):
        whole = text[starts[number] : starts[number + 1]].rstrip("\n")
        first = starts[number] + len(whole.rstrip()) - len(line.rstrip())
        offsets += range(first, first + len(line) + 1)
    return offsets


@dataclass
class _Passage:
    """One run of inline words."""

    reader: _Reader
    source: str
    offsets: list[int]
    read: list[tuple[int, int]] = field(default_factory=list)
    clause: str = ""

    def children(
        self, tokens: Iterator[Token], closing: str | None = None, *, outside: bool = True
    ) -> Iterator[Inline]:
        for token in tokens:
            if token.type == closing:
                return
            yield from self._child(token, tokens, outside)

    def _child(self, token: Token, tokens: Iterator[Token], outside: bool) -> Iterator[Inline]:
        match token.type:
            case "text":
                if outside:
                    self._hear(token.content)
                if token.content:
                    yield Text(token.content)
            case "softbreak":
                self._hear(" ")
                yield Text(" ")
            case "hardbreak":
                self._hear(" ")
                yield LineBreak()
            case "em_open" | "strong_open":
                closing = token.type.replace("_open", "_close")
                inner = merged(self.children(tokens, closing, outside=outside))
                yield Emphasis(inner, strong=token.type == "strong_open")
            case "link_open":
                yield from self._link(token, tokens)
            case _:
                self._refuse(token)
                yield Text(token.content)

    def _hear(self, words: str) -> None:
        """Follows the clause, for the negation that may stand before an annotation."""
        ends = [match.end() for match in _CLAUSE_END.finditer(words)]
        self.clause = words[ends[-1] :] if ends else self.clause + words

    def _refuse(self, token: Token) -> None:
        start, end = self._stretch(token)
        written = self.source[start:end]
        if token.type == "html_inline" and self._closes(written):
            return
        if token.type == "html_inline":
            self._slip("raw-html", f"`{written}` is raw HTML, which a notice cannot hold.", HTML_CURE, start, end)
            return
        what = {"code_inline": "code", "image": "an image"}.get(token.type, "something other than words")
        message = f"`{written}` would be read as {what}, which a notice's text cannot hold."
        self._slip("markdown-not-allowed", message, "Write the words alone.", start, end)

    def _closes(self, tag: str) -> bool:
        """Whether it is the end of an element whose beginning has been told already."""
        name = tag.strip("</> \n").lower()
        return tag.startswith("</") and f"<{name}" in self.source[: self.source.find(tag)].lower()

    def _link(self, token: Token, tokens: Iterator[Token]) -> Iterator[Inline]:
        start, end = self._stretch(token)
        negation = _NEGATION.search(self.clause)
        children = merged(self.children(tokens, "link_close", outside=False))
        href = str(token.attrGet("href") or "")
        scheme, colon, rest = href.partition(":")
        if token.markup == "autolink":
            self._slip(
                "link-form",
                f"`{self.source[start:end]}` is a bare address.",
                "Write the words that readers see in front of it: `[words](address)`.",
                start,
                end,
            )
        elif not plain_text(children):
            self._slip(
                "annotation-malformed",
                f"`{self.source[start:end]}` has no words between its brackets.",
                "Write the words that readers see: `[words](…)`.",
                start,
                end,
            )
        elif colon and scheme in SCHEMES:
            fact = self._annotation(scheme, rest, children, (start, end), negation.group() if negation else None)
            if fact is not None:
                yield fact
                return
        elif self._check_link(href, token, start, end):
            yield Link(href, children)
            return
        yield from children

    def _annotation(
        self, scheme: str, rest: str, children: tuple[Inline, ...], stretch: tuple[int, int], negation: str | None
    ) -> Fact | None:
        start, end = stretch
        at = self._target_start(start, end) + len(scheme) + 1
        ids = rest.split(",") if rest else []
        takes_words = scheme in WORD_SCHEMES
        if takes_words == bool(ids) or not all(re.fullmatch(r"[a-z0-9_-]+", name, re.IGNORECASE) for name in ids):
            right = f"`[words]({scheme}:)`" if takes_words else f"`[words]({scheme}:id)` or `[words]({scheme}:id,id)`"
            message = f"`{self.source[start:end]}` is not a well-formed annotation."
            self._slip(
                "annotation-malformed", message, f"Write {right}, without spaces inside the brackets.", start, end
            )
            return None
        targets = []
        for name in ids:
            targets.append(Target(name, self.offsets[at], self.offsets[at] + len(name)))
            at += len(name) + 1
        kind = next(known for known in SCHEMES if known == scheme)
        spot = self.offsets[start], self.offsets[end]
        heard = negation if scheme in NEGATABLE else None
        self.reader.annotations.append(Annotation(kind, tuple(targets), plain_text(children), *spot, heard))
        return Fact(scheme, tuple(ids), children)

    def _check_link(self, href: str, token: Token, start: int, end: int) -> bool:
        at = self._target_start(start, end)
        like = _SCHEME_LIKE.match(href)
        near = suggestion(like.group(1), SCHEMES) if like else None
        if near is not None:
            message = f"`{href}` is not one of the kinds of annotation."
            self._slip("unknown-annotation", message, f"Did you mean `{near}:`?", at, at + len(href))
            return False
        complaint = check_href(href)
        if complaint is None and token.attrGet("title"):
            message = f"The link `{href}` carries a title in quotation marks, which no reader sees."
            self._slip("link-form", message, "Leave the title out.", at, end)
            return False
        if complaint is not None:
            shown = href or self.source[start:end]
            self._slip("link-target", f"The link target `{shown}` {complaint[0]}", complaint[1], at, end - 1)
            return False
        if href.startswith("#"):
            first = self.offsets[at]
            self.reader.fragments.append(Target(href[1:], first, first + len(href)))
        return True

    def _target_start(self, start: int, end: int) -> int:
        last = start
        for match in _LINK_START.finditer(self.source, start, end):
            last = match.end()
        return last

    def _stretch(self, token: Token) -> tuple[int, int]:
        start, end = token.meta.get("start", 0), token.meta.get("end", len(self.source))
        self.read.append((start, end))
        return start, end

    def check_strays(self) -> None:
        """Whatever looks like an annotation and was not read as one would be printed as it stands."""
        for stray in _STRAY.finditer(self.source):
            if not any(start <= stray.start() < end for start, end in self.read):
                self._slip(
                    "annotation-malformed",
                    f"`{stray.group()}` looks like part of an annotation, but would be printed as it stands.",
                    "Write `[words](scheme:id)`: no space between the brackets, none inside the round ones, and no "
                    "annotation inside another.",
                    stray.start(),
                    stray.end(),
                )

    def _slip(self, rule: str, message: str, cure: str, start: int, end: int) -> None:
        self.reader._slip(rule, message, cure, self.offsets[start], self.offsets[max(start, end - 1)] + 1)


HTML_CURE: Final = "Write the words alone; the page's markup is made by the compiler."
