"""The `metrics` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 429, "default")
_GET: Operation[models.GetMetricsResponse] = Operation(
    id="getMetrics",
    method="POST",
    path="/metrics",
    name="metrics.get",
    responses={200: Json(lambda: models.GetMetricsResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(optional=True),
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

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.
        Example: togai.metrics.get()
        """
        return self._client.call(
            _GET, body={"startTime": start_time, "endTime": end_time, "metricQueries": metric_queries}, options=options
        )

    with_raw_response = View(lambda: MetricsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: MetricsWithResponse[Streamed], Streamed)


class AsyncMetrics(AsyncResource):
    """Figures about events, usage and revenue."""

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

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.
        Example: await togai.metrics.get()
        """
        return await self._client.call(
            _GET, body={"startTime": start_time, "endTime": end_time, "metricQueries": metric_queries}, options=options
        )

    with_raw_response = View(lambda: AsyncMetricsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncMetricsWithResponse[Streamed], Streamed)


class MetricsWithResponse(Generic[ModeT]):
    """`Metrics`, each method giving the response."""

    def __init__(self, resource: Metrics, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)


class AsyncMetricsWithResponse(Generic[ModeT]):
    """`AsyncMetrics`, each method giving the response."""

    def __init__(self, resource: AsyncMetrics, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
