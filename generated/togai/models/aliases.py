"""Models of the Aliases part of the Togai API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime


class CreateBulkAliasRequest(Model, closed=True):
    """A list of aliases to register."""

    aliases: list[CreateAliasRequest]
    """The aliases to register. 1 to 100 items."""


class CreateAliasRequest(Model, closed=True):
    """A single alias to register."""

    value: str
    """The alias itself. At most 255 characters."""


class Alias(Model, alias_generator=camel_case, closed=True):
    """A name that may stand for an account in events."""

    value: str
    """The alias itself."""
    created_at: DateTime
    """Moment at which the record was created."""


class AliasPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of aliases."""

    data: list[Alias] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
