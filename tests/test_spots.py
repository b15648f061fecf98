"""A change is shown at the line where its author would mend it."""

from __future__ import annotations

import datetime

import pytest
from real_notices import CONTEXT, source

from notice_compiler.compile import examine
from notice_compiler.dates.dating import Situation
from notice_compiler.law.load_law import load_law
from notice_compiler.review.review_notice import review_notice
from notice_compiler.shell.bases import reading_of

OLD = source("coverys")
SITUATION = Situation(datetime.date(2026, 11, 20), load_law())


@pytest.mark.parametrize(
    ("was", "now", "shown"),
    [
        ("sold-or-shared: none}\n  internet", "sold-or-shared: ad-partners}\n  internet", "ad-partners"),
        ("against you in anyway", "against you in any way", "[The right to equal service]"),
        ("To exercise your right to opt out, you", "To exercise that right, you", "To exercise that right, you"),
        ("We will take steps to verify", "We may take steps to verify", "We may take steps to verify"),
        ("information](exclusion:de-identified); and", "data](exclusion:de-identified); and", "- [de-identified or"),
        ("We may update this Notice from time", "We update this Notice from time", "We update this Notice from time"),
        ("          We hope this Notice has been helpful", "          We hope it is helpful", "We hope it is helpful"),
        ("label: Subsidiaries and affiliates", "label: Affiliates", "Affiliates"),
        ("none: We do not sell or share", "none: No", "No"),
        ("  commercial:\n    label", "  trade:\n    formerly: commercial\n    label", "trade"),
        ("statute: ccpa:D", "statute: ccpa:E", "ccpa:E"),
        ("          Please click here for the Coverys Privacy Statement\n\n", "", "id: updates"),
        ("    heading: Updates", "    heading: Changes", "Changes"),
        ("examples: [name, email address,", "examples: [name, age, email address,", "age"),
    ],
)
def test_each_change_has_its_line(was: str, now: str, shown: str) -> None:
    assert was in OLD
    sides = [
        reading_of("file", examine("notices/coverys.yaml", text.encode(), CONTEXT), CONTEXT)
        for text in (OLD, OLD.replace(was, now, 1))
    ]
    review = review_notice(sides[0], sides[1], SITUATION)
    (change,) = review.changes
    examined = sides[1].examined
    assert examined is not None
    start = review.spots[change.fingerprint].range.start
    line = examined.source.line(start.line)
    assert line[start.column - 1 :].startswith(shown), (line, start)
