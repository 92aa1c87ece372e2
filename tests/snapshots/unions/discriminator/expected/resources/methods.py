"""The `methods` resource of the Payments API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from .. import models
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

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

        Example:
            sdk.methods.create(body={"methodType": "..."})
        """
        return self._client.call(_CREATE, body=body, options=options)

    @property
    def with_raw_response(self) -> MethodsWithRawResponse:
        """The same methods, each with the whole response."""
        return MethodsWithRawResponse(self)


class AsyncMethods(AsyncResource):
    """Operations of `methods`.

    Every method is a coroutine or returns an async pager.
    """

    async def create(
        self, *, body: models.Card | Mapping[str, object] | models.Bank, **options: Unpack[RequestOptions]
    ) -> models.Method:
        """POST /methods.

        Args:
            body: The request body.

        Example:
            await sdk.methods.create(body={"methodType": "..."})
        """
        return await self._client.call(_CREATE, body=body, options=options)

    @property
    def with_raw_response(self) -> AsyncMethodsWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncMethodsWithRawResponse(self)


class MethodsWithRawResponse:
    """`Methods` with the status, headers and body of every response."""

    def __init__(self, resource: Methods) -> None:
        self.create = raw(resource.create)


class AsyncMethodsWithRawResponse:
    """`AsyncMethods` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncMethods) -> None:
        self.create = async_raw(resource.create)
