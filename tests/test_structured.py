"""What pages tell search engines: in the terms of schema.org, and nothing that the notice does not say."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from checkers.schema_org import held_against_web_pages
from published_site import NOTICE
from real_notices import built, compiled

from notice_compiler.compile import build, manifest, render
from notice_compiler.compose.compose import compose
from notice_compiler.edition import PLAIN, Settings, Standing, Theme
from notice_compiler.facts.digest import sha256

SITE = "https://www.acme.example/privacy/"
OWNED = NOTICE.replace("recipients:\n", "entities: {acme: {label: Acme, role: controller}}\nrecipients:\n").replace(
    "We respect", "We, [Acme](entity:acme), respect"
)
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def told(page: bytes) -> dict[str, Any]:
    """What stands in the only block of a page."""
    (block,) = BLOCK.findall(page.decode())
    read: dict[str, Any] = json.loads(block)
    return read


def of(text: str, *, site: str | None = None, standing: Standing | None = None) -> dict[str, Any]:
    made = build(compiled(text), standing or Standing(), Settings(site=site))
    return told(made.files["index.html"])


def test_a_page_tells_what_the_notice_states() -> None:
    page = of(NOTICE, site=SITE, standing=Standing(2))
    assert {key: value for key, value in page.items() if key != "encoding"} == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": f"{SITE}acme/index.html",
        "url": f"{SITE}acme/index.html",
        "name": "Privacy Notice",
        "inLanguage": "en",
        "dateModified": "2026-01-15",
        "version": 2,
    }


def test_other_forms_are_those_beside_the_page() -> None:
    made = built("coverys")
    encodings = told(made.files["index.html"])["encoding"]
    assert [it["contentUrl"] for it in encodings] == ["notice.md", "notice.txt", "manifest.json"]
    for it in encodings[:-1]:
        assert it["sha256"] == sha256(made.files[it["contentUrl"]])
    assert "sha256" not in encodings[-1]
    whole = of(NOTICE, site=SITE)["encoding"]
    assert {it["contentUrl"].rpartition("/")[0] for it in whole} == {f"{SITE}acme"}


def test_the_page_of_a_version_has_its_own_address() -> None:
    page = of(NOTICE, site=SITE, standing=Standing(2, current="../../index.html"))
    assert page["url"] == f"{SITE}acme/versions/2/index.html"
    assert page["encoding"][0]["contentUrl"].startswith(f"{SITE}acme/versions/2/")


def test_no_day_is_told_where_the_notice_states_none() -> None:
    day = "last_updated: 2026-01-15  # the day\n"
    assert "dateModified" not in of(NOTICE.replace(day, ""))
    for precision in ("month", "year"):
        assert "dateModified" not in of(f"{NOTICE}dates:\n  last_updated: {{precision: {precision}}}\n")


def test_nothing_is_told_that_nobody_said() -> None:
    page = of(NOTICE)
    assert set(page) == {"@context", "@type", "name", "inLanguage", "dateModified", "encoding"}


@pytest.mark.parametrize(
    "title", ["</script><script>alert(1)</script>", "<!--<script>", "a & b", "\u2028 é \u2029", 'it\'s "so" \\ there']
)
def test_no_title_leaves_its_block(title: str) -> None:
    notice = compiled(NOTICE)
    document, facts = replace(compose(notice), title=title), manifest(notice).model_copy(update={"title": title})
    page = render(document, facts, Standing()).files["index.html"].decode()
    block = BLOCK.search(page)
    assert block is not None
    assert not set("<>&'\u2028\u2029") & set(block[1])
    assert json.loads(block[1])["name"] == title
    assert page.count("<script") == page.count("</script") == 1


def test_a_theme_prints_it_or_leaves_it_out() -> None:
    notice = compiled(NOTICE)
    plain = build(notice).files["index.html"]
    own = replace(PLAIN, templates=(("page.html", "<p>{{ structured | tojson }}</p>"),))
    page = build(notice, settings=Settings(theme=own)).files["index.html"].decode()
    assert json.loads(page.removeprefix("<p>").removesuffix("</p>")) == told(plain)
    silent = Theme(templates=(("page.html", "<p>Mine</p>"),))
    assert build(notice, settings=Settings(theme=silent)).files["index.html"] == b"<p>Mine</p>"


def test_every_property_is_one_of_schema_org(tmp_path: Path) -> None:
    pages = [
        told(built("coverys").files["index.html"]),
        told(built("calpro").files["index.html"]),
        of(OWNED, site=SITE, standing=Standing(2)),
    ]
    assert [page.get("publisher", {}).get("name") for page in pages] == [None, None, "Acme"], "who calls itself so"
    assert held_against_web_pages(pages, tmp_path) == []
    wrong = [{**pages[0], "lastUpdated": "2026"}, {**pages[0], "@type": "PrivacyNotice"}]
    assert len(held_against_web_pages(wrong, tmp_path)) == len(wrong)
