"""`notice serve`: a preview in the browser, on this machine alone, that follows the files and writes none."""

from __future__ import annotations

import argparse
import webbrowser
from threading import Thread
from typing import Final

from notice_compiler.cli.looking import Looker
from notice_compiler.shell.serving import Board, PreviewServer, open_server

INTERRUPTED: Final = 130
EVERY: Final = 0.25
"""Seconds between two looks at the files."""


def serve_command(options: argparse.Namespace) -> int:
    """Serves until it is interrupted."""
    looker = Looker(options)
    seen = looker.seen()
    site = looker.look()
    board = Board(site)
    with open_server(options.port, board) as server:
        try:
            _start(server, options, len(site.entries))
            follow(looker, board, seen)
        except KeyboardInterrupt:
            board.end()
            server.shutdown()
    return INTERRUPTED


def _start(server: PreviewServer, options: argparse.Namespace, notices: int) -> None:
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    print(f"Preview of {notices} notice{'' if notices == 1 else 's'}: {server.address}", flush=True)
    print("It follows your files, and writes none. Ctrl-C ends it.", flush=True)
    if options.open:
        webbrowser.open(server.address)


def follow(looker: Looker, board: Board, shown: object) -> None:
    """Looks again whenever files have changed and come to rest, so that none is read while it is written."""
    before = shown
    while not board.ends_within(EVERY):
        now = looker.seen()
        if now != shown and now == before:
            shown = now
            board.put(looker.look())
        before = now
