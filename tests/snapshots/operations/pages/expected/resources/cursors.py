"""The `cursors` resource of the Ways of paging API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, QueryParameter
from .._runtime.options import RequestOptions
from .._runtime.page_kinds import CursorPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond_page, respond_page

_LIST: Operation[models.ListCursorsResponse] = Operation(
    id="listCursors",
    method="GET",
    path="/cursors",
    name="cursors.list",
    responses={200: Json(models.ListCursorsResponse)},
    parameters=(QueryParameter("starting_after"),),
)
_LIST_PAGES: CursorPages[models.Row] = CursorPages(items="data", cursor="id", parameter="starting_after", more="has_more")


class Cursors(SyncResource):
    """Operations of `cursors`."""

    def list(
        self, *, starting_after: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Row, models.ListCursorsResponse]:
        """GET /cursors.

        Example:
            for item in sdk.cursors.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"starting_after": starting_after}, options=options)

    @property
    def with_raw_response(self) -> CursorsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return CursorsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> CursorsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return CursorsWithResponse(self, Streamed)


class AsyncCursors(AsyncResource):
    """Operations of `cursors`.

    Every method is a coroutine or returns an async pager.
    """

    def list(
        self, *, starting_after: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Row, models.ListCursorsResponse]:
        """GET /cursors.

        Example:
            async for item in sdk.cursors.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"starting_after": starting_after}, options=options)

    @property
    def with_raw_response(self) -> AsyncCursorsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncCursorsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncCursorsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncCursorsWithResponse(self, Streamed)


class CursorsWithResponse(Generic[ModeT]):
    """`Cursors`, each method giving the response."""

    def __init__(self, resource: Cursors, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncCursorsWithResponse(Generic[ModeT]):
    """`AsyncCursors`, each method giving the response."""

    def __init__(self, resource: AsyncCursors, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
