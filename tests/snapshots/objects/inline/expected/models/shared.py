"""Models of the Shared part of the Shop API."""

from __future__ import annotations

from .._runtime.model import Model, WireField


class Order(Model):
    """Order."""

    customer: OrderCustomerObject | None = None
    order_customer: OrderOrderCustomer | None = WireField(
        default=None, validation_alias="OrderCustomer", serialization_alias="OrderCustomer"
    )


class OrderCustomer(Model):
    """OrderCustomer."""

    taken: bool | None = None


class OrderCustomerObject(Model):
    """OrderCustomerObject."""

    address: OrderCustomerObjectAddress | None = None


class OrderCustomerObjectAddress(Model):
    """OrderCustomerObjectAddress."""

    city: str | None = None


class OrderOrderCustomer(Model):
    """OrderOrderCustomer."""

    other: str | None = None
