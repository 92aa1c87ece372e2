"""The `plants` resource of the Garden API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation, PathParameter
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond, respond

_GET: Operation[models.PartsPlant] = Operation(
    id="getPlant",
    method="GET",
    path="/plants/{id}",
    name="plants.get",
    responses={200: Json(models.PartsPlant)},
    parameters=(PathParameter("id"),),
)


class Plants(SyncResource):
    """Operations of `plants`."""

    def get(self, id: str, **options: Unpack[RequestOptions]) -> models.PartsPlant:
        """GET /plants/{id}.

        Example:
            sdk.plants.get("...")
        """
        return self._client.call(_GET, path={"id": id}, options=options)

    @property
    def with_raw_response(self) -> PlantsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return PlantsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> PlantsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return PlantsWithResponse(self, Streamed)


class AsyncPlants(AsyncResource):
    """Operations of `plants`.

    Every method is a coroutine or returns an async pager.
    """

    async def get(self, id: str, **options: Unpack[RequestOptions]) -> models.PartsPlant:
        """GET /plants/{id}.

        Example:
            await sdk.plants.get("...")
        """
        return await self._client.call(_GET, path={"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncPlantsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncPlantsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncPlantsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncPlantsWithResponse(self, Streamed)


class PlantsWithResponse(Generic[ModeT]):
    """`Plants`, each method giving the response."""

    def __init__(self, resource: Plants, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)


class AsyncPlantsWithResponse(Generic[ModeT]):
    """`AsyncPlants`, each method giving the response."""

    def __init__(self, resource: AsyncPlants, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
