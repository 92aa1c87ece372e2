"""Models of the Shared part of the Ways of paging API."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import Model


class Row(Model):
    """Row."""

    id: str | None = None


Rows: TypeAlias = list[Row]
