"""The `numbers` resource of the Ways of paging API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_kinds import NumberPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond_page, respond_page

_LIST: Operation[models.Rows] = Operation(
    id="listNumbers", path="/numbers", name="numbers.list", responses={200: Json(lambda: models.Rows)}
)
_LIST_PAGES: NumberPages[models.Row] = NumberPages(items="", parameter="page", first=0)


class Numbers(SyncResource):
    """Operations of `numbers`."""

    def list(
        self, *, page: int | Omit = OMIT, limit: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Row, models.Rows]:
        """GET /numbers.

        Args:
            page: Default: 0.

        Example: for item in sdk.numbers.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"page": page, "limit": limit}, options=options)

    with_raw_response = View(lambda: NumbersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: NumbersWithResponse[Streamed], Streamed)


class AsyncNumbers(AsyncResource):
    """Operations of `numbers`."""

    def list(
        self, *, page: int | Omit = OMIT, limit: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Row, models.Rows]:
        """GET /numbers.

        Args:
            page: Default: 0.

        Example: async for item in sdk.numbers.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"page": page, "limit": limit}, options=options)

    with_raw_response = View(lambda: AsyncNumbersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncNumbersWithResponse[Streamed], Streamed)


class NumbersWithResponse(Generic[ModeT]):
    """`Numbers`, each method giving the response."""

    def __init__(self, resource: Numbers, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncNumbersWithResponse(Generic[ModeT]):
    """`AsyncNumbers`, each method giving the response."""

    def __init__(self, resource: AsyncNumbers, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
