"""A website of somebody else's: it serves bare pages under a strict policy, and what tests give it to serve."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from real_notices import ROOT

POLICY: Final = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
_TYPES: Final = {".js": "text/javascript", ".html": "text/html", ".json": "application/json"}
_PAGE: Final = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Acme</title>
<script type="module" src="/js/element.js"></script>
</head>
<body>
<main>
<h1>Acme</h1>
{body}
</main>
</body>
</html>
"""
Answer = Callable[[http.server.BaseHTTPRequestHandler], None]


def page(body: str) -> str:
    """A page with nothing but a heading, the script of the element, and what it is given."""
    return _PAGE.format(body=body)


@dataclass
class Host:
    """What is served beside `/js/` and `/output/`: files by their path, and answers that are no plain file."""

    files: dict[str, bytes] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    root: str = ""
    output: Path = ROOT / "output"

    def show(self, body: str, path: str = "/index.html") -> str:
        """Serves a page, and gives its address."""
        self.files[path] = page(body).encode()
        return self.root + path

    def found(self, path: str) -> bytes | None:
        """What there is at a path."""
        places = {"/js/": ROOT / "js" / "src", "/output/": self.output}
        for start, folder in places.items():
            file = folder / path.removeprefix(start)
            if path.startswith(start) and file.is_file():
                return file.read_bytes()
        return self.files.get(path)


@contextmanager
def serving(host: Host) -> Iterator[Host]:
    """Serves the host on this machine alone, at a port of the system's choice."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            if path in host.answers:
                host.answers[path](self)
                return
            body = host.found(path)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Type", _TYPES.get(Path(path).suffix, "application/octet-stream"))
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A browser may hang up while it is answered."""

    with Server(("127.0.0.1", 0), Handler) as server:
        host.root = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield host
        server.shutdown()
