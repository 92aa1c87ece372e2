"""Models of the Default part of the Shelf API."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import Model, Nullable
from .shared import Anything, Free, ShelfInlineValue


class Shelf(Model, extras=lambda: int):
    """Shelf."""

    tags: Tags | None = None
    free: Free
    any: Nullable[Anything] = None
    counts: dict[str, int] | None = None
    nested: dict[str, list[Shelf]] | None = None
    inline: dict[str, ShelfInlineValue] | None = None


Tags: TypeAlias = dict[str, str]
