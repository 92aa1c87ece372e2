"""How JSON Schema spells what the IR has names of its own for."""

from collections.abc import Mapping
from types import MappingProxyType

from togai_codegen.ir.model import PrimitiveKind

JSON_TYPES: Mapping[PrimitiveKind, str] = MappingProxyType(
    {
        PrimitiveKind.STRING: "string",
        PrimitiveKind.INTEGER: "integer",
        PrimitiveKind.NUMBER: "number",
        PrimitiveKind.DECIMAL: "number",
        PrimitiveKind.BOOLEAN: "boolean",
        PrimitiveKind.DATE: "string",
        PrimitiveKind.DATE_TIME: "string",
        PrimitiveKind.BINARY: "string",
        PrimitiveKind.NULL: "null",
    }
)
"""The `type` of a scalar."""
FORMATS: Mapping[PrimitiveKind, str] = MappingProxyType(
    {PrimitiveKind.DATE: "date", PrimitiveKind.DATE_TIME: "date-time", PrimitiveKind.BINARY: "binary"}
)
"""The `format` of the scalars that are told apart by one."""
LIMITS: Mapping[str, str] = MappingProxyType(
    {
        "minimum": "minimum",
        "maximum": "maximum",
        "exclusive_minimum": "exclusiveMinimum",
        "exclusive_maximum": "exclusiveMaximum",
        "multiple_of": "multipleOf",
        "min_length": "minLength",
        "max_length": "maxLength",
        "pattern": "pattern",
        "min_items": "minItems",
        "max_items": "maxItems",
        "min_properties": "minProperties",
        "max_properties": "maxProperties",
        "unique_items": "uniqueItems",
    }
)
"""Field of `Constraints` -> keyword."""


def scalar(kind: PrimitiveKind) -> dict[str, str]:
    """A scalar's `type`, and its `format` where it is told apart by one."""
    return {"type": JSON_TYPES[kind], **({"format": FORMATS[kind]} if kind in FORMATS else {})}
