"""Types of the public API as values, read from `_api.json`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict, is_list


@dataclass(frozen=True, slots=True)
class Named:
    """A class or alias: `str`, `None`, `Any`, or `models.Invoice` for one of the package's own."""

    name: str


@dataclass(frozen=True, slots=True)
class Applied:
    """A subscripted class: `list[str]`."""

    base: str
    arguments: "tuple[Type, ...]"


@dataclass(frozen=True, slots=True)
class OneOf:
    """`A | B`."""

    members: "tuple[Type, ...]"


@dataclass(frozen=True, slots=True)
class Values:
    """`Literal[...]`."""

    values: tuple[str | int | bool, ...]


Type: TypeAlias = Named | Applied | OneOf | Values

NONE = Named("None")
ANY = Named("Any")
OBJECT = Named("object")
OMIT = Named("Omit")
STR = Named("str")
INT = Named("int")
FLOAT = Named("float")
BOOL = Named("bool")

_PLAIN = {"DateTime": "datetime", "Date": "date", "Number": "float", "ExactDecimal": "Decimal", "Binary": "bytes"}
"""Scalars of the runtime as type checkers see them."""


def read_type(value: Any) -> Type:
    """A type as `_api.json` writes it. What nobody knows is Any."""
    if isinstance(value, str):
        return Named(_name(value))
    if is_dict(value):
        if is_list(value.get("union")):
            return one_of(read_type(item) for item in value["union"])
        if is_list(value.get("literal")):
            return Values(tuple(item for item in value["literal"] if isinstance(item, str | int)))
        if is_list(value.get("arguments")):
            base = value.get("generic")
            if base == "._runtime.model.Nullable":
                return one_of((*map(read_type, value["arguments"]), NONE))
            return Applied(_name(str(base)), tuple(read_type(item) for item in value["arguments"]))
    return ANY


def _name(text: str) -> str:
    """`.models.shared.Account` is `models.Account`: where a class is defined is no part of the API."""
    last = text.rpartition(".")[2]
    return f"models.{last}" if text.startswith(".models.") else _PLAIN.get(last, last)


def one_of(members: Iterable[Type]) -> Type:
    """The union: flat, without repetition; Any swallows all others."""
    flat: dict[Type, None] = {}
    for member in members:
        flat.update(dict.fromkeys(member.members if isinstance(member, OneOf) else (member,)))
    if ANY in flat or not flat:
        return ANY
    return next(iter(flat)) if len(flat) == 1 else OneOf(tuple(flat))


def members_of(type_: Type) -> tuple[Type, ...]:
    """The members of a union; a type of its own is its only member."""
    return type_.members if isinstance(type_, OneOf) else (type_,)


def without(type_: Type, *left_out: Type) -> Type:
    """A type without these members of its union."""
    kept = [member for member in members_of(type_) if member not in left_out]
    return one_of(kept) if kept else type_


def names_in(type_: Type) -> Iterator[str]:
    """Every name that stands in a type."""
    match type_:
        case Named(name):
            yield name
        case Applied(base, arguments):
            yield base
            for argument in arguments:
                yield from names_in(argument)
        case OneOf(members):
            for member in members:
                yield from names_in(member)
        case Values():
            return


def renamed(type_: Type, names: Mapping[str, str]) -> Type:
    """A type whose classes have other names."""
    match type_:
        case Named(name):
            return Named(names.get(name, name))
        case Applied(base, arguments):
            return Applied(base, tuple(renamed(item, names) for item in arguments))
        case OneOf(members):
            return OneOf(tuple(renamed(item, names) for item in members))
        case Values():
            return type_


def show(type_: Type) -> str:
    """A type as Python writes it."""
    match type_:
        case Named(name):
            return name.removeprefix("models.")
        case Applied(base, arguments):
            return f"{base}[{', '.join(map(show, arguments))}]"
        case OneOf(members):
            return " | ".join(map(show, sorted(members, key=lambda item: item == NONE)))
        case Values(values):
            return f"Literal[{', '.join(map(repr, values))}]"
