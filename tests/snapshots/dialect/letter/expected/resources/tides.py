"""The `tides` resource of the Tide API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET: Operation[models.Tide] = Operation(
    id="getTide", path="/tides", name="tides.get", responses={200: Json(lambda: models.Tide)}
)


class Tides(SyncResource):
    """Operations of `tides`."""

    def get(self, **options: Unpack[RequestOptions]) -> models.Tide:
        """GET /tides.

        Example: sdk.tides.get()
        """
        return self._client.call(_GET, options=options)

    with_raw_response = View(lambda: TidesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: TidesWithResponse[Streamed], Streamed)


class AsyncTides(AsyncResource):
    """Operations of `tides`."""

    async def get(self, **options: Unpack[RequestOptions]) -> models.Tide:
        """GET /tides.

        Example: await sdk.tides.get()
        """
        return await self._client.call(_GET, options=options)

    with_raw_response = View(lambda: AsyncTidesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncTidesWithResponse[Streamed], Streamed)


class TidesWithResponse(Generic[ModeT]):
    """`Tides`, each method giving the response."""

    def __init__(self, resource: Tides, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)


class AsyncTidesWithResponse(Generic[ModeT]):
    """`AsyncTides`, each method giving the response."""

    def __init__(self, resource: AsyncTides, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
