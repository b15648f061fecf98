"""Findings as SARIF 2.1.0, the form in which code scanners and editors exchange them."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from notice_compiler import __version__
from notice_compiler.finding import Severity
from notice_compiler.located import Located
from notice_compiler.place import Range
from notice_compiler.report import Report
from notice_compiler.source.characters import printable

VERSION: Final = "2.1.0"
SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "note"}
_LINK: Final = re.compile(r"(?<!\\)((?:\\\\)*)\]\(")
_DRIVE: Final = re.compile(r"[A-Za-z]:/")


def report(it: Report, *, colour: bool = False) -> str:
    """A log of one run, indented, ending in a line feed; its rules are those that found something."""
    rules = sorted({found.finding.rule for found in it.findings})
    run = {
        "tool": {"driver": {"name": "notice-compiler", "version": __version__, "rules": [*map(_rule, rules)]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, rules, nth) for found, nth in _numbered(it.findings)],
        "properties": {"as_of": it.as_of.isoformat(), "files": it.files},
    }
    return json.dumps({"$schema": SCHEMA, "version": VERSION, "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _numbered(findings: tuple[Located, ...]) -> Iterator[tuple[Located, int]]:
    """Each finding with its number, from 1, among those of the same fingerprint."""
    seen: Counter[str] = Counter()
    for found in findings:
        seen[found.fingerprint] += 1
        yield found, seen[found.fingerprint]


def _rule(name: str) -> dict[str, object]:
    return {
        "id": name,
        "shortDescription": {"text": name.replace("-", " ").capitalize()},
        "help": {"text": f"What it asks, why, and by which law, with an example: notice explain {name}"},
    }


def _result(it: Located, rules: list[str], nth: int) -> dict[str, object]:
    """`primaryLocationLineHash` is the name that GitHub looks for, in the form that it gives it."""
    place = {"artifactLocation": _artifact(it.source.file), "region": _region(it.range)}
    return {
        "ruleId": it.finding.rule,
        "ruleIndex": rules.index(it.finding.rule),
        "level": _LEVELS[it.finding.severity],
        "message": {"text": f"{_text(it.finding.message)}\n{_text(it.finding.help)}"},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {
            "noticeFinding/v1": it.fingerprint,
            "primaryLocationLineHash": f"{it.fingerprint}:{nth}",
        },
        **_suppressions(it),
        "properties": {
            "gate": it.finding.gate,
            "notice": it.notice,
            "at": it.at,
            "law": [{"citation": law.citation, "url": law.url, "verified": law.verified} for law in it.law],
        },
    }


def _suppressions(it: Located) -> dict[str, object]:
    waived = it.finding.waived
    if waived is None:
        return {}
    reason = f"{waived.reason} ({waived.by}, until {waived.until.isoformat()})"
    return {"suppressions": [{"kind": "inSource", "status": "accepted", "justification": printable(reason)}]}


def _text(text: str) -> str:
    """A text that means itself: in SARIF braces hold places, and `[words](target)` is a link."""
    line = printable(" ".join(text.split())).replace("{", "{{").replace("}", "}}")
    return _LINK.sub(r"\1\\](", line)


def _artifact(file: str) -> dict[str, str]:
    """The file as a URI: below the root of the sources, or from the root of the disk."""
    uri = quote(file, errors="surrogateescape")
    if file.startswith("/"):
        return {"uri": f"file://{uri}"}
    if _DRIVE.match(file):
        return {"uri": f"file:///{file[:2]}{uri[4:]}"}
    return {"uri": uri} if ".." in file.split("/") else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _region(it: Range) -> dict[str, int]:
    return {
        "startLine": it.start.line,
        "startColumn": it.start.column,
        "endLine": it.end.line,
        "endColumn": it.end.column,
    }
