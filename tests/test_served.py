"""The header files do what they say: a real nginx and a real Apache serve an output folder with them."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from checkers.netlify import sent_by_netlify
from checkers.vercel import sent_by_vercel
from playwright.sync_api import Browser, sync_playwright
from real_notices import ROOT

from notice_compiler.cli import main
from notice_compiler.hosting.hosts import header_files

PREFIXES = ("/privacy/", "/")
"""Where the folder is served: a part of a site, or all of it."""
CONFIG = """\
site = "https://www.example.com{prefix}"
well_known = ".well-known/privacy-notices.json"
hosts = ["netlify", "vercel", "azure", "nginx", "apache"]
gpc = {{supports = true, last_update = "2024-01-31"}}
output = "www{prefix}"
"""
NGINX = """\
daemon off; master_process off; pid {here}/pid; error_log {here}/errors;
events {{}}
http {{
    access_log off; default_type text/html;
    client_body_temp_path {here}/body; proxy_temp_path {here}/proxy; fastcgi_temp_path {here}/fastcgi;
    uwsgi_temp_path {here}/uwsgi; scgi_temp_path {here}/scgi;
    server {{
        listen 127.0.0.1:{port}; root {here}/www; index index.html index.htm; charset utf-8; etag on; gzip on;
        add_header X-Own yes; types {{ text/html htm html; }}
        location / {{ try_files $uri $uri/ =404; }}
        include {here}/www{prefix}nginx.conf;
    }}
}}
"""
MODULES = ("authz_core", "mime", "dir", "filter", "deflate", "headers", "alias")
APACHE = """\
ServerRoot {here}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {here}/pid
ErrorLog {here}/errors
Mutex file:{here} default
LoadModule mpm_prefork_module /usr/lib/apache2/modules/mod_mpm_prefork.so
{modules}
TypesConfig /dev/null
User nobody
Group nogroup
DocumentRoot {here}/www
<Directory {here}/www>
  AllowOverride FileInfo Indexes AuthConfig
