"""Judging data by the specification to the letter, for those who test an API. Reading answers is more lenient."""

from typing import Any, TypeVar

from ..runtime import exact
from .shapes import shape_of
from .walk import NotAsDocumented, Walk

T = TypeVar("T")


def validate_strict(form: type[T], data: Any) -> T:
    """Read JSON (text or bytes), or JSON values, as a type, and refuse what the specification does.

    That is: wrong types, missing properties, nulls, constants, values of enums and variants of unions that are not listed, and
    undeclared properties of closed objects. Raises ValueError.
    """
    walk = Walk(letter=True)
    value: Any = exact.loads(data) if isinstance(data, str | bytes | bytearray) else data
    read: T = shape_of(form).read(value, (), walk)
    if walk.found:
        raise NotAsDocumented(tuple(walk.found))
    return read
