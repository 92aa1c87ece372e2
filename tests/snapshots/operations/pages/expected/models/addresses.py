"""Models of the Addresses part of the Ways of paging API."""

from __future__ import annotations

from .._runtime.model import Model, WireField
from .shared import Rows


class ListAddressesResponse(Model):
    """ListAddressesResponse."""

    addresses: Rows | None = None
    links: ListAddressesResponseLinks | None = WireField(default=None, validation_alias="_links", serialization_alias="_links")


class ListAddressesResponseLinks(Model):
    """ListAddressesResponseLinks."""

    next: ListAddressesResponseLinksNext | None = None


class ListAddressesResponseLinksNext(Model):
    """ListAddressesResponseLinksNext."""

    href: str | None = None
