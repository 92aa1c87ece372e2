"""Where things stand in the checkout, and the folder beside it that may be missing."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator"
PACKAGE = GENERATOR / "togai_codegen"
GENERATED = ROOT / "generated"
SHARED = ROOT.parent / "shared"


def shared(relative: str) -> Path:
    """A file of `../shared`; skips the test, saying so, where that folder is not present."""
    path = SHARED / relative
    if not path.exists():
        pytest.skip(f"../shared/{relative} is not present beside the checkout; this test needs it")
    return path
