"""A site, and a folder to pull into."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.docs_site import DocsSite, docs_site


@pytest.fixture
def site() -> Iterator[DocsSite]:
    with docs_site() as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
