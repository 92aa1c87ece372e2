"""Models of the Shared part of the Names API."""

from __future__ import annotations

from .._runtime.model import Model, WireField, camel_case
from .._runtime.scalars import Date, DateTime


class Odd(Model, alias_generator=camel_case):
    """Odd."""

    class_: str
    json_: str | None = None
    model_config_: str | None = WireField(default=None, validation_alias="model_config", serialization_alias="model_config")
    model_dump_: str | None = WireField(default=None, validation_alias="model_dump", serialization_alias="model_dump")
    copy_: bool | None = None
    list_: list[str]
    dict_: dict[str, str] | None = None
    date_: Date | None = None
    datetime_: DateTime | None = None
    int_: int | None = None
    str_: str | None = None
    self: str | None = None
    to_json_: str | None = WireField(default=None, validation_alias="to_json", serialization_alias="to_json")
    from_: str | None = None
    field: str | None = WireField(default=None, validation_alias="Field", serialization_alias="Field")
    field_: str | None = WireField(default=None, validation_alias="", serialization_alias="")
    field_1st: str | None = WireField(default=None, validation_alias="1st", serialization_alias="1st")
    private: str | None = WireField(default=None, validation_alias="_private", serialization_alias="_private")
    dunder: str | None = WireField(default=None, validation_alias="__dunder__", serialization_alias="__dunder__")
    foo_bar_: int | None = None
    foo_bar: int | None = WireField(default=None, validation_alias="foo_bar", serialization_alias="foo_bar")
    foo_bar__: int | None = WireField(default=None, validation_alias="foo-bar", serialization_alias="foo-bar")
    ref_like: str | None = WireField(default=None, validation_alias="$ref-like", serialization_alias="$ref-like")
    type: str | None = WireField(default=None, validation_alias="@type", serialization_alias="@type")
    größe: str | None = None
    schema_: str | None = None
    validate_: str | None = None
