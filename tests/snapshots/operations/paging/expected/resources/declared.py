"""The `declared` resource of the Pages API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_LIST: Operation[models.ListDeclaredResponse] = Operation(
    id="listDeclared", path="/declared", name="declared.list", responses={200: Json(lambda: models.ListDeclaredResponse)}
)
_LIST_PAGES: TokenPages[models.Item] = TokenPages(items="rows", token="more", parameter="after")
_LIST_FORBIDDEN: Operation[models.ItemPage] = Operation(
    id="listForbidden", path="/forbidden", name="declared.list_forbidden", responses={200: Json(lambda: models.ItemPage)}
)
_LIST_WRONG: Operation[models.ItemPage] = Operation(
    id="listWrong", path="/wrong", name="declared.list_wrong", responses={200: Json(lambda: models.ItemPage)}
)


class Declared(SyncResource):
    """Operations of `declared`."""

    def list(
        self, *, after: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Item, models.ListDeclaredResponse]:
        """GET /declared.

        Example: for item in sdk.declared.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"after": after}, options=options)

    def list_forbidden(self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.ItemPage:
        """GET /forbidden.

        Example: sdk.declared.list_forbidden()
        """
        return self._client.call(_LIST_FORBIDDEN, query={"nextToken": next_token}, options=options)

    def list_wrong(self, **options: Unpack[RequestOptions]) -> models.ItemPage:
        """GET /wrong.

        Example: sdk.declared.list_wrong()
        """
        return self._client.call(_LIST_WRONG, options=options)

    with_raw_response = View(lambda: DeclaredWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: DeclaredWithResponse[Streamed], Streamed)


class AsyncDeclared(AsyncResource):
    """Operations of `declared`."""

    def list(
        self, *, after: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Item, models.ListDeclaredResponse]:
        """GET /declared.

        Example: async for item in sdk.declared.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"after": after}, options=options)

    async def list_forbidden(self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.ItemPage:
        """GET /forbidden.

        Example: await sdk.declared.list_forbidden()
        """
        return await self._client.call(_LIST_FORBIDDEN, query={"nextToken": next_token}, options=options)

    async def list_wrong(self, **options: Unpack[RequestOptions]) -> models.ItemPage:
        """GET /wrong.

        Example: await sdk.declared.list_wrong()
        """
        return await self._client.call(_LIST_WRONG, options=options)

    with_raw_response = View(lambda: AsyncDeclaredWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncDeclaredWithResponse[Streamed], Streamed)


class DeclaredWithResponse(Generic[ModeT]):
    """`Declared`, each method giving the response."""

    def __init__(self, resource: Declared, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.list_forbidden = respond(resource.list_forbidden, mode)
        self.list_wrong = respond(resource.list_wrong, mode)


class AsyncDeclaredWithResponse(Generic[ModeT]):
    """`AsyncDeclared`, each method giving the response."""

    def __init__(self, resource: AsyncDeclared, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.list_forbidden = async_respond(resource.list_forbidden, mode)
        self.list_wrong = async_respond(resource.list_wrong, mode)
