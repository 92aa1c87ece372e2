"""Models of the Shared part of the Contradictions API."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model
from .._runtime.unions import OpenUnion, UnknownVariant


class PropertyClash(Model):
    """PropertyClash."""

    size: PropertyClashSize | None = None
    ok: bool | None = None


class EnumClash(Model):
    """EnumClash."""

    level: EnumClashLevel | None = None


class SelfInside(Model):
    """SelfInside."""

    x: int | None = None


class EnumClashLevel(OpenStrEnum):
    """EnumClashLevel; values that it does not list yet are kept."""

    A = "a"
    B = "b"
    C = "c"


TypeClash: TypeAlias = Annotated[str | int | UnknownVariant, OpenUnion()]

PropertyClashSize: TypeAlias = Annotated[str | int | UnknownVariant, OpenUnion()]
