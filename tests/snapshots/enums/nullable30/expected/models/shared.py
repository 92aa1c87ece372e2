"""Models of the Shared part of the Lamps API."""

from __future__ import annotations

from .._runtime.enums import OpenIntEnum, OpenStrEnum
from .._runtime.model import Model, Nullable


class State(OpenStrEnum):
    """State; values that it does not list yet are kept."""

    ON = "on"
    OFF = "off"


class Lamp(Model):
    """Lamp."""

    state: State | None
    dim: Nullable[LampDim] = None


class LampDim(OpenIntEnum):
    """LampDim; values that it does not list yet are kept."""

    VALUE_1 = 1
    VALUE_2 = 2
