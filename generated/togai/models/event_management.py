"""Models of the EventManagement part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import Date, DateTime, ExactDecimal
from .shared import Event


class GetEventResponse(Model):
    """The event, including the way it took through processing."""

    events: list[EventWithStatusAndEventPipelineInfo]
    """The events."""


class EventCorrectionRequest(Model):
    """The corrected event, where the action calls for one."""

    event: Event | None = None


class GetEventsResponse(Model, alias_generator=camel_case):
    """One page of events."""

    events: list[EventWithStatus]
    """The events. 1 to 50 items."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page. At most 500 characters."""


class EventsCorrectionResponse(Model):
    """Outcome of a correction for each event touched."""

    data: list[EventCorrectionInfo]
    """One element for each event touched. 1 to 50 items."""


class EventWithStatus(Model, alias_generator=camel_case):
    """An event as received, with the result of its ingestion."""

    reference_id: str
    """Identifier that Togai gave to the event."""
    event_payload: Event
    ingestion_status: IngestionStatus
    customer_id: str | None = None
    """Customer that owns the account of the event. At most 50 characters."""
    source: EventSource | None = None
    created_at: DateTime
    """Moment at which the record was created."""


class EventWithStatusAndEventPipelineInfo(Model, alias_generator=camel_case):
    """An event with its ingestion result and processing trace."""

    reference_id: str
    """Identifier that Togai gave to the event."""
    event_payload: Event
    ingestion_status: IngestionStatus
    customer_id: str | None = None
    """Customer that owns the account of the event. At most 50 characters."""
    source: EventSource | None = None
    created_at: DateTime
    """Moment at which the record was created."""
    event_pipeline_info: EventPipelineInfo


class EventCorrectionInfo(Model, alias_generator=camel_case):
    """An event that a correction touched, and how that ended."""

    reference_id: str
    """Identifier that Togai gave to the event."""
    event_payload: Event
    ingestion_status: IngestionStatus
    customer_id: str | None = None
    """Customer that owns the account of the event. At most 50 characters."""
    source: EventSource | None = None
    created_at: DateTime
    """Moment at which the record was created."""
    status: EventCorrectionInfoStatus
    """How the correction ended for this event."""
    reason: str
    """Why the correction ended in this way."""


class IngestionStatus(Model, alias_generator=camel_case):
    """How far an event came, with an explanation."""

    status: IngestionStatusStatus
    """Result of the ingestion."""
    status_description: str | None = None
    """Explanation of the result. At most 250 characters."""


class EventSource(Model):
    """Where an event came from."""

    id: str
    """Identifier of the source, unique to it. At most 100 characters."""
    type: str
    """Kind of source. At most 100 characters."""


class EventPipelineInfo(Model, alias_generator=camel_case):
    """What Togai did with an event on its way through the pipeline."""

    event_schema: EventPipelineInfoEventSchema | None = None
    """The schema version against which the event was checked."""
    usage_meters: list[EventPipelineInfoUsageMeters] | None = None
    """Meters that looked at the event."""
    price_plans: list[EventPipelineInfoPricePlans] | None = None
    """Plans that the event counted towards."""
    account: EventPipelineInfoAccount | None = None
    """The account to which the event was attributed."""
    customer: EventPipelineInfoCustomer | None = None
    """The customer that owns the account."""
    feature_details: EventPipelineInfoFeatureDetails | None = None
    """The feature that the event consumed."""
    enrichments: EventPipelineInfoEnrichments | None = None
    """What enrichment added to the event."""
    revenue_details: list[EventPipelineInfoRevenueDetails] | None = None
    """Revenue for each usage meter."""
    status_before_reverting: str | None = None
    """Ingestion result the event had before it was reverted."""
    base_currency: str | None = None
    """Currency in which the organization keeps its books."""
    invoice_currency: str | None = None
    """Currency of the invoices, an ISO 4217 code."""


class EnrichedField(Model):
    """A field that enrichment has added to the event."""

    name: str
    """Name of the added field."""
    type: EnrichedFieldType
    """Whether the field is a numeric attribute or a text dimension."""
    value: str
    """Value given to the field."""


class EnrichmentDependency(Model):
    """A stored value that enrichment has used."""

    key: str
    """Key under which the value is stored."""
    type: EnrichmentDependencyType
    """Where the value is stored."""
    name: str | None = None
    """Name under which formulas refer to the value."""
    value: str
    """Value found in storage."""


class EventCorrectionAction(OpenStrEnum):
    """EventCorrectionAction; values that it does not list yet are kept."""

    UNDO = "UNDO"
    REDO = "REDO"
    REDO_EVENT = "REDO_EVENT"


class EventCorrectionInfoStatus(OpenStrEnum):
    """How the correction ended for this event."""

    REVERTED = "REVERTED"
    REVERTED_AND_REINGESTED = "REVERTED_AND_REINGESTED"
    FAILED = "FAILED"


