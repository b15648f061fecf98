"""Personal information is sold or shared, and the notice has no link by which readers can opt out.

Why: Civ. Code 1798.135(c)(2) wants the policy to describe the right to opt out, with a link to the page where it is
exercised: “Do Not Sell or Share My Personal Information”, or the single alternative link. A business that honours
opt-out signals as 1798.135(b) asks needs no such page. That the policy contains the notice of the right, or leads to
it (11 CCR 7011(e)(3)(C), 7013), is not verified.

Wrong:

    laws: [ccpa]
    statements: {sale: {label: We share information for advertising, means: sale-or-sharing, answer: yes}}
    rights: {opt-out: {label: Opting out, means: opt-out-of-sale-or-sharing, methods: signal}}
    methods: {signal: {label: the Global Privacy Control, kind: opt-out-signal}}
    body: [{id: rights, heading: Your Rights, content: [{list: statements}, {list: rights}]}]

Right:

    laws: [ccpa]
    statements: {sale: {label: We share information for advertising, means: sale-or-sharing, answer: yes}}
    rights: {opt-out: {label: Opting out, means: opt-out-of-sale-or-sharing, methods: [signal, page]}}
    methods:
      signal: {label: the Global Privacy Control, kind: opt-out-signal}
      page: {label: Do Not Sell or Share My Personal Information, kind: form, url: "https://acme.example/opt-out"}
    body: [{id: rights, heading: Your Rights, content: [{list: statements}, {list: rights}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Right
from notice_compiler.query.channels import all_methods_of, met_by_link
from notice_compiler.query.circumstances import holds
from notice_compiler.query.disclosed import sells_or_shares
from notice_compiler.query.naming import called, listed
from notice_compiler.query.opt_out_link import link_titles, opt_out_link, opt_out_rights, without_link
from notice_compiler.query.rights import no_sale, offered_under
from notice_compiler.query.sayings import place_of
from notice_compiler.rule import Context, Remark, Rule, Verdict

_SALE: Final = ("ccpa:1798.135", "ccpa:7013", "ccpa:7011-e-3-C")
_ADDRESS: Final = "ccpa:7011-e-3-B"
"""Which wants a link wherever readers are sent to a form or a page."""
_ALTERNATIVE: Final = "ccpa:1798.135-a-3"
_BOTH: Final = (_ALTERNATIVE, "ccpa:1798.135-c-2")
"""Of the right to opt out, and of the right to limit."""
_SEEN: Final = ("ccpa:1798.135", "ccpa:1798.135-c-2", "ccpa:7011-e-3-C")
"""What a link in the notice meets; where the homepage has it, no program sees."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark; where there is no such right at all, right-missing tells it."""
    sold = sells_or_shares(notice)
    if sold is False:
        limited = holds("sensitive-beyond-limits", notice, context) is False
        yield no_sale(notice, *_SALE, *(_BOTH if limited else ()))
    if not sold or not opt_out_rights(notice):
        return
    titles, link = link_titles(context), opt_out_link(notice, context)
    if link is not None:
        both = offered_under(notice, "ccpa", "limit-sensitive-use") and _shared(notice, titles[1:])
        yield replace(link, provisions=(*_SEEN, *((_ALTERNATIVE,) if both else ())))
    elif right := without_link(notice, context):
        yield _remark(notice, right, titles)


def _shared(notice: Notice, titles: list[str]) -> bool:
    """Whether one link with the title of the alternative leads from the right to opt out and from that to limit."""
    limit = offered_under(notice, "ccpa", "limit-sensitive-use")
    both = (opt_out_rights(notice), limit)
    ways = [{it.words for right in rights for it in met_by_link(notice, right)} for rights in both]
    return any(it.lower() in {title.lower() for title in titles} for it in ways[0] & ways[1])


def _remark(notice: Notice, right: Right, titles: list[str]) -> Remark:
    methods = listed(map(called, all_methods_of(notice, right))) if all_methods_of(notice, right) else ""
    ways = f": {methods} {'lead' if ' and ' in methods else 'leads'} to no page" if methods else ""
    return Remark(
        f"The notice says that personal information is sold or shared, and has no link by which readers can opt "
        f"out{ways}.",
        f"Link to the page where one opts out, under the title “{titles[0]}” or “{titles[1]}”: a method of the right "
        "with `kind: form` and its `url:`. A business that honours opt-out signals without friction, as Civ. Code "
        "1798.135(b) asks, can waive this and say so.",
        place_of(notice, "right", right.id),
        right.id,
        provisions=(*_SALE, "ccpa:1798.135-c-2", *((_ADDRESS,) if methods else ())),
    )


RULE = Rule("error", (*_SALE, *_BOTH, _ADDRESS), check)
