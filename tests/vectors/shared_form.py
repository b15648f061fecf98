"""The part of a comparison that `diff` of js/src/diff.js tells too, in the form in which it tells it.

All facts are those of `compare`; title, language, dates, laws and sections whose id is another, too. Of words there is
one change for each section, with all that it prints: which passages changed in it is told by Python alone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from notice_compiler.compare.delta import Comparison, Delta
from notice_compiler.compare.leaves import _of
from notice_compiler.facts.facts import Facts
from notice_compiler.facts.manifest import Manifest
from notice_compiler.words.typography import fold

sys.path.insert(0, str(Path(__file__).parent))
from facts_table import words

Json = dict[str, Any]
FACTS = frozenset(_of(it) for it in Facts.model_fields.values()) | {
    *("answer", "case", "descent", "requests", "scope", "shown_by")
}
"""The first part of the kind of every difference of facts."""
FRAME = frozenset({"title", "language", "date", "date-label", "date-precision", "date-place", "law"})
INSIDE = ("scope", "blocks", "lines", "headers", "parts", "notes", "rows")
WORDS = words()


def shared_form(it: Comparison) -> Json:
    """What js/src/diff.js gives for the same two manifests, as plain JSON."""
    old, new = it.old, it.new
    same = old.content_digest == new.content_digest
    facts = old.facts_digest != new.facts_digest
    found = [_change(delta, facts) for delta in it.deltas if delta.kind in FRAME or _is_fact(delta)]
    if not same:
        found += _words(old, new)
        told = [one for one in found if one["kind"] != "law"]
        if not any(one["fact"] == facts for one in told):
            digest = "facts_digest" if facts else "content_digest"
            values = (getattr(side, digest) for side in (old, new))
            found.append(_made("unknown", digest, "changed", *values, fact=facts))
    return {
        "notice": new.notice,
        "same": same,
        "facts": facts,
        "words": any(not one["fact"] and one["kind"] != "law" for one in found),
        "date": {
            "before": old.last_updated,
            "after": new.last_updated,
            "moved": old.last_updated != new.last_updated,
        },
        "dates": list(_dates(old, new)),
        "changes": [dict(pairs) for pairs in dict.fromkeys(tuple(one.items()) for one in sorted(found, key=_place))],
    }


def _is_fact(delta: Delta) -> bool:
    return delta.kind.partition(".")[0] in FACTS


def _change(delta: Delta, facts: bool) -> Json:
    how = "added" if delta.before is None else "removed" if delta.after is None else "changed"
    if delta.kind.startswith("descent."):
        how = delta.kind.partition(".")[2]
    fact = facts and _is_fact(delta) and delta.kind.rpartition(".")[2] not in WORDS
    return _made(delta.kind, delta.address, how, delta.before, delta.after, of=delta.of or None, fact=fact)


def _made(
    kind: str, at: str, change: str, before: str | None, after: str | None, *, of: str | None = None, fact: bool = False
) -> Json:
    return {"at": at, "kind": kind, "change": change, "of": of, "fact": fact, "before": before, "after": after}


def _place(change: Json) -> tuple[bytes, ...]:
    """By address, kind and values, as JavaScript sorts texts."""
    texts = (change[key] or "" for key in ("at", "kind", "before", "after", "change"))
    return tuple(text.encode("utf-16-be", "surrogatepass") for text in texts)


def _words(old: Manifest, new: Manifest) -> Iterator[Json]:
    """Sections that print something else, have another id, or stand in another order."""
    sections = [side.model_dump(mode="json", include={"sections"})["sections"] for side in (old, new)]
    ids = [{it["id"] for it in side} for side in sections]
    came = {fold(printed(it)): it["id"] for it in sections[1] if it["id"] not in ids[0]}
    gone = {it["id"]: fold(printed(it)) for it in sections[0] if it["id"] not in ids[1]}
    renamed = {name: came[said] for name, said in gone.items() if said in came}
    for name, now in renamed.items():
        yield _made("section.id", f"body.{now}", "renamed", name, now)
    before = {renamed.get(it["id"], it["id"]): printed(it) for it in sections[0]}
    after = {it["id"]: printed(it) for it in sections[1]}
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            how = "added" if name not in before else "removed" if name not in after else "changed"
            yield _made("wording", f"body.{name}", how, before.get(name), after.get(name))
    common = [", ".join(it for it in one if it in other) for one, other in ((before, after), (after, before))]
    if common[0] != common[1]:
        yield _made("order", "body", "changed", *common)


def printed(it: Any) -> str:
    """All that a part of a notice prints, with emphasis and addresses of links as in Markdown, without annotations."""
    if isinstance(it, list | tuple):
        return "\n".join(filter(None, map(printed, it)))
    if not isinstance(it, dict):
        return it or ""
    mark = "" if it.get("kind") != "emphasis" else "**" if it["strong"] else "*"
    level = "#" * min(it["level"], 6) + " " if it.get("heading") else ""
    lead = next((it[key] for key in ("heading", "caption", "mark", "name", "label") if it.get(key) is not None), "")
    words = "".join(map(printed, it["children"])) if "children" in it else _text(it)
    prefix = "1. " if it.get("ordered") else "- "
    items = [prefix + printed(one) for one in it.get("items", ())]
    cells = " | ".join(map(printed, it.get("cells", ())))
    made = printed([level + lead, mark + words + mark, *(it.get(key) for key in INSIDE), items, cells])
    if it.get("kind") == "line-break":
        return "\n"
    return f"[{made}]({it['href']})" if it.get("href") and not it["href"].startswith("#") else made


def _text(it: Json) -> str:
    """The text of a node; that of a cell is in its parts, where it has some."""
    parts: list[Json] = it.get("parts") or [{}]
    return "" if "kind" in parts[0] else it.get("text") or ""


def _dates(old: Manifest, new: Manifest) -> Iterator[Json]:
    """The dates that moved, beside that of the last update."""
    before, after = ({"effective_date": side.effective_date, **_further(side)} for side in (old, new))
    for at in sorted({*before, *after}):
        if before.get(at) != after.get(at):
            yield {"at": at, "before": before.get(at), "after": after.get(at)}


def _further(side: Manifest) -> dict[str, str | None]:
    days = ((it.id, " ".join(filter(None, (it.version, it.date)))) for it in side.dates if it.id is not None)
    return {f"dates.{name}": day or None for name, day in days}
