"""Which variants of a union a broken value was meant for, told by its outline: what is inside is for the readers to judge."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, get_args, get_origin

from msgspec import Struct

from ..runtime.guards import is_array, is_mapping
from .shapes import shape_of
from .structs import properties_of
from .walk import NotAsDocumented, Walk


def akin(forms: Sequence[Any], value: Any) -> list[int]:
    """The numbers of the types that a value is akin to."""
    return [number for number, form in enumerate(forms) if _is_akin(form, value, frozenset())]


def count_wrong(form: Any, value: Any) -> int:
    """How many parts of a value are not of a type."""
    walk = Walk(nulls=True, counts=True)
    shape_of(form).read(value, (), walk)
    return len({error.path for error in walk.found})


def _is_akin(form: Any, value: Any, seen: frozenset[int]) -> bool:
    """Objects to objects with properties in common, arrays and maps to those of which an item is right or akin."""
    plain = form
    while (inner := get_args(plain)[0] if get_origin(plain) is Annotated else getattr(plain, "__value__", None)) is not None:
        if id(plain) in seen:
            return True  # an alias in itself: only what is akin is wrong below it
        seen |= {id(plain)}
        plain = inner
    if not (is_mapping(value) or is_array(value)):
        return _reads(form, value)
    if isinstance(plain, type) and issubclass(plain, Struct):
        return is_mapping(value) and _is_akin_object(plain, value)
    kind, parts = get_origin(plain), get_args(plain)
    if kind in (list, dict):
        items = value if is_array(value) and kind is list else value.values() if is_mapping(value) and kind is dict else ()
        return any(_is_akin(parts[-1], item, seen) for item in items)
    return kind is not Literal and any(_is_akin(part, value, seen) for part in parts)


def _is_akin_object(cls: type[Struct], value: Mapping[Any, Any]) -> bool:
    """It misses no more than it has, has none of its constants otherwise, and nothing undeclared in place of what it misses."""
    properties = properties_of(cls)
    for item in properties:
        if _is_constant(item.form) and item.wire in value and not _reads(item.form, value[item.wire]):
            return False
    declared = sum(item.wire in value for item in properties)
    missing = sum(item.required and item.wire not in value for item in properties)
    return bool(declared) and missing <= declared and not 0 < missing <= len(value) - declared


def _is_constant(form: Any) -> bool:
    return get_origin(form) is Literal and len(get_args(form)) == 1


def _reads(form: Any, value: Any) -> bool:
    try:
        shape_of(form).read(value, (), Walk(ends=True, nulls=True))
    except NotAsDocumented:
        return False
    return True