</Directory>
"""
SERVERS = {
    "nginx": ("nginx", NGINX, ["-p", "{here}", "-c", "{here}/conf", "-e", "{here}/errors"], ["-t"]),
    "apache": ("apache2", APACHE, ["-d", "{here}", "-f", "{here}/conf"], ["-t"]),
}
PUBLIC = {
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
}
FRESH = "public, max-age=0, must-revalidate"
KEPT = "public, max-age=31536000, immutable"
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
JSON = "application/json; charset=utf-8"
HTML = "text/html; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"
EXPECTED = [
    ("", HTML, FRESH),
    ("index.html", HTML, FRESH),
    ("index.json", JSON, FRESH),
    ("feed.xml", ATOM, FRESH),
    (".well-known/privacy-notices.json", JSON, FRESH),
    (".well-known/gpc.json", JSON, FRESH),
    ("coverys-california/", HTML, FRESH),
    ("coverys-california/archive.html", HTML, FRESH),
    ("coverys-california/fragment.html", HTML, FRESH),
    ("coverys-california/manifest.json", JSON, FRESH),
    ("coverys-california/history.json", JSON, FRESH),
    ("coverys-california/feed.xml", ATOM, FRESH),
    ("coverys-california/notice.md", "text/markdown; charset=utf-8", FRESH),
    ("coverys-california/notice.txt", "text/plain; charset=utf-8", FRESH),
    ("coverys-california/manifest.json.jws", "application/jose", FRESH),
    ("coverys-california/notice.jsonld", "application/ld+json; charset=utf-8", FRESH),
    ("coverys-california/versions/1/", HTML, KEPT),
    ("coverys-california/versions/1/index.html", HTML, KEPT),
    ("coverys-california/versions/1/manifest.json", JSON, KEPT),
]
WATCH = "window.refused = []; addEventListener('securitypolicyviolation', (it) => refused.push(it.blockedURI))"
INJECT = "document.head.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
HIDDEN = [*header_files(), ".hosting.json"]


@dataclass
class Server:
    """A server on this machine, the path of the folder, and the names of the style sheets in it."""

    name: str
    port: int
    prefix: str
    sheets: tuple[str, ...]

    @property
    def folder(self) -> str:
        """The address of the output folder."""
        return f"http://127.0.0.1:{self.port}{self.prefix}"

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> tuple[int, dict[str, str], bytes]:
        """What is answered for a path in the folder."""
        return self.get_of_host(self.prefix + path, headers)

    def get_of_host(
        self, path: str, headers: Mapping[str, str] | None = None, method: str = "GET"
    ) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, headers=dict(headers or {}))
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()


def free_port() -> int:
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        port: int = it.getsockname()[1]
    return port


def folder(here: Path, prefix: str) -> Path:
    """The output folder of this repository as it is built for hosts, with two files that others may put there."""
    output = here / f"www{prefix}"
    shutil.copytree(ROOT / "output", output)
    (here / "notices.toml").write_text(CONFIG.format(prefix=prefix), "utf-8")
    shutil.copytree(ROOT / "notices", here / "notices")
    before = Path.cwd()
    os.chdir(here)
    try:
        assert main(("build", "--as-of", "2026-01-20")) == 0
    finally:
        os.chdir(before)
    for name in ("manifest.json.jws", "notice.jsonld"):
        (output / "coverys-california" / name).write_text("{}", "utf-8")
    return output


def answers(port: int, process: subprocess.Popen[bytes]) -> bool:
    """Waits until the server listens, or has ended."""
    while process.poll() is None:
        with socket.socket() as it:
            if it.connect_ex(("127.0.0.1", port)) == 0:
                return True
    return False


@dataclass
class Made:
    """An output folder, and the path at which it is served."""

    output: Path
    prefix: str


@pytest.fixture(scope="module", params=PREFIXES)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(folder(tmp_path_factory.mktemp("hosts"), request.param), request.param)


def test_netlify_reads_what_each_file_is_sent_with(made: Made) -> None:
    expected = expected_in(made)
    for path, sent in sent_by_netlify(made.output / "_headers", list(expected)).items():
        headers = dict(it for one in sent for it in one.items())
        assert len(headers) == sum(len(it) for it in sent), f"{path}: a header is sent twice"
        agree(headers, *expected[path])


def test_vercel_reads_what_each_file_is_sent_with(made: Made) -> None:
    expected = expected_in(made)
    for path, headers in sent_by_vercel(made.output / "vercel.json", list(expected)).items():
        agree(headers, *expected[path])


def test_azure_is_told_what_each_file_is_sent_with(made: Made) -> None:
    """By the rules of its documentation: the first route that fits, over what is sent everywhere."""
    told = json.loads((made.output / "staticwebapp.config.json").read_bytes())
    for path, (media_type, kept) in expected_in(made).items():
        headers = sent_by_azure(told, path)
        named = told["mimeTypes"].get(Path(path).suffix, HTML)
        agree({**headers, "Content-Type": named}, media_type, kept)
    for name, policy in (("notice.pdf", ""), ("notice.docx", ""), ("manifest.json.jws", POLICY)):
        headers = sent_by_azure(told, f"{made.prefix}coverys-california/{name}")
        assert headers["Content-Security-Policy"] == policy, name
    elsewhere = {} if made.prefix != "/" else {**headers, "Cache-Control": FRESH}
    assert sent_by_azure(told, "/elsewhere.html") == elsewhere


def sent_by_azure(told: Mapping[str, Any], path: str) -> dict[str, str]:
    first: dict[str, Any] = next((it for it in told["routes"] if fits(it["route"], path)), {"headers": {}})
    return {**told["globalHeaders"], **first["headers"]}


def fits(route: str, path: str) -> bool:
    start, wildcard, endings = route.partition("*")
    if not wildcard:
        return path == route
    named = endings.removeprefix(".{").removesuffix("}").split(",")
    return path.startswith(start) and (not endings or Path(path).suffix.removeprefix(".") in named)


def expected_in(made: Made) -> dict[str, tuple[str, str]]:
    sheets = tuple((it.name, "text/css; charset=utf-8", KEPT) for it in made.output.glob("notice.*.css"))
    return {f"{made.prefix}{path}": (media_type, kept) for path, media_type, kept in (*EXPECTED, *sheets)}


def agree(sent: Mapping[str, str], media_type: str, kept: str) -> None:
    """The headers are those that are expected; what a host sends by itself may be left out."""
    headers = {name.lower(): value for name, value in sent.items()}
    assert {name: headers.get(name) for name in PUBLIC} == PUBLIC
    assert headers.get("cache-control", FRESH) == kept
    assert headers.get("content-type", media_type) == media_type
    assert media_type != "application/jose" or headers["content-type"] == media_type  # no host knows it
    assert (
        media_type != HTML or headers["content-security-policy"] == POLICY
    )  # others may have one, too: they are no pages


def test_cloudflare_takes_as_many_rules_of_such_a_length(made: Made) -> None:
    lines = (made.output / "_headers").read_text("utf-8").splitlines()
    rules = [it for it in lines if it.startswith("/")]
    assert len(rules) <= 100
    assert max(map(len, lines)) <= 2000
    assert all(it.count("*") <= 1 for it in rules)
    assert len(rules) == len(set(rules))


@pytest.fixture(scope="module", params=[(name, prefix) for name in SERVERS for prefix in PREFIXES], ids="".join)
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    server, prefix = request.param
    program, config, arguments, check = SERVERS[server]
    found = shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(f"{program} is not installed")
        pytest.skip(f"{program} is not installed")
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        here.chmod(0o755)  # Apache, begun by root, reads as nobody
        output, port = folder(here, prefix), free_port()
        for name in ("elsewhere.html", "elsewhere.htm"):
            (here / "www" / name).write_text("<!doctype html><title>Elsewhere</title>", "utf-8")
        (output / ".build" / "stage").mkdir(parents=True)
        (output / ".build" / "stage" / "manifest.json").write_text("{}", "utf-8")
        modules = "\n".join(f"LoadModule {it}_module /usr/lib/apache2/modules/mod_{it}.so" for it in MODULES)
        (here / "conf").write_text(config.format(here=here, port=port, prefix=prefix, modules=modules), "utf-8")
        command = [found, *(it.format(here=here) for it in arguments)]
        subprocess.run([*command, *check], check=True, capture_output=True)
        process = subprocess.Popen(
            [*command, *(["-X"] if program == "apache2" else [])], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            assert answers(port, process), (here / "errors").read_text("utf-8")
            yield Server(server, port, prefix, tuple(it.name for it in output.glob("notice.*.css")))
        finally:
            process.terminate()
            process.wait()


@pytest.mark.parametrize(("path", "media_type", "kept"), EXPECTED, ids=[it[0] or "/" for it in EXPECTED])
def test_a_file_is_sent_with_its_type_and_for_as_long_as_it_stands(
    server: Server, path: str, media_type: str, kept: str
) -> None:
    status, headers, body = server.get(path)
    assert (status, headers["content-type"], headers["cache-control"]) == (200, media_type, kept)
    assert {name: headers.get(name) for name in PUBLIC} == PUBLIC
    assert headers.get("content-security-policy") == (POLICY if media_type == HTML else None)
    assert body


def test_a_style_sheet_that_is_named_by_its_content_is_kept(server: Server) -> None:
    for name in server.sheets:
        status, headers, _ = server.get(name)
        assert (status, headers["cache-control"]) == (200, KEPT)
        assert headers["content-type"] == "text/css; charset=utf-8"
        assert headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("coding", ["identity", "gzip"])
@pytest.mark.parametrize("path", ["coverys-california/manifest.json", "coverys-california/versions/1/", "index.json"])
def test_what_is_as_it_was_is_not_sent_again(server: Server, path: str, coding: str) -> None:
    asked = {"Accept-Encoding": coding}
    status, headers, _ = server.get(path, asked)
    assert (status, headers.get("content-encoding", "identity")) == (200, coding)
    assert "accept-encoding" in headers["vary"].lower()
    status, _, body = server.get(path, {**asked, "If-None-Match": headers["etag"]})
    assert (status, body) == (304, b"")
    status, _, _ = server.get(path, {**asked, "If-None-Match": '"other"'})
    assert status == 200


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        *((name, (403, 404)) for name in HIDDEN),
        (".build/stage/manifest.json", (403, 404)),
        ("missing.html", (404,)),
        ("missing/", (404,)),
        ("coverys-california/missing.json", (404,)),
        ("coverys-california/versions/2/", (404,)),
        ("coverys-california/versions/2/manifest.json", (404,)),
        ("coverys-california/versions/2/index.html", (404,)),
        ("notice.0000000000000000.css", (404,)),
    ],
)
def test_what_is_not_served_is_asked_for_each_time_and_is_what_it_says(
    server: Server, path: str, expected: tuple[int, ...]
) -> None:
    status, headers, _ = server.get(path)
    assert status in expected
    assert headers["cache-control"] == FRESH
    assert {name: headers.get(name) for name in PUBLIC} == PUBLIC
    is_page = path.endswith(("/", ".html"))
    assert ("content-security-policy" in headers) is is_page


def test_what_cannot_be_answered_is_not_kept(server: Server) -> None:
    path = f"{server.prefix}coverys-california/versions/1/manifest.json"
    for method, asked in (("GET", {"Range": "bytes=99999999-"}), ("PUT", {})):
        status, headers, _ = server.get_of_host(path, asked, method)
        assert status in (405, 416) or (status, method) == (200, "GET")
        assert ("immutable" in headers.get("cache-control", "")) is (status == 200)


def test_what_is_not_in_the_folder_stays_as_it_is(server: Server) -> None:
    for path in ("elsewhere.html", "elsewhere.htm", "nginx.conf", "missing.htm") if server.prefix != "/" else ():
        _, headers, _ = server.get_of_host(f"/{path}")
        assert not {*PUBLIC, "content-security-policy", "cache-control"} & set(headers)
    if server.name == "nginx":
        status, headers, _ = server.get_of_host("/elsewhere.htm")
        assert (status, headers["x-own"], headers.get("content-security-policy")) == (200, "yes", None)


def test_nginx_serves_known_addresses_at_the_root_of_the_host(server: Server) -> None:
    if server.name == "nginx":
        for name in ("gpc.json", "privacy-notices.json"):
            status, headers, body = server.get_of_host(f"/.well-known/{name}")
            assert (status, headers["content-type"]) == (200, JSON)
            assert body == server.get(f".well-known/{name}")[2]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("chromium is not installed")
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield found
        found.close()


@pytest.mark.browser
def test_a_page_keeps_to_its_policy_and_looks_as_it_should(server: Server, browser: Browser) -> None:
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    for path in ("", *(f"coverys-california/{it}" for it in ("", "archive.html", "versions/1/"))):
        page.goto(f"{server.folder}{path}")
        assert page.evaluate("refused") == []
        assert page.evaluate("[...document.styleSheets].map((it) => it.cssRules.length > 10)") == [True], path
    page.goto(f"{server.folder}coverys-california/")
    block = page.evaluate("document.querySelector('script[type=\"application/ld+json\"]').textContent")
    assert json.loads(block)["name"] == "California Privacy Notice"
    page.evaluate(INJECT)
    assert page.evaluate("[typeof ran, refused]") == ["undefined", ["inline"]]
    context.close()


@pytest.mark.browser
def test_a_page_of_another_site_reads_what_is_for_machines(server: Server, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"http://localhost:{server.port}/elsewhere.htm")
    read = "async (address) => { const it = await fetch(address); return [it.status, (await it.text()).length > 0]; }"
    for path in ("index.json", ".well-known/privacy-notices.json", "feed.xml"):
        assert page.evaluate(read, f"{server.folder}{path}") == [200, True]
    for path in ("manifest.json", "fragment.html", "notice.md", "versions/1/manifest.json"):
        assert page.evaluate(read, f"{server.folder}coverys-california/{path}") == [200, True]
    context.close()
