"""Beside a signal, the only way to opt out of sale and sharing is a tool for cookies.

Why: A cookie banner or a tool for cookies is not by itself a method of opting out, since it deals with the collection
of personal information and not with its sale or sharing (11 CCR 7026(a)(4), since 2023-03-29). Information that went
another way, such as a list of customers, it does not stop.

Wrong:

    laws: [ccpa]
    statements: {sale: {label: We share information for advertising, means: sale-or-sharing, answer: yes}}
    rights: {opt-out: {label: Opting out, means: opt-out-of-sale-or-sharing, methods: cookies}}
    methods: {cookies: {label: our cookie settings, kind: preference-center, url: "https://acme.example/cookies"}}
    body: [{id: rights, heading: Your Rights, content: [{list: statements}, {list: rights}]}]

Right:

    laws: [ccpa]
    statements: {sale: {label: We share information for advertising, means: sale-or-sharing, answer: yes}}
    rights: {opt-out: {label: Opting out, means: opt-out-of-sale-or-sharing, methods: [cookies, form]}}
    methods:
      cookies: {label: our cookie settings, kind: preference-center, url: "https://acme.example/cookies"}
      form: {label: our opt-out form, kind: form, url: "https://acme.example/opt-out"}
    body: [{id: rights, heading: Your Rights, content: [{list: statements}, {list: rights}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Method
from notice_compiler.query.channels import SIGNALS, all_methods_of, channels_of
from notice_compiler.query.disclosed import sells_or_shares
from notice_compiler.query.naming import named
from notice_compiler.query.rights import no_sale, offered_under
from notice_compiler.query.sayings import met, own_words, place_of
from notice_compiler.rule import Context, Remark, Rule, Verdict

_COOKIES: Final = re.compile(r"\bcookies?\b", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark; none where a sentence about the right names another address."""
    sold = sells_or_shares(notice)
    if sold is False:
        yield no_sale(notice)
    rights = offered_under(notice, "ccpa", "opt-out-of-sale-or-sharing", "opt-out-of-sale")
    if not sold or not rights:
        return
    methods = tuple({it.id: it for right in rights for it in all_methods_of(notice, right)}.values())
    tools = tuple(it for it in methods if it.kind != "opt-out-signal" and _is_cookie_tool(notice, it))
    others = tuple(it for it in methods if it not in tools and it.kind not in SIGNALS)
    asked = [it for right in rights for it in channels_of(notice, right)]
    if others:
        yield met(notice, "method", others[0])
    elif tools and len({it.to for it in asked}) <= sum(it.kind not in SIGNALS for it in tools):
        beside = "beside a signal, " if len(methods) > len(tools) else ""
        yield Remark(
            f"To opt out of sale and sharing, {beside}there is only a tool for cookies, {named(tools)}, which "
            "the regulations take to deal with what is collected and not with what is sold or shared.",
            "Add a way that stops every sale and sharing, such as a form behind the link “Do Not Sell or Share My "
            "Personal Information”. If this tool does that, give it a name that says so.",
            place_of(notice, "method", tools[0].id),
            tools[0].id,
        )


def _is_cookie_tool(notice: Notice, it: Method) -> bool:
    """Whether a method is one for cookies, by its name."""
    return any(_COOKIES.search(words) for words in (it.name or "", *it.words, own_words(notice, "method", it.id)))


RULE = Rule("error", ("ccpa:7026-a-4",), check)
