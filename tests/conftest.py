"""What tests of pages share."""

from __future__ import annotations

from pathlib import Path

import pytest
from checkers.made import make_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page that the project makes; nobody writes there."""
    return make_site(tmp_path_factory.mktemp("made") / "site")
