"""What the Post office API sends to you: `parse` reads the body of such a request."""

from __future__ import annotations

from typing import Any

from . import models
from ._runtime.webhooks import Webhook

__all__ = ["delivered", "import_post", "import_put", "parcel_lost", "returned", "strike"]

parcel_lost: Webhook[models.Loss] = Webhook("parcel.lost", "POST", models.Loss)
"""A parcel is lost."""

strike: Webhook[models.StrikeRequest] = Webhook("strike", "POST", models.StrikeRequest)
"""The request `POST strike`."""

import_post: Webhook[Any] = Webhook("import", "POST")
"""Deprecated: The request `POST import`."""

import_put: Webhook[Any] = Webhook("import", "PUT")
"""The request `PUT import`."""

delivered: Webhook[models.SendParcelDeliveredRequest] = Webhook("delivered", "POST", models.SendParcelDeliveredRequest)
"""The parcel has arrived.

A callback of `POST /parcels`, sent to `{$request.body#/callback}`.
"""

returned: Webhook[list[models.Parcel]] = Webhook("returned", "POST", list[models.Parcel])
"""The request `POST returned`.

A callback of `POST /parcels`, sent to `{$request.body#/callback}`.
"""
