"""The `cursors` resource of the Ways of paging API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_kinds import CursorPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond_page, respond_page

_LIST: Operation[models.ListCursorsResponse] = Operation(
    id="listCursors", path="/cursors", name="cursors.list", responses={200: Json(lambda: models.ListCursorsResponse)}
)
_LIST_PAGES: CursorPages[models.Row] = CursorPages(items="data", cursor="id", parameter="starting_after", more="has_more")


class Cursors(SyncResource):
    """Operations of `cursors`."""

    def list(
        self, *, starting_after: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Row, models.ListCursorsResponse]:
        """GET /cursors.

        Example: for item in sdk.cursors.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"starting_after": starting_after}, options=options)

    with_raw_response = View(lambda: CursorsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: CursorsWithResponse[Streamed], Streamed)


class AsyncCursors(AsyncResource):
    """Operations of `cursors`."""

    def list(
        self, *, starting_after: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Row, models.ListCursorsResponse]:
        """GET /cursors.

        Example: async for item in sdk.cursors.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"starting_after": starting_after}, options=options)

    with_raw_response = View(lambda: AsyncCursorsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncCursorsWithResponse[Streamed], Streamed)


class CursorsWithResponse(Generic[ModeT]):
    """`Cursors`, each method giving the response."""

    def __init__(self, resource: Cursors, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncCursorsWithResponse(Generic[ModeT]):
    """`AsyncCursors`, each method giving the response."""

    def __init__(self, resource: AsyncCursors, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
