"""The `methods` resource of the Payments API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_CREATE: Operation[models.Method] = Operation(
    id="createMethod",
    method="POST",
    path="/methods",
    name="methods.create",
    responses={201: Json(lambda: models.Method)},
    body=JsonBody(),
)


class Methods(SyncResource):
    """Operations of `methods`."""

    def create(
        self, *, body: models.Card | Mapping[str, object] | models.Bank, **options: Unpack[RequestOptions]
    ) -> models.Method:
        """POST /methods.

        Args:
            body: The request body.

        Example: sdk.methods.create(body={"methodType": "..."})
        """
        return self._client.call(_CREATE, body=body, options=options)

    with_raw_response = View(lambda: MethodsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: MethodsWithResponse[Streamed], Streamed)


class AsyncMethods(AsyncResource):
    """Operations of `methods`."""

    async def create(
        self, *, body: models.Card | Mapping[str, object] | models.Bank, **options: Unpack[RequestOptions]
    ) -> models.Method:
        """POST /methods.

        Args:
            body: The request body.

        Example: await sdk.methods.create(body={"methodType": "..."})
        """
        return await self._client.call(_CREATE, body=body, options=options)

    with_raw_response = View(lambda: AsyncMethodsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncMethodsWithResponse[Streamed], Streamed)


class MethodsWithResponse(Generic[ModeT]):
    """`Methods`, each method giving the response."""

    def __init__(self, resource: Methods, mode: type[ModeT]) -> None:
        self.create = respond(resource.create, mode)


class AsyncMethodsWithResponse(Generic[ModeT]):
    """`AsyncMethods`, each method giving the response."""

    def __init__(self, resource: AsyncMethods, mode: type[ModeT]) -> None:
        self.create = async_respond(resource.create, mode)
