"""Models of the Jobs part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime
from .shared import PaginationOptions


class GetJobResponse(Model, alias_generator=camel_case, closed=True):
    """A background job with counters of its entries."""

    id: str
    """Identifier of the job."""
    type: GetJobResponseType
    """What the job works on."""
    settled_at: DateTime | None = None
    """Moment at which the job came to its end."""
    updated_at: DateTime
    """Moment of the latest change."""
    status: GetJobResponseStatus
    """State of the job."""
    total_job_entries: int
    """Number of entries in all."""
    pending_job_entries: int
    """Number of entries still to be done."""
    failed_job_entries: int
    """Number of entries that failed."""
    completed_job_entries: int
    """Number of entries done."""
    metadata: dict[str, str] | None = None
    """Free key-value pairs."""


class JobsWithoutStatusInfoResponse(Model, alias_generator=camel_case, closed=True):
    """A background job as it appears in a list, without counters."""

    id: str
    """Identifier of the job."""
    type: str
    """What the job works on."""
    status: str
    """State of the job."""
    updated_at: DateTime
    """Moment of the latest change."""


class JobsPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of background jobs."""

    data: list[JobsWithoutStatusInfoResponse] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class JobEntriesResponse(Model, alias_generator=camel_case, closed=True):
    """The work that a background job does for one entity."""

    entity_id: str
    """Identifier of the object concerned."""
    job_id: str
    """Job to which the entry belongs."""
    status: JobEntriesResponseStatus
    """How far the work on this entity has come."""
    created_at: DateTime
    """Moment at which the record was created."""
    metadata: dict[str, str] | None = None
    """Free key-value pairs."""


class JobEntriesPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of job entries."""

    data: list[JobEntriesResponse] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class GetJobResponseType(OpenStrEnum):
    """What the job works on."""

    PRICE_PLAN = "PRICE_PLAN"
    EVENT_CORRECTIONS = "EVENT_CORRECTIONS"
    BILL_RUN = "BILL_RUN"


class GetJobResponseStatus(OpenStrEnum):
    """State of the job."""

    SCHEDULED = "SCHEDULED"
    PENDING = "PENDING"
    INITIALIZED = "INITIALIZED"
    WAITING_FOR_CONFIRMATION = "WAITING_FOR_CONFIRMATION"
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


class JobEntriesResponseStatus(OpenStrEnum):
    """How far the work on this entity has come."""

    PENDING = "PENDING"
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
