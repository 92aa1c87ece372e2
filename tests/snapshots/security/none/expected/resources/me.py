"""The `me` resource of the Open API."""

from __future__ import annotations

from typing import Generic, Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET: Operation[None] = Operation(id="getMe", path="/me", name="me.get", responses={204: Empty()})


class Me(SyncResource):
    """Operations of `me`."""

    def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example: sdk.me.get()
        """
        return self._client.call(_GET, options=options)

    with_raw_response = View(lambda: MeWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: MeWithResponse[Streamed], Streamed)


class AsyncMe(AsyncResource):
    """Operations of `me`."""

    async def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example: await sdk.me.get()
        """
        return await self._client.call(_GET, options=options)

    with_raw_response = View(lambda: AsyncMeWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncMeWithResponse[Streamed], Streamed)


class MeWithResponse(Generic[ModeT]):
    """`Me`, each method giving the response."""

    def __init__(self, resource: Me, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)


class AsyncMeWithResponse(Generic[ModeT]):
    """`AsyncMe`, each method giving the response."""

    def __init__(self, resource: AsyncMe, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
