"""What search engines are told of a page, in the terms of schema.org: nothing that the notice does not say.

schema.org has no type for privacy notices, so that the page is a `WebPage` (https://schema.org/WebPage) and no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from notice_compiler.facts.manifest import Manifest, Rendition
from notice_compiler.pages.feed import responsible

Data = Mapping[str, object]
"""A node of JSON-LD."""


def structured(manifest: Manifest, site: str | None = None, *, kept: bool = False) -> Data:
    """The page as a `WebPage`; `site` is the address of the output folder, without which the page has no address.

    `kept` says that it is the page of a published version, in a folder of its own. Left out is what is not known: the
    day of the last update where the notice states none, or only a month; a publisher whom it does not name, or does
    not call responsible; a version that is not published; other forms, where there are none beside the page.
    """
    folder = f"{manifest.notice}/versions/{manifest.version}/" if kept else f"{manifest.notice}/"
    at = f"{site}{folder}" if site is not None else ""
    address = f"{at}index.html" if at else None
    told = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": manifest.title,
        "inLanguage": manifest.language,
        "dateModified": _day(manifest),
        "version": manifest.version,
        "publisher": _one_or_all([{"@type": "Organization", "name": it} for it in responsible(manifest.entities)]),
        "encoding": _one_or_all(_encodings(manifest.renditions, at)),
    }
    return {key: value for key, value in told.items() if value is not None}


def _day(manifest: Manifest) -> str | None:
    """The day of the last update, where it is stated as a day (https://schema.org/Date is one of the calendar)."""
    stated = (it for it in manifest.dates if it.id is None and it.meaning == "last-updated")
    return next((it.date for it in stated if it.precision == "day"), None)


def _encodings(renditions: Sequence[Rendition], at: str) -> list[Data]:
    """The other forms beside the page; the manifest without a digest, since it tells that of the page itself."""
    others = [
        {"@type": "MediaObject", "contentUrl": f"{at}{it.href}", "encodingFormat": it.media_type, "sha256": it.sha256}
        for it in renditions
        if it.media_type not in ("text/html", "application/json")
    ]
    manifest = {"@type": "MediaObject", "contentUrl": f"{at}manifest.json", "encodingFormat": "application/json"}
    return [*others, manifest] if renditions else []


def _one_or_all(found: Sequence[Data]) -> Data | Sequence[Data] | None:
    return found[0] if len(found) == 1 else found or None
