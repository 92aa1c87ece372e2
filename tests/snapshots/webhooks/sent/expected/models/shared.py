"""Models of the Shared part of the Post office API."""

from __future__ import annotations

from .._runtime.model import Model


class Parcel(Model):
    """Parcel."""

    id: str
