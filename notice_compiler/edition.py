"""What an output format is made from, and what it is."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from notice_compiler.document import Document
from notice_compiler.facts.manifest import Manifest
from notice_compiler.judging.change import Change


@dataclass(frozen=True, slots=True)
class Past:
    """The published version before: its number, the day of its publication, its date, and what changed since.

    `href` is the address of its page, relative to that of the edition. What was `adopted` was public before its day.
    """

    version: int
    day: datetime.date
    last_updated: str | None
    href: str
    changes: tuple[Change, ...]
    adopted: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """A notice ready to be put out: as people read it and as machines read it.

    `past` is None for the first version. `styles` is the way from the page's folder to that of the style sheet.
    """

    document: Document
    manifest: Manifest
    past: Past | None = None
    styles: str = "../"


def _nothing() -> Mapping[str, bytes]:
    return {}


@dataclass(frozen=True, slots=True)
class Output:
    """A format: its file in the notice's folder, its media type, and the function that makes its bytes.

    `render` gives None where there is nothing to put out. `shared` gives files that stand beside the notices' folders
    and are named by their content. An output that `tells_of_others` is made last, from a manifest that holds the
    digests of the others.
    """

    file: str
    media_type: str
    render: Callable[[Edition], bytes | None]
    shared: Callable[[], Mapping[str, bytes]] = field(default=_nothing)
    tells_of_others: bool = False
