"""Models of the Class part of the Names API."""

from __future__ import annotations

from .._runtime.model import Model, WireField, camel_case


class ImportRequest(Model, alias_generator=camel_case):
    """ImportRequest."""

    id: str
    class_: str
    name: str | None = None
    extra_headers: str | None = WireField(default=None, validation_alias="extra_headers", serialization_alias="extra_headers")
    retry: bool | None = None
    options: str | None = None
