"""The `offsets` resource of the Ways of paging API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, QueryParameter
from .._runtime.options import RequestOptions
from .._runtime.page_kinds import OffsetPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond_page, respond_page

_LIST: Operation[models.ListOffsetsResponse] = Operation(
    id="listOffsets",
    method="GET",
    path="/offsets",
    name="offsets.list",
    responses={200: Json(models.ListOffsetsResponse)},
    parameters=(QueryParameter("offset"), QueryParameter("limit")),
)
_LIST_PAGES: OffsetPages[models.Row] = OffsetPages(items="items", parameter="offset", total="total")


class Offsets(SyncResource):
    """Operations of `offsets`."""

    def list(
        self, *, offset: int | Omit = OMIT, limit: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Row, models.ListOffsetsResponse]:
        """GET /offsets.

        Example:
            for item in sdk.offsets.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"offset": offset, "limit": limit}, options=options)

    @property
    def with_raw_response(self) -> OffsetsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return OffsetsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> OffsetsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return OffsetsWithResponse(self, Streamed)


class AsyncOffsets(AsyncResource):
    """Operations of `offsets`.

    Every method is a coroutine or returns an async pager.
    """

    def list(
        self, *, offset: int | Omit = OMIT, limit: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Row, models.ListOffsetsResponse]:
        """GET /offsets.

        Example:
            async for item in sdk.offsets.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"offset": offset, "limit": limit}, options=options)

    @property
    def with_raw_response(self) -> AsyncOffsetsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncOffsetsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncOffsetsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncOffsetsWithResponse(self, Streamed)


class OffsetsWithResponse(Generic[ModeT]):
    """`Offsets`, each method giving the response."""

    def __init__(self, resource: Offsets, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncOffsetsWithResponse(Generic[ModeT]):
    """`AsyncOffsets`, each method giving the response."""

    def __init__(self, resource: AsyncOffsets, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
