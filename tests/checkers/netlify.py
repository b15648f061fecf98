"""Netlify's own reader of `_headers`: https://www.npmjs.com/package/@netlify/headers-parser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from checkers.tools import package, program

_SCRIPT: Final = """
import { pathToFileURL } from "node:url";
const [library, file, ...paths] = process.argv.slice(1);
const { parseAllHeaders } = await import(pathToFileURL(library));
const { headers, errors } = await parseAllHeaders({ headersFiles: [file], minimal: false });
const found = (path) => headers.filter((it) => it.forRegExp.test(path)).map((it) => it.values);
console.log(JSON.stringify({ errors: errors.map(String), paths: paths.map(found) }));
"""


def sent_by_netlify(file: Path, paths: Sequence[str]) -> Mapping[str, list[dict[str, str]]]:
    """The headers of each rule that fits a path, by path; what cannot be read fails."""
    library = package("@netlify/headers-parser/lib/index.js")
    command = [program("node"), "--input-type=module", "-e", _SCRIPT, str(library), str(file), *paths]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=60).stdout)
    assert told["errors"] == []
    return dict(zip(paths, told["paths"], strict=True))
