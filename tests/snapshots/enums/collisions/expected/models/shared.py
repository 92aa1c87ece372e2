"""Models of the Shared part of the Clocks API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model


class Offset(OpenStrEnum):
    """Offset; values that it does not list yet are kept."""

    GMT_PLUS_0 = "GMT+0"
    GMT_MINUS_0 = "GMT-0"
    PLUS_1 = "+1"
    MINUS_1 = "-1"
    EMPTY = ""
    EMPTY_2 = " "
    A_B_2 = "a b"
    A_B_3 = "a-b"
    A_B = "A_B"
    NAME = "name"
    VALUE = "value"
    MRO_2 = "mro"
    NONE = "None"
    IS_KNOWN = "is_known"
    VALUE_1ST = "1st"
    É = "é"
    日本 = "日本"
    CLASS = "class"


class Clock(Model):
    """Clock."""

    offset: Offset
    all: list[Offset] | None = None
