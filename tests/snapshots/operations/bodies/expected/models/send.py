"""Models of the Send part of the Upload API."""

from __future__ import annotations

from .._runtime.model import Model, Nullable
from .._runtime.scalars import Binary, Number


class Thing(Model):
    """Thing."""

    name: str
    id: str | None = None
    """Only in responses."""
    secret: str | None = None
    """Only in requests."""
    price: Number | None = None
    note: Nullable[str] = None


class SendFormRequest(Model):
    """SendFormRequest."""

    q: str
    n: list[int] | None = None


class SendMultipartRequest(Model):
    """SendMultipartRequest."""

    file: Binary
    more: list[Binary] | None = None
    meta: Thing | None = None
    title: str | None = None
