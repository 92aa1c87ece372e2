"""JSON values made from the IR: deterministic, valid for their types, and as full or as bare as asked for."""

import json
import re
from dataclasses import dataclass, field
from typing import Any, assert_never

from togai_codegen.ir.model import (
    NO_CONSTRAINTS,
    Alias,
    Anything,
    Api,
    Array,
    Constant,
    Constraints,
    Declaration,
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

MAX_DEPTH = 6
"""Optional properties stop here, so that recursive schemas end."""


@dataclass(frozen=True)
class Values:
    """Makes values for the types of one Api. With `full`, optional properties are there too, and collections have two items."""

    api: Api
    full: bool = False
    skip_read_only: bool = False
    _open: list[str] = field(default_factory=list)

    def of(self, type_: Type, constraints: Constraints = NO_CONSTRAINTS) -> Any:
        """A JSON value of this type."""
        match type_:
            case Primitive():
                return _scalar(type_, constraints)
            case Constant():
                return type_.value
            case Array():
                return self._array(type_, constraints)
            case Map():
                return {"key one": self.of(type_.values)} if self._may_grow() else {}
            case Nullable():
                return self.of(type_.inner, constraints) if self._may_grow() or not self._is_open(type_.inner) else None
            case Ref():
                return self._reference(type_)
            case Anything():
                return {"any": [1, "two", None]}
            case _:
                assert_never(type_)

    def _array(self, type_: Array, constraints: Constraints) -> list[Any]:
        usual = 2 if self.full and not constraints.unique_items else 1
        wanted = max(constraints.min_items or 0, usual if self._may_grow() else 0)
        return [self.of(type_.items, type_.limits) for _ in range(wanted)]

    def _may_grow(self) -> bool:
        return len(self._open) < MAX_DEPTH

    def _is_open(self, type_: Type) -> bool:
        return isinstance(type_, Ref) and type_.target in self._open

    def _reference(self, type_: Ref) -> Any:
        declaration = self.api.declarations[type_.target]
        self._open.append(type_.target)
        try:
            if len(self._open) > 40:
                raise RecursionError(f"{type_.target} has no finite value")
            return self.declaration(declaration)
        finally:
            self._open.pop()

    def declaration(self, declaration: Declaration) -> Any:
        """A JSON value of this declaration."""
        match declaration:
            case Object():
                return self._object(declaration)
            case Enumeration():
                return declaration.values[0]
            case Union():
                return self._union(declaration)
            case Alias():
                return self.of(declaration.type, declaration.constraints)
            case _:
                assert_never(declaration)

    def _object(self, declaration: Object) -> dict[str, Any]:
        return {item.name: self.of(item.type, item.constraints) for item in declaration.properties if self._wants(item)}

    def _wants(self, item: Property) -> bool:
        if self.skip_read_only and item.read_only:
            return False
        return item.required or (self.full and self._may_grow() and self._open.count(_target(item.type)) < 2)

    def _union(self, declaration: Union) -> Any:
        variant = declaration.variants[0]
        value = self.of(variant.type)
        if declaration.discriminator and variant.tags and isinstance(value, dict):
            value = {**value, declaration.discriminator: variant.tags[0]}
        return value


def _target(type_: Type) -> str:
    match type_:
        case Ref():
            return type_.target
        case Nullable():
            return _target(type_.inner)
        case Array():
            return _target(type_.items)
        case Map():
            return _target(type_.values)
        case _:
            return ""


def _scalar(type_: Primitive, limits: Constraints) -> Any:
    match type_.kind:
        case PrimitiveKind.STRING | PrimitiveKind.BINARY:
            return _text(type_, limits)
        case PrimitiveKind.INTEGER:
            return int(_within(7, limits))
        case PrimitiveKind.NUMBER | PrimitiveKind.DECIMAL:
            return _within(2.5, limits)
        case PrimitiveKind.BOOLEAN:
            return True
        case PrimitiveKind.DATE:
            return "2024-02-29"
        case PrimitiveKind.DATE_TIME:
            return "2024-02-29T23:59:59.000Z"
        case PrimitiveKind.NULL:
            return None
        case _:
            assert_never(type_.kind)


CANDIDATES = ("L1", "ACC1", "7", "one@birchwood.example")
"""Strings of which one fits each pattern of the specs that the tests use."""


def _text(type_: Primitive, limits: Constraints) -> str:
    if type_.format == "duration":
        return "P1M"
    found = [text for text in CANDIDATES if limits.pattern is None or re.search(limits.pattern, text)]
    return (found or list(CANDIDATES))[0].ljust(limits.min_length or 0, "x")[: limits.max_length]


def _within(value: float, limits: Constraints) -> float:
    low = limits.minimum if limits.minimum is not None else limits.exclusive_minimum
    high = limits.maximum if limits.maximum is not None else limits.exclusive_maximum
    if low is not None and value <= low:
        value = low + (0 if limits.minimum is not None else 1)
    if high is not None and value >= high:
        value = high - (0 if limits.maximum is not None else 1)
    return value


def text(value: Any) -> str:
    """The value as JSON text, as a server would send it."""
    return json.dumps(value, ensure_ascii=False)
