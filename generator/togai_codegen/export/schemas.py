"""IR types and declarations as JSON Schema in the spelling of OpenAPI 3.0."""

import json
from typing import Any, assert_never

from togai_codegen.ir.keywords import LIMITS, scalar
from togai_codegen.ir.model import (
    Alias,
    Anything,
    Array,
    Constant,
    Constraints,
    Declaration,
    Docs,
    Enumeration,
    Map,
    Nullable,
    Object,
    Primitive,
    PrimitiveKind,
    Property,
    Ref,
    Type,
    Union,
)
from togai_codegen.location import escape_token

_NULL = {"nullable": True, "enum": [None]}
_APART = frozenset({"exclusive_minimum", "exclusive_maximum", "min_properties", "max_properties", "unique_items"})
"""Limits that 3.0 spells otherwise, and those of whole objects, which are not exported."""


class SchemaWriter:
    """Writes schemas; `names` maps the id of a declaration to its component name."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names

    def type(self, value: Type, constraints: Constraints | None = None) -> dict[str, Any]:
        """A type, with the limits that stand beside it."""
        return {**self._type(value), **({} if constraints is None else limits(constraints))}

    def _type(self, value: Type) -> dict[str, Any]:
        match value:
            case Primitive(kind, format_):
                return {**(_NULL if kind is PrimitiveKind.NULL else scalar(kind)), **({"format": format_} if format_ else {})}
            case Constant(constant):
                return {"enum": [constant]}
            case Array(items):
                return {"type": "array", "items": self._type(items)}
            case Map(values):
                return {"type": "object", "additionalProperties": self._type(values)}
            case Nullable(inner):
                return _nullable(self._type(inner))
            case Ref(target):
                return {"$ref": f"#/components/schemas/{escape_token(self._names[target])}"}
            case Anything(listed):
                return {} if listed is None else {"enum": [json.loads(text) for text in listed]}
            case _:
                assert_never(value)

    def declaration(self, value: Declaration) -> dict[str, Any]:
        """A component schema."""
        match value:
            case Object():
                return {**self._object(value), **_docs(value.docs)}
            case Enumeration():
                return {**scalar(value.kind), "enum": list(value.values), **_docs(value.docs)}
            case Union():
                return {"anyOf": [self._type(variant.type) for variant in value.variants], **_docs(value.docs)}
            case Alias():
                return {**self.type(value.type, value.constraints), **_docs(value.docs)}
            case _:
                assert_never(value)

    def _object(self, value: Object) -> dict[str, Any]:
        required = [item.name for item in value.properties if item.required]
        return {
            "type": "object",
            **({"required": required} if required else {}),
            "properties": {item.name: self._property(item) for item in value.properties},
            "additionalProperties": False if value.closed else self._type(value.additional),
        }

    def _property(self, value: Property) -> dict[str, Any]:
        schema = self.type(value.type, value.constraints)
        # OpenAPI 3.0 ignores what stands beside a $ref (section 4.8.23 of 3.0.4).
        return schema if "$ref" in schema else {**schema, **_docs(value.docs)}


def limits(constraints: Constraints) -> dict[str, Any]:
    """Limits under their wire names, the exclusive ones as 3.0 spells them."""
    found = {
        wire: value for name, wire in LIMITS.items() if name not in _APART and (value := getattr(constraints, name)) is not None
    }
    for side in ("minimum", "maximum"):
        exclusive = constraints.exclusive_minimum if side == "minimum" else constraints.exclusive_maximum
        if exclusive is not None:
            found |= {side: exclusive, f"exclusive{side.title()}": True}
    return {**found, **({"uniqueItems": True} if constraints.unique_items else {})}


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return {"nullable": True, "allOf": [schema]}
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None], "nullable": True}
    return {**schema, "nullable": True}


def _docs(docs: Docs) -> dict[str, Any]:
    return {
        **({"title": docs.title} if docs.title else {}),
        **({"description": docs.description} if docs.description else {}),
        **({"deprecated": True} if docs.deprecated else {}),
    }
