"""Models of the Shared part of the Fleet API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model
from .._runtime.scalars import DateTime


class Base(Model):
    """Base."""

    id: str
    """Identifier."""


class Audited(Model):
    """Audited."""

    created: DateTime
    note: str | None = None


class TwoRefs(Model):
    """Of two references."""

    id: str
    """Identifier."""
    created: DateTime
    note: str | None = None


class RefAndInline(Model):
    """RefAndInline."""

    id: str
    """Identifier."""
    wheels: int


class Nested(Model):
    """Nested."""

    id: str
    """Identifier."""
    wheels: int
    colour: str | None = None
    roof: bool | None = None


class Siblings(Model):
    """Siblings."""

    id: str
    """Identifier."""
    doors: int


class RequiredOnly(Model):
    """RequiredOnly."""

    created: DateTime
    note: str


class Narrowed(Model):
    """Narrowed."""

    size: NarrowedSize | None = None
    count: int | None = None


class NarrowedSize(OpenStrEnum):
    """NarrowedSize; values that it does not list yet are kept."""

    S = "S"
    L = "L"
