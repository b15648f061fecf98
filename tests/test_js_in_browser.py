"""The element in a bare page under a strict policy: what it shows, what it refuses, how it keeps out of the way."""

from __future__ import annotations

import base64
import hashlib
import http.server
import json
import re
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import Element

import html5lib
import pytest
from checkers.axe import axe
from checkers.tools import program
from host_page import Answer, Host, serving
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from real_notices import CONTEXT, ROOT
from rendition_readers import whole
from test_page_in_browser import ARGUMENTS, width

from notice_compiler.compile import build, examine

pytestmark = pytest.mark.browser

FILES: Final = sorted([*(ROOT / "notices").glob("*.yaml"), *(ROOT / "docs" / "guide" / "examples").glob("*.yaml")])
BY_FILE = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
VIEWS: Final = ("full", "matrix", "summary", "contacts")
COVERYS: Final = "/output/coverys-california/manifest.json"
GOOD: Final = (ROOT / COVERYS.removeprefix("/")).read_bytes()
FALLBACK: Final = '<p id="old">Read our <a href="/privacy">notice</a>.</p>'
WATCH: Final = """
    window.told = [];
    window.violations = [];
    addEventListener("securitypolicyviolation", it => violations.push(`${it.violatedDirective} ${it.sample}`));
    addEventListener("notice-load", it => told.push(["loaded", it.detail.manifest.notice]));
    addEventListener("notice-error", it => told.push(["failed", it.detail.code, it.detail.error.message]));
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program("chromium"), args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture
def host() -> Iterator[Host]:
    with serving(Host()) as made:
        yield made


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context()
    made.set_default_timeout(10_000)
    made.add_init_script(WATCH)
    yield made
    made.close()


@pytest.fixture
def shown(context: BrowserContext) -> Iterator[Page]:
    """A page in which nothing may break the policy, and no error may go unheard."""
    page = context.new_page()
    errors: list[object] = []
    page.on("pageerror", lambda it: errors.append(it))
    yield page
    assert page.evaluate("violations") == []
    assert errors == []


def element(manifest: str = COVERYS, inside: str = FALLBACK, **attributes: str) -> str:
    written = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<privacy-notice manifest="{manifest}"{written}>{inside}</privacy-notice>'


def views(manifest: str) -> str:
    """Each view of a notice, one below the other."""
    return "".join(element(manifest, view=view) for view in VIEWS)


def told(shown: Page, count: int = 1) -> list[list[str]]:
    """What the element said, once it has said so much. The policy forbids playwright to wait within the page."""
    for _ in range(1000):
        said: list[list[str]] = shown.evaluate("told")
        if len(said) >= count:
            return said
        shown.wait_for_timeout(10)
    raise AssertionError(f"the element said no more than {said}")


def words(shown: Page, selector: str = "privacy-notice") -> str:
    return " ".join((shown.text_content(selector) or "").split())


@cache
def made(path: Path) -> dict[str, bytes]:
    """The files of a notice as it is built today."""
    notice = examine(path.name, path.read_bytes(), CONTEXT).notice
    assert notice is not None
    return dict(build(notice).files)


def article(path: Path) -> Element:
    """The one element of the fragment that the compiler makes of a notice."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    found = parser.parse(whole(made(path)["fragment.html"].decode())).find(".//article")
    assert isinstance(found, Element)
    return found


@BY_FILE
def test_the_full_view_is_the_fragment_of_the_compiler(path: Path, host: Host, shown: Page) -> None:
    """Built from the manifest alone: the same words, elements, ids and attributes, in the same order."""
    host.files["/m/manifest.json"] = made(path)["manifest.json"]
    shown.goto(host.show(element("/m/manifest.json")))
    assert told(shown)[0][0] == "loaded"
    expected = article(path)
    assert words(shown) == " ".join("".join(expected.itertext()).split())
    kept = ["id", "href", "lang", "dir", "scope", "colspan", "datetime", "role", "aria-level", "data-category"]
    elements = shown.evaluate(
        """kept => [...document.querySelectorAll("article, article *")].map(it => [it.localName,
            ...kept.map(name => it.getAttribute(name)?.replace(location.origin, ""))])""",
        kept,
    )
    there = [[it.tag, *(it.get(name) for name in kept)] for it in expected.iter()]
    assert elements == [[*(re.sub(r"^\./", "/m/", one) if one else one for one in it)] for it in there]


