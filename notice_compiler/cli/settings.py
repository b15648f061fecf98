"""What the configuration says of builds, read and held against what there is."""

from __future__ import annotations

from dataclasses import replace

from notice_compiler.cli.options import rendered_as
from notice_compiler.edition import Settings
from notice_compiler.examined import Examined
from notice_compiler.near import did_you_mean
from notice_compiler.outputs import all_outputs
from notice_compiler.pages.environment import check_templates
from notice_compiler.shell.config import Config, UsageError
from notice_compiler.shell.theme import read_theme


def settings_of(config: Config) -> Settings:
    """The formats and the look that are asked for. Raises UsageError for a format that there is not.

    Raises ThemeError for a template that cannot be read.
    """
    choice = {rendered_as(name): name for name, it in all_outputs().items() if it.made != "always"}
    always = {rendered_as(name) for name, it in all_outputs().items() if it.made == "always"}
    for name in config.formats or ():
        if name in always:
            raise UsageError(f"notices.toml: `{name}` is made by every build. Take it out of `formats`.")
        if name not in choice:
            others = f"Write one of: {', '.join(choice)}."
            raise UsageError(f"notices.toml: `{name}` is not a format. {did_you_mean(name, choice, others)}")
    formats = None if config.formats is None else tuple(choice[name] for name in config.formats)
    theme = read_theme(config.theme)
    check_templates(theme)
    return Settings(formats, theme, config.at_a_glance, config.site)


def settings_for(config: Config, settings: Settings, examined: Examined) -> Settings:
    """The settings with the mapping of one notice. Raises UsageError for a mapping that is wrong."""
    if config.mappings is None:
        return settings
    from notice_compiler.shell.mappings import read_mapping_of  # the terms are loaded only where they are named

    return replace(settings, mapping=read_mapping_of(config.mappings, examined))
