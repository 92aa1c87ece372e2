"""Models of the Reports part of the Weather API."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._runtime.enums import OpenIntEnum, OpenStrEnum
from .._runtime.model import Model, Nullable
from .._runtime.scalars import Number
from .._runtime.unions import OpenUnion, UnknownVariant


class Sky(OpenStrEnum):
    """What the sky does."""

    CLEAR = "CLEAR"
    CLOUDY = "CLOUDY"
    HEAVY_RAIN = "heavy rain"


class Beaufort(OpenIntEnum):
    """Beaufort; values that it does not list yet are kept."""

    VALUE_0 = 0
    VALUE_1 = 1
    VALUE_12 = 12
    MINUS_1 = -1


Ratio: TypeAlias = Number
"""One of 0.5, 1.5."""


class Only(OpenStrEnum):
    """Only; values that it does not list yet are kept."""

    WEATHER = "weather"


class MaybeSky(OpenStrEnum):
    """MaybeSky; values that it does not list yet are kept."""

    DAY = "DAY"
    NIGHT = "NIGHT"


class Report(Model):
    """Report."""

    sky: Sky
    wind: Beaufort
    ratio: Ratio | None = None
    when: MaybeSky | None
    version: Const | None = None
    flag: Flag | None = None
    only: Only | None = None
    mixed: Nullable[Mixed] = None
    unit: ReportUnit | None = None


class ListReportsOrder(OpenStrEnum):
    """ListReportsOrder; values that it does not list yet are kept."""

    ASC = "asc"
    DESC = "desc"


class ReportUnit(OpenStrEnum):
    """ReportUnit; values that it does not list yet are kept."""

    C = "C"
    F = "F"


Flag: TypeAlias = bool

Const: TypeAlias = Literal["v1"]

Mixed: TypeAlias = Annotated[Literal["a", 1, True] | UnknownVariant, OpenUnion()]
