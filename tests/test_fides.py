"""The manifest for fideslang: held against the package and its taxonomy, and told what it leaves out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from checkers.tools import absent
from linked_notices import FILES, edition_of, edition_of_text, rendered
from real_notices import ROOT

from notice_compiler.edition import Edition, Settings
from notice_compiler.facts.facts import Disclosure
from notice_compiler.facts.record import Record
from notice_compiler.linked.unsaid_by_fides import unsaid
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
categories:
  names: {label: Names, purposes: ads, disclosed: {sold: [partners, hosts], shared: partners}}
  ages: {label: Ages, purposes: ads, disclosed: {sold: none}}
  health: {label: Health, collected: no}
processing:
  letters: {categories: names, purposes: post, condition: only with your consent}
body:
  - id: main
    heading: Our Notice
    content:
      - table: {heading: Category, columns: [purposes, sold, shared]}
      - list: not-collected
      - list: processing
"""


def made(edition: Edition) -> dict[str, Any]:
    (found,) = yaml.safe_load(rendered("fides", edition))["system"]
    return dict(found)


def sales() -> Edition:
    """A notice whose categories and purposes are mapped."""
    it = edition_of_text(SALES)
    things = {
        ("categories", "names"): Mapped(Matched(exact=("fideslang:user.name",))),
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
        "key": good.replace("data_use: essential.service\n", "data_use: essential.servic\n"),
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
        (["user.name"], "third_party_sharing"),
    ]


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
    assert {it.what for it in unsaid(calpro) if it.at == "processing.business-function"} == {"a row of what may happen"}


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
    (found,) = (it for it in unsaid(sales()) if it.why == "reads-silence")
    assert "uses_profiling" in found.what


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
