"""The `parcels` resource of the Depots API."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from typing import Generic, Unpack

from .. import models
from .._runtime.async_batches import async_send_batches
from .._runtime.batches import Batches, BatchResult, send_batches
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond
from .._runtime.waiting import Waiting, WaitOptions, async_wait_until, wait_until

_SEND: Operation[models.Results] = Operation(
    id="sendParcels",
    method="POST",
    path="/depots/{depot_id}/parcels",
    name="parcels.send",
    responses={200: Json(lambda: models.Results), 207: Json(lambda: models.Results)},
    body=JsonBody(),
)
_SEND_BATCHES: Batches = Batches(
    items="parcels",
    max_items=40,
    max_bytes=5000,
    partial=(207,),
    too_large=(413,),
    failures=("results",),
    error=("error",),
    reason=("error", "text"),
)
_GET: Operation[models.Parcel] = Operation(
    id="getParcel", path="/parcels/{parcel_id}", name="parcels.get", responses={200: Json(lambda: models.Parcel)}
)
_GET_WAITING: Waiting = Waiting(
    field=("progress", "state"), done=("delivered", "returned"), failed=("lost",), interval=0.5, max_interval=5, timeout=60
)
_GET_AGAIN: Operation[models.Parcel] = Operation(
    id="getAgain", path="/parcels/{parcel_id}/again", name="parcels.get_again", responses={200: Json(lambda: models.Parcel)}
)
_GET_AGAIN_WAITING: Waiting = Waiting(field=("weight",), done=(1,))


class Parcels(SyncResource):
    """Operations of `parcels`."""

    def send(
        self,
        depot_id: str,
        *,
        parcels: Sequence[models.Parcel | Mapping[str, object]],
        carrier: str,
        dry_run: bool | Omit = OMIT,
        note: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Results:
        """Send parcels.

        Args:
            parcels: At most 40 items.

        Example: sdk.parcels.send("...", parcels=[{}], carrier="...")
        """
        return self._client.call(
            _SEND,
            path={"depot_id": depot_id},
            query={"dryRun": dry_run},
            body={"parcels": parcels, "carrier": carrier, "note": note},
            options=options,
        )

    def get(self, parcel_id: str, *, language: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.Parcel:
        """GET /parcels/{parcel_id}.

        Example: sdk.parcels.get("...")
        """
        return self._client.call(_GET, path={"parcel_id": parcel_id}, query={"language": language}, options=options)

    def get_again(self, parcel_id: str, **options: Unpack[RequestOptions]) -> models.Parcel:
        """GET /parcels/{parcel_id}/again.

        Example: sdk.parcels.get_again("...")
        """
        return self._client.call(_GET_AGAIN, path={"parcel_id": parcel_id}, options=options)

    def send_all(
        self,
        depot_id: str,
        parcels: Iterable[models.Parcel | Mapping[str, object]],
        *,
        carrier: str,
        dry_run: bool | Omit = OMIT,
        note: str | Omit = OMIT,
        batch_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> BatchResult[models.Parcel | Mapping[str, object], models.Results]:
        """Send parcels, in as many calls as it takes.

        At most 40 go in one call, in 5000 bytes; a generator will do. What the server refuses is in `failures`, item by
        item; the rest goes on.

        Args:
            batch_size: Fewer items per call.

        Raises:
            BatchStopped: A failure would meet the other calls too. It says what is left to send.

        Example:
            result = sdk.parcels.send_all("...", parcels, carrier="...")
            for failure in result.failures: ...
        """
        return send_batches(
            self._client,
            _SEND,
            _SEND_BATCHES,
            parcels,
            path={"depot_id": depot_id},
            query={"dryRun": dry_run},
            body={"carrier": carrier, "note": note},
            batch_size=batch_size,
            options=options,
        )

    def wait(self, parcel_id: str, *, language: str | Omit = OMIT, **options: Unpack[WaitOptions]) -> models.Parcel:
        """Wait until `progress.state` is delivered or returned.

        Calls `get` again and again, in pauses that grow.

        Raises:
            WaitFailed: It became lost.
            WaitTimedOut: It was not done within `timeout` seconds (60 where none is given).

        Example:
            sdk.parcels.wait("...", timeout=120)
        """
        return wait_until(
            self._client, _GET, _GET_WAITING, path={"parcel_id": parcel_id}, query={"language": language}, options=options
        )

    def wait_(self, parcel_id: str, **options: Unpack[WaitOptions]) -> models.Parcel:
        """Wait until `weight` is 1.

        Calls `get_again` again and again, in pauses that grow.

        Raises:
            WaitTimedOut: It was not done within `timeout` seconds (600 where none is given).

        Example:
            sdk.parcels.wait_("...", timeout=120)
        """
        return wait_until(self._client, _GET_AGAIN, _GET_AGAIN_WAITING, path={"parcel_id": parcel_id}, options=options)

    with_raw_response = View(lambda: ParcelsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: ParcelsWithResponse[Streamed], Streamed)


class AsyncParcels(AsyncResource):
    """Operations of `parcels`."""

    async def send(
        self,
        depot_id: str,
        *,
        parcels: Sequence[models.Parcel | Mapping[str, object]],
        carrier: str,
        dry_run: bool | Omit = OMIT,
        note: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Results:
        """Send parcels.

        Args:
            parcels: At most 40 items.

        Example: await sdk.parcels.send("...", parcels=[{}], carrier="...")
        """
        return await self._client.call(
            _SEND,
            path={"depot_id": depot_id},
            query={"dryRun": dry_run},
            body={"parcels": parcels, "carrier": carrier, "note": note},
            options=options,
        )

    async def get(self, parcel_id: str, *, language: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.Parcel:
        """GET /parcels/{parcel_id}.

        Example: await sdk.parcels.get("...")
        """
        return await self._client.call(_GET, path={"parcel_id": parcel_id}, query={"language": language}, options=options)

    async def get_again(self, parcel_id: str, **options: Unpack[RequestOptions]) -> models.Parcel:
        """GET /parcels/{parcel_id}/again.

        Example: await sdk.parcels.get_again("...")
        """
        return await self._client.call(_GET_AGAIN, path={"parcel_id": parcel_id}, options=options)

    async def send_all(
        self,
        depot_id: str,
        parcels: Iterable[models.Parcel | Mapping[str, object]] | AsyncIterable[models.Parcel | Mapping[str, object]],
        *,
        carrier: str,
        dry_run: bool | Omit = OMIT,
        note: str | Omit = OMIT,
        batch_size: int | None = None,
        concurrency: int = 4,
        **options: Unpack[RequestOptions],
    ) -> BatchResult[models.Parcel | Mapping[str, object], models.Results]:
        """Send parcels, in as many calls as it takes.

        At most 40 go in one call, in 5000 bytes; a generator will do. What the server refuses is in `failures`, item by
        item; the rest goes on.

        Args:
            batch_size: Fewer items per call.
            concurrency: How many calls are under way at a time.

        Raises:
            BatchStopped: A failure would meet the other calls too. It says what is left to send.

        Example:
            result = await sdk.parcels.send_all("...", parcels, carrier="...")
            for failure in result.failures: ...
        """
        return await async_send_batches(
            self._client,
            _SEND,
            _SEND_BATCHES,
            parcels,
            path={"depot_id": depot_id},
            query={"dryRun": dry_run},
            body={"carrier": carrier, "note": note},
            batch_size=batch_size,
            concurrency=concurrency,
            options=options,
        )

    async def wait(self, parcel_id: str, *, language: str | Omit = OMIT, **options: Unpack[WaitOptions]) -> models.Parcel:
        """Wait until `progress.state` is delivered or returned.

        Calls `get` again and again, in pauses that grow.

        Raises:
            WaitFailed: It became lost.
            WaitTimedOut: It was not done within `timeout` seconds (60 where none is given).

        Example:
            await sdk.parcels.wait("...", timeout=120)
        """
        return await async_wait_until(
            self._client, _GET, _GET_WAITING, path={"parcel_id": parcel_id}, query={"language": language}, options=options
        )

    async def wait_(self, parcel_id: str, **options: Unpack[WaitOptions]) -> models.Parcel:
        """Wait until `weight` is 1.

        Calls `get_again` again and again, in pauses that grow.

        Raises:
            WaitTimedOut: It was not done within `timeout` seconds (600 where none is given).

        Example:
            await sdk.parcels.wait_("...", timeout=120)
        """
        return await async_wait_until(
            self._client, _GET_AGAIN, _GET_AGAIN_WAITING, path={"parcel_id": parcel_id}, options=options
        )

    with_raw_response = View(lambda: AsyncParcelsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncParcelsWithResponse[Streamed], Streamed)


class ParcelsWithResponse(Generic[ModeT]):
    """`Parcels`, each method giving the response."""

    def __init__(self, resource: Parcels, mode: type[ModeT]) -> None:
        self.send = respond(resource.send, mode)
        self.get = respond(resource.get, mode)
        self.get_again = respond(resource.get_again, mode)


class AsyncParcelsWithResponse(Generic[ModeT]):
    """`AsyncParcels`, each method giving the response."""

    def __init__(self, resource: AsyncParcels, mode: type[ModeT]) -> None:
        self.send = async_respond(resource.send, mode)
        self.get = async_respond(resource.get, mode)
        self.get_again = async_respond(resource.get_again, mode)
