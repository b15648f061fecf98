"""Vercel's own reader of `vercel.json`: https://www.npmjs.com/package/@vercel/routing-utils."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from checkers.tools import package, program

_SCRIPT: Final = """
const [library, file, ...paths] = process.argv.slice(1);
const { getTransformedRoutes } = require(library);
const { routes, error } = getTransformedRoutes(JSON.parse(require("node:fs").readFileSync(file)));
const fitting = (path) => routes.filter((it) => it.src && !it.status && new RegExp(it.src).test(path));
const sent = (path) => Object.assign({}, ...fitting(path).map((it) => it.headers));
console.log(JSON.stringify({ error, paths: error ? [] : paths.map(sent) }));
"""


def sent_by_vercel(file: Path, paths: Sequence[str]) -> Mapping[str, dict[str, str]]:
    """The headers that an address is sent with, by path; what cannot be read fails."""
    library = package("@vercel/routing-utils/dist/index.js")
    command = [program("node"), "-e", _SCRIPT, str(library), str(file), *paths]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=60).stdout)
    assert told["error"] is None
    return dict(zip(paths, told["paths"], strict=True))
