"""Models of the EventSchemas part of the Togai API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime
from .shared import (
    DimensionsSchema,
    Enrichments,
    EventAttributeSchema,
    EventSchema,
    EventSchemaStatus,
    FeatureDetails,
    PaginationOptions,
)


class CreateEventSchemaRequest(Model, alias_generator=camel_case):
    """Definition of a new event schema."""

    name: str
    """Name of the schema, which no other schema of the organization may have. At most 50 characters. Matches
    ^[\\sa-zA-Z0-9_-]*$.
    """
    description: str | None = None
    """What events of this kind stand for. At most 255 characters."""
    attributes: list[EventAttributeSchema]
    """Numeric attributes that events may carry. At most 50 items."""
    dimensions: list[DimensionsSchema]
    """Text labels that events may carry. At most 50 items."""
    enrichments: Enrichments | None = None
    filter_fields: list[str] | None = None
    """Fields on which usage meters may filter. No item twice."""
    event_id_template: str | None = None
    """Template from which an event identifier is derived when the event brings none."""


class UpdateEventSchemaRequest(Model, alias_generator=camel_case):
    """Event schema fields to change."""

    description: str | None = None
    """What events of this kind stand for. At most 255 characters."""
    attributes: list[EventAttributeSchema] | None = None
    """Numeric attributes that events may carry. At most 50 items."""
    dimensions: list[DimensionsSchema] | None = None
    """Text labels that events may carry. At most 50 items."""
    enrichments: Enrichments | None = None
    filter_fields: list[str] | None = None
    """Fields on which usage meters may filter. No item twice."""
    event_id_template: str | None = None
    """Template from which an event identifier is derived when the event brings none."""


class EventSchemaListPaginatedResponse(Model, alias_generator=camel_case):
    """One page of event schemas."""

    data: list[EventSchemaListData] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class EventSchemaVersionsResponse(Model):
    """All versions of one event schema."""

    data: list[EventSchema]
    """The versions of the schema."""


class EventSchemaListData(Model, alias_generator=camel_case):
    """An event schema as it appears in a list, with a count of its meters."""

    name: str
    """Name of the schema, which no other schema of the organization may have. At most 50 characters. Matches
    ^[\\sa-zA-Z0-9_-]*$.
    """
    description: str | None = None
    """What events of this kind stand for. At most 255 characters."""
    version: int
    """Version of the schema. At least 1."""
    status: EventSchemaStatus | None = None
    """State of the schema. A version that has been superseded is ARCHIVED."""
    attributes: list[EventAttributeSchema] | None = None
    """Numeric attributes that events may carry. At most 50 items. No item twice."""
    dimensions: list[DimensionsSchema] | None = None
    """Text labels that events may carry. At most 50 items. No item twice."""
    filter_fields: list[str] | None = None
    """Fields on which usage meters may filter. No item twice."""
    feature_details: FeatureDetails | None = None
    enrichments: Enrichments | None = None
    event_id_template: str | None = None
    """Template from which an event identifier is derived when the event brings none."""
    event_level_revenue: bool | None = None
    """Whether revenue is worked out for each single event."""
    created_at: DateTime | None = None
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""
    usage_meters_count: int | None = None
    """Number of meters fed by the schema."""
