"""The `some_odd_tag` resource of the Names API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET_A: Operation[models.List] = Operation(
    id="getA", path="/a", name="some_odd_tag.get_a", responses={200: Json(lambda: models.List)}
)


class SomeOddTag(SyncResource):
    """Operations of `some_odd_tag`."""

    def get_a(self, **options: Unpack[RequestOptions]) -> models.List:
        """GET /a.

        Example: sdk.some_odd_tag.get_a()
        """
        return self._client.call(_GET_A, options=options)

    with_raw_response = View(lambda: SomeOddTagWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: SomeOddTagWithResponse[Streamed], Streamed)


class AsyncSomeOddTag(AsyncResource):
    """Operations of `some_odd_tag`."""

    async def get_a(self, **options: Unpack[RequestOptions]) -> models.List:
        """GET /a.

        Example: await sdk.some_odd_tag.get_a()
        """
        return await self._client.call(_GET_A, options=options)

    with_raw_response = View(lambda: AsyncSomeOddTagWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncSomeOddTagWithResponse[Streamed], Streamed)


class SomeOddTagWithResponse(Generic[ModeT]):
    """`SomeOddTag`, each method giving the response."""

    def __init__(self, resource: SomeOddTag, mode: type[ModeT]) -> None:
        self.get_a = respond(resource.get_a, mode)


class AsyncSomeOddTagWithResponse(Generic[ModeT]):
    """`AsyncSomeOddTag`, each method giving the response."""

    def __init__(self, resource: AsyncSomeOddTag, mode: type[ModeT]) -> None:
        self.get_a = async_respond(resource.get_a, mode)