@BY_FILE
def test_every_view_shows_every_notice(path: Path, host: Host, shown: Page) -> None:
    host.files["/m/manifest.json"] = made(path)["manifest.json"]
    shown.goto(host.show(views("/m/manifest.json")))
    assert [it[0] for it in told(shown, 4)] == ["loaded"] * 4
    title = json.loads(made(path)["manifest.json"])["title"]
    assert shown.locator("privacy-notice > [lang] > h2").all_text_contents() == [title] * 4
    assert re.findall(r"\b(?:null|undefined|NaN)\b|\[object", words(shown, "main")) == []
    assert shown.locator("#old").count() == 0


@pytest.mark.parametrize("version", sorted(ROOT.glob("output/*/versions/*/manifest.json")), ids=lambda it: it.parts[-4])
def test_every_view_shows_what_was_published_before(version: Path, host: Host, shown: Page) -> None:
    shown.goto(host.show(views(f"/{version.relative_to(ROOT).as_posix()}")))
    assert [it[0] for it in told(shown, 4)] == ["loaded"] * 4


@BY_FILE
def test_the_matrix_is_that_of_the_manifest_and_silence_is_said(path: Path, host: Host, shown: Page) -> None:
    manifest = json.loads(made(path)["manifest.json"])
    host.files["/m/manifest.json"] = made(path)["manifest.json"]
    shown.goto(host.show(element("/m/manifest.json", view="matrix")))
    told(shown)
    cells = shown.eval_on_selector_all(
        "tbody td", "all => all.map(it => [it.parentNode.dataset.category, it.dataset.status, it.textContent])"
    )
    expected = [(it["category"], it["status"]) for it in manifest["disclosures"]]
    assert [(category, status) for category, status, _ in cells] == expected
    collected = {it["id"]: it["collected"] is not False for it in manifest["categories"]}
    silence = {True: "not stated for this category", False: "not collected"}
    for (category, status, said), it in zip(cells, manifest["disclosures"], strict=True):
        assert said.startswith(silence[collected[category]] if status == "not-stated" else it["text"] or "")
        assert said.strip()
    silent = [it for it in manifest["disclosures"] if it["status"] == "not-stated" and collected[it["category"]]]
    assert shown.locator("td em", has_text="not stated").count() == len(silent)


PARTS: Final = ("matrix", "summary", "contacts")


def told_of(shown: Page, host: Host, notice: str | bytes) -> dict[str, str]:
    """The words of each view of parts, for a notice in YAML or a manifest; each list item and cell is a line."""
    data = notice if isinstance(notice, bytes) else manifest_of(notice)
    host.files["/m/manifest.json"] = data
    shown.goto(host.show("".join(element("/m/manifest.json", view=view) for view in PARTS)))
    assert [it[0] for it in told(shown, 3)] == ["loaded"] * 3
    texts = shown.locator("privacy-notice").all_text_contents()
    return dict(zip(PARTS, (re.sub(r"\s*\n\s*", "\n", it) for it in texts), strict=True))


def manifest_of(text: str) -> bytes:
    notice = examine("n.yaml", f"notice: n\ntitle: Notice\nlast_updated: 2026-03-31\n{text}".encode(), CONTEXT).notice
    assert notice is not None
    return dict(build(notice).files)["manifest.json"]


EXAMPLES: Final = ROOT / "docs" / "guide" / "examples"
NOTHING: Final = "This view has nothing to show of this notice.\nThe whole notice"


