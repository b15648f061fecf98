"""What holds for some is never told of all: limits, scopes and cases go with what they limit, read from either side."""

from __future__ import annotations

import pytest
from real_notices import CONTEXT, compiled

from notice_compiler.compile import examine, manifest

START = "notice: acme\ntitle: P\naudiences: {kids: children}\nrecipients: {c: Carriers, n: Networks}\n"
BODY = "body: [{id: m, heading: M, content: [{table: TABLE}]}]\n"


def cells(facts: str, table: str) -> dict[str, list[str | None]]:
    made = manifest(compiled(f"{START}{facts}{BODY.replace('TABLE', table)}"))
    return {row.name: [cell.text for cell in row.cells] for row in made.tables[0].rows}


SOLD = "practices: {sold: {heading: Sold, means: sale}}\n"
ORDERS = (
    "purposes: {o: {label: Orders, categories: ids, recipients: c}, "
    "a: {label: Ads, categories: ids, recipients: OTHER}}\n"
)


@pytest.mark.parametrize(
    ("facts", "table", "expected"),
    [
        (f"categories: {{ids: Ids}}\n{ORDERS.replace('OTHER', '[c: {only: {places: us-ca}}]')}",
         "{heading: C, columns: recipients}", {"Ids": ["Carriers"]}),
        (f"categories: {{ids: Ids}}\n{ORDERS.replace('recipients: OTHER', 'recipients: n, only: {places: us-ca}')}",
         "{heading: C, columns: recipients}", {"Ids": ["Carriers; California: Networks"]}),
        ("categories: {ids: Ids}\n"
         "purposes: {a: {label: Ads, only: {places: us-ca}, categories: [ids: {only: {audiences: kids}}], "
         "recipients: n}}\n",
         "{heading: C, columns: recipients}", {"Ids": ["California, Children: Networks"]}),
        ("categories: {ids: Ids}\npurposes: {a: {label: Ads, categories: [ids: your name only]}}\n",
         "{heading: C, columns: purposes}", {"Ids": ["Ads (your name only)"]}),
        (f"{SOLD}categories: {{ids: {{label: Ids, disclosed: {{sold: [c, n: {{only: {{places: us-ca}}}}]}}}}}}\n",
         "{heading: C, only: {places: us-nv}, columns: sold}", {"Ids": ["Carriers"]}),
        (f"{SOLD}categories: {{ids: {{label: Ids, disclosed: {{sold: [c: {{only: {{places: us-ca}}}}]}}}}}}\n"
         "processing: {r: {label: R, practice: sold, categories: ids, recipients: c}}\n",
         "{heading: C, columns: sold}}, {list: processing", {"Ids": ["Carriers"]}),
        ("categories: {ids: {label: Ids, retention: {cases: {x: {only: {places: us-nv}, period: 1 year}, "
         "y: {only: {places: us-ca}, period: 2 years}}}}}\n",
         "{heading: C, only: {places: us-ca}, columns: [retention, then]}", {"Ids": ["2 years", None]}),
        ("categories: {ids: {label: Ids, not: {places: us-ca}, purposes: a}}\npurposes: {a: Ads}\n",
         "{heading: C, columns: purposes}", {"Ids": ["Except California: Ads"]}),
    ],
)  # fmt: skip
def test_a_limit_goes_with_what_it_limits(facts: str, table: str, expected: dict[str, list[str | None]]) -> None:
    assert cells(facts, table) == expected


@pytest.mark.parametrize(
    "facts",
    [
        "rights: {know: {label: Know, deadline: 45 days, fee: none}}\n",
        "rights: {know: {label: Know, deadline: 45 days, cases: {x: {label: X, offered: none}}}}\n",
        "rights: {know: {label: Know, text: You may ask., deadline: 45 days}}\n",
        "rights: {know: {label: Know, deadline: 45 days}}\nrequests: {fee: none}\n",
        "rights: {know: {label: Know, deadline: 45 days}}\nrequests: {cases: {x: {label: X, fee: none}}}\n",
        "rights: {know: {label: Know, deadline: 45 days}}\nproofs: {p: P}\nrequests: {verification: {proofs: p}}\n",
        "rights: {know: {label: Know, deadline: 45 days}}\npurposes: {a: {label: A, retention: 1 year}}\n",
    ],
)
def test_what_is_listed_and_not_printed_is_found_and_is_not_in_the_manifest(facts: str) -> None:
    text = f"{START}{facts}{BODY.replace('TABLE', '{heading: R, rows: rights, columns: deadline}')}"
    assert "fact-not-printed" in [it.rule for it in examine("test.yaml", text.encode(), CONTEXT).findings]
    made = manifest(compiled(text))
    assert (made.requests.terms, made.requests.verification, made.requests.cases, made.purposes) == (None, None, (), ())
    assert made.rights[0].terms is None or made.rights[0].terms.fee is None
