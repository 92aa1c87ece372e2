"""The `request_` resource of the Names API."""

from __future__ import annotations

from typing import Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_GET_D: Operation[None] = Operation(id="getD", method="GET", path="/d", name="request_.get_d", responses={204: Empty()})


class Request(SyncResource):
    """Operations of `request_`."""

    def get_d(self, **options: Unpack[RequestOptions]) -> None:
        """GET /d.

        Example:
            sdk.request_.get_d()
        """
        return self._client.call(_GET_D, options=options)

    @property
    def with_raw_response(self) -> RequestWithRawResponse:
        """The same methods, each with the whole response."""
        return RequestWithRawResponse(self)


class AsyncRequest(AsyncResource):
    """Operations of `request_`.

    Every method is a coroutine or returns an async pager.
    """

    async def get_d(self, **options: Unpack[RequestOptions]) -> None:
        """GET /d.

        Example:
            await sdk.request_.get_d()
        """
        return await self._client.call(_GET_D, options=options)

    @property
    def with_raw_response(self) -> AsyncRequestWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncRequestWithRawResponse(self)


class RequestWithRawResponse:
    """`Request` with the status, headers and body of every response."""

    def __init__(self, resource: Request) -> None:
        self.get_d = raw(resource.get_d)


class AsyncRequestWithRawResponse:
    """`AsyncRequest` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncRequest) -> None:
        self.get_d = async_raw(resource.get_d)
