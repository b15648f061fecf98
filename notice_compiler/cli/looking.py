"""Looks at notices again and again for a preview: keeps the last good page of each, and never fails after the first."""

from __future__ import annotations

import argparse
import datetime
import os
import re
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from notice_compiler.cli.check import dated
from notice_compiler.cli.common import Run, begin, compare_all
from notice_compiler.cli.settings import settings_for, settings_of
from notice_compiler.compile import edition, examine, manifest, refuse_twins, render
from notice_compiler.compose.compose import compose
from notice_compiler.edition import CannotMakeError, MissingExtraError, MissingFontError, Settings
from notice_compiler.examined import Examined
from notice_compiler.located import locate
from notice_compiler.preview.routes import RESERVED
from notice_compiler.preview.site import Entry, Fault, Good, Site
from notice_compiler.review.reading import Reading
from notice_compiler.review.review import Review
from notice_compiler.rule import Context
from notice_compiler.shell.config import NAME, UsageError
from notice_compiler.shell.files import find_notices, read_notice
from notice_compiler.shell.published import read_published
from notice_compiler.shell.standing import standing_of
from notice_compiler.shell.watching import Seen, look_at
from notice_compiler.source.tree import Source
from notice_compiler.versions.history import HISTORY

Pairs = tuple[tuple[Reading, Review], ...]
_KEY: Final = re.compile(r"[a-z][a-z0-9-]*")


