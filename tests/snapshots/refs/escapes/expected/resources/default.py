"""The `default` resource of the Archive API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.operation import Json, Operation, PathParameter, documented
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_ERROR_TYPES = documented(models.GetBoxResponse, 404)
_GET_BOX: Operation[models.Box] = Operation(
    id="getBox",
    method="GET",
    path="/boxes/{box}",
    name="default.get_box",
    responses={200: Json(models.Box)},
    errors=_ERROR_TYPES,
    parameters=(PathParameter("box"),),
)


class Default(SyncResource):
    """Operations of `default`."""

    def get_box(self, box: str, **options: Unpack[RequestOptions]) -> models.Box:
        """GET /boxes/{box}.

        Raises:
            NotFoundError.

        Example:
            sdk.default.get_box("...")
        """
        return self._client.call(_GET_BOX, path={"box": box}, options=options)

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each with the whole response."""
        return DefaultWithRawResponse(self)


class AsyncDefault(AsyncResource):
    """Operations of `default`.

    Every method is a coroutine or returns an async pager.
    """

    async def get_box(self, box: str, **options: Unpack[RequestOptions]) -> models.Box:
        """GET /boxes/{box}.

        Raises:
            NotFoundError.

        Example:
            await sdk.default.get_box("...")
        """
        return await self._client.call(_GET_BOX, path={"box": box}, options=options)

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncDefaultWithRawResponse(self)


class DefaultWithRawResponse:
    """`Default` with the status, headers and body of every response."""

    def __init__(self, resource: Default) -> None:
        self.get_box = raw(resource.get_box)


class AsyncDefaultWithRawResponse:
    """`AsyncDefault` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncDefault) -> None:
        self.get_box = async_raw(resource.get_box)
