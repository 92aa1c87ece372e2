"""Models of the Cursors part of the Ways of paging API."""

from __future__ import annotations

from .._runtime.model import Model
from .shared import Rows


class ListCursorsResponse(Model):
    """ListCursorsResponse."""

    data: Rows | None = None
    has_more: bool | None = None