def test_kinds_of_practice_in_rows_are_answered_in_the_words_of_their_table(host: Host, shown: Page) -> None:
    said = told_of(shown, host, made(EXAMPLES / "sharing.yaml")["manifest.json"])
    joint = "For joint marketing with other financial companies"
    answer = "Does First Harbor Bank share? – No; Can you limit this sharing? – We don’t share (more in the notice)"
    assert f"{joint}\n{answer}\n" in said["matrix"]
    assert f"{joint}\n{answer}\n" in said["summary"]
    assert "not stated" not in said["matrix"]


def test_a_view_that_cannot_show_a_notice_says_that_and_not_that_the_notice_is_silent(host: Host, shown: Page) -> None:
    said = told_of(shown, host, "body: [{id: a, heading: A, content: [{text: We never sell. Write to the office.}]}]")
    assert said["matrix"].strip().endswith(NOTHING)
    assert said["contacts"].strip().endswith(NOTHING)
    gdpr = told_of(shown, host, made(EXAMPLES / "gdpr.yaml")["manifest.json"])
    assert gdpr["matrix"].strip().endswith(NOTHING)
    assert "not stated" not in "".join([*said.values(), *gdpr.values()])


ANSWERED: Final = """
practices: {{sold: {{heading: Sold to, means: sale, modality: did{practice}}}}}
recipients: {{nets: {{label: Nets}}}}
purposes: {{mail: {{label: Mail}}}}
categories: {{a: {{label: A, disclosed: {{sold: nets}}}}, b: {{label: B{category}}}}}
statements: {{s: {{means: {means}, answer: no}}}}
body:
  - id: main
    heading: Main
    content:
      - {{table: {{heading: Category, columns: [sold], rows: {{categories: [a]}}}}}}
      - {{list: categories}}
      - {{list: practices}}
      - {{text: "[We do not](statement:s)."}}
"""


@pytest.mark.parametrize(
    ("practice", "category", "means", "expected"),
    [
        ("", "", "profiling", "not stated for this category"),
        ("", "", "sale-or-sharing", "see the notice"),
        (", limit: no", "", "profiling", "see the notice"),
        ("", ", recipients: nets", "profiling", "see the notice"),
        ("", ", recipients: none", "profiling", "see the notice"),
        ("", ", purposes: mail", "profiling", "not stated for this category"),
    ],
)
def test_silence_is_said_only_where_nothing_else_answers(
    practice: str, category: str, means: str, expected: str, host: Host, shown: Page
) -> None:
    said = told_of(shown, host, ANSWERED.format(practice=practice, category=category, means=means))
    assert f"\nB\n{expected}\n" in said["matrix"]
    assert f"\nB: {expected}\n" in said["summary"]


MAY: Final = """
recipients: {nets: {label: Nets}}
practices:
  plain: {heading: Without your permission, modality: may}
  said: {heading: May be disclosed to, modality: may}
  did: {heading: Disclosed to, modality: did}
categories: {a: {label: A, disclosed: {plain: nets, said: nets, did: nets}}}
body: [{id: m, heading: M, content: [{table: {heading: Category, columns: [plain, said, did]}}]}]
"""
UNTOLD: Final = """
practices: {sold: {heading: Sold, means: sale, modality: did}}
body: [{id: m, heading: M, content: [{list: practices}]}]
"""


def test_a_kind_of_practice_of_which_a_view_can_tell_nothing_leads_to_the_notice(host: Host, shown: Page) -> None:
    assert "\nSold\nsee the notice\n" in told_of(shown, host, UNTOLD)["summary"]


MAY_IN_ROWS: Final = """
practices: {plain: {heading: For marketing, means: own-marketing, modality: may, recipients: yes}}
body: [{id: m, heading: M, content: [{table: {heading: Reason, rows: practices, columns: [recipients]}}]}]
"""


