"""Equality of JSON values that keeps `1`, `1.0` and `true` apart, as the texts are."""

from typing import Any


def same_json(left: Any, right: Any) -> bool:
    """Whether two JSON values have the same types and values all the way down; key order does not count."""
    if type(left) is not type(right):
        return False
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(same_json(value, right[key]) for key, value in left.items())
    if isinstance(left, list):
        return len(left) == len(right) and all(same_json(*pair) for pair in zip(left, right, strict=True))
    return bool(left == right)
