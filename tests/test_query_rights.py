"""Where remarks on rights point: at words that can be underlined, not at a text as a whole."""

from __future__ import annotations

import pytest
from real_notices import CONTEXT

from notice_compiler.compile import examine
from notice_compiler.place import Place

NOTICE = """\
notice: acme
title: Privacy Notice
laws: [ccpa]
rights:
  know:
    means: access
    text: >-
      [The right to know](label:). You have the right to know which categories of personal information
      we have collected.
  correct: {label: The right to correct, means: correct}
proofs: {order: your last order number}
body:
  - id: rights
    heading: Your Rights
    content:
      - list: rights
      - about: {requests: verification}
        text: |
          To protect you we need something. To answer a request to [know](right:know), we ask for
          [your last order number](proof:order).
      - about: {requests: agents}
        text: Somebody else can ask for you to [know](right:know) what we have.
"""


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("right-to-know-incomplete", "The right to know"),
        ("verification-omits-right", "know"),
        ("agent-omits-right", "know"),
    ],
)
def test_a_remark_on_a_right_points_at_its_words(rule: str, words: str) -> None:
    made = examine("acme.yaml", NOTICE.encode(), CONTEXT)
    (where,) = (it.where for it in made.findings if it.rule == rule)
    assert made.tree is not None
    assert isinstance(where, Place)
    assert made.source.text[slice(*made.tree.extent(where))] == words
