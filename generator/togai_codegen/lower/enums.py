"""`enum` and `const`."""

from collections.abc import Mapping
from typing import Any

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.ir import model as ir
from togai_codegen.location import Location
from togai_codegen.lower.context import Context, Placed, Shape
from togai_codegen.lower.intersect import json_key
from togai_codegen.lower.scalars import SCALARS, docs, lower_scalar, python_name
from togai_codegen.openapi.model import Schema
from togai_codegen.shapes import is_mapping, is_sequence

_KINDS: Mapping[type, ir.PrimitiveKind] = {
    str: ir.PrimitiveKind.STRING,
    bool: ir.PrimitiveKind.BOOLEAN,
    int: ir.PrimitiveKind.INTEGER,
    float: ir.PrimitiveKind.NUMBER,
}
_JSON_TYPES: Mapping[type, tuple[str, ...]] = {
    str: ("string",),
    bool: ("boolean",),
    int: ("integer", "number"),
    float: ("number",),
    type(None): ("null",),
    list: ("array",),
    dict: ("object",),
}


def lower_constant(schema: Schema) -> ir.Type:
    """`const`: a scalar is kept exactly, an array or an object is any value of which there is but one."""
    value = schema.const
    if value is None:
        return ir.Primitive(ir.PrimitiveKind.NULL)
    return ir.Constant(value) if isinstance(value, str | int | float) else ir.Anything((json_key(value),))


def lower_enum(context: Context, placed: Placed) -> Shape:
    """An enum of one kind is an Enumeration, of mixed scalars a union of constants, of anything else a list of values."""
    schema = placed.schema
    values = _fitting(context, schema)
    if not values:
        return _without_values(schema)
    if values == [None]:
        return ir.Primitive(ir.PrimitiveKind.NULL)
    kinds = {_KINDS.get(kind) for kind in set(map(type, values))}
    if kinds == {ir.PrimitiveKind.BOOLEAN}:
        return ir.Primitive(ir.PrimitiveKind.BOOLEAN)
    if kinds <= {ir.PrimitiveKind.INTEGER, ir.PrimitiveKind.NUMBER}:
        number = ir.PrimitiveKind.NUMBER in kinds or "number" in schema.types
        return _enumeration(placed, ir.PrimitiveKind.NUMBER if number else ir.PrimitiveKind.INTEGER, values)
    if kinds == {ir.PrimitiveKind.STRING}:
        return _enumeration(placed, ir.PrimitiveKind.STRING, values)
    if None in kinds:
        return ir.Anything(tuple(json_key(value) for value in values))
    variants = tuple(ir.Variant(type=ir.Constant(value)) for value in values)
    return ir.Union(
        id=placed.place, variants=variants, docs=docs(schema), python_name=python_name(schema.extensions), at=schema.at
    )


def _fitting(context: Context, schema: Schema) -> list[Any]:
    """The values without repetitions and without those that `type` rules out (SCH005)."""
    if schema.enum and schema.types in ((), ("string",)) and set(map(type, schema.enum)) == {str}:
        return [*dict.fromkeys(schema.enum)]  # what nearly all enums are
    values: dict[str, Any] = {}
    for index, value in enumerate(schema.enum or ()):
        allowed = _JSON_TYPES.get(type(value), ())
        if schema.types and not any(name in schema.types for name in allowed):
            at: Location = schema.enum_at[index] if index < len(schema.enum_at) else schema.at
            expected = " or ".join(schema.types)
            context.diagnostics.report(codes.SCH005, f"enum value {json_key(value)} is no {expected}", at, action=Action.SKIPPED)
            continue
        values.setdefault(json_key(value), value)
    return list(values.values())


def _without_values(schema: Schema) -> ir.Type:
    if schema.enum == (None,):
        return ir.Primitive(ir.PrimitiveKind.NULL)
    if len(schema.types) == 1 and schema.types[0] in SCALARS:
        return lower_scalar(schema, schema.types[0])
    return ir.Anything(() if schema.enum == () else None)


def _enumeration(placed: Placed, kind: ir.PrimitiveKind, values: list[Any]) -> ir.Enumeration:
    schema = placed.schema
    return ir.Enumeration(
        id=placed.place,
        kind=kind,
        values=tuple(values),
        docs=docs(schema),
        python_name=python_name(schema.extensions),
        member_names=_member_names(schema),
        at=schema.at,
    )


def _member_names(schema: Schema) -> dict[str, str]:
    """By JSON text of the value. `x-codegen-members` maps values to names; `x-enum-varnames` lists names in order."""
    wanted = schema.extensions.get("x-codegen-members")
    if is_mapping(wanted):
        by_text = {str(key): name for key, name in wanted.items() if isinstance(name, str)}
        return {
            json_key(value): by_text[value if isinstance(value, str) else json_key(value)]
            for value in schema.enum or ()
            if (value if isinstance(value, str) else json_key(value)) in by_text
        }
    listed = schema.extensions.get("x-enum-varnames")
    if is_sequence(listed) and len(listed) == len(schema.enum or ()):
        return {json_key(value): name for value, name in zip(schema.enum or (), listed, strict=True) if isinstance(name, str)}
    return {}
