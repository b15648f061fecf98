"""The notice tells of a purpose, and not on which legal basis the information is processed for it.

Why: The GDPR asks for the purposes and for the legal basis of the processing (Art. 13(1)(c), 14(1)(c), since
2018-05-25). Readers need it for each purpose: whether they can object, withdraw their consent, or take their data with
them depends on it. A list of all bases, without their purposes, does not tell them that.

Wrong:

    laws: [gdpr]
    bases: {contract: {label: Performance of a contract, means: contract}}
    purposes:
      orders: {label: Delivering your order, basis: contract}
      news: Sending you news
    body:
      - {id: main, heading: Use, content: [{list: purposes}]}

Right:

    laws: [gdpr]
    bases:
      contract: {label: Performance of a contract, means: contract}
      consent: {label: Your consent, means: consent}
    purposes:
      orders: {label: Delivering your order, basis: contract}
      news: {label: Sending you news, basis: consent}
    body:
      - {id: main, heading: Use, content: [{list: purposes}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.bases import bases_of, has_basis, purposes
from notice_compiler.query.naming import some
from notice_compiler.query.sayings import met, place_of
from notice_compiler.rule import Context, Remark, Rule, Verdict

_CURE = "Write `basis:` under the purpose, or name the purpose under the basis in `bases:`."


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each purpose without a basis; one for all of them where none has any."""
    everything = purposes(notice)
    lacking = [it for it in everything if not has_basis(notice, it)]
    if everything and not lacking:
        yield from (met(notice, "basis", it) for it in bases_of(notice, everything[0])[:1])
    elif len(lacking) == len(everything) > 1:
        named = some([it.name or it.id for it in lacking])
        bases = [it.name or it.id for it in notice.bases.values() if ("basis", it.id) in notice.told]
        told = f"The notice names {some(bases)} as legal bases, and" if bases else "The notice"
        yield Remark(
            f"{told} does not say of any purpose on which legal basis it rests: {named}.",
            _CURE,
            Place(("purposes",), "key"),
            "purposes",
        )
    else:
        for it in lacking:
            yield Remark(
                f"The notice does not say on which legal basis “{it.name or it.id}” rests.",
                _CURE,
                place_of(notice, "purpose", it.id),
                it.id,
            )


RULE = Rule("error", ("gdpr:13-1-c",), check)
