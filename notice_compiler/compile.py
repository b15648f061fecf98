"""The staircase: from the bytes of a notice file to what is wrong with it, and to the files that are built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from notice_compiler.check import findings_of, hold
from notice_compiler.checklist import answered
from notice_compiler.compose.compose import compose
from notice_compiler.document import Document
from notice_compiler.edition import UNPUBLISHED, USUAL, Edition, Output, Past, Settings, Standing
from notice_compiler.examined import Examined
from notice_compiler.facts.digest import sha256
from notice_compiler.facts.manifest import Manifest, PreviousVersion, Rendition, manifest_of
from notice_compiler.facts.tabulate import tabulate
from notice_compiler.finding import Finding
from notice_compiler.model.folded import lost_breaks
from notice_compiler.model.validate import validate
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.resolve import resolve
from notice_compiler.outputs import all_outputs
from notice_compiler.place import Place
from notice_compiler.rule import Context
from notice_compiler.source.decode import decode
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Source
from notice_compiler.waive import waive


@dataclass(frozen=True, slots=True)
class Built:
    """The files of one notice, by name, those that notices share, named by their content, and those that are `gone`.

    Of a publication, `follows` is the number of versions that it comes after.
    """

    notice: str
    manifest: Manifest
    files: Mapping[str, bytes]
    shared: Mapping[str, bytes]
    gone: tuple[str, ...] = ()
    follows: int | None = None


CHANGES: Final = "changes.html"


def examine(file: str, data: bytes, context: Context) -> Examined:
    """Everything that can be said of one notice file. A stage that finds a defect is the last."""
    decoded = decode(data)
    source = Source(file, decoded.text)
    if decoded.findings:
        return Examined(source, None, None, decoded.findings)
    tree, findings = parse(source)
    if tree is None or findings:
        return Examined(source, tree, None, findings)
    model, findings = validate(tree)
    if model is None:
        return Examined(source, tree, None, findings)
    notice, findings = resolve(model, context.law)
    if notice is None:
        return Examined(source, tree, None, findings)
    held = hold(notice, context)
    reviewed = answered(notice, context)
    found = (*lost_breaks(tree), *findings, *findings_of(held), *reviewed)
    return Examined(source, tree, notice, waive(notice, found, context.as_of), held)


def refuse_twins(examined: tuple[Examined, ...]) -> tuple[Examined, ...]:
    """The same, with a finding in each file whose notice has the id of an earlier file's."""
    first: dict[str, Examined] = {}
    return tuple(_twin(it, first.setdefault(it.notice.id, it)) if it.notice else it for it in examined)


def _twin(it: Examined, first: Examined) -> Examined:
    if it is first or it.notice is None:
        return it
    message = f"The notice in {first.source.file} has the id `{it.notice.id}`, too."
    twin = Finding("duplicate-notice", message, "Give each notice an id of its own.", Place(("notice",)), it.notice.id)
    return replace(it, notice=None, findings=(*it.findings, twin))


def build(notice: Notice, standing: Standing = UNPUBLISHED, settings: Settings = USUAL) -> Built:
    """The files of a notice: every output, the manifest last, since it tells the digests of the others."""
    return render(compose(notice), manifest(notice), standing, settings)


def manifest(notice: Notice) -> Manifest:
    """The manifest alone, without other renditions: what a comparison needs."""
    return manifest_of(notice, tabulate(notice), compose(notice))


def edition(document: Document, told: Manifest, standing: Standing, settings: Settings = USUAL) -> Edition:
    """A document and its manifest as outputs take them."""
    made = told.model_copy(update={"version": standing.version, "previous_version": _previous(standing.past)})
    return Edition(document, made, standing, settings)


def render(document: Document, told: Manifest, standing: Standing, settings: Settings = USUAL) -> Built:
    """The files of a document and its manifest where they stand among the published versions."""
    it = edition(document, told, standing, settings)
    files: dict[str, bytes] = {}
    shared: dict[str, bytes] = {}
    gone: list[str] = []
    for name, output in sorted(all_outputs().items(), key=lambda one: _turn(one[1])):
        data = output.render(it) if output.is_made(name, settings.formats) else None
        if data is None:
            gone.append(output.file)
            continue
        files[output.file] = data
        shared |= output.shared(it)
        if not output.is_form:
            continue
        rendition = Rendition(media_type=output.media_type, href=output.file, sha256=sha256(data))
        renditions = (*it.manifest.renditions, rendition)
        it = replace(it, manifest=it.manifest.model_copy(update={"renditions": renditions}))
    return Built(it.manifest.notice, it.manifest, files, shared, tuple(gone))


def _turn(output: Output) -> int:
    """Who tells of others comes after them."""
    return 2 if output.tells_of_others else int(output.tells_of_forms)


def _previous(past: Past | None) -> PreviousVersion | None:
    if past is None:
        return None
    href = f"{past.href.rpartition('/')[0]}/manifest.json"
    return PreviousVersion(version=past.version, href=href, changes=CHANGES)
