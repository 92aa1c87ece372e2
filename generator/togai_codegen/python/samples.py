"""One short call of an operation, made from the spec's examples or, without one, from its types."""

import json
from collections.abc import Mapping
from typing import Any, assert_never

from togai_codegen.ir.model import (
    Alias,
    Anything,
    Api,
    Array,
    Constant,
    Enumeration,
    Map,
    Nullable,
    Object,
    Primitive,
    PrimitiveKind,
    Ref,
    Type,
    Union,
)
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict, is_list

_PRIMITIVES: Mapping[PrimitiveKind, Any] = {
    PrimitiveKind.STRING: "...",
    PrimitiveKind.INTEGER: 1,
    PrimitiveKind.NUMBER: 1.5,
    PrimitiveKind.DECIMAL: 1.5,
    PrimitiveKind.BOOLEAN: True,
    PrimitiveKind.DATE: "2024-01-31",
    PrimitiveKind.DATE_TIME: "2024-01-31T12:00:00Z",
    PrimitiveKind.BINARY: b"...",
    PrimitiveKind.NULL: None,
}
_DEEPEST = 3
_LONGEST_TEXT = 50
_LONGEST = 300
"""Examples with more JSON text than this would fill the docstring; a made-up value stands for them."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Makes example values for one Api."""

    api: Api

    def value(self, type: Type, examples: tuple[Any, ...] = (), depth: int = 0) -> Any:
        """A JSON value of this type: the first short example, else a made-up one with the required properties only."""
        for example in examples:
            if _is_short(example):
                return _shortened(example)
        match type:
            case Primitive(kind, format):
                return "name@example.com" if format == "email" else _PRIMITIVES[kind]
            case Constant(value):
                return value
            case Array(items):
                return [self.value(items, depth=depth + 1)] if depth < _DEEPEST else []
            case Map(values):
                return {"key": self.value(values, depth=depth + 1)} if depth < _DEEPEST else {}
            case Nullable(inner):
                return self.value(inner, depth=depth)
            case Ref(target):
                return self._declared(target, depth)
            case Anything():
                return {}
            case _:
                assert_never(type)

    def properties(self, item: Object, depth: int = 0) -> dict[str, Any]:
        """The required properties of an object that a request may send, taken from its example where it has one."""
        whole = next((example.value for example in item.examples if is_dict(example.value)), dict[str, Any]())
        found: dict[str, Any] = {}
        for prop in item.properties:
            if prop.required and not prop.read_only:
                example = (whole[prop.name], *prop.examples) if prop.name in whole else prop.examples
                found[prop.name] = self.value(prop.type, example, depth + 1)
        return found

    def _declared(self, target: str, depth: int) -> Any:
        declaration = self.api.declarations.get(target)
        if declaration is None or depth > _DEEPEST:
            return {}
        match declaration:
            case Object():
                whole = next((example.value for example in declaration.examples if _is_short(example.value)), None)
                return _shortened(whole) if depth and whole is not None else self.properties(declaration, depth)
            case Enumeration(values=values):
                return values[0] if values else "..."
            case Alias(type=type):
                return self.value(type, depth=depth + 1)
            case Union(variants=variants):
                return self.value(variants[0].type, depth=depth + 1) if variants else {}
            case _:
                assert_never(declaration)


def _is_short(example: Any) -> bool:
    try:
        return len(json.dumps(example)) <= _LONGEST
    except (TypeError, ValueError, RecursionError):
        return False


def _shortened(value: Any) -> Any:
    """The same value with long texts cut off, so that each fits on a line."""
    if isinstance(value, str):
        return value if len(value) <= _LONGEST_TEXT else value[: _LONGEST_TEXT - 3] + "..."
    if is_dict(value):
        return {str(key)[:_LONGEST_TEXT]: _shortened(item) for key, item in value.items()}
    if is_list(value):
        return [_shortened(item) for item in value]
    return value
