"""Models of the Shared part of the Shelf API."""

from __future__ import annotations

from typing import Any, TypeAlias

from .._runtime.model import Model
from .._runtime.scalars import Number


class Closed(Model, closed=True):
    """Closed."""

    a: int | None = None


class ShelfInlineValue(Model):
    """ShelfInlineValue."""

    n: Number | None = None


Free: TypeAlias = dict[str, Any]

Anything: TypeAlias = Any

Nothing: TypeAlias = Any
