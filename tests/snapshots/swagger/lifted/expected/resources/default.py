"""The `default` resource of the Pet shop API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_SEARCH: Operation[models.SearchResponse] = Operation(
    id="search",
    method="POST",
    path="/search",
    name="default.search",
    responses={200: Json(lambda: models.SearchResponse)},
    body=JsonBody(optional=True),
)


class Default(SyncResource):
    """Operations of `default`."""

    def search(
        self, *, text: str | Omit = OMIT, depth: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.SearchResponse:
        """POST /search.

        Example: sdk.default.search()
        """
        return self._client.call(_SEARCH, body={"text": text, "depth": depth}, options=options)

    with_raw_response = View(lambda: DefaultWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: DefaultWithResponse[Streamed], Streamed)


class AsyncDefault(AsyncResource):
    """Operations of `default`."""

    async def search(
        self, *, text: str | Omit = OMIT, depth: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.SearchResponse:
        """POST /search.

        Example: await sdk.default.search()
        """
        return await self._client.call(_SEARCH, body={"text": text, "depth": depth}, options=options)

    with_raw_response = View(lambda: AsyncDefaultWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncDefaultWithResponse[Streamed], Streamed)


class DefaultWithResponse(Generic[ModeT]):
    """`Default`, each method giving the response."""

    def __init__(self, resource: Default, mode: type[ModeT]) -> None:
        self.search = respond(resource.search, mode)


class AsyncDefaultWithResponse(Generic[ModeT]):
    """`AsyncDefault`, each method giving the response."""

    def __init__(self, resource: AsyncDefault, mode: type[ModeT]) -> None:
        self.search = async_respond(resource.search, mode)
