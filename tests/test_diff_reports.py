"""The forms in which changes are shown to people: complete, within their limits, and safe where they are shown."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import cast
from xml.etree.ElementTree import Element

import html5lib
import pytest
from markdown_it import MarkdownIt
from real_notices import compiled, source

from notice_compiler.compare.compare import compare
from notice_compiler.compare.delta import Delta
from notice_compiler.compile import build
from notice_compiler.compose.compose import compose
from notice_compiler.dates.dating import Dating, Ruling, Situation, date_change
from notice_compiler.dates.verdicts import VERDICTS
from notice_compiler.document import DateLine, Time
from notice_compiler.edition import Edition, Past, Standing
from notice_compiler.facts.manifest import Manifest
from notice_compiler.judging.change import Change, Refusal
from notice_compiler.judging.judge import judge
from notice_compiler.law.law import CLASSES, Class, Provision
from notice_compiler.law.load_law import load_law
from notice_compiler.markdown_text import code, prose, text
from notice_compiler.outputs.what_changed import WORDS, render
from notice_compiler.place import Position, Range
from notice_compiler.reports.diff import as_html, as_markdown
from notice_compiler.review.grouping import HEADLINES, class_of, grouped, headline, sides
from notice_compiler.review.review import Review, Reviews, Spot
from notice_compiler.source.characters import printable
from notice_compiler.words.typography import fold

DAY = datetime.date(2026, 11, 20)
KIB = 1024
EDITS = (
    (
        "(purpose:customer-service).\n    disclosed: {business-purpose: usual, sold-or-shared: none}",
        "(purpose:customer-service).\n    disclosed: {business-purpose: usual, sold-or-shared: ad-partners}",
    ),
    (
        "usual: [affiliates, service-providers, educational-partners, government]",
        "usual: [affiliates, service-providers, government]",
    ),
    ("  educational-partners: accrediting bodies and other educational partners\n", ""),
    ("  - targeted-advertising\n", "  - targeted-advertising\n  - train-models\n"),
    ("(purpose:internal-analytics).", "(purpose:internal-analytics), and to [train our models](purpose:train-models)."),
    ("{label: service providers,", "{label: Service providers and contractors,"),
    ("in anyway", "in any way"),
    (
        "[browsing history, search history, browser information]",
        "[search history, browsing history, browser information]",
    ),
)
"""What was edited in a real notice; a section is moved besides."""


def edited() -> str:
    made = source("coverys")
    for was, now in EDITS:
        assert was in made
        made = made.replace(was, now, 1)
    start, end = (made.index(f"  - id: {section}\n") for section in ("contact", "updates"))
    return f"{made[:start]}{made[end:].rstrip()}\n{made[start:end]}"


@cache
def manifest(made: str) -> Manifest:
    return build(compiled(made)).manifest


@cache
def real() -> Reviews:
    """A real notice, edited in several ways, beside one that is unchanged and one that cannot be compared."""
    old, new, law = manifest(source("coverys")), manifest(edited()), load_law()
    judged = judge(compare(old, new), law, DAY)
    spots = {it.fingerprint: spot(61) for it in judged.changes}
    dating = date_change(old, new, judged, Situation(DAY, law, file="notices/coverys.yaml"))
    changed = review(*judged.changes, dating=dating, spots=spots, date_spot=spot(5), promised=True, title=new.title)
    lost = replace(review(dating=ruled("no-base")), notice="lost", title="Lost Notice", cls=None)
    quiet = replace(review(), notice="quiet", title="Quiet Notice", cls="none")
    return Reviews(DAY, (quiet, changed, lost), provisions())


@cache
def provisions() -> dict[str, Provision]:
    packs = load_law().packs.values()
    return {f"{pack.law}:{name}": it for pack in packs for name, it in pack.provisions.items()}


def spot(line: int) -> Spot:
    return Spot("notices/coverys.yaml", Range(Position(line, 21), Position(line, 30)))


def ruled(verdict: str) -> Dating:
    found = next(it for it in VERDICTS if it == verdict)
    ruling = Ruling(found, "error", "date", "`last_updated` is still 2024-01-31.", "Run `notice bump acme.yaml`.")
    return Dating("2024-01-31", "2024-01-31", True, (ruling,))


UNTOUCHED = Dating("2024-01-31", "2024-01-31", False, ())


def review(*changes: Change, dating: Dating = UNTOUCHED, **more: object) -> Review:
    made = Review("acme", "Acme Notice", "published 2024-01-31", "working tree", "material", changes, dating)
    return replace(made, **more)  # type: ignore[arg-type]


def change(number: int = 0, cls: Class = "material", **more: object) -> Change:
    made = Change(
        rule="sale-or-sharing-started",
        cls=cls,
        duties=("move the date", "announce before"),
        delta=Delta("answer", ("categories", f"c{number}", "disclosed", "sold"), "none", "recipients"),
        before=f"We do not sell {number}",
        after="Ad partners",
        message=f"Category {number} has been sold to Ad partners.",
        why="Readers relied on it.",
        provisions=("ccpa:1798.120",),
        reaches=(),
        fingerprint=f"{number:016x}",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def everywhere(it: str, *changes: Change) -> Review:
    """A review with these words wherever words of a notice, or names of files, can be."""
    full = review(*changes, title=it, notice=it, before=it, after=it, notes=(it,), altered=(it,))
    spots = {one.fingerprint: replace(spot(1), file=it) for one in changes}
    return replace(full, spots=spots, refused=(Refusal(0, it, it),))


def reviews(*found: Review) -> Reviews:
    return Reviews(DAY, found, provisions())


def markdown(it: Reviews) -> str:
    return as_markdown.report(it)


def html(it: Reviews) -> str:
    return as_html.report(it)


def public(*changes: Change, language: str = "en-US") -> str:
    past = Past(3, datetime.date(2024, 2, 1), "2024-01-31", "versions/3/index.html", changes)
    document = replace(compose(compiled(source("coverys"))), language=language)
    made = render(Edition(document, manifest(source("coverys")), Standing(past=past)))
    assert made is not None
    return made.decode()


def parse(made: str) -> Element:
    """A page as browsers read it; any parse error raises."""
    return cast(Element, html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(made))


def github(made: str) -> Element:
    """Markdown as GitHub reads it, as far as that can be done here."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return parse(f"<!doctype html><title>-</title>{reader.render(made)}")


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).replace("\u200b", "").split())


