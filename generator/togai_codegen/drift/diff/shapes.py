"""Types as the wire sees them: aliases followed, null apart, one form for what can be written in several ways."""

from typing import TypeAlias

from togai_codegen.ir.keywords import FORMATS, JSON_TYPES
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
    Ref,
    Type,
    Union,
)
from togai_codegen.records import changed, dataclass

Value: TypeAlias = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar of one JSON type."""

    json_type: str
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Values:
    """One of these scalars."""

    values: tuple[Value, ...]
    json_type: str


@dataclass(frozen=True, slots=True)
class Items:
    """A JSON array."""

    items: Type
    limits: Constraints = NO_CONSTRAINTS


@dataclass(frozen=True, slots=True)
class Whatever:
    """Any JSON value."""


@dataclass(frozen=True, slots=True)
class Other:
    """A form that has no finer comparison: equal or not."""

    type: object


Core: TypeAlias = Scalar | Values | Items | Whatever | Object | Union | Other


@dataclass(frozen=True, slots=True)
class Shape:
    """A type with its aliases followed."""

    core: Core
    nullable: bool = False
    constraints: Constraints = NO_CONSTRAINTS


def shape_of(api: Api, type_: Type, constraints: Constraints = NO_CONSTRAINTS) -> Shape:
    """What a type is on the wire. Ends on rings of aliases too."""
    nullable = False
    seen: set[str] = set()
    while True:
        if isinstance(type_, Nullable):
            nullable, type_ = True, type_.inner
        elif isinstance(type_, Ref):
            declaration = api.declarations.get(type_.target)
            if declaration is None or type_.target in seen:
                return Shape(Whatever(), nullable, constraints)
            seen.add(type_.target)
            if not isinstance(declaration, Alias):
                return Shape(_declared(declaration), nullable, constraints)
            constraints = _both(constraints, declaration.constraints)
            type_ = declaration.type
        else:
            break
    core = _core(type_)
    return Shape(core, nullable or core == Scalar("null"), constraints)


def _declared(declaration: Declaration) -> Core:
    match declaration:
        case Enumeration(kind=kind, values=values):
            return Values(tuple(values), JSON_TYPES[kind])
        case Object() | Union():
            return declaration
        case _:
            return Other(declaration)


def _core(type_: Type) -> Core:
    match type_:
        case Primitive(kind, format):
            return Scalar(JSON_TYPES[kind], format or FORMATS.get(kind))
        case Constant(value):
            return Values((value,), _json_type(value))
        case Array(items, limits):
            return Items(items, limits)
        case Map(values):
            return Object(id="", additional=values)
        case Anything():
            return Whatever()
        case _:
            return Other(type_)


def _json_type(value: Value) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, str):
        return "string"
    return "integer" if isinstance(value, int) else "number"


def _both(outer: Constraints, inner: Constraints) -> Constraints:
    """The limits of a place and of the alias that it names; the place's own come first."""
    if inner == NO_CONSTRAINTS:
        return outer
    given = {name: getattr(outer, name) for name in outer.__slots__ if getattr(outer, name) not in (None, False)}
    return changed(inner, **given)


def json_type(core: Core) -> str:
    """The JSON type of a core, or "any"."""
    match core:
        case Scalar(json_type=name) | Values(json_type=name):
            return name
        case Items():
            return "array"
        case Object():
            return "object"
        case _:
            return "any"


def told(shape: Shape) -> str:
    """A shape in a few words, for the `old` and `new` of a fact."""
    core = shape.core
    match core:
        case Scalar(name, format):
            words = f"{name} ({format})" if format else name
        case Values(values):
            words = "enum of " + str(len(values))
        case Object(id=identity) | Union(id=identity):
            words = identity.removeprefix("#/components/schemas/") or "object"
        case _:
            words = json_type(core)
    return words + (" or null" if shape.nullable else "")
