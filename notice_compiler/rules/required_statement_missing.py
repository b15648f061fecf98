"""A law asks the notice to say something, and no marked words of it do.

Why: Laws list what a notice has to tell, and silence is not an answer: where the GDPR asks whether people must provide
their data (Art. 13(2)(e), unverified) or whether decisions are automated, “no” has to be said, too. This rule holds the
notice against what the data of the laws ask for as a statement.

Wrong:

    laws: [gdpr]

Right:

    laws: [gdpr]
    statements:
      mandatory: {means: provision-required, answer: yes}
      automated: {means: automated-decisions, answer: none}
    body:
      - id: main
        heading: Our Notice
        content:
          - text: |
              [Without your address we cannot deliver](statement:mandatory). There are
              [no automated decisions](statement:automated).
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.meanings import STATEMENTS
from notice_compiler.query.sayings import met, statements
from notice_compiler.query.wanted import moot, wanted
from notice_compiler.rule import Context, Remark, Rule, Verdict


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each statement that is wanted and that readers are not told."""
    yield from moot(notice, context, "statement")
    for it in wanted(notice, context, "statement"):
        meanings = it.required.statement
        said = statements(notice, *meanings)
        if said:
            yield met(notice, "statement", said[0], *it.provisions)
        else:
            names = " or ".join(f"`{name}`" for name in meanings)
            yield Remark(
                f"The notice does not say {', or '.join(STATEMENTS[name] for name in meanings)}.",
                f"Say it in a sentence, mark the words with `[words](statement:id)`, and add that `id:` under "
                f"`statements:` with `means:` {names}. If it is said already, mark the words that say it.",
                Place(("statements",), "key"),
                meanings[0],
                it.severity,
                it.provisions,
            )


RULE = Rule("error", (), check, reads="statement")
