"""Models of the Pets part of the Pet shop API."""

from __future__ import annotations

from .._runtime.model import Model
from .._runtime.scalars import Binary


class Pet(Model):
    """Pet."""

    kind: str
    tag: str | None = None


class FaultResponse(Model):
    """FaultResponse."""

    message: str


class SetPhotoRequest(Model):
    """SetPhotoRequest."""

    photo: Binary
    """The picture."""
    labels: list[str] | None = None
