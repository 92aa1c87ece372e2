"""The `items` resource of the Pages API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_LIST: Operation[models.ItemPage] = Operation(
    id="listItems", path="/items", name="items.list", responses={200: Json(lambda: models.ItemPage)}
)
_LIST_PAGES: TokenPages[models.Item] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_SEARCH: Operation[models.ItemPage] = Operation(
    id="searchItems",
    method="POST",
    path="/items/search",
    name="items.search",
    responses={200: Json(lambda: models.ItemPage)},
    body=JsonBody(),
)
_SEARCH_PAGES: TokenPages[models.Item] = TokenPages(items="data", token="nextToken", parameter="nextToken", parameter_in="body")
_LIST_ALL: Operation[models.ItemPage] = Operation(
    id="listAllItems", path="/items/all", name="items.list_all", responses={200: Json(lambda: models.ItemPage)}
)


class Items(SyncResource):
    """Operations of `items`."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Item, models.ItemPage]:
        """GET /items.

        Example: for item in sdk.items.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    def search(
        self, *, query: str | Omit = OMIT, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Item, models.ItemPage]:
        """POST /items/search.

        Example: for item in sdk.items.search(): ...
        """
        return self._client.paginate(_SEARCH, _SEARCH_PAGES, body={"query": query, "nextToken": next_token}, options=options)

    def list_all(self, **options: Unpack[RequestOptions]) -> models.ItemPage:
        """GET /items/all.

        Example: sdk.items.list_all()
        """
        return self._client.call(_LIST_ALL, options=options)

    with_raw_response = View(lambda: ItemsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: ItemsWithResponse[Streamed], Streamed)


class AsyncItems(AsyncResource):
    """Operations of `items`."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Item, models.ItemPage]:
        """GET /items.

        Example: async for item in sdk.items.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    def search(
        self, *, query: str | Omit = OMIT, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Item, models.ItemPage]:
        """POST /items/search.

        Example: async for item in sdk.items.search(): ...
        """
        return self._client.paginate(_SEARCH, _SEARCH_PAGES, body={"query": query, "nextToken": next_token}, options=options)

    async def list_all(self, **options: Unpack[RequestOptions]) -> models.ItemPage:
        """GET /items/all.

        Example: await sdk.items.list_all()
        """
        return await self._client.call(_LIST_ALL, options=options)

    with_raw_response = View(lambda: AsyncItemsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncItemsWithResponse[Streamed], Streamed)


class ItemsWithResponse(Generic[ModeT]):
    """`Items`, each method giving the response."""

    def __init__(self, resource: Items, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.search = respond_page(resource.search, mode)
        self.list_all = respond(resource.list_all, mode)


class AsyncItemsWithResponse(Generic[ModeT]):
    """`AsyncItems`, each method giving the response."""

    def __init__(self, resource: AsyncItems, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.search = async_respond_page(resource.search, mode)
        self.list_all = async_respond(resource.list_all, mode)
