"""The page of a rule or a defect, as text."""

from __future__ import annotations

import textwrap

from notice_compiler.law.law import LawBook, Provision
from notice_compiler.rule import Page
from notice_compiler.rules import all_rules

WIDTH = 90
DOUBTS = {"partly": "citation partly verified", "unverified": "citation unverified"}


def explain(page: Page, law: LawBook) -> str:
    """What it asks, why, by which law, and an example of each kind."""
    parts = [page.id, textwrap.fill(page.what, WIDTH), textwrap.fill(f"Why: {page.why}", WIDTH)]
    rule = all_rules().get(page.id)
    stops = "; it stops `notice build`" if page.gate == "defect" and page.severity == "error" else ""
    parts.append(f"Kind: {page.severity}, gate {page.gate}{stops}")
    for name in rule.provisions if rule else ():
        parts.append(_provision(law.provision(name)))
    for title, example in (("Wrong", page.wrong), ("Right", page.right)):
        if example.strip():
            parts.append(f"{title}:\n\n{textwrap.indent(example.rstrip(), '    ')}")
    return "\n\n".join(parts) + "\n"


def _provision(it: Provision) -> str:
    doubt = f" ({DOUBTS[it.verified]})" if it.verified in DOUBTS else ""
    dates = f" In force from {it.effective_from.isoformat()}." if it.effective_from else ""
    return textwrap.fill(f"Law: {it.citation}{doubt}. {it.says}{dates}", WIDTH) + f"\n     {it.url}"
