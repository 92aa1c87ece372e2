"""The `default` resource of the Archive API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.GetBoxResponse, 404)
_GET_BOX: Operation[models.Box] = Operation(
    id="getBox", path="/boxes/{box}", name="default.get_box", responses={200: Json(lambda: models.Box)}, errors=_ERROR_TYPES
)


class Default(SyncResource):
    """Operations of `default`."""

    def get_box(self, box: str, **options: Unpack[RequestOptions]) -> models.Box:
        """GET /boxes/{box}.

        Raises: NotFoundError.
        Example: sdk.default.get_box("...")
        """
        return self._client.call(_GET_BOX, path={"box": box}, options=options)

    with_raw_response = View(lambda: DefaultWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: DefaultWithResponse[Streamed], Streamed)


class AsyncDefault(AsyncResource):
    """Operations of `default`."""

    async def get_box(self, box: str, **options: Unpack[RequestOptions]) -> models.Box:
        """GET /boxes/{box}.

        Raises: NotFoundError.
        Example: await sdk.default.get_box("...")
        """
        return await self._client.call(_GET_BOX, path={"box": box}, options=options)

    with_raw_response = View(lambda: AsyncDefaultWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncDefaultWithResponse[Streamed], Streamed)


class DefaultWithResponse(Generic[ModeT]):
    """`Default`, each method giving the response."""

    def __init__(self, resource: Default, mode: type[ModeT]) -> None:
        self.get_box = respond(resource.get_box, mode)


class AsyncDefaultWithResponse(Generic[ModeT]):
    """`AsyncDefault`, each method giving the response."""

    def __init__(self, resource: AsyncDefault, mode: type[ModeT]) -> None:
        self.get_box = async_respond(resource.get_box, mode)
