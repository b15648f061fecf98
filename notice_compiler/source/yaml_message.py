"""What to tell an author of a file that cannot be read as YAML.

A YAML reader says where it gave up, in the words of its grammar. Here the text around that place says
which of the usual mistakes it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from notice_compiler.finding import Finding
from notice_compiler.place import Extent
from notice_compiler.source.characters import UNSEEN, described, fault_of, rule_against, visible
from notice_compiler.source.defect import defect, line_start, rest_of_item, rest_of_line
from notice_compiler.source.indentation import tab
from notice_compiler.source.refusal import Refusal

_BELOW = "Put `|` on this line and the text below it, indented; or put the whole text in quotation marks."
_OR_QUOTED = "If it belongs to the text, put the whole text in quotation marks."
_QUOTED = "Put the whole text in quotation marks."
_COMMAS = (
    "Separate items by commas; put a text that holds a comma, colon, bracket or quotation mark in quotation marks."
)
_KEY_AND_TEXT = re.compile(r"([a-z][\w-]*) +([^\s:][^\r\n:]*)$", re.MULTILINE)
_NO_SPACE = re.compile(r"(-|[\w-]+:)(?=[^\s:-])")


def yaml_message(refusal: Refusal) -> Finding:
    """The finding for a file that the YAML reader refuses."""
    findings = (explanation(refusal) for explanation in _EXPLANATIONS)
    return next((finding for finding in findings if finding), None) or _otherwise(refusal)


def begins_with(text: str, start: int, in_brackets: bool = False) -> Finding:
    """The finding for a text whose first character means something to YAML."""
    extent = rest_of_item(text, start) if in_brackets else rest_of_line(text, start)
    written = visible(text[extent.start : extent.end])
    what = "The text begins with a backtick" if text[start] == "`" else f"`{written}` begins with `{text[start]}`"
    message = f"{what}, which a text cannot do without quotation marks."
    return defect("yaml-syntax", text, extent, message, _QUOTED if in_brackets else _BELOW)


def _hidden(refusal: Refusal) -> Finding | None:
    found = UNSEEN.search(refusal.text)
    if found is None:
        return None
    character = found.group()
    message = f"{described(character)} {fault_of(character)}."
    cure = "Delete it, retyping the characters around it."
    return defect(rule_against(character), refusal.text, Extent(*found.span()), message, cure)


def _escape(refusal: Refusal) -> Finding | None:
    if "escape" not in refusal.problem and "decimal" not in refusal.problem:
        return None
    start = max(refusal.since, refusal.text.rfind("\\", 0, refusal.at + 1))
    extent = Extent(start, min(start + 2, len(refusal.text)))
    message = f"`{refusal.quote(extent)}` has no meaning between double quotation marks."
    return refusal.finding(extent, message, "Write `\\\\` for a backslash, or use single quotation marks.")


def _open_quote(refusal: Refusal) -> Finding | None:
    if "quoted scalar" not in refusal.context:
        return None
    message = f"The quotation mark `{refusal.text[refusal.since]}` is opened here and never closed."
    return refusal.finding(rest_of_line(refusal.text, refusal.since), message, _close_or_below("quotation mark"))


def _close_or_below(what: str) -> str:
    return f"Close it; or, if the {what} belongs to the text, put `|` on this line and the text below it, indented."


def _block_header(refusal: Refusal) -> Finding | None:
    if "block scalar" not in refusal.context:
        return None
    extent = rest_of_line(refusal.text, refusal.since)
    message = f"After `{refusal.text[refusal.since]}` the text begins on the same line."
    cure = "Put the text on the next line, indented; or put all of it in quotation marks."
    return refusal.finding(extent, message, cure)


def _directive(refusal: Refusal) -> Finding | None:
    start = line_start(refusal.text, refusal.at if refusal.found else len(refusal.text.rstrip()))
    if not refusal.text.startswith("%", start):
        return None
    extent = rest_of_line(refusal.text, start)
    return refusal.finding(extent, "A line cannot begin with `%`.", "Remove the line, or indent it if it is text.")


def _special_start(refusal: Refusal) -> Finding | None:
    """A text that begins with a character of YAML's own: `@`, `*bold*`, `& Co`, `?`, `]`."""
    in_brackets = refusal.bracket is not None
    if re.match("while (scanning|parsing) an? (alias|anchor|tag)", refusal.context) or "tag handle" in refusal.problem:
        return begins_with(refusal.text, refusal.since, in_brackets)
    starts = "cannot start any token" in refusal.problem or "keys are not allowed" in refusal.problem
    starts = starts or ("block node" in refusal.context and refusal.found in ("]", "}", ","))
    return begins_with(refusal.text, refusal.at, in_brackets) if starts and refusal.found else None


