"""Models of the Answers part of the Answers API."""

from __future__ import annotations

from .._runtime.model import Model


class A(Model):
    """A."""

    a: int | None = None


class B(Model):
    """B."""

    b: int | None = None


class E(Model):
    """E."""

    code: str | None = None
