"""What OpenAPI 3.0's schemas say in another way than 3.1's: boolean exclusive bounds, and `nullable`."""

from typing import Any

from togai_codegen.openapi.cursor import Cursor
from togai_codegen.openapi.model import Schema
from togai_codegen.records import changed

_NULL = ("null",)


def lift_fields(cursor: Cursor, fields: dict[str, Any]) -> None:
    """`minimum: 1` with `exclusiveMinimum: true` (OpenAPI 3.0.3, section 4.7.24) becomes `exclusiveMinimum: 1`."""
    for bound in ("minimum", "maximum"):
        if bound in fields and cursor.value.get("exclusive" + bound.capitalize()) is True:
            fields["exclusive_" + bound] = fields.pop(bound)


def lift_nullable(cursor: Cursor, schema: Schema) -> Schema:
    """Say `nullable: true` in 3.1's way.

    By 3.0.3 `nullable` counts only beside `type`. Documents write it beside `$ref`, `allOf`, `oneOf`, `anyOf` and `enum` too,
    always meaning the same, so it counts everywhere; `x-nullable` and `nullable` in 3.1 documents likewise.
    """
    value = cursor.value
    if value.get("nullable") is not True and value.get("x-nullable") is not True:
        if "nullable" in value:
            cursor.boolean("nullable")
        return schema
    null = Schema(at=schema.at, types=_NULL)
    if schema.enum and None not in schema.enum:
        schema = changed(schema, enum=(*schema.enum, None), enum_at=(*schema.enum_at, schema.at))
    if schema.types:
        return schema if "null" in schema.types else changed(schema, types=schema.types + _NULL)
    if schema.ref is not None or schema.all_of:
        return _wrapped(schema, null)
    if schema.one_of:
        return changed(schema, one_of=(*schema.one_of, null))
    if schema.any_of:
        return changed(schema, any_of=(*schema.any_of, null))
    if schema.properties or schema.additional_properties is not None:
        return changed(schema, types=("object", "null"))
    return changed(schema, types=("array", "null")) if schema.items is not None else schema


def _wrapped(schema: Schema, null: Schema) -> Schema:
    """`anyOf: [schema, null]`; what describes the whole moves to the outer schema, which has the same place."""
    inner = changed(
        schema,
        title=None,
        description=None,
        deprecated=False,
        read_only=False,
        write_only=False,
        has_default=False,
        default=None,
        examples=(),
        extensions={},
    )
    return Schema(
        at=schema.at,
        extensions=schema.extensions,
        any_of=(inner, null),
        title=schema.title,
        description=schema.description,
        deprecated=schema.deprecated,
        read_only=schema.read_only,
        write_only=schema.write_only,
        has_default=schema.has_default,
        default=schema.default,
        examples=schema.examples,
    )