class IngestionStatusStatus(OpenStrEnum):
    """Result of the ingestion."""

    INGESTION_IN_PROGRESS = "INGESTION_IN_PROGRESS"
    INGESTION_FAILED = "INGESTION_FAILED"
    INGESTION_FAILED_SCHEMA_NOT_DEFINED = "INGESTION_FAILED_SCHEMA_NOT_DEFINED"
    INGESTION_FAILED_ENRICHMENT_FAILED = "INGESTION_FAILED_ENRICHMENT_FAILED"
    INGESTION_FAILED_UNITS_INVALID = "INGESTION_FAILED_UNITS_INVALID"
    INGESTION_COMPLETED_NO_MATCHING_METERS = "INGESTION_COMPLETED_NO_MATCHING_METERS"
    INGESTION_COMPLETED_EVENT_METERED = "INGESTION_COMPLETED_EVENT_METERED"
    INGESTION_COMPLETED_EVENT_NOT_METERED = "INGESTION_COMPLETED_EVENT_NOT_METERED"
    INGESTION_FAILED_PAST_GRACE_PERIOD = "INGESTION_FAILED_PAST_GRACE_PERIOD"
    INGESTION_FAILED_ACCOUNT_NOT_FOUND = "INGESTION_FAILED_ACCOUNT_NOT_FOUND"
    INGESTION_FAILED_DUPLICATE_EVENT = "INGESTION_FAILED_DUPLICATE_EVENT"
    INGESTION_FAILED_NO_EVENT_ID = "INGESTION_FAILED_NO_EVENT_ID"
    INGESTION_FAILED_INVALID_NAMED_LICENSE_EVENT = "INGESTION_FAILED_INVALID_NAMED_LICENSE_EVENT"
    INGESTION_FAILED_INSUFFICIENT_CREDITS = "INGESTION_FAILED_INSUFFICIENT_CREDITS"
    REVERTED = "REVERTED"
    UNKNOWN = "UNKNOWN"


class EventPipelineInfoEventSchema(Model):
    """The schema version against which the event was checked."""

    name: str
    """Schema name."""
    version: int
    """Version of the schema."""


class EventPipelineInfoUsageMeters(Model):
    """A meter that looked at the event, and with which result."""

    id: str
    """Meter identifier."""
    name: str
    """Meter name."""
    version: int
    """Version number."""
    status: EventPipelineInfoUsageMetersStatus
    """Whether the meter skipped the event or computed units for it."""
    units: ExactDecimal | None = None
    """Units that the meter computed for the event."""


class EventPipelineInfoUsageMetersStatus(OpenStrEnum):
    """Whether the meter skipped the event or computed units for it."""

    PROCESSED_FILTERED_OUT = "PROCESSED_FILTERED_OUT"
    PROCESSED_UNITS_COMPUTED = "PROCESSED_UNITS_COMPUTED"


class EventPipelineInfoPricePlans(Model, alias_generator=camel_case):
    """A plan that the event counted towards."""

    name: str
    """Plan name."""
    id: str
    """Identifier of the price plan."""
    schedule_id: str
    """Identifier of the schedule."""
    cycle_start: Date
    """First day of the cycle."""
    cycle_end: Date
    """Last day of the cycle."""
    usage_meters: list[str] | None = None
    """Identifiers of the meters involved. No item twice."""


class EventPipelineInfoAccount(Model):
    """The account to which the event was attributed."""

    id: str
    """Account identifier."""
    name: str
    """Account name."""
    alias: str | None = None
    """The alias itself."""


class EventPipelineInfoCustomer(Model):
    """The customer that owns the account."""

    id: str
    """Customer identifier."""
    name: str
    """Customer name."""


class EventPipelineInfoFeatureDetails(Model, alias_generator=camel_case):
    """The feature that the event consumed."""

    feature_id: str
    """Identifier of the feature."""
    mapped_attribute: str
    """Attribute that was counted."""
    overage_in_cycle: ExactDecimal | None = None
    """Units beyond the credits, over the cycle."""
    overage_in_event: ExactDecimal | None = None
    """Units beyond the credits, in this event."""


class EventPipelineInfoEnrichments(Model):
    """What enrichment added to the event."""

    attributes: list[EnrichedField] | None = None
    """Attributes that enrichment added."""
    dimensions: list[EnrichedField] | None = None
    """Dimensions that enrichment added."""
    dependencies: list[EnrichmentDependency] | None = None
    """Stored values that were, or may be, used."""


class EventPipelineInfoRevenueDetails(Model, alias_generator=camel_case):
    """Revenue that the event caused through one meter."""

    usage_meter_id: str
    """Usage meter, by identifier."""
    revenue_base_currency: ExactDecimal
    """Revenue in the base currency."""
    revenue_invoice_currency: ExactDecimal
    """Revenue in the invoice currency."""


class EnrichedFieldType(OpenStrEnum):
    """Whether the field is a numeric attribute or a text dimension."""

    ATTRIBUTE = "ATTRIBUTE"
    DIMENSION = "DIMENSION"


class EnrichmentDependencyType(OpenStrEnum):
    """Where the value is stored."""

    SETTING = "SETTING"
