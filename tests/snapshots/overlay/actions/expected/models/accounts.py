"""Models of the Accounts part of the Ledger API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, WireField, camel_case
from .._runtime.scalars import ExactDecimal


class Accounts(Model, alias_generator=camel_case):
    """Accounts."""

    list_: list[LedgerAccount] | None = None
    next_token: str | None = None


class LedgerAccount(Model):
    """LedgerAccount."""

    account_id: str = WireField(validation_alias="id", serialization_alias="id")
    balance: ExactDecimal | None = None
    """Exact money."""
    kind: LedgerAccountKind


class LedgerAccountKind(OpenStrEnum):
    """LedgerAccountKind; values that it does not list yet are kept."""

    A = "A"
    PLUS_A = "+A"
