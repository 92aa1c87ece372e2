"""Models of the Shared part of the Kitchen API."""

from __future__ import annotations

from typing import Any, TypeAlias

from .._runtime.model import Model


class Meal(Model):
    """Meal."""

    name: str | None = None
    cook: Any = None
    menu: Any = None
    side: Any = None


Ring: TypeAlias = Any

Round: TypeAlias = Any
