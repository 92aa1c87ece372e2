"""What a JSON value is, in a form that type checkers understand for values of type Any."""

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
