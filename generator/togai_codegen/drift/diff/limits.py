"""How limits of a value differ."""

from collections.abc import Iterator
from typing import Any

from togai_codegen.drift.diff.facts import Effect
from togai_codegen.ir.model import Constraints

_LOWER = ("minimum", "exclusive_minimum", "min_length", "min_items", "min_properties")
_UPPER = ("maximum", "exclusive_maximum", "max_length", "max_items", "max_properties")


def compare_limits(old: Constraints, new: Constraints) -> Iterator[tuple[str, Effect, Any, Any]]:
    """Each limit that differs: its name in the specification, what that does, and both values."""
    if old == new:
        return
    for name in new.__slots__:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield _spelled(name), _effect(name, before, after), _plain(before), _plain(after)


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


def _spelled(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(word.capitalize() for word in tail)


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