def test_what_only_may_be_done_is_told_so_unless_the_words_say_it(host: Host, shown: Page) -> None:
    said = told_of(shown, host, MAY)
    assert "\nA\nmay be done: Nets\nNets\nNets\n" in said["matrix"]
    assert "\nWithout your permission\nA: may be done: Nets\nMay be disclosed to\nA: Nets\n" in said["summary"]
    rows = told_of(shown, host, MAY_IN_ROWS)
    for view in ("matrix", "summary"):
        assert "\nFor marketing\nmay be done: Recipients – Yes (more in the notice)\n" in rows[view]


def test_what_is_not_collected_is_told_so(host: Host, shown: Page) -> None:
    said = told_of(shown, host, made(EXAMPLES / "states.yaml")["manifest.json"])
    assert "\nBiometric information\nnot collected\nnot collected\n" in said["matrix"]
    assert said["summary"].count("\nBiometric information: not collected\n") == 2


RIGHTS: Final = """
rights:
  know: {label: Know, means: access, methods: [form]}
  delete: {label: Delete, means: delete, offered: none, reason: we cannot}
  port:
    label: Portability
    means: portability
    cases:
      a: {only: {places: us-wa}, offered: none}
      b: {label: in Oregon, only: {places: us-or}, offered: none}
      c: {only: {places: us-tx}}
  fix: {label: Correct, means: correct, offered: none, cases: {a: {only: {places: us-wa}, offered: yes}}}
methods: {form: {label: our form, kind: form, url: "https://x.example/f"}}
body: [{id: m, heading: M, content: [{list: rights}, {text: "In [Washington](place:us-wa)."}]}]
"""


def test_rights_that_are_not_offered_are_listed_and_all_lead_to_the_notice(host: Host, shown: Page) -> None:
    *_, rights = told_of(shown, host, RIGHTS)["summary"].partition("Rights that the notice lists\n")
    assert rights.splitlines()[:5] == [
        "Know (more in the notice)",
        "our form",
        "Delete – not offered (more in the notice)",
        "Portability – not offered (Washington) – not offered (in Oregon) (more in the notice)",
        "Correct – see the notice (more in the notice)",
    ]
    assert shown.locator("li > a", has_text="more in the notice").count() == 4


SCOPED: Final = """
audiences: {{workers: our workers, minors: minors}}
scope: {{only: {{places: us-tx, audiences: workers}}, not: {{audiences: minors}}}}
body: [{{id: m, heading: M, content: [{{text: "[Workers](audience:workers), not [minors](audience:minors). {text}"}}]}}]
"""


def test_a_place_is_told_by_the_words_of_the_notice_and_by_its_code_only_without(host: Host, shown: Page) -> None:
    named = told_of(shown, host, SCOPED.format(text="In [Texas](place:us-tx)."))
    assert "\nApplies to our workers (Texas) except minors\n" in named["summary"]
    bare = told_of(shown, host, SCOPED.format(text=""))
    assert "\nApplies to our workers (US-TX) except minors\n" in bare["summary"]


def test_what_holds_under_conditions_says_that_there_is_more(host: Host, shown: Page) -> None:
    it = json.loads(GOOD)
    plain, bound, *_ = it["categories"]
    bound["row"] = {"scope": {"only": {"places": ["us-ca"]}, "excluded": None}}
    host.files["/m.json"] = json.dumps(it).encode()
    shown.goto(host.show(element("/m.json", view="matrix")))
    told(shown)
    assert "more in the notice" not in words(shown, f"[data-category={plain['id']}]")
    assert words(shown, f"[data-category={bound['id']}]").count("(more in the notice)") == len(it["practices"])


@pytest.mark.parametrize("pixels", [320, 1280])
def test_axe_finds_nothing(browser: Browser, host: Host, pixels: int) -> None:
    """The checker itself needs what the policy forbids; the other tests keep to it."""
    context = browser.new_context(bypass_csp=True)
    shown = context.new_page()
    shown.add_init_script(WATCH)
    width(shown, pixels)
    for name in ("coverys-california", "calpro-insurance"):
        shown.goto(host.show(views(f"/output/{name}/manifest.json")))
        told(shown, 4)
        assert axe(shown) == []
    context.close()