def _list_beside_key(refusal: Refusal) -> Finding | None:
    if "entries are not allowed" not in refusal.problem:
        return None
    extent = rest_of_line(refusal.text, refusal.at)
    message = f"`{refusal.quote(extent)}` stands on the line of its key, where no list can begin."
    cure = "Put each item on a line of its own below the key, indented; or, if it is text, in quotation marks."
    return refusal.finding(extent, message, cure)


def _colon(refusal: Refusal) -> Finding | None:
    if not refusal.problem.startswith("mapping values are not allowed"):
        return None
    last = refusal.last
    if last is None or refusal.text[last.end : refusal.at].strip() or last.start == last.end:
        return begins_with(refusal.text, refusal.at)
    if refusal.spans_lines(last):
        return _colon_below(refusal, last)
    return _second_key(refusal, rest_of_line(refusal.text, last.start), _BELOW)


def _second_key(refusal: Refusal, extent: Extent, cure: str) -> Finding:
    message = f"`{refusal.quote(extent)}` has a colon and a space in it, as if there were a second key."
    return refusal.finding(extent, message, cure)


def _colon_below(refusal: Refusal, last: Extent) -> Finding:
    """A key that was read as the continuation of the text above it."""
    above = rest_of_line(refusal.text, last.start)
    begins_its_line = not refusal.text[line_start(refusal.text, last.start) : last.start].strip(" -")
    if begins_its_line and (missing := _missing_space(refusal, last.start) or _missing_colon(refusal, last.start)):
        return missing
    extent = rest_of_line(refusal.text, refusal.line_content)
    message = f"`{refusal.quote(extent)}` is indented as if it continued the text `{refusal.quote(above)}`."
    cure = "Indent a key like its neighbours. Before a text of several lines put `|`, and all of it below, indented."
    return refusal.finding(extent, message, cure)


def _missing_space(refusal: Refusal, start: int) -> Finding | None:
    found = _NO_SPACE.match(refusal.text, start)
    if found is None:
        return None
    extent = rest_of_line(refusal.text, start)
    right = f"{found.group()} {refusal.text[found.end() : extent.end]}"
    message = f"`{refusal.quote(extent)}` lacks a space after the {'hyphen' if found.group() == '-' else 'colon'}."
    return refusal.finding(extent, message, f"Write `{visible(right)}`.")


def _missing_colon(refusal: Refusal, start: int) -> Finding | None:
    """A line of a key and its text without the colon, among other keys."""
    found = _KEY_AND_TEXT.match(refusal.text, start)
    if found is None or refusal.column(start) != refusal.column(refusal.line_content):
        return None
    extent = rest_of_line(refusal.text, start)
    message = f"`{refusal.quote(extent)}` lacks a colon after its key."
    return refusal.finding(extent, message, f"Write `{visible(f'{found.group(1)}: {found.group(2)}')}`.")


def _no_colon(refusal: Refusal) -> Finding | None:
    if not refusal.problem.startswith("could not find expected ':'"):
        return None
    extent = rest_of_line(refusal.text, refusal.since)
    message = f"`{refusal.quote(extent)}` is neither a key with a colon nor an item with a hyphen."
    cure = "Write `key: text`; or, if it continues the text above, put `|` there and all of the text below, indented."
    return _missing_space(refusal, refusal.since) or refusal.finding(extent, message, cure)


def _after_quote(refusal: Refusal) -> Finding | None:
    """More text after a closing quotation mark, as in `"Services" means`."""
    last = refusal.last
    if last is None or not refusal.continues or refusal.text[last.start : last.start + 1] not in ("'", '"'):
        return None
    mark = refusal.text[last.start]
    in_brackets = refusal.bracket is not None
    rest = rest_of_item if in_brackets else rest_of_line
    if refusal.spans_lines(last):
        message = f"The quotation mark `{mark}` opened here is closed on a later line, in the middle of it."
        extent = rest_of_line(refusal.text, last.start)
        return refusal.finding(extent, message, _close_or_below("quotation mark"))
    left = rest(refusal.text, refusal.at)
    message = f"The quotation mark `{mark}` closes before the text ends: `{refusal.quote(left)}` is left over."
    return refusal.finding(Extent(last.start, left.end), message, _COMMAS if in_brackets else _BELOW)


def _after_bracket(refusal: Refusal) -> Finding | None:
    """More text after a closing bracket, as in `[our Services](term:services) are`."""
    last = refusal.last
    if last is None or not refusal.continues or refusal.text[last.start : last.start + 1] not in ("[", "{"):
        return None
    if refusal.bracket is None and refusal.found not in ("]", "}", ","):
        return begins_with(refusal.text, last.start)
    return None


def _extra_bracket(refusal: Refusal) -> Finding | None:
    if refusal.bracket is not None or refusal.found not in ("]", "}", ","):
        return None
    extent = Extent(refusal.at, refusal.at + 1)
    return refusal.finding(extent, f"`{refusal.found}` closes or separates nothing.", f"Remove it. {_OR_QUOTED}")


