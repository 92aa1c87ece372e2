"""Models of the Class part of the Names API."""

from __future__ import annotations

from .._runtime.model import Model, WireField


class ImportRequest(Model):
    """ImportRequest."""

    id: str
    class_: str = WireField(validation_alias="class", serialization_alias="class")
    name: str | None = None
    extra_headers: str | None = None
    retry: bool | None = None
    options: str | None = None
