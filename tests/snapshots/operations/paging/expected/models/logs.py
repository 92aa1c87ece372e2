"""Models of the Logs part of the Pages API."""

from __future__ import annotations

from .._runtime.model import Model


class ListLogsResponse(Model):
    """ListLogsResponse."""

    entries: list[str] | None = None
    cursor: str | None = None
