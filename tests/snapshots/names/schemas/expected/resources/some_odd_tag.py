"""The `some_odd_tag` resource of the Names API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_GET_A: Operation[models.List] = Operation(
    id="getA", method="GET", path="/a", name="some_odd_tag.get_a", responses={200: Json(models.List)}
)


class SomeOddTag(SyncResource):
    """Operations of `some_odd_tag`."""

    def get_a(self, **options: Unpack[RequestOptions]) -> models.List:
        """GET /a.

        Example:
            sdk.some_odd_tag.get_a()
        """
        return self._client.call(_GET_A, options=options)

    @property
    def with_raw_response(self) -> SomeOddTagWithRawResponse:
        """The same methods, each with the whole response."""
        return SomeOddTagWithRawResponse(self)


class AsyncSomeOddTag(AsyncResource):
    """Operations of `some_odd_tag`.

    Every method is a coroutine or returns an async pager.
    """

    async def get_a(self, **options: Unpack[RequestOptions]) -> models.List:
        """GET /a.

        Example:
            await sdk.some_odd_tag.get_a()
        """
        return await self._client.call(_GET_A, options=options)

    @property
    def with_raw_response(self) -> AsyncSomeOddTagWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncSomeOddTagWithRawResponse(self)


class SomeOddTagWithRawResponse:
    """`SomeOddTag` with the status, headers and body of every response."""

    def __init__(self, resource: SomeOddTag) -> None:
        self.get_a = raw(resource.get_a)


class AsyncSomeOddTagWithRawResponse:
    """`AsyncSomeOddTag` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncSomeOddTag) -> None:
        self.get_a = async_raw(resource.get_a)
