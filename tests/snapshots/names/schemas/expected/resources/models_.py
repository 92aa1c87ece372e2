"""The `models_` resource of the Names API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET_B: Operation[models.NoneModel] = Operation(
    id="getB", path="/b", name="models_.get_b", responses={200: Json(lambda: models.NoneModel)}
)


class Models(SyncResource):
    """Operations of `models_`."""

    def get_b(self, **options: Unpack[RequestOptions]) -> models.NoneModel:
        """GET /b.

        Example: sdk.models_.get_b()
        """
        return self._client.call(_GET_B, options=options)

    with_raw_response = View(lambda: ModelsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: ModelsWithResponse[Streamed], Streamed)


class AsyncModels(AsyncResource):
    """Operations of `models_`."""

    async def get_b(self, **options: Unpack[RequestOptions]) -> models.NoneModel:
        """GET /b.

        Example: await sdk.models_.get_b()
        """
        return await self._client.call(_GET_B, options=options)

    with_raw_response = View(lambda: AsyncModelsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncModelsWithResponse[Streamed], Streamed)


class ModelsWithResponse(Generic[ModeT]):
    """`Models`, each method giving the response."""

    def __init__(self, resource: Models, mode: type[ModeT]) -> None:
        self.get_b = respond(resource.get_b, mode)


class AsyncModelsWithResponse(Generic[ModeT]):
    """`AsyncModels`, each method giving the response."""

    def __init__(self, resource: AsyncModels, mode: type[ModeT]) -> None:
        self.get_b = async_respond(resource.get_b, mode)
