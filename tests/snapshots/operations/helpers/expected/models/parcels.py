"""Models of the Parcels part of the Depots API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, Nullable


class Parcel(Model):
    """Parcel."""

    weight: int | None = None
    progress: ParcelProgress | None = None


class Results(Model):
    """Results."""

    results: list[ResultsResult] | None = None


class SendParcelsRequest(Model):
    """SendParcelsRequest."""

    parcels: list[Parcel]
    """At most 40 items."""
    carrier: str
    note: str | None = None


class ParcelProgress(Model):
    """ParcelProgress."""

    state: ParcelProgressState | None = None


class ParcelProgressState(OpenStrEnum):
    """ParcelProgressState; values that it does not list yet are kept."""

    PACKED = "packed"
    UNDER_WAY = "under way"
    DELIVERED = "delivered"
    RETURNED = "returned"
    LOST = "lost"


class ResultsResult(Model):
    """ResultsResult."""

    error: Nullable[ResultsResultError] = None


class ResultsResultError(Model):
    """ResultsResultError."""

    text: str | None = None
