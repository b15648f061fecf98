"""Makes tests/vectors/diff/*.json: pairs of manifests, and what differs between them as Python tells it.

`python tests/vectors/make_vectors.py` writes them. Each file has a `base` manifest and `vectors`: `old` and `new` say
by JSON Patch (RFC 6902) how the two manifests are made of the base; `expected` is what `diff` of js/src/diff.js gives.
"""

from __future__ import annotations

import copy
import json
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent.parent)]

from full_facts import full_manifest, sealed, variants  # noqa: E402 (after the path to them)
from real_notices import compiled  # noqa: E402
from shared_form import shared_form  # noqa: E402
from test_changes import EXAMPLE, PAGES, sides  # noqa: E402

from notice_compiler.compare.compare import compare  # noqa: E402
from notice_compiler.compile import manifest  # noqa: E402
from notice_compiler.facts.manifest import Manifest  # noqa: E402
from notice_compiler.review.read_manifest import _migrated  # noqa: E402

Json = dict[str, Any]
Edits = tuple[tuple[str, str], ...]
FOLDER = HERE / "diff"
DATED = ("last_updated: 2026-01-15", "last_updated: {}")
WORDING: dict[str, Edits] = {
    "nothing": (),
    "words of a paragraph": (("We respect your privacy.", "We value your privacy."),),
    "only a quotation mark": (("We respect your privacy.", "We respect your “privacy”."),),
    "only emphasis": (("We respect your privacy.", "We *respect* your privacy."),),
    "a link": (("We respect your privacy.", "We respect [your privacy](https://acme.example/)."),),
    "a paragraph more": (("We respect your privacy.", "We respect your privacy.\n\n          Truly."),),
    "a section has another id": (("id: questions", "id: asked"),),
    "a section has another id and words": (("id: questions\n    heading: Questions", "id: asked\n    heading: Ask"),),
    "the title": (("title: Privacy Notice", "title: Notice"),),
    "an example is spelled otherwise": (("examples: [name, address]", "examples: [name, address  ]"),),
    "an example more": (("examples: [name, address]", "examples: [name, address, customer’s number]"),),
    "the order of examples": (("examples: [name, address]", "examples: [address, name]"),),
    "a law": (("laws: [ccpa]", "laws: [ccpa, texas]"),),
    "the order of recipients in a cell": (("service: [hosts, finance]", "service: [finance, hosts]"),),
    "there is no date": ((f"{DATED[0]}\n", ""),),
}  # fmt: skip
LINEAGE: dict[str, Edits] = {
    "a category has another id": (("  visits:\n", "  trips:\n    formerly: visits\n"),),
    "a category has another id and does not say so": (("  visits:\n", "  trips:\n"),),
    "a recipient has another id": (("partners: {", "allies: {formerly: partners, "), ("partners", "allies"),
                                   ("formerly: allies", "formerly: partners")),
    "a part is taken from a recipient": (
        ("  finance:", "  banks: {label: Banks, role: third-party, split_from: lenders}\n  finance:"),
        ("finance: [insurers, lenders]", "finance: [insurers, lenders, banks]")),
    "a part that appears where the whole did not": (
        ("  finance:", "  banks: {label: Banks, role: third-party, split_from: lenders}\n  finance:"),
        ("finance: [insurers, lenders]", "finance: [insurers, lenders, banks]"),
        ("sold: partners}", "sold: [partners, banks]}")),
}  # fmt: skip


@cache
def read(text: str) -> Json:
    """The manifest of a notice."""
    return manifest(compiled(text)).model_dump(mode="json")


def files() -> dict[str, str]:
    """Every file of vectors by its name."""
    example, full = read(EXAMPLE), full_manifest()
    made = {
        "changes": (example, list(_of_rules(example))),
        "words": (example, list(_of_edits(example, WORDING))),
        "lineage": (example, list(_of_edits(example, LINEAGE))),
        "merged": (full, list(_merged(full))),
        "by-hand": (full, list(_by_hand(full))),
        "dates": (example, list(_dated(example))),
        "facts": (full, list(_of_members(full))),
        "other-versions": (full, list(_of_other_versions(full))),
    }
    return {f"{name}.json": _file(base, vectors) for name, (base, vectors) in made.items()}


def _file(base: Json, vectors: list[Json]) -> str:
    lines = ",\n".join(json.dumps(it, ensure_ascii=False) for it in vectors)
    return f'{{"base": {json.dumps(base, ensure_ascii=False)},\n"vectors": [\n{lines}\n]}}\n'


def _vector(name: str, base: Json, old: Json, new: Json) -> Json:
    told = shared_form(compare(Manifest.model_validate(old), Manifest.model_validate(new)))
    return {"name": name, "old": list(patch(base, old)), "new": list(patch(base, new)), "expected": told}


def _of_rules(base: Json) -> Iterator[Json]:
    """The example of each kind of change that `notice diff` knows."""
    for name in sorted(PAGES):
        yield _vector(name, base, *(read(text) for text in sides(name)))


def _edited(edits: Iterable[tuple[str, str]]) -> Json:
    text = EXAMPLE
    for was, now in edits:
        assert was in text, was
        text = text.replace(was, now)
    return read(text)


