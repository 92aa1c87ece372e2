"""Models of the Entitlements part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime, ExactDecimal


class GetFeatureCreditsResponse(Model, alias_generator=camel_case, closed=True):
    """Balance of the feature credits of an account."""

    account_id: str
    """Identifier of the account concerned. At most 50 characters."""
    feature_id: str
    """Identifier of the feature. At most 50 characters."""
    granted: ExactDecimal
    """Feature credits granted."""
    balance: ExactDecimal
    """Feature credits left."""
    overage_limit: ExactDecimal | None = None
    """Units that may be used beyond the credits."""
    used_overage: ExactDecimal
    """Units used beyond the credits so far."""


class FeatureCreditEntry(Model, alias_generator=camel_case, closed=True):
    """A batch of feature credits with its source, period and use."""

    id: str
    """Identifier of the credit entry. At most 50 characters."""
    source: FeatureCreditEntrySource
    """Where the credits come from."""
    status: FeatureCreditEntryStatus
    """Whether the credits can be used, have lapsed or were voided."""
    effective_from: DateTime
    """Start of the period of validity."""
    effective_until: DateTime
    """End of the period of validity."""
    granted: ExactDecimal | None = None
    """Feature credits granted."""
    balance: ExactDecimal | None = None
    """Feature credits left."""
    used: ExactDecimal
    """Feature credits used so far."""


class GetFeatureCreditEntriesPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of feature credit entries."""

    data: list[FeatureCreditEntry] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""


class UpdateFeatureCreditsRequest(Model, alias_generator=camel_case):
    """Changes to a batch of feature credits."""

    effective_until: DateTime | None = None
    """New end of validity, which must lie in the future."""
    granted: ExactDecimal | None = None
    """New number of credits granted."""


class ValidateEntitlementValueRequest(Model, closed=True):
    """The value that is to be checked against the entitlement."""

    value: str
    """Value that the account would like to use."""


class GetEntitlementValuesResponse(Model, closed=True):
    """Entitlements of an account with their values."""

    data: list[EntitlementValue]
    """One element for each entitlement."""


class FeatureCreditEntrySource(OpenStrEnum):
    """Where the credits come from."""

    ENTITLEMENT = "ENTITLEMENT"
    PRICE_PLAN = "PRICE_PLAN"
    OVERAGE = "OVERAGE"
    REFUND = "REFUND"


class FeatureCreditEntryStatus(OpenStrEnum):
    """Whether the credits can be used, have lapsed or were voided."""

    ACTIVE = "ACTIVE"
    EXPIRED = "EXPIRED"
    VOIDED = "VOIDED"


class EntitlementValue(Model, alias_generator=camel_case, closed=True):
    """The value of one entitlement."""

    feature_id: str
    """Identifier of the feature."""
    value: str
    """Value granted for the feature."""
