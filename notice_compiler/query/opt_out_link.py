"""The link by which readers opt out of the sale and the sharing of personal information."""

from __future__ import annotations

from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Right
from notice_compiler.query.channels import met_by_link, titled_link
from notice_compiler.query.disclosed import sells_or_shares
from notice_compiler.query.rights import offered_under
from notice_compiler.query.sayings import is_said
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met

_FRICTIONLESS: Final = sought(r"\bfriction", "friction")
_TITLES: Final = ("opt-out", "alternative", "alternative-california")


def link_titles(context: Context) -> list[str]:
    """Titles of such links, as the law has them: the plain one first."""
    return [context.law.packs["ccpa"].lists["link-titles"][name].term for name in _TITLES]


def opt_out_rights(notice: Notice) -> tuple[Right, ...]:
    """The rights to opt out of sale, or of sale and sharing."""
    return offered_under(notice, "ccpa", "opt-out-of-sale-or-sharing", "opt-out-of-sale")


def opt_out_link(notice: Notice, context: Context) -> Met | None:
    """What leads from such a right to a page, else a link anywhere with one of the titles."""
    links = (it for right in opt_out_rights(notice) for it in met_by_link(notice, right))
    return next(links, None) or titled_link(notice, link_titles(context))


def without_link(notice: Notice, context: Context) -> Right | None:
    """The right to opt out for which there is no link, although the notice tells of a sale or of sharing.

    None where it says that signals are honoured without friction: then no link is asked for.
    """
    rights = opt_out_rights(notice)
    if not rights or not sells_or_shares(notice) or opt_out_link(notice, context) or is_said(notice, _FRICTIONLESS):
        return None
    return rights[0]
