"""The notice as a manifest of fideslang 3.1: a system with the privacy declarations that its taxonomy has keys for."""

from __future__ import annotations

import yaml

from notice_compiler.edition import Edition, Output
from notice_compiler.linked.fides import system
from notice_compiler.linked.unsaid_by_fides import unsaid


def _render(edition: Edition) -> bytes:
    text: str = yaml.safe_dump({"system": [system(edition)]}, allow_unicode=True, sort_keys=False, width=100)
    return text.encode()


OUTPUT = Output("fides.yaml", "application/yaml", _render, made="asked", is_form=False, unsaid=unsaid)
