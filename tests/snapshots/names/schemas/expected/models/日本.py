"""Models of the 日本 part of the Names API."""

from __future__ import annotations

from .._runtime.model import Model


class Models(Model):
    """Models."""

    z: str | None = None
