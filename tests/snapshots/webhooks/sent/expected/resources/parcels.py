"""The `parcels` resource of the Post office API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

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
    def with_raw_response(self) -> ParcelsWithRawResponse:
        """The same methods, each with the whole response."""
        return ParcelsWithRawResponse(self)


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
    def with_raw_response(self) -> AsyncParcelsWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncParcelsWithRawResponse(self)


class ParcelsWithRawResponse:
    """`Parcels` with the status, headers and body of every response."""

    def __init__(self, resource: Parcels) -> None:
        self.send = raw(resource.send)


class AsyncParcelsWithRawResponse:
    """`AsyncParcels` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncParcels) -> None:
        self.send = async_raw(resource.send)
