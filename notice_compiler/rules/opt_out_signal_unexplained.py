"""An opt-out signal is accepted, and the notice does not say to what it applies.

Why: 11 CCR 7011(e)(3)(F) wants the policy to explain how a signal is processed: whether it holds for the device, the
browser, the account of the consumer, or offline sales too, and how a consumer can use one (since 2023-03-29). Readers
cannot know otherwise whether they have to opt out again on another device.

Wrong:

    laws: [ccpa]
    statements: {sale: {label: We share information from our website, means: sale-or-sharing, answer: yes}}
    rights: {opt-out: {label: Opting out, means: opt-out-of-sale-or-sharing, methods: signal}}
    methods: {signal: {label: the Global Privacy Control, kind: opt-out-signal}}
    body: [{id: rights, heading: Rights, content: [{list: statements}, {list: rights}]}]

Right:

    laws: [ccpa]
    statements:
      sale: {label: We share information from our website, means: sale-or-sharing, answer: yes}
      signals:
        means: opt-out-signal-honored
        text: A signal holds for the browser that sends it and, if you are signed in, for your account.
    rights: {opt-out: {label: Opting out, means: opt-out-of-sale-or-sharing, methods: signal}}
    methods: {signal: {label: the Global Privacy Control, kind: opt-out-signal}}
    body: [{id: rights, heading: Rights, content: [{list: statements}, {list: rights}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.channels import SIGNAL_WORDS, signals_of
from notice_compiler.query.disclosed import sells_or_shares
from notice_compiler.query.naming import called
from notice_compiler.query.rights import no_sale
from notice_compiler.query.sayings import Saying, place_of, sentence_around, statements, tidy
from notice_compiler.query.sought import passages_with, sought
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_APPLIES: Final = sought(
    r"\bdevices?\b|\bbrowsers?\b|\baccounts?\b|\b(?:logged|signed)[\s-]+in\b|\boffline\b|\bpseudonym\w*",
    "device, browser, account, logged, signed, offline, pseudonym",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark; none where a passage about signals names the device, the browser or the account."""
    sold = sells_or_shares(notice)
    if sold is False:
        yield no_sale(notice)
    honored = [it for it in statements(notice, "opt-out-signal-honored") if it.answer is not False]
    signals = signals_of(notice)
    if not sold or not (signals or honored):
        return
    explained = next(_explanations(notice), None)
    if explained is not None:
        if honored:
            yield Met(explained.place, tidy(explained.words))
        return
    what, kind = (signals[0], "method") if signals else (honored[0], "statement")
    yield Remark(
        f"The notice accepts an opt-out signal ({called(what)}), and does not say to what it applies: to the browser "
        "or the device alone, to the account of who is signed in, or to offline sales, too.",
        "Add a sentence that says it, and how to set up such a signal, and mark it as a statement with `means: "
        "opt-out-signal-honored`.",
        place_of(notice, kind, what.id),
        what.id,
    )


def _explanations(notice: Notice) -> Iterator[Saying]:
    """Passages about signals that say to what these apply."""
    names = {("method", it.id) for it in signals_of(notice)}
    names |= {("statement", it.id) for it in statements(notice, "opt-out-signal-honored")}
    for passage in passages_with(notice, _APPLIES.hints):
        marked = {(mark.scheme, name) for mark in passage.marks for name in mark.ids}
        if names & (marked | set(passage.subjects)) or SIGNAL_WORDS.is_in(passage.words):
            found = _APPLIES.pattern.search(passage.words)
            if found:
                yield sentence_around(Saying(passage, found.start(), found.end()))


RULE = Rule("error", ("ccpa:7011-e-3-F",), check)
