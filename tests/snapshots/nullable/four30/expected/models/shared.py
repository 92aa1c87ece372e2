"""Models of the Shared part of the Four API."""

from __future__ import annotations

from .._runtime.model import Model, Nullable, camel_case
from .._runtime.scalars import DateTime, Number


class Item(Model, alias_generator=camel_case):
    """Item."""

    plain: str
    nullable: str | None
    optional: str | None = None
    both: Nullable[str] = None
    when: Nullable[DateTime] = None
    inner: Nullable[ItemInner] = None
    list_: list[int | None] | None = None


class Bare(Model):
    """Bare."""

    plain: str
    nullable: Number | None


class ItemInner(Model):
    """ItemInner."""

    x: int | None = None
