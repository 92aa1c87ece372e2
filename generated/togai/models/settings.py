"""Models of the Settings part of the Togai API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case
from .shared import PaginationOptions, SettingDataType


class UpdateSettingRequest(Model, alias_generator=camel_case, closed=True):
    """Setting fields to change."""

    name: str | None = None
    """Human-readable name of the setting."""
    value: str | None = None
    """Value of the setting, always written as text."""
    data_type: SettingDataType | None = None


class SettingPaginatedResponse(Model, alias_generator=camel_case, closed=True):
    """One page of settings."""

    data: list[Setting] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class Setting(Model, alias_generator=camel_case, closed=True):
    """A named configuration value of an organization, customer or account."""

    id: str
    """Identifier of the setting, unique within its namespace and entity."""
    value: str
    """Value of the setting, always written as text."""
    entity_type: str
    """Kind of object that the setting belongs to."""
    entity_id: str
    """Identifier of the object that the setting belongs to."""
    namespace: str
    """Group of settings to which this one belongs."""
    name: str
    """Human-readable name of the setting."""
    data_type: SettingDataType
