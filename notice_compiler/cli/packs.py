"""The law that a command knows: our own packs, and those of the folder that `notices.toml` names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from notice_compiler.changes import all_changes
from notice_compiler.law.law import LawBook
from notice_compiler.law.load_law import PackError, PackFile, load_law, unknown_to, with_packs
from notice_compiler.near import did_you_mean
from notice_compiler.shell.config import Config, UsageError, find_config, read_config
from notice_compiler.shell.files import read_pack_files


def law_of(config: Config, published: Iterable[PackFile] = ()) -> LawBook:
    """The law for a configuration. Raises UsageError for a pack that does not read.

    Packs that are `published`, those of the revision compared with, stand as they are there; the folder adds others.
    """
    here = read_pack_files(config.law) if config.law is not None else ()
    try:
        there = with_packs(load_law(), published)
        law = with_packs(there, unknown_to(there, here))
    except PackError as error:
        raise UsageError(str(error)) from error
    for name in law.packs.keys() - load_law().packs.keys():
        for it in law.packs[name].changes:
            if it.change not in all_changes():
                cure = did_you_mean(it.change, all_changes(), "`notice rules` lists them.")
                raise UsageError(f"{name}: no rule of change is called `{it.change}`. {cure}")
    return law


def known_law(start: Path) -> LawBook:
    """The law for the configuration found from a folder upward. Raises UsageError as above."""
    found = find_config(start)
    return law_of(read_config(found)) if found else load_law()
