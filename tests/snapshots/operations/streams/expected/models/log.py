"""Models of the Log part of the Streams API."""

from __future__ import annotations

from .._runtime.model import Model


class Line(Model):
    """Line."""

    n: int | None = None
