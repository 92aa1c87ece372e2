"""The `orders` resource of the Shop API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_ERROR_TYPES = documented(models.CreateOrder400Response, 400)
_CREATE: Operation[models.CreateOrderResponse] = Operation(
    id="createOrder",
    method="POST",
    path="/orders",
    name="orders.create",
    responses={201: Json(models.CreateOrderResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)


class Orders(SyncResource):
    """Operations of `orders`."""

    def create(
        self,
        *,
        lines: Sequence[models.CreateOrderRequestLine | Mapping[str, object]],
        status: models.CreateOrderRequestStatus | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateOrderResponse:
        """POST /orders.

        Raises:
            BadRequestError.

        Example:
            sdk.orders.create(lines=[{"sku": "..."}])
        """
        return self._client.call(_CREATE, body={"lines": lines, "status": status}, options=options)

    @property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, each with the whole response."""
        return OrdersWithRawResponse(self)


class AsyncOrders(AsyncResource):
    """Operations of `orders`.

    Every method is a coroutine or returns an async pager.
    """

    async def create(
        self,
        *,
        lines: Sequence[models.CreateOrderRequestLine | Mapping[str, object]],
        status: models.CreateOrderRequestStatus | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateOrderResponse:
        """POST /orders.

        Raises:
            BadRequestError.

        Example:
            await sdk.orders.create(lines=[{"sku": "..."}])
        """
        return await self._client.call(_CREATE, body={"lines": lines, "status": status}, options=options)

    @property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncOrdersWithRawResponse(self)


class OrdersWithRawResponse:
    """`Orders` with the status, headers and body of every response."""

    def __init__(self, resource: Orders) -> None:
        self.create = raw(resource.create)


class AsyncOrdersWithRawResponse:
    """`AsyncOrders` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncOrders) -> None:
        self.create = async_raw(resource.create)
