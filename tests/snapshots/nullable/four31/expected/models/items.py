"""Models of the Items part of the Four API."""

from __future__ import annotations

from .._runtime.model import Model, Nullable


class Item(Model):
    """Item."""

    plain: str
    nullable: str | None
    optional: str | None = None
    both: Nullable[str] = None
    ref: Nullable[Other] = None
    nothing: Nullable[None] = None


class Other(Model):
    """Other."""

    x: int | None = None
