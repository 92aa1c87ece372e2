"""Models of the Orders part of the Shop API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model


class CreateOrderRequest(Model):
    """CreateOrderRequest."""

    lines: list[CreateOrderRequestLine]
    status: CreateOrderRequestStatus | None = None


class CreateOrderRequestLine(Model):
    """CreateOrderRequestLine."""

    sku: str
    options: CreateOrderRequestLineOptions | None = None


class CreateOrderRequestLineOptions(Model):
    """CreateOrderRequestLineOptions."""

    gift: bool | None = None


class CreateOrderRequestStatus(OpenStrEnum):
    """CreateOrderRequestStatus; values that it does not list yet are kept."""

    NEW = "NEW"
    PAID = "PAID"


class CreateOrderResponse(Model):
    """CreateOrderResponse."""

    id: str | None = None
    status: CreateOrderResponseStatus | None = None


class CreateOrderResponseStatus(OpenStrEnum):
    """CreateOrderResponseStatus; values that it does not list yet are kept."""

    NEW = "NEW"
    PAID = "PAID"


class CreateOrder400Response(Model):
    """CreateOrder400Response."""

    message: str | None = None
