"""The manifest for fideslang: held against the package and its taxonomy, and told what it leaves out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from checkers.tools import absent
from linked_notices import FILES, edition_of, edition_of_text, rendered
from real_notices import ROOT

from notice_compiler.compile import render
from notice_compiler.edition import UNPUBLISHED, Edition, Settings
from notice_compiler.facts.facts import Disclosure
from notice_compiler.facts.record import Record
from notice_compiler.linked.said_yes import SHARED
from notice_compiler.linked.unsaid_by_fides import unsaid
from notice_compiler.outputs import all_outputs
from notice_compiler.vocabularies.mapping import Mapped, NoticeMapping
from notice_compiler.vocabularies.vocabulary import Matched, fideslang

CHECKER = ROOT / "tests" / "checkers" / "fides"
SALES = """\
notice: acme
title: Privacy Notice
audiences: {shoppers: Shoppers}
scope: {only: {audiences: shoppers}}
recipients: {partners: {label: Ad partners, role: third-party}, hosts: {label: Hosts, role: processor}}
purposes: {ads: Advertising, post: Newsletter}
practices:
  sold: {heading: Sold to, means: sale, modality: did, none: Not sold}
  shared: {heading: Sold or shared, means: [sale, sharing], modality: did}
  adverts: {heading: Shared for advertising with, means: sharing, modality: did}
categories:
  names:
    label: Names
    purposes: ads
    disclosed: {sold: [partners, hosts], shared: partners, adverts: [partners, hosts]}
  ages: {label: Ages, purposes: ads, disclosed: {sold: none}}
  health: {label: Health, collected: no}
processing:
  letters: {categories: names, purposes: post, condition: only with your consent}
body:
  - id: main
    heading: Our Notice
    content:
      - table: {heading: Category, columns: [purposes, sold, shared, adverts]}
      - list: not-collected
      - list: processing
