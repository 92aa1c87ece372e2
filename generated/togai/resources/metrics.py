"""The `metrics` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_ERROR_TYPES = documented(models.ErrorResponse, 400, 401, 403, 429, "default")
_GET: Operation[models.GetMetricsResponse] = Operation(
    id="getMetrics",
    method="POST",
    path="/metrics",
    name="metrics.get",
    responses={200: Json(models.GetMetricsResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
    security=(("bearerAuth",),),
)


class Metrics(SyncResource):
    """Figures about events, usage and revenue."""

    def get(
        self,
        *,
        start_time: datetime | str | Omit = OMIT,
        end_time: datetime | str | Omit = OMIT,
        metric_queries: Sequence[models.MetricQuery | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.GetMetricsResponse:
        """Query metrics.

        Answers queries about events, usage and revenue over a time range.

        Args:
            start_time: Start of the range, which belongs to it.
            end_time: End of the range, which no longer belongs to it.
            metric_queries: Queries to answer. No item twice.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.

        Example:
            togai.metrics.get()
        """
        return self._client.call(
            _GET, body={"startTime": start_time, "endTime": end_time, "metricQueries": metric_queries}, options=options
        )

    @property
    def with_raw_response(self) -> MetricsWithRawResponse:
        """The same methods, each with the whole response."""
        return MetricsWithRawResponse(self)


class AsyncMetrics(AsyncResource):
    """Figures about events, usage and revenue.

    Every method is a coroutine or returns an async pager.
    """

    async def get(
        self,
        *,
        start_time: datetime | str | Omit = OMIT,
        end_time: datetime | str | Omit = OMIT,
        metric_queries: Sequence[models.MetricQuery | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.GetMetricsResponse:
        """Query metrics.

        Answers queries about events, usage and revenue over a time range.

        Args:
            start_time: Start of the range, which belongs to it.
            end_time: End of the range, which no longer belongs to it.
            metric_queries: Queries to answer. No item twice.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.

        Example:
            await togai.metrics.get()
        """
        return await self._client.call(
            _GET, body={"startTime": start_time, "endTime": end_time, "metricQueries": metric_queries}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncMetricsWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncMetricsWithRawResponse(self)


class MetricsWithRawResponse:
    """`Metrics` with the status, headers and body of every response."""

    def __init__(self, resource: Metrics) -> None:
        self.get = raw(resource.get)


class AsyncMetricsWithRawResponse:
    """`AsyncMetrics` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncMetrics) -> None:
        self.get = async_raw(resource.get)
