"""Reads a passage of Markdown: a closed subset (paragraphs, emphasis, links, lists, line breaks).

Everything else that Markdown knows is a slip, never a silent literal. It cannot tell whether the ids of
annotations exist: that is for `resolve`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import Final

from markdown_it.token import Token

from notice_compiler.document import Block, Inline, Item, List, Paragraph
from notice_compiler.prose.inline_words import merged, plain_text
from notice_compiler.prose.lines import bullets, interruption, lazy_lines, other_mark
from notice_compiler.prose.markdown import content_offsets, line_starts, markdown
from notice_compiler.prose.passage import Passage
from notice_compiler.prose.prose import Annotation, Prose, Slip, Target

_TAG = re.compile(r"<[^>\n]*>?")
DEEPEST: Final = 8
REFUSED_BLOCKS: Final = {
    "heading_open": ("a heading", "Give the section its own `heading:`, and leave the text to the sentences."),
    "blockquote_open": ("a quotation (a line that begins with `>`)", "Write the sentence without the leading `>`."),
    "fence": ("a code block", "Write the sentences without the fence."),
    "code_block": ("a code block (a line indented by four spaces)", "Remove the extra indentation of the line."),
    "hr": ("a horizontal rule", "Begin a new section instead."),
    "html_block": ("raw HTML", "Write the words alone; the page's markup is made by the compiler."),
}


@lru_cache(maxsize=4096)
def read_prose(text: str) -> tuple[Prose, tuple[Slip, ...]]:
    """A passage's blocks, annotations and slips; positions are offsets into the text, in code points."""
    reader = _Reader(text)
    reader.slips += bullets(text)
    tokens = iter(markdown().parse(text))
    blocks = tuple(reader.blocks(tokens))
    if not reader.slips and not any(_has_words(block) for block in blocks):
        reader.slips.append(
            Slip("empty-value", "No words are written here.", "Write them, or remove it.", 0, len(text[:1]), text[:1])
        )
    prose = Prose(blocks, tuple(reader.annotations), tuple(reader.fragments))
    return prose, tuple(sorted(reader.slips, key=lambda slip: slip.start))


def _has_words(block: Block) -> bool:
    match block:
        case Paragraph(children=children):
            return bool(plain_text(children).replace("\u00a0", ""))
        case List(items=items):
            return all(any(_has_words(inner) for inner in item.blocks) for item in items)
        case _:
            return True


def _depth(tokens: Iterable[Token]) -> int:
    return max(accumulate(token.nesting for token in tokens), default=0)


@dataclass
class _Reader:
    text: str
    annotations: list[Annotation] = field(default_factory=list)
    fragments: list[Target] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    lists_told: bool = False

    def __post_init__(self) -> None:
        self.starts = line_starts(self.text)

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
                self._check_mark(token)
                self._check_interruption(token)
                yield List(tuple(self._items(tokens, "bullet_list_close")))
            case "ordered_list_open":
                self._check_interruption(token)
                yield List(tuple(self._items(tokens, "ordered_list_close", ordered=True)), ordered=True)
            case kind if kind in REFUSED_BLOCKS:
                self._refuse_block(token)
                if kind.endswith("_open"):
                    for _ in self.blocks(tokens, kind.replace("_open", "_close")):
                        pass
            case "inline":
                self._inline(token)
            case other:
                raise AssertionError(f"Markdown token without a meaning here: {other}")

    def _items(self, tokens: Iterator[Token], closing: str, *, ordered: bool = False) -> Iterator[Item]:
        for number, token in enumerate(tokens, 1):
            if token.type == closing:
                return
            start, _ = self._lines(token)
            if ordered:
                self._check_number(start, token, number)
            if token.level == DEEPEST + 1 and number == 1:
                self._too_deep(start)
            blocks = tuple(self.blocks(tokens, "list_item_close"))
            if not blocks:
                self._slip(
                    "list-mark", "This item of a list is empty.", "Write its words, or remove it.", start, start + 1
                )
            yield Item(blocks)

    def _check_number(self, start: int, token: Token, number: int) -> None:
        """A list is printed with numbers from 1 and full stops; one written otherwise would be changed."""
        written = f"{token.info}{token.markup}"
        if written != f"{number}.":
            at = self.text.index(written, start)
            self._slip(
                "list-number",
                f"`{written}` at the beginning of a line makes an item of a numbered list, and would be printed as "
                f"`{number}.`.",
                f"Write `{token.info}\\{token.markup}` if it is part of a sentence, or number the list 1., 2., 3.",
                at,
                at + len(written),
            )

    def _too_deep(self, start: int) -> None:
        """The library reads lists only so deep, and drops what lies deeper."""
        start += len(self.text[start:]) - len(self.text[start:].lstrip())
        end = self.text.find("\n", start)
        end = end if end >= 0 else len(self.text)
        message = "This list lies too deep inside other lists."
        self._slip("markdown-not-allowed", message, "Use at most four levels of lists.", start, end)

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
        return self.starts[token.map[0]], self.starts[min(token.map[1], len(self.starts) - 1)]

    def _check_mark(self, token: Token) -> None:
        if token.markup != "-":
            start, _ = self._lines(token)
            at = self.text.index(token.markup, start)
            self._tell(other_mark(token.markup, at))

    def _check_interruption(self, token: Token) -> None:
        """A line of a paragraph that begins with `1. ` or `- ` would start a list in the middle of the sentence."""
        start, _ = self._lines(token)
        number = bisect_left(self.starts, start)
        before = self.text[self.starts[number - 1] : start].strip() if number else ""
        leads_in = token.markup == "-" and before.endswith(":")
        is_renumbered = token.markup != "-" and not self.text[start : start + 20].lstrip().startswith("1.")
        if token.level == 0 and before and not leads_in and not is_renumbered:
            self._tell(interruption(self.text, start))

    def _inline(self, token: Token) -> tuple[Inline, ...]:
        if token.level > 1 and token.map is not None and not self.lists_told:
            for slip in lazy_lines(self.text, self.starts[token.map[0] + 1 : token.map[1]]):
                self._tell(slip)
        passage = Passage(token.content, content_offsets(self.text, self.starts, token))
        if _depth(token.children or ()) > DEEPEST:
            message = "Emphasis lies too deep inside other emphasis."
            self._slip("markdown-not-allowed", message, "Use `*words*` or `**words**`.", *self._lines(token))
            return ()
        children = merged(passage.children(iter(token.children or ())))
        passage.check_strays()
        passage.check_raw()
        passage.check_entities()
        self.annotations += passage.annotations
        self.fragments += passage.fragments
        self.slips += passage.slips
        return children

    def _slip(self, rule: str, message: str, cure: str, start: int, end: int) -> None:
        self._tell(Slip(rule, message, cure, start, end, self.text[start:end]))

    def _tell(self, slip: Slip) -> None:
        self.slips.append(slip)
        self.lists_told = self.lists_told or slip.rule.startswith("list-")
