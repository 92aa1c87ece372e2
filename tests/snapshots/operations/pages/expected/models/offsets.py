"""Models of the Offsets part of the Ways of paging API."""

from __future__ import annotations

from .._runtime.model import Model
from .shared import Rows


class ListOffsetsResponse(Model):
    """ListOffsetsResponse."""

    items: Rows | None = None
    total: int | None = None
