"""One run of inline words: its nodes, its annotations, and what must not stand in it."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from markdown_it.token import Token

from notice_compiler.address import check_href
from notice_compiler.document import Emphasis, Fact, Inline, LineBreak, Link, Text
from notice_compiler.near import suggestion
from notice_compiler.prose.inline_words import merged, plain_text
from notice_compiler.prose.prose import SCHEMES, WORD_SCHEMES, Annotation, Slip, Target
from notice_compiler.source.characters import UNSEEN, described, fault_of, rule_against, visible

HTML_CURE: Final = "Write the words alone; the page's markup is made by the compiler."
CLAUSE: Final = 300
"""How many characters before an annotation are searched for a negation."""
NEGATABLE: Final = ("source", "purpose", "recipient", "category")
_NEGATION = re.compile(r"\b(?:not|never|no|except|cannot|\w+n[’']t)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.;:!?]")
_SCHEME_LIKE = re.compile(r"^([a-z][a-z_-]*):(?!//)(.*)$", re.DOTALL)
_STRAY = re.compile(
    r"[\]］]\s*[(（]\s*(?:"
    + "|".join(SCHEMES)
    + r")\s*[:：=][^)）\n]*[)）]?|\[\[(?:"
    + "|".join(SCHEMES)
    + r"):|\((?:"
    + "|".join(SCHEMES)
    + r"):[a-z0-9-]+(?:,[a-z0-9-]+)*\)"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_RAW = re.compile(r"\]\(|~~|`|\[\^|^\|", re.MULTILINE)
_MEANT = re.compile("(" + "|".join(SCHEMES) + r")[:=](.*)$")
_LINK_START = re.compile(r"\]\(\s*<?")


def href_scheme(token: Token) -> str:
    """What stands before the colon of a link's target."""
    return str(token.attrGet("href") or "").partition(":")[0]


