"""Models of the PricePlansV2 part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime
from .shared import MigrationMode, PricePlanType, PricingCycleConfig, VersionsToMigrate


class CreatePricePlanV2Request(Model, alias_generator=camel_case):
    """Definition of a new price plan in the second plan model."""

    name: str
    """Name of the plan. At most 50 characters."""
    description: str | None = None
    """What the plan is for. At most 255 characters."""
    type: PricePlanType
    pricing_cycle_config: PricingCycleConfig | None = None
    supported_currencies: list[str]
    """ISO 4217 codes of the currencies for which the plan has rates. No item twice."""
    deferred_revenue: bool | None = None
    """Whether revenue is computed only when the cycle has ended, so that the plan may still change meanwhile."""
    allow_ongoing_cycle_updates: bool | None = None
    """Whether changes may reach back to the start of the running cycle."""


class UpdatePricePlanV2Request(Model, alias_generator=camel_case):
    """Fields of a second-model price plan to change."""

    description: str | None = None
    """What the plan is for. At most 255 characters."""
    pricing_cycle_config: PricingCycleConfig | None = None
    supported_currencies: list[str] | None = None
    """ISO 4217 codes of the currencies for which the plan has rates. No item twice."""


class PricePlanV2(Model, alias_generator=camel_case):
    """A price plan of the second model, whose rate cards are kept apart from the plan itself."""

    name: str
    """Name of the plan. At most 50 characters."""
    description: str | None = None
    """What the plan is for. At most 255 characters."""
    type: PricePlanType
    pricing_cycle_config: PricingCycleConfig | None = None
    supported_currencies: list[str]
    """ISO 4217 codes of the currencies for which the plan has rates. No item twice."""
    deferred_revenue: bool | None = None
    """Whether revenue is computed only when the cycle has ended, so that the plan may still change meanwhile."""
    allow_ongoing_cycle_updates: bool | None = None
    """Whether changes may reach back to the start of the running cycle."""
    id: str
    """Identifier of the plan. At most 50 characters."""
    reference_id: str
    """Identifier shared by all versions of the plan. At most 50 characters."""
    version: int
    """Version of the plan."""
    status: PricePlanV2Status
    """State of the plan."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime
    """Moment of the latest change."""


class PricePlanV2PaginatedResponse(Model, alias_generator=camel_case):
    """One page of second-model price plans."""

    data: list[PricePlanV2]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""


class FinalizePricePlanRequest(Model, alias_generator=camel_case):
    """How existing accounts follow when a draft version of a plan becomes final."""

    migration_mode: MigrationMode | None = None
    versions_to_migrate: VersionsToMigrate | None = None


class PricePlanV2Status(OpenStrEnum):
    """State of the plan."""

    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