def digest(data: bytes) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(data).digest()).decode()}"


def kept(shown: Page) -> bool:
    """Whether the fallback stands there alone, and nothing waits."""
    alone: bool = shown.evaluate("""() => {
        const it = document.querySelector("privacy-notice");
        return it.children.length === 1 && it.firstElementChild.id === "old" && !it.hasAttribute("aria-busy");
    }""")
    return alone


def hang(asked: threading.Event, go: threading.Event) -> Answer:
    """An answer that does not come: it tells that it was asked for one."""

    def answer(_: http.server.BaseHTTPRequestHandler) -> None:
        asked.set()
        go.wait(20)

    return answer


def changed(was: bytes, now: bytes) -> bytes:
    assert was in GOOD
    return GOOD.replace(was, now, 1)


def close(answered: http.server.BaseHTTPRequestHandler) -> None:
    answered.close_connection = True
    answered.connection.close()


def flood(answered: http.server.BaseHTTPRequestHandler) -> None:
    """A hundred megabytes, and no end."""
    answered.send_response(200)
    answered.end_headers()
    for _ in range(1600):
        answered.wfile.write(b" " * 65536)


REFUSED: Final = {
    "/missing.json": (None, "http"),
    "/closed.json": (close, "network"),
    "/flood.json": (flood, "size"),
    "/page.json": (b"<!doctype html>", "syntax"),
    "/latin.json": (changed(b"California", b"Calif\xf6rnia"), "syntax"),
    "/twins.json": (changed(b'"title"', b'"title": "A", "title"'), "syntax"),
    "/deep.json": (b"[" * 1_000_000 + b"]" * 1_000_000, "syntax"),
    "/two.json": (re.sub(rb'"schema_version": "[^"]*"', b'"schema_version": "2.0"', GOOD), "version"),
    "/shape.json": (changed(b'"title": "California Privacy Notice"', b'"title": {"toString": 1}'), "shape"),
    "/hole.json": (changed(b'"status": "disclosed"', b'"status": "perhaps"'), "incomplete"),
    "/names.json": (changed(b'"affiliates",', b'"nobody",'), "id"),
    "/new.json": (changed(b'"kind": "paragraph"', b'"kind": "hologram"'), "unknown"),
}


@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_used_leaves_the_fallback_and_says_why(path: str, host: Host, shown: Page) -> None:
    content, code = REFUSED[path]
    if isinstance(content, bytes):
        host.files[path] = content
    elif content is not None:
        host.answers[path] = content
    shown.goto(host.show(element(path)))
    ((state, said, message),) = told(shown)
    assert (state, said) == ("failed", code)
    assert re.fullmatch(r"[^\n]+\.", message)
    assert kept(shown)
    assert shown.get_attribute("privacy-notice", "data-state") == "failed"


def test_a_manifest_altered_by_one_byte_is_refused(host: Host, shown: Page) -> None:
    altered = changed(b"Ad partners", b"ad partners")
    host.files["/altered.json"] = altered
    shown.goto(host.show(element(integrity=digest(GOOD))))
    assert told(shown) == [["loaded", "coverys-california"]]
    for manifest, integrity in (("/altered.json", digest(GOOD)), (COVERYS, digest(altered)), (COVERYS, "sha256-x")):
        shown.goto(host.show(element(manifest, integrity=integrity)))
        assert told(shown)[0][:2] == ["failed", "integrity"]
        assert kept(shown)


