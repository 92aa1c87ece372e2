"""The `aliases` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, "default")
_LIST: Operation[models.AliasPaginatedResponse] = Operation(
    id="listAliases",
    path="/aliases",
    name="aliases.list",
    responses={200: Json(lambda: models.AliasPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.Alias] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.AliasPaginatedResponse] = Operation(
    id="createAlias",
    method="POST",
    path="/aliases",
    name="aliases.create",
    responses={201: Json(lambda: models.AliasPaginatedResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_CREATE_PAGES: TokenPages[models.Alias] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_GET: Operation[models.Alias] = Operation(
    id="getAlias", path="/aliases/{alias}", name="aliases.get", responses={200: Json(lambda: models.Alias)}, errors=_ERROR_TYPES
)
_DELETE: Operation[models.BaseSuccessResponse] = Operation(
    id="deleteAlias",
    method="DELETE",
    path="/aliases/{alias}",
    name="aliases.delete",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
)


class Aliases(SyncResource):
    """Other names by which events may refer to accounts."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Alias, models.AliasPaginatedResponse]:
        """List the aliases.

        Reads the aliases of the organization one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: for item in togai.aliases.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    def create(
        self,
        *,
        aliases: Sequence[models.CreateAliasRequest | Mapping[str, object]],
        next_token: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.Alias, models.AliasPaginatedResponse]:
        """Create aliases.

        Registers up to a hundred aliases in one call.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            aliases: The aliases to register. 1 to 100 items.

        Example: for item in togai.aliases.create(aliases=[{"value": "depot-helsinki"}, {"value": "depot-oslo"}]): ...
        """
        return self._client.paginate(
            _CREATE, _CREATE_PAGES, query={"nextToken": next_token}, body={"aliases": aliases}, options=options
        )

    def get(self, alias: str, **options: Unpack[RequestOptions]) -> models.Alias:
        """Read one alias.

        Reads an alias by its value.

        Args:
            alias: The alias itself.

        Example: togai.aliases.get("...")
        """
        return self._client.call(_GET, path={"alias": alias}, options=options)

    def delete(self, alias: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one alias.

        Removes an alias by its value.

        Args:
            alias: The alias itself.

        Example: togai.aliases.delete("...")
        """
        return self._client.call(_DELETE, path={"alias": alias}, options=options)

    with_raw_response = View(lambda: AliasesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AliasesWithResponse[Streamed], Streamed)


class AsyncAliases(AsyncResource):
    """Other names by which events may refer to accounts."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Alias, models.AliasPaginatedResponse]:
        """List the aliases.

        Reads the aliases of the organization one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: async for item in togai.aliases.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    def create(
        self,
        *,
        aliases: Sequence[models.CreateAliasRequest | Mapping[str, object]],
        next_token: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.Alias, models.AliasPaginatedResponse]:
        """Create aliases.

        Registers up to a hundred aliases in one call.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            aliases: The aliases to register. 1 to 100 items.

        Example: async for item in togai.aliases.create(aliases=[{"value": "depot-helsinki"}, {"value": "depot-oslo"}]): ...
        """
        return self._client.paginate(
            _CREATE, _CREATE_PAGES, query={"nextToken": next_token}, body={"aliases": aliases}, options=options
        )

    async def get(self, alias: str, **options: Unpack[RequestOptions]) -> models.Alias:
        """Read one alias.

        Reads an alias by its value.

        Args:
            alias: The alias itself.

        Example: await togai.aliases.get("...")
        """
        return await self._client.call(_GET, path={"alias": alias}, options=options)

    async def delete(self, alias: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one alias.

        Removes an alias by its value.

        Args:
            alias: The alias itself.

        Example: await togai.aliases.delete("...")
        """
        return await self._client.call(_DELETE, path={"alias": alias}, options=options)

    with_raw_response = View(lambda: AsyncAliasesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncAliasesWithResponse[Streamed], Streamed)


class AliasesWithResponse(Generic[ModeT]):
    """`Aliases`, each method giving the response."""

    def __init__(self, resource: Aliases, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond_page(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.delete = respond(resource.delete, mode)


class AsyncAliasesWithResponse(Generic[ModeT]):
    """`AsyncAliases`, each method giving the response."""

    def __init__(self, resource: AsyncAliases, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond_page(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.delete = async_respond(resource.delete, mode)
