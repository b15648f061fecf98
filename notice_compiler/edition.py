"""What an output format is made from, and what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from notice_compiler.document import Document
from notice_compiler.facts.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Edition:
    """A notice ready to be put out: as people read it and as machines read it."""

    document: Document
    manifest: Manifest


def _nothing() -> Mapping[str, bytes]:
    return {}


@dataclass(frozen=True, slots=True)
class Output:
    """A format: its file in the notice's folder, its media type, and the function that makes its bytes.

    `shared` gives files that stand beside the notices' folders and are named by their content. An output that
    `tells_of_others` is made last, from a manifest that holds the digests of the others.
    """

    file: str
    media_type: str
    render: Callable[[Edition], bytes]
    shared: Callable[[], Mapping[str, bytes]] = field(default=_nothing)
    tells_of_others: bool = False
