"""The `me` resource of the Bearer API."""

from __future__ import annotations

from typing import Generic, Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET: Operation[None] = Operation(id="getMe", path="/me", name="me.get", responses={204: Empty()})
_GET_OPEN: Operation[None] = Operation(id="getOpen", path="/open", name="me.get_open", responses={204: Empty()}, security=())


class Me(SyncResource):
    """Operations of `me`."""

    def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example: sdk.me.get()
        """
        return self._client.call(_GET, options=options)

    def get_open(self, **options: Unpack[RequestOptions]) -> None:
        """GET /open.

        Example: sdk.me.get_open()
        """
        return self._client.call(_GET_OPEN, options=options)

    with_raw_response = View(lambda: MeWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: MeWithResponse[Streamed], Streamed)


class AsyncMe(AsyncResource):
    """Operations of `me`."""

    async def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example: await sdk.me.get()
        """
        return await self._client.call(_GET, options=options)

    async def get_open(self, **options: Unpack[RequestOptions]) -> None:
        """GET /open.

        Example: await sdk.me.get_open()
        """
        return await self._client.call(_GET_OPEN, options=options)

    with_raw_response = View(lambda: AsyncMeWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncMeWithResponse[Streamed], Streamed)


class MeWithResponse(Generic[ModeT]):
    """`Me`, each method giving the response."""

    def __init__(self, resource: Me, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)
        self.get_open = respond(resource.get_open, mode)


class AsyncMeWithResponse(Generic[ModeT]):
    """`AsyncMe`, each method giving the response."""

    def __init__(self, resource: AsyncMe, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
        self.get_open = async_respond(resource.get_open, mode)
