"""The `parcels` resource of the Post office API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_SEND: Operation[models.Parcel] = Operation(
    id="sendParcel",
    method="POST",
    path="/parcels",
    name="parcels.send",
    responses={201: Json(lambda: models.Parcel)},
    body=JsonBody(optional=True),
)


class Parcels(SyncResource):
    """Operations of `parcels`."""

    def send(
        self, *, weight: float | Omit = OMIT, callback: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.Parcel:
        """POST /parcels.

        Example: sdk.parcels.send()
        """
        return self._client.call(_SEND, body={"weight": weight, "callback": callback}, options=options)

    with_raw_response = View(lambda: ParcelsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: ParcelsWithResponse[Streamed], Streamed)


class AsyncParcels(AsyncResource):
    """Operations of `parcels`."""

    async def send(
        self, *, weight: float | Omit = OMIT, callback: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.Parcel:
        """POST /parcels.

        Example: await sdk.parcels.send()
        """
        return await self._client.call(_SEND, body={"weight": weight, "callback": callback}, options=options)

    with_raw_response = View(lambda: AsyncParcelsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncParcelsWithResponse[Streamed], Streamed)


class ParcelsWithResponse(Generic[ModeT]):
    """`Parcels`, each method giving the response."""

    def __init__(self, resource: Parcels, mode: type[ModeT]) -> None:
        self.send = respond(resource.send, mode)


class AsyncParcelsWithResponse(Generic[ModeT]):
    """`AsyncParcels`, each method giving the response."""

    def __init__(self, resource: AsyncParcels, mode: type[ModeT]) -> None:
        self.send = async_respond(resource.send, mode)
