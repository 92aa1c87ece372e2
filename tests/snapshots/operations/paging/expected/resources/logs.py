"""The `logs` resource of the Pages API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, QueryParameter
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond_page, respond_page

_LIST: Operation[models.ListLogsResponse] = Operation(
    id="listLogs",
    method="GET",
    path="/logs",
    name="logs.list",
    responses={200: Json(models.ListLogsResponse)},
    parameters=(QueryParameter("cursor"),),
)
_LIST_PAGES: TokenPages[str] = TokenPages(items="entries", token="cursor", parameter="cursor")


class Logs(SyncResource):
    """Operations of `logs`."""

    def list(self, *, cursor: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> SyncPager[str, models.ListLogsResponse]:
        """GET /logs.

        Example:
            for item in sdk.logs.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"cursor": cursor}, options=options)

    @property
    def with_raw_response(self) -> LogsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return LogsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> LogsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return LogsWithResponse(self, Streamed)


class AsyncLogs(AsyncResource):
    """Operations of `logs`.

    Every method is a coroutine or returns an async pager.
    """

    def list(self, *, cursor: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> AsyncPager[str, models.ListLogsResponse]:
        """GET /logs.

        Example:
            async for item in sdk.logs.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"cursor": cursor}, options=options)

    @property
    def with_raw_response(self) -> AsyncLogsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncLogsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncLogsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncLogsWithResponse(self, Streamed)


class LogsWithResponse(Generic[ModeT]):
    """`Logs`, each method giving the response."""

    def __init__(self, resource: Logs, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncLogsWithResponse(Generic[ModeT]):
    """`AsyncLogs`, each method giving the response."""

    def __init__(self, resource: AsyncLogs, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
