"""The `plants` resource of the Garden API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.operation import Json, Operation, PathParameter
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_GET: Operation[models.PlantModel] = Operation(
    id="getPlant",
    method="GET",
    path="/plants/{id}",
    name="plants.get",
    responses={200: Json(models.PlantModel)},
    parameters=(PathParameter("id"),),
)


class Plants(SyncResource):
    """Operations of `plants`."""

    def get(self, id: str, **options: Unpack[RequestOptions]) -> models.PlantModel:
        """GET /plants/{id}.

        Example:
            sdk.plants.get("...")
        """
        return self._client.call(_GET, path={"id": id}, options=options)

    @property
    def with_raw_response(self) -> PlantsWithRawResponse:
        """The same methods, each with the whole response."""
        return PlantsWithRawResponse(self)


class AsyncPlants(AsyncResource):
    """Operations of `plants`.

    Every method is a coroutine or returns an async pager.
    """

    async def get(self, id: str, **options: Unpack[RequestOptions]) -> models.PlantModel:
        """GET /plants/{id}.

        Example:
            await sdk.plants.get("...")
        """
        return await self._client.call(_GET, path={"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncPlantsWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncPlantsWithRawResponse(self)


class PlantsWithRawResponse:
    """`Plants` with the status, headers and body of every response."""

    def __init__(self, resource: Plants) -> None:
        self.get = raw(resource.get)


class AsyncPlantsWithRawResponse:
    """`AsyncPlants` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncPlants) -> None:
        self.get = async_raw(resource.get)
