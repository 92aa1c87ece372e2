"""The `tides` resource of the Tide API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond, respond

_GET: Operation[models.Tide] = Operation(id="getTide", path="/tides", name="tides.get", responses={200: Json(models.Tide)})


class Tides(SyncResource):
    """Operations of `tides`."""

    def get(self, **options: Unpack[RequestOptions]) -> models.Tide:
        """GET /tides.

        Example: sdk.tides.get()
        """
        return self._client.call(_GET, options=options)

    @property
    def with_raw_response(self) -> TidesWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return TidesWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> TidesWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return TidesWithResponse(self, Streamed)


class AsyncTides(AsyncResource):
    """Operations of `tides`."""

    async def get(self, **options: Unpack[RequestOptions]) -> models.Tide:
        """GET /tides.

        Example: await sdk.tides.get()
        """
        return await self._client.call(_GET, options=options)

    @property
    def with_raw_response(self) -> AsyncTidesWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncTidesWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncTidesWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncTidesWithResponse(self, Streamed)


class TidesWithResponse(Generic[ModeT]):
    """`Tides`, each method giving the response."""

    def __init__(self, resource: Tides, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)


class AsyncTidesWithResponse(Generic[ModeT]):
    """`AsyncTides`, each method giving the response."""

    def __init__(self, resource: AsyncTides, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
