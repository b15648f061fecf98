"""What the configuration says of the place where an output folder is served."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Final

RECORD: Final = ".hosting.json"
"""Which files a build wrote for the place where the folder is served."""
WELL_KNOWN: Final = re.compile(r"\.well-known/[a-z][a-z0-9-]{0,79}\.json")
"""Where a list of the notices may stand; the name is not registered with IANA."""
GPC: Final = ".well-known/gpc.json"
"""Where the GPC support resource stands; the name is registered."""


@dataclass(frozen=True, slots=True)
class Gpc:
    """What the owner of a site asserts: whether it abides by the Global Privacy Control, and when that was stated.

    Nothing of it is derived from a notice.
    """

    supports: bool
    last_update: datetime.date


@dataclass(frozen=True, slots=True)
class Hosting:
    """The path of a further list of the notices, inside the output folder; the hosts, by name, for which header files
    are written; what is asserted of the Global Privacy Control. Of each, None or nothing is written unless it is named.
    """

    well_known: str | None = None
    hosts: tuple[str, ...] = ()
    gpc: Gpc | None = None


NO_HOSTING: Final = Hosting()