"""


def made(edition: Edition) -> dict[str, Any]:
    (found,) = yaml.safe_load(rendered("fides", edition))["system"]
    return dict(found)


def sales() -> Edition:
    """A notice whose categories and purposes are mapped."""
    return mapped(SALES)


def mapped(text: str) -> Edition:
    """A notice with a mapping of ids that it may have."""
    it = edition_of_text(text)
    things = {
        ("categories", "names"): Mapped(Matched(exact=("fideslang:user.name",))),
        ("categories", "health"): Mapped(Matched(exact=("fideslang:user.health_and_medical",))),
        ("sources", "cookies"): Mapped(Matched(close=("tech:Cookie",))),
        ("categories", "ages"): Mapped(Matched(broad=("fideslang:user.demographic",))),
        ("purposes", "ads"): Mapped(Matched(close=("fideslang:marketing.advertising",))),
        ("audiences", "shoppers"): Mapped(Matched(close=("fideslang:customer",))),
        ("purposes", "post"): Mapped(Matched(close=("fideslang:marketing.communications",))),
    }
    return Edition(it.document, it.manifest, settings=Settings(mapping=NoticeMapping("acme", things)))


@cache
def ask(*arguments: str, said: str = "") -> Any:
    """What the package says; skipped where it is not installed, which is a failure in CI."""
    python = CHECKER / ".venv" / "bin" / "python"
    if not python.is_file():
        absent("fideslang in tests/checkers/fides/.venv (make test)")
    command = [str(python), "-W", "ignore", str(CHECKER / "validate.py"), *arguments]
    return json.loads(subprocess.run(command, input=said, capture_output=True, text=True, check=True).stdout)


def test_the_package_and_its_taxonomy_take_every_notice() -> None:
    texts = {path.stem: rendered("fides", edition_of(path)).decode() for path in FILES}
    texts["sales"] = rendered("fides", sales()).decode()
    assert ask(said=json.dumps(texts)) == dict.fromkeys(texts, "")


def test_the_package_refuses_what_is_broken() -> None:
    good = rendered("fides", edition_of(FILES[1])).decode()
    broken = {
        "key": good.replace("data_use: analytics\n", "data_use: analytic\n"),
        "category": good.replace("user.name", "user.nam"),
        "shape": good.replace("privacy_declarations", "declarations"),
        "name": good.replace("fides_key: coverys-california", "fides_key: coverys california"),
    }
    assert good not in broken.values()
    assert all(ask(said=json.dumps(broken)).values())


def test_the_keys_that_mappings_may_name_are_those_of_the_package() -> None:
    keys = ask("--taxonomy")
    ours = fideslang()
    assert keys == {
        "data_category": sorted(ours.category),
        "data_use": sorted(ours.use),
        "data_subject": sorted(ours.subject),
    }


def test_only_what_has_a_key_is_declared_and_wider_keys_are_none() -> None:
    declared = made(sales())["privacy_declarations"]
    assert [(it["data_categories"], it["data_use"]) for it in declared] == [
        (["user.name"], "marketing.advertising"),
        (["user.name"], "marketing.advertising.third_party.targeted"),
    ]


def test_a_sale_has_no_key() -> None:
    assert "third_party_sharing" not in str(made(sales()))
    assert any(it.at == "disclosures.names.sold" and it.instead == "nothing" for it in unsaid(sales()))


def test_a_row_with_a_condition_is_left_out() -> None:
    assert "marketing.communications" not in str(made(sales()))
    assert any(it.at == "processing.letters" and it.why == "no-place" for it in unsaid(sales()))


def test_third_parties_are_those_that_the_notice_calls_so() -> None:
    sold = made(sales())["privacy_declarations"][1]
    assert sold["data_shared_with_third_parties"] is True
    assert sold["third_parties"] == "Ad partners"


def test_subjects_are_those_for_whom_alone_the_notice_holds() -> None:
    assert {tuple(it["data_subjects"]) for it in made(sales())["privacy_declarations"]} == {("customer",)}
    coverys = made(edition_of(ROOT / "notices" / "coverys.yaml"))
    assert all("data_subjects" not in it for it in coverys["privacy_declarations"])


def test_what_may_happen_is_no_declaration_that_it_does() -> None:
    calpro = edition_of(ROOT / "notices" / "calpro.yaml")
    assert made(calpro)["privacy_declarations"] == []
    told = {it.what for it in unsaid(calpro) if it.at == "processing.business-function"}
    assert "`business-function` (what may happen)" in told


def test_a_notice_that_nobody_mapped_declares_nothing() -> None:
    it = edition_of(FILES[0])
    assert made(Edition(it.document, it.manifest))["privacy_declarations"] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_fact_of_the_manifest_is_told_or_its_absence_is(path: Path) -> None:
    edition = edition_of(path)
    told = {it.at for it in unsaid(edition)} | {"notice", "title"}
    lost = [
        at for at in _stated(edition.manifest, "") if not any(at == it or at.startswith(f"{it}.") for it in told if it)
    ]
    assert lost == []


def test_readers_that_take_silence_for_no_are_told_of() -> None:
    no, yes = (it for it in unsaid(sales()) if it.why == "reads-silence")
    assert "uses_profiling" in no.what
    assert no.instead == "nothing: whoever loads the file reads no"
    assert yes.what == "flexible_legal_basis_for_processing, processes_personal_data"


PLAIN = """\
notice: acme
title: Privacy Notice
entities: {acme: {label: Acme Inc., role: controller}}
sources: {cookies: cookies and pixels}
recipients: {partners: {label: Ad partners, role: third-party}}
transfers: {us: {label: United States, places: us}}
practices: {adverts: {heading: Shared with, means: sharing, modality: did}}
purposes:
  ads: {label: Advertising}
  post: {label: Newsletter, categories: [names, health], recipients: partners, transfers: us, retention: 2 years}
notes: {n1: {text: Not in France., mark: "*"}}
contacts: {dpo: {label: Data protection officer, role: data-protection-officer, email: dpo@acme.example}}
exceptions: {ex: where the law forbids it}
categories:
  names: {label: Names, sources: cookies, purposes: ads, disclosed: {adverts: partners}}
  health: {label: Health, sensitive: yes}
body:
  - id: main
    heading: Our Notice
    content:
      - text: "[Acme Inc.](entity:acme) tells, but [not where the law forbids it](exception:ex)."
      - list: categories
      - list: purposes
      - table: {heading: Category, columns: [adverts]}
      - contact: dpo
