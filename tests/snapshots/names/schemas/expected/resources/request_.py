"""The `request_` resource of the Names API."""

from __future__ import annotations

from typing import Generic, Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET_D: Operation[None] = Operation(id="getD", path="/d", name="request_.get_d", responses={204: Empty()})


class Request(SyncResource):
    """Operations of `request_`."""

    def get_d(self, **options: Unpack[RequestOptions]) -> None:
        """GET /d.

        Example: sdk.request_.get_d()
        """
        return self._client.call(_GET_D, options=options)

    with_raw_response = View(lambda: RequestWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: RequestWithResponse[Streamed], Streamed)


class AsyncRequest(AsyncResource):
    """Operations of `request_`."""

    async def get_d(self, **options: Unpack[RequestOptions]) -> None:
        """GET /d.

        Example: await sdk.request_.get_d()
        """
        return await self._client.call(_GET_D, options=options)

    with_raw_response = View(lambda: AsyncRequestWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncRequestWithResponse[Streamed], Streamed)


class RequestWithResponse(Generic[ModeT]):
    """`Request`, each method giving the response."""

    def __init__(self, resource: Request, mode: type[ModeT]) -> None:
        self.get_d = respond(resource.get_d, mode)


class AsyncRequestWithResponse(Generic[ModeT]):
    """`AsyncRequest`, each method giving the response."""

    def __init__(self, resource: AsyncRequest, mode: type[ModeT]) -> None:
        self.get_d = async_respond(resource.get_d, mode)
