"""What is written for the place where the folder is served: only what is asked for, and never over others' files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from published_site import Site, site
from real_notices import ROOT

from notice_compiler.facts.digest import sha256
from notice_compiler.hosting.hosts import all_hosts, header_files, host_names
from notice_compiler.pages.sheet_name import SHEET, sheet_name
from notice_compiler.shell.config import UsageError, config_of

ADDRESS = 'site = "https://www.acme.example/privacy/"\n'
LIST = ".well-known/privacy-notices.json"
GPC = 'gpc = {supports = true, last_update = "2024-01-31"}\n'
SUPPORT = {
    "type": "object",
    "required": ["gpc", "lastUpdate"],
    "properties": {"gpc": {"type": "boolean"}, "lastUpdate": {"type": "string", "format": "date"}},
    "additionalProperties": False,
}
"""The representation of the GPC support resource (W3C, Global Privacy Control, section 4.1)."""


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    return site(tmp_path, capsys, monkeypatch)


def configure(text: str) -> None:
    Path("notices.toml").write_text(text, "utf-8")


def build(acme: Site, config: str) -> set[str]:
    """The files beside the folder of the notice after a build."""
    configure(config)
    assert acme.run("build", "--as-of", "2026-01-20") == 0, acme.said
    return {name for name in acme.state() if not name.startswith("acme/")}


def test_nothing_is_written_for_a_host_that_is_not_named(acme: Site) -> None:
    plain = build(acme, ADDRESS)
    assert {it for it in plain if it.startswith((".", "_")) or it in header_files()} == set()


def test_the_list_at_a_known_address_is_the_list_with_whole_addresses(acme: Site) -> None:
    configure(ADDRESS + f'well_known = "{LIST}"')
    assert acme.publish("2026-01-20", "--first") == 0
    state = acme.state()
    (here,) = json.loads(state["index.json"])["notices"]
    (there,) = json.loads(state[LIST])["notices"]
    addresses = {key: value for key, value in here.items() if value in state}
    assert set(addresses) >= {"href", "manifest", "history", "archive", "feed"}
    whole = {key: f"https://www.acme.example/privacy/{value}" for key, value in addresses.items()}
    assert there == {**here, **whole}


def test_what_is_in_known_places_is_of_its_schema(acme: Site) -> None:
    build(acme, ADDRESS + GPC + f'well_known = "{LIST}"')
    state = acme.state()
    schema = json.loads((ROOT / "schemas" / "index.schema.json").read_bytes())
    Draft202012Validator(schema).validate(json.loads(state[LIST]))
    support = Draft202012Validator(SUPPORT, format_checker=FormatChecker(["date"]))
    support.validate(json.loads(state[".well-known/gpc.json"]))
    assert not support.is_valid({"gpc": "true", "lastUpdate": "2024-02-30"})


def test_templates_of_a_theme_may_have_styles_and_no_scripts(acme: Site) -> None:
    Path("theme").mkdir()
    Path("theme/theme.css").write_text(":root { --measure: 60ch; }", "utf-8")
    build(acme, ADDRESS + 'theme = "theme"\nhosts = ["netlify"]')
    assert b"unsafe-inline" not in acme.state()["_headers"]
    Path("theme/page.html").write_text("<!doctype html><p style='color: red'>x</p>", "utf-8")
    build(acme, ADDRESS + 'theme = "theme"\nhosts = ["netlify"]')
    assert b"default-src 'none'; style-src 'self' 'unsafe-inline';" in acme.state()["_headers"]


def test_it_is_said_where_a_known_address_is(acme: Site) -> None:
    build(acme, ADDRESS + f'well_known = "{LIST}"')
    assert f"output/{LIST} is looked for at https://www.acme.example/{LIST}." in acme.said
    build(acme, f'site = "https://www.acme.example/"\nwell_known = "{LIST}"')
    assert "is looked for" not in acme.said


def test_only_a_host_that_serves_the_root_too_keeps_quiet_of_it(acme: Site) -> None:
    build(acme, ADDRESS + f'well_known = "{LIST}"\nhosts = ["nginx"]')
    assert "is looked for" not in acme.said
    build(acme, ADDRESS + f'well_known = "{LIST}"\nhosts = ["netlify", "nginx"]')
    assert f"output/{LIST} is looked for at https://www.acme.example/{LIST}." in acme.said


def test_without_an_address_it_is_said_where_gpc_is_looked_for(acme: Site) -> None:
    build(acme, GPC)
    assert acme.said.count("is looked for") == 1
    assert "output/.well-known/gpc.json is looked for at the root of the site alone" in acme.said


def test_gpc_is_what_the_owner_asserts(acme: Site) -> None:
    assert ".well-known/gpc.json" in build(acme, GPC)
    assert json.loads(acme.state()[".well-known/gpc.json"]) == {"gpc": True, "lastUpdate": "2024-01-31"}
    assert "no notice of this build says so" in acme.said
    assert ".well-known/gpc.json" in build(acme, "gpc = {supports = false, last_update = 2024-01-31}")
    assert json.loads(acme.state()[".well-known/gpc.json"]) == {"gpc": False, "lastUpdate": "2024-01-31"}
    assert "no notice" not in acme.said
    assert ".well-known/gpc.json" not in build(acme, "")
    assert not Path("output/.well-known").exists()


@pytest.mark.parametrize(
    ("asserted", "answer", "told"),
    [
        ("true", "no", "abides by the signal, and the notice `acme` says that it does not honor opt-out signals"),
        ("false", "yes", "does not abide by the signal, and the notice `acme` says that it honors opt-out signals"),
        ("true", "no, only: {places: us-tx}", "and no notice of this build says so"),
        ("false", "yes, only: {places: us-tx}", None),
        ("true", "yes", None),
        ("false", "no", None),
    ],
)
def test_a_notice_that_says_otherwise_than_gpc_is_told(
    acme: Site, asserted: str, answer: str, told: str | None
) -> None:
    acme.edit("body:", f"statements: {{signal: {{means: opt-out-signal-honored, answer: {answer}}}}}\nbody:")
    acme.edit("text: We respect your privacy.", 'text: "[This is what we do with signals](statement:signal)."')
    build(acme, f"gpc = {{supports = {asserted}, last_update = 2024-01-31}}")
    assert told in acme.said if told else "`gpc`" not in acme.said


def test_a_day_of_gpc_that_is_still_to_come_is_told(acme: Site) -> None:
    build(acme, "gpc = {supports = false, last_update = 2026-01-21}")
    assert "is dated 2026-01-21, which is still to come" in acme.said


def test_the_guide_names_every_host_with_its_file() -> None:
    lines = (ROOT / "docs" / "guide" / "hosting.md").read_text("utf-8").splitlines()
    told = [tuple(it.strip(" `") for it in line.split("|")[1:3]) for line in lines if line.startswith("| `")]
    assert sorted(told) == [(name, it.file) for name, it in all_hosts().items()]


def test_the_style_sheet_is_known_by_its_name() -> None:
    assert re.fullmatch(SHEET, sheet_name(b"body {}"))


def test_what_is_not_asked_for_any_more_is_removed(acme: Site) -> None:
    plain = build(acme, ADDRESS)
    full = build(acme, ADDRESS + GPC + f'well_known = "{LIST}"\nhosts = {json.dumps(host_names())}')
    assert full - plain == {*header_files(), LIST, ".well-known/gpc.json", ".hosting.json"}
    assert build(acme, ADDRESS + 'hosts = ["nginx"]') - plain == {"nginx.conf", ".hosting.json"}
    assert build(acme, ADDRESS) == plain
    assert not Path("output/.well-known").exists()


@pytest.mark.parametrize(
    ("name", "config"),
    [
        ("_headers", ADDRESS + 'hosts = ["netlify"]'),
        (".htaccess", ADDRESS + 'hosts = ["apache"]'),
        (".well-known/gpc.json", GPC),
    ],
)
def test_a_file_of_somebody_else_is_neither_written_over_nor_removed(acme: Site, name: str, config: str) -> None:
    path = Path("output", name)
    path.parent.mkdir(parents=True)
    path.write_text("mine", "utf-8")
    configure(config)
    assert acme.run("build") == 2
    assert f"output/{name}: stands there, and is not as a build wrote it. Move it away" in acme.said
    assert set(acme.state()) == {name}
    build(acme, "")
    assert path.read_text("utf-8") == "mine"


def test_a_file_that_was_changed_since_it_was_written_stays(acme: Site) -> None:
    build(acme, ADDRESS + 'hosts = ["netlify"]')
    with Path("output/_headers").open("a", encoding="utf-8") as file:
        file.write("/mine\n  X-Mine: yes\n")
    assert acme.run("build") == 2
    assert "_headers" in build(acme, "")
    assert "output/_headers was changed since a build wrote it, and stays." in acme.said
    assert not Path("output/.hosting.json").exists()


@pytest.mark.parametrize("record", ["{}", "nothing", '{"files": {"index.json": "%s"}}' % ("0" * 64)])
def test_a_record_that_no_build_writes_is_told(acme: Site, record: str) -> None:
    Path("output").mkdir()
    Path("output/.hosting.json").write_text(record, "utf-8")
    assert acme.run("build") == 2
    assert "output/.hosting.json: is not the record that a build writes. Remove it." in acme.said


def test_a_link_in_the_place_of_the_folder_of_known_addresses_is_refused(acme: Site) -> None:
    Path("output").mkdir()
    Path("elsewhere").mkdir()
    Path("output/.well-known").symlink_to("../elsewhere")
    configure(GPC)
    assert acme.run("build") == 2
    assert list(Path("elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    ("config", "told"),
    [
        (f'well_known = "{LIST}"', "needs that of the folder. Write `site`, too"),
        ('hosts = ["nginx"]', "makes rules for one address, that of the folder, and needs it. Write `site`"),
        *(
            (f'{ADDRESS}well_known = "{path}"', f"`{path}` is not a path at which `well_known` can stand.")
            for path in (
                "/.well-known/x.json",
                ".well-known/../x.json",
                "x.json",
                ".well-known/a/x.json",
                ".well-known/gpc.json",
                ".well-known/x.html",
                ".well-known/X.json",
                ".well-known/.json",
            )
        ),
        ('hosts = "netlify"', '`hosts` is a list of hosts, as in `hosts = ["netlify"]`.'),
        ('hosts = ["netlfy"]', "`netlfy` is not a host that `hosts` knows. Did you mean `netlify`?"),
        ('hosts = ["nginx"]\nsite = "https://x/a;b/"', "has characters that hosts take for signs of theirs"),
        ('hosts = ["nginx"]\nsite = "https://x/%7B/"', "has characters that hosts take for signs of theirs"),
        ("gpc = true", "`gpc` has `supports` and `last_update`, and nothing else."),
        ("gpc = {supports = true}", "`gpc` has `supports` and `last_update`, and nothing else."),
        ('gpc = {supports = "yes", last_update = "2024-01-31"}', "`supports` of `gpc` is true or false."),
        ('gpc = {supports = true, last_update = "2024-02-30"}', "is not a day of the calendar."),
        ('gpc = {supports = true, last_update = "20240131"}', "is not a day of the calendar."),
        ("gpc = {supports = true, last_update = 2024-01-31T00:00:00Z}", "is not a day of the calendar."),
        (
            "gpc = {supports = true, last_update = 1026-01-31}",
            "is dated 1026-01-31, and the signal has been there since",
        ),
        ('gpc = {supports = true, last_update = "2019-12-31"}', "is dated 2019-12-31, and the signal has been there"),
        (
            f"{ADDRESS}gpc = {{supports = true, last_update = 2026-02-30}}",
            "line 2 has a day that is not in the calendar.",
        ),
    ],
)
def test_what_no_place_could_use_is_refused(config: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        config_of(Path("notices.toml"), config.encode())
    assert told in str(caught.value)


def test_a_record_that_somebody_forged_gives_nothing_away(acme: Site) -> None:
    build(acme, ADDRESS)
    (acme.root / "output/.well-known").mkdir()
    own = {"_headers": "/*\n  X-Own: yes\n", ".well-known/assetlinks.json": "[]"}
    for name, text in own.items():
        (acme.root / "output" / name).write_text(text, "utf-8")
    record = {"files": {name: sha256(text.encode()) for name, text in own.items()}}
    (acme.root / "output/.hosting.json").write_text(json.dumps(record), "utf-8")
    assert own.keys() <= build(acme, ADDRESS)
