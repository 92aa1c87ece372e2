"""The `me` resource of the Several API."""

from __future__ import annotations

from typing import Generic, Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET: Operation[None] = Operation(id="getMe", path="/me", name="me.get", responses={204: Empty()})
_GET_KEY: Operation[None] = Operation(
    id="getKey", path="/key", name="me.get_key", responses={204: Empty()}, security=(("cookie",),)
)
_GET_ODD: Operation[None] = Operation(id="getOdd", path="/odd", name="me.get_odd", responses={204: Empty()}, security=())
_GET_TLS: Operation[None] = Operation(
    id="getTls", path="/tls", name="me.get_tls", responses={204: Empty()}, security=(("tls",), ("oauth",))
)


class Me(SyncResource):
    """Operations of `me`."""

    def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example: sdk.me.get()
        """
        return self._client.call(_GET, options=options)

    def get_key(self, **options: Unpack[RequestOptions]) -> None:
        """GET /key.

        Example: sdk.me.get_key()
        """
        return self._client.call(_GET_KEY, options=options)

    def get_odd(self, **options: Unpack[RequestOptions]) -> None:
        """GET /odd.

        Example: sdk.me.get_odd()
        """
        return self._client.call(_GET_ODD, options=options)

    def get_tls(self, **options: Unpack[RequestOptions]) -> None:
        """GET /tls.

        Example: sdk.me.get_tls()
        """
        return self._client.call(_GET_TLS, options=options)

    with_raw_response = View(lambda: MeWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: MeWithResponse[Streamed], Streamed)


class AsyncMe(AsyncResource):
    """Operations of `me`."""

    async def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example: await sdk.me.get()
        """
        return await self._client.call(_GET, options=options)

    async def get_key(self, **options: Unpack[RequestOptions]) -> None:
        """GET /key.

        Example: await sdk.me.get_key()
        """
        return await self._client.call(_GET_KEY, options=options)

    async def get_odd(self, **options: Unpack[RequestOptions]) -> None:
        """GET /odd.

        Example: await sdk.me.get_odd()
        """
        return await self._client.call(_GET_ODD, options=options)

    async def get_tls(self, **options: Unpack[RequestOptions]) -> None:
        """GET /tls.

        Example: await sdk.me.get_tls()
        """
        return await self._client.call(_GET_TLS, options=options)

    with_raw_response = View(lambda: AsyncMeWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncMeWithResponse[Streamed], Streamed)


class MeWithResponse(Generic[ModeT]):
    """`Me`, each method giving the response."""

    def __init__(self, resource: Me, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)
        self.get_key = respond(resource.get_key, mode)
        self.get_odd = respond(resource.get_odd, mode)
        self.get_tls = respond(resource.get_tls, mode)


class AsyncMeWithResponse(Generic[ModeT]):
    """`AsyncMe`, each method giving the response."""

    def __init__(self, resource: AsyncMe, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
        self.get_key = async_respond(resource.get_key, mode)
        self.get_odd = async_respond(resource.get_odd, mode)
        self.get_tls = async_respond(resource.get_tls, mode)
