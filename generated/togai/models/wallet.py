"""Models of the Wallet part of the Togai API."""

from __future__ import annotations

from typing import Any

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime, ExactDecimal


class TopupWalletRequest(Model, alias_generator=camel_case):
    """Amount to add to a wallet."""

    topup_amount: ExactDecimal
    """Amount by which the balance grows."""


class UpdateWalletRequest(Model, alias_generator=camel_case):
    """Wallet fields to change."""

    effective_from: DateTime | None = None
    """Moment from which the wallet can be used."""
    status: WalletStatus | None = None


class WalletStatus(OpenStrEnum):
    """Whether the wallet can be used."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class WalletBalanceResponse(Model, alias_generator=camel_case):
    """The wallet of an account with its balance."""

    id: str
    """Identifier of the wallet."""
    account_id: str
    """Identifier of the account concerned."""
    customer_id: str
    """Identifier of the customer concerned."""
    balance: ExactDecimal
    """What can be spent now, that is, everything credited less what is consumed or held."""
    credit_unit: str
    """Currency in which the credit is kept."""
    external_id: str | None = None
    """Identifier of the wallet in another system."""
    status: WalletStatus
    hold_amount: ExactDecimal | None = None
    """Amount on hold, neither free nor consumed."""
    effective_from: DateTime
    """Start of the period of validity."""
    created_at: DateTime | None = None
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""
    metadata: dict[str, Any] | None = None
    """Free key-value pairs."""


class WalletEntriesPaginatedResponse(Model, alias_generator=camel_case):
    """One page of wallet entries."""

    data: list[WalletEntry]
    """The records of this page. At most 50 items."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page. At most 500 characters."""


class WalletEntry(Model, alias_generator=camel_case):
    """One movement on a wallet."""

    id: str
    """Identifier of the transaction. At most 50 characters."""
    description: str | None = None
    """Reason for the movement. At most 50 characters."""
    wallet_id: str
    """Wallet that the movement belongs to."""
    transaction_type: WalletEntryTransactionType
    """Direction or reason of the movement."""
    status: WalletEntryStatus
    """Whether the movement is final or merely reserved."""
    entity_id: str | None = None
    """Identifier of the object concerned."""
    amount: ExactDecimal
    """Amount of money moved."""
    created_at: DateTime
    """Moment at which the record was created."""
    closing_balance: ExactDecimal
    """Balance right after the movement."""


class WalletEntryTransactionType(OpenStrEnum):
    """Direction or reason of the movement."""

    CREDITED = "CREDITED"
    DEBITED = "DEBITED"


class WalletEntryStatus(OpenStrEnum):
    """Whether the movement is final or merely reserved."""

    COMPLETED = "COMPLETED"
    ON_HOLD = "ON_HOLD"
