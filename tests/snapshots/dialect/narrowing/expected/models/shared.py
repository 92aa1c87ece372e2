"""Models of the Shared part of the Keywords that only narrow API."""

from __future__ import annotations

from typing import Annotated, Any

from .._runtime.letter import Positions
from .._runtime.model import Model, camel_case
from .._runtime.scalars import Number


class Account(Model):
    """Account."""

    kind: str | None = None
    limits: dict[str, int] | None = None
    tags: list[str] | None = None
    point: Annotated[list[Any], Positions(Number, Number, rest=None)] | None = None
    anything: Any = None
    pattern: dict[str, str] | None = None
    not_text: Any = None


class Base(Model):
    """Base."""

    id: str


class Closed(Model, alias_generator=camel_case, closed=True):
    """Closed."""

    id: str
    extra_: int | None = None


class NotClosed(Model):
    """NotClosed."""

    a: str | None = None


class Broken(Model):
    """Broken."""

    a: str | None = None
