"""The `me` resource of the Keys API."""

from __future__ import annotations

from typing import Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_GET: Operation[None] = Operation(
    id="getMe", method="GET", path="/me", name="me.get", responses={204: Empty()}, security=(("headerKey",), ("queryKey",))
)
_GET_BOTH: Operation[None] = Operation(
    id="getBoth", method="GET", path="/both", name="me.get_both", responses={204: Empty()}, security=(("headerKey", "queryKey"),)
)
_GET_MAYBE: Operation[None] = Operation(
    id="getMaybe", method="GET", path="/maybe", name="me.get_maybe", responses={204: Empty()}, security=(("headerKey",), ())
)


class Me(SyncResource):
    """Operations of `me`."""

    def get(self, **options: Unpack[RequestOptions]) -> None:
        """GET /me.

        Example:
            sdk.me.get()
        """
        return self._client.call(_GET, options=options)

    def get_both(self, **options: Unpack[RequestOptions]) -> None:
        """GET /both.

        Example:
            sdk.me.get_both()
        """
        return self._client.call(_GET_BOTH, options=options)

    def get_maybe(self, **options: Unpack[RequestOptions]) -> None:
        """GET /maybe.

        Example:
            sdk.me.get_maybe()
        """
        return self._client.call(_GET_MAYBE, options=options)

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

    async def get_both(self, **options: Unpack[RequestOptions]) -> None:
        """GET /both.

        Example:
            await sdk.me.get_both()
        """
        return await self._client.call(_GET_BOTH, options=options)

    async def get_maybe(self, **options: Unpack[RequestOptions]) -> None:
        """GET /maybe.

        Example:
            await sdk.me.get_maybe()
        """
        return await self._client.call(_GET_MAYBE, options=options)

    @property
    def with_raw_response(self) -> AsyncMeWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncMeWithRawResponse(self)


class MeWithRawResponse:
    """`Me` with the status, headers and body of every response."""

    def __init__(self, resource: Me) -> None:
        self.get = raw(resource.get)
        self.get_both = raw(resource.get_both)
        self.get_maybe = raw(resource.get_maybe)


class AsyncMeWithRawResponse:
    """`AsyncMe` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncMe) -> None:
        self.get = async_raw(resource.get)
        self.get_both = async_raw(resource.get_both)
        self.get_maybe = async_raw(resource.get_maybe)
