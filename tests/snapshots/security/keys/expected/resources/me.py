"""The `me` resource of the Keys API."""

from __future__ import annotations

from typing import Generic, Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET: Operation[None] = Operation(id="getMe", path="/me", name="me.get", responses={204: Empty()})
_GET_BOTH: Operation[None] = Operation(
    id="getBoth", path="/both", name="me.get_both", responses={204: Empty()}, security=(("headerKey", "queryKey"),)
)
_GET_MAYBE: Operation[None] = Operation(
    id="getMaybe", path="/maybe", name="me.get_maybe", responses={204: Empty()}, security=(("headerKey",), ())
)


class Me(SyncResource):
    """Operations of `me`."""

    def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example: sdk.me.get()
        """
        return self._client.call(_GET, options=options)

    def get_both(self, **options: Unpack[RequestOptions]) -> None:
        """GET /both.

        Example: sdk.me.get_both()
        """
        return self._client.call(_GET_BOTH, options=options)

    def get_maybe(self, **options: Unpack[RequestOptions]) -> None:
        """GET /maybe.

        Example: sdk.me.get_maybe()
        """
        return self._client.call(_GET_MAYBE, options=options)

    with_raw_response = View(lambda: MeWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: MeWithResponse[Streamed], Streamed)


class AsyncMe(AsyncResource):
    """Operations of `me`."""

    async def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example: await sdk.me.get()
        """
        return await self._client.call(_GET, options=options)

    async def get_both(self, **options: Unpack[RequestOptions]) -> None:
        """GET /both.

        Example: await sdk.me.get_both()
        """
        return await self._client.call(_GET_BOTH, options=options)

    async def get_maybe(self, **options: Unpack[RequestOptions]) -> None:
        """GET /maybe.

        Example: await sdk.me.get_maybe()
        """
        return await self._client.call(_GET_MAYBE, options=options)

    with_raw_response = View(lambda: AsyncMeWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncMeWithResponse[Streamed], Streamed)


class MeWithResponse(Generic[ModeT]):
    """`Me`, each method giving the response."""

    def __init__(self, resource: Me, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)
        self.get_both = respond(resource.get_both, mode)
        self.get_maybe = respond(resource.get_maybe, mode)


class AsyncMeWithResponse(Generic[ModeT]):
    """`AsyncMe`, each method giving the response."""

    def __init__(self, resource: AsyncMe, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
        self.get_both = async_respond(resource.get_both, mode)
        self.get_maybe = async_respond(resource.get_maybe, mode)
