"""The `parcels` resource of the Post office API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond, respond

_SEND: Operation[models.Parcel] = Operation(
    id="sendParcel", method="POST", path="/parcels", name="parcels.send", responses={201: Json(models.Parcel)}, body=JsonBody()
)


class Parcels(SyncResource):
    """Operations of `parcels`."""

    def send(
        self, *, weight: float | Omit = OMIT, callback: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.Parcel:
        """POST /parcels.

        Example:
            sdk.parcels.send()
        """
        return self._client.call(_SEND, body={"weight": weight, "callback": callback}, options=options)

    @property
    def with_raw_response(self) -> ParcelsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return ParcelsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> ParcelsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return ParcelsWithResponse(self, Streamed)


class AsyncParcels(AsyncResource):
    """Operations of `parcels`.

    Every method is a coroutine or returns an async pager.
    """

    async def send(
        self, *, weight: float | Omit = OMIT, callback: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.Parcel:
        """POST /parcels.

        Example:
            await sdk.parcels.send()
        """
        return await self._client.call(_SEND, body={"weight": weight, "callback": callback}, options=options)

    @property
    def with_raw_response(self) -> AsyncParcelsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncParcelsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncParcelsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncParcelsWithResponse(self, Streamed)


class ParcelsWithResponse(Generic[ModeT]):
    """`Parcels`, each method giving the response."""

    def __init__(self, resource: Parcels, mode: type[ModeT]) -> None:
        self.send = respond(resource.send, mode)


class AsyncParcelsWithResponse(Generic[ModeT]):
    """`AsyncParcels`, each method giving the response."""

    def __init__(self, resource: AsyncParcels, mode: type[ModeT]) -> None:
        self.send = async_respond(resource.send, mode)
