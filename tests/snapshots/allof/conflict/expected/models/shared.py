"""Models of the Shared part of the Contradictions API."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model


class PropertyClash(Model):
    """PropertyClash."""

    size: int | None = None
    ok: bool | None = None


class EnumClash(Model):
    """EnumClash."""

    level: EnumClashLevel | None = None


class SelfInside(Model):
    """SelfInside."""

    x: int | None = None


class EnumClashLevel(OpenStrEnum):
    """EnumClashLevel; values that it does not list yet are kept."""

    C = "c"


TypeClash: TypeAlias = int
