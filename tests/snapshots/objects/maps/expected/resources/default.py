"""The `default` resource of the Shelf API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from .. import models
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_REPLACE_TAGS: Operation[models.Tags] = Operation(
    id="replaceTags", method="PUT", path="/tags", name="default.replace_tags", responses={200: Json(models.Tags)}, body=JsonBody()
)


class Default(SyncResource):
    """Operations of `default`."""

    def replace_tags(self, *, body: Mapping[str, str], **options: Unpack[RequestOptions]) -> models.Tags:
        """PUT /tags.

        Args:
            body: The request body.

        Example:
            sdk.default.replace_tags(body={"key": "..."})
        """
        return self._client.call(_REPLACE_TAGS, body=body, options=options)

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each with the whole response."""
        return DefaultWithRawResponse(self)


class AsyncDefault(AsyncResource):
    """Operations of `default`.

    Every method is a coroutine or returns an async pager.
    """

    async def replace_tags(self, *, body: Mapping[str, str], **options: Unpack[RequestOptions]) -> models.Tags:
        """PUT /tags.

        Args:
            body: The request body.

        Example:
            await sdk.default.replace_tags(body={"key": "..."})
        """
        return await self._client.call(_REPLACE_TAGS, body=body, options=options)

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncDefaultWithRawResponse(self)


class DefaultWithRawResponse:
    """`Default` with the status, headers and body of every response."""

    def __init__(self, resource: Default) -> None:
        self.replace_tags = raw(resource.replace_tags)


class AsyncDefaultWithRawResponse:
    """`AsyncDefault` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncDefault) -> None:
        self.replace_tags = async_raw(resource.replace_tags)