def texts(element: Element) -> Iterable[str]:
    """The texts in which GitHub looks for what it could link: those outside code."""
    if element.tag == "code":
        return
    yield element.text or ""
    for child in element:
        yield from texts(child)
        yield child.tail or ""


# Grouping


def test_changes_that_differ_in_their_owner_alone_stand_together_and_none_is_lost() -> None:
    alike = [change(number, before="None", after="Yes") for number in range(3)]
    other = change(9, before="None", after="Yes", cls="substantive")
    assert [len(it.changes) for it in grouped([alike[0], other, alike[1], alike[2]])] == [3, 1]


@pytest.mark.parametrize(
    "more",
    [{"rule": "x"}, {"before": "x"}, {"after": "x"}, {"duties": ()}, {"provisions": ()}, {"declared": "material"},
     {"may_be_material": True}, {"delta": Delta("answer", ("categories", "c2", "lent"), "none", "recipients")}],
)  # fmt: skip
def test_changes_that_differ_in_more_are_told_apart(more: dict[str, object]) -> None:
    alike = [change(number, before="None", after="Yes") for number in (1, 2)]
    assert len(grouped([alike[0], replace(alike[1], **more)])) == 2  # type: ignore[arg-type]


def test_the_sides_of_a_change_read_as_the_words_did() -> None:
    found = sides(change(before="We sell  to you, and share", after="We sell to them, and  share it"))
    assert found.was is not None
    assert found.now is not None
    assert found.compared == "words"
    assert fold("".join(it.text for it in found.was)) == fold("We sell to you, and share")
    assert "".join(it.text for it in found.now) == "We sell to them, and  share it"
    assert [it.text for it in (*found.was, *found.now) if it.kind != "same"] == ["you", "them", "it"]


