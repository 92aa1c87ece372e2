"""The `default` resource of the Shelf API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_REPLACE_TAGS: Operation[models.Tags] = Operation(
    id="replaceTags",
    method="PUT",
    path="/tags",
    name="default.replace_tags",
    responses={200: Json(lambda: models.Tags)},
    body=JsonBody(),
)


class Default(SyncResource):
    """Operations of `default`."""

    def replace_tags(self, *, body: Mapping[str, str], **options: Unpack[RequestOptions]) -> models.Tags:
        """PUT /tags.

        Args:
            body: The request body.

        Example: sdk.default.replace_tags(body={"key": "..."})
        """
        return self._client.call(_REPLACE_TAGS, body=body, options=options)

    with_raw_response = View(lambda: DefaultWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: DefaultWithResponse[Streamed], Streamed)


class AsyncDefault(AsyncResource):
    """Operations of `default`."""

    async def replace_tags(self, *, body: Mapping[str, str], **options: Unpack[RequestOptions]) -> models.Tags:
        """PUT /tags.

        Args:
            body: The request body.

        Example: await sdk.default.replace_tags(body={"key": "..."})
        """
        return await self._client.call(_REPLACE_TAGS, body=body, options=options)

    with_raw_response = View(lambda: AsyncDefaultWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncDefaultWithResponse[Streamed], Streamed)


class DefaultWithResponse(Generic[ModeT]):
    """`Default`, each method giving the response."""

    def __init__(self, resource: Default, mode: type[ModeT]) -> None:
        self.replace_tags = respond(resource.replace_tags, mode)


class AsyncDefaultWithResponse(Generic[ModeT]):
    """`AsyncDefault`, each method giving the response."""

    def __init__(self, resource: AsyncDefault, mode: type[ModeT]) -> None:
        self.replace_tags = async_respond(resource.replace_tags, mode)
