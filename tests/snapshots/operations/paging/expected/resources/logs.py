"""The `logs` resource of the Pages API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond_page, respond_page

_LIST: Operation[models.ListLogsResponse] = Operation(
    id="listLogs", path="/logs", name="logs.list", responses={200: Json(lambda: models.ListLogsResponse)}
)
_LIST_PAGES: TokenPages[str] = TokenPages(items="entries", token="cursor", parameter="cursor")


class Logs(SyncResource):
    """Operations of `logs`."""

    def list(self, *, cursor: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> SyncPager[str, models.ListLogsResponse]:
        """GET /logs.

        Example: for item in sdk.logs.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"cursor": cursor}, options=options)

    with_raw_response = View(lambda: LogsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: LogsWithResponse[Streamed], Streamed)


class AsyncLogs(AsyncResource):
    """Operations of `logs`."""

    def list(self, *, cursor: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> AsyncPager[str, models.ListLogsResponse]:
        """GET /logs.

        Example: async for item in sdk.logs.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"cursor": cursor}, options=options)

    with_raw_response = View(lambda: AsyncLogsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncLogsWithResponse[Streamed], Streamed)


class LogsWithResponse(Generic[ModeT]):
    """`Logs`, each method giving the response."""

    def __init__(self, resource: Logs, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncLogsWithResponse(Generic[ModeT]):
    """`AsyncLogs`, each method giving the response."""

    def __init__(self, resource: AsyncLogs, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
