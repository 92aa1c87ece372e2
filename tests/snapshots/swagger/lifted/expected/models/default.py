"""Models of the Default part of the Pet shop API."""

from __future__ import annotations

from .._runtime.model import Model


class SearchRequest(Model):
    """SearchRequest."""

    text: str | None = None
    depth: int | None = None


class SearchResponse(Model):
    """SearchResponse."""

    hits: int | None = None
