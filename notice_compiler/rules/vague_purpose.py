"""A purpose is described so broadly that readers do not learn why their information is collected.

Why: The regulations want the specific purpose, described so that consumers have a meaningful understanding of why the
information is collected (11 CCR 7011(e)(1)(C), a letter that was not verified). “To provide our services” or “to
operate our business” is true of everything that a business does; “other business purposes” at the end of a list opens
it to anything, and so closes nothing. A purpose that goes on to say why, as in “to provide our services, such as
delivering your order”, is not vague.

Wrong:

    laws: [ccpa]
    purposes: {services: to provide our services}
    categories:
      identifiers: {label: Identifiers, purposes: services}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]

Right:

    laws: [ccpa]
    purposes: {services: "to provide our services, such as delivering your order"}
    categories:
      identifiers: {label: Identifiers, purposes: services}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Thing
from notice_compiler.place import Place
from notice_compiler.query.categories import CALIFORNIA, at_collection, collected_in
from notice_compiler.query.collected import purposes_of
from notice_compiler.query.naming import briefly, names_of
from notice_compiler.query.sayings import home_of, spoken_of
from notice_compiler.query.uses import collection_purposes, is_explained
from notice_compiler.rule import Context, Remark, Rule, Verdict

_LEAD: Final = r"(?:(?:in\s+order\s+)?to\s+|for\s+(?:the\s+purposes?\s+of\s+)?|so\s+that\s+we\s+(?:may|can)\s+)?"
_DOES: Final = (
    r"(?:provid(?:e|ing)|offer(?:ing)?|operat(?:e|ing)|run(?:ning)?|conduct(?:ing)?|carry(?:ing)?\s+(?:on|out)"
    r"|perform(?:ing)?|support(?:ing)?|manag(?:e|ing)|administer(?:ing)?)"
)
_BESIDES: Final = rf"(?:{_DOES}|protect(?:ing)?|maintain(?:ing)?)"
_OUR: Final = (
    r"(?:(?:our|the|your|you|us|with|to|other|own|business|company|general|related|normal|ordinary|everyday"
    r"|day-to-day|various|certain|any|all)\s+)*"
)
_THINGS: Final = (
    r"(?:services?|products?|goods|business(?:es)?|offerings?|operations|activities)(?:\s+(?:to|for)\s+you)?"
)
_AND: Final = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|and/or|&)\s+)"
_FILLER: Final = (
    r"(?:(?:internal|business|commercial|operational|legitimate|lawful|related|similar|general|company|corporate"
    r"|necessary|permitted|appropriate)\s+)*"
)
_ANY: Final = r"(?:(?:our|the|its|any|all|other|various|certain|such)\s+)*"
_NOTHING: Final = rf"{_ANY}{_FILLER}(?:purposes?|interests|needs|reasons|operations|uses?)"
_VAGUE: Final = re.compile(
    rf"{_LEAD}(?:{_BESIDES}(?:{_AND}{_BESIDES})*\s+{_OUR}{_THINGS}(?:{_AND}{_OUR}{_THINGS})*"
    rf"|{_NOTHING}(?:\s+(?:permitted|allowed)\s+by\s+(?:applicable\s+)?law)?)[\s.;]*",
    re.IGNORECASE,
)
_ONLY_KEEPS: Final = re.compile(r"(?:to\s+)?(?:protect|maintain)(?:ing)?\b(?!\s*(?:,|and\b|or\b))", re.IGNORECASE)
_OPEN_END: Final = re.compile(
    rf"(?:,|\band\b|\bor\b)\s+(?:and\s+|or\s+)?(for\s+{_ANY}other\s+{_FILLER}purposes?|{_ANY}other\s+{_FILLER}purposes?)"
    r"[\s.;]*$",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"[(:–—]|,\s*(?:such|includ|which|like|for\s+(?:example|instance)|namely|e\.g|i\.e|specifically|in\s+particular|by\b"
    r"|so\b|among)|(?!(?:and|or|as\s+well)\b)[a-z]",
    re.IGNORECASE,
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each purpose that says nothing, or that ends in one that says nothing."""
    moot = tuple(at_collection(notice))
    yield from moot
    for purpose in collection_purposes(notice) if not moot else ():
        words = names_of(purpose)
        is_vague = bool(words) and all(_VAGUE.fullmatch(it) and not _ONLY_KEEPS.match(it) for it in words)
        ends = [found[1] for it in words if (found := _OPEN_END.search(it))]
        if not (is_vague or ends) or is_explained(notice, "purpose", purpose, _GOES_ON):
            continue
        if is_vague:
            yield Remark(
                f"“{words[0]}” does not tell readers why{_what(notice, purpose)} is collected: it is true of whatever "
                "a business does.",
                "Say what is done with the information, as in “to confirm that you hold a license” or “to train those "
                f"who answer calls”: instead, or after these words, as in “{words[0]}, such as …”.",
                _place(notice, purpose, words[0]),
                words[0],
            )
        else:
            yield Remark(
                f"A purpose ends in “{ends[0]}”: readers do not learn what these are.",
                "Take these words out, or name the purposes that they stand for.",
                _place(notice, purpose, ends[0]),
                ends[0],
            )


def _what(notice: Notice, purpose: Thing) -> str:
    """The only category that has the purpose; any other number of them is “information”."""
    having = [
        it for it in collected_in(notice, CALIFORNIA) if purpose.id in {one.id for one in purposes_of(notice, it)}
    ]
    return f" {briefly(having)}" if len(having) == 1 else " information"


def _place(notice: Notice, purpose: Thing, words: str) -> Place:
    """Where the words stand."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    for it in spoken_of(notice, "purpose", purpose.id):
        if found := pattern.search(it.passage.words, it.start, it.end):
            return it.passage.place(found.start(), found.end())
    return home_of("purpose", purpose.id)


RULE = Rule("warning", ("ccpa:7011-e-1-C",), check)
