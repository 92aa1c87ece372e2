"""Models of the Items part of the Pages API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case


class SearchItemsRequest(Model, alias_generator=camel_case):
    """SearchItemsRequest."""

    query: str | None = None
    next_token: str | None = None
