"""What an output format is made from, and what it is."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from notice_compiler.document import DateLine, Document
from notice_compiler.facts.manifest import Manifest
from notice_compiler.judging.change import Change

if TYPE_CHECKING:  # what terms others have is loaded only where they are named
    from notice_compiler.vocabularies.mapping import NoticeMapping


@dataclass(frozen=True, slots=True)
class Past:
    """The published version before: its number, the day of its publication, its date, and what changed since.

    `href` is the address of its page, relative to that of the edition. What was `adopted` was public before its day.
    `dates` are its lines of dates, as printed; None where they are not known.
    """

    version: int
    day: datetime.date
    last_updated: str | None
    href: str
    changes: tuple[Change, ...]
    adopted: bool = False
    dates: tuple[DateLine, ...] | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A published version as a page leads to it: `href` and `changes` are relative to the edition's own folder.

    `changes` is the page that says what changed in it; None for the first. What was `adopted` was public before.
    `manifest` is the way to its manifest, `content_digest` what that says of its content. `effective_date` is that
    which it states, as far as its manifest was read for the page.
    """

    version: int
    day: datetime.date
    last_updated: str | None
    href: str
    changes: str | None = None
    adopted: bool = False
    manifest: str = ""
    content_digest: str = ""
    effective_date: str | None = None


@dataclass(frozen=True, slots=True)
class Retired:
    """An id to which links from elsewhere may lead, and which no part of the page has any more.

    `words` are those of its heading (or of its row) as they were printed last, `href` leads there, in `version`;
    `successor` is the id on this page that took its place, where the notice declares one, and `now` what that is
    called, where it is called otherwise.
    """

    id: str
    words: str
    version: Kept
    href: str
    successor: str | None = None
    now: str | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """A house's own look: `style` stands after our style sheet; `templates`, by name, in place of ours."""

    style: str = ""
    templates: tuple[tuple[str, str], ...] = ()


PLAIN: Final = Theme()


class CannotMakeError(Exception):
    """A format cannot be made, for a reason that whoever calls the command can mend; its text says how."""


class MissingExtraError(CannotMakeError):
    """Something cannot be made, since a package that it needs is not installed; its text says what would install it.

    `beside` is a sentence about what the package itself needs; `needs` tells what else than a format needs it.
    """

    def __init__(self, extra: str, beside: str = "", needs: str = "This format") -> None:
        missing = f"{needs} needs a package that is not installed: install the program with its extra `{extra}`."
        super().__init__(f"{missing} {beside}".rstrip())
        self.extra = extra


class MissingFontError(CannotMakeError):
    """A format cannot be made, since no font of the machine has some characters, which would be lost."""

    def __init__(self, file: str, characters: Iterable[str]) -> None:
        named = ", ".join(f"“{it}” (U+{ord(it):04X})" for it in sorted(characters))
        super().__init__(f"{file}: no font of this machine has {named}. Install one, such as `fonts-noto` on Debian.")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a notice stands among its published versions: which one it is, if any, and which stood before.

    `styles` is the way from the page's folder to that of the style sheet. `versions` has the published versions that
    are known, the oldest first; `current`, in the folder of a version, is the way to the page of the newest. `retired`
    has the ids that earlier versions had and this one has not.
    """

    version: int | None = None
    past: Past | None = None
    styles: str = "../"
    versions: tuple[Kept, ...] = ()
    current: str | None = None
    retired: tuple[Retired, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What the configuration says of builds: the formats (None: the usual ones), the look of pages, their summary, and
    the address at which the output folder is served (None: it is not said).

    `mapping` maps the ids of the notice at hand to terms of others, as its owner wrote it (None: nobody did).
    """

    formats: tuple[str, ...] | None = None
    theme: Theme = PLAIN
    at_a_glance: bool = True
    site: str | None = None
    mapping: NoticeMapping | None = None


UNPUBLISHED: Final = Standing()
USUAL: Final = Settings()


@dataclass(frozen=True, slots=True)
class Edition:
    """A notice ready to be put out: as people read it and as machines read it."""

    document: Document
    manifest: Manifest
    standing: Standing = UNPUBLISHED
    settings: Settings = USUAL


Made = Literal["always", "usually", "asked"]
"""When a build makes a format: each time, unless the configuration names others, or only if it names it."""


def _nothing(_: Edition) -> Mapping[str, bytes]:
    return {}


Why = Literal["no-term", "wider-term", "no-place", "silence", "reads-no", "reads-silence"]
"""Why a format does not say something: it has no term, only one that says more or less, no place, or no silence.

`reads-no`: the notice says yes, or something of it, and readers of the format take what it leaves out for no.
"""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What a format of others does not say of a notice, or not as the notice says it.

    `at` is the address of the fact in the manifest, with what lies below it, as in `categories.identifiers`. `what`
    names it to people, `why` is the kind of reason, and `instead` says what the file has in its place.
    """

    at: str
    what: str
    why: Why
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """A format: its file in the notice's folder, its media type, and the function that makes its bytes.

    `render` gives None where there is nothing to put out. `shared` gives files that stand beside the notices' folders
    and are named by their content. An output that `tells_of_others` is made last, from a manifest that holds the
    digests of the others; one that `tells_of_forms` just before, from those made until then; one that is no form of
    the notice (`is_form`) is not named there. A format of others has a function that tells what it leaves `unsaid`.
    """

    file: str
    media_type: str
    render: Callable[[Edition], bytes | None]
    shared: Callable[[Edition], Mapping[str, bytes]] = _nothing
    tells_of_others: bool = False
    tells_of_forms: bool = False
    made: Made = "always"
    is_form: bool = True
    unsaid: Callable[[Edition], tuple[Unsaid, ...]] | None = None

    def is_made(self, name: str, formats: tuple[str, ...] | None) -> bool:
        """Whether a build makes it under its name, where the configuration names `formats`, or none (None)."""
        return self.made == "always" or (self.made == "usually" if formats is None else name in formats)


class UnprintableError(CannotMakeError):
    """What another program that makes a format failed at: the file, and its own error."""

    def __init__(self, file: str, error: Exception) -> None:
        said = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
        super().__init__(f"{file}: cannot be made ({said}). Look at the theme’s style first, and build without it.")
