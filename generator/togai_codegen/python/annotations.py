"""IR types as Python types: one reading for what a response holds, one for what a caller may pass."""

from collections.abc import Mapping
from typing import assert_never

from togai_codegen.ir.model import (
    Alias,
    Anything,
    Array,
    Constant,
    Declaration,
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
from togai_codegen.naming.model import Names
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.expressions import (
    ANY,
    BOOL,
    BYTES,
    DICT,
    FLOAT,
    INT,
    LIST,
    MAPPING,
    NONE,
    OBJECT,
    SEQUENCE,
    STR,
    Choice,
    Marked,
    Name,
    PyType,
    either,
    generic,
)
from togai_codegen.records import dataclass

_MODEL_PRIMITIVES: Mapping[PrimitiveKind, PyType] = {
    PrimitiveKind.STRING: STR,
    PrimitiveKind.INTEGER: INT,
    PrimitiveKind.NUMBER: rt.NUMBER,
    PrimitiveKind.DECIMAL: rt.EXACT_DECIMAL,
    PrimitiveKind.BOOLEAN: BOOL,
    PrimitiveKind.DATE: rt.DATE,
    PrimitiveKind.DATE_TIME: rt.DATE_TIME,
    PrimitiveKind.BINARY: rt.BINARY,
    PrimitiveKind.NULL: NONE,
}
_DECIMAL = Name("Decimal", "decimal")
_ARGUMENT_PRIMITIVES: Mapping[PrimitiveKind, PyType] = {
    PrimitiveKind.STRING: STR,
    PrimitiveKind.INTEGER: INT,
    PrimitiveKind.NUMBER: FLOAT,
    PrimitiveKind.DECIMAL: either(_DECIMAL, INT, FLOAT),
    PrimitiveKind.BOOLEAN: BOOL,
    PrimitiveKind.DATE: either(Name("date", "datetime"), STR),
    PrimitiveKind.DATE_TIME: either(Name("datetime", "datetime"), STR),
    PrimitiveKind.BINARY: BYTES,
    PrimitiveKind.NULL: NONE,
}
_DEEPEST = 6
"""Aliases and unions inside one another that an argument spells out; those below are named."""
_FREE_OBJECT = generic(MAPPING, STR, OBJECT)


@dataclass(frozen=True, slots=True)
class Annotator:
    """Reads IR types with the declarations and names of one Api."""

    declarations: Mapping[str, Declaration]
    names: Names
    binary: PyType = BYTES
    """What a caller may pass for binary data."""
    to_the_letter: bool = False
    """Whether types also hold what only `validate_strict` asks: positions in arrays, lists of values of any kind."""

    def name(self, target: str) -> PyType:
        """The class or alias of a declaration; Any for a target that does not exist."""
        if target not in self.declarations or target not in self.names.classes:
            return ANY
        return Name(self.names.classes[target], f".models.{self.names.modules[target]}")

    def model(self, type: Type) -> PyType:
        """What a model's field or a response holds."""
        match type:
            case Primitive():
                return _MODEL_PRIMITIVES[type.kind]
            case Ref():
                return self.name(type.target)
            case Nullable():
                return either(self.model(type.inner), NONE)
            case Array():
                return self._tuple(type) if type.prefix and self.to_the_letter else generic(LIST, self.model(type.items))
            case Constant():
                return _constant(type.value)
            case Map():
                return generic(DICT, STR, self.model(type.values))
            case Anything():
                return ANY if type.listed is None or not self.to_the_letter else Marked(ANY, rt.LISTED, type.listed)
            case _:
                assert_never(type)

    def argument(self, type: Type, visited: frozenset[str] = frozenset()) -> PyType:
        """What a caller may pass: wider than what is read, so that plain Python values are welcome."""
        match type:
            case Primitive(PrimitiveKind.BINARY):
                return self.binary
            case Primitive(kind):
                return _ARGUMENT_PRIMITIVES[kind]
            case Constant(value):
                return _constant(value)
            case Array(items):
                return generic(SEQUENCE, self.argument(items, visited))
            case Map(values):
                return generic(MAPPING, STR, self.argument(values, visited))
            case Nullable(inner):
                return either(self.argument(inner, visited), NONE)
            case Ref(target):
                return self._referenced_argument(target, visited)
            case Anything():
                return OBJECT
            case _:
                assert_never(type)

    def _tuple(self, type: Array) -> PyType:
        """A list, with the types of its first items, of which the last is also that of all others."""
        rest = NONE if type.closed else self.model(type.rest) if type.rest else None
        return Marked(generic(LIST, ANY), rt.POSITIONS, tuple(self.model(part) for part in type.prefix), rest)

    def _referenced_argument(self, target: str, visited: frozenset[str]) -> PyType:
        declaration = self.declarations.get(target)
        match declaration:
            case None:
                return OBJECT
            case Object():
                return either(self.name(target), _FREE_OBJECT)
            case Enumeration(kind=kind):
                return either(self.name(target), _ARGUMENT_PRIMITIVES[kind])
            case Alias(type=inner):
                return (
                    self.name(target)
                    if target in visited or len(visited) >= _DEEPEST
                    else self.argument(inner, visited | {target})
                )
            case Union(variants=variants):
                if target in visited or len(visited) >= _DEEPEST:
                    return self.name(target)
                return either(*(self.argument(variant.type, visited | {target}) for variant in variants)) if variants else OBJECT
            case _:
                assert_never(declaration)


def _constant(value: str | int | float | bool | None) -> PyType:
    if value is None:
        return NONE
    return rt.NUMBER if isinstance(value, float) else Choice((value,))
