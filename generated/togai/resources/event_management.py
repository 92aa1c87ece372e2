"""The `event_management` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 422, 429, "default")
_ERROR_TYPES_2 = documented(lambda: models.ErrorResponse, 400, 401, 403, 429, "default")
_LIST: Operation[models.GetEventsResponse] = Operation(
    id="getEvents",
    path="/events",
    name="event_management.list",
    responses={200: Json(lambda: models.GetEventsResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.EventWithStatus] = TokenPages(items="events", token="nextToken", parameter="nextToken")
_GET: Operation[models.GetEventResponse] = Operation(
    id="getSingleEvent",
    path="/events/{event_id}",
    name="event_management.get",
    responses={200: Json(lambda: models.GetEventResponse)},
    errors=_ERROR_TYPES_2,
)
_CORRECT: Operation[models.EventsCorrectionResponse] = Operation(
    id="eventCorrection",
    method="POST",
    path="/events/correction",
    name="event_management.correct",
    responses={200: Json(lambda: models.EventsCorrectionResponse)},
    errors=_ERROR_TYPES_2,
    body=JsonBody(optional=True),
)


class EventManagement(SyncResource):
    """Reading and correcting events."""

    def list(
        self,
        *,
        next_token: str | Omit = OMIT,
        status: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        schema_name: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.EventWithStatus, models.GetEventsResponse]:
        """List the events.

        Reads ingested events, by state, account or schema if wanted.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            status: Return only records in this state.
            account_id: Return only records of this account.
            schema_name: Return only events of this schema.
            page_size: Largest number of records to return on one page, 50 at most and by default.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: for item in togai.event_management.list(): ...
        """
        return self._client.paginate(
            _LIST,
            _LIST_PAGES,
            query={
                "nextToken": next_token,
                "status": status,
                "account_id": account_id,
                "schema_name": schema_name,
                "pageSize": page_size,
            },
            options=options,
        )

    def get(self, event_id: str, **options: Unpack[RequestOptions]) -> models.GetEventResponse:
        """Read one event.

        Reads an event with its ingestion result and the trace of its processing.

        Args:
            event_id: Your identifier for the event. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.
        Example: togai.event_management.get("...")
        """
        return self._client.call(_GET, path={"event_id": event_id}, options=options)

    def correct(
        self,
        *,
        action: models.EventCorrectionAction | str,
        require_confirmation: bool | Omit = OMIT,
        event: models.Event | Mapping[str, object] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.EventsCorrectionResponse:
        """Correct an event.

        Takes back the effects of an event on usage and revenue, or ingests it anew. It runs at once or as a job.

        Args:
            action: How to correct the event, by undoing it or by ingesting it once more.
            require_confirmation: Whether the job waits for a confirmation before it starts.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.
        Example: togai.event_management.correct(action="UNDO")
        """
        return self._client.call(
            _CORRECT,
            query={"action": action, "require_confirmation": require_confirmation},
            body={"event": event},
            options=options,
        )

    with_raw_response = View(lambda: EventManagementWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: EventManagementWithResponse[Streamed], Streamed)


class AsyncEventManagement(AsyncResource):
    """Reading and correcting events."""

    def list(
        self,
        *,
        next_token: str | Omit = OMIT,
        status: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        schema_name: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.EventWithStatus, models.GetEventsResponse]:
        """List the events.

        Reads ingested events, by state, account or schema if wanted.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            status: Return only records in this state.
            account_id: Return only records of this account.
            schema_name: Return only events of this schema.
            page_size: Largest number of records to return on one page, 50 at most and by default.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: async for item in togai.event_management.list(): ...
        """
        return self._client.paginate(
            _LIST,
            _LIST_PAGES,
            query={
                "nextToken": next_token,
                "status": status,
                "account_id": account_id,
                "schema_name": schema_name,
                "pageSize": page_size,
            },
            options=options,
        )

    async def get(self, event_id: str, **options: Unpack[RequestOptions]) -> models.GetEventResponse:
        """Read one event.

        Reads an event with its ingestion result and the trace of its processing.

        Args:
            event_id: Your identifier for the event. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.
        Example: await togai.event_management.get("...")
        """
        return await self._client.call(_GET, path={"event_id": event_id}, options=options)

    async def correct(
        self,
        *,
        action: models.EventCorrectionAction | str,
        require_confirmation: bool | Omit = OMIT,
        event: models.Event | Mapping[str, object] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.EventsCorrectionResponse:
        """Correct an event.

        Takes back the effects of an event on usage and revenue, or ingests it anew. It runs at once or as a job.

        Args:
            action: How to correct the event, by undoing it or by ingesting it once more.
            require_confirmation: Whether the job waits for a confirmation before it starts.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.
        Example: await togai.event_management.correct(action="UNDO")
        """
        return await self._client.call(
            _CORRECT,
            query={"action": action, "require_confirmation": require_confirmation},
            body={"event": event},
            options=options,
        )

    with_raw_response = View(lambda: AsyncEventManagementWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncEventManagementWithResponse[Streamed], Streamed)


class EventManagementWithResponse(Generic[ModeT]):
    """`EventManagement`, each method giving the response."""

    def __init__(self, resource: EventManagement, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.get = respond(resource.get, mode)
        self.correct = respond(resource.correct, mode)


class AsyncEventManagementWithResponse(Generic[ModeT]):
    """`AsyncEventManagement`, each method giving the response."""

    def __init__(self, resource: AsyncEventManagement, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.get = async_respond(resource.get, mode)
        self.correct = async_respond(resource.correct, mode)
