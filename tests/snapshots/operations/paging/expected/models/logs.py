"""Models of the Logs part of the Pages API."""

from __future__ import annotations

from .._runtime.model import Model, Nullable


class ListLogsResponse(Model):
    """ListLogsResponse."""

    entries: list[str] | None = None
    cursor: Nullable[str] = None
