"""The `offsets` resource of the Ways of paging API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_kinds import OffsetPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond_page, respond_page

_LIST: Operation[models.ListOffsetsResponse] = Operation(
    id="listOffsets", path="/offsets", name="offsets.list", responses={200: Json(lambda: models.ListOffsetsResponse)}
)
_LIST_PAGES: OffsetPages[models.Row] = OffsetPages(items="items", parameter="offset", total="total")


class Offsets(SyncResource):
    """Operations of `offsets`."""

    def list(
        self, *, offset: int | Omit = OMIT, limit: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Row, models.ListOffsetsResponse]:
        """GET /offsets.

        Example: for item in sdk.offsets.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"offset": offset, "limit": limit}, options=options)

    with_raw_response = View(lambda: OffsetsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: OffsetsWithResponse[Streamed], Streamed)


class AsyncOffsets(AsyncResource):
    """Operations of `offsets`."""

    def list(
        self, *, offset: int | Omit = OMIT, limit: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Row, models.ListOffsetsResponse]:
        """GET /offsets.

        Example: async for item in sdk.offsets.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"offset": offset, "limit": limit}, options=options)

    with_raw_response = View(lambda: AsyncOffsetsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncOffsetsWithResponse[Streamed], Streamed)


class OffsetsWithResponse(Generic[ModeT]):
    """`Offsets`, each method giving the response."""

    def __init__(self, resource: Offsets, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncOffsetsWithResponse(Generic[ModeT]):
    """`AsyncOffsets`, each method giving the response."""

    def __init__(self, resource: AsyncOffsets, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
