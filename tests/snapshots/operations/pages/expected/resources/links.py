"""The `links` resource of the Ways of paging API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_kinds import LinkPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond_page, respond_page

_LIST: Operation[models.Rows] = Operation(
    id="listLinks", path="/links", name="links.list", responses={200: Json(lambda: models.Rows)}
)
_LIST_PAGES: LinkPages[models.Row] = LinkPages(items="")


class Links(SyncResource):
    """Operations of `links`."""

    def list(self, **options: Unpack[RequestOptions]) -> SyncPager[models.Row, models.Rows]:
        """GET /links.

        Example: for item in sdk.links.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, options=options)

    with_raw_response = View(lambda: LinksWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: LinksWithResponse[Streamed], Streamed)


class AsyncLinks(AsyncResource):
    """Operations of `links`."""

    def list(self, **options: Unpack[RequestOptions]) -> AsyncPager[models.Row, models.Rows]:
        """GET /links.

        Example: async for item in sdk.links.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, options=options)

    with_raw_response = View(lambda: AsyncLinksWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncLinksWithResponse[Streamed], Streamed)


class LinksWithResponse(Generic[ModeT]):
    """`Links`, each method giving the response."""

    def __init__(self, resource: Links, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncLinksWithResponse(Generic[ModeT]):
    """`AsyncLinks`, each method giving the response."""

    def __init__(self, resource: AsyncLinks, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
