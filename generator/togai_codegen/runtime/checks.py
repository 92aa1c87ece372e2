"""Limits of requests, checked before anything is sent (JSON Schema 2020-12, validation, section 6)."""

import json
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import cached_property, lru_cache
from typing import Any

from .errors import ConfigurationError
from .guards import is_array, is_mapping, is_model
from .omit import Omit
from .operation import Operation

_BEYOND: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "minimum": operator.lt,
    "maximum": operator.gt,
    "exclusiveMinimum": operator.le,
    "exclusiveMaximum": operator.ge,
    "multipleOf": lambda number, limit: limit != 0 and number % limit != 0,
}
_SHOWN = 5
"""Faults that a message names."""


class RequestLimits:
    """The limits of a package's operations, read from its `_limits.json` on the first check."""

    def __init__(self, package: str) -> None:
        self._package = package

    @cached_property
    def _data(self) -> Mapping[str, Any]:
        from importlib.resources import files

        data: Mapping[str, Any] = json.loads((files(self._package) / "_limits.json").read_text("utf-8"))
        return data

    def check(self, operation: Operation[Any], parts: Mapping[str, Any]) -> None:
        """Raise ConfigurationError that names places and limits, never values."""
        limits = self._data["operations"].get(operation.name, {})
        faults = [fault for part, node in limits.items() for fault in self._faults(node, parts.get(part), part)]
        if faults:
            more = f" and {len(faults) - _SHOWN} more" if len(faults) > _SHOWN else ""
            raise ConfigurationError(f"{operation.id}: {'; '.join(faults[:_SHOWN])}{more}", operation=operation.id)

    def _faults(self, node: Mapping[str, Any], value: Any, place: str) -> Iterator[str]:
        if isinstance(value, Enum):
            value = value.value
        if is_model(value):
            value = value.model_dump(by_alias=True, exclude_unset=True)
        if value is None or isinstance(value, Omit):
            return
        if "$ref" in node:
            yield from self._faults(self._data["schemas"][node["$ref"]], value, place)
        if "anyOf" in node:
            found = [list(self._faults(variant, value, place)) for variant in node["anyOf"]]
            yield from min(found, key=len)
        if isinstance(value, str):
            yield from _text_faults(node, value, place)
        elif isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            yield from _number_faults(node, value, place)
        elif is_mapping(value):
            yield from self._object_faults(node, value, place)
        elif is_array(value):
            yield from self._array_faults(node, value, place)

    def _object_faults(self, node: Mapping[str, Any], value: Mapping[Any, Any], place: str) -> Iterator[str]:
        properties, others = node.get("properties", {}), node.get("additionalProperties", {})
        for name, item in value.items():
            yield from self._faults(properties.get(name, others), item, f"{place}.{name}")

    def _array_faults(self, node: Mapping[str, Any], value: list[Any] | tuple[Any, ...], place: str) -> Iterator[str]:
        if len(value) < node.get("minItems", 0):
            yield f"{place} has fewer items than minItems {node['minItems']}"
        if len(value) > node.get("maxItems", len(value)):
            yield f"{place} has more items than maxItems {node['maxItems']}"
        if node.get("uniqueItems") and any(item in value[:index] for index, item in enumerate(value)):
            yield f"{place} holds an item twice, against uniqueItems"
        for index, item in enumerate(value if "items" in node else ()):
            yield from self._faults(node["items"], item, f"{place}[{index}]")


def _text_faults(node: Mapping[str, Any], value: str, place: str) -> Iterator[str]:
    if len(value) < node.get("minLength", 0):
        yield f"{place} is shorter than minLength {node['minLength']}"
    if len(value) > node.get("maxLength", len(value)):
        yield f"{place} is longer than maxLength {node['maxLength']}"
    pattern = _compiled(node["pattern"]) if "pattern" in node else None
    if pattern is not None and not pattern.search(value):
        yield f"{place} does not match the pattern {node['pattern']}"


def _number_faults(node: Mapping[str, Any], value: float | Decimal, place: str) -> Iterator[str]:
    number = Decimal(str(value))
    for name, is_beyond in _BEYOND.items():
        if name in node and number.is_finite() and is_beyond(number, Decimal(str(node[name]))):
            yield f"{place} is against {name} {node[name]}"


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    """A pattern of ECMA-262 as Python has it; None for one that Python can't read, which is not checked."""
    ends = pattern.endswith("$") and not pattern.endswith("\\$")
    try:
        return re.compile(pattern[:-1] + r"\Z" if ends else pattern, re.ASCII)
    except (re.error, Warning, RecursionError, OverflowError):
        return None
