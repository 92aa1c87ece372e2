"""The `addresses` resource of the Ways of paging API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_kinds import UrlPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond_page, respond_page

_LIST: Operation[models.ListAddressesResponse] = Operation(
    id="listAddresses", path="/addresses", name="addresses.list", responses={200: Json(lambda: models.ListAddressesResponse)}
)
_LIST_PAGES: UrlPages[models.Row] = UrlPages(items="addresses", url="_links/next/href")


class Addresses(SyncResource):
    """Operations of `addresses`."""

    def list(self, **options: Unpack[RequestOptions]) -> SyncPager[models.Row, models.ListAddressesResponse]:
        """GET /addresses.

        Example: for item in sdk.addresses.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, options=options)

    with_raw_response = View(lambda: AddressesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AddressesWithResponse[Streamed], Streamed)


class AsyncAddresses(AsyncResource):
    """Operations of `addresses`."""

    def list(self, **options: Unpack[RequestOptions]) -> AsyncPager[models.Row, models.ListAddressesResponse]:
        """GET /addresses.

        Example: async for item in sdk.addresses.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, options=options)

    with_raw_response = View(lambda: AsyncAddressesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncAddressesWithResponse[Streamed], Streamed)


class AddressesWithResponse(Generic[ModeT]):
    """`Addresses`, each method giving the response."""

    def __init__(self, resource: Addresses, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncAddressesWithResponse(Generic[ModeT]):
    """`AsyncAddresses`, each method giving the response."""

    def __init__(self, resource: AsyncAddresses, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
