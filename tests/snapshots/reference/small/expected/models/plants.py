"""Models of the Plants part of the Nursery API."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, Nullable, camel_case
from .._runtime.unions import Discriminated, UnknownVariant


class Plant(Model, alias_generator=camel_case):
    """Plant."""

    id: str | None = None
    """Only in responses."""
    latin_name: str
    """As in the flora. At least 3 characters."""
    kind: Kind | None = None
    parent: Nullable[Plant] = None
    notes: Notes | None = None
    place: Place | None = None


class Kind(OpenStrEnum):
    """How it grows."""

    TREE = "tree"
    SHRUB = "shrub"
    VALUE_2_YEAR_HERB = "2-year herb"


class Bed(Model):
    """Bed."""

    form: Literal["bed"] | None = None
    row: int | None = None


class Pot(Model, extras=lambda: int):
    """Pot."""

    form: Literal["pot"] | None = None


class Fault(Model):
    """Deprecated.

    Fault.
    """

    message: str | None = None


Notes: TypeAlias = list[str]

Place: TypeAlias = Annotated[Bed | Pot | UnknownVariant, Discriminated("form", {"bed": Bed, "pot": Pot})]
