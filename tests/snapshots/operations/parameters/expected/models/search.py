"""Models of the Search part of the Search API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case
from .._runtime.scalars import Date


class SearchFilter(Model, alias_generator=camel_case):
    """SearchFilter."""

    from_: Date | None = None
    to: Date | None = None


class SearchWhere(Model):
    """SearchWhere."""

    a: int | None = None
