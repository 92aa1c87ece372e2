"""Models of the Models part of the Names API."""

from __future__ import annotations

from .._runtime.model import Model


class NoneModel(Model):
    """NoneModel."""

    x: int | None = None
