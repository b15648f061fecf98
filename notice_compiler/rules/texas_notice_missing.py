"""Sensitive or biometric data are sold, and the sentence that Texas asks for is not in the notice.

Why: Who sells sensitive personal data has to post “NOTICE: We may sell your sensitive personal data.” where the privacy
notice is posted, and in the same manner; of biometric data the like (Tex. Bus. & Com. Code 541.102(b) and (c); in force
since 2024-07-01, a day not checked against the act). The words are those of the law; others will not do.

Wrong:

    laws: [texas]
    recipients: {brokers: Data brokers}
    practices: {sold: {heading: Sold to, means: sale, modality: did}}
    categories: {health: {label: Health data, sensitive: yes, disclosed: {sold: brokers}}}
    body:
      - {id: main, heading: Sale, content: [{table: {heading: Category, columns: sold}}]}

Right:

    laws: [texas]
    recipients: {brokers: Data brokers}
    practices: {sold: {heading: Sold to, means: sale, modality: did}}
    categories: {health: {label: Health data, sensitive: yes, disclosed: {sold: brokers}}}
    body:
      - id: main
        heading: Sale
        content:
          - text: "NOTICE: We may sell your sensitive personal data."
          - table: {heading: Category, columns: sold}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.query.collected import is_sensitive, terms_of
from notice_compiler.query.disclosed import disclosures, happens, practices, sells_or_shares
from notice_compiler.query.naming import some
from notice_compiler.query.sayings import find, place_of, statements
from notice_compiler.query.written import headings, spaced
from notice_compiler.rule import Context, Met, Moot, Remark, Rule, Verdict

_BIOMETRIC: Final = re.compile(r"\bbiometric", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each of the two sentences that is missing; a warning where sale and sharing are told as one."""
    sentences = context.law.packs["texas"].lists["sentences"]
    is_concerned = partial(_is_sensitive, context=context), partial(_is_biometric, context=context)
    for key, part, concerns in zip(("sensitive", "biometric"), ("b", "c"), is_concerned, strict=True):
        yield from _judge(notice, sentences[key].term, key, f"texas:541.102-{part}", concerns)


def _judge(
    notice: Notice, sentence: str, key: str, provision: str, concerns: Callable[[Category], bool]
) -> Iterator[Verdict]:
    sold = [(it, practice) for it, practice, _ in disclosures(notice, "sale") if concerns(it)]
    posted = _posted(notice, sentence)
    if posted is not None:
        yield Met(posted, sentence, (provision,))
    elif sold:
        names = some(list(dict.fromkeys(it.name or it.id for it, _ in sold)))
        merged = all("sharing" in (practice.means or ()) for _, practice in sold)
        yield Remark(
            f"The notice says of {names} that it is {'sold or shared' if merged else 'sold'}, and the sentence that "
            f"Texas asks of those who sell {key} personal data is not in it.",
            f"Post it as it is, where readers cannot miss it: “{sentence}”",
            Place(("categories", sold[0][0].id, "disclosed", sold[0][1].id), "key"),
            key,
            "warning" if merged or not _is_called(sold[0][0], key) else None,
            (provision,),
        )
    elif happens(notice, "sale") is False or sells_or_shares(notice) is False:
        yield Moot("The notice says that nothing is sold.", _where_denied(notice), (provision,))


def _posted(notice: Notice, sentence: str) -> Place | None:
    """Where the sentence stands, in prose or as a heading."""
    pattern = re.compile(spaced(sentence))
    found = (it.place for it in find(notice, pattern))
    return next(found, None) or next((place for place, words in headings(notice) if pattern.search(words)), None)


def _is_sensitive(it: Category, context: Context) -> bool:
    return is_sensitive(it, context)


def _is_biometric(it: Category, context: Context) -> bool:
    words = (it.name or "", *(it.examples or ()), *(term.term for _, term in terms_of(it, context)))
    return any(_BIOMETRIC.search(one) for one in words)


def _is_called(it: Category, key: str) -> bool:
    """Whether the notice itself says so; what another law holds to be sensitive may not be in Texas."""
    return key == "biometric" or it.sensitive is True


def _where_denied(notice: Notice) -> Place:
    for it in statements(notice, "sale-or-sharing"):
        return place_of(notice, "statement", it.id)
    for practice in practices(notice, "sale"):
        return place_of(notice, "practice", practice.id)
    return Place(("practices",), "key")


RULE = Rule("error", ("texas:541.102-b", "texas:541.102-c"), check)
