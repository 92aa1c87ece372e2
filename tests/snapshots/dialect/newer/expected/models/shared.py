"""Models of the Shared part of the What 3.2 adds API."""

from __future__ import annotations

from .._runtime.model import Model


class Book(Model):
    """Book."""

    title: str | None = None
    kind: str | None = None
