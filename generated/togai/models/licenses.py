"""Models of the Licenses part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime, ExactDecimal


class LicenseUpdateRequest(Model, alias_generator=camel_case):
    """A change in the number of licenses that an account holds."""

    license_id: str
    """Identifier of the license add-on. At most 50 characters."""
    account_id: str
    """Identifier of the account concerned. At most 50 characters."""
    update_type: LicenseUpdateRequestUpdateType
    """RELATIVE adds to the number held, ABSOLUTE replaces it."""
    quantity: ExactDecimal
    """Number of licenses, as a difference or as a new total depending on the update type."""
    effective_from: DateTime | None = None
    """Moment from which the quantity counts."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    metadata: dict[str, str] | None = None
    """Free key-value pairs."""


class LicenseEntryDetailsUpdateRequest(Model, alias_generator=camel_case):
    """New metadata for an existing license entry."""

    account_id: str
    """Identifier of the account concerned. At most 50 characters."""
    effective_from: DateTime
    """Start of the entry whose metadata changes."""
    metadata: dict[str, str]
    """Key-value pairs to store with the entry."""


class GetLicenseUpdatesResponse(Model, alias_generator=camel_case):
    """One page of license updates."""

    data: list[LicenseUpdateResponse]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page. At most 500 characters."""


class LicenseUpdateResponse(Model, alias_generator=camel_case):
    """A license update with its creation time."""

    license_id: str
    """Identifier of the license add-on. At most 50 characters."""
    account_id: str
    """Identifier of the account concerned. At most 50 characters."""
    quantity: ExactDecimal
    """Total number of licenses held."""
    effective_from: DateTime
    """Moment from which the quantity counts."""
    metadata: dict[str, str] | None = None
    """Free key-value pairs."""
    created_at: DateTime
    """Moment at which the record was created."""


class NamedLicenseUpdate(Model, alias_generator=camel_case):
    """A license held under a name, with its period."""

    id: str
    """Identifier of the license entry. At most 50 characters."""
    license_id: str
    """Identifier of the license add-on. At most 50 characters."""
    account_id: str
    """Identifier of the account concerned. At most 50 characters."""
    name: str
    """Name under which the license is held. At most 50 characters."""
    effective_from: DateTime | None = None
    """Start of the period of validity."""
    effective_until: DateTime | None = None
    """End of the period of validity."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime
    """Moment of the latest change."""


class NamedLicenseUpdatesPaginatedResponse(Model, alias_generator=camel_case):
    """One page of named license updates."""

    data: list[NamedLicenseUpdate]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page. At most 500 characters."""


class LicenseUpdateRequestUpdateType(OpenStrEnum):
    """RELATIVE adds to the number held, ABSOLUTE replaces it."""

    RELATIVE = "RELATIVE"
    ABSOLUTE = "ABSOLUTE"
