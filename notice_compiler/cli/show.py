"""`notice show`: which published version of a notice stood on a day, and its words."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from notice_compiler.cli.common import note
from notice_compiler.cli.put import put
from notice_compiler.edition import Edition, Output
from notice_compiler.facts.document_of import document_of
from notice_compiler.facts.manifest import Manifest
from notice_compiler.near import did_you_mean
from notice_compiler.outputs import all_outputs
from notice_compiler.shell.config import Config, UsageError, find_config, read_config
from notice_compiler.shell.files import EXTENSION, read_notice
from notice_compiler.shell.published import published_notices, read_kept, read_published
from notice_compiler.shell.transaction import FOLDER, recover
from notice_compiler.source.characters import printable
from notice_compiler.source.decode import decode
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Scalar, Source
from notice_compiler.versions.history import Version, folder_of
from notice_compiler.versions.stood_on import OneOf, Stood, stood_on
from notice_compiler.versions.verify_history import CURE, DamagedError
from notice_compiler.wording import printed_date

_NO_VERDICT: Final = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """The day that is asked for, if one is, and the day on which it is asked."""

    on: datetime.date | None
    today: datetime.date


def show_command(options: argparse.Namespace) -> int:
    """Prints where the version is and when it stood; with a format, its words, and the rest beside them."""
    output = _format(options.format) if options.format is not None else None
    path = Path(options.notice) if options.notice.endswith(EXTENSION) else None
    found = find_config(path or Path.cwd())
    config = read_config(found) if found else Config()
    folder = options.output or config.output
    asked = Asked(options.on, options.as_of or datetime.datetime.now(config.time_zone).date())
    recover(folder)
    notice = _id_of(path) if path else str(options.notice)
    versions = _versions(folder, notice)
    if isinstance(versions, str):
        return _no_verdict(versions)
    _refuse_future(asked, versions[-1])
    stood = stood_on(versions, asked.on)
    if stood is None:
        return _no_verdict(_before(notice, options.on, versions[0]))
    if isinstance(stood, OneOf):
        return _no_verdict(_one_of(notice, options.on, stood, versions))
    try:
        manifest, files = read_kept(folder, notice, stood.version)
    except DamagedError as error:
        return _no_verdict(f"Version {stood.version.version} cannot be shown: {error}. {CURE}")
    told = _told(folder, manifest, stood, len(versions), asked, withdrawn=notice in config.withdrawn)
    lines = "\n".join(printable(it) for it in told)
    if output is None:
        print(lines)
        return 0
    print(lines, file=sys.stderr)
    try:
        put(_words(output, manifest, files, stood.version), output, f"Send it to a file, as in `> {output.file}`.")
    except UnicodeDecodeError:
        return _no_verdict(f"Version {stood.version.version} cannot be shown: its {output.file} is not UTF-8. {CURE}")
    return 0


def _refuse_future(asked: Asked, newest: Version) -> None:
    if asked.on is not None and asked.on > asked.today:
        raise UsageError(
            f"{printed_date(asked.on)} has not come yet, so nobody knows which version will stand then. The newest "
            f"version is {newest.version}: leave `--on` out to see it."
        )


def _no_verdict(why: str) -> int:
    note(why)
    return _NO_VERDICT


def _id_of(path: Path) -> str:
    """The id that a notice file states, whatever else may be wrong with it."""
    tree, _ = parse(Source(str(path), decode(read_notice(path)).text))
    for entry in tree.root.entries if tree else ():
        if entry.key.value == "notice" and isinstance(entry.value, Scalar):
            return entry.value.value
    raise UsageError(f"{path}: has no readable line `notice: …`. Name the notice by its id.")


def _versions(output: Path, notice: str) -> tuple[Version, ...] | str:
    """The published versions, or why there is no verdict. Raises UsageError for an id that nobody knows."""
    known = tuple(published_notices(output))
    reading = read_published(output, notice) if FOLDER.fullmatch(notice) else None
    if reading is not None and reading.missing is not None:
        return " ".join(reading.missing)
    if reading is not None:
        return reading.versions
    if FOLDER.fullmatch(notice) and (output / notice).is_dir():
        return f"No version of `{notice}` is recorded: it was built, and not published yet."
    all_known = f"Published are: {', '.join(known)}." if known else f"Nothing is published in {output}."
    raise UsageError(f"no published notice is called `{notice}`. {did_you_mean(notice, known, all_known)}")


def _before(notice: str, day: datetime.date, first: Version) -> str:
    before = " It was public before that; since when is not recorded." if first.adopted else ""
    return (
        f"No version of `{notice}` is recorded on {printed_date(day)} or before: "
        f"the first was {_recorded(first)}.{before}"
    )


def _recorded(it: Version) -> str:
    return f"{'recorded' if it.adopted else 'published'} on {printed_date(it.day)}"


def _one_of(notice: str, day: datetime.date, found: OneOf, versions: Sequence[Version]) -> str:
    """Which versions may have stood, what is known of each, and how each can be seen."""
    first, *later = found.versions
    public = (
        f"Version {it.version} was {_recorded(it)}, and was public before; since when is not recorded." for it in later
    )
    names = [f"version {it.version}" for it in found.versions]
    seen = "; ".join(f"{name} with {_way(it, versions)}" for name, it in zip(names, found.versions, strict=True))
    return (
        f"It is not known whether {' or '.join(names)} of `{notice}` stood on {printed_date(day)}. "
        f"Version {first.version} was {_recorded(first)}. {' '.join(public)} See {seen}."
    )


def _way(it: Version, versions: Sequence[Version]) -> str:
    """The option that shows a version; its folder, where another one of the same day stands in its place."""
    stood = stood_on(versions, it.day)
    shown = isinstance(stood, Stood) and stood.version == it
    return f"`--on {it.day.isoformat()}`" if shown else f"`{folder_of(it.version)}/index.html` in its folder"


def _told(
    output: Path, manifest: Manifest, stood: Stood, count: int, asked: Asked, *, withdrawn: bool
) -> Iterator[str]:
    it = stood.version
    folder = output / manifest.notice / folder_of(it.version)
    yield f"{manifest.title} ({manifest.notice})"
    yield f"version    {it.version} of {count}"
    if it.adopted:
        yield f"recorded   {printed_date(it.day)}; it was public before, since when is not recorded"
    else:
        yield f"published  {printed_date(it.day)}"
    yield f"dated      {_day(it.last_updated) if it.last_updated else 'not stated'}"
    if manifest.effective_date:
        yield f"effective  {_effective(manifest.effective_date, stood.before, asked)}"
    yield f"until      {_until(it, stood.following)}"
    if withdrawn:
        yield "withdrawn  declared so; since when is not recorded"
    yield f"page       {folder / 'index.html'}"
    yield f"manifest   {folder / 'manifest.json'}"
    if "changes.html" in it.files:
        yield f"changes    {folder / 'changes.html'}"


def _day(text: str) -> str:
    return printed_date(datetime.date.fromisoformat(text))


def _effective(effective: str, before: Version | None, asked: Asked) -> str:
    """The day from which the version states to be effective. Whether it was in force before that is not decided."""
    stated = f"{_day(effective)}, as it states"
    if datetime.date.fromisoformat(effective) <= (asked.on or asked.today):
        return stated
    which = "the day asked for" if asked.on else "today"
    former = f"before it stood version {before.version}" if before else "no version is recorded before it"
    return f"{stated}; {which} lies before that day, and {former}"


def _until(it: Version, following: Version | None) -> str:
    if following is None:
        return "no later version is recorded"
    if following.adopted and following.day != it.day:
        recorded = f"version {following.version} was {_recorded(following)}"
        return f"not known: {recorded}, and was public before, since when is not recorded"
    day = "the same day" if following.day == it.day else printed_date(following.day)
    return f"{day}, when version {following.version} was {'recorded' if following.adopted else 'published'}"


def _formats() -> Mapping[str, Output]:
    """The outputs that are made of one version, as users call them."""
    of_one = ((name, it) for name, it in all_outputs().items() if it.is_form or it.unsaid is not None)
    return {name.removesuffix("_json").replace("_", "-"): it for name, it in of_one}


def _format(name: str) -> Output:
    known = _formats()
    if name not in known:
        others = f"Write one of: {', '.join(known)}."
        raise UsageError(f"`{name}` is not a format. {did_you_mean(name, known, others)}")
    return known[name]


def _words(output: Output, manifest: Manifest, files: Mapping[str, bytes], version: Version) -> bytes:
    """The file as it was published; if the version has none of this format, one made of its manifest."""
    made = files.get(output.file) or output.render(Edition(document_of(manifest), manifest))
    if made is None:
        raise UsageError(f"version {version.version} has no `{output.file}`: no version is recorded before it.")
    return made
