"""Models of the Items part of the Four API."""

from __future__ import annotations

from .._runtime.model import Model


class Item(Model):
    """Item."""

    plain: str
    nullable: str | None
    optional: str | None = None
    both: str | None = None
    ref: Other | None = None
    nothing: None = None


class Other(Model):
    """Other."""

    x: int | None = None
