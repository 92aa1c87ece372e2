"""Models of the Webhooks part of the Post office API."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._runtime.model import Model
from .._runtime.scalars import DateTime
from .._runtime.unions import OpenUnion, UnknownVariant
from .shared import Parcel


class Loss(Model):
    """Loss."""

    parcel: Parcel
    worth: int | None = None


class SendParcelDeliveredRequest(Model):
    """SendParcelDeliveredRequest."""

    at: DateTime
    by: str | None = None


StrikeRequest: TypeAlias = Annotated[Parcel | str | UnknownVariant, OpenUnion()]
