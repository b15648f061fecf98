"""TypeScript, with the types that Google's schema-dts makes of the vocabulary of schema.org."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from checkers.tools import package, program

_OPTIONS: Final = ("--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--moduleResolution", "bundler")


def held_against_web_pages(pages: Sequence[Mapping[str, Any]], folder: Path) -> list[str]:
    """What is no `WebPage` by schema.org, or has a property that it has not; one line for each error."""
    types = package("schema-dts/dist/schema.d.ts")
    file = folder / "pages.ts"
    head = f"import type {{ WebPage, WithContext }} from {json.dumps(str(types).removesuffix('.d.ts'))};\n"
    lines = (f"export const page{n}: WithContext<WebPage> = {json.dumps(it)};\n" for n, it in enumerate(pages))
    file.write_text(head + "".join(lines), "utf-8")
    command = [program("node"), str(package("typescript/lib/tsc.js")), *_OPTIONS, "--module", "esnext", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    return [it for it in done.stdout.splitlines() if "error" in it]
