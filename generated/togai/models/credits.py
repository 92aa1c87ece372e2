"""Models of the Credits part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import Date, DateTime, ExactDecimal


class CreateCreditRequest(Model, alias_generator=camel_case):
    """Credits to grant, possibly to several accounts at once."""

    credit_requests: list[CreditRequest]
    """Credits to grant."""


class CreditRequest(Model, alias_generator=camel_case):
    """A single credit to grant."""

    account_id: str
    """Identifier of the account concerned."""
    purpose: str
    """Reason for the credit."""
    applicable_entity_ids: list[str] | None = None
    """Identifiers of what the credit may pay for; all of it if missing. Special values such as
    ALL_USAGE_METER_RATE_CARDS stand for whole families. No item twice.
    """
    effective_from: Date
    """First date on which the credit can be used."""
    effective_until: Date | None = None
    """Date after which the credit lapses."""
    credit_amount: ExactDecimal | None = None
    """Amount of credit to grant."""
    priority: int
    """Rank among several credits."""
    grantor_id: str | None = None
    """Object through which the credit was granted."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""


class ListCreditsResponse(Model, alias_generator=camel_case):
    """One page of credits."""

    data: list[Credit]
    """The records of this page. At most 50 items."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page. At most 500 characters."""


class CreditDetailsResponse(Model, alias_generator=camel_case):
    """A credit with the transactions made on it."""

    account_id: str
    """Identifier of the account concerned."""
    purpose: str
    """Reason for the credit."""
    applicable_entity_ids: list[str] | None = None
    """Identifiers of what the credit may pay for; all of it if missing. Special values such as
    ALL_USAGE_METER_RATE_CARDS stand for whole families. No item twice.
    """
    effective_from: Date
    """First date on which the credit can be used."""
    effective_until: Date | None = None
    """Date after which the credit lapses."""
    credit_amount: ExactDecimal | None = None
    """Amount of credit to grant."""
    priority: int
    """Rank among several credits."""
    grantor_id: str | None = None
    """Object through which the credit was granted."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    id: str
    """Identifier of the credit. At most 50 characters."""
    customer_id: str
    """Identifier of the customer concerned."""
    status: CreditStatus
    """State of the credit."""
    credit_unit: str | None = None
    """Currency in which the credit is kept."""
    hold_amount: ExactDecimal | None = None
    """Amount on hold, neither free nor consumed."""
    consumed_amount: ExactDecimal | None = None
    """Amount used up so far."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""
    transactions: list[CreditTransaction]
    """Movements on the credit."""


class CreditBalanceResponse(Model, alias_generator=camel_case):
    """Credit balance of an account."""

    active_credits: ExactDecimal
    """Sum of all credits in force."""
    available_balance: ExactDecimal
    """Credit that can be used now."""
    running_balance: ExactDecimal
    """Running balance of all credits."""
    inapplicable_credits: ExactDecimal
    """Credit that cannot be applied."""
    unit: str
    """Currency of the balance."""
    last_updated_at: DateTime
    """Moment of the latest change to the balance."""


class CreateCreditResponse(Model):
    """The credits just granted."""

    credits: list[Credit]
    """The credits granted."""


class Credit(Model, alias_generator=camel_case):
    """An amount that reduces what an account has to pay."""

    account_id: str
    """Identifier of the account concerned."""
    purpose: str
    """Reason for the credit."""
    applicable_entity_ids: list[str] | None = None
    """Identifiers of what the credit may pay for; all of it if missing. Special values such as
    ALL_USAGE_METER_RATE_CARDS stand for whole families. No item twice.
    """
    effective_from: Date
    """First date on which the credit can be used."""
    effective_until: Date | None = None
    """Date after which the credit lapses."""
    credit_amount: ExactDecimal | None = None
    """Amount of credit to grant."""
    priority: int
    """Rank among several credits."""
    grantor_id: str | None = None
    """Object through which the credit was granted."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    id: str
    """Identifier of the credit. At most 50 characters."""
    customer_id: str
    """Identifier of the customer concerned."""
    status: CreditStatus
    """State of the credit."""
    credit_unit: str | None = None
    """Currency in which the credit is kept."""
    hold_amount: ExactDecimal | None = None
    """Amount on hold, neither free nor consumed."""
    consumed_amount: ExactDecimal | None = None
    """Amount used up so far."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""


class CreditTransaction(Model, alias_generator=camel_case):
    """One movement on a credit."""

    id: str
    """Identifier of the transaction. At most 50 characters."""
    credit_id: str
    """Credit that the movement belongs to."""
    transaction_type: CreditTransactionTransactionType
    """Direction or reason of the movement."""
    invoice_id: str | None = None
    """Invoice concerned."""
    entity_id: str | None = None
    """Identifier of the object concerned."""
    amount: ExactDecimal
    """Amount of money moved."""
    created_at: DateTime
    """Moment at which the record was created."""


class CreditStatus(OpenStrEnum):
    """State of the credit."""

    ACTIVE = "ACTIVE"
    CONSUMED = "CONSUMED"
    EXPIRED = "EXPIRED"
    VOIDED = "VOIDED"


class CreditTransactionTransactionType(OpenStrEnum):
    """Direction or reason of the movement."""

    CREDITED = "CREDITED"
    DEBITED = "DEBITED"
    EXPIRED = "EXPIRED"
    VOIDED = "VOIDED"
