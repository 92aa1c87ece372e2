"""What a JSON value is, in a form that type checkers understand for values of type Any."""

import marshal
from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard


def is_dict(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether the value is a JSON object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether the value is a JSON array."""
    return isinstance(value, list)


def is_tuple(value: Any) -> TypeGuard[tuple[Any, ...]]:
    """Whether the value is a tuple, of whatever."""
    return isinstance(value, tuple)


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Whether the value is a mapping, frozen ones included."""
    # Nearly all are dicts, and asking an abstract class takes several times as long.
    return value.__class__ is dict or isinstance(value, Mapping)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether the value is a list or a tuple."""
    return isinstance(value, list | tuple)


def is_container(value: Any) -> TypeGuard[dict[str, Any] | list[Any]]:
    """Whether the value is a JSON object or array."""
    return isinstance(value, dict | list)


_STRICT = 2
"""The version of marshal's form that writes equal values alike: 1, 1.0 and true are three, and the order of keys counts."""


def strict_bytes(value: Any) -> bytes:
    """A value as bytes that are the same for the same value only, whoever else refers to parts of it.

    Tuples and bytes may stand in it beside what JSON has. Raises ValueError for anything else.
    """
    return marshal.dumps(value, _STRICT)


def form_of(value: Any) -> bytes | None:
    """A JSON value as `strict_bytes`; None for what no JSON document holds."""
    try:
        return strict_bytes(value)
    except ValueError:
        return None


def is_identical(value: Any, other: Any) -> bool:
    """Whether two JSON values are the same to the letter, but for white space."""
    if value is other:
        return True
    form = form_of(value)
    return form is not None and form == form_of(other)
