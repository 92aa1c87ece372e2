"""Models of the Declared part of the Pages API."""

from __future__ import annotations

from .._runtime.model import Model
from .shared import Item


class ListDeclaredResponse(Model):
    """ListDeclaredResponse."""

    rows: list[Item] | None = None
    more: str | None = None
