"""Personal data go to a third country, and the notice does not say what protects them there.

Why: Outside the European Economic Area the GDPR does not follow the data by itself. The notice has to name the adequacy
decision or the safeguard on which a transfer rests, and where a copy of it can be had (Art. 13(1)(f) and 14(1)(f),
since 2018-05-25).

Wrong:

    laws: [gdpr]
    transfers: {hosting: {label: Hosting in the USA, places: us}}
    body:
      - {id: main, heading: Transfers, content: [{table: {heading: Transfer, rows: transfers, columns: places}}]}

Right:

    laws: [gdpr]
    transfers: {hosting: {label: Hosting in the USA, places: us, safeguards: data-privacy-framework}}
    body:
      - id: main
        heading: Transfers
        content: [{table: {heading: Transfer, rows: transfers, columns: [places, safeguards]}}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.blocks import ListBlock, TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import NoDisclosure
from notice_compiler.notice.things import Transfer
from notice_compiler.place import Place
from notice_compiler.places import places
from notice_compiler.query.rows import keyed_rows
from notice_compiler.query.sayings import find, place_of
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met, Moot, Remark, Rule, Verdict
from notice_compiler.wording import TERMS

_SAFEGUARD: Final = sought(
    r"(?:standard|model)\s+(?:contractual|data\s+protection|contract)\s+clauses|adequa|data\s+privacy\s+framework"
    r"|binding\s+corporate\s+rules|code\s+of\s+conduct|certification|transfer\s+a(?:greement|ddendum)"
    r"|explicit(?:ly)?\s+consent|\bSCCs?\b|\bDPF\b",
    "clauses, adequa, framework, binding, conduct, certification, transfer, consent, scc, dpf",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each transfer that leaves the EEA without a safeguard; none where any sentence names one."""
    told = [it for it in notice.transfers.values() if ("transfer", it.id) in notice.told and not _is_within(notice, it)]
    said = next(find(notice, _SAFEGUARD), None)
    open_ones = [it for it in told if not (it.safeguards and _is_printed(notice, it))]
    if told and not open_ones:
        names = "; ".join(TERMS[name] for name in told[0].safeguards or ())
        yield Met(Place(("transfers", told[0].id, "safeguards")), names)
    elif not told:
        yield from _moot(notice)
    for it in open_ones if said is None else ():
        name = it.name or it.id
        if it.safeguards:
            yield Remark(
                f"`safeguards:` of “{name}” is listed, and no list or table of the notice prints it: readers are not "
                "told what protects their data there.",
                "Print it with `list: transfers`, or with a table that has `rows: transfers` and a column "
                "`safeguards`; or say it in the sentence.",
                Place(("transfers", it.id, "safeguards"), "key"),
                it.id,
            )
        else:
            yield Remark(
                f"The notice tells of the transfer “{name}”, and does not say what protects the data there.",
                "Write `safeguards:` under the transfer, such as `adequacy-decision` or `standard-contractual-clauses`,"
                " and print it with `list: transfers`.",
                place_of(notice, "transfer", it.id),
                it.id,
            )


def _is_printed(notice: Notice, it: Transfer) -> bool:
    """Whether a list or a column of a table prints what protects the data."""
    for block in (block for section in notice.body for block in section.content):
        if isinstance(block, ListBlock) and any(isinstance(one, Transfer) and one.id == it.id for one in block.items):
            return True
        if isinstance(block, TableBlock) and any(p.facet == "safeguards" for c in block.columns for p in c.parts):
            rows = (row for group in block.groups for row in group.rows if row.kind == "transfer")
            if any(one.id == it.id for row in rows for one in row.things):
                return True
    return False


def _is_within(notice: Notice, it: Transfer) -> bool:
    """Whether all its places lie in the European Economic Area."""
    codes = [one for code in it.places or () for one in getattr(notice.places.get(code), "members", (code,))]
    return bool(codes) and all(places.within(code, "eea") for code in codes)


def _moot(notice: Notice) -> Iterator[Moot]:
    """That the notice says of every purpose, or of every category, that nothing is transferred."""
    denied = {
        (kind, it.id): (*path, "transfers")
        for kind, it, path, row in keyed_rows(notice)
        if isinstance(row.answers.get("transfers"), NoDisclosure)
    }
    for kind, things in (("purpose", notice.purposes), ("category", notice.categories)):
        names = {(kind, name) for name in things if (kind, name) in notice.told}
        if names and names <= set(denied):
            yield Moot("The notice says that nothing is transferred to other countries.", Place(denied[min(names)]))
            return


RULE = Rule("error", ("gdpr:13-1-f",), check)
