"""Models of the Payments part of the Togai API."""

from __future__ import annotations

from typing import Any

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime, ExactDecimal, Number


class CreatePaymentRequest(Model, alias_generator=camel_case):
    """A payment received outside of Togai that is to be recorded."""

    description: str | None = None
    """One-line summary of the payment. At most 512 characters."""
    notes: str | None = None
    """Longer remarks on the payment. At most 512 characters."""
    account_id: str
    """Identifier of the account concerned. At most 512 characters."""
    external_payment_reference: ExternalPaymentReference
    line_item_records: list[PaymentLineItemRecord]
    """What the payment settles. At least 1 character."""
    currency: str
    """Currency, by its ISO 4217 code. At most 512 characters."""
    total_amount: ExactDecimal
    """Total in the currency of the document."""


class ExternalPaymentReference(Model, alias_generator=camel_case):
    """Where the money of a payment came from."""

    source_name: str
    """Name of the bank, gateway or till."""
    source_type: ExternalPaymentReferenceSourceType
    """Way in which the money arrived."""
    transaction_number: str
    """Number of the cheque, transfer or card transaction."""
    description: str | None = None
    """Remark on the source of the money."""
    metadata: dict[str, Any] | None = None
    """Free key-value pairs."""


class PaymentLineItemRecord(Model, alias_generator=camel_case):
    """The share of a payment that settles one invoice or buys credit."""

    type: PaymentLineItemRecordType
    """What this share of the payment settles."""
    togai_id: str | None = None
    """Identifier of the invoice or wallet that is settled."""
    amount: ExactDecimal | None = None
    """Share of the payment."""
    order: int
    """Position in which this share is applied."""


class ListPaymentResponse(Model, alias_generator=camel_case):
    """One page of payments."""

    data: list[Payment]
    """The records of this page. At most 50 items."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page. At most 500 characters."""


class Payment(Model, alias_generator=camel_case):
    """A payment recorded for an account."""

    id: str
    """Identifier of the payment."""
    description: str | None = None
    """One-line summary of the payment."""
    notes: str | None = None
    """Longer remarks on the payment."""
    account_id: str
    """Identifier of the account concerned."""
    external_payment_references: ExternalPaymentReference
    line_item_records: list[PaymentLineItemRecord]
    """What the payment settles. At least 1 character."""
    total_amount: ExactDecimal
    """Total in the currency of the document."""
    currency: str
    """Currency, by its ISO 4217 code."""
    version: Number
    """Version number."""
    created_by: str
    """Who created the record."""
    created_at: DateTime
    """Moment at which the record was created."""


class ExternalPaymentReferenceSourceType(OpenStrEnum):
    """Way in which the money arrived."""

    GATEWAY = "GATEWAY"
    CASH = "CASH"
    CHEQUE = "CHEQUE"
    BANK_TRANSFER = "BANK_TRANSFER"
    CARD = "CARD"


class PaymentLineItemRecordType(OpenStrEnum):
    """What this share of the payment settles."""

    INVOICE = "INVOICE"
    CREDIT = "CREDIT"
    WALLET_CREDIT = "WALLET_CREDIT"