@pytest.mark.parametrize(
    ("before", "after", "compared"),
    [("a b", "a c", "words"), ("We do not sell", "Ad partners", "apart"), (None, "a", "apart"), ("a", None, "apart"),
     ("word " * 40_000, "other " * 40_000, "whole"), ("a, b", "c, d", "apart")],
)  # fmt: skip
def test_words_are_compared_where_some_are_the_same(before: str | None, after: str | None, compared: str) -> None:
    assert sides(change(before=before, after=after)).compared == compared


def test_every_verdict_has_a_headline_for_people() -> None:
    assert set(HEADLINES) == set(VERDICTS)
    assert len(set(HEADLINES.values())) == len(VERDICTS)
    assert not [it for it in HEADLINES.values() if re.search("break|fail", it)]


def test_what_holds_of_a_notice_is_said_where_nothing_holds_of_its_date() -> None:
    moved = Dating("2024-01-31", "2026-11-20", True, ())
    assert headline(review(dating=moved)) == "The date has moved, as it must"
    assert headline(review()) == "The date need not change"
    assert headline(review(cls=None)) == "We could not compare"
    gone = review(change(), cls=None)
    assert (headline(gone), class_of(gone)) == ("Withdrawn", "Material")


# Markdown


HOSTILE = (
    "@acme and @acme/legal, (@x) mail@acme.example",
    "#1 GH-12 gh-12 acme/app#3 JIRA-77 acme/app@0123456",
    "https://acme.example www.acme.example http://github.com/a/b/issues/1 mailto:a@b.example",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709 0123456",
    "| a | b |",
    "a\n\n# b\n- c\n\n    d\n\n---\n| e |\n|--|\n```\nf",
    "<b>x</b> <img src=x onerror=y> <!-- --> </details></summary><details open>",
    "&lt; &amp; &#64;acme &commat;acme",
    "`code` ``more`` ```",
    "`start",
    "end`",
    "*a* **b** _c_ __d__ ~~e~~ ~f~",
    "# heading",
    "- list",
    "+ list",
    "1. list",
    "12) list",
    "===",
    "> quote",
    "- [ ] task",
    "[a](https://acme.example) ![b](c) [d][e] [f]: /g [^1] [^1]: note",
    "$x$ $$y$$ $`z`$ costs $5 and $6",
    ":x: :+1: :-1: a:smile:b",
    "\u202ereversed\u202c zero\u200bwidth \ufeff",
    "\\@acme \\* \\",
    "a  \nb\tc\rd\u2028e",
)


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("form", ["{}", "- {}", "  - **was:** {}", "### {}", "- <strong>{}</strong>"])
def test_words_of_a_notice_stay_words_on_github(hostile: str, form: str) -> None:
    plain, shown = github(form.format("plain")), github(form.format(text(hostile)))
    tags = [it.tag for it in shown.iter() if it.tag not in ("br", "span")]
    assert tags == [it.tag for it in plain.iter()]
    lines = [printable(re.sub(r"\s", " ", line)) for line in hostile.split("\n")]
    prefix = words(plain).removesuffix("plain")
    assert words(shown).replace(" ", "") == (prefix + "".join(lines)).replace(" ", "")
    found = "\n".join(texts(shown))
    linked = r"(?<!\w)@\w|#\d|\bgh-\d|[A-Z]-\d|://|www\.|\w@\w|\b[0-9a-f]{7,}\b|:[\w+-]+:|\$\S+\$"
    assert not re.search(linked, found, re.ASCII)
    assert not set(found) & {"\u202e", "\u202c", "\ufeff"}


@pytest.mark.parametrize("hostile", [it for it in HOSTILE if it.strip()])
def test_code_holds_whatever_is_put_into_it(hostile: str) -> None:
    (found,) = github(f"a {code(hostile)} b").iter("code")
    assert "".join(found.itertext()) == printable(" ".join(hostile.split()))


