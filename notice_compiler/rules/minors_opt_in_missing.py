"""The notice says that personal information of consumers under 16 is sold or shared, and not how they opt in.

Why: A business that knows that it sells information of consumers under 16 describes in its policy how they opt in (11
CCR 7011(e)(3)(I), 7072(a)): those under 13 through a parent or guardian whose consent is checked (7070), those from 13
to 15 themselves (7071). Without it nobody can give the consent that the sale needs (Civ. Code 1798.120(c)).

Wrong:

    laws: [ccpa]
    statements: {minors: {means: sale-of-minors-data, answer: yes}}
    body:
      - id: main
        heading: Minors
        content: [{text: "[We sell personal information of consumers under 16](statement:minors)."}]

Right:

    laws: [ccpa]
    rights: {opt-in: {label: Opting in under 16, means: opt-in, methods: form}}
    methods: {form: {label: our form, kind: form, url: "https://acme.example/opt-in"}}
    statements: {minors: {means: sale-of-minors-data, answer: yes}}
    body:
      - id: main
        heading: Minors
        content:
          - text: "[We sell personal information of consumers under 16](statement:minors)."
          - list: rights
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.denials import sentences_with
from notice_compiler.query.disclosed import sells_or_shares
from notice_compiler.query.disclosures import nearest
from notice_compiler.query.requests import methods_of, offered
from notice_compiler.query.sayings import met, place_of, statements
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Moot, Remark, Rule, Verdict

_OPT_IN: Final = sought(
    r"\bopt(?:s|ed|ing)?[\s-]+in\b|\b(?:parent|guardian)\w*\s+(?:\w+\s+){0,3}consent", "opt, parent, guardian"
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where the answer is yes and neither a right, nor a method, nor a sentence tells of the opt-in."""
    said = statements(notice, "sale-of-minors-data")
    selling = [it for it in said if it.answer is True]
    if not selling:
        if said and all(it.answer is False for it in said):
            why = "The notice says that no personal information of consumers under 16 is knowingly sold or shared."
            yield Moot(why, place_of(notice, "statement", said[0].id))
        elif sells_or_shares(notice) is False:
            yield Moot("The notice says that nothing is sold or shared.", nearest(notice))
        return
    rights = offered(notice, "opt-in")
    described = [it for it in rights if methods_of(notice, it) or it.text is not None]
    if described:
        yield met(notice, "right", described[0])
    elif not rights and not selling[0].methods and not any(sentences_with(notice, _OPT_IN)):
        yield Remark(
            "The notice says that personal information of consumers under 16 is sold or shared, and not how they opt "
            "in to it.",
            "Add a right that means `opt-in` with its `methods:`, and describe both ways: under 13 a parent or "
            "guardian opts in, and how you check that it is one; from 13 to 15 they opt in themselves, and can opt out "
            "later.",
            place_of(notice, "statement", selling[0].id),
            selling[0].id,
        )


RULE = Rule("error", ("ccpa:7011-e-3-I", "ccpa:7072-a"), check)