def _of_edits(base: Json, edits: dict[str, Edits]) -> Iterator[Json]:
    for name, edit in edits.items():
        yield _vector(name, base, base, _edited(edit))
        if edit:
            yield _vector(f"{name}, the other way round", base, _edited(edit), base)


def _dated(base: Json) -> Iterator[Json]:
    days = [_edited(((DATED[0], DATED[1].format(day)),)) for day in ("2026-01-31", "2026-02-01")]
    yield _vector("the date moved and nothing else", base, *days)
    words = _edited(((DATED[0], DATED[1].format("2026-02-01")), WORDING["words of a paragraph"][0]))
    yield _vector("the date moved with words", base, days[0], words)
    further: Json = {"meaning": "revision", "date": "2026-01-31", "label": "Revised", "printed": "January 31, 2026",
               "precision": "day", "place": "section", "id": "rates", "covers": ["main"]}  # fmt: skip
    changes: dict[str, Json] = {
        "a further date moved": {"date": "2026-03-01", "printed": "March 1, 2026"},
        "the number of a version moved": {"version": "2"},
        "a further date has another label": {"label": "As of"},
        "a further date stands elsewhere": {"place": "bottom"},
        "a further date is printed by month": {"precision": "month", "printed": "January 2026"},
        "a further date covers another section": {"covers": ["questions"]},
    }
    for name, change in changes.items():
        two = [sealed({**base, "dates": [it]}) for it in (further, {**further, **change})]
        yield _vector(name, base, *two)
    yield _vector("a further date is added", base, base, sealed({**base, "dates": [further]}))
    yield _vector("an effective date is added", base, base, sealed({**base, "effective_date": "2026-03-01"}))


def _of_members(base: Json) -> Iterator[Json]:
    """Each member of each kind of record, removed, changed and added."""
    for name, at, value in variants():
        other = copy.deepcopy(base)
        where: Any = other
        for step in at[:-1]:
            where = where[step]
        where[at[-1]] = value
        try:
            other = sealed(other)
        except ValueError:
            continue  # a member that every such record has
        yield _vector(name, base, base, other)
        if name.endswith(("not stated", "none")) and len(at) > 1:
            yield _vector(f"{name}, the other way round", base, other, base)


def _merged(base: Json) -> Iterator[Json]:
    """Things of several origins, and several things of one."""
    full = {**base, "recipients": [{**base["recipients"][0], "id": name} for name in ("one", "two", "three")]}
    old = sealed(full)
    heirs: dict[str, dict[str, list[str] | None]] = {
        "two recipients are one": {"both": ["one", "two"]},
        "one recipient takes in another": {"one": ["two"]},
        "three recipients are one": {"all": ["one", "two", "three"]},
        "a recipient is two, which say what they were": {"first": ["one"], "second": ["one"]},
        "an id that is still there is no former one": {"one": None, "two": ["one"]},
        "an id that never was": {"one": ["nobody"]},
    }
    for name, ids in heirs.items():
        things = [{**full["recipients"][0], "id": key, "formerly": was} for key, was in ids.items()]
        yield _vector(name, base, old, sealed({**full, "recipients": things}))


