"""The `logs` resource of the Pages API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, QueryParameter, TokenPages
from .._runtime.options import RequestOptions
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

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
    def with_raw_response(self) -> LogsWithRawResponse:
        """The same methods, each with the whole response."""
        return LogsWithRawResponse(self)


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
    def with_raw_response(self) -> AsyncLogsWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncLogsWithRawResponse(self)


class LogsWithRawResponse:
    """`Logs` with the status, headers and body of every response."""

    def __init__(self, resource: Logs) -> None:
        self.list = raw(resource.list)


class AsyncLogsWithRawResponse:
    """`AsyncLogs` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncLogs) -> None:
        self.list = async_raw(resource.list)
