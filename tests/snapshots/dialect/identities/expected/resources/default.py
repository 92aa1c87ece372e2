"""The `default` resource of the Identities API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET_TREE: Operation[models.Tree] = Operation(
    id="getTree", path="/trees", name="default.get_tree", responses={200: Json(lambda: models.Tree)}
)


class Default(SyncResource):
    """Operations of `default`."""

    def get_tree(self, **options: Unpack[RequestOptions]) -> models.Tree:
        """GET /trees.

        Example: sdk.default.get_tree()
        """
        return self._client.call(_GET_TREE, options=options)

    with_raw_response = View(lambda: DefaultWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: DefaultWithResponse[Streamed], Streamed)


class AsyncDefault(AsyncResource):
    """Operations of `default`."""

    async def get_tree(self, **options: Unpack[RequestOptions]) -> models.Tree:
        """GET /trees.

        Example: await sdk.default.get_tree()
        """
        return await self._client.call(_GET_TREE, options=options)

    with_raw_response = View(lambda: AsyncDefaultWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncDefaultWithResponse[Streamed], Streamed)


class DefaultWithResponse(Generic[ModeT]):
    """`Default`, each method giving the response."""

    def __init__(self, resource: Default, mode: type[ModeT]) -> None:
        self.get_tree = respond(resource.get_tree, mode)


class AsyncDefaultWithResponse(Generic[ModeT]):
    """`AsyncDefault`, each method giving the response."""

    def __init__(self, resource: AsyncDefault, mode: type[ModeT]) -> None:
        self.get_tree = async_respond(resource.get_tree, mode)
