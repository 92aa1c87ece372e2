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


class BothOption1(Model):
    """BothOption1."""

    a: str | None = None
    c: str | None = None


class BothOption3(Model):
    """BothOption3."""

    b: str | None = None
    c: str | None = None


class BothOption2(Model):
    """BothOption2."""

    a: str | None = None
    d: str | None = None


class BothOption4(Model):
    """BothOption4."""

    b: str | None = None
    d: str | None = None


TextAndNumber: TypeAlias = Annotated[str | Number | UnknownVariant, OpenUnion()]

Both: TypeAlias = Annotated[BothOption1 | BothOption2 | BothOption3 | BothOption4 | UnknownVariant, OpenUnion()]

DerivedSize: TypeAlias = Annotated[str | int | UnknownVariant, OpenUnion()]
