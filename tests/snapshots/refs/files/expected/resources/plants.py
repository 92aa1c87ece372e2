"""The `plants` resource of the Garden API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET: Operation[models.PartsPlant] = Operation(
    id="getPlant", path="/plants/{id}", name="plants.get", responses={200: Json(lambda: models.PartsPlant)}
)


class Plants(SyncResource):
    """Operations of `plants`."""

    def get(self, id: str, **options: Unpack[RequestOptions]) -> models.PartsPlant:
        """GET /plants/{id}.

        Example: sdk.plants.get("...")
        """
        return self._client.call(_GET, path={"id": id}, options=options)

    with_raw_response = View(lambda: PlantsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: PlantsWithResponse[Streamed], Streamed)


class AsyncPlants(AsyncResource):
    """Operations of `plants`."""

    async def get(self, id: str, **options: Unpack[RequestOptions]) -> models.PartsPlant:
        """GET /plants/{id}.

        Example: await sdk.plants.get("...")
        """
        return await self._client.call(_GET, path={"id": id}, options=options)

    with_raw_response = View(lambda: AsyncPlantsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncPlantsWithResponse[Streamed], Streamed)


class PlantsWithResponse(Generic[ModeT]):
    """`Plants`, each method giving the response."""

    def __init__(self, resource: Plants, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)


class AsyncPlantsWithResponse(Generic[ModeT]):
    """`AsyncPlants`, each method giving the response."""

    def __init__(self, resource: AsyncPlants, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