class Looker:
    """Looks for a preview with the options of its command."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self._here = Path.cwd()
        self.site: Site | None = None
        self.run: Run | None = None
        self._context: Context | None = None
        self._surroundings: Seen = frozenset()
        self._known: dict[str, tuple[bytes, Examined]] = {}
        self._made: dict[str, tuple[object, Entry]] = {}
        self._faults: dict[str, Fault] = {}

    def seen(self) -> object:
        """Something that differs where it is worth to look again: the files, or the day; an error differs, too."""
        try:
            return self._seen()
        except (OSError, RuntimeError) as error:
            return str(error)

    def _seen(self) -> object:
        run = self.run
        day = datetime.datetime.now(run.config.time_zone if run else None).date()
        return look_at([*self.options.paths, *(run.paths if run else ())]), self._around(), day

    def _around(self) -> Seen:
        """What notices depend on beside their own files."""
        start = Path(os.path.realpath(self.options.paths[0])) if self.options.paths else self._here
        configs = [folder / NAME for folder in (start, *start.parents)]
        against = [Path(self.options.against)] if self.options.against else []
        if self.run is None:
            return look_at([*configs, *against])
        folders = (
            it for it in (self.run.config.theme, self.run.config.law, self.run.config.mappings) if it is not None
        )
        built = [it for name in (HISTORY, "manifest.json") for it in self.run.output.glob(f"*/{name}")]
        return look_at([*configs, *against, *folders, *built])

    def look(self) -> Site:
        """What there is to show now. Raises UsageError, and OSError, only where there was nothing to show before."""
        try:
            run = self._begin()
            made = self._look(run, settings_of(run.config))
        except (UsageError, OSError) as error:
            if self.site is None:
                raise
            made = replace(self.site, problem=_line(error))
        except Exception as error:
            fault = _fault(error)
            if self.site is None:
                raise
            made = replace(self.site, problem=f"This is a fault of the program, not of your notices: {fault.line}")
        self.site = made
        return made

    def _begin(self) -> Run:
        """The run; with the very law of the last one where nothing beside the notices has changed."""
        run, last = begin(self.options, self.options.paths), self.run
        self.run = run
        around, before = self._around(), self._surroundings
        self._surroundings = around
        if last is not None and around == before and run.context.as_of == last.context.as_of:
            self.run = replace(run, context=last.context)
        return self.run

    def _look(self, run: Run, settings: Settings) -> Site:
        if self._context is not run.context:
            self._context, self._known = run.context, {}
        self._faults = {}
        files = {path.as_posix(): read_notice(path) for path in find_notices(run.paths)}
        self._known = {name: it for name, it in self._known.items() if name in files}
        examined = refuse_twins(tuple(self._examined(name, data, run.context) for name, data in files.items()))
        made = self._entries(run, settings, examined)
        entries = self._keyed([made[name] for name in files])
        return Site(run.context, run.output.as_posix(), {it.key: it for it in (*entries, *self._gone(entries))})

    def _entries(self, run: Run, settings: Settings, examined: tuple[Examined, ...]) -> dict[str, Entry]:
        """By file. What has not changed, and depends on nothing that has, is as it was: only the rest costs time."""
        keys = {it.source.file: (it, run.context, settings, self._surroundings) for it in examined}
        old = {name: it for name, (key, it) in self._made.items() if keys.get(name) == key}
        fresh = tuple(it for it in examined if it.source.file not in old)
        pairs = self._compared(run, fresh) if fresh else ()
        told = {reading.examined.source.file: (reading, review) for reading, review in pairs if reading.examined}
        full = dated(run, self.options, fresh, pairs)
        new = {it.source.file: self._entry(run, settings, it, told.get(it.source.file)) for it in full}
        entries = {**old, **new}
        self._made = {name: (keys[name], it) for name, it in entries.items() if it.fault is None}
        return entries

    def _examined(self, name: str, data: bytes, context: Context) -> Examined:
        known = self._known.get(name)
        if known is not None and known[0] == data:
            return known[1]
        try:
            made = examine(name, data, context)
        except Exception as error:
            self._faults[name] = _fault(error)
            return Examined(Source(name, data.decode("utf-8", "replace")), None, None, ())
        self._known[name] = (data, made)
        return made

    def _compared(self, run: Run, examined: tuple[Examined, ...]) -> Pairs:
        """Each against its base; where one fails by a fault of ours, each by itself."""
        sound = tuple(it for it in examined if it.source.file not in self._faults)
        try:
            return compare_all(_of(run, sound), self.options, sound)
        except (UsageError, OSError):
            raise
        except Exception:
            return tuple(pair for it in sound for pair in self._alone(run, it))

    def _alone(self, run: Run, it: Examined) -> Pairs:
        try:
            return compare_all(_of(run, (it,)), self.options, (it,))
        except Exception as error:
            self._faults[it.source.file] = _fault(error)
            return ()

    def _entry(self, run: Run, settings: Settings, it: Examined, told: tuple[Reading, Review] | None) -> Entry:
        before = self._before(it.source.file)
        entry = Entry(
            key=it.notice.id if it.notice else before.key if before else "",
            examined=it,
            findings=locate(it, run.context.law),
            review=told[1] if told else None,
            good=before.good if before else None,
            stale=True,
            fault=self._faults.get(it.source.file),
        )
        if it.notice is None or entry.fault:
            return entry
        try:
            good, problem = _good(run, settings_for(run.config, settings, it), it)
        except (UsageError, CannotMakeError) as error:
            return replace(entry, problems=(_line(error),))
        except Exception as error:
            return replace(entry, fault=_fault(error))
        return replace(entry, good=good, stale=False, problems=(problem,) if problem else ())

    def _before(self, file: str) -> Entry | None:
        entries = self.site.entries.values() if self.site else ()
        return next((it for it in entries if it.file == file and not it.gone), None)

    def _keyed(self, entries: list[Entry]) -> list[Entry]:
        """Each under a key of its own; those whose ids are sound choose first."""
        taken = set(RESERVED)
        named: dict[str, str] = {}
        for it in sorted(entries, key=lambda one: one.stale):
            named[it.file] = _free(it.key or _readable_id(it) or _slug(it.file), taken)
            taken.add(named[it.file])
        return [replace(it, key=named[it.file]) for it in entries]

    def _gone(self, entries: list[Entry]) -> Iterator[Entry]:
        """What was shown before and has no file now, or one that holds another notice."""
        now = {it.file: it.key for it in entries}
        keys = set(now.values())
        for it in self.site.entries.values() if self.site else ():
            if it.key not in keys and it.good is not None:
                yield replace(it, gone=True, stale=True, moved=now.get(it.file), findings=(), review=None, fault=None)


def _of(run: Run, examined: tuple[Examined, ...]) -> Run:
    """The run for these files alone; what was withdrawn is no part of it."""
    return replace(run, paths=tuple(Path(it.source.file) for it in examined) or run.paths, whole=False)


def _good(run: Run, settings: Settings, it: Examined) -> tuple[Good, str | None]:
    """The files as a build makes them; only the page and the manifest where a format cannot be made, with a line."""
    notice = it.notice
    assert notice is not None, "what has defects is not built"
    document, now = compose(notice), manifest(notice)
    standing = standing_of(run.output, run.context.law, now, read_published(run.output, notice.id))
    problem = None
    try:
        built = render(document, now, standing, settings)
    except (MissingExtraError, MissingFontError) as lack:
        problem = f"Not all formats of `notices.toml` can be made. {lack}"
        built = render(document, now, standing, replace(settings, formats=()))
    made = replace(edition(document, now, standing, settings), manifest=built.manifest)
    return Good(it, notice, made, built), problem


def _readable_id(it: Entry) -> str:
    """The id as far as the file can be read."""
    found = next((one.notice for one in it.findings if one.notice), "") or ""
    return found if _KEY.fullmatch(found) and len(found) < 100 else ""


def _slug(file: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", Path(file).stem.lower()).strip("-") or "notice"


def _free(key: str, taken: set[str]) -> str:
    names = (key, *(f"{key}-{number}" for number in range(2, len(taken) + 3)))
    return next(it for it in names if it not in taken)


def _line(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{error.filename or 'A file'}: {error.strerror}."
    return " ".join(str(error).split())


def _fault(error: Exception) -> Fault:
    where = traceback.extract_tb(error.__traceback__)[-1]
    return Fault(f"{type(error).__name__} in {Path(where.filename).name}.", "".join(traceback.format_exception(error)))
