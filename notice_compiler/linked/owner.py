"""Whose notice it is, by name: only where the notice says that of one, and calls it by something that is a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from notice_compiler.facts.facts import EntityFact

OWNERS: Final = ("controller", "publisher")
NO_NAMES: Final = frozenset(
    {"we", "us", "our", "ours", "ourselves", "you", "your", "yours", "i", "me", "my", "mine", "it", "its", "they"}
    | {"them", "their", "company", "organization", "organisation", "business", "group", "firm", "provider"}
    | {"controller", "publisher", "wir", "uns", "unser", "sie", "nous", "notre", "nos", "vous", "nosotros", "usted"}
    | {"noi", "voi", "wij", "ons", "u"}
)
"""Words that stand for whoever speaks, and name nobody."""
ARTICLES: Final = frozenset({"the", "this", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "il"})


def legal_name(entities: Sequence[EntityFact]) -> str | None:
    """The name of the only controller or publisher; None where there are several, or it is so for some alone.

    A label or words count only as a name: no pronoun, and never the id.
    """
    owners = [it for it in entities if it.role in (*OWNERS, "joint-controller")]
    if len(owners) != 1 or owners[0].role not in OWNERS or owners[0].scope is not None:
        return None
    (it,) = owners
    names = [words for words in ((it.label,) if it.label else it.words) if is_name(words)]
    return names[0] if len(names) == 1 else None


def is_name(words: str) -> bool:
    """Whether words can be the name of somebody: a word with a capital that stands for no one who speaks."""
    bare = (word.strip("“”‘’\"'().,;:") for word in words.split())
    plain = [word for word in bare if word and word.casefold() not in ARTICLES]
    return any(word[0].isupper() or word[0].isdigit() for word in plain) and not all(
        word.casefold() in NO_NAMES for word in plain
    )
