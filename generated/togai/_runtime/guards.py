"""Narrowing of values of unknown type, told to type checkers."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeGuard


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Any mapping."""
    return isinstance(value, dict | Mapping)  # the plain one first: an abstract class takes five times as long


def is_array(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """A list or tuple."""
    return isinstance(value, list | tuple)


def is_collection(value: object) -> TypeGuard[Iterable[Any]]:
    """A list, tuple or set."""
    return isinstance(value, list | tuple | set | frozenset)


def is_iterable(value: object) -> TypeGuard[Iterable[Any]]:
    """Anything that can be walked."""
    return isinstance(value, Iterable)


def is_buffer(value: object) -> TypeGuard[bytes]:
    """Bytes, or what can be made bytes."""
    return isinstance(value, bytes | bytearray | memoryview)


def is_model(value: object) -> bool:
    """An instance of a pydantic model; asked without importing pydantic."""
    cls: type[object] = type(value)
    return hasattr(cls, "model_dump")
