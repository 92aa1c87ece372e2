"""The `models_` resource of the Names API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_GET_B: Operation[models.NoneModel] = Operation(
    id="getB", method="GET", path="/b", name="models_.get_b", responses={200: Json(models.NoneModel)}
)


class Models(SyncResource):
    """Operations of `models_`."""

    def get_b(self, **options: Unpack[RequestOptions]) -> models.NoneModel:
        """GET /b.

        Example:
            sdk.models_.get_b()
        """
        return self._client.call(_GET_B, options=options)

    @property
    def with_raw_response(self) -> ModelsWithRawResponse:
        """The same methods, each with the whole response."""
        return ModelsWithRawResponse(self)


class AsyncModels(AsyncResource):
    """Operations of `models_`.

    Every method is a coroutine or returns an async pager.
    """

    async def get_b(self, **options: Unpack[RequestOptions]) -> models.NoneModel:
        """GET /b.

        Example:
            await sdk.models_.get_b()
        """
        return await self._client.call(_GET_B, options=options)

    @property
    def with_raw_response(self) -> AsyncModelsWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncModelsWithRawResponse(self)


class ModelsWithRawResponse:
    """`Models` with the status, headers and body of every response."""

    def __init__(self, resource: Models) -> None:
        self.get_b = raw(resource.get_b)


class AsyncModelsWithRawResponse:
    """`AsyncModels` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncModels) -> None:
        self.get_b = async_raw(resource.get_b)
