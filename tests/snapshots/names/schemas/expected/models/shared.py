"""Models of the Shared part of the Names API."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model
from .._runtime.scalars import DateTime


class Field(OpenStrEnum):
    """Field; values that it does not list yet are kept."""

    A = "A"


class OpenStrEnumModel(OpenStrEnum):
    """OpenStrEnumModel; values that it does not list yet are kept."""

    B = "B"


class FooBarModel(Model):
    """FooBarModel."""

    a: str | None = None


class FooBar(Model):
    """FooBar."""

    b: FooBarModel | None = None


class FooBar_(Model):
    """FooBar_."""

    c: FooBar | None = None


class Model2fa(Model):
    """Model2fa."""

    d: DateTime | None = None


class Datetime(Model):
    """Datetime."""

    at: DateTime | None = None


class OmitModel(Model):
    """OmitModel."""

    e: str | None = None


LiteralModel: TypeAlias = Literal["x"]
