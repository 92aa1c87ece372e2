"""Models of the Shared part of the Meter API."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, Nullable
from .._runtime.scalars import DateTime
from .._runtime.unions import OpenUnion, UnknownVariant


class Cat(Model):
    """Cat."""

    meow: str


class Dog(Model):
    """Dog."""

    bark: str


class Reading(Model):
    """Reading."""

    a: Scalar | None = None
    b: Nullable[Several] = None
    pet: Nullable[Pet] = None
    inline: ReadingInline | None = None
    when: ReadingWhen | None = None
    empty: Any = None
    level: ReadingLevel | None = None


class ReadingInlineX(Model):
    """ReadingInlineX."""

    x: int


class ReadingLevelOption1(OpenStrEnum):
    """ReadingLevelOption1; values that it does not list yet are kept."""

    LOW = "low"
    HIGH = "high"


Scalar: TypeAlias = Annotated[str | int | bool | UnknownVariant, OpenUnion()]

Several: TypeAlias = Annotated[str | int | UnknownVariant, OpenUnion()]

Pet: TypeAlias = Annotated[Cat | Dog | UnknownVariant, OpenUnion()]

ReadingInline: TypeAlias = Annotated[ReadingInlineX | list[str] | UnknownVariant, OpenUnion()]

ReadingWhen: TypeAlias = Annotated[DateTime | int | UnknownVariant, OpenUnion()]

ReadingLevel: TypeAlias = Annotated[ReadingLevelOption1 | str | UnknownVariant, OpenUnion()]
