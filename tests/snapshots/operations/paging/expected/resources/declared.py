"""The `declared` resource of the Pages API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, QueryParameter, TokenPages
from .._runtime.options import RequestOptions
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_LIST: Operation[models.ListDeclaredResponse] = Operation(
    id="listDeclared",
    method="GET",
    path="/declared",
    name="declared.list",
    responses={200: Json(models.ListDeclaredResponse)},
    parameters=(QueryParameter("after"),),
)
_LIST_PAGES: TokenPages[models.Item] = TokenPages(items="rows", token="more", parameter="after")
_LIST_FORBIDDEN: Operation[models.ItemPage] = Operation(
    id="listForbidden",
    method="GET",
    path="/forbidden",
    name="declared.list_forbidden",
    responses={200: Json(models.ItemPage)},
    parameters=(QueryParameter("nextToken"),),
)
_LIST_WRONG: Operation[models.ItemPage] = Operation(
    id="listWrong", method="GET", path="/wrong", name="declared.list_wrong", responses={200: Json(models.ItemPage)}
)


class Declared(SyncResource):
    """Operations of `declared`."""

    def list(
        self, *, after: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Item, models.ListDeclaredResponse]:
        """GET /declared.

        Example:
            for item in sdk.declared.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"after": after}, options=options)

    def list_forbidden(self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.ItemPage:
        """GET /forbidden.

        Example:
            sdk.declared.list_forbidden()
        """
        return self._client.call(_LIST_FORBIDDEN, query={"nextToken": next_token}, options=options)

    def list_wrong(self, **options: Unpack[RequestOptions]) -> models.ItemPage:
        """GET /wrong.

        Example:
            sdk.declared.list_wrong()
        """
        return self._client.call(_LIST_WRONG, options=options)

    @property
    def with_raw_response(self) -> DeclaredWithRawResponse:
        """The same methods, each with the whole response."""
        return DeclaredWithRawResponse(self)


class AsyncDeclared(AsyncResource):
    """Operations of `declared`.

    Every method is a coroutine or returns an async pager.
    """

    def list(
        self, *, after: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Item, models.ListDeclaredResponse]:
        """GET /declared.

        Example:
            async for item in sdk.declared.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"after": after}, options=options)

    async def list_forbidden(self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.ItemPage:
        """GET /forbidden.

        Example:
            await sdk.declared.list_forbidden()
        """
        return await self._client.call(_LIST_FORBIDDEN, query={"nextToken": next_token}, options=options)

    async def list_wrong(self, **options: Unpack[RequestOptions]) -> models.ItemPage:
        """GET /wrong.

        Example:
            await sdk.declared.list_wrong()
        """
        return await self._client.call(_LIST_WRONG, options=options)

    @property
    def with_raw_response(self) -> AsyncDeclaredWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncDeclaredWithRawResponse(self)


class DeclaredWithRawResponse:
    """`Declared` with the status, headers and body of every response."""

    def __init__(self, resource: Declared) -> None:
        self.list = raw(resource.list)
        self.list_forbidden = raw(resource.list_forbidden)
        self.list_wrong = raw(resource.list_wrong)


class AsyncDeclaredWithRawResponse:
    """`AsyncDeclared` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncDeclared) -> None:
        self.list = async_raw(resource.list)
        self.list_forbidden = async_raw(resource.list_forbidden)
        self.list_wrong = async_raw(resource.list_wrong)
