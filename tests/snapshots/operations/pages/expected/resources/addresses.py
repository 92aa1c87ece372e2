"""The `addresses` resource of the Ways of paging API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_kinds import UrlPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond_page, respond_page

_LIST: Operation[models.ListAddressesResponse] = Operation(
    id="listAddresses",
    method="GET",
    path="/addresses",
    name="addresses.list",
    responses={200: Json(models.ListAddressesResponse)},
)
_LIST_PAGES: UrlPages[models.Row] = UrlPages(items="addresses", url="_links/next/href")


class Addresses(SyncResource):
    """Operations of `addresses`."""

    def list(self, **options: Unpack[RequestOptions]) -> SyncPager[models.Row, models.ListAddressesResponse]:
        """GET /addresses.

        Example:
            for item in sdk.addresses.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, options=options)

    @property
    def with_raw_response(self) -> AddressesWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AddressesWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AddressesWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AddressesWithResponse(self, Streamed)


class AsyncAddresses(AsyncResource):
    """Operations of `addresses`.

    Every method is a coroutine or returns an async pager.
    """

    def list(self, **options: Unpack[RequestOptions]) -> AsyncPager[models.Row, models.ListAddressesResponse]:
        """GET /addresses.

        Example:
            async for item in sdk.addresses.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, options=options)

    @property
    def with_raw_response(self) -> AsyncAddressesWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncAddressesWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncAddressesWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncAddressesWithResponse(self, Streamed)


class AddressesWithResponse(Generic[ModeT]):
    """`Addresses`, each method giving the response."""

    def __init__(self, resource: Addresses, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncAddressesWithResponse(Generic[ModeT]):
    """`AsyncAddresses`, each method giving the response."""

    def __init__(self, resource: AsyncAddresses, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
