"""Models of the Searches part of the Ways of paging API."""

from __future__ import annotations

from .._runtime.model import Model
from .shared import Rows


class SearchRequest(Model):
    """SearchRequest."""

    query: str | None = None
    page_token: str | None = None


class SearchResponse(Model):
    """SearchResponse."""

    results: Rows | None = None
    meta: SearchResponseMeta | None = None


class SearchResponseMeta(Model):
    """SearchResponseMeta."""

    next_page_token: str | None = None
