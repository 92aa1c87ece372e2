"""Models of the Shared part of the Identities API."""

from __future__ import annotations

from typing import Any, TypeAlias

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model


class Anchored(Model):
    """Anchored."""

    colour: Colour | None = None
    lost: Any = None
    open: Any = None


class Colour(OpenStrEnum):
    """Colour; values that it does not list yet are kept."""

    RED = "red"
    GREEN = "green"


Other: TypeAlias = int