def test_what_our_sentences_name_is_code() -> None:
    assert prose("Run `notice bump a*.yaml` *now*.") == "Run `notice bump a*.yaml` &#42;now&#42;."


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_leave_the_shape_of_the_report(hostile: str) -> None:
    def made(it: str) -> Element:
        told = change(before=f"{it} a b", after=f"a {it} c", message=it, reaches=(it,))
        full = everywhere(it, told)
        return github(markdown(reviews(full, replace(full, changes=(), refused=(), altered=(), notes=(), cls="none"))))

    allowed = ("br", "span", "del", "ins", "code")
    shapes = [[it.tag for it in made(one).iter() if it.tag not in allowed] for one in ("plain", hostile)]
    assert shapes[0] == shapes[1]


def test_markdown_shows_all_of_a_change() -> None:
    told = change(7, may_be_material=True, reaches=("purposes.x",), declared="material")
    made = words(github(markdown(reviews(review(told, dating=ruled("must-change"), promised=True,
                                                spots={told.fingerprint: spot(61)}, date_spot=spot(4))))))  # fmt: skip
    for part in (
        "Acme Notice (acme)",
        "published 2024-01-31 → working tree · Material",
        "The date must change. last_updated is still 2024-01-31. To do: Run notice bump acme.yaml.",
        "notices/coverys.yaml:4:21",
        "Material: 1 change",
        "was: We do not sell 7",
        "now: Ad partners",
        "why: Readers relied on it.",
        "law: Cal. Civ. Code 1798.120 (citation partly verified)",
        "duties: move the date · announce before (this notice promises it)",
        "to declare: This may be material.",
        "declared in a change record: material",
        "notices/coverys.yaml:61:21 · categories.c7.disclosed.sold · rule sale-or-sharing-started",
        "fingerprint 0000000000000007 · with it: purposes.x",
    ):
        assert part in made


def test_a_citation_that_is_not_known_stands_with_a_doubt() -> None:
    assert "law: ccpa:9 (citation unverified)" in words(
        github(markdown(reviews(review(change(provisions=("ccpa:9",))))))
    )


def test_what_went_and_came_is_marked_by_elements_and_not_by_colour() -> None:
    made = markdown(reviews(review(change(before="in anyway.", after="in any way."))))
    assert "**was:** in <del>anyway</del>." in made
    assert "**now:** in <ins>any way</ins>." in made


def test_of_long_words_that_stayed_only_the_ends_are_shown() -> None:
    long = "stayed " * 200
    made = markdown(reviews(review(change(before=f"{long} old {long}", after=f"{long} new {long}"))))
    assert len(made) < 3000
    assert words(github(made)).count("[…]") == 4


def test_editorial_changes_are_folded_and_come_last() -> None:
    made = markdown(reviews(review(change(1, "editorial"), change(2, "substantive"), change(3))))
    marks = ["#### Material: 1 change", "#### Substantive: 1 change", "<details><summary>Editorial: 1 change</summary>"]
    assert sorted(marks, key=made.index) == marks


def test_unchanged_notices_have_a_line_each() -> None:
    quiet = [replace(review(), notice=f"n{at}", title=f"Notice {at}", cls="none") for at in range(3)]
    made = markdown(reviews(*quiet)).splitlines()
    assert [line for line in made if line.startswith("- Notice")] == [
        f"- Notice {at} (`n{at}`): nothing changed (published 2024<span>-</span>01-31 → working tree)".replace(
            "<span>-</span>", "-"
        )
        for at in range(3)
    ]


def sized(it: Reviews) -> str:
    made = markdown(it)
    assert len(made.encode()) <= 60 * KIB
    github(made)
    return made


def counted(made: str) -> dict[str, tuple[int, int, int]]:
    """By class: how many changes there are, how many are shown, how many are said to be left out."""
    found = {}
    for part in re.split(r"(?=^#### |^<details>)", made, flags=re.MULTILINE)[1:]:
        title = re.search(r"(\w+): (\d+) changes?", part)
        assert title
        left = re.search(r"Left out here: (\d+) change", part)
        found[title[1]] = (int(title[2]), part.count("<strong>"), int(left[1]) if left else 0)
    return found


