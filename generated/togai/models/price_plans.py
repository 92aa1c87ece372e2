"""Models of the PricePlans part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime
from .shared import (
    CreatePricePlanDetails,
    CreatePricePlanDetailsOverride,
    CreatePricingRule,
    MigrationMode,
    PaginationOptions,
    PricePlanDetails,
    PricePlanType,
    PricingRule,
    VersionsToMigrate,
)


class CreatePricePlanRequest(Model, alias_generator=camel_case, closed=True):
    """Definition of a new price plan in the first plan model."""

    name: str
    """Name of the plan. At most 50 characters."""
    description: str | None = None
    """What the plan is for. At most 255 characters."""
    type: PricePlanType | None = None
    price_plan_details: CreatePricePlanDetails
    pricing_rules: list[CreatePricingRule] | None = None
    """Rules that adjust the charges of the plan."""


class UpdatePricePlanRequest(Model, alias_generator=camel_case, closed=True):
    """Price plan fields to change, with the way in which existing accounts migrate."""

    migration_mode: MigrationMode | None = None
    versions_to_migrate: VersionsToMigrate | None = None
    description: str | None = None
    """What the plan is for. At most 255 characters."""
    price_plan_details: CreatePricePlanDetailsOverride | None = None
    pricing_rules: list[CreatePricingRule] | None = None
    """Rules that adjust the charges of the plan."""


class ActivatePricePlanRequest(Model, closed=True):
    """Currencies in which a price plan should become usable."""

    currencies: list[str]
    """ISO 4217 codes of the currencies concerned. No item twice."""


class PricePlanListData(Model, alias_generator=camel_case, closed=True):
    """A price plan as it appears in a list."""

    id: str
    """Identifier of the plan. At most 50 characters."""
    name: str
    """Name of the plan. At most 50 characters."""
    version: int
    """Version of the plan."""
    description: str | None = None
    """What the plan is for. At most 255 characters."""
    status: PricePlanListDataStatus
    """State of the plan."""
    usage_meters: list[str]
    """Identifiers of the meters involved."""
    price_plan_details: PricePlanDetails
    pricing_rules: list[PricingRule] | None = None
    """Rules that adjust the charges of the plan."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime
    """Moment of the latest change."""
    type: PricePlanType


class PricePlanPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of price plans."""

    data: list[PricePlanListData]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class PricePlan(Model, alias_generator=camel_case, closed=True):
    """A price plan of the first model with its pricing schedules."""

    id: str
    """Identifier of the plan."""
    name: str
    """Name of the plan. At most 50 characters."""
    type: PricePlanType
    description: str | None = None
    """What the plan is for. At most 255 characters."""
    status: PricePlanStatus
    """State of the plan."""
    pricing_schedule: list[PricingSchedule]
    """Schedules of the plan, one for each version in force."""


class PricingSchedule(Model, alias_generator=camel_case, closed=True):
    """The terms of a price plan that hold for a period."""

    id: str
    """Identifier of the schedule."""
    price_plan_details: PricePlanDetails | None = None
    start_date: DateTime
    """First moment of the period."""
    end_date: DateTime
    """Last moment of the period."""
    version: int
    """Version number. At least 1."""
    pricing_rules: list[PricingRule] | None = None
    """Rules that adjust the charges of the plan."""
    is_overriden: bool
    """Whether the account has terms of its own."""


class PricePlanListDataStatus(OpenStrEnum):
    """State of the plan."""

    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"


class PricePlanStatus(OpenStrEnum):
    """State of the plan."""

    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"