def test_a_slow_manifest_leaves_the_fallback_meanwhile(host: Host, shown: Page) -> None:
    asked, go = threading.Event(), threading.Event()

    def slow(answered: http.server.BaseHTTPRequestHandler) -> None:
        asked.set()
        go.wait(20)
        answered.send_response(200)
        answered.end_headers()
        answered.wfile.write(GOOD)

    host.answers["/slow.json"] = slow
    shown.goto(host.show(element("/slow.json")))
    assert asked.wait(10)
    assert shown.get_attribute("privacy-notice", "aria-busy") == "true"
    assert words(shown) == "Read our notice."
    go.set()
    assert told(shown) == [["loaded", "coverys-california"]]
    assert shown.get_attribute("privacy-notice", "aria-busy") is None


def test_a_manifest_that_does_not_come_is_given_up(host: Host, shown: Page) -> None:
    go = threading.Event()
    host.answers["/never.json"] = hang(threading.Event(), go)
    shown.goto(host.show(element("/never.json", timeout="50")))
    assert told(shown)[0][:2] == ["failed", "timeout"]
    assert kept(shown)
    go.set()


def hostile() -> bytes:
    """A manifest that is whole, and whose words and links would run a program, were they taken for more than words."""
    it: dict[str, Any] = json.loads(
        re.sub(rb'([":])know"', rb'\1to-string"', GOOD.replace(b'identifiers"', b'constructor"'))
    )
    markup = '<script>told.push("run")</script><img src=x onerror=\'told.push("run")\'>'
    schemes = (
        "javascript:told.push('run')",
        "JAVASCRIPT:0",
        "java\tscript:0",
        "data:text/html,x",
        "//evil.test",
        "/\\x.y",
    )
    it["title"] = it["sections"][1]["heading"] = markup
    it["rights"][0]["label"] = it["categories"][0]["row_label"] = it["disclosures"][0]["text"] = markup
    links = [{"kind": "link", "href": href, "children": [{"kind": "text", "text": href}]} for href in schemes]
    time = {"kind": "time", "text": "now", "date": '"><script>'}
    it["sections"][0]["blocks"].append(
        {"kind": "paragraph", "children": [*links, time, {"kind": "text", "text": markup}]}
    )
    it["sections"][0]["blocks"].append({"kind": "address", "contact": "toll-free", "lines": [[markup, schemes[0]]]})
    it["methods"][0]["href"] = it["contacts"][0]["url"] = schemes[0]
    it["contacts"][0]["email"] = "x@y?subject=javascript:0"
    it["renditions"][0]["href"] = schemes[0]
    it["sections"] += [{"id": f"s{n}", "heading": "Below", "blocks": [], "level": n} for n in range(1, 900)]
    it["notice"] = "acme"
    text = json.dumps(it)
    return text.replace(
        '"notice":', '"__proto__": {"polluted": 1}, "constructor": {"prototype": {}}, "notice":', 1
    ).encode()


def test_a_hostile_manifest_is_words_and_nothing_else(host: Host, shown: Page) -> None:
    host.files["/hostile.json"] = hostile()
    shown.goto(host.show(views("/hostile.json")))
    assert told(shown, 4) == [["loaded", "acme"]] * 4
    assert all("<script>told.push" in it for it in shown.locator("privacy-notice").all_text_contents())
    assert shown.locator("privacy-notice :is(script, img, iframe, object, style, form)").count() == 0
    found = shown.eval_on_selector_all("privacy-notice a", "all => all.map(it => [it.protocol, it.host])")
    assert {protocol for protocol, _ in found} <= {"http:", "mailto:", "tel:"}
    assert {where for _, where in found} <= {"", host.root.removeprefix("http://")}
    assert shown.evaluate("Object.prototype.polluted") is None
    names = shown.eval_on_selector_all("privacy-notice *", "all => all.flatMap(it => it.getAttributeNames())")
    assert [name for name in names if name == "style" or name.startswith("on")] == []


def in_sight(shown: Page, name: str) -> bool:
    return bool(
        shown.evaluate(
            "name => { const at = document.getElementById(name).getBoundingClientRect().top;"
            " return at >= -1 && at < innerHeight; }",
            name,
        )
    )


TALL: Final = "<br>" * 99