def test_five_thousand_changes_fit_and_all_are_counted() -> None:
    classes = [*("material",) * 40, *("substantive",) * 1960, *("editorial",) * 3000]
    changes = [change(at, cast(Class, cls)) for at, cls in enumerate(classes)]
    made = sized(reviews(review(*changes, dating=ruled("must-change"))))
    assert "The date must change." in made
    assert "Material: 40 · Substantive: 1960 · Editorial: 3000" in made
    found = counted(made)
    assert found["Material"] == (40, 40, 0)
    assert found["Substantive"][1] > 40
    assert all(shown + left == number for number, shown, left in found.values())
    assert "`notice diff --format html`" in made


def test_five_thousand_material_changes_are_not_dropped_in_silence() -> None:
    number, shown, left = counted(sized(reviews(review(*map(change, range(5000))))))["Material"]
    assert (number, shown + left) == (5000, 5000)
    assert shown > 50


def test_changes_alike_that_are_left_out_are_counted_one_by_one() -> None:
    made = sized(reviews(review(*(change(at, before=f"a{at % 2000}", after="b") for at in range(4000)))))
    left = re.search(r"Left out here: (\d+) change", made)
    assert left is not None
    assert 2 * made.count("alike, in 2 places") + int(left[1]) == 4000


def test_five_thousand_changes_alike_are_one_with_a_count() -> None:
    made = sized(reviews(review(*(change(at, before="a", after="b") for at in range(5000)))))
    assert "Material: 5000 changes" in made
    assert "alike, in 5000 places" in made
    assert re.search(r"and 4\d{3} more", made)


@pytest.mark.parametrize("long", ["word " * 200_000, "@#$:`<|" * 150_000, "\u202e" * 200_000])
def test_a_quote_of_a_megabyte_is_shortened(long: str) -> None:
    told = change(before=long, after=f"{long} more", message=f"New: “{long}”", why=long)
    made = sized(reviews(review(told, dating=ruled("must-change"))))
    assert "[…]" in words(github(made))
    assert counted(made) == {"Material": (1, 1, 0)}
    assert "The date must change." in made


def test_a_thousand_notices_are_all_counted() -> None:
    found = [replace(review(change(at), dating=ruled("must-change")), notice=f"n{at}") for at in range(1000)]
    made = sized(reviews(*found, *(replace(it, changes=(), dating=UNTOUCHED, cls="none") for it in found)))
    assert "2000 notices" in made
    assert "Material: 1000." in made
    shown, quiet = len(re.findall("^### ", made, re.MULTILINE)), made.count(": nothing changed (")
    left = re.search(r"Left out here: (\d+) notices\.\*\* The date must change \((\d+)\)", made)
    more = re.search(r"- (\d+) more notices: nothing changed", made)
    assert left is not None
    assert more is not None
    assert shown + int(left[1]) == 1000 == shown + int(left[2])
    assert quiet + int(more[1]) == 1000


def test_a_notice_that_could_not_be_compared_comes_first() -> None:
    made = markdown(real())
    assert made.index("Lost Notice") < made.index("California Privacy Notice") < made.index("Quiet Notice")


# HTML


def test_every_change_is_told_in_every_form() -> None:
    changes = real().reviews[1].changes
    assert {it.cls for it in changes} == set(CLASSES) - {"none"}
    forms = words(github(markdown(real()))), words(parse(html(real())))
    for it in changes:
        for form in forms:
            assert words_of(it.message) in form
            assert it.fingerprint in form
            assert it.delta.address in form
        assert words_of(it.message) in words(parse(public(*changes)))


def words_of(sentence: str) -> str:
    return " ".join(sentence.split())


@pytest.mark.parametrize("found", [(), (3,), (1, 2, 3)])
def test_each_change_alike_has_its_own_sentence_and_fingerprint(found: tuple[int, ...]) -> None:
    changes = [change(at, before="a", after="b") for at in found]
    for form in (words(github(markdown(reviews(review(*changes))))), words(parse(html(reviews(review(*changes)))))):
        assert all(it.message in form and it.fingerprint in form and it.delta.address in form for it in changes)
    assert len(list(parse(html(reviews(review(*changes)))).iter("article"))) == min(len(found), 1)


