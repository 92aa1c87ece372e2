"""How limits of a value differ."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from togai_codegen.drift.diff.facts import Effect
from togai_codegen.ir.keywords import LIMITS
from togai_codegen.ir.model import Constraints

_NUMERIC = {"minContains": "min_contains", "maxContains": "max_contains"}
_LOWER = ("min_contains", "min_length", "min_items", "min_properties")
_APART = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "others")
_UPPER = ("max_contains", "max_length", "max_items", "max_properties")


Limit = tuple[str, Effect, dict[str, Any], dict[str, Any]]
"""A keyword that differs, what that does, and both values under their keywords."""


def compare_limits(old: Constraints, new: Constraints, kind: str) -> Iterator[Limit]:
    """Each limit that differs, whether or not it binds values of this JSON type: who writes one means something by it."""
    if old == new:
        return
    yield from _others(dict(old.others), dict(new.others))
    yield from _bound(old, new, "minimum", kind)
    yield from _bound(old, new, "maximum", kind)
    for name in new.__slots__:
        before, after = getattr(old, name), getattr(new, name)
        if before != after and name not in _APART:
            keyword = LIMITS[name]
            yield keyword, _effect(name, before, after), {keyword: _plain(before)}, {keyword: _plain(after)}


def _bound(old: Constraints, new: Constraints, name: str, kind: str) -> Iterator[Limit]:
    """One end of a range: a bound that excludes its value is a little narrower than one that includes it."""
    sign = 1 if name == "minimum" else -1
    (was, before), (now, after) = _strictest(old, name, kind), _strictest(new, name, kind)
    if before == after:
        return
    if before is None or after is None:
        effect = Effect.NARROWS if before is None else Effect.WIDENS
    else:
        effect = Effect.NARROWS if (sign * after[0], after[1]) > (sign * before[0], before[1]) else Effect.WIDENS
    was, now = (was if before else now), (now if after else was)
    yield now, effect, {was: _plain(before and before[0])}, {now: _plain(after and after[0])}


def _strictest(limits: Constraints, name: str, kind: str) -> tuple[str, tuple[Any, bool] | None]:
    """The keyword that decides, its value, and whether that value is excluded; of whole numbers none needs to be."""
    sign = 1 if name == "minimum" else -1
    inclusive, exclusive = getattr(limits, name), getattr(limits, f"exclusive_{name}")
    if exclusive is not None and (inclusive is None or sign * exclusive >= sign * inclusive):
        whole = kind == "integer" and isinstance(exclusive, int)
        return LIMITS[f"exclusive_{name}"], (exclusive + sign, False) if whole else (exclusive, True)
    return LIMITS[name], None if inclusive is None else (inclusive, False)


def _others(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Limit]:
    """Keywords that only decide validity: one more narrows, one less widens, another one changes what is valid."""
    for name in (*new, *(item for item in old if item not in new)):
        before, after = old.get(name), new.get(name)
        if before != after:
            effect = _effect(_NUMERIC.get(name, name), _read(before), _read(after))
            yield name, effect, {name: before}, {name: after}


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
