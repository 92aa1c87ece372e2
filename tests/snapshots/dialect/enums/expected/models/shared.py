"""Models of the Shared part of the Values of all kinds API."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from .._runtime.enums import OpenIntEnum, OpenStrEnum
from .._runtime.letter import Listed
from .._runtime.model import Model, Nullable
from .._runtime.scalars import Number
from .._runtime.unions import OpenUnion, UnknownVariant


class Zone(OpenStrEnum):
    """Zone; values that it does not list yet are kept."""

    GMT_PLUS_0 = "GMT+0"
    GMT_MINUS_0 = "GMT-0"
    GMT0 = "GMT0"
    PLUS_1 = "+1"
    MINUS_1 = "-1"
    VALUE_1 = "1"
    EMPTY = ""
    EMPTY_2 = " "
    LESS_THAN_SIGN = "<"
    LESS_THAN_SIGN_EQUALS_SIGN = "<="
    É = "É"
    É_2 = "é"
    NAME = "name"
    VALUE = "value"
    MRO_2 = "mro"
    NONE = "None"
    CLASS = "class"
    X = "_x"
    X_2 = "__x__"


class Whole(OpenIntEnum):
    """Whole; values that it does not list yet are kept."""

    VALUE_1 = 1
    VALUE_2 = 2


Rates: TypeAlias = Number
"""One of 0, 0.5, 1."""


class Holder(Model):
    """Holder."""

    mixed: Nullable[Mixed] = None
    inline: HolderInline | None = None
    none: Any = None
    null_only: Nullable[None] = None
    scalar: Nullable[HolderScalar] = None
    wrong: HolderWrong | None = None


class HolderWrong(OpenStrEnum):
    """HolderWrong; values that it does not list yet are kept."""

    A = "a"


Mixed: TypeAlias = Annotated[Literal["a", 1, True] | Number | UnknownVariant, OpenUnion()]

Flags: TypeAlias = bool

Deep: TypeAlias = Annotated[Any, Listed('"a"', "[1]", '{"b": 2}')]

Nothing: TypeAlias = None

HolderInline: TypeAlias = Annotated[Literal["x"] | Literal[1] | UnknownVariant, OpenUnion()]

HolderScalar: TypeAlias = Annotated[str | int | UnknownVariant, OpenUnion()]
