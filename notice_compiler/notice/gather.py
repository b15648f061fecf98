"""Brings together what lists say and what sentences state about the same thing; the two must agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from notice_compiler.finding import Finding
from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.names import Names, under
from notice_compiler.notice.passages import Subject
from notice_compiler.notice.stated import Saying, Stated
from notice_compiler.notice.things import Wording
from notice_compiler.place import Path, Place

T = TypeVar("T")


@dataclass
class Gatherer:
    """Finds things by their ids and gathers facts; keeps the findings."""

    model: NoticeModel
    names: Names
    stated: Stated
    findings: list[Finding] = field(default_factory=list)

    def find(self, rule: str, message: str, cure: str, place: Place, value: str) -> None:
        """Notes a finding."""
        self.findings.append(Finding(rule, message, cure, place, value))

    def label(self, kind: str, name: str, label: str | None) -> tuple[str, str | None, tuple[str, ...]]:
        """The id, the label, and the words by which prose tells of the thing."""
        return name, label, tuple(self.stated.words.get((kind, name), ()))

    def spoken_label(self, kind: str, name: str, label: str | None) -> tuple[str, str | None, tuple[str, ...]]:
        """The label as listed, or as the words marked `label:`; the two must agree."""
        for words, it in self.spoken((kind, name), "label").items():
            label = label if label is not None else words
            if words != label:
                message = f"The label is “{label}” elsewhere, and “{words}” here."
                self.find("fact-disagrees", message, "Correct one of the two.", it.place, words)
        return self.label(kind, name, label)

    def spoken(self, subject: Subject, scheme: str) -> Mapping[str, Saying]:
        """What sentences state about a subject."""
        return self.stated.facts.get((subject, scheme), {})

    def wording(self, *path: str) -> Wording | None:
        """The passage at a path of the file."""
        return self.stated.wordings.get(path)

    def examples(self, subject: Subject, listed: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """Listed examples and spoken ones exclude each other: a category has `text` or `examples`."""
        spoken = self.spoken(subject, "example")
        for words, it in spoken.items():
            if listed is not None and words not in listed:
                message = f"“{words}” is marked as an example, and `examples:` does not list it."
                cure = "Add it to `examples:`, or remove the annotation."
                self.find("fact-disagrees", message, cure, it.place, words)
        return listed if listed is not None else tuple(spoken) or None

    def things(self, kind: str, ids: tuple[str, ...], path: Path, things: Mapping[str, T]) -> tuple[T, ...]:
        """The things behind a list of ids."""
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
        spoken = self.spoken(subject, scheme)
        with self.names.telling_if(told):
            expanded = self.names.expand(scheme, listed or (), under(path))
        of_it = {name: it.place for name, it in spoken.items() if not it.of_all}
        if listed is not None and of_it:
            self._compare(path, scheme, expanded, of_it)
        found = dict.fromkeys([*(expanded if told else ()), *spoken])
        return tuple(things[name] for name in found if name in things) or None, bool(expanded) and not of_it

    def words(self, subject: Subject, scheme: str, listed: str | None, path: Path) -> str | None:
        """The words of a facet, as listed or as marked in a sentence; the two must agree."""
        for words, it in self.spoken(subject, scheme).items():
            listed = listed if listed is not None else words
            if words.casefold() != listed.casefold():
                message = f"`{path[-1]}:` is “{listed}” elsewhere, and “{words}” here."
                self.find("fact-disagrees", message, "Correct one of the two.", it.place, words)
        return listed

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
        self.find("fact-disagrees", message, cure, place, name)


def _quoted(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