def test_the_page_for_counsel_shows_all_of_a_change() -> None:
    told = change(7, may_be_material=True, reaches=("purposes.x",), declared="material")
    stood = {"refused": (Refusal(0, "Refused so.", "Mend so."),), "altered": ("v1 differs.",)}
    full = review(told, dating=ruled("must-change"), promised=True, date_spot=spot(4))
    full = replace(full, spots={told.fingerprint: spot(61)}, **stood)  # type: ignore[arg-type]
    made = words(parse(html(reviews(full))))
    for part in (
        "Summary Acme Notice Material Material: 1 The date must change. To do: Run notice bump acme.yaml.",
        "The date Was 2024-01-31 Now 2024-01-31",
        "notices/coverys.yaml:4:21",
        "A change record was refused. Refused so. To do: Mend so.",
        "A published version is damaged. v1 differs.",
        "Was We do not sell 7 Now Ad partners",
        "To declare. This may be material.",
        "Why Readers relied on it.",
        "Law Cal. Civ. Code 1798.120 (citation partly verified)",
        "Duties move the date · announce before (this notice promises it)",
        "Declared material, in a change record",
        "notices/coverys.yaml:61:21, categories.c7.disclosed.sold, fingerprint 0000000000000007; with it: purposes.x",
    ):
        assert part in made


def test_old_and_new_stand_side_by_side_with_marks_that_need_no_colour() -> None:
    made = parse(html(reviews(review(change(before="in anyway.", after="in any way.")))))
    (article,) = made.iter("article")
    was, now = (it for it in article.iter("div") if it.get("class") in ("was", "now"))
    assert (words(was), words(now)) == ("Was in removed: [anyway].", "Now in added: [any way].")
    style = "".join(next(made.iter("style")).itertext())
    assert re.search(r"del \{[^}]*line-through", style)
    assert re.search(r"ins \{[^}]*underline", style)


def test_the_page_runs_nothing_and_fetches_nothing() -> None:
    made = parse(html(real()))
    tags = {str(it.tag) for it in made.iter()}
    assert not tags & {"script", "img", "link", "iframe", "object", "base", "form"}
    assert not [name for it in made.iter() for name in it.attrib if name.startswith("on") or name == "style"]
    (policy,) = (it.get("content") for it in made.iter("meta") if it.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not re.search(r"@import|@font-face|url\(", "".join(next(made.iter("style")).itertext()))
    assert all((it.get("href") or "").startswith("#notice-") for it in made.iter("a"))


MARKUP = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></title></h1></table><p style='color:red'>",
    "{{ 7*7 }}{% raw %}",
    "<!-- & --> &lt; &amp;lt; ]]>",
)


def attacked(it: str) -> tuple[Element, Element]:
    told = change(before=f"{it} a b", after=f"a {it} c", message=it, why=it, reaches=(it,))
    told = replace(told, delta=replace(told.delta, kind="answer", at=(it,)))
    full = everywhere(it, told, replace(told, cls="editorial"))
    return parse(html(reviews(full))), parse(public(told, replace(told, cls="editorial")))


@pytest.mark.parametrize("hostile", MARKUP)
def test_hostile_words_stay_words_on_both_pages(hostile: str) -> None:
    for plain, made in zip(attacked("plain"), attacked(hostile), strict=True):
        marks = ("del", "ins", "span", "code")
        shapes = [[it.tag for it in page.iter() if it.tag not in marks] for page in (plain, made)]
        assert shapes[0] == shapes[1]
        assert hostile in words(made)


def test_nothing_is_hidden_on_the_page_for_counsel() -> None:
    made = html(reviews(review(change(before="a\u202eb", after="a\u200bc\nd", message="x\u202ey"))))
    assert not set(made) & {"\u202e", "\u200b"}
    assert "&lt;U+202E&gt;" in made
    assert "c<br>d" in made


# The public page


def test_a_first_version_has_no_page_of_changes() -> None:
    assert render(Edition(compose(compiled(source("coverys"))), manifest(source("coverys")))) is None


