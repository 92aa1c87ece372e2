"""Models of the AddOns part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime
from .shared import AddOnType, PaginationOptions


class UpdateAddOnRequest(Model, alias_generator=camel_case, closed=True):
    """Add-on fields to change."""

    name: str | None = None
    """Name of the add-on. At most 255 characters."""
    billable_name: str | None = None
    """Name for invoices, shown instead of the plain name. At most 255 characters."""


class AddOnPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of add-ons."""

    data: list[AddOn]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class AddOn(Model, alias_generator=camel_case, closed=True):
    """An extra that rate cards can charge for, such as a license or a fixed fee."""

    name: str
    """Name of the add-on. At most 255 characters."""
    type: AddOnType
    billable_name: str | None = None
    """Name for invoices, shown instead of the plain name. At most 255 characters."""
    id: str
    """Identifier of the add-on."""
    created_at: DateTime
    """Moment at which the record was created."""
    status: AddOnStatus
    """Whether the add-on can be used or is archived."""
    display_name: str
    """Name to show. It is the billable name if there is one, else the plain name."""


class CreateAddOnRequest(Model, alias_generator=camel_case, closed=True):
    """Fields for a new add-on."""

    name: str
    """Name of the add-on. At most 255 characters."""
    type: AddOnType
    billable_name: str | None = None
    """Name for invoices, shown instead of the plain name. At most 255 characters."""


class GetAddOnsStatus(OpenStrEnum):
    """GetAddOnsStatus; values that it does not list yet are kept."""

    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"


class AddOnStatus(OpenStrEnum):
    """Whether the add-on can be used or is archived."""

    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"
