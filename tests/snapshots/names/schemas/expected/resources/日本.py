"""The `日本` resource of the Names API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET_C: Operation[models.Models] = Operation(
    id="GET /c", path="/c", name="日本.get_c", responses={200: Json(lambda: models.Models)}
)


class 日本(SyncResource):
    """Operations of `日本`."""

    def get_c(self, **options: Unpack[RequestOptions]) -> models.Models:
        """GET /c.

        Example: sdk.日本.get_c()
        """
        return self._client.call(_GET_C, options=options)

    with_raw_response = View(lambda: 日本WithResponse[Raw], Raw)
    with_streaming_response = View(lambda: 日本WithResponse[Streamed], Streamed)


class Async日本(AsyncResource):
    """Operations of `日本`."""

    async def get_c(self, **options: Unpack[RequestOptions]) -> models.Models:
        """GET /c.

        Example: await sdk.日本.get_c()
        """
        return await self._client.call(_GET_C, options=options)

    with_raw_response = View(lambda: Async日本WithResponse[Raw], Raw)
    with_streaming_response = View(lambda: Async日本WithResponse[Streamed], Streamed)


class 日本WithResponse(Generic[ModeT]):
    """`日本`, each method giving the response."""

    def __init__(self, resource: 日本, mode: type[ModeT]) -> None:
        self.get_c = respond(resource.get_c, mode)


class Async日本WithResponse(Generic[ModeT]):
    """`Async日本`, each method giving the response."""

    def __init__(self, resource: Async日本, mode: type[ModeT]) -> None:
        self.get_c = async_respond(resource.get_c, mode)
