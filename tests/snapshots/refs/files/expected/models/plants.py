"""Models of the Plants part of the Garden API."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import Model
from .._runtime.scalars import Date


class PartsPlant(Model):
    """PartsPlant."""

    name: str
    bed: Bed
    neighbours: list[RootLess] | None = None


class Bed(Model):
    """Bed."""

    row: int


class RootLess(Model):
    """RootLess."""

    since: Date | None = None


Plant: TypeAlias = PartsPlant
