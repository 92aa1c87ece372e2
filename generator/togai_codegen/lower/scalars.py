"""Scalars, limits, prose and the `x-codegen-` keys of a schema."""

from collections.abc import Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from togai_codegen.ir import model as ir
from togai_codegen.openapi.model import Schema

_KINDS = {
    "string": ir.PrimitiveKind.STRING,
    "integer": ir.PrimitiveKind.INTEGER,
    "number": ir.PrimitiveKind.NUMBER,
    "boolean": ir.PrimitiveKind.BOOLEAN,
    "null": ir.PrimitiveKind.NULL,
}
SCALARS = frozenset(_KINDS)

_STRING_FORMATS = {
    "date-time": ir.PrimitiveKind.DATE_TIME,
    "date": ir.PrimitiveKind.DATE,
    "binary": ir.PrimitiveKind.BINARY,
}

_BINARY = ("application/octet-stream", "application/pdf", "application/zip", "image/", "audio/", "video/")
"""Media types of bytes that are no text."""


def lower_scalar(schema: Schema, name: str) -> ir.Primitive:
    """A scalar's kind, by its type and the few formats that Python has a type for."""
    kind = _KINDS[name]
    if kind is ir.PrimitiveKind.STRING:
        kind = _STRING_FORMATS.get(schema.format or "", kind)
        if _is_binary(schema.content_media_type) and schema.content_encoding is None:
            kind = ir.PrimitiveKind.BINARY  # OpenAPI 3.1's way to say `format: binary`
    decimal = schema.format == "decimal" or schema.extensions.get("x-codegen-decimal") is True
    if kind is ir.PrimitiveKind.NUMBER and decimal:
        kind = ir.PrimitiveKind.DECIMAL
    return ir.Primitive(kind, schema.format)


def _is_binary(media_type: str | None) -> bool:
    return (media_type or "").lower().startswith(_BINARY)


_LIMITS = tuple(item.name for item in fields(ir.Constraints))
_limits = attrgetter(*("assertions" if name == "others" else name for name in _LIMITS))
_NO_LIMITS = tuple(getattr(ir.NO_CONSTRAINTS, name) for name in _LIMITS)


def constraints(schema: Schema) -> ir.Constraints:
    """The limits of a value."""
    found = _limits(schema)
    return ir.NO_CONSTRAINTS if found == _NO_LIMITS else ir.Constraints(**dict(zip(_LIMITS, found, strict=True)))


def docs(schema: Schema) -> ir.Docs:
    """The prose of a schema."""
    if schema.title is None and schema.description is None and not schema.deprecated:
        return ir.NO_DOCS
    return ir.Docs(title=schema.title, description=schema.description, deprecated=schema.deprecated)


def python_name(extensions: Mapping[str, Any]) -> str | None:
    """What `x-codegen-name` asks for. Whether it can be had is decided by `naming`."""
    name = extensions.get("x-codegen-name")
    return name if isinstance(name, str) else None


def schema_examples(schema: Schema) -> tuple[ir.Example, ...]:
    """The examples of a schema, which have no names in the spec."""
    return tuple(
        ir.Example(name=f"example_{index}" if index > 1 else "example", value=value, at=schema.at)
        for index, value in enumerate(schema.examples, start=1)
    )
