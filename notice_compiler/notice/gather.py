"""Brings together what lists say and what sentences state about the same thing; the two must agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from notice_compiler.finding import Finding
from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.names import VOCABULARIES, Names, under
from notice_compiler.notice.notice import Named
from notice_compiler.notice.stated import Stated, Subject
from notice_compiler.place import Path, Place

T = TypeVar("T")


@dataclass
class Gatherer:
    """Finds things by their ids and gathers facts; keeps the findings."""

    model: NoticeModel
    names: Names
    stated: Stated
    findings: list[Finding] = field(default_factory=list)

    def label(self, kind: str, name: str, label: str | None) -> tuple[str, str | None, tuple[str, ...]]:
        return name, label, tuple(self.stated.words.get((kind, name), ()))

    def all_named(self, kind: str) -> dict[str, Named]:
        things = getattr(self.model, VOCABULARIES[kind]) or {}
        return {n: Named(*self.label(kind, n, it.label)) for n, it in things.items() if it.members is None}

    def spoken_label(self, kind: str, name: str, label: str | None) -> tuple[str, str | None, tuple[str, ...]]:
        """The label as listed, or as the words marked `label:`; the two must agree."""
        spoken = self.stated.facts.get(((kind, name), "label"), {})
        for words, it in spoken.items():
            label = label if label is not None else words
            if words != label:
                message = f"The label is “{label}” elsewhere, and “{words}” here."
                self.findings.append(Finding("fact-disagrees", message, "Correct one of the two.", it.place, words))
        return self.label(kind, name, label)

    def examples(self, subject: Subject, listed: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """Listed examples and spoken ones exclude each other: a category has `text` or `examples`."""
        spoken = self.stated.facts.get((subject, "example"), {})
        for words, it in spoken.items():
            if listed is not None and words not in listed:
                message = f"“{words}” is marked as an example, and `examples:` does not list it."
                cure = "Add it to `examples:`, or remove the annotation."
                self.findings.append(Finding("fact-disagrees", message, cure, it.place, words))
        return listed if listed is not None else tuple(spoken) or None

    def things(self, kind: str, ids: tuple[str, ...], path: Path, things: Mapping[str, T]) -> tuple[T, ...]:
        found = self.names.expand(kind, ids, under(path))
        return tuple(things[name] for name in found if name in things)

    def facts(
        self,
        subject: Subject,
        scheme: str,
        listed: tuple[str, ...] | None,
        path: Path,
        things: Mapping[str, T],
        *,
        told: bool = True,
    ) -> tuple[tuple[T, ...] | None, bool]:
        """What is listed or stated in words, and whether it is listed only.

        A list of something of which readers are not `told` counts for nothing. What a passage states of all
        things of a kind adds to what is listed of one.
        """
        spoken = self.stated.facts.get((subject, scheme), {})
        with self.names.telling_if(told):
            expanded = self.names.expand(scheme, listed or (), under(path))
        of_it = {name: it.place for name, it in spoken.items() if not it.of_all}
        if listed is not None and of_it:
            self._compare(path, scheme, expanded, of_it)
        found = dict.fromkeys([*(expanded if told else ()), *spoken])
        return tuple(things[name] for name in found if name in things) or None, bool(expanded) and not of_it

    def _compare(self, path: Path, scheme: str, listed: tuple[str, ...], spoken: Mapping[str, Place]) -> None:
        """One finding where a list and the sentences about the same subject differ, at the first that differs."""
        key = path[-1]
        unspoken = [name for name in listed if name not in spoken]
        unlisted = [name for name in spoken if name not in listed]
        if unspoken:
            name, place = unspoken[0], Place((*path, unspoken[0]))
            stated = f"; they state {_quoted(unlisted)}" if unlisted else ""
            message = f"`{key}:` lists {_quoted(unspoken)}, and the sentences do not state that{stated}."
            cure = f"Annotate the words that say so, `[words]({scheme}:{name})`, or correct the list."
        elif unlisted:
            name, place = unlisted[0], spoken[unlisted[0]]
            message = f"The sentence states {scheme} {_quoted(unlisted)}, and `{key}:` does not list it."
            cure = f"Add it to `{key}:`, or remove the annotation."
        else:
            return
        self.findings.append(Finding("fact-disagrees", message, cure, place, name))


def _quoted(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