@dataclass
class Passage:
    """Reads one run of inline words; `offsets` tells where in the whole text each of its code points stands."""

    source: str
    offsets: list[int]
    annotations: list[Annotation] = field(default_factory=list)
    fragments: list[Target] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    read: bytearray = field(default_factory=bytearray)
    opened: set[str] = field(default_factory=set)
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
                self._check_emphasis(token)
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

    def _check_emphasis(self, token: Token) -> None:
        """Asterisks that were read as words, unless a backslash says that they are."""
        words = self.source.find(token.content) if "**" in token.content else -1
        if words >= 0:
            at = words + token.content.index("**")
            message = "`**` has no partner, or stands beside a blank, and would be printed as it stands."
            self._slip("markdown-not-allowed", message, "Put it directly before and after the words.", at, at + 2)

    def _hear(self, words: str) -> None:
        """Follows the clause, for the negation that may stand before an annotation."""
        ends = [match.end() for match in _CLAUSE_END.finditer(words)]
        self.clause = (words[ends[-1] :] if ends else self.clause + words)[-CLAUSE:]

    def _refuse(self, token: Token) -> None:
        start, end = self._stretch(token)
        written = self.source[start:end]
        if token.type == "html_inline" and self._closes(written):
            return
        if token.type == "html_inline":
            self._slip("raw-html", f"`{written}` is raw HTML, which a notice cannot hold.", HTML_CURE, start, end)
            return
        what = {"image": "an image"}.get(token.type, "something other than words")
        message = f"`{written}` would be read as {what}, which a notice's text cannot hold."
        self._slip("markdown-not-allowed", message, "Write the words alone.", start, end)

    def _closes(self, tag: str) -> bool:
        """Whether it is the end of an element whose beginning has been told already."""
        name = tag.strip("</> \n").partition(" ")[0].lower()
        if not tag.startswith("</"):
            self.opened.add(name)
        return tag.startswith("</") and name in self.opened

    def _link(self, token: Token, tokens: Iterator[Token]) -> Iterator[Inline]:
        start, end = self._stretch(token)
        negation = _NEGATION.search(self.clause)
        self.clause = _NEGATION.sub("", self.clause) if href_scheme(token) in NEGATABLE else self.clause
        children = merged(self.children(tokens, "link_close", outside=False))
        href = str(token.attrGet("href") or "")
        scheme, colon, rest = href.partition(":")
        if token.attrGet("title"):
            message = f"The link to `{visible(href)}` carries a title in quotation marks, which no reader sees."
            self._slip("link-form", message, "Leave the title out.", start, end)
        elif token.markup == "autolink" and check_href(href) is None:
            message = f"`{self.source[start:end]}` is a bare address."
            cure = f"Write the words that readers see in front of it: `[words]({href})`."
            self._slip("link-form", message, cure, start, end)
        elif not plain_text(children):
            self._slip(
                "annotation-malformed",
                f"`{self.source[start:end]}` has no words between its brackets.",
                "Write the words that readers see: `[words](…)`.",
                start,
                end,
            )
        elif colon and scheme in SCHEMES and token.markup != "autolink":
            fact = self._annotation(scheme, rest, children, (start, end), negation.group() if negation else None)
            if fact is not None:
                yield fact
                return
        elif self._check_link(href, start, end):
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
        self.annotations.append(Annotation(kind, tuple(targets), plain_text(children), *spot, heard))
        return Fact(scheme, tuple(ids), children)

    def _check_link(self, href: str, start: int, end: int) -> bool:
        at = self._target_start(start, end)
        like = _SCHEME_LIKE.match(href)
        near = suggestion(like.group(1), SCHEMES) if like else None
        meant = _MEANT.match(unicodedata.normalize("NFKC", href).lower())
        if meant:
            message = f"`{visible(href)}` is not the form of an annotation."
            self._slip("unknown-annotation", message, f"Write `{meant.group(1)}:{meant.group(2)}`.", at, at + len(href))
            return False
        if near is not None:
            message = f"`{href}` is not one of the kinds of annotation."
            self._slip("unknown-annotation", message, f"Did you mean `{near}:`?", at, at + len(href))
            return False
        complaint = check_href(href)
        if UNSEEN.search(href):
            return False  # told by `check_entities`
        if complaint is not None:
            shown = visible(href or self.source[start:end])
            self._slip("link-target", f"The link target `{shown}` {complaint[0]}", complaint[1], at, end - 1)
            return False
        if href.startswith("#"):
            first = self.offsets[at]
            self.fragments.append(Target(href[1:], first, first + len(href)))
        return True

    def _target_start(self, start: int, end: int) -> int:
        last = start
        for match in _LINK_START.finditer(self.source, start, end):
            last = match.end()
        return last

    def _stretch(self, token: Token) -> tuple[int, int]:
        start, end = token.meta.get("start", 0), token.meta.get("end", len(self.source))
        self._note_read(start, end)
        return start, end

    def check_entities(self) -> None:
        """A character that cannot be seen, written as an entity (`&#8203;`), is as hidden as the character itself."""
        for entity in _ENTITY.finditer(self.source):
            stands_for = html.unescape(entity.group())
            unseen = UNSEEN.search(stands_for)
            if stands_for in ("", "\r", "\N{REPLACEMENT CHARACTER}"):
                message = f"`{entity.group()}` stands for no character that can be printed."
                self._slip("hidden-character", message, "Delete it.", entity.start(), entity.end())
            elif unseen:
                character = unseen.group()
                message = f"`{entity.group()}` stands for {described(character)}, which {fault_of(character)}."
                self._slip(rule_against(character), message, "Delete it.", entity.start(), entity.end())

    def check_raw(self) -> None:
        """Marks of other dialects, and links that were not read as such, would be printed as they stand."""
        for found in _RAW.finditer(self.source):
            if self._is_read(found.start()) or self.source[found.start() - 1 : found.start()] == "\\":
                continue
            written = found.group()
            if written == "](":
                message = "`](` looks like part of a link, and would be printed as it stands."
                cure = "Write `[words](address)`, without spaces in the address; or put a backslash before the bracket."
                self._slip("link-form", message, cure, found.start(), found.end())
            else:
                shown = "A backtick" if written == "`" else f"`{written}`"
                message = f"{shown} would be printed as it stands: no tables, notes, code or struck-out words here."
                self._slip("markdown-not-allowed", message, "Write the words alone.", found.start(), found.end())
            return

    def _is_read(self, at: int) -> bool:
        return at < len(self.read) and self.read[at] == 1

    def _note_read(self, start: int, end: int) -> None:
        self.read += bytes(max(0, end - len(self.read)))
        self.read[start:end] = b"\1" * (end - start)

    def check_strays(self) -> None:
        """Whatever looks like an annotation and was not read as one would be printed as it stands."""
        for stray in _STRAY.finditer(self.source):
            if not self._is_read(stray.start()):
                self._note_read(*stray.span())
                self._slip(
                    "annotation-malformed",
                    f"`{stray.group()}` looks like part of an annotation, but would be printed as it stands.",
                    "Write `[words](scheme:id)`: no space between the brackets, none inside the round ones, and no "
                    "annotation inside another.",
                    stray.start(),
                    stray.end(),
                )

    def _slip(self, rule: str, message: str, cure: str, start: int, end: int) -> None:
        first, last = self.offsets[start], self.offsets[max(start, end - 1)] + 1
        self.slips.append(Slip(rule, message, cure, first, last, self.source[start:end]))
