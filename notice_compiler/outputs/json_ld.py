"""The notice as linked data: JSON-LD 1.1 in terms of the Data Privacy Vocabulary 2.3 and, where it has none, ours."""

from __future__ import annotations

import json

from notice_compiler.edition import Edition, Output
from notice_compiler.linked.graph import document
from notice_compiler.linked.unsaid import unsaid


def _render(edition: Edition) -> bytes:
    return (json.dumps(document(edition), ensure_ascii=False, indent=1) + "\n").encode()


OUTPUT = Output("notice.jsonld", "application/ld+json", _render, made="asked", unsaid=unsaid)
