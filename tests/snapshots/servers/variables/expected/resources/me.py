"""The `me` resource of the Servers API."""

from __future__ import annotations

from typing import Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_GET: Operation[None] = Operation(id="getMe", method="GET", path="/me", name="me.get", responses={204: Empty()})


class Me(SyncResource):
    """Operations of `me`."""

    def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example:
            sdk.me.get()
        """
        return self._client.call(_GET, options=options)

    @property
    def with_raw_response(self) -> MeWithRawResponse:
        """The same methods, each with the whole response."""
        return MeWithRawResponse(self)


class AsyncMe(AsyncResource):
    """Operations of `me`.

    Every method is a coroutine or returns an async pager.
    """

    async def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example:
            await sdk.me.get()
        """
        return await self._client.call(_GET, options=options)

    @property
    def with_raw_response(self) -> AsyncMeWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncMeWithRawResponse(self)


class MeWithRawResponse:
    """`Me` with the status, headers and body of every response."""

    def __init__(self, resource: Me) -> None:
        self.get = raw(resource.get)


class AsyncMeWithRawResponse:
    """`AsyncMe` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncMe) -> None:
        self.get = async_raw(resource.get)
