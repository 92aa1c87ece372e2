"""Models of the Alerts part of the Togai API."""

from __future__ import annotations

from typing import Any

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime


class CreateAlertRequest(Model, alias_generator=camel_case, closed=True):
    """Fields for a new alert built on an alert template."""

    alert_template_id: str
    """Template on which the alert is built."""
    interval: int
    """Time between two checks of the alert."""
    validity: int | None = None
    """Minutes for which the alert stays in force; unlimited if missing."""
    description: str | None = None
    """What the alert is for."""
    entity_details: dict[str, dict[str, Any]] | None = None
    """What the alert watches, shaped by the template."""
    owner_details: dict[str, dict[str, Any]] | None = None
    """Who owns the alert, shaped by the template."""
    parameters: dict[str, dict[str, Any]] | None = None
    """Thresholds and other inputs, shaped by the template."""
    status: AlertStatus


class AlertTemplate(Model, alias_generator=camel_case, closed=True):
    """A ready-made kind of alert, with the shapes of the inputs that it takes."""

    id: str
    """Identifier of the template."""
    name: str
    """Name of the template."""
    description: str | None = None
    """What alerts of this kind watch for."""
    interval: int
    """Time between two checks of the alert."""
    entity_schema: str | None = None
    """JSON schema for the entity details, as text."""
    entity_type: str | None = None
    """Kind of entity watched."""
    owner_schema: str | None = None
    """JSON schema for the owner details, as text."""
    owner_type: str | None = None
    """Kind of owner."""
    parameters_schema: str | None = None
    """JSON schema for the parameters, as text."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""


class AlertTemplatesPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of alert templates."""

    data: list[AlertTemplate]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""


class AlertsPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of alerts."""

    data: list[Alert]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""


class Alert(Model, alias_generator=camel_case, closed=True):
    """A check that runs at an interval and opens an incident when its condition is met."""

    id: str
    """Identifier of the alert."""
    version: int
    """Version of the alert."""
    description: str | None = None
    """What the alert is for."""
    status: AlertStatus
    validity: int | None = None
    """Minutes for which the alert stays in force; unlimited if missing."""
    alert_template_id: str
    """Template on which the alert is built."""
    interval: int
    """Time between two checks of the alert."""
    entity_details: dict[str, dict[str, Any]] | None = None
    """What the alert watches, shaped by the template."""
    owner_details: dict[str, dict[str, Any]] | None = None
    """Who owns the alert, shaped by the template."""
    parameters: dict[str, dict[str, Any]] | None = None
    """Thresholds and other inputs, shaped by the template."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""


class AlertStatus(OpenStrEnum):
    """Whether the alert is being checked."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class UpdateIncidentStatusRequest(Model, closed=True):
    """The status that an incident should get."""

    status: UpdateIncidentStatusRequestStatus
    """State to set; an incident can only be closed."""


class UpdateAlertRequest(Model, closed=True):
    """Alert fields to change."""

    description: str | None = None
    """What the alert is for."""
    status: AlertStatus | None = None
    interval: int | None = None
    """Time between two checks of the alert."""
    validity: int | None = None
    """Minutes for which the alert stays in force; unlimited if missing."""
    parameters: dict[str, dict[str, Any]] | None = None
    """Thresholds and other inputs, shaped by the template."""


class Incident(Model, alias_generator=camel_case, closed=True):
    """A single occasion on which an alert fired."""

    id: str
    """Identifier of the incident."""
    alert_id: str
    """Alert that fired."""
    alert_version: int
    """Version of the alert at that time."""
    alert_template_id: str
    """Template on which the alert is built."""
    valid_until: DateTime | None = None
    """Moment up to which the incident counts."""
    report_data: dict[str, dict[str, Any]] | None = None
    """Figures that made the alert fire."""
    status: str
    """State of the incident."""
    last_checked_at: DateTime | None = None
    """Moment of the latest check."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""


class IncidentsPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of incidents."""

    data: list[Incident]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""


class UpdateIncidentStatusRequestStatus(OpenStrEnum):
    """State to set; an incident can only be closed."""

    CLOSED = "CLOSED"
