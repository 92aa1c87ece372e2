"""The `me` resource of the Several API."""

from __future__ import annotations

from typing import Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_GET: Operation[None] = Operation(
    id="getMe", method="GET", path="/me", name="me.get", responses={204: Empty()}, security=(("oauth",),)
)
_GET_KEY: Operation[None] = Operation(
    id="getKey", method="GET", path="/key", name="me.get_key", responses={204: Empty()}, security=(("cookie",),)
)
_GET_ODD: Operation[None] = Operation(id="getOdd", method="GET", path="/odd", name="me.get_odd", responses={204: Empty()})
_GET_TLS: Operation[None] = Operation(
    id="getTls", method="GET", path="/tls", name="me.get_tls", responses={204: Empty()}, security=((), ("oauth",))
)


class Me(SyncResource):
    """Operations of `me`."""

    def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example:
            sdk.me.get()
        """
        return self._client.call(_GET, options=options)

    def get_key(self, **options: Unpack[RequestOptions]) -> None:
        """GET /key.

        Example:
            sdk.me.get_key()
        """
        return self._client.call(_GET_KEY, options=options)

    def get_odd(self, **options: Unpack[RequestOptions]) -> None:
        """GET /odd.

        Example:
            sdk.me.get_odd()
        """
        return self._client.call(_GET_ODD, options=options)

    def get_tls(self, **options: Unpack[RequestOptions]) -> None:
        """GET /tls.

        Example:
            sdk.me.get_tls()
        """
        return self._client.call(_GET_TLS, options=options)

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

    async def get_key(self, **options: Unpack[RequestOptions]) -> None:
        """GET /key.

        Example:
            await sdk.me.get_key()
        """
        return await self._client.call(_GET_KEY, options=options)

    async def get_odd(self, **options: Unpack[RequestOptions]) -> None:
        """GET /odd.

        Example:
            await sdk.me.get_odd()
        """
        return await self._client.call(_GET_ODD, options=options)

    async def get_tls(self, **options: Unpack[RequestOptions]) -> None:
        """GET /tls.

        Example:
            await sdk.me.get_tls()
        """
        return await self._client.call(_GET_TLS, options=options)

    @property
    def with_raw_response(self) -> AsyncMeWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncMeWithRawResponse(self)


class MeWithRawResponse:
    """`Me` with the status, headers and body of every response."""

    def __init__(self, resource: Me) -> None:
        self.get = raw(resource.get)
        self.get_key = raw(resource.get_key)
        self.get_odd = raw(resource.get_odd)
        self.get_tls = raw(resource.get_tls)


class AsyncMeWithRawResponse:
    """`AsyncMe` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncMe) -> None:
        self.get = async_raw(resource.get)
        self.get_key = async_raw(resource.get_key)
        self.get_odd = async_raw(resource.get_odd)
        self.get_tls = async_raw(resource.get_tls)