def test_the_public_page_says_what_changed_and_leads_to_both_versions() -> None:
    made = parse(public(*real().reviews[1].changes))
    assert [it.get("href") for it in made.iter("a")] == ["#_changes", "index.html", "versions/3/index.html"]
    said = words(made)
    assert "Last Updated: January 31, 2024" in said
    assert "Previous version: 3, published February 1, 2024, dated January 31, 2024" in said
    assert "Before: The right to equal service." in said
    assert "against you in [anyway]. If" in said
    assert "against you in [any way]. If" in said
    assert "Before: We do not sell or share Now: Ad partners and networks" in said
    assert said.index("any way") < said.index(WORDS.others) < said.index("in another order")
    assert "[anyway]" in map(words, made.iter("del"))
    assert "[any way]" in map(words, made.iter("ins"))


def test_the_public_page_says_nothing_but_what_the_notice_said_and_says() -> None:
    secrets = {
        "why": "SECRET why",
        "provisions": ("SECRET law",),
        "reaches": ("SECRET reach",),
        "fingerprint": "SECRET",
    }
    changes = [
        replace(it, **secrets, rule="SECRET", declared="correction", may_be_material=True)  # type: ignore[arg-type]
        for it in (*real().reviews[1].changes, change(1, declared="editorial", cls="editorial"))
    ]
    made = public(*changes)
    assert not re.search("SECRET|correct(?:ion|ed)|declared|material|substantive|editorial|worse|better", made)
    assert not re.search("move the date|announce before|categories[.]|1798", made)


@pytest.mark.parametrize("kind", ["annotation", "section.id", "descent.renamed", "law"])
def test_what_no_reader_can_see_is_not_on_the_public_page(kind: str) -> None:
    made = words(parse(public(change(cls="editorial", delta=Delta(kind, ("x",), "a", "b")))))
    assert WORDS.nothing in made
    assert "Category 0" not in made


def test_an_id_is_not_shown_to_the_public_as_words() -> None:
    told = change(before="third-party", after="processor", delta=Delta("recipient.role", ("recipients", "x"), "a", "b"))
    assert "third-party" not in public(told)


def test_what_no_rule_knows_is_told_without_its_address() -> None:
    made = public(change(rule="unclassified", message="something differs that no rule knows (`x.y`)"))
    assert WORDS.unnamed in made
    assert "x.y" not in made


@pytest.mark.parametrize(
    ("label", "day", "told"),
    [
        ("Last Updated", "May 1, 2023", "Before: Last Updated: May 1, 2023 Now: Last Updated: January 31, 2024"),
        (None, None, "Before: no such date Now: Last Updated: January 31, 2024"),
    ],
)
def test_where_only_dates_differ_the_public_page_shows_them(label: str | None, day: str | None, told: str) -> None:
    document = compose(compiled(source("coverys")))
    dates = (DateLine(label, Time(day, "2023-05-01"), "top"),) if label and day else ()
    past = Past(3, datetime.date(2024, 2, 1), None, "versions/3/index.html", (), dates=dates)
    made = render(Edition(document, manifest(source("coverys")), Standing(past=past)))
    said = words(parse((made or b"").decode()))
    assert f"Only its dates have changed. {told}" in said
    assert WORDS.nothing not in said
    same = render(Edition(document, manifest(source("coverys")), Standing(past=replace(past, dates=document.dates))))
    assert WORDS.nothing in words(parse((same or b"").decode()))


def test_without_changes_the_public_page_says_so() -> None:
    assert WORDS.nothing in words(parse(public()))
    assert WORDS.nothing not in words(parse(public(change())))


def test_the_words_of_a_notice_in_another_language_are_marked() -> None:
    made = parse(public(change(before="in a b", after="in a c"), language="fa"))
    assert made.get("lang") == "en"
    foreign = [words(it) for it in made.iter() if it.get("lang") == "fa"]
    assert {"California Privacy Notice", "in a [b]", "in a [c]"} <= set(foreign)
    assert all(it.get("dir") == "rtl" for it in made.iter() if it.get("lang") == "fa")
