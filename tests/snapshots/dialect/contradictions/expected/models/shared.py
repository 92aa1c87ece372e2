"""Models of the Shared part of the Members that disagree API."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._runtime.enums import OpenIntEnum, OpenStrEnum
from .._runtime.model import Model
from .._runtime.scalars import Number
from .._runtime.unions import OpenUnion, UnknownVariant


class Base(Model):
    """Base."""

    id: str | None = None
    size: str | None = None
    kind: BaseKind | None = None
    version: Literal[1] | None = None
    status: BaseStatus | None = None


class Derived(Model):
    """Derived."""

    id: str | None = None
    size: DerivedSize | None = None
    kind: DerivedKind | None = None
    version: DerivedVersion | None = None
    status: Literal["on"] | None = None


class BaseKind(OpenStrEnum):
    """BaseKind; values that it does not list yet are kept."""

    A = "a"
    B = "b"


class BaseStatus(OpenStrEnum):
    """BaseStatus; values that it does not list yet are kept."""

    ON = "on"
    OFF = "off"


class DerivedKind(OpenStrEnum):
    """DerivedKind; values that it does not list yet are kept."""

    A = "a"
    B = "b"
    C = "c"


class DerivedVersion(OpenIntEnum):
    """DerivedVersion; values that it does not list yet are kept."""

    VALUE_1 = 1
    VALUE_2 = 2


class BothC(Model):
    """BothC."""

    c: str | None = None


class BothD(Model):
    """BothD."""

    d: str | None = None


TextAndNumber: TypeAlias = Annotated[str | Number | UnknownVariant, OpenUnion()]

Both: TypeAlias = Annotated[BothC | BothD | UnknownVariant, OpenUnion()]

DerivedSize: TypeAlias = Annotated[str | int | UnknownVariant, OpenUnion()]
