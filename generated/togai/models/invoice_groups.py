"""Models of the InvoiceGroups part of the Togai API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime
from .shared import Address


class CreateInvoiceGroupRequest(Model, alias_generator=camel_case, closed=True):
    """Fields for a new invoice group."""

    name: str
    """Display name of the group."""
    email: str
    """Address to which the combined invoice is mailed. At most 320 characters."""
    daily_invoice_consolidation: bool
    """Whether invoices of the same day are combined into one."""
    account_ids: list[str]
    """Identifiers of the accounts. 1 to 100 items."""
    net_term_days: int | None = None
    """Days between the invoice date and the due date."""
    address: Address


class UpdateInvoiceGroupAccounts(Model, alias_generator=camel_case, closed=True):
    """Accounts to put into an invoice group or to take out of it."""

    account_ids: list[str]
    """Identifiers of the accounts. 1 to 100 items."""


class InvoiceGroups(Model, alias_generator=camel_case, closed=True):
    """A set of accounts that receive one combined invoice, with its counters and timestamps."""

    id: str
    """Identifier of the invoice group."""
    name: str
    """Display name of the group."""
    email: str
    """Address to which the combined invoice is mailed. At most 320 characters."""
    daily_invoice_consolidation: bool
    """Whether invoices of the same day are combined into one."""
    net_term_days: int | None = None
    """Days between the invoice date and the due date."""
    invoice_currency: str
    """Currency of the invoices, an ISO 4217 code."""
    billing_address: Address
    accounts_count: int
    """Number of accounts in the group. At least 0."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime
    """Moment of the latest change."""


class InvoiceGroupPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of invoice groups."""

    data: list[InvoiceGroups] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""


class InvoiceGroupAccountsPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """An invoice group with one page of its account identifiers."""

    id: str
    """Identifier of the invoice group."""
    name: str
    """Display name of the group."""
    email: str
    """Address to which the combined invoice is mailed. At most 320 characters."""
    daily_invoice_consolidation: bool
    """Whether invoices of the same day are combined into one."""
    net_term_days: int | None = None
    """Days between the invoice date and the due date."""
    invoice_currency: str
    """Currency of the invoices, an ISO 4217 code."""
    billing_address: Address
    accounts_count: int
    """Number of accounts in the group. At least 0."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime
    """Moment of the latest change."""
    accounts: list[str]
    """Identifiers of the accounts in the group."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
