"""The `methods` resource of the Payments API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond, respond

_CREATE: Operation[models.Method] = Operation(
    id="createMethod",
    method="POST",
    path="/methods",
    name="methods.create",
    responses={201: Json(models.Method)},
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

    @property
    def with_raw_response(self) -> MethodsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return MethodsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> MethodsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return MethodsWithResponse(self, Streamed)


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

    @property
    def with_raw_response(self) -> AsyncMethodsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncMethodsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncMethodsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncMethodsWithResponse(self, Streamed)


class MethodsWithResponse(Generic[ModeT]):
    """`Methods`, each method giving the response."""

    def __init__(self, resource: Methods, mode: type[ModeT]) -> None:
        self.create = respond(resource.create, mode)


class AsyncMethodsWithResponse(Generic[ModeT]):
    """`AsyncMethods`, each method giving the response."""

    def __init__(self, resource: AsyncMethods, mode: type[ModeT]) -> None:
        self.create = async_respond(resource.create, mode)
