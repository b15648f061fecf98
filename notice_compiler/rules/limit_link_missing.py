"""Sensitive personal information is used beyond the limits, and the right to limit that has no link.

Why: A business that uses sensitive personal information for more than Civ. Code 1798.121(a) and 11 CCR 7027(m) allow
without a choice describes the right to limit in its policy, with a link to the page where it is exercised (1798.135(a)
(2), (c)(2)), titled “Limit the Use of My Sensitive Personal Information”, or with the single alternative link.
11 CCR 7011(e)(3)(D) is not verified.

Wrong:

    laws: [ccpa]
    statements: {sensitive: {label: We use it to advertise, means: sensitive-use-limited, answer: no}}
    rights: {limit: {label: Limiting the use, means: limit-sensitive-use}}
    body: [{id: rights, heading: Your Rights, content: [{list: statements}, {list: rights}]}]

Right:

    laws: [ccpa]
    statements: {sensitive: {label: We use it to advertise, means: sensitive-use-limited, answer: no}}
    rights: {limit: {label: Limiting the use, means: limit-sensitive-use, methods: page}}
    methods: {page: {label: Your Privacy Choices, kind: form, url: "https://acme.example/choices"}}
    body: [{id: rights, heading: Your Rights, content: [{list: statements}, {list: rights}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.channels import met_by_link, titled_link
from notice_compiler.query.circumstances import holds
from notice_compiler.query.rights import no_use_beyond_limits, offered_under
from notice_compiler.query.sayings import place_of
from notice_compiler.rule import Context, Remark, Rule, Verdict

_LIMIT: Final = ("ccpa:1798.121-a", "ccpa:1798.135-a-2", "ccpa:7014", "ccpa:7011-e-3-D")
_SEEN: Final = ("ccpa:1798.121-a", "ccpa:1798.135-c-2", "ccpa:7011-e-3-D")
"""What a link in the notice meets; where the homepage has it, no program sees."""
_TITLES: Final = ("limit", "alternative", "alternative-california")


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark; where there is no such right at all, right-missing tells it."""
    beyond = holds("sensitive-beyond-limits", notice, context)
    if beyond is False:
        yield no_use_beyond_limits(notice, *_LIMIT)
    rights = offered_under(notice, "ccpa", "limit-sensitive-use")
    if not beyond or not rights:
        return
    titles = [context.law.packs["ccpa"].lists["link-titles"][name].term for name in _TITLES]
    link = next((it for right in rights for it in met_by_link(notice, right)), None) or titled_link(notice, titles)
    if link is not None:
        yield replace(link, provisions=_SEEN)
        return
    yield Remark(
        "The notice says that sensitive personal information is used beyond what the law allows without a choice, and "
        "has no link by which readers can limit that.",
        f"Link to the page where they can, under the title “{titles[0]}” or “{titles[1]}”: a method of the right with "
        "`kind: form` and its `url:`.",
        place_of(notice, "right", rights[0].id),
        rights[0].id,
    )


RULE = Rule("error", (*_LIMIT, "ccpa:1798.135-a-3", "ccpa:1798.135-c-2"), check)
