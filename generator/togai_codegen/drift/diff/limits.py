"""How limits of a value differ."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from togai_codegen.drift.diff.facts import Effect
from togai_codegen.ir.keywords import LIMITS
from togai_codegen.ir.model import Constraints

_NUMERIC = {"minContains": "min_contains", "maxContains": "max_contains"}
_LOWER = ("min_contains", "minimum", "exclusive_minimum", "min_length", "min_items", "min_properties")
_UPPER = ("max_contains", "maximum", "exclusive_maximum", "max_length", "max_items", "max_properties")


def compare_limits(old: Constraints, new: Constraints) -> Iterator[tuple[str, Effect, Any, Any]]:
    """Each limit that differs: its name in the specification, what that does, and both values."""
    if old == new:
        return
    yield from _others(dict(old.others), dict(new.others))
    for name in new.__slots__:
        before, after = getattr(old, name), getattr(new, name)
        if before != after and name != "others":
            yield LIMITS[name], _effect(name, before, after), _plain(before), _plain(after)


def _others(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[str, Effect, Any, Any]]:
    """Keywords that only decide validity: one more narrows, one less widens, another one changes what is valid."""
    for name in (*new, *(item for item in old if item not in new)):
        before, after = old.get(name), new.get(name)
        if before != after:
            yield name, _effect(_NUMERIC.get(name, name), _read(before), _read(after)), before, after


def _read(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _effect(name: str, before: Any, after: Any) -> Effect:
    if before is None or before is False:
        return Effect.NARROWS
    if after is None or after is False:
        return Effect.WIDENS
    if name in _LOWER:
        return Effect.NARROWS if after > before else Effect.WIDENS
    if name in _UPPER:
        return Effect.NARROWS if after < before else Effect.WIDENS
    if name == "multiple_of" and isinstance(before, int) and isinstance(after, int) and before and after:
        if after % before == 0:
            return Effect.NARROWS
        return Effect.WIDENS if before % after == 0 else Effect.CHANGES
    return Effect.CHANGES


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
