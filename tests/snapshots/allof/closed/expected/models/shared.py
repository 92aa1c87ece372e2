"""Models of the Shared part of the Billing API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case


class GroupDetails(Model, closed=True):
    """GroupDetails."""

    id: str
    name: str


class Group(Model, alias_generator=camel_case, closed=True):
    """Adds counts to closed details; to the letter nothing would be valid."""

    id: str
    name: str
    accounts_count: int | None = None
