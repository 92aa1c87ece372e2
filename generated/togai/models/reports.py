"""Models of the Reports part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, WireField, camel_case
from .._runtime.scalars import DateTime


class ReportStatus(OpenStrEnum):
    """How far the generation of a report has come."""

    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    FAILED = "FAILED"
    UPLOAD_PENDING = "UPLOAD_PENDING"
    COMPLETED = "COMPLETED"


class ReportType(OpenStrEnum):
    """Where the contents of a report are defined."""

    TEMPLATE = "TEMPLATE"
    QUERY = "QUERY"
    CUSTOM = "CUSTOM"


class Report(Model, alias_generator=camel_case, closed=True):
    """A report that was requested, with its state and result file."""

    id: str
    """Identifier of the report."""
    name: str
    """Name of the report."""
    account_id: str | None = WireField(default=None, validation_alias="account_id", serialization_alias="account_id")
    """Account for which the report was made, if for a single one."""
    status: ReportStatus
    file_id: str | None = None
    """File in which the result is stored."""
    query_input: QueryInput | None = None
    report_template_id: str | None = None
    """Template from which the report was made."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime
    """Moment of the latest change."""
    pre_signed_url: str | None = None
    """Temporary link to the result."""
    type: ReportType | None = None


class ReportsPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of reports."""

    data: list[Report] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""


class QueryColumn(Model, alias_generator=camel_case):
    """A column that a report query reads."""

    data_source: str | None = None
    """Table from which the column comes."""
    column_name: str
    """Name of the column."""
    alias: str | None = None
    """Other name for the column in the result."""
    functions: list[QueryFunction] | None = None
    """Functions to apply to the column."""
    aggregator: str | None = None
    """Aggregate function, if the column is aggregated."""


class QueryFilter(Model):
    """A condition on the rows of a report query."""

    column: QueryColumn
    operator: str
    """Comparison to make."""
    args: list[str]
    """Arguments, as text."""


class QueryFunction(Model):
    """A function applied to a column."""

    name: str
    """Name of the function."""
    args: list[str]
    """Arguments, as text."""


class QueryInput(Model, alias_generator=camel_case):
    """The query behind a report."""

    selects: list[QueryColumn]
    """Columns to return."""
    query_filters: list[QueryFilter] | None = None
    """Conditions that rows must meet."""
    base_data_source: str
    """Table at which the query starts."""
    sort: list[QuerySort]
    """Order of the rows."""
    seek_values: list[str] | None = None
    """Sort values of the last row read, from which the query goes on."""
    limit: int
    """Largest number of rows."""


class ListReportsFetchFor(OpenStrEnum):
    """ListReportsFetchFor; values that it does not list yet are kept."""

    ALL = "ALL"
    ORGANIZATION = "ORGANIZATION"
    ACCOUNTS = "ACCOUNTS"


class QuerySort(Model, alias_generator=camel_case):
    """A column to sort by, and in which direction."""

    column: QueryColumn
    sort_order: str
    """Direction of the order."""
