"""A model as a flat list of its parts, so that pickles and deep copies know no depth: what could be read can be kept."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from .guards import is_mapping

Part: TypeAlias = tuple[Any, ...]
"""Of a model its class, the numbers of its two dicts, and what else it has; of a list or dict what `restored` reads."""

_PLAIN = frozenset({str, int, float, bool, type(None)})


def flattened(root: BaseModel, leaf: Callable[[Any], Any] = lambda value: value) -> list[Part]:
    """Each list, dict and model below a model once, with the numbers of others in it; other values as `leaf` makes them."""
    found: list[Any] = [root]
    numbers = {id(root): 0}
    shapes: dict[Any, Any] = {}
    """Names of properties are the same in many objects: pickles write them once."""

    def number(value: Any) -> int:
        if id(value) not in numbers:
            numbers[id(value)] = len(found)
            found.append(value)
        return numbers[id(value)]

    def part(value: Any) -> Part:
        if isinstance(value, BaseModel):
            extra, private = value.__pydantic_extra__, value.__pydantic_private__ or {}
            kept = {name: leaf(item) for name, item in private.items() if item is not PydanticUndefined}
            inner = number(value.__dict__), None if extra is None else number(extra)
            given = frozenset(value.__pydantic_fields_set__)
            return type(value), *inner, shapes.setdefault(given, given), kept or None
        places: list[tuple[int, int]] = []
        named = is_mapping(value)
        items: list[Any] = list(value.values() if named else value)
        for place, item in enumerate(items):
            if type(item) in _PLAIN:
                continue
            if type(item) in (list, dict) or isinstance(item, BaseModel):
                places.append((place, number(item)))
                items[place] = None
            else:
                items[place] = leaf(item)
        keys = tuple(value) if named else None
        return shapes.setdefault(keys, keys), items, places or ()

    return [part(value) for value in found]  # which grows meanwhile


def restored(parts: Sequence[Part]) -> Any:
    """The model again."""
    made: list[Any] = [_shell(part[0]) for part in parts]
    for value, part in zip(made, parts, strict=True):
        if isinstance(value, BaseModel):
            _, own, extra, fields_set, private = part
            object.__setattr__(value, "__dict__", made[own])
            object.__setattr__(value, "__pydantic_extra__", None if extra is None else made[extra])
            object.__setattr__(value, "__pydantic_fields_set__", set(fields_set))
            object.__setattr__(value, "__pydantic_private__", private)
            continue
        keys, items, places = part
        for place, number in places:
            items[place] = made[number]
        value.extend(items) if keys is None else value.update(zip(keys, items, strict=True))
    return made[0]


def _shell(kind: Any) -> Any:
    return [] if kind is None else {} if isinstance(kind, tuple) else kind.__new__(kind)
