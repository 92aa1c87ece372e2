"""Models of the Parcels part of the Post office API."""

from __future__ import annotations

from .._runtime.model import Model
from .._runtime.scalars import Number


class SendParcelRequest(Model):
    """SendParcelRequest."""

    weight: Number
    callback: str | None = None