def _open_bracket(refusal: Refusal) -> Finding | None:
    """A bracket that is not closed before the file ends or the next key begins."""
    if refusal.bracket is None:
        return None
    next_key = refusal.found == ":" and refusal.starts_below(refusal.bracket)
    if refusal.text[refusal.at :].strip() and not next_key:
        return None
    message = f"The bracket `{refusal.text[refusal.bracket]}` is opened here and never closed."
    return refusal.finding(rest_of_line(refusal.text, refusal.bracket), message, _close_or_below("bracket"))


def _in_brackets(refusal: Refusal) -> Finding | None:
    if refusal.bracket is None:
        return None
    extent = Extent(refusal.at, refusal.at + 1)
    opened = refusal.text[refusal.bracket]
    if refusal.found in ("]", "}") and opened + refusal.found not in ("[]", "{}"):
        return refusal.finding(extent, f"`{refusal.found}` cannot close the bracket `{opened}`.", _COMMAS)
    if refusal.found == ":" and refusal.last and refusal.last.end == refusal.at:
        return _colon_in_brackets(refusal, refusal.last)
    if refusal.found in (",", ":", "]", "}"):
        return refusal.finding(extent, f"`{refusal.found}` does not belong here.", _COMMAS)
    if "flow node" in refusal.context:
        return begins_with(refusal.text, refusal.at, in_brackets=True)
    extent = rest_of_item(refusal.text, refusal.at)
    return refusal.finding(extent, f"Before `{refusal.quote(extent)}` a comma is missing.", _COMMAS)


def _colon_in_brackets(refusal: Refusal, last: Extent) -> Finding:
    if refusal.spans_lines(last):
        extent = rest_of_item(refusal.text, refusal.line_content)
        return refusal.finding(extent, f"Before `{refusal.quote(extent)}` a comma is missing.", _COMMAS)
    return _second_key(refusal, rest_of_item(refusal.text, last.start), _QUOTED)


def _comment_inside(refusal: Refusal) -> Finding | None:
    """A text that goes on after a comment."""
    if refusal.last is None or "#" not in refusal.text[refusal.last.end : refusal.at]:
        return None
    extent = rest_of_line(refusal.text, refusal.at)
    message = f"`{refusal.quote(extent)}` does not continue the text above, which ended at the comment."
    return refusal.finding(extent, message, "Move the comment above the key; or put the text in quotation marks.")


def _document(refusal: Refusal) -> Finding | None:
    if "<document start>" not in refusal.problem:
        return None
    before = refusal.text[: refusal.at].rstrip().rpartition("\n")[2].rpartition("\r")[2]
    extent = rest_of_line(refusal.text, refusal.at)
    if before.startswith("..."):
        message = f"`{refusal.quote(extent)}` begins a second document; a file holds one."
        return defect("several-documents", refusal.text, extent, message, "Put each notice in a file of its own.")
    message = f"`{refusal.quote(extent)}` does not belong to the entries above it."
    return refusal.finding(extent, message, "Indent it like them, and put no brackets around them.")


def _indentation(refusal: Refusal) -> Finding | None:
    if not re.match("while parsing a block (mapping|collection)", refusal.context):
        return None
    extent = rest_of_line(refusal.text, refusal.at)
    if refusal.leads and refusal.column(refusal.at) != refusal.column(refusal.since):
        spaces = refusal.column(refusal.at)
        message = f"`{refusal.quote(extent)}` is indented by {spaces} space{'s'[: spaces - 1]}, unlike any line above."
        return refusal.finding(extent, message, "Indent it like the keys or items among which it belongs.")
    if refusal.found == ":":
        message = "There is no key before the colon."
        return defect(
            "non-text-key", refusal.text, extent, message, "Write the key; or put the text in quotation marks."
        )
    expected = "a key" if "mapping" in refusal.context else "an item with a hyphen"
    message = f"`{refusal.quote(extent)}` stands where {expected} is expected."
    return refusal.finding(extent, message, "Check the indentation; or, if it is text, put it in quotation marks.")


def _otherwise(refusal: Refusal) -> Finding:
    start = min(refusal.at, max(0, len(refusal.text.rstrip()) - 1))
    extent = rest_of_line(refusal.text, start)
    return refusal.finding(extent, f"The file cannot be read beyond `{refusal.quote(extent)}`.", _BELOW)


_EXPLANATIONS: tuple[Callable[[Refusal], Finding | None], ...] = (
    _hidden,
    tab,
    _escape,
    _open_quote,
    _block_header,
    _directive,
    _special_start,
    _list_beside_key,
    _colon,
    _no_colon,
    _after_quote,
    _after_bracket,
    _extra_bracket,
    _open_bracket,
    _in_brackets,
    _comment_inside,
    _document,
    _indentation,
)
