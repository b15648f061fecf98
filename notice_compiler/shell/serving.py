"""A web server on this machine alone, for one person: it answers from memory, and rings where something is new."""

from __future__ import annotations

import socketserver
import sys
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition
from typing import Final
from urllib.parse import unquote, urlsplit

from notice_compiler.preview.routes import Answer, answer, failed
from notice_compiler.preview.site import Site
from notice_compiler.shell.config import UsageError

HOST: Final = "127.0.0.1"
FIRST_PORT: Final = 8000
HTTP_PORT = 80
PORTS: Final = 20
"""So many ports are tried, from the first, where none is named."""
HEARTBEAT: Final = 15
"""Seconds after which a browser that listens hears that there is nothing new."""
_ALLOWED: Final = "GET, HEAD"


class Board:
    """What is shown now. Threads of the server read it; whoever watches the files puts up what is new."""

    def __init__(self, site: Site) -> None:
        self._bell = Condition()
        self._site, self._state = site, site.state
        self._ended = False

    @property
    def site(self) -> Site:
        """What is shown now."""
        return self._site

    def put(self, site: Site) -> None:
        """Shows something else."""
        with self._bell:
            self._site, self._state = site, site.state
            self._bell.notify_all()

    def end(self) -> None:
        """Sends away all who listen."""
        with self._bell:
            self._ended = True
            self._bell.notify_all()

    def ends_within(self, seconds: float) -> bool:
        """Waits so long, or until the end; whether it has ended."""
        with self._bell:
            return self._bell.wait_for(lambda: self._ended, seconds)

    def newer(self, state: str | None, seconds: float) -> str | None:
        """The state as soon as it is another than that, or after so many seconds; None at the end."""
        with self._bell:
            self._bell.wait_for(lambda: self._ended or self._state != state, seconds)
            return None if self._ended else self._state


class PreviewServer(ThreadingHTTPServer):
    """Serves a board on the loopback address. Raises OSError where the port is taken."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = sys.platform != "win32"
    allow_reuse_port = False

    def __init__(self, port: int, board: Board) -> None:
        self.board = board
        super().__init__((HOST, port), _Handler)

    def server_bind(self) -> None:
        """Binds without asking the name service who we are."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    @property
    def address(self) -> str:
        """Where to look."""
        return f"http://{HOST}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A connection that broke is nobody's fault, and the server goes on."""


def open_server(port: int | None, board: Board) -> PreviewServer:
    """A server on the port, or on the first free one from 8000. Raises UsageError where there is none."""
    ports = range(FIRST_PORT, FIRST_PORT + PORTS) if port is None else (port,)
    for one in ports:
        try:
            return PreviewServer(one, board)
        except OSError as error:
            refused = error.strerror
    tried = f"port {port} cannot be used" if port is not None else f"no port from {FIRST_PORT} on can be used"
    raise UsageError(f"{tried}: {refused}. Name another, or 0 for any that is free, with `--port`.")


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    timeout = 30

    def do_GET(self) -> None:
        """Answers; to a request that names another host than this machine it says no (DNS rebinding)."""
        if not self._is_ours():
            self._refuse(403, "This preview answers to localhost alone.")
            return
        path = unquote(urlsplit(self.path).path, errors="replace")
        if path == "/events":
            self._listen()
        else:
            self._send(self._answer(path))

    do_HEAD = do_GET  # noqa: N815

    def _is_ours(self) -> bool:
        port = self.server.server_port
        hosts = (HOST, "localhost", "[::1]")
        names = {*(f"{host}:{port}" for host in hosts), *(hosts if port == HTTP_PORT else ())}
        asked = [it.lower() for it in self.headers.get_all("Host", [])]
        return self.path.startswith("/") and asked in ([it] for it in names) and not self._is_from_elsewhere()

    def _is_from_elsewhere(self) -> bool:
        """Whether a page of another site asks, and not a person who follows a link (Fetch Metadata)."""
        site, mode = (self.headers.get(f"Sec-Fetch-{it}", "") for it in ("Site", "Mode"))
        return site in ("cross-site", "same-site") and mode != "navigate"

    def version_string(self) -> str:
        """Says no more of us than it must."""
        return "notice"

    def _answer(self, path: str) -> Answer:
        site = self.server.board.site
        try:
            return answer(site, path)
        except Exception as error:
            return failed(site, f"{type(error).__name__}.", traceback.format_exc())

    def _send(self, it: Answer) -> None:
        self.send_response(it.status)
        self.send_header("Content-Type", it.media_type)
        self.send_header("Content-Length", str(len(it.body)))
        self.send_header("Content-Security-Policy", it.policy)
        if it.location:
            self.send_header("Location", it.location)
        if it.file:
            self.send_header("Content-Disposition", f'inline; filename="{it.file}"')
        self._end_headers()
        if self.command != "HEAD":
            self.wfile.write(it.body)

    def _end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()

    def _listen(self) -> None:
        """Server-sent events (HTML Standard, 9.2): the state at once, and again whenever it is another."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self._end_headers()
        state: str | None = None
        while self.command != "HEAD" and (now := self.server.board.newer(state, HEARTBEAT)) is not None:
            self.wfile.write(f"retry: 1000\ndata: {now}\n\n".encode() if now != state else b":\n\n")
            self.wfile.flush()
            state = now

    def _refuse(self, status: int, line: str) -> None:
        data = f"{line}\n".encode()
        self.send_response(status)
        self.send_header("Content-Security-Policy", "default-src 'none'")
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        if status == 405:
            self.send_header("Allow", _ALLOWED)
        self._end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is no request at all, or is of a method that there is no function for (501), as one line."""
        self.close_connection = True
        is_method = code == 501
        line = "A preview is only read." if is_method else message or explain or "This is no request."
        self._refuse(405 if is_method else code, line)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the terminal is for what people ask for."""
