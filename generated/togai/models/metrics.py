"""Models of the Metrics part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime, ExactDecimal


class GetMetricsRequest(Model, alias_generator=camel_case):
    """A time range and the queries to answer for it."""

    start_time: DateTime
    """Start of the range, which belongs to it."""
    end_time: DateTime
    """End of the range, which no longer belongs to it."""
    metric_queries: list[MetricQuery]
    """Queries to answer. No item twice."""


class MetricName(OpenStrEnum):
    """Figure to query. EVENTS counts raw events, METER_USAGE and USAGE give metered units, NAMED_LICENSE_USAGE
    covers named licenses, REVENUE covers money, and the FOR_CYCLE variants look at a single pricing cycle.
    """

    EVENTS = "EVENTS"
    USAGE = "USAGE"
    METER_USAGE = "METER_USAGE"
    NAMED_LICENSE_USAGE = "NAMED_LICENSE_USAGE"
    REVENUE = "REVENUE"
    USAGE_FOR_CYCLE = "USAGE_FOR_CYCLE"
    REVENUE_FOR_CYCLE = "REVENUE_FOR_CYCLE"


class MetricQuery(Model, alias_generator=camel_case):
    """One query of a metrics request."""

    id: str
    """Name you give to the query, by which you find its answer."""
    name: MetricName
    aggregation_period: MetricQueryAggregationPeriod
    """Width of one data point. Default: "DAY"."""
    group_by: str | None = None
    """Field by which the figure is split, for example ACCOUNT_ID or BILLABLE_ID."""
    configs: dict[str, str] | None = None
    """Options of the metric, by key."""
    filters: list[MetricQueryFilterEntry] | None = None
    """Restrictions on the records that enter the figure. 1 to 5 items."""


class GetMetricsResponse(Model):
    """Answers to the queries of a metrics request."""

    results: list[MetricQueryResponse]
    """One answer for each query."""


class MetricQueryResponse(Model):
    """Answer to a single metric query."""

    id: str
    """Name you give to the query, by which you find its answer."""
    name: MetricName
    data: list[MetricDataPoints]
    """One series, or one for each group when the query groups its result."""


class MetricDataPoints(Model, alias_generator=camel_case):
    """A series of timestamps and values that belong together by position."""

    grouped_by: MetricDataPointsGroupedBy | None = None
    """The group to which the series belongs."""
    timestamps: list[DateTime]
    """Starts of the data points. At most 300 items."""
    metric_values: list[ExactDecimal]
    """Values of the data points. At most 300 items."""


class MetricQueryAggregationPeriod(OpenStrEnum):
    """Width of one data point."""

    HOUR = "HOUR"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"


class MetricQueryFilterEntry(Model, alias_generator=camel_case):
    """Restricts a metric to some values of one field."""

    field_name: str
    """Name of the field."""
    field_values: list[str]
    """Values to let through."""


class MetricDataPointsGroupedBy(Model, alias_generator=camel_case):
    """The group to which the series belongs."""

    field_name: str
    """Name of the field."""
    field_value: str
    """Value that the field has in this group."""
