"""The `searches` resource of the Ways of paging API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond_page, respond_page

_SEARCH: Operation[models.SearchResponse] = Operation(
    id="search",
    method="POST",
    path="/searches",
    name="searches.search",
    responses={200: Json(lambda: models.SearchResponse)},
    body=JsonBody(),
)
_SEARCH_PAGES: TokenPages[models.Row] = TokenPages(
    items="results", token="meta/next_page_token", parameter="page_token", parameter_in="body"
)


class Searches(SyncResource):
    """Operations of `searches`."""

    def search(
        self, *, query: str | Omit = OMIT, page_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Row, models.SearchResponse]:
        """POST /searches.

        Example: for item in sdk.searches.search(): ...
        """
        return self._client.paginate(_SEARCH, _SEARCH_PAGES, body={"query": query, "page_token": page_token}, options=options)

    with_raw_response = View(lambda: SearchesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: SearchesWithResponse[Streamed], Streamed)


class AsyncSearches(AsyncResource):
    """Operations of `searches`."""

    def search(
        self, *, query: str | Omit = OMIT, page_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Row, models.SearchResponse]:
        """POST /searches.

        Example: async for item in sdk.searches.search(): ...
        """
        return self._client.paginate(_SEARCH, _SEARCH_PAGES, body={"query": query, "page_token": page_token}, options=options)

    with_raw_response = View(lambda: AsyncSearchesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncSearchesWithResponse[Streamed], Streamed)


class SearchesWithResponse(Generic[ModeT]):
    """`Searches`, each method giving the response."""

    def __init__(self, resource: Searches, mode: type[ModeT]) -> None:
        self.search = respond_page(resource.search, mode)


class AsyncSearchesWithResponse(Generic[ModeT]):
    """`AsyncSearches`, each method giving the response."""

    def __init__(self, resource: AsyncSearches, mode: type[ModeT]) -> None:
        self.search = async_respond_page(resource.search, mode)
