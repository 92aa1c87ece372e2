"""Models of the Novels part of the What 3.2 adds API."""

from __future__ import annotations

from .._runtime.model import Model


class SearchBooksRequest(Model):
    """SearchBooksRequest."""

    title: str | None = None
