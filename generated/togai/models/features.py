"""Models of the Features part of the Togai API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime
from .shared import PaginationOptions


class CreateFeatureRequest(Model, alias_generator=camel_case):
    """Fields for a new feature and the event schemas it is tied to."""

    name: str
    """Feature name. At most 255 characters."""
    billable_name: str | None = None
    """Name for invoices, shown instead of the plain name. At most 255 characters."""
    schema_associations: list[EventSchemasForFeature]
    """Event schemas, and their attributes, that consume the feature. At most 50 items. No item twice."""


class UpdateFeatureRequest(Model, alias_generator=camel_case):
    """Feature fields to change."""

    name: str | None = None
    """Feature name. At most 255 characters."""
    billable_name: str | None = None
    """Name for invoices, shown instead of the plain name. At most 255 characters."""
    schema_associations: list[EventSchemasForFeature] | None = None
    """Event schemas, and their attributes, that consume the feature. At most 50 items. No item twice."""


class EventSchemasForFeature(Model, alias_generator=camel_case):
    """Ties a feature to one attribute of an event schema."""

    schema_name: str
    """Event schema, by name. Matches ^[\\sa-zA-Z0-9_-]*$."""
    attribute_name: str
    """Attribute of the event that counts towards the feature."""


class Feature(Model, alias_generator=camel_case):
    """Something customers may be entitled to, metered by event schemas."""

    id: str
    """Identifier of the feature."""
    name: str
    """Feature name."""
    billable_name: str | None = None
    """Name for invoices, shown instead of the plain name. At most 255 characters."""
    display_name: str
    """Name to show. It is the billable name if there is one, else the plain name. At most 255 characters."""
    schema_associations: list[EventSchemasForFeature]
    """Event schemas, and their attributes, that consume the feature. At most 50 items. No item twice."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""


class FeatureListResponse(Model, alias_generator=camel_case):
    """A feature as it appears in a list."""

    id: str
    """Identifier of the feature."""
    name: str
    """Feature name."""
    billable_name: str | None = None
    """Name for invoices, shown instead of the plain name. At most 255 characters."""
    display_name: str
    """Name to show. It is the billable name if there is one, else the plain name. At most 255 characters."""
    schema_count: int
    """Number of event schemas tied to the feature."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""


class FeaturePaginatedListData(Model, alias_generator=camel_case):
    """One page of features."""

    data: list[FeatureListResponse] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None
