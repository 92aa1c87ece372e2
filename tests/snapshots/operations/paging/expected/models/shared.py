"""Models of the Shared part of the Pages API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case


class Item(Model):
    """Item."""

    id: str | None = None


class ItemPage(Model, alias_generator=camel_case):
    """ItemPage."""

    data: list[Item]
    next_token: str | None = None