@pytest.mark.parametrize("name", ["coverys-california--updates", "updates", "_row-coverys-california--sensitive"])
def test_an_address_with_a_fragment_arrives_once_the_notice_is_there(name: str, host: Host, shown: Page) -> None:
    shown.goto(f"{host.show(TALL + element() + TALL)}#{name}")
    told(shown)
    assert in_sight(shown, name if "--" in name else f"coverys-california--{name}")


def test_links_within_the_notice_arrive_and_ids_of_the_page_are_its_own(host: Host, shown: Page) -> None:
    shown.goto(host.show(element() + TALL + '<p id="scope">Ours</p><a id="to" href="#coverys-california--scope">x</a>'))
    told(shown)
    shown.click("#to")
    assert in_sight(shown, "coverys-california--scope")
    shown.evaluate("location.hash = 'scope'")
    shown.locator("#scope").wait_for()
    assert in_sight(shown, "scope")
    ends = shown.eval_on_selector_all("privacy-notice a[href^='#']", "all => all.map(it => it.hash.slice(1))")
    assert ends
    assert [it for it in ends if shown.locator(f'[id="{it}"]').count() != 1] == []


def test_links_of_the_notice_lead_from_its_manifest_and_not_from_the_page(host: Host, shown: Page) -> None:
    shown.goto(host.show(element(view="matrix") + element(view="contacts", page="/privacy"), "/deep/below/index.html"))
    told(shown, 2)
    ways = shown.eval_on_selector_all("privacy-notice > div > p:last-child a", "all => all.map(it => it.pathname)")
    assert ways == ["/output/coverys-california/index.html", "/privacy"]


def test_several_notices_stand_in_one_page(host: Host, shown: Page) -> None:
    calpro = "/output/calpro-insurance/manifest.json"
    shown.goto(host.show(element(inside="") + element(calpro, inside="") + element(inside="", prefix="twin-")))
    told(shown, 3)
    names = shown.eval_on_selector_all("[id]", "all => all.map(it => it.id)")
    assert sorted(names) == sorted(set(names))


def test_what_changes_is_shown_and_the_fallback_comes_back_on_failure(host: Host, shown: Page) -> None:
    shown.goto(host.show(element(heading_level="5", word_not_stated="silence")))
    told(shown)
    assert words(shown, "h5") == "California Privacy Notice"
    assert shown.locator("[role=heading]").count() == 0
    shown.evaluate("document.querySelector('privacy-notice').setAttribute('view', 'matrix')")
    told(shown, 2)
    assert "silence" in words(shown, "td[data-status=not-stated]")
    shown.evaluate("document.querySelector('privacy-notice').setAttribute('word-not-stated', 'not told')")
    told(shown, 3)
    assert words(shown, "td[data-status=not-stated]") == "not told"
    shown.evaluate("document.querySelector('privacy-notice').setAttribute('manifest', '/gone.json')")
    assert told(shown, 4)[3][:2] == ["failed", "http"]
    assert kept(shown)


def test_an_element_that_is_taken_away_or_changed_meanwhile_says_nothing_of_it(host: Host, shown: Page) -> None:
    asked, go = threading.Event(), threading.Event()
    host.answers["/never.json"] = hang(asked, go)
    shown.goto(host.show(element("/never.json") + element("/never.json")))
    assert asked.wait(10)
    with shown.expect_event("requestfailed"):
        shown.evaluate("document.querySelector('privacy-notice').remove()")
    shown.evaluate(f"document.querySelector('privacy-notice').setAttribute('manifest', '{COVERYS}')")
    assert told(shown) == [["loaded", "coverys-california"]]
    go.set()
    assert told(shown) == [["loaded", "coverys-california"]]


