"""Personal information is sold or shared, and the notice does not say that an opt-out signal is accepted.

Why: A business that collects personal information online and sells or shares it has to accept opt-outs by a preference
signal, such as the Global Privacy Control, and by a form or link beside it (11 CCR 7026(a)(1), since 2023-03-29).

Wrong:

    laws: [ccpa]
    statements: {sale: {label: We share information from our website, means: sale-or-sharing, answer: yes}}
    rights: {opt-out: {label: Opting out, means: opt-out-of-sale-or-sharing, methods: form}}
    methods: {form: {label: our opt-out form, kind: form, url: "https://acme.example/opt-out"}}
    body: [{id: rights, heading: Rights, content: [{text: On our website.}, {list: statements}, {list: rights}]}]

Right:

    laws: [ccpa]
    statements: {sale: {label: We share information from our website, means: sale-or-sharing, answer: yes}}
    rights: {opt-out: {label: Opting out, means: opt-out-of-sale-or-sharing, methods: [form, signal]}}
    methods:
      form: {label: our opt-out form, kind: form, url: "https://acme.example/opt-out"}
      signal: {label: the Global Privacy Control, kind: opt-out-signal}
    body: [{id: rights, heading: Rights, content: [{text: On our website.}, {list: statements}, {list: rights}]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.query.channels import SIGNAL_WORDS, is_online, met_by_link, signals_of
from notice_compiler.query.disclosed import sells_or_shares
from notice_compiler.query.rights import no_sale, offered_under
from notice_compiler.query.sayings import is_said, met, place_of, statements
from notice_compiler.rule import Context, Remark, Rule, Verdict

_CURE = (
    "Say that signals such as the Global Privacy Control are taken as an opt-out: declare a method of `kind: "
    "opt-out-signal` and mark the words, `[…](method:…)`, in a block about the right to opt out."
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark; none where a sentence speaks of signals, or nothing shows that information is collected online.

    A signal alone is not enough: without a link or a form beside it, nothing is said to be met.
    """
    sold = sells_or_shares(notice)
    if sold is False:
        yield no_sale(notice)
    rights = offered_under(notice, "ccpa", "opt-out-of-sale-or-sharing", "opt-out-of-sale")
    if not sold or not rights or not is_online(notice):
        return
    honored = statements(notice, "opt-out-signal-honored")
    refused = [it for it in honored if it.answer is False]
    signals = signals_of(notice)
    if refused:
        yield Remark(
            "The notice says that personal information is sold or shared, and that opt-out signals are not honored.",
            _CURE,
            place_of(notice, "statement", refused[0].id),
            refused[0].id,
        )
    elif signals or honored:
        if any(True for right in rights for _ in met_by_link(notice, right)):
            yield met(notice, "method", signals[0]) if signals else met(notice, "statement", honored[0])
    elif not is_said(notice, SIGNAL_WORDS):
        yield Remark(
            "The notice says that personal information is sold or shared, and nowhere that readers can opt out by a "
            "signal of their browser.",
            _CURE,
            place_of(notice, "right", rights[0].id),
            rights[0].id,
        )


RULE = Rule("error", ("ccpa:7026-a-1",), check)
