"""The `orders` resource of the Shop API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.CreateOrder400Response, 400)
_CREATE: Operation[models.CreateOrderResponse] = Operation(
    id="createOrder",
    method="POST",
    path="/orders",
    name="orders.create",
    responses={201: Json(lambda: models.CreateOrderResponse)},
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

        Raises: BadRequestError.
        Example: sdk.orders.create(lines=[{"sku": "..."}])
        """
        return self._client.call(_CREATE, body={"lines": lines, "status": status}, options=options)

    with_raw_response = View(lambda: OrdersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: OrdersWithResponse[Streamed], Streamed)


class AsyncOrders(AsyncResource):
    """Operations of `orders`."""

    async def create(
        self,
        *,
        lines: Sequence[models.CreateOrderRequestLine | Mapping[str, object]],
        status: models.CreateOrderRequestStatus | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateOrderResponse:
        """POST /orders.

        Raises: BadRequestError.
        Example: await sdk.orders.create(lines=[{"sku": "..."}])
        """
        return await self._client.call(_CREATE, body={"lines": lines, "status": status}, options=options)

    with_raw_response = View(lambda: AsyncOrdersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncOrdersWithResponse[Streamed], Streamed)


class OrdersWithResponse(Generic[ModeT]):
    """`Orders`, each method giving the response."""

    def __init__(self, resource: Orders, mode: type[ModeT]) -> None:
        self.create = respond(resource.create, mode)


class AsyncOrdersWithResponse(Generic[ModeT]):
    """`AsyncOrders`, each method giving the response."""

    def __init__(self, resource: AsyncOrders, mode: type[ModeT]) -> None:
        self.create = async_respond(resource.create, mode)
