"""The page of a rule or a defect, as text."""

from __future__ import annotations

import textwrap

from notice_compiler.law.law import Dated, LawBook, Provision
from notice_compiler.rule import Page
from notice_compiler.rules import all_rules

WIDTH = 90


def explain(page: Page, law: LawBook) -> str:
    """What it asks, why, by which law, and an example of each kind."""
    parts = [page.id, textwrap.fill(page.what, WIDTH), textwrap.fill(f"Why: {page.why}", WIDTH)]
    stops = "; it stops `notice build`" if page.gate == "defect" and page.severity == "error" else ""
    kind = "a change, as `notice diff` tells it" if page.change else f"{page.severity}, gate {page.gate}{stops}"
    parts.append(f"Kind: {kind}")
    parts += map(_provision, provisions(page, law))
    titles = ("Was", "Now") if page.change else ("Wrong", "Right")
    for title, example in zip(titles, (page.wrong, page.right), strict=True):
        if example.strip():
            parts.append(f"{title}:\n\n{textwrap.indent(example.rstrip(), '    ')}")
    return "\n\n".join(parts) + "\n"


def provisions(page: Page, law: LawBook) -> tuple[Provision, ...]:
    """The law that a rule rests on: what it cites, or what the law data names for a kind of change."""
    rule = all_rules().get(page.id)
    return tuple(map(law.provision, (rule.provisions if rule else ()) or _cited(page, law)))


def _cited(page: Page, law: LawBook) -> tuple[str, ...]:
    """The provisions that the law data names for a kind of change."""
    found = ((pack, one) for pack in law.packs.values() for one in pack.changes if one.change == page.id)
    return tuple(dict.fromkeys(f"{pack.law}:{name}" for pack, one in found for name in one.provisions))


def _provision(it: Provision) -> str:
    doubt = f" ({it.doubt}: {(it.note or '').rstrip('.')})" if it.doubt else ""
    lines = textwrap.fill(f"Law: {it.citation}{doubt}. {it.says}", WIDTH, break_on_hyphens=False)
    dates = f"In force{in_force(it).removeprefix(', in force')}. " if in_force(it) else ""
    return f"{lines}\n     {dates}{it.url}"


def in_force(it: Dated) -> str:
    """Since when and until when, after a comma; nothing where no day is known."""
    since = f" since {it.effective_from.isoformat()}" if it.effective_from else ""
    until = f" until {it.effective_until.isoformat()}" if it.effective_until else ""
    return f", in force{since}{until}" if since or until else ""
