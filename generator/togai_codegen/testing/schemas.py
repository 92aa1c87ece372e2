"""IR types and declarations as JSON Schema (2020-12), cut down to what a generator and a checker of values look at."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, assert_never

from togai_codegen.ir.keywords import LIMITS, scalar
from togai_codegen.ir.model import (
    NO_CONSTRAINTS,
    Alias,
    Anything,
    Array,
    Constant,
    Constraints,
    Declaration,
    Enumeration,
    Map,
    Nullable,
    Object,
    Primitive,
    Property,
    Ref,
    Type,
    Union,
    Variant,
)


class SchemaWriter:
    """Writes schemas; `names` maps the id of a declaration to the name that it is filed under."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def type(self, value: Type, constraints: Constraints | None = None) -> dict[str, Any]:
        """A type, with the limits that stand beside it."""
        limits = {} if constraints is None else _limits(constraints)
        if isinstance(value, Nullable):
            return {"anyOf": [{**self._type(value.inner), **limits}, {"type": "null"}]}
        return {**self._type(value), **limits}

    def _type(self, value: Type) -> dict[str, Any]:
        match value:
            case Primitive(kind, format_):
                return {**scalar(kind), **({"format": format_} if format_ else {})}
            case Constant(constant):
                return {"const": constant}
            case Array(items, limits):
                return {"type": "array", "items": self.type(items, limits)}
            case Map(values):
                return {"type": "object", "additionalProperties": self._type(values)}
            case Nullable(inner):
                return {"anyOf": [self._type(inner), {"type": "null"}]}
            case Ref(target):
                return {"$ref": self._names[target]} if target in self._names else {}
            case Anything(listed):
                return {"enum": [json.loads(text) for text in listed]} if listed else {}
            case _:
                assert_never(value)

    def declaration(self, value: Declaration) -> dict[str, Any]:
        """A declaration."""
        match value:
            case Object():
                return self._object(value)
            case Enumeration():
                return {"enum": list(value.values)}
            case Union():
                return self._union(value)
            case Alias():
                return self.type(value.type, value.constraints)
            case _:
                assert_never(value)

    def _object(self, value: Object) -> dict[str, Any]:
        required = [item.name for item in value.properties if item.required]
        additional: Any = False if value.closed else self._type(value.additional)
        return {
            "type": "object",
            **_limits(value.constraints),
            **({"properties": {item.name: self._property(item) for item in value.properties}} if value.properties else {}),
            **({"required": required} if required else {}),
            **({} if additional == {} else {"additionalProperties": additional}),
            **_examples(example.value for example in value.examples),
        }

    def _property(self, value: Property) -> dict[str, Any]:
        return {
            **self.type(value.type, value.constraints),
            **({"readOnly": True} if value.read_only else {}),
            **({"writeOnly": True} if value.write_only else {}),
            **_examples(value.examples),
        }

    def _union(self, value: Union) -> dict[str, Any]:
        variants = [self._variant(value, variant) for variant in value.variants]
        return {"anyOf": variants, **({"discriminator": value.discriminator} if value.discriminator else {})}

    def _variant(self, union: Union, variant: Variant) -> dict[str, Any]:
        tags = {"tags": list(variant.tags)} if union.discriminator and variant.tags else {}
        return {**self._type(variant.type), **tags}


def _limits(constraints: Constraints) -> dict[str, Any]:
    if constraints is NO_CONSTRAINTS:
        return {}
    given = {wire: getattr(constraints, name) for name, wire in LIMITS.items()}
    return {wire: value for wire, value in given.items() if value is not None and value is not False}


def _examples(values: Iterable[Any]) -> dict[str, Any]:
    found = list(values)
    return {"examples": found} if found else {}
