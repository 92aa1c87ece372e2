"""Models of the Tides part of the Tide API."""

from __future__ import annotations

from typing import Annotated, Any

from .._runtime.letter import Listed, Positions
from .._runtime.model import Model, Nullable
from .._runtime.scalars import Number


class Tide(Model):
    """Tide."""

    place: Annotated[list[Any], Positions(Number, Number, rest=None)]
    levels: Annotated[list[Any], Positions(str, rest=int)] | None = None
    boats: Annotated[list[Any], Positions(TideBoatsOption1)] | None = None
    origin: Annotated[Any, Listed('{"lat": 0, "lon": 0}')] | None = None
    moon: Nullable[Annotated[Any, Listed('"full"', '["half"]', '{"quarter": 1}')]] = None
    nothing: Annotated[Any, Listed()] | None = None


class TideBoatsOption1(Model):
    """TideBoatsOption1."""

    id: str
