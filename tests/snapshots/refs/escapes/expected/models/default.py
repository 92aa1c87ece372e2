"""Models of the Default part of the Archive API."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import Model, WireField
from .._runtime.scalars import Number


class Box(Model):
    """Box."""

    one: ABCD | None = None
    two: BoxXYZ | None = None
    x_y_z: BoxXYZ | None = WireField(default=None, validation_alias="x/y~z", serialization_alias="x/y~z")
    field_50: Number | None = WireField(default=None, validation_alias="50%", serialization_alias="50%")
    half: Box50 | None = None


class ABCD(Model):
    """ABCD."""

    v: bool | None = None


class BoxXYZ(Model):
    """BoxXYZ."""

    deep: int | None = None


GetBoxResponse: TypeAlias = Box

Box50: TypeAlias = Number
