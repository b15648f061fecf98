"""`notices.toml`: folders that would be written over each other, and addresses that lead elsewhere, are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from published_site import Site, site

from notice_compiler.shell.config import UsageError, config_of

APART = "lie in each other. Name folders beside each other."
AMONG = "`notices` lies in `output`. Name folders beside each other."
ITSELF = "is the folder of notices.toml itself. Name a folder inside it."


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    return site(tmp_path, capsys, monkeypatch)


@pytest.mark.parametrize("key", ["notices", "output", "law", "theme"])
@pytest.mark.parametrize("name", ["a\\u0000b", "a\\u001bb", "a\\tb", "a\\u202eb"])
def test_a_folder_whose_name_cannot_be_seen_is_told(acme: Site, key: str, name: str) -> None:
    Path("notices.toml").write_text(f'{key} = "{name}"\n', "utf-8")
    assert acme.run("build") == 2
    told = f"the name of `{key}` has a character that cannot be seen. Take it out.\n"
    assert acme.said.startswith("notice: ")
    assert acme.said.endswith(f"notices.toml: {told}")


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ('output = "notices"', AMONG),
        ('notices = "output/acme"', AMONG),
        ('theme = "output"', f"`output` and `theme` {APART}"),
        ('output = "look/made"\ntheme = "look"', f"`output` and `theme` {APART}"),
        ('law = "output/law"', f"`output` and `law` {APART}"),
        ('law = "notices/law"', f"`law` and `notices` {APART}"),
        ('output = "link"', AMONG),
        ('output = "."', f"`output` {ITSELF}"),
        ('output = "notices/.."', f"`output` {ITSELF}"),
        ('output = ".."', "`output` leads out of the folder of notices.toml."),
        ('notices = "loop"', "`notices` is a link that leads to itself."),
    ],
)
def test_what_is_written_lies_apart_from_what_is_read(acme: Site, config: str, told: str) -> None:
    Path("link").symlink_to("notices")
    Path("loop").symlink_to("loop")
    Path("notices.toml").write_text(config, "utf-8")
    assert acme.run("build") == 2
    assert told in acme.said
    assert not Path("output").exists()


@pytest.mark.parametrize(
    "address",
    [
        "https://x/../../",
        "https://x/a/%2E./",
        "https://x/./",
        "https://./",
        "https://-/",
        "https://a..b/",
        "https://x:65536/",
        "https://x:0/",
        "https://x/%zz/",
    ],
)
def test_an_address_that_leads_nowhere_or_upward_is_no_site(address: str) -> None:
    with pytest.raises(UsageError, match="is not the address of a folder on a site"):
        config_of(Path("notices.toml"), f'site = "{address}"'.encode())


@pytest.mark.parametrize(
    "address", ["https://x/", "https://www.acme-1.example:65535/a/..b/c.d/", "https://127.0.0.1:8443/%C3%A4/~me/"]
)
def test_an_address_of_a_folder_is_a_site(address: str) -> None:
    assert config_of(Path("notices.toml"), f'site = "{address}"'.encode()).site == address