def _by_hand(base: Json) -> Iterator[Json]:
    """What no edit of the others brings about: parts of the table that are replaced, before and after."""
    one, two = base["practices"]
    told, untold = base["disclosures"]
    spelled = [
        "the customer's",
        "a - b",
        "10-15",
        "a -- b",
        "first",
        "“so”",
        "on 5",
        "of –5",
        "wait...",
        "e\u0301",
        "-----",
    ]
    typeset = [
        "the customer’s",
        "a - b",
        "10‑15",
        "a — b",
        "ﬁrst",
        '"so"',
        "on\u00a0 5",
        "of ‒5",
        "wait…",
        "é",
        "---- -",
    ]
    time = {"value": "1 year", "cases": [{"id": "deep", "value": "2 years"}]}
    row, contact, category = base["processing"][0], base["contacts"][0], base["categories"][0]
    case = {"id": "late", "retention": time}
    see = {**told, "status": "elsewhere", "recipients": None, "section": "rights"}
    sections = [_section(name, f"About {name}.") for name in ("opening", "rights", "contact")]
    asked = [sections[0], {**sections[1], "id": "asked"}, sections[2]]
    kinds = [{**two, "id": name, "label": name, "modality": how} for name, how in (("first", "did"), ("second", "may"))]
    cells = [{**told, "practice": "first"}, {**untold, "practice": "second", "status": "none", "recipients": []}]
    both = {**one, "id": "both", "formerly": ["second", "first"]}
    things = [{**base["recipients"][0], "id": name, "label": name, "url": name} for name in ("one", "two", "three")]
    united = {**things[1], "id": "four", "formerly": ["three", "two"]}
    pairs: dict[str, tuple[Json, Json]] = {
        "examples are spelled otherwise": (_examples(category, spelled), _examples(category, typeset)),
        "examples are others": (_examples(category, ["10-15", "–5", "on"]), _examples(category, ["10–15", "5", "On"])),
        "a case within a case": ({}, {"processing": [{**row, "cases": [case]}]}),
        "words that are none": ({"contacts": [{**contact, "name": None}]}, {"contacts": [{**contact, "name": ""}]}),
        "a section to which a cell leads has another id": (
            {"sections": sections, "disclosures": [see, untold]},
            {"sections": asked, "disclosures": [{**see, "section": "asked"}, untold]},
        ),
        "a cell leads to another section": (
            {"sections": sections, "disclosures": [see, untold]},
            {"sections": sections, "disclosures": [{**see, "section": "contact"}, untold]},
        ),
        "sections stand in another order": ({"sections": sections}, {"sections": sections[::-1]}),
        "a section is a part of another": (
            {"sections": sections},
            {"sections": [*sections[:2], {**sections[2], "level": 2}]},
        ),
        "two kinds of practice are one": (
            {"practices": kinds, "disclosures": cells},
            {"practices": [both], "disclosures": [{**told, "practice": "both"}]},
        ),
        "a kind of practice is two": (
            {"practices": [both], "disclosures": [{**told, "practice": "both"}]},
            {"practices": [{**it, "split_from": "both"} for it in kinds], "disclosures": cells},
        ),
        "two recipients that differ are one": (
            {"recipients": things},
            {"recipients": [things[0], united]},
        ),
        "a recipient takes in one that differs": (
            {"recipients": things},
            {"recipients": [{**things[0], "formerly": ["three"]}, things[1]]},
        ),
        "a part is taken from one recipient while two others become one": (
            {"recipients": things},
            {"recipients": [things[0], {**things[0], "id": "part", "split_from": "one"}, united]},
        ),
        "a recipient is claimed twice": (
            {"recipients": things},
            {"recipients": [{**it, "id": f"new-{it['id']}", "formerly": ["one", "two"]} for it in things[:2]]},
        ),
    }
    for name, (old, new) in pairs.items():
        yield _vector(name, base, sealed({**base, **old}), sealed({**base, **new}))


def _examples(category: Json, examples: list[str]) -> Json:
    return {"categories": [{**category, "examples": examples}]}


def _section(name: str, text: str) -> Json:
    blocks = [{"kind": "paragraph", "children": [{"kind": "text", "text": text}]}]
    return {"id": name, "heading": name.title(), "blocks": blocks, "level": 1, "scope": []}


def _of_other_versions(base: Json) -> Iterator[Json]:
    """Manifests of older and newer programs: what they lack is not stated, what they have beside is no fact."""
    older = {key: value for key, value in base.items() if key not in ("choices", "products", "times", "parts", "notes")}
    older |= {"schema_version": "1.0", "products": [], "choices": [], "times": [], "parts": [], "notes": []}
    older = sealed({**older, "figures": [], "places": [], "shown_by": None})
    strange = sealed({**base, "sources": [{**base["sources"][0], "label": "Other"}, base["sources"][1]]})
    strange = {**strange, "schema_version": "1.99", "sources": [{**it, "novelty": "one"} for it in strange["sources"]]}
    lacking = {key: value for key, value in older.items() if value not in ([], None)}
    for name, old, new in (
        ("an older manifest that lacks what it does not tell", lacking, older),
        ("an older manifest and a newer one", lacking, base),
        ("a newer manifest and an older one", base, lacking),
        ("members of things that nobody knows", base, strange),
        ("members that nobody knows", base, {**base, "novelty": {"a": 1}, "schema_version": "1.99"}),
    ):
        told = shared_form(compare(*(Manifest.model_validate(_migrated(it, Manifest)) for it in (old, new))))
        yield {"name": name, "old": list(patch(base, old)), "new": list(patch(base, new)), "expected": told}


def patched(value: Any, operations: Iterable[Json]) -> Any:
    """The value with operations of JSON Patch made, as `patch` writes them."""
    made: Any = {"": json.loads(json.dumps(value))}
    for it in operations:
        where: Any = made
        steps = ["", *it["path"].split("/")[1:]]
        for step in steps[:-1]:
            where = where[int(step) if isinstance(where, list) else step.replace("~1", "/").replace("~0", "~")]
        key: Any = int(steps[-1]) if isinstance(where, list) else steps[-1].replace("~1", "/").replace("~0", "~")
        if it["op"] == "remove":
            del where[key]
        else:
            where[key] = it["value"]
    return made[""]


def patch(old: Any, new: Any, at: str = "") -> Iterator[Json]:
    """How one JSON value is made of another (RFC 6902): `add`, `remove` and `replace` alone."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            here = f"{at}/{key.replace('~', '~0').replace('/', '~1')}"
            if key not in new:
                yield {"op": "remove", "path": here}
            elif key not in old:
                yield {"op": "add", "path": here, "value": new[key]}
            else:
                yield from patch(old[key], new[key], here)
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for number, pair in enumerate(zip(old, new, strict=True)):
            yield from patch(*pair, f"{at}/{number}")
    elif old != new or type(old) is not type(new):
        yield {"op": "replace", "path": at, "value": new}


def main() -> None:
    """Writes the files."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in files().items():
        (FOLDER / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
