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

from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.finding import SEVERITIES
from notice_compiler.model.closed_lists import StatementMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.meanings import STATEMENTS
from notice_compiler.query.naming import listed, shortened
from notice_compiler.query.sayings import Saying, find, met, sentence_around, statements
from notice_compiler.query.sought import Sought, sought
from notice_compiler.query.wanted import Wanted, moot, wanted
from notice_compiler.rule import Context, Remark, Rule, Verdict

_GIVE: Final = (
    r"(?:provid|giv|suppl|submit|disclos|shar|enter|tell)\w*"
    r"(?![^.;!?]{0,60}?\b(?:verif\w*|proof|identity|requests?|opt[\s-]+out)\b)"
)
"""What people do with their data; not in order to make a request."""
_WHO: Final = r"\b(?:you|nobody|no\s+one|people|individuals|customers|consumers|data\s+subjects|they)"
_SAID: Final[Mapping[StatementMeaning, Sought]] = {
    "provision-required": sought(
        rf"{_WHO}\s+(?:(?!we\b)\w+\s+){{0,3}}?(?:oblig\w+|required|compelled|under\s+(?:no|an)\s+obligation)\s+"
        rf"(?:(?!us\b)\w+\s+){{0,4}}?to\s+{_GIVE}"
        rf"|{_WHO}\s+(?:(?:do|does)\s+not\s+|don[’']t\s+)?(?:must|needs?\s+not|(?:have|has|needs?)\s+to)\s+{_GIVE}"
        rf"|\b(?:if|where|when|unless|without)\s+you\s+(?:(?:do\s+not|don[’']t|choose\s+not\s+to|decline\s+to|refuse\s+to"
        rf"|fail\s+to)\s+)?{_GIVE}\b[^.]{{0,120}}?\b(?:cannot|can\s+not|unable|not\s+be\s+able|may\s+not)\b"
        r"|\b(?:provision|providing|disclosure)\b[^.]{0,80}?\b(?:voluntary|mandatory|optional|required|requirement|oblig\w+)\b"
        r"|\b(?:statutory|contractual)\s+(?:or\s+\w+\s+)?(?:requirement|obligation)\b[^.]{0,40}?\bto\s+provide\b",
        "provi, giv, suppl, submit, disclos, shar, enter, tell",
    ),
    "automated-decisions": sought(
        r"\bautomat(?:ed|ic|ically)\b[^.]{0,60}?\b(?:decisions?|decide[sd]?|decision-making)\b"
        r"|\b(?:decisions?|decide[sd]?)\b[^.]{0,60}?\b(?:automat(?:ed|ic|ically)|by\s+(?:machines?|computers?|algorithms?))\b",
        "decision, decide",
    ),
    "profiling": sought(r"\bprofiling\b|\b(?:build|make|create|form)s?\s+(?:no\s+)?(?:\w+\s+)?profiles?\b", "profil"),
    "opt-out-signal-honored": sought(
        r"\bGlobal\s+Privacy\s+Control\b|\bGPC\b|\b(?:opt[\s-]+out|universal|browser|preference)\s+(?:\w+\s+)?"
        r"(?:signals?|mechanisms?)\b|\bsignals?\b[^.]{0,40}?\bbrowser\b",
        "control, gpc, signal, mechanism",
    ),
}
"""How plain sentences say it, that nothing marks as a statement."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each statement that is wanted and that readers are not told."""
    yield from moot(notice, context, "statement")
    for it in wanted(notice, context, "statement"):
        meanings = it.required.statement
        said = statements(notice, *meanings)
        if said:
            yield met(notice, "statement", said[0], *it.provisions)
        elif (plain := _unmarked(notice, *meanings)) is not None:
            yield _asked(it, plain)
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


def _unmarked(notice: Notice, *meanings: StatementMeaning) -> Saying | None:
    """The first words that seem to say it, and that neither another statement nor a right marks."""
    for meaning in meanings:
        for said in find(notice, _SAID[meaning]) if meaning in _SAID else ():
            marked = (mark.scheme for mark in said.passage.marks if mark.start < said.end and said.start < mark.end)
            subjects = (kind for kind, _ in said.passage.subjects)
            if not {*marked, *subjects} & {"statement", "right"}:
                return said
    return None


def _asked(it: Wanted, plain: Saying) -> Remark:
    """That words say it, perhaps, and are not marked."""
    meanings = it.required.statement
    told = ", or ".join(STATEMENTS[name] for name in meanings)
    return Remark(
        f"“{shortened(sentence_around(plain).words)}” seems to say {told}, and is not marked, so that nothing of it "
        "can be checked.",
        "Mark the words with `[…](statement:id)`, and add that `id:` under `statements:` with `means:` "
        f"{listed((f'`{name}`' for name in meanings), 'or')} and `answer: yes` or `no`.",
        plain.place,
        meanings[0],
        max(it.severity, "warning", key=SEVERITIES.index),
        it.provisions,
    )


RULE = Rule("error", (), check, reads="statement")
