"""Models of the UsageMeters part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime
from .shared import EventSchema, PaginationOptions


class UsageMeterFilterEntry(Model):
    """A condition that compares one field of the event with a value."""

    field: str
    """Name of the event field to look at."""
    value: str
    """Value that the field must have."""


class CreateUsageMeterRequest(Model, alias_generator=camel_case):
    """Definition of a new usage meter."""

    name: str
    """Name of the meter, which no other meter of the organization may have. At most 50 characters. Matches
    ^[\\sa-zA-Z0-9_-]*$.
    """
    billable_name: str | None = None
    """Name for invoices, shown instead of the plain name. At most 255 characters."""
    description: str | None = None
    """What the meter measures. At most 255 characters."""
    filters: list[UsageMeterFilterEntry] | None = None
    """Conditions an event must meet to be metered."""
    type: CreateUsageMeterRequestType
    """Kind of meter; COUNTER is the only one."""
    aggregation: UsageMeterAggregation
    computations: list[Computation] | None = None
    """Formulas for the units of an event, tried in order."""
    event_schema_name: str | None = None
    """Name of the event schema that feeds the meter."""


class UpdateUsageMeterRequest(Model, alias_generator=camel_case):
    """Usage meter fields to change."""

    name: str | None = None
    """New name for the meter. At most 255 characters."""
    billable_name: str | None = None
    """Name for invoices, shown instead of the plain name. At most 255 characters."""
    description: str | None = None
    """What the meter measures. At most 255 characters."""
    event_schema_name: str | None = None
    """Name of the event schema that feeds the meter."""
    type: UpdateUsageMeterRequestType | None = None
    """Kind of meter; COUNTER is the only one."""
    aggregation: UsageMeterAggregation | None = None
    computations: list[Computation] | None = None
    """Formulas for the units of an event, tried in order."""
    filters: list[UsageMeterFilterEntry] | None = None
    """Conditions an event must meet to be metered."""


class UsageMeterPaginatedResponse(Model, alias_generator=camel_case):
    """One page of usage meters."""

    data: list[UsageMeter] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class UsageMeterAggregation(OpenStrEnum):
    """How a meter turns matching events into a figure; COUNT tallies the events and SUM adds up their computed
    values.
    """

    COUNT = "COUNT"
    SUM = "SUM"


class UsageMeter(Model, alias_generator=camel_case):
    """Turns events into billable units."""

    id: str
    """Identifier of the meter. At most 20 characters."""
    name: str
    """Name of the meter, which no other meter of the organization may have. At most 50 characters. Matches
    ^[\\sa-zA-Z0-9_-]*$.
    """
    billable_name: str | None = None
    """Name for invoices, shown instead of the plain name. At most 255 characters."""
    display_name: str
    """Name to show. It is the billable name if there is one, else the plain name. At most 255 characters."""
    description: str | None = None
    """What the meter measures. At most 255 characters."""
    filters: list[UsageMeterFilterEntry] | None = None
    """Conditions an event must meet to be metered."""
    type: UsageMeterType
    """Kind of meter; COUNTER is the only one."""
    status: UsageMeterStatus | None = None
    """State of the meter."""
    aggregation: UsageMeterAggregation
    computations: list[Computation] | None = None
    """Formulas for the units of an event, tried in order. At most 1 item."""
    event_schema: EventSchema | None = None
    created_at: DateTime | None = None
    """Moment at which the record was created."""
    last_activated_at: DateTime | None = None
    """Moment of the latest activation."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""


class Computation(Model):
    """A formula for the units of an event, with the condition under which it is used."""

    id: str | None = None
    """Name of this formula, if you want to give it one. At most 50 characters."""
    matcher: str | None = None
    """JSON logic that has to be truthy before the formula is used. At most 1500 characters."""
    computation: str
    """Formula for the units of an event; write 1 for a COUNT meter. At most 500 characters."""
    order: int
    """Position at which the formula is tried."""


class GetUsageMetersForEventSchemaAggregations(OpenStrEnum):
    """GetUsageMetersForEventSchemaAggregations; values that it does not list yet are kept."""

    COUNT = "COUNT"
    SUM = "SUM"


class CreateUsageMeterRequestType(OpenStrEnum):
    """Kind of meter; COUNTER is the only one."""

    COUNTER = "COUNTER"


class UpdateUsageMeterRequestType(OpenStrEnum):
    """Kind of meter; COUNTER is the only one."""

    COUNTER = "COUNTER"


class UsageMeterType(OpenStrEnum):
    """Kind of meter; COUNTER is the only one."""

    COUNTER = "COUNTER"


class UsageMeterStatus(OpenStrEnum):
    """State of the meter."""

    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
    ARCHIVED = "ARCHIVED"
