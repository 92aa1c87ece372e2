"""Models of the Methods part of the Payments API."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._runtime.model import Model, camel_case
from .._runtime.unions import Discriminated, UnknownVariant


class Card(Model, alias_generator=camel_case):
    """Card."""

    method_type: str
    number: str | None = None


class Bank(Model, alias_generator=camel_case):
    """Bank."""

    method_type: str
    iban: str | None = None


class Wallet(Model):
    """Wallet."""

    main: Method
    others: list[Method] | None = None
    plain: Unmapped | None = None


Method: TypeAlias = Annotated[
    Card | Bank | UnknownVariant, Discriminated("methodType", {"card": Card, "credit": Card, "bank": Bank})
]

Unmapped: TypeAlias = Annotated[Card | Bank | UnknownVariant, Discriminated("methodType", {"Card": Card, "Bank": Bank})]
