"""What readers of an example notice see, and what machines read of it, as one text that a person can read.

Run as a program, it writes the texts that the tests compare with.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import yaml
from page_reader import parsed
from real_notices import CONTEXT, NAMES, ROOT, compiled, examined

from notice_compiler.compile import build
from notice_compiler.facts.facts import Facts
from notice_compiler.located import locate
from notice_compiler.rules import all_rules

EXAMPLES = sorted((ROOT / "docs" / "guide" / "examples").glob("*.yaml"))
GOLDEN = Path(__file__).parent / "golden"


def golden(text: str) -> str:
    """The page, line by line, and the facts of the manifest that are stated."""
    made = build(compiled(text))
    body = parsed(made.files["index.html"].decode()).find("body")
    assert body is not None
    page = "\n".join(line for line in outline(body) if line.strip(" |#-"))
    facts = made.manifest.model_dump(mode="json", include=set(Facts.model_fields), by_alias=True)
    told = yaml.safe_dump(stated(facts), sort_keys=False, allow_unicode=True, width=110)
    return f"{page}\n\n--- facts ---\n{told}"


def stated(value: Any) -> Any:
    """A value without what is not stated."""
    match value:
        case dict():
            kept = {key: stated(one) for key, one in value.items() if one not in (None, [], {}) and key != "words"}
            return {key: one for key, one in kept.items() if one not in (None, [], {})}
        case list():
            return [stated(one) for one in value]
        case _:
            return value


def outline(element: Element) -> Iterator[str]:
    """The page as plain lines: headings with #, entries with -, cells between bars."""
    if (element.tag in ("nav", "a") and element.get("class") == "skip") or element.tag == "nav":
        return
    match element.tag:
        case "h1" | "h2" | "h3" | "h4" | "h5":
            yield f"\n{'#' * int(element.tag[1])} {words(element)}"
        case "p" | "address" | "caption":
            yield words(element)
        case "li":
            yield f"- {words(element)}"
        case "dt":
            yield f"[{words(element)}]"
        case "tr":
            yield f"| {' | '.join(words(cell) for cell in element)} |"
        case _:
            for child in element:
                yield from outline(child)


def words(element: Element) -> str:
    """The words of an element, in one line; paragraphs and lines are divided by a slash."""
    parts = [element.text or ""]
    for child in element:
        parts += [" / " if child.tag in ("br", "p") and "".join(parts).strip() else "", words(child), child.tail or ""]
    return " ".join("".join(parts).split())


def findings_of(name: str) -> str:
    """What `check` says of a real notice, in the lines that matter: rule, place, what is wrong."""
    found = locate(examined(name), CONTEXT.law)
    lines = (f"{it.finding.severity} {it.finding.rule} {it.at}\n    {it.finding.message}\n" for it in found)
    return "\n".join(lines)


def rules_text() -> str:
    """Each rule with its severity and what it cites or reads: what no case can see."""
    lines = []
    for name, it in all_rules().items():
        marks = ", ".join(
            (it.severity, it.gate, *((f"reads {it.reads}",) if it.reads else ()), *(("advises",) * it.advises))
        )
        lines.append(f"{name}: {marks}\n" + "".join(f"    {provision}\n" for provision in it.provisions))
    return "".join(lines)


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    (GOLDEN / "rules.txt").write_text(rules_text(), "utf-8")
    for name in NAMES:
        (GOLDEN / f"{name}.findings.txt").write_text(findings_of(name), "utf-8")
    for path in EXAMPLES:
        (GOLDEN / f"{path.stem}.txt").write_text(golden(path.read_text("utf-8")), "utf-8")
