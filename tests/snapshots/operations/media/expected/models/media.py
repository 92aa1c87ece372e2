"""Models of the Media part of the Media types API."""

from __future__ import annotations

from .._runtime.model import Model


class A(Model):
    """A."""

    a: int | None = None


class B(Model):
    """B."""

    b: int | None = None
