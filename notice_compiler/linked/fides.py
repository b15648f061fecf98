"""A notice as a system of fideslang: its declarations, whose notice it is, and what it says yes to."""

from __future__ import annotations

from notice_compiler.edition import Edition
from notice_compiler.facts.manifest import Manifest
from notice_compiler.linked.declarations import Value, declarations, near
from notice_compiler.linked.owner import legal_name
from notice_compiler.linked.said_yes import yes_of_system
from notice_compiler.vocabularies.vocabulary import flat


def system(edition: Edition) -> dict[str, object]:
    """The notice as a system, with its declarations."""
    manifest = edition.manifest
    found: dict[str, object] = {
        "fides_key": manifest.notice,
        "name": manifest.title,
        "system_type": "Privacy notice",
    }
    if name := legal_name(manifest.entities):
        found["legal_name"] = name
    if officer := _officer(manifest):
        found["dpo"] = officer
    if edition.settings.site:
        found["privacy_policy"] = f"{edition.settings.site}{manifest.notice}/"
    found |= dict.fromkeys(yes_of_system(edition), True)
    subjects = subjects_of(edition)
    more: dict[str, Value] = {"data_subjects": subjects} if subjects else {}
    return {**found, "privacy_declarations": [it.members | more for it in declarations(edition)]}


def _officer(manifest: Manifest) -> str | None:
    """The address of the only data protection officer, if that serves all."""
    officers = [it for it in manifest.contacts if it.role == "data-protection-officer"]
    return officers[0].email if len(officers) == 1 and officers[0].scope is None else None


def subjects_of(edition: Edition) -> list[str]:
    """The subjects for whom alone the notice holds, where each of these groups has a key; else none."""
    manifest, mapping = edition.manifest, edition.settings.mapping
    only = manifest.scope.only if manifest.scope else None
    if mapping is None or only is None or not only.audiences:
        return []
    keys = [near(mapping.of("audiences", it).terms) for it in only.audiences]
    return sorted(set(flat(keys))) if all(keys) else []
