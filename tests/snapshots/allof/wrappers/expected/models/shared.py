"""Models of the Shared part of the Post API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, Nullable, camel_case


class Address(Model):
    """Address."""

    city: str


class Kind(OpenStrEnum):
    """Kind; values that it does not list yet are kept."""

    PARCEL = "PARCEL"
    LETTER = "LETTER"


class Shipment(Model, alias_generator=camel_case):
    """Shipment."""

    from_: Address
    """Where it was sent."""
    to: Address | None
    kind: Kind | None = None
    """Default: "LETTER"."""
    via: Address | None = None
    back: Nullable[Address] = None
