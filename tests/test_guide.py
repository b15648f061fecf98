"""The guide tells what happens: its snippets compile, what readers see stands on the page, and no key is left out."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import pytest
import yaml
from page_reader import visible_words
from real_notices import CONTEXT, ROOT
from test_house import models

from notice_compiler.compile import build, examine
from notice_compiler.examined import Examined
from notice_compiler.model import closed_lists
from notice_compiler.model.blocks import ListKind, RowKind
from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.lay_out import FACETS_OF
from notice_compiler.notice.passages import SLOTS
from notice_compiler.notice.printed import KIND_OF
from notice_compiler.prose.prose import SCHEMES

GUIDE = ROOT / "docs" / "guide"
PAGES = {path.name: path.read_text("utf-8") for path in sorted(GUIDE.glob("*.md"))}
EXAMPLES = sorted((GUIDE / "examples").glob("*.yaml"))
HEAD = "notice: acme\ntitle: Privacy Notice\n"
TEXT = "{text: We respect your privacy.}"
_BLOCK = re.compile(
    r"^```yaml(?: wrong (?P<rule>[a-z-]+))?\n(?P<code>.*?)^```\n(?P<after>.*?)(?=^#|^```|\Z)", re.M | re.S
)


@dataclass(frozen=True)
class Snippet:
    """A block of YAML, what it is expected to be found wrong by, and what the page says that readers see."""

    name: str
    code: str
    rule: str | None
    seen: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        return re.match(r"(?:#.*\n)*notice:", self.code) is not None

    @property
    def has_body(self) -> bool:
        return "\nbody:" in f"\n{self.code}"

    @property
    def source(self) -> str:
        if self.is_whole:
            return self.code
        return f"{HEAD}{self.code}{'' if self.has_body else body(self.code)}"


def body(code: str) -> str:
    """What stands below a fragment without a body: a list of each kind of thing, and a table of the answers."""
    things = {} if "\n" not in code else yaml.safe_load(code)
    blocks = [f"{{list: {kind}}}" for kind in get_args(ListKind) if kind in things]
    categories = things.get("categories")
    if isinstance(categories, Mapping) and any("disclosed" in it for it in categories.values()):
        blocks.append(f"{{table: {{heading: Category, columns: [{', '.join(things['practices'])}]}}}}")
    return f"body: [{{id: main, heading: Our Notice, content: [{', '.join(blocks or [TEXT])}]}}]\n"


def snippets() -> Iterator[Snippet]:
    for page, text in PAGES.items():
        for found in _BLOCK.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            seen = re.findall(r"^> (.+)$", found["after"], re.M)
            yield Snippet(f"{page}:{line}", found["code"], found["rule"], tuple(seen))


SNIPPETS = {it.name: it for it in snippets()}
RIGHT = [it.name for it in SNIPPETS.values() if it.rule is None]
WRONG = [it.name for it in SNIPPETS.values() if it.rule is not None]


def found_in(source: str) -> Examined:
    return examine("acme.yaml", source.encode(), CONTEXT)


def errors(it: Examined) -> list[str]:
    """What stops a build. What laws ask beyond that, short examples need not say."""
    stops = (finding for finding in it.findings if finding.severity == "error" and finding.gate != "law")
    return [f"{finding.rule}: {finding.message}" for finding in stops]


@pytest.mark.parametrize("name", RIGHT)
def test_a_snippet_compiles(name: str) -> None:
    it = SNIPPETS[name]
    made = found_in(it.source)
    assert [finding for finding in made.findings if finding.gate == "defect"] == []
    if it.is_whole or it.has_body:
        assert errors(made) == []


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_snippet_gives_just_that_finding(name: str) -> None:
    it = SNIPPETS[name]
    assert {f.rule for f in found_in(it.source).findings if f.gate == "defect" or f.rule == it.rule} == {it.rule}


@pytest.mark.parametrize("name", [name for name in RIGHT if SNIPPETS[name].seen])
def test_readers_see_what_the_guide_says(name: str) -> None:
    notice = found_in(SNIPPETS[name].source).notice
    assert notice is not None
    page = visible_words(build(notice).files["index.html"].decode())
    assert [line for line in SNIPPETS[name].seen if _words(line) not in page] == []


def _words(line: str) -> str:
    """A line of the page: `|` stands between the cells of a row, `/` between the paragraphs of a cell."""
    return re.sub(r" [|/] ", " ", line)


def test_the_schema_accepts_every_snippet(tmp_path: Path) -> None:
    for name in RIGHT:
        (tmp_path / f"{name.replace(':', '-')}.yaml").write_text(SNIPPETS[name].source, "utf-8")
    schema = ROOT / "schemas" / "notice.schema.json"
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, tmp_path.iterdir())]
    checked = subprocess.run([*command, *map(str, EXAMPLES)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_notice_builds(path: Path) -> None:
    made = found_in(path.read_text("utf-8"))
    assert errors(made) == []
    assert made.notice is not None
    assert "index.html" in build(made.notice).files


def spans() -> set[str]:
    """What stands in backticks, on any page, outside of snippets."""
    return {it for text in PAGES.values() for it in re.findall(r"`([^`\n]+)`", without_snippets(text))}


def keys_written() -> set[str]:
    """The keys of all snippets, and of what stands in backticks."""
    code = "\n".join((*(it.code for it in SNIPPETS.values()), *spans()))
    return set(re.findall(r"(?<![\w-])([a-z][a-z_]*):(?=[ \n])", code))


def test_every_key_that_authors_can_write_is_named() -> None:
    fields = {field.alias or name for it in models(NoticeModel, set()) for name, field in it.model_fields.items()}
    internal = {"said"}  # in the file, what is said of an id stands beside it in the list
    assert sorted(fields - internal - keys_written() - spans()) == []


def bullets(page: str, heading: str) -> dict[str, list[str]]:
    """The bullets under a heading that begin with words in backticks: for each of these, those behind the colon."""
    section = without_snippets(PAGES[page]).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found: dict[str, list[str]] = {}
    for before, after in re.findall(r"^\* (`.*?):(.*(?:\n  .*)*)", section, re.M):
        found |= dict.fromkeys(re.findall(r"`([^`]+)`", before), sorted(re.findall(r"`([^`]+)`", after)))
    return found


def test_the_guide_lists_what_columns_can_show() -> None:
    listed = {KIND_OF[key]: facets for key, facets in bullets("tables.md", "Columns for other facts").items()}
    assert listed == {kind: sorted(facets) for kind, facets in FACETS_OF.items()}


def test_the_guide_lists_which_annotations_state_facts_of_what() -> None:
    listed = bullets("prose.md", "Of what a sentence speaks")
    assert listed == {kind: sorted(schemes) for kind, schemes in SLOTS.items()}


def test_every_annotation_and_kind_of_list_is_named() -> None:
    assert sorted({*get_args(ListKind), *get_args(RowKind)} - spans()) == []
    schemes = {scheme for it in spans() for scheme in re.findall(r"\]\(([a-z]+):", it)}
    assert sorted(set(SCHEMES) - schemes) == []


def test_every_word_of_a_closed_list_is_named() -> None:
    lists = {name: get_args(it) for name, it in vars(closed_lists).items() if name[0].isupper() and get_args(it)}
    missing = {name: sorted(set(words) - spans()) for name, words in lists.items()}
    assert {name: words for name, words in missing.items() if words} == {}


def test_links_of_the_guide_lead_somewhere() -> None:
    for name, text in PAGES.items():
        for path, anchor in re.findall(r"\]\((?!https://)([^)#:]*)(?:#([^)]*))?\)", without_spans(text)):
            page = GUIDE / path if path else GUIDE / name
            assert page.exists(), (name, path)
            assert not anchor or anchor in _anchors(page.read_text("utf-8")), (name, path, anchor)


def without_snippets(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)


def without_spans(text: str) -> str:
    return re.sub(r"`[^`\n]+`", "", without_snippets(text))


def _anchors(text: str) -> set[str]:
    """The anchors that GitHub gives to the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w\- ]", "", it.lower()).replace(" ", "-") for it in headings}


def test_every_page_shows_how_it_is_written() -> None:
    assert {name.partition(":")[0] for name in SNIPPETS} == set(PAGES)


def test_the_index_names_every_page_and_example() -> None:
    missing = [name for name in PAGES if name != "README.md" and f"({name})" not in PAGES["README.md"]]
    missing += [path.name for path in EXAMPLES if f"(examples/{path.name})" not in PAGES["README.md"]]
    assert missing == []


def test_lines_are_short() -> None:
    assert [f"{n}: {line}" for n, text in PAGES.items() for line in text.splitlines() if len(line) > 120] == []
