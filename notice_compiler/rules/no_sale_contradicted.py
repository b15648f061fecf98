"""The notice says without any qualification that nothing is sold or shared, and tells elsewhere that something is.

Why: Readers who find “we do not sell your personal information” look no further, and do not opt out. Regulators take
such a sentence beside an actual sale as deceptive, whichever law the notice answers to. A sentence that says for whom,
for what or of which information it holds is not meant here, nor are the words for “none” in the cells of a table.

Wrong:

    recipients: {networks: Advertising networks}
    practices: {sold: {heading: Sold to, means: sale}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: networks}}}
    body:
      - id: main
        heading: Sale
        content:
          - text: We never sell your personal information.
          - table: {heading: Category, columns: sold}

Right:

    recipients: {networks: Advertising networks}
    practices: {sold: {heading: Sold to, means: sale}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: networks}}}
    body:
      - id: main
        heading: Sale
        content:
          - text: We never sell your personal information for money.
          - table: {heading: Category, columns: sold}
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.query.denials import Denial, denials, meanings_in
from notice_compiler.query.disclosed import SALE_OR_SHARING
from notice_compiler.query.disclosures import by_practice
from notice_compiler.query.naming import quoted
from notice_compiler.query.sayings import spoken_of, statements
from notice_compiler.rule import Context, Remark, Rule


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each such sentence; a warning where it denies sales alone, beside “sold or shared”, undivided."""
    for it in denials(notice):
        against = _against(notice, it)
        if against is not None:
            words, is_clear = against
            yield Remark(
                f"The notice says “{it.words.rstrip('.')}”, and elsewhere {words}.",
                "Strike or limit the sentence so that it holds beside the disclosures: say for whom, for what or of "
                "which information nothing is sold. If it is true as it stands, answer `none` under the kind of "
                "practice.",
                it.place,
                it.words,
                severity=None if is_clear else "warning",
            )


def _against(notice: Notice, denial: Denial) -> tuple[str, bool] | None:
    """What the notice says to the contrary, if anything, and whether it contradicts or may only do so."""
    found = []
    for practice, rows in by_practice(notice, *denial.meanings):
        verb = "fall" if len(rows) > 1 else "falls"
        words = f"that {quoted(category for category, _ in rows)} {verb} under “{practice.name or practice.id}”"
        found.append((words, set(practice.means or ()) & set(SALE_OR_SHARING) <= denial.meanings))
    for said in statements(notice, "sale-only-for-advertising"):
        if said.answer is not False:
            words = next((it.words for it in spoken_of(notice, "statement", said.id)), said.name or said.id)
            found.append((f"“{words}”", meanings_in(words) <= denial.meanings))
    return next((it for it in found if it[1]), found[0] if found else None)


RULE = Rule("error", (), check)
