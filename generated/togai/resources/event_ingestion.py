"""The `event_ingestion` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Unpack

from .. import models
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_ERROR_TYPES = documented(models.ErrorResponse, 400, 401, 422, 429, 503, "default")
_INGEST: Operation[models.IngestEventResponse] = Operation(
    id="ingest",
    method="POST",
    path="/ingest",
    name="event_ingestion.ingest",
    responses={202: Json(models.IngestEventResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
    security=(("bearerAuth",),),
)
_INGEST_BATCH: Operation[models.IngestEventResponse] = Operation(
    id="ingestBatch",
    method="POST",
    path="/ingestBatch",
    name="event_ingestion.ingest_batch",
    responses={202: Json(models.IngestEventResponse), 207: Json(models.IngestEventResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
    security=(("bearerAuth",),),
)


class EventIngestion(SyncResource):
    """Sending usage events."""

    def ingest(
        self, *, event: models.Event | Mapping[str, object], **options: Unpack[RequestOptions]
    ) -> models.IngestEventResponse:
        """Ingest one event.

        Takes in a single usage event. It is metered and priced in the background.

        Raises:
            BadRequestError, AuthenticationError, UnprocessableEntityError, RateLimitError,
            ServerError.

        Example:
            togai.event_ingestion.ingest(
                event={
                    "id": "scan-000917",
                    "schemaName": "parcel_scan",
                    "timestamp": "2024-09-17T08:22:51.000Z",
                    "accountId": "depot-helsinki",
                    "attributes": [
                        {"name": "weight", "value": "12.75", "unit": "Kilograms"},
                        {"name": "parcels", "value": "3"},
                    ],
                    "dimensions": {"depot": "hel-02", "service": "express"},
                },
            )
        """
        return self._client.call(_INGEST, body={"event": event}, options=options)

    def ingest_batch(
        self, *, events: Sequence[models.Event | Mapping[str, object]], **options: Unpack[RequestOptions]
    ) -> models.IngestEventResponse:
        """Ingest many events.

        Takes in a list of usage events. The answer tells whether all or only some were accepted.

        Args:
            events: Events to ingest, at most a thousand per call. 1 to 1000 items.

        Raises:
            BadRequestError, AuthenticationError, UnprocessableEntityError, RateLimitError,
            ServerError.

        Example:
            togai.event_ingestion.ingest_batch(
                events=[
                    {
                        "schemaName": "...",
                        "timestamp": "2024-01-31T12:00:00Z",
                        "accountId": "...",
                        "attributes": [{"name": "...", "value": "..."}],
                        "dimensions": {"key": "..."},
                    },
                ],
            )
        """
        return self._client.call(_INGEST_BATCH, body={"events": events}, options=options)

    @property
    def with_raw_response(self) -> EventIngestionWithRawResponse:
        """The same methods, each with the whole response."""
        return EventIngestionWithRawResponse(self)


class AsyncEventIngestion(AsyncResource):
    """Sending usage events.

    Every method is a coroutine or returns an async pager.
    """

    async def ingest(
        self, *, event: models.Event | Mapping[str, object], **options: Unpack[RequestOptions]
    ) -> models.IngestEventResponse:
        """Ingest one event.

        Takes in a single usage event. It is metered and priced in the background.

        Raises:
            BadRequestError, AuthenticationError, UnprocessableEntityError, RateLimitError,
            ServerError.

        Example:
            await togai.event_ingestion.ingest(
                event={
                    "id": "scan-000917",
                    "schemaName": "parcel_scan",
                    "timestamp": "2024-09-17T08:22:51.000Z",
                    "accountId": "depot-helsinki",
                    "attributes": [
                        {"name": "weight", "value": "12.75", "unit": "Kilograms"},
                        {"name": "parcels", "value": "3"},
                    ],
                    "dimensions": {"depot": "hel-02", "service": "express"},
                },
            )
        """
        return await self._client.call(_INGEST, body={"event": event}, options=options)

    async def ingest_batch(
        self, *, events: Sequence[models.Event | Mapping[str, object]], **options: Unpack[RequestOptions]
    ) -> models.IngestEventResponse:
        """Ingest many events.

        Takes in a list of usage events. The answer tells whether all or only some were accepted.

        Args:
            events: Events to ingest, at most a thousand per call. 1 to 1000 items.

        Raises:
            BadRequestError, AuthenticationError, UnprocessableEntityError, RateLimitError,
            ServerError.

        Example:
            await togai.event_ingestion.ingest_batch(
                events=[
                    {
                        "schemaName": "...",
                        "timestamp": "2024-01-31T12:00:00Z",
                        "accountId": "...",
                        "attributes": [{"name": "...", "value": "..."}],
                        "dimensions": {"key": "..."},
                    },
                ],
            )
        """
        return await self._client.call(_INGEST_BATCH, body={"events": events}, options=options)

    @property
    def with_raw_response(self) -> AsyncEventIngestionWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncEventIngestionWithRawResponse(self)


class EventIngestionWithRawResponse:
    """`EventIngestion` with the status, headers and body of every response."""

    def __init__(self, resource: EventIngestion) -> None:
        self.ingest = raw(resource.ingest)
        self.ingest_batch = raw(resource.ingest_batch)


class AsyncEventIngestionWithRawResponse:
    """`AsyncEventIngestion` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncEventIngestion) -> None:
        self.ingest = async_raw(resource.ingest)
        self.ingest_batch = async_raw(resource.ingest_batch)
