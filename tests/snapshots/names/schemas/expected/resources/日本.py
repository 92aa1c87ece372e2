"""The `日本` resource of the Names API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_GET_C: Operation[models.Models] = Operation(
    id="GET /c", method="GET", path="/c", name="日本.get_c", responses={200: Json(models.Models)}
)


class 日本(SyncResource):
    """Operations of `日本`."""

    def get_c(self, **options: Unpack[RequestOptions]) -> models.Models:
        """GET /c.

        Example:
            sdk.日本.get_c()
        """
        return self._client.call(_GET_C, options=options)

    @property
    def with_raw_response(self) -> 日本WithRawResponse:
        """The same methods, each with the whole response."""
        return 日本WithRawResponse(self)


class Async日本(AsyncResource):
    """Operations of `日本`.

    Every method is a coroutine or returns an async pager.
    """

    async def get_c(self, **options: Unpack[RequestOptions]) -> models.Models:
        """GET /c.

        Example:
            await sdk.日本.get_c()
        """
        return await self._client.call(_GET_C, options=options)

    @property
    def with_raw_response(self) -> Async日本WithRawResponse:
        """The same methods, each with the whole response."""
        return Async日本WithRawResponse(self)


class 日本WithRawResponse:
    """`日本` with the status, headers and body of every response."""

    def __init__(self, resource: 日本) -> None:
        self.get_c = raw(resource.get_c)


class Async日本WithRawResponse:
    """`Async日本` with the status, headers and body of every response."""

    def __init__(self, resource: Async日本) -> None:
        self.get_c = async_raw(resource.get_c)
