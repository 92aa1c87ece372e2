"""Models of the EventIngestion part of the Togai API."""

from __future__ import annotations

from typing import Any

from .._runtime.model import Model, camel_case
from .shared import Event


class IngestBatchEventRequest(Model, closed=True):
    """Several events to ingest in one call."""

    events: list[Event]
    """Events to ingest, at most a thousand per call. 1 to 1000 items."""


class IngestEventResponse(Model, alias_generator=camel_case, closed=True):
    """Outcome of an ingestion call."""

    success: bool | None = None
    """Whether the call succeeded."""
    status_code: int | None = None
    """Code of the outcome, in the manner of HTTP."""
    name: str | None = None
    """Short name of the error, if there was one."""
    message: str | None = None
    """Text about the outcome. At most 500 characters."""
    code: str | None = None
    """Machine-readable code of the error, if there was one."""
    details: dict[str, Any] | None = None
    """Further facts about the outcome."""