"""


def test_what_the_notice_says_yes_to_is_written() -> None:
    it = made(mapped(PLAIN))
    (post,) = (one for one in it["privacy_declarations"] if one["name"] == "Newsletter")
    assert (it["uses_cookies"], it["does_international_transfers"]) == (True, True)
    assert (it["legal_name"], it["dpo"]) == ("Acme Inc.", "dpo@acme.example")
    assert post["processes_special_category_data"] is True
    assert (post["data_shared_with_third_parties"], post["retention_period"]) == (True, "2 years")
    silent = " ".join(one.what for one in unsaid(mapped(PLAIN)) if one.why == "reads-silence")
    assert "uses_profiling" in silent
    assert not {"uses_cookies", "does_international_transfers", "data_shared_with_third_parties"} & set(
        silent.split(", ")
    )


NARROWED = {
    "names: {label: Names,": "names: {label: Names, condition: only if you agree,",
    "sources: cookies,": "sources: cookies, notes: n1,",
    "purposes: ads, disclosed: {adverts: partners}": "purposes: [ads: {only: {places: fr}}], "
    "disclosed: {adverts: {recipients: [partners], exceptions: ex}}",
    "ads: {label: Advertising}": "ads: {label: Advertising, exceptions: ex}",
    "modality: did": "modality: did, only: {places: fr}",
    "{label: Ad partners,": "{label: Ad partners, notes: n1,",
}
GONE = {
    "names: {label: Names,": {"Advertising", "names: Shared with"},
    "sources: cookies,": {"Advertising", "names: Shared with"},
    "purposes: ads, disclosed: {adverts: partners}": {"Advertising", "names: Shared with"},
    "ads: {label: Advertising}": {"Advertising"},
    "modality: did": {"names: Shared with"},
    "{label: Ad partners,": {"Newsletter", "names: Shared with"},
}


@pytest.mark.parametrize("place", NARROWED)
def test_what_anything_narrows_is_left_out_and_told_by_name(place: str) -> None:
    whole = {it["name"] for it in made(mapped(PLAIN))["privacy_declarations"]}
    narrowed = mapped(PLAIN.replace(place, NARROWED[place]))
    left = {it["name"] for it in made(narrowed)["privacy_declarations"]}
    assert whole == {"Advertising", "Newsletter", "names: Shared with"}
    assert left == whole - GONE[place]
    assert any("on which these bear" in it.instead for it in unsaid(narrowed))


def test_a_time_with_anything_beside_it_is_left_out() -> None:
    for more in ("then: then it is aggregated", "notes: n1", "reason: the law says so"):
        text = PLAIN.replace("retention: 2 years", f"retention: {{period: 2 years, {more}}}")
        assert "retention_period" not in str(made(mapped(text)))
        assert any(it.at == "purposes.post.row.retention" for it in unsaid(mapped(text)))


def test_a_yes_with_a_condition_is_not_written() -> None:
    abroad = PLAIN.replace("transfers: us, retention", "transfers: us, condition: only if you agree, retention")
    assert "does_international_transfers" not in made(mapped(abroad))
    cookies = PLAIN.replace(
        "{cookies: cookies and pixels}", "{cookies: {label: cookies, condition: only if you agree}}"
    )
    shown = cookies.replace("      - list: purposes", "      - list: purposes\n      - list: sources")
    assert "uses_cookies" not in made(mapped(shown))


def test_a_sale_to_whom_the_notice_calls_nothing_is_told_as_read_for_no() -> None:
    text = PLAIN.replace("means: sharing", "means: sale").replace("role: third-party", "url: https://ads.example")
    told = {it.at: it.what for it in unsaid(mapped(text)) if it.why == "reads-no" and SHARED in it.instead}
    assert told == {"disclosures.names.adverts": "`names.adverts` (sold or shared)"}


def test_a_row_with_a_condition_that_bears_on_an_answer_keeps_it_from_being_declared() -> None:
    row = (
        "processing: {one: {practice: adverts, categories: names, recipients: partners, condition: if you ask}}\nbody:"
    )
    text = PLAIN.replace("body:", row).replace(
        "      - list: purposes", "      - list: purposes\n      - list: processing"
    )
    assert "names: Shared with" in {it["name"] for it in made(mapped(PLAIN))["privacy_declarations"]}
    assert "names: Shared with" not in {it["name"] for it in made(mapped(text))["privacy_declarations"]}


def test_transfers_that_may_happen_are_not_written() -> None:
    row = "processing: {abroad: {practice: adverts, categories: names, transfers: us, recipients: partners}}\nbody:"
    text = PLAIN.replace("transfers: us, retention", "retention").replace("body:", row)
    text = text.replace("      - list: purposes", "      - list: purposes\n      - list: processing")
    assert made(mapped(text))["does_international_transfers"] is True
    for narrowed in (
        text.replace("modality: did", "modality: may"),
        text.replace("names: {label", "names: {notes: n1, label"),
    ):
        assert "does_international_transfers" not in made(mapped(narrowed))
        assert any(it.at == "transfers" and it.why == "reads-no" for it in unsaid(mapped(narrowed)))


def test_what_the_notice_says_in_part_is_told_as_read_for_no() -> None:
    text = PLAIN.replace("transfers: us, retention", "transfers: us, condition: only if you agree, retention")
    it = mapped(text.replace("names: {label: Names,", "names: {label: Names, condition: only if you agree,"))
    told = {(one.at, one.instead.split()[2].strip(":")) for one in unsaid(it) if one.why == "reads-no"}
    assert told == {
        ("transfers", "does_international_transfers"),
        ("sections", "uses_cookies"),
        ("disclosures.names.adverts", "data_shared_with_third_parties"),
        ("purposes.post.row", "data_shared_with_third_parties"),
        ("categories.health.sensitive", "processes_special_category_data"),
    }
    assert made(it).keys() & {"uses_cookies", "does_international_transfers"} == set()


def test_no_declaration_breaks_a_limit_that_the_notice_states() -> None:
    stated = "statements: {only: {means: sensitive-use-limited, purposes: ads}}\nbody:"
    text = PLAIN.replace("body:", stated).replace("tells,", "tells ([only for ads](statement:only)),")
    whole, limited = made(mapped(PLAIN)), made(mapped(text))
    assert "user.health_and_medical" in str(whole)
    assert "user.health_and_medical" not in str(limited)
    assert "“Health” for “Newsletter”" in {it.what for it in unsaid(mapped(text)) if it.at == "statements.only"}
    coverys = made(edition_of(ROOT / "notices" / "coverys.yaml"))["privacy_declarations"]
    told = " ".join(key for it in coverys for key in it["data_categories"])
    assert not any(it in told for it in ("race", "religious", "sexual", "health", "genetic"))


@pytest.mark.parametrize(
    "entities",
    [
        "{acme: {label: We, role: controller}}",
        "{acme: {label: The Company, role: controller}}",
        "{acme: {role: controller}}",
        "{acme: {label: Acme Inc., role: joint-controller}}",
        "{acme: {label: Acme Inc., role: controller, only: {places: gb}}}",
        "{acme: {label: Acme Inc., role: controller}, b: {label: Bee, role: joint-controller}}",
        "{acme: {label: Acme Inc.}}",
        "{acme: {label: Acme Inc., role: processor}}",
    ],
)
def test_nobody_is_named_whom_the_notice_does_not_name(entities: str) -> None:
    text = PLAIN.replace("{acme: {label: Acme Inc., role: controller}}", entities)
    text = text.replace("[Acme Inc.](entity:acme)", "[We](entity:acme)")
    assert "legal_name" not in made(mapped(text + ("      - list: entities\n" if "b:" in entities else "")))


def test_an_officer_of_some_is_not_that_of_all() -> None:
    text = PLAIN.replace("email: dpo@acme.example", "email: dpo@acme.example, only: {places: fr}")
    assert "dpo" not in made(mapped(text))


def test_a_description_of_systems_is_no_form_of_the_notice() -> None:
    assert not all_outputs()["fides"].is_form
    it = sales()
    built = render(it.document, it.manifest, UNPUBLISHED, replace(it.settings, formats=("json_ld", "fides", "page")))
    assert {"fides.yaml", "notice.jsonld"} <= built.files.keys()
    named = {one.href for one in built.manifest.renditions}
    assert "notice.jsonld" in named
    assert "fides.yaml" not in named
    assert b"fides.yaml" not in built.files["index.html"]


def _stated(record: Record, at: str) -> Iterator[str]:
    """The addresses of all stated members that are no records themselves."""
    for name in type(record).model_fields:
        value, here = getattr(record, name), f"{at}.{name}".lstrip(".")
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Disclosure):
                yield from _stated(one, f"{here}.{one.category}.{one.practice}")
            elif isinstance(one, Record):
                key = getattr(one, "id", "")
                yield from _stated(one, f"{here}.{key}" if key else here)
            elif one is not None:
                yield here
