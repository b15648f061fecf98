"""What a notice says of the right to learn who got one's information for their direct marketing (Shine the Light)."""

from __future__ import annotations

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.query.requests import offered, rights
from notice_compiler.query.sayings import home_of, place_of, statements
from notice_compiler.query.whereabouts import paragraphs_of
from notice_compiler.rule import Moot


def tellings(notice: Notice) -> tuple[tuple[str, Named], ...]:
    """The rights and statements that tell of it, each with its kind."""
    said = (it for it in statements(notice, "shine-the-light") if it.answer is not False)
    known = offered(notice, "third-party-marketing-disclosure")
    return (*(("right", it) for it in known), *(("statement", it) for it in said))


def words_about(notice: Notice) -> str:
    """All that is said of it."""
    return "\n\n".join(dict.fromkeys(paragraphs_of(notice, kind, it.id) for kind, it in tellings(notice)))


def does_not_arise(notice: Notice) -> Moot | None:
    """That the notice says nothing is disclosed for the direct marketing of others, where it says so."""
    for it in statements(notice, "shine-the-light"):
        if it.answer is False:
            why = "The notice says that nothing is disclosed to third parties for their direct marketing."
            return Moot(why, place_of(notice, "statement", it.id))
    for right in rights(notice, "third-party-marketing-disclosure"):
        if right.terms.offered is False and right.terms.reason:
            why = f"The notice says why it does not offer this: “{right.terms.reason}”."
            return Moot(why, home_of("right", right.id))
    return None
