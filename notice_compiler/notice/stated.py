"""What the prose of a notice states, fact by fact, and of what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from notice_compiler.address import EMAIL
from notice_compiler.document import Block, Emphasis, Fact, Inline, Link, List, Paragraph
from notice_compiler.finding import Finding
from notice_compiler.model.model import NoticeModel
from notice_compiler.model.requests import ContactModel
from notice_compiler.notice.names import Names, at
from notice_compiler.notice.passages import Passage, Subject, passages, slots_of
from notice_compiler.notice.printed import Printed
from notice_compiler.notice.spoken import Spoken, spoken_of
from notice_compiler.notice.things import Wording
from notice_compiler.place import Path, Place
from notice_compiler.prose.prose import VALUE_SCHEMES, WORD_SCHEMES, Annotation, Slip
from notice_compiler.prose.read_prose import read_prose

TELEPHONE: Final = 7
"""So many digits in the words that lead to a contact are a telephone number."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Where a fact is stated, and whether of all things of the subject's kind at once."""

    place: Place
    of_all: bool


@dataclass
class Stated:
    """Facts by subject and scheme, words by thing, wordings by path, what is spoken in the order of the file."""

    facts: dict[tuple[Subject, str], dict[str, Saying]] = field(default_factory=dict)
    words: dict[tuple[str, str], dict[str, Place]] = field(default_factory=dict)
    wordings: dict[Path, Wording] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)


def state(model: NoticeModel, names: Names, hrefs: Mapping[tuple[str, str], str], printed: Printed) -> Stated:
    """Reads all prose of a notice; what is not `printed` is checked, and states nothing.

    `hrefs` holds the addresses of methods and contacts that have one.
    """
    stated = Stated()
    for passage in passages(model, names):
        prose, slips = read_prose(passage.text)
        stated.findings += (_finding(passage, slip) for slip in slips)
        told = not passage.own or passage.subjects[0] in printed.worded
        for annotation in prose.annotations:
            with names.telling_if(told):
                _note(stated if told else Stated(findings=stated.findings), names, passage, annotation)
            if annotation.scheme in ("contact", "method"):
                stated.findings += _check_words(model, passage, annotation)
        for target in prose.fragments:
            names.single("section", target.id, _place(passage, target.start, target.end))
        if told:
            stated.spoken.append(spoken_of(passage, prose))
        stated.wordings[passage.path] = Wording(_resolved(prose.blocks, hrefs, names))
    return stated


def _note(stated: Stated, names: Names, passage: Passage, annotation: Annotation) -> None:
    """Takes down what one annotation states and mentions."""
    scheme = annotation.scheme
    whole = _place(passage, annotation.start, annotation.end)
    if scheme in WORD_SCHEMES:
        takers = [it for it in passage.subjects if scheme in slots_of(it)]
        if not takers or (scheme not in VALUE_SCHEMES and not passage.own):
            message = f"`{scheme}:` has nothing here that the words could be the {scheme} of."
            stated.findings.append(Finding("annotation-misplaced", message, _where(scheme), whole, annotation.words))
            return
        for subject in takers:
            sayings = stated.facts.setdefault((subject, scheme), {})
            sayings.setdefault(annotation.words, Saying(whole, of_all=passage.of_all))
        return
    if annotation.negation is not None:
        stated.findings.append(_negated(annotation, whole))
    for target in annotation.targets:
        place = _place(passage, target.start, target.end)
        said = Saying(place, passage.of_all)
        for name in names.expand(scheme, (target.id,), at(place)):
            for subject in passage.subjects:
                if scheme in slots_of(subject):
                    stated.facts.setdefault((subject, scheme), {}).setdefault(name, said)
        if len(annotation.targets) == 1:
            stated.words.setdefault((scheme, target.id), {}).setdefault(annotation.words, whole)


def _where(scheme: str) -> str:
    match scheme:
        case "label" | "example":
            return "`example:` belongs in the text of a category, `label:` in that of something with a name."
        case "retention":
            return (
                "Write it in the words of a category, a purpose or a row of processing, or give the block its `about:`."
            )
        case "period":
            return "Write it in the words of a statement: give the block its `about: {statements: …}`."
        case _:
            return "Write it in the words of a right, or give the block its `about: {rights: …}` or `{requests: all}`."


def _negated(annotation: Annotation, place: Place) -> Finding:
    message = (
        f"“{annotation.negation}” stands before “{annotation.words}” in the same clause, and the annotation "
        f"states that this {annotation.scheme} applies."
    )
    cure = "Remove the annotation if the sentence says that it does not apply."
    return Finding("negated-fact", message, cure, place, annotation.words, "warning", "law")


def _check_words(model: NoticeModel, passage: Passage, annotation: Annotation) -> Iterator[Finding]:
    """An address that readers see must be the address of the contact that it names."""
    for target in annotation.targets:
        contact = _contact(model, annotation.scheme, target.id)
        if contact is None:
            continue
        place = _place(passage, annotation.start + 1, annotation.start + 1 + len(annotation.words))
        for key, value in _other_address(annotation.words, contact):
            message = f"Readers see “{annotation.words}”, and the `{key}:` of the contact is `{value}`."
            yield Finding("address-disagrees", message, "Correct one of the two.", place, annotation.words)


def _other_address(words: str, contact: ContactModel) -> Iterator[tuple[str, str]]:
    """The e-mail address and the number of a contact, where the words show another one.

    Numbers in a postal address are not taken for a telephone number.
    """
    shown = [found.casefold() for found in EMAIL.findall(words)]
    if contact.email is not None and shown and contact.email.casefold() not in shown:
        yield "email", contact.email
    if contact.phone is not None and contact.post is None:
        seen, right = _digits(words), _digits(contact.phone)
        if len(seen) >= TELEPHONE and seen not in right and right not in seen:
            yield "phone", contact.phone


def _contact(model: NoticeModel, scheme: str, name: str) -> ContactModel | None:
    if scheme == "method":
        method = (model.methods or {}).get(name)
        name = method.contact or "" if method else ""
    return (model.contacts or {}).get(name)


def _digits(words: str) -> str:
    return "".join(character for character in words if character.isdigit())


def _finding(passage: Passage, slip: Slip) -> Finding:
    return Finding(slip.rule, slip.message, slip.help, _place(passage, slip.start, slip.end), slip.value)


def _place(passage: Passage, start: int, end: int) -> Place:
    return Place(passage.path, "value", (start, end))


def _resolved(blocks: tuple[Block, ...], hrefs: Mapping[tuple[str, str], str], names: Names) -> tuple[Block, ...]:
    """The blocks with named sets spelled out, and with the addresses that contacts and methods lead to."""

    def inline(child: Inline) -> Inline:
        match child:
            case Fact(scheme=scheme, ids=ids):
                known = sorted(names.members(scheme, ids))
                href = hrefs.get((scheme, ids[0])) if len(ids) == 1 else None
                return replace(child, ids=tuple(known), href=href, children=tuple(map(inline, child.children)))
            case Emphasis() | Link():
                return replace(child, children=tuple(map(inline, child.children)))
            case _:
                return child

    def block(one: Block) -> Block:
        match one:
            case Paragraph(children=children):
                return Paragraph(tuple(map(inline, children)))
            case List(items=items):
                return replace(one, items=tuple(replace(item, blocks=tuple(map(block, item.blocks))) for item in items))
            case _:
                return one

    return tuple(map(block, blocks))
