"""The right to ask about direct marketing by others does not stand under the heading “Your Privacy Rights”.

Why: A business that makes its address for such requests known on the web links from its homepage to a page titled
“Your Privacy Rights”, or adds these words to the link to its policy (Civ. Code 1798.83(b)(1), since 2005; read in a
secondary copy only). With the heading, readers who follow such a link find what it names.

Wrong:

    laws: [shine-the-light]
    rights: {marketing: {label: Marketing by others, means: third-party-marketing-disclosure}}
    body:
      - {id: rights, heading: Rights, content: [{list: rights}]}

Right:

    laws: [shine-the-light]
    rights: {marketing: {label: Marketing by others, means: third-party-marketing-disclosure}}
    body:
      - {id: rights, heading: Your Privacy Rights, content: [{list: rights}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.marketing_disclosure import does_not_arise, tellings
from notice_compiler.query.whereabouts import sections_of
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_HEADING: Final = re.compile(r"\byour\s+(?:california\s+)?privacy\s+rights\b", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where neither the title nor a heading has the words; nothing where the right itself is missing."""
    moot, told = does_not_arise(notice), tellings(notice)
    headings = [(Place(("title",)), notice.title)]
    headings += [(Place(("body", it.id, "heading")), it.heading) for it in notice.body if it.heading]
    named = [it for it in headings if _HEADING.search(it[1])]
    if moot is not None:
        yield moot
    elif told and named:
        yield Met(*named[0])
    elif told:
        kind, it = told[0]
        section = next(iter(sections_of(notice, kind, it.id)), None)
        heading = section.heading if section and section.heading else notice.title
        place = Place(("body", section.id, "heading")) if section and section.heading else Place(("title",))
        yield Remark(
            f"The right to ask about direct marketing by others stands under “{heading}”, and no heading of the notice "
            "is “Your Privacy Rights”.",
            "Call the section “Your Privacy Rights” or “Your California Privacy Rights”, and link to it by these words "
            "from the homepage. Not needed where the homepage’s link to the notice has these words.",
            place,
            heading,
        )


RULE = Rule("warning", ("shine-the-light:1798.83-b-1-web",), check)