def test_a_page_that_still_comes_adds_nothing_to_the_notice(host: Host, shown: Page) -> None:
    go = threading.Event()

    def stream(answered: http.server.BaseHTTPRequestHandler) -> None:
        answered.send_response(200)
        answered.send_header("Content-Type", "text/html; charset=utf-8")
        answered.end_headers()
        script = '<!doctype html><script type="module" async src="/js/element.js"></script>'
        answered.wfile.write(f'{script}<privacy-notice manifest="{COVERYS}"><p>{" " * 65536}'.encode())
        answered.wfile.flush()
        go.wait(20)
        answered.wfile.write(b'Late.</p><p id="old">Later.</p></privacy-notice>')

    host.answers["/stream.html"] = stream
    with shown.expect_event("requestfinished", lambda it: it.url.endswith("manifest.json")):
        shown.goto(f"{host.root}/stream.html", wait_until="commit")
    shown.wait_for_timeout(300)
    assert shown.evaluate("told") == []
    go.set()
    assert told(shown) == [["loaded", "coverys-california"]]
    shown.wait_for_load_state()
    assert shown.locator("#old").count() == 0
    assert "Late." not in words(shown)


@pytest.mark.parametrize("timeout", ["-5", "Infinity"])
def test_a_time_that_is_none_is_told(timeout: str, host: Host, shown: Page) -> None:
    shown.goto(host.show(element(timeout=timeout)))
    assert told(shown)[0][:2] == ["failed", "timeout"]
    assert kept(shown)


@pytest.mark.parametrize("page", ["javascript:alert(1)", "data:text/html,x", "https://"])
def test_a_page_of_no_web_address_is_not_led_to(page: str, host: Host, shown: Page) -> None:
    shown.goto(host.show(element(view="contacts", page=page)))
    told(shown)
    assert shown.locator("privacy-notice p:last-child a").last.evaluate("it => it.pathname").endswith("/index.html")


def test_words_of_the_element_are_marked_where_the_notice_is_of_another_language(host: Host, shown: Page) -> None:
    host.files["/ar.json"] = changed(b'"language": "en-US"', b'"language": "ar"')
    shown.goto(host.show(element("/ar.json", view="matrix")))
    told(shown)
    assert shown.get_attribute("[data-notice]", "dir") == "rtl"
    own = shown.locator("td[data-status=not-stated] span").first
    assert (own.get_attribute("lang"), own.get_attribute("dir")) == ("en", "ltr")


def snippet(language: str) -> str:
    """The first block of a language on the page of the guide that tells of the element."""
    found = re.search(rf"^```{language}\n(.*?)^```", (ROOT / "docs/guide/embed.md").read_text("utf-8"), re.M | re.S)
    assert found
    return found[1]


def test_what_the_guide_shows_runs(host: Host, shown: Page) -> None:
    """The element as it is written there, and the program, which prints what the guide says."""
    said = re.findall(r"^```text\n(.*)\n```", (ROOT / "docs/guide/embed.md").read_text("utf-8"), re.M)[-1]
    host.files["/program.js"] = snippet("js").encode()
    page = snippet("html") + '<script type="module" src="/program.js"></script>'
    with shown.expect_console_message(lambda it: it.text == said):
        shown.goto(host.show(re.sub(r"<script.*element.js.*</script>", "", page)))
    assert told(shown) == [["loaded", "coverys-california"]]


UNPRINTED: Final = """() => {
    const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const range = document.createRange(), lost = [];
    while (walk.nextNode()) {
        range.selectNodeContents(walk.currentNode);
        const box = range.getBoundingClientRect();
        const off = box.width === 0 || box.right > innerWidth + 1 || box.left < -1;
        const hidden = walk.currentNode.parentNode.closest("[hidden]");
        if (walk.currentNode.data.trim() && off && !hidden) lost.push(walk.currentNode.data.slice(0, 80));
    }
    return lost;
}"""


def test_all_words_are_on_paper(host: Host, shown: Page) -> None:
    width(shown, 643)
    shown.emulate_media(media="print")
    shown.goto(host.show(views(COVERYS)))
    told(shown, 4)
    assert shown.evaluate(UNPRINTED) == []
