"""A host: whoever serves an output folder, and reads a file that says how."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from notice_compiler.edition import Theme


@dataclass(frozen=True, slots=True)
class Served:
    """What header files are made from: the path of the folder, the look of pages, the notices, the style sheets and the
    files in `.well-known/`, as paths in the folder; and the names of header files, which no server shows.
    """

    prefix: str
    theme: Theme
    notices: Sequence[str]
    sheets: Sequence[str]
    well_known: Sequence[str]
    hidden: Sequence[str]


@dataclass(frozen=True, slots=True)
class Host:
    """The file that the host reads, by its name in the output folder, and what makes it.

    `serves_root` is whether the file also has `.well-known/` found at the root of the host, wherever the folder is.
    """

    file: str
    make: Callable[[Served], bytes]
    serves_root: bool = False
