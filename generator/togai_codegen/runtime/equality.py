"""Equality of JSON values."""

from typing import Any

from .guards import is_array, is_mapping


def equal(one: Any, other: Any) -> bool:
    """Equality of JSON values (JSON Schema 2020-12, core, 4.2.2): 1 is 1.0, and neither is true."""
    if is_mapping(one) and is_mapping(other):
        return one.keys() == other.keys() and all(equal(value, other[key]) for key, value in one.items())
    if is_array(one) and is_array(other):
        return len(one) == len(other) and all(map(equal, one, other))
    return isinstance(one, bool) is isinstance(other, bool) and bool(one == other)
