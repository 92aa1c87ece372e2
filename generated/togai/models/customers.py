"""Models of the Customers part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime
from .shared import (
    Account,
    AccountsBillingInformation,
    Address,
    CreateAccountAliasRequest,
    CreateAccountRequestWithoutCustomerIdStatus,
    CreateEntitySetting,
    PaginationOptions,
)


class CreateCustomerRequest(Model, alias_generator=camel_case):
    """Fields for a new customer, optionally with its first account."""

    id: str
    """Identifier that you choose for the customer. At most 50 characters."""
    name: str
    """Display name of the customer. 3 to 255 characters."""
    primary_email: str
    """Main e-mail address for correspondence. At most 320 characters."""
    address: Address
    settings: list[CreateEntitySetting] | None = None
    """Configuration values to store along with the record. At most 10 items."""
    account: CreateAccountRequestWithoutCustomerId | None = None


class CreateCustomerContactRequest(Model, alias_generator=camel_case):
    """Fields for a new contact person of a customer."""

    preferred_username: str | None = None
    """Login name that the contact would like to have. At most 50 characters. Matches ^[A-Za-z0-9]{3,50}$."""
    name: str
    """Full name of the contact. At most 50 characters."""
    password: str | None = None
    """Initial password of the contact. At most 100 characters."""
    email: str
    """E-mail address of the contact. At most 320 characters. Matches ^\\S+@\\S+\\.\\S+$."""
    phone: str | None = None
    """Telephone number of the contact. At most 30 characters."""
    verified: bool | None = None
    """Whether the e-mail address counts as verified."""
    login_access: bool | None = None
    """Whether the contact may sign in to the customer portal. Default: False."""


class UpdateCustomerRequest(Model, alias_generator=camel_case):
    """Customer fields to change; whatever is left out stays as it is."""

    name: str | None = None
    """Display name of the customer. 3 to 255 characters."""
    primary_email: str | None = None
    """Main e-mail address for correspondence. At most 320 characters."""
    address: Address | None = None


class CreateAccountRequestWithoutCustomerId(Model, alias_generator=camel_case):
    """Fields for a new account whose customer is known from the context."""

    id: str
    """Identifier that you choose for the account. At most 50 characters."""
    name: str
    """Display name of the account. 3 to 255 characters."""
    invoice_currency: str | None = None
    """Currency to invoice in, by its ISO 4217 code. Without it the base currency of the organization applies.
    Exactly 3 characters.
    """
    aliases: list[str] | None = None
    """Names that may stand for the account in events. At most 10 items."""
    account_aliases: list[CreateAccountAliasRequest] | None = None
    """Aliases that hold for a limited period."""
    address: Address | None = None
    primary_email: str | None = None
    """Main e-mail address for correspondence. At most 320 characters."""
    billing_information: AccountsBillingInformation | None = None
    settings: list[CreateEntitySetting] | None = None
    """Configuration values to store along with the record. At most 10 items."""
    net_term_days: int | None = None
    """Days between the invoice date and the due date."""
    metadata: dict[str, str] | None = None
    """Free key-value pairs, for example tax registration numbers."""
    tags: list[str] | None = None
    """Labels of the account. Togai stores them in lower case. No item twice."""
    status: CreateAccountRequestWithoutCustomerIdStatus | None = None
    """State in which the account starts, ACTIVE unless given."""


class CreateCustomerResponse(Model, alias_generator=camel_case):
    """The customer just created, with its first account if one was asked for."""

    id: str
    """Your identifier for the customer. At most 50 characters."""
    togai_customer_id: str
    """Identifier that Togai gave to the customer."""
    name: str
    """Display name of the customer. 3 to 255 characters."""
    primary_email: str
    """Main e-mail address for correspondence. At most 320 characters."""
    billing_address: str | None = None
    """Address for invoices as a single text."""
    address: Address | None = None
    settings: list[CreateEntitySetting] | None = None
    """Configuration values stored for the record. At most 10 items."""
    account: Account | None = None


class CustomerPaginatedResponse(Model, alias_generator=camel_case):
    """One page of customers."""

    data: list[Customer] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class CreateCustomerContactResponse(Model, alias_generator=camel_case):
    """The contact person just created."""

    username: str
    """Login name that the contact received. At most 50 characters."""
    preferred_username: str | None = None
    """Login name that the contact would like to have. At most 50 characters."""
    name: str
    """Full name of the contact. At most 50 characters."""
    email: str | None = None
    """E-mail address of the contact. At most 320 characters."""
    phone: str | None = None
    """Telephone number of the contact. At most 20 characters."""
    login_access: bool
    """Whether the contact may sign in to the customer portal."""
    created_by: str | None = None
    """Who created the record. At most 50 characters."""
    created_at: DateTime
    """Moment at which the record was created."""
    verified: bool
    """Whether the e-mail address counts as verified."""


class Customer(Model, alias_generator=camel_case):
    """A company or person that is billed, owner of one or more accounts."""

    id: str
    """Your identifier for the customer. At most 50 characters."""
    togai_customer_id: str
    """Identifier that Togai gave to the customer."""
    name: str
    """Display name of the customer. 3 to 255 characters."""
    primary_email: str
    """Main e-mail address for correspondence. At most 320 characters."""
    billing_address: str
    """Address for invoices as a single text. At most 1000 characters."""
    address: Address
    status: CustomerStatus
    """Whether the customer is live or archived."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime
    """Moment of the latest change."""


class CustomerStatus(OpenStrEnum):
    """Whether the customer is live or archived."""

    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"
