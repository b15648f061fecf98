"""Notices as other people's formats have them: editions with the mappings of their owners, and the graph of each."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from rdflib import Graph, Literal
from rdflib.namespace import XSD
from real_notices import CONTEXT, ROOT

from notice_compiler.compile import edition, examine, manifest
from notice_compiler.compose.compose import compose
from notice_compiler.edition import UNPUBLISHED, Edition, Settings
from notice_compiler.outputs import all_outputs
from notice_compiler.shell.mappings import read_mapping_of

FILES = (*sorted((ROOT / "notices").glob("*.yaml")), *sorted((ROOT / "docs" / "guide" / "examples").glob("*.yaml")))
BASE = "https://www.example.com/privacy/acme/notice.jsonld"
"""Where a file is read from; its own names are relative to that."""


@cache
def edition_of(path: Path) -> Edition:
    return _edition(path.name, path.read_bytes())


def edition_of_text(text: str) -> Edition:
    return _edition("acme.yaml", text.encode())


def _edition(name: str, data: bytes) -> Edition:
    examined = examine(name, data, CONTEXT)
    assert examined.notice is not None, examined.findings
    settings = Settings(mapping=read_mapping_of(ROOT / "mappings", examined))
    return edition(compose(examined.notice), manifest(examined.notice), UNPUBLISHED, settings)


def rendered(name: str, made: Edition) -> bytes:
    data = all_outputs()[name].render(made)
    assert data is not None
    return data


def linked(made: Edition) -> dict[str, Any]:
    """The JSON-LD document, fresh to be altered."""
    found: dict[str, Any] = json.loads(rendered("json_ld", made))
    return found


def graph_of(document: object) -> Graph:
    return Graph().parse(data=json.dumps(document), format="json-ld", publicID=BASE)


def alike(graph: Graph) -> Graph:
    """The graph with its literals written in one way: `xsd:string` is what a plain one is, and tags are lower case."""
    made = Graph()
    for subject, predicate, value in graph:
        if isinstance(value, Literal):
            tag = value.language.lower() if value.language else None
            value = Literal(
                str(value), lang=tag, datatype=None if tag or value.datatype == XSD.string else value.datatype
            )
        made.add((subject, predicate, value))
    return made
