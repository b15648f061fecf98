"""The law that a command knows: our own packs, and those of the folder that `notices.toml` names."""

from __future__ import annotations

from pathlib import Path

from notice_compiler.law.law import LawBook
from notice_compiler.law.load_law import PackError, load_law, with_packs
from notice_compiler.shell.config import Config, UsageError, find_config, read_config
from notice_compiler.shell.files import read_pack_files


def law_of(config: Config) -> LawBook:
    """The law for a configuration. Raises UsageError for a pack that does not read."""
    if config.law is None:
        return load_law()
    try:
        return with_packs(load_law(), read_pack_files(config.law))
    except PackError as error:
        raise UsageError(str(error)) from error


def known_law(start: Path) -> LawBook:
    """The law for the configuration found from a folder upward. Raises UsageError as above."""
    found = find_config(start)
    return law_of(read_config(found)) if found else load_law()
