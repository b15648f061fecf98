"""The work grows as the notice does: counted in comparisons, never in seconds."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
from documents import documents
from hypothesis import HealthCheck, given, settings
from real_notices import CONTEXT, source
from test_redline import holds, written

from notice_compiler.compile import examine
from notice_compiler.document import Document
from notice_compiler.place import Place
from notice_compiler.source import tree
from notice_compiler.wordml import align, likely_places
from notice_compiler.words.side_by_side import side_by_side

SECTION = "  - {{id: {name}{at}, heading: H {at}, content: [{{text: {words} {at} of this notice.}}]}}\n"


def notice(name: str, words: str, number: int) -> str:
    sections = (SECTION.format(name=name, at=at, words=words) for at in range(number))
    return "notice: big\ntitle: Big\nlanguage: en\nbody:\n" + "".join(sections)


@given(documents(), documents())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_beyond_the_bound_a_redline_still_gives_the_new_and_the_old_notice(old: Document, new: Document) -> None:
    with patch.object(align, "side_by_side", lambda one, other: side_by_side(one, other, 0)):
        holds(old, new)


@pytest.mark.parametrize(
    ("name", "words"), [("s", "Other words are here as number"), ("t", "Words are here as number")]
)
def test_comments_on_many_sections_hold_each_against_its_own(name: str, words: str, tmp_path: Path) -> None:
    compared: list[int] = []
    own = likely_places._Words.alike

    def counted(one: likely_places._Words, other: likely_places._Words) -> float:
        compared.append(1)
        return own(one, other)

    with patch.object(likely_places._Words, "alike", counted):
        comments = written(tmp_path, notice("s", "Words are here as number", 60), notice(name, words, 60))
    assert len(comments) >= 60
    assert len(compared) <= 4 * 120


def test_beyond_the_bound_a_comment_is_where_the_same_words_are_or_at_the_title(tmp_path: Path) -> None:
    old, new = source("coverys"), source("coverys").replace("We will take steps", "We may take steps")
    with patch.object(likely_places, "EFFORT", 0):
        (whole, change) = written(tmp_path, old, new)
    assert whole[1] == "California Privacy Notice"
    assert change[1] == "will"


def test_a_list_of_ids_is_read_once_however_often_it_is_asked() -> None:
    read: list[int] = []
    own = tree._steps_of
    found = examine("big.yaml", notice("s", "Words", 50).encode(), CONTEXT).tree
    assert found is not None

    def counted(node: tree.Mapping | tree.Sequence) -> object:
        read.append(1)
        return own(node)

    with patch.object(tree, "_steps_of", counted):
        places = {found.extent(Place(("body", f"s{at}", "heading"))).start for at in range(50) for _ in range(3)}
    assert len(places) == 50
    assert len(read) == 52  # the notice, its body, and each section
