"""The `event_ingestion` resource of the Togai API."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from typing import Generic, Unpack

from .. import models
from .._runtime.async_batches import async_send_batches
from .._runtime.batches import Batches, BatchResult, send_batches
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 422, 429, 503, "default")
_INGEST: Operation[models.IngestEventResponse] = Operation(
    id="ingest",
    method="POST",
    path="/ingest",
    name="event_ingestion.ingest",
    responses={202: Json(lambda: models.IngestEventResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_INGEST_BATCH: Operation[models.IngestEventResponse] = Operation(
    id="ingestBatch",
    method="POST",
    path="/ingestBatch",
    name="event_ingestion.ingest_batch",
    responses={202: Json(lambda: models.IngestEventResponse), 207: Json(lambda: models.IngestEventResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_INGEST_BATCH_BATCHES: Batches = Batches(
    items="events", max_items=1000, partial=(207,), too_large=(413, 422), reason=("message",)
)


class EventIngestion(SyncResource):
    """Sending usage events."""

    def ingest(
        self, *, event: models.Event | Mapping[str, object], **options: Unpack[RequestOptions]
    ) -> models.IngestEventResponse:
        """Ingest one event.

        Takes in a single usage event. It is metered and priced in the background.

        Raises: BadRequestError, AuthenticationError, UnprocessableEntityError, RateLimitError, ServerError.
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

        Raises: BadRequestError, AuthenticationError, UnprocessableEntityError, RateLimitError, ServerError.
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

    def ingest_many(
        self,
        events: Iterable[models.Event | Mapping[str, object]],
        *,
        batch_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> BatchResult[models.Event | Mapping[str, object], models.IngestEventResponse]:
        """Ingest many events, in as many calls as it takes.

        At most 1000 go in one call; a generator will do. What the server refuses is in `failures`, by the batch; the rest
        goes on.

        Args:
            batch_size: Fewer items per call.

        Raises:
            BatchStopped: A failure would meet the other calls too. It says what is left to send.

        Example:
            result = togai.event_ingestion.ingest_many(events)
            for failure in result.failures: ...
        """
        return send_batches(
            self._client, _INGEST_BATCH, _INGEST_BATCH_BATCHES, events, body={}, batch_size=batch_size, options=options
        )

    with_raw_response = View(lambda: EventIngestionWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: EventIngestionWithResponse[Streamed], Streamed)


class AsyncEventIngestion(AsyncResource):
    """Sending usage events."""

    async def ingest(
        self, *, event: models.Event | Mapping[str, object], **options: Unpack[RequestOptions]
    ) -> models.IngestEventResponse:
        """Ingest one event.

        Takes in a single usage event. It is metered and priced in the background.

        Raises: BadRequestError, AuthenticationError, UnprocessableEntityError, RateLimitError, ServerError.
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

        Raises: BadRequestError, AuthenticationError, UnprocessableEntityError, RateLimitError, ServerError.
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

    async def ingest_many(
        self,
        events: Iterable[models.Event | Mapping[str, object]] | AsyncIterable[models.Event | Mapping[str, object]],
        *,
        batch_size: int | None = None,
        concurrency: int = 4,
        **options: Unpack[RequestOptions],
    ) -> BatchResult[models.Event | Mapping[str, object], models.IngestEventResponse]:
        """Ingest many events, in as many calls as it takes.

        At most 1000 go in one call; a generator will do. What the server refuses is in `failures`, by the batch; the rest
        goes on.

        Args:
            batch_size: Fewer items per call.
            concurrency: How many calls are under way at a time.

        Raises:
            BatchStopped: A failure would meet the other calls too. It says what is left to send.

        Example:
            result = await togai.event_ingestion.ingest_many(events)
            for failure in result.failures: ...
        """
        return await async_send_batches(
            self._client,
            _INGEST_BATCH,
            _INGEST_BATCH_BATCHES,
            events,
            body={},
            batch_size=batch_size,
            concurrency=concurrency,
            options=options,
        )

    with_raw_response = View(lambda: AsyncEventIngestionWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncEventIngestionWithResponse[Streamed], Streamed)


class EventIngestionWithResponse(Generic[ModeT]):
    """`EventIngestion`, each method giving the response."""

    def __init__(self, resource: EventIngestion, mode: type[ModeT]) -> None:
        self.ingest = respond(resource.ingest, mode)
        self.ingest_batch = respond(resource.ingest_batch, mode)


class AsyncEventIngestionWithResponse(Generic[ModeT]):
    """`AsyncEventIngestion`, each method giving the response."""

    def __init__(self, resource: AsyncEventIngestion, mode: type[ModeT]) -> None:
        self.ingest = async_respond(resource.ingest, mode)
        self.ingest_batch = async_respond(resource.ingest_batch, mode)
