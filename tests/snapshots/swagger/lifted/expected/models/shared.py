"""Models of the Shared part of the Pet shop API."""

from __future__ import annotations

from .._runtime.model import Model


class Cat(Model):
    """Cat."""

    kind: str
    tag: str | None = None
    lives: int | None = None
    """Only in responses."""
